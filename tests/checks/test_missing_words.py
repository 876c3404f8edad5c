import shutil
from dataclasses import replace
from datetime import date

import pytest

from handouts.checks import check_copy
from handouts.checks.missing_words import not_checked
from handouts.model.language import Language
from handouts.problem import Severity
from handouts.sources.leaflet import load_leaflet, read_sources

TODAY = date(2026, 11, 21)
KNEE = "data/treatments/knee-arthroscopy"


def warnings(leaflet):
    return [one for one in check_copy(leaflet, TODAY) if one.code == "not-checked"]


def test_a_leaflet_in_english_has_every_check(leaflet):
    assert warnings(leaflet) == []


@pytest.mark.parametrize(
    ("lacking", "message", "hint"),
    [
        (
            {"claims": ["claims"]},
            "1 check was not made, for want of words of this language: claims",
            "write claims.yaml in data/locales/de, or let a clinician look for what they look for",
        ),
        (
            {"risk-words": ["numbers", "risk-words"], "denominator": ["numbers"]},
            "2 checks were not made, for want of words of this language: denominator, risk-words",
            "write numbers.yaml, risk-words.yaml in data/locales/de, or let a clinician look for what they look for",
        ),
    ],
)
def test_one_warning_names_the_checks_and_the_files_that_they_need(lacking, message, hint):
    found = not_checked(lacking, Language("de"))
    assert (found.message, found.hint, found.severity, found.part) == (message, hint, Severity.WARNING, "locale")


def test_a_promise_in_another_language_does_not_pass_in_silence(project, edition):
    german = project.root / "data/locales/de"
    german.mkdir()
    shutil.copy(project.root / "data/locales/en/words.yaml", german)
    text = (project.root / f"{KNEE}/en.yaml").read_text(encoding="utf-8")
    text = text.replace("Keyhole surgery of the knee", "Garantiert schmerzlos", 1)
    (project.root / f"{KNEE}/de.yaml").write_text(text, encoding="utf-8")
    sources = read_sources(replace(edition, locale="de"), project)
    leaflet = load_leaflet(sources, project, TODAY)
    (found,) = warnings(leaflet)
    assert "claims" in found.message
    assert not any(one.code == "claims" for one in check_copy(leaflet, TODAY))
    problem = sources.problem(found)
    assert (problem.location.path, problem.location.line) == ("data/locales/de/words.yaml", 3)


def test_a_single_file_that_is_missing_costs_only_the_checks_that_need_it(leaflet, english):
    (found,) = warnings(replace(leaflet, language=replace(english, digest="no skin tone", skin_tone=None)))
    assert found.message.endswith(": skin-tone")
