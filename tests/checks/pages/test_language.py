import dataclasses

import pytest

from handouts.checks.pages.language import check
from handouts.problem import Severity


@pytest.mark.parametrize(
    ("locale", "language", "said"),
    [
        ("en", "en", []),
        ("en", "EN", []),
        ("pt-BR", "pt-BR", []),
        ("en", "", ['the PDF names no language; "en" is expected']),
        ("en", " ", ['the PDF names no language; "en" is expected']),
        ("en", "de", ['the PDF names the language "de"; "en" is expected']),
        ("de", "en", ['the PDF names the language "en"; "de" is expected']),
        ("pt-BR", "pt", ['the PDF names the language "pt"; "pt-BR" is expected']),
    ],
)
def test_the_language_of_the_pdf_must_be_that_of_the_leaflet(leaflet, pages_saying, locale, language, said):
    leaflet = dataclasses.replace(leaflet, edition=dataclasses.replace(leaflet.edition, locale=locale))
    assert [one.message for one in check(leaflet, pages_saying(language=language))] == said


def test_a_finding_stops_the_leaflet(leaflet, pages_saying):
    (finding,) = check(leaflet, pages_saying())
    assert (finding.severity, finding.part, finding.at) == (Severity.ERROR, "format", ("template",))


@pytest.mark.parametrize(("lang", "findings"), [("{{ edition.locale }}", 0), ("de", 1)])
def test_the_language_is_read_from_the_pdf(leaflet, pages_of, rewrite, lang, findings):
    rewrite("templates/base.html", 'lang="{{ edition.locale }}"', f'lang="{lang}"')
    assert len(list(check(leaflet, pages_of(leaflet)))) == findings
