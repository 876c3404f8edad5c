import inspect
import pkgutil
import shutil
from datetime import date, timedelta
from importlib import import_module

import pytest

from handouts.approval.approve import Signature, approve
from handouts.checks import copy, turning_days
from handouts.checks.copy import review_date, source_year
from handouts.problem import SourceError
from handouts.release import copy_states as module
from handouts.release.copy_states import holding, survey
from handouts.sources.leaflet import load_leaflet, read_sources

TODAY = date(2026, 11, 21)
KNEE = "data/treatments/knee-arthroscopy/en.yaml"
DAY = timedelta(days=1)


def test_a_copy_is_known_by_code_version_and_state(project):
    copy = survey(project, TODAY).copies[KNEE]
    assert (copy.code, copy.version, copy.state, copy.reason) == ("KN-01", 3, "draft", "never approved")
    assert copy.inputs == ("data/figures/knee.svg", "data/treatments/knee-arthroscopy/approvals.yaml", KNEE)


def test_a_known_copy_is_not_read_again(project):
    known = survey(project, TODAY).copies.values()
    (project.root / KNEE).write_text("broken", encoding="utf-8")
    assert list(survey(project, TODAY, known).copies.values()) == list(known)


def test_a_broken_copy_is_left_out_and_is_an_input_all_the_same(project):
    (project.root / KNEE).write_text("broken", encoding="utf-8")
    found = survey(project, TODAY)
    assert (found.copies, found.problems) == ({}, {})
    assert {"data/treatments/", "data/treatments/knee-arthroscopy/", KNEE} <= set(found.inputs)


def test_a_copy_that_we_fail_to_read_is_a_problem_and_not_a_copy_without_approval(project, monkeypatch):
    def fail(*_):
        raise MemoryError

    monkeypatch.setattr(module, "load_standing", fail)
    found = survey(project, TODAY)
    assert found.copies == {}
    assert [one.code for one in found.problems[KNEE]] == ["fault"]


def test_a_code_that_two_treatments_have_is_told_of_the_second(project):
    shutil.copytree(project.root / "data/treatments/knee-arthroscopy", project.root / "data/treatments/wrist")
    assert list(survey(project, TODAY).problems) == ["data/treatments/wrist/en.yaml"]


@pytest.mark.parametrize(
    ("today", "held"),
    [
        (date(2026, 1, 1), ("", "2026-01-02")),
        (date(2026, 1, 2), ("2026-01-02", "2026-01-04")),
        (date(2026, 1, 5), ("2026-01-04", "")),
    ],
)
def test_what_is_known_holds_between_two_days(today, held):
    assert holding([date(2026, 1, 4), date(2026, 1, 2)], today) == held


def test_nothing_is_found_otherwise_between_two_turning_days(project, edition, rewrite):
    """Days of twenty years are judged: by the checks that look at the date, and where the leaflet stands."""
    rewrite(KNEE, "year: 2024", "year: 2019")
    approve(edition, Signature("A. Test", "Surgeon", TODAY), project, TODAY)
    sources = read_sources(edition, project)
    leaflet = load_leaflet(sources, project, TODAY)
    turns = {*turning_days(leaflet), *leaflet.standing.turning_days()}
    days = {date(2020, 1, 1) + 61 * number * DAY for number in range(120)} | turns | {one - DAY for one in turns}
    seen = {}
    for day in sorted(days):
        try:
            leaflet = load_leaflet(sources, project, day)
        except SourceError as reason:
            said = str(reason).replace(str(day), "today")
        else:
            said = f"{leaflet.state} {[*review_date.check(leaflet, day), *source_year.check(leaflet, day)]}"
        seen.setdefault(holding(turns, day), set()).add(said)
    assert len(seen) >= 4
    assert all(len(said) == 1 for said in seen.values()), seen


def test_every_check_that_looks_at_the_date_says_when_it_finds_something_else():
    for name in sorted(one.name for one in pkgutil.iter_modules(copy.__path__)):
        check = import_module(f"handouts.checks.copy.{name}")
        looks = inspect.getsource(check.check).count("today") > 1
        assert looks is hasattr(check, "turning_days"), name
