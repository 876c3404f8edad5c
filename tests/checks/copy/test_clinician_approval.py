import dataclasses
from datetime import date

import pytest

from handouts.checks.copy.clinician_approval import check
from handouts.model.approval import Approval, Standing, State
from handouts.problem import Severity

TODAY = date(2026, 11, 21)


def signed(version):
    return Approval(
        locale="en",
        code="KN-01",
        version=version,
        digest="d" * 64,
        by="A. Test",
        role="Knee surgeon",
        approved_on=date(2026, 11, 1),
        next_review=date(2027, 11, 30),
        signed_copy="approved/en.v3.yaml",
    )


def found(leaflet, *standing):
    return [
        (one.severity, one.at, one.message)
        for one in check(dataclasses.replace(leaflet, standing=Standing(*standing)), TODAY)
    ]


def test_a_draft_is_a_notice(leaflet):
    assert found(leaflet, State.DRAFT) == [(Severity.NOTICE, ("title",), "this is a draft: never approved")]


def test_an_approved_leaflet_gives_nothing(leaflet):
    assert found(leaflet, State.APPROVED, signed(3), signed(3)) == []


def test_an_overdue_leaflet_is_a_warning(leaflet):
    message = "the leaflet is overdue: its review was due on 2027-11-30"
    assert found(leaflet, State.OVERDUE, signed(3), signed(3)) == [
        (Severity.WARNING, ("review", "next_review"), message)
    ]


@pytest.mark.parametrize(("last", "warnings"), [(2, 0), (3, 1), (4, 1)])
def test_other_words_need_a_higher_version(leaflet, last, warnings):
    rows = found(leaflet, State.DRAFT, None, signed(last))
    assert [(severity, at) for severity, at, _ in rows[1:]] == [(Severity.WARNING, ("version",))] * warnings
