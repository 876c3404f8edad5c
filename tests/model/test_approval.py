from datetime import date

import pytest
from pydantic import ValidationError

from handouts.model.approval import Approval, Approvals, Standing, State, standing
from handouts.model.risk import Benefit

TODAY = date(2026, 11, 21)
FIGURE = "f" * 64


@pytest.fixture
def signed(leaflet):
    """Return the approval of the example's copy."""
    return Approval(
        locale="en",
        code="KN-01",
        version=3,
        digest=leaflet.treatment.digest(),
        figure=FIGURE,
        by="A. Test",
        role="Knee surgeon",
        approved_on=date(2026, 11, 1),
        next_review=date(2027, 11, 30),
        signed_copy="approved/en.v3.yaml",
    )


def stands(leaflet, *approvals, locale="en", figure=FIGURE, today=TODAY):
    return standing(Approvals(approvals=approvals), leaflet.treatment, locale, figure, today)


def test_a_leaflet_without_an_approval_is_a_draft(leaflet):
    assert stands(leaflet) == Standing(State.DRAFT)
    assert stands(leaflet).reason == "never approved"


def test_a_leaflet_whose_words_were_signed_is_approved(leaflet, signed):
    found = stands(leaflet, signed)
    assert (found.state, found.approval, found.reason) == (State.APPROVED, signed, "approved by A. Test")


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Keyhole surgery of a knee"},
        {"version": 4},
        {"code": "KN-02"},
        {"questions": ()},
        {"benefits": (Benefit(what="You may walk with no pain."),)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_leaflet_whose_words_changed_is_a_draft(leaflet, signed, change):
    changed = leaflet.treatment.model_copy(update=change)
    assert standing(Approvals(approvals=(signed,)), changed, "en", FIGURE, TODAY).state is State.DRAFT


def test_a_changed_draft_names_the_last_approval(leaflet, signed):
    changed = leaflet.treatment.model_copy(update={"version": 4})
    found = standing(Approvals(approvals=(signed,)), changed, "en", FIGURE, TODAY)
    assert (found.last, found.reason) == (signed, "changed since A. Test approved version 3 on 2026-11-01")


@pytest.mark.parametrize("figure", [None, "e" * 64])
def test_a_changed_drawing_voids_the_approval(leaflet, signed, figure):
    assert stands(leaflet, signed, figure=figure).state is State.DRAFT


def test_another_language_is_not_approved(leaflet, signed):
    assert stands(leaflet, signed, locale="cy").state is State.DRAFT


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2026, 11, 1), State.APPROVED),
        (date(2027, 11, 30), State.APPROVED),
        (date(2027, 12, 1), State.OVERDUE),
    ],
)
def test_a_leaflet_is_overdue_on_the_day_after_its_review(leaflet, signed, today, state):
    assert stands(leaflet, signed, today=today).state is state


def test_an_overdue_leaflet_says_since_when(leaflet, signed):
    assert stands(leaflet, signed, today=date(2028, 1, 1)).reason == "review was due on 2027-11-30"


def test_the_newest_signature_of_the_same_words_counts(leaflet, signed):
    again = signed.model_copy(update={"approved_on": date(2026, 11, 20), "next_review": date(2029, 1, 1)})
    assert stands(leaflet, again, signed).approval == again


@pytest.mark.parametrize("review", [date(2026, 11, 1), date(2026, 10, 31)])
def test_a_review_before_the_approval_is_refused(signed, review):
    fields = signed.model_dump() | {"next_review": review}
    with pytest.raises(ValidationError, match="is not after the approval"):
        Approval(**fields)
