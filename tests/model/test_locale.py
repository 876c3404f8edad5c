from datetime import date

import pytest
from pydantic import ValidationError

from handouts.model.locale import Dates, Locale, Odds
from handouts.model.risk import HowOften
from handouts.sources.field_faults import reworded
from handouts.sources.yaml_file import read_source


def told(text):
    """Return the lines that staff read about a locale that says only this."""
    source = read_source("en.yaml", text.encode())
    with pytest.raises(ValidationError) as caught:
        Locale.model_validate(source.value)
    return [str(reworded(source, Locale, row)) for row in caught.value.errors(include_url=False)]


def test_a_date_is_written_in_full(leaflet):
    assert leaflet.locale.date(date(2027, 2, 3)) == "3 February 2027"


def test_a_locale_sets_the_order_of_a_date(leaflet):
    dates = Dates(pattern="{month} {day}, {year}", months=leaflet.locale.dates.months)
    assert leaflet.locale.model_copy(update={"dates": dates}).date(date(2027, 12, 31)) == "December 31, 2027"


@pytest.mark.parametrize(
    ("how_often", "words"),
    [
        (HowOften(n=1, of=50), "1 in 50"),
        (HowOften(n=1, to=3, of=50), "1 to 3 in 50"),
        (HowOften(to=3, of=50), "up to 3 in 50"),
        (HowOften(n=0, of=50), "0 in 50"),
        (HowOften(word="unknown"), "nobody knows"),
        (HowOften(word="expected"), "normal"),
    ],
)
def test_a_frequency_is_written_in_whole_people(leaflet, how_often, words):
    odds = Odds(
        single="{n} in {of}",
        up_to="up to {to} in {of}",
        range="{n} to {to} in {of}",
        unknown="nobody knows",
        expected="normal",
    )
    assert leaflet.locale.model_copy(update={"odds": odds}).frequency(how_often) == words


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("for 2 weeks", "for 2\u00a0weeks"),
        ("6 pm or 10 mg", "6\u00a0pm or 10\u00a0mg"),
        ("2 weekends", "2 weekends"),
        ("2 people", "2 people"),
        ("two weeks", "two weeks"),
    ],
)
def test_a_number_stays_with_its_unit(leaflet, text, tied):
    locale = leaflet.locale.model_copy(update={"units": ("week", "weeks", "pm", "mg")})
    assert locale.tied(text) == tied


def test_without_units_nothing_is_tied(leaflet):
    assert leaflet.locale.model_copy(update={"units": ()}).tied("for 2 weeks") == "for 2 weeks"


def test_a_unit_may_hold_signs(leaflet):
    assert leaflet.locale.tied("over 38 °C, or chills") == "over 38\u00a0°C, or chills"
    assert leaflet.locale.model_copy(update={"units": ("(x", "mm")}).tied("2 mm") == "2\u00a0mm"


@pytest.mark.parametrize(
    "phrase",
    [
        "Page {seite}",
        "Page",
        "Page {page}",
        "Page {page} of {pages} {x}",
        "Page {page of {pages}",
        "Page } {page} {pages}",
        "Page {} of {pages}",
        "Page {0} of {pages}",
        "Page {page!r} of {pages}",
        "Page {page:>5} of {pages}",
        "Page {page.x} of {pages}",
        "Page {page[0]} of {pages}",
        "Page { page } of {pages}",
        "Page {page:{x}} of {pages}",
    ],
)
def test_a_phrase_with_wrong_places_is_refused(phrase):
    line = f'en.yaml:2:9: error: expected a phrase with {{page}} and {{pages}}, found "{phrase}" [wrong-places]'
    assert line in told(f'labels:\n  page: "{phrase}"')


@pytest.mark.parametrize("phrase", ["{page}/{pages}", "{pages} pages, this is {page}", "Page {page} of {pages} {{x}}"])
def test_a_phrase_may_set_its_places_in_any_order(phrase):
    assert not any("labels.page" in line or "[wrong-places]" in line for line in told(f'labels: {{page: "{phrase}"}}'))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "labels:\n  version: Version {versoin}",
            '2:12: error: expected a phrase with {version}, found "Version {versoin}" [wrong-places]',
        ),
        (
            "labels:\n  emergency: Call now",
            '2:14: error: expected a phrase with {number}, found "Call now" [wrong-places]',
        ),
        (
            'odds: {single: "{n} people"}',
            '1:16: error: expected a phrase with {n} and {of}, found "{n} people" [wrong-places]',
        ),
        (
            'odds: {range: "{n} in {of}"}',
            '1:15: error: expected a phrase with {n} and {to} and {of}, found "{n} in {of}" [wrong-places]',
        ),
        ("labels:\n  why: Why", '2:3: error: the field "how_long" is missing in labels [missing-field]'),
        ("headings:\n  risks:", '2:9: error: the field "headings.risks" is empty [empty-field]'),
        ("labels:\n  why:", '2:7: error: the field "labels.why" is empty [empty-field]'),
    ],
)
def test_a_fault_is_told_at_its_line(text, line):
    assert f"en.yaml:{line}" in told(text)


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        (
            'dates: {pattern: "{day}.{month}"}',
            '1:18: error: expected a phrase with {day} and {month} and {year}, found "{day}.{month}" [wrong-places]',
            "pattern: such as {day} {month} {year}",
        ),
        (
            "dates: {months: [January, February]}",
            '1:17: error: "dates.months" has 2 entries; expected at least 12 [list-length]',
            "months: the twelve months",
        ),
        (
            "units: day",
            '1:8: error: expected a list (lines that start with "- ") in "units", found the text "day" [wrong-kind]',
            "units: words that stay on the line of the number before them",
        ),
        ("labels: {rissk: x}", '1:10: error: unknown field "rissk" in labels [extra-field]', 'did you mean "risk"?'),
    ],
)
def test_a_fault_is_told_with_what_to_do(text, line, hint):
    assert f"en.yaml:{line}\n  hint: {hint}" in told(text)
