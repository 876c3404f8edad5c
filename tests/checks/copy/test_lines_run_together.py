from dataclasses import replace
from datetime import date

import pytest

from handouts.checks.copy.lines_run_together import check
from handouts.problem import Severity
from handouts.sources.leaflet import load_leaflet, read_sources

TODAY = date(2026, 11, 21)
KNEE = "data/treatments/knee-arthroscopy/en.yaml"


@pytest.fixture
def told(project, edition, rewrite):
    """Return a function that writes a step of `before` anew, and gives what is found: lines and severities."""

    def find(old, new):
        rewrite(KNEE, old, new)
        sources = read_sources(edition, project)
        found = [sources.problem(one) for one in check(load_leaflet(sources, project, TODAY), TODAY)]
        text = (project.root / KNEE).read_text(encoding="utf-8").splitlines()
        return [(text[one.location.line - 1].strip(), one.severity) for one in found]

    return find


STEP = "  - Eat nothing for six hours.\n"


@pytest.mark.parametrize(
    ("new", "line", "severity"),
    [
        ("  - Wash your hands.\n      - Use soap.\n      - Dry them.\n", "- Use soap.", Severity.ERROR),
        ("  - |\n    5 pm: drink sachet 1.\n    - Sip water.\n", "- Sip water.", Severity.ERROR),
        ("  - 'a) Soap\n\n    b) Water'\n", "b) Water'", Severity.ERROR),
        ("  - >\n    Monday: 2 tablets\n    Tuesday: 1 tablet\n", "Tuesday: 1 tablet", Severity.ERROR),
        ("  - Come to\n    Example House\n    1 High Street\n    Exampletown\n", "1 High Street", Severity.WARNING),
        ('  - "\\u2022 Soap"\n', '- "\\u2022 Soap"', Severity.WARNING),
        ("  - Wash your hands.\n\n    Dry them.\n", "- Wash your hands.", Severity.WARNING),
        ("  - '- Wash your hands.'\n", "- '- Wash your hands.'", Severity.WARNING),
        ('  - "\\u2013 Wash your hands."\n', '- "\\u2013 Wash your hands."', Severity.WARNING),
    ],
)
def test_lines_of_a_step_are_told_where_they_are_joined(told, new, line, severity):
    assert told(STEP, new) == [(line, severity)]


def test_a_step_that_is_only_broken_by_the_window_is_fine(told):
    assert told(STEP, "  - Eat nothing for six hours before you come to us, and\n    drink nothing but water.\n") == []


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("You need:\n\u2022\tSoap\n\u2022\tWater\n", [Severity.ERROR]),
        ("Monday: 2 tablets\nTuesday: 1 tablet\n", [Severity.ERROR]),
        ("You need: \u2022 Soap \u2022 Water", [Severity.WARNING]),
        ("You need:\n- soap\n- water\n", []),
        ("You need:\n\n1. soap\n2. water\n", []),
        ("Monday: 2 tablets\n\nTuesday: 1 tablet\n", []),
        ("Monday: 2 tablets  \nTuesday: 1 tablet\n", []),
        ("One paragraph of\nprose.\n\nAnother.", []),
    ],
)
def test_lines_of_prose_are_told_unless_they_are_printed_as_lines(leaflet_saying, text, severities):
    assert [one.severity for one in check(leaflet_saying(text), TODAY)] == severities


def test_lines_that_yaml_has_joined_are_seen_as_they_were_typed(leaflet_saying):
    leaflet = leaflet_saying("Monday: 2 tablets Tuesday: 1 tablet")
    assert list(check(leaflet, TODAY)) == []
    typed = replace(leaflet, typed={("what_it_is",): "Monday: 2 tablets\nTuesday: 1 tablet"})
    assert len(list(check(typed, TODAY))) == 1
