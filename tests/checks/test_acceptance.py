import inspect

import pytest

from handouts.checks import acceptance
from handouts.checks.acceptance import settle
from handouts.model.finding import Finding
from handouts.model.governance import Acceptance
from handouts.problem import Severity


@pytest.fixture
def settled(leaflet):
    """Return a function that settles findings with (code, at) pairs that the copy accepts."""

    def run(findings, *accepted):
        entries = tuple(Acceptance(code=code, at=at, reason="We know why.", by="The lead") for code, at in accepted)
        return settle(leaflet.treatment.model_copy(update={"accepted": entries}), findings)

    return run


def finding(code="passive-voice", at=("before", 2), **facts):
    return Finding(at, "it is passive", Severity.WARNING, code=code, **facts)


def unused(still_open):
    return [(one.at, one.message, one.hint) for one in still_open if one.code == "unused-acceptance"]


def test_nothing_is_accepted_where_the_copy_accepts_nothing(settled):
    assert settled([finding()]) == ([finding()], [])


def test_a_finding_with_its_code_at_its_field_is_accepted(settled):
    still_open, accepted = settled([finding()], ("passive-voice", "before.3"))
    assert still_open == []
    assert [(one, why.reason, why.by) for one, why in accepted] == [(finding(), "We know why.", "The lead")]


def test_an_error_can_be_accepted_too(settled):
    one = Finding(("benefits", 0), "it promises", code="figure-source")
    assert settled([one], ("figure-source", "benefits.1"))[0] == []


def test_every_finding_of_the_code_at_the_field_is_accepted(settled):
    found = [finding(words="is done"), finding(words="is told")]
    still_open, accepted = settled(found, ("passive-voice", "before.3"))
    assert (still_open, len(accepted)) == ([], 2)


@pytest.mark.parametrize(
    ("code", "at"),
    [
        ("passive-voice", "before.2"),
        ("passive-voice", "before"),
        ("passive-voice", "before.3.what"),
        ("hard-words", "before.3"),
    ],
)
def test_another_field_or_code_stays_open_and_the_entry_is_a_leftover(settled, code, at):
    still_open, accepted = settled([finding()], (code, at))
    assert accepted == []
    assert still_open[0] == finding()
    assert [message for _, message, _ in unused(still_open)] == [f'nothing is found by "{code}" at {at}']


def test_a_leftover_says_where_its_check_found_something(settled):
    found = [finding(at=("before", 4)), finding(at=("before", 0)), finding(at=("before", 0))]
    (row,) = unused(settled(found, ("passive-voice", "before.3"))[0])
    assert row == (
        ("accepted", 0),
        'nothing is found by "passive-voice" at before.3',
        "passive-voice found something at before.1, before.5",
    )


def test_a_leftover_of_a_check_that_found_nothing_can_be_deleted(settled):
    (row,) = unused(settled([], ("passive-voice", "before.3"))[0])
    assert row[2] == "delete the entry"


@pytest.mark.parametrize(
    "code",
    [
        "placeholder",
        "citation",
        "contrast",
        "approval",
        "missing-glyph",
        "nothing-lost",
        "lost-text",
        "no-such-check",
    ],
)
def test_what_is_firm_is_never_accepted(settled, code):
    still_open, accepted = settled([finding(code=code)], (code, "before.3"))
    assert accepted == []
    assert finding(code=code) in still_open
    assert unused(still_open) == [
        (("accepted", 0), f'a finding of "{code}" cannot be accepted', "mend what it names, and delete the entry")
    ]


@pytest.mark.parametrize("part", ["brand", "format", "locale"])
def test_a_finding_outside_the_copy_is_never_accepted(settled, part):
    one = finding(part=part)
    still_open, accepted = settled([one], ("passive-voice", "before.3"))
    assert accepted == []
    assert one in still_open


def test_a_leftover_is_not_accepted_by_a_further_entry(settled):
    still_open, accepted = settled([], ("claims", "title"), ("unused-acceptance", "accepted.1"))
    assert (len(still_open), accepted) == (2, [])


def test_an_entry_that_stands_twice_is_a_leftover_once(settled):
    still_open, accepted = settled([finding()], ("passive-voice", "before.3"), ("passive-voice", "before.3"))
    assert len(accepted) == 1
    assert len(unused(still_open)) == 1


def test_each_leftover_is_a_warning_at_its_entry(settled):
    still_open, _ = settled([], ("passive-voice", "before.3"), ("claims", "title"))
    assert [(one.at, one.severity) for one in still_open] == [
        (("accepted", 0), Severity.WARNING),
        (("accepted", 1), Severity.WARNING),
    ]


def test_findings_keep_their_order(settled):
    found = [finding(at=("before", place)) for place in (3, 1, 2)]
    assert settled(found, ("passive-voice", "before.3"))[0] == [found[0], found[1]]


def test_the_manual_shows_an_entry_that_is_valid(leaflet):
    page = inspect.getdoc(acceptance)
    typed = dict(row.strip(" -").split(": ", 1) for row in page.split("accepted:\n")[1].split("\n\n")[0].splitlines())
    assert Acceptance(**typed).at == "before.3"
