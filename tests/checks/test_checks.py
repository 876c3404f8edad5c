import dataclasses
import inspect
import re
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import get_args

import pytest

from handouts.checks import check_copy, check_pages, manual_pages, may_be_accepted
from handouts.model.language import FILES as LANGUAGE_FILES
from handouts.model.pages import Blemish, Kind, Lost, Measure, Outside, Placed, ShortLine
from handouts.problem import Severity

TODAY = date(2026, 11, 21)
CHECKS = Path(__file__).parent.parent.parent / "handouts" / "checks"
# What a page of the manual says, in this order, below the fault itself and why it matters.
PARTS = ("Limit: ", "To mend it: ", "It cannot tell: ", "Source: ")
CODE_WORDS = re.compile(r"\b(?:regex|None|str|tuple|dict|bool|frozenset|pdfium|WeasyPrint|Jinja2)\b")
FILES = sorted(path for area in ("copy", "pages") for path in (CHECKS / area).glob("[!_]*.py"))


def module_of(path):
    return import_module(f"handouts.checks.{path.parent.name}.{path.stem}")


@pytest.fixture
def bad_pages(leaflet, pages_saying):
    """Return pages on which every check of pages finds something."""
    return pages_saying(
        *[""] * (leaflet.format.page_limit + 1),
        smallest_pt=3,
        smallest_text="tiny",
        lost=(Lost("p", "words", 5),),
        outside=(Outside(1, "left", 3, "words"),),
        blemishes=tuple(Blemish(kind, 1, "words") for kind in get_args(Kind)),
        figures_without_alt=1,
        measures=(Measure(1, 99, 4, 12, is_main=True, text="words"),),
        pictures=(Placed("data/figures/knee.svg", 1, 0, 0, 9, 9, printed=(("Camera", 12.0),)),),
        short_lines=(ShortLine(1, "words", "word", 9.0),),
        undrawable=frozenset({"data/figures/knee.svg"}),
    )


@pytest.fixture
def bad_leaflet(leaflet):
    """Return a leaflet in which every check of the copy finds something."""
    treatment = leaflet.treatment.model_copy(update={"what_it_is": "TODO [S9]\n\nIt helps. [unsourced]"})
    palette = leaflet.brand.palette.model_copy(update={"muted": "#999999"})
    brand = leaflet.brand.model_copy(update={"palette": palette})
    return dataclasses.replace(leaflet, treatment=treatment, brand=brand)


def test_the_code_of_a_check_of_the_copy_is_the_name_of_its_file(bad_leaflet):
    names = {path.stem.replace("_", "-") for path in FILES if path.parent.name == "copy"}
    codes = {finding.code for finding in check_copy(bad_leaflet, TODAY)}
    assert {"placeholder", "citation", "unsourced", "contrast"} <= codes <= names


def test_the_code_of_a_check_of_pages_is_the_name_of_its_file(leaflet, bad_pages):
    names = {path.stem.replace("_", "-") for path in FILES if path.parent.name == "pages"}
    names.remove("panel-overflow")  # its test has a folded leaflet
    names.remove("coarse-picture")  # its test has a photograph
    assert {finding.code for finding in check_pages(leaflet, bad_pages)} == names


def test_checks_run_in_the_order_of_their_names(leaflet, bad_pages):
    codes = [finding.code for finding in check_pages(leaflet, bad_pages)]
    assert codes == sorted(codes)


def needs():
    return [(path.stem, name) for path in FILES for name in getattr(module_of(path), "NEEDS", ())]


@pytest.mark.parametrize(("check", "name"), needs())
def test_what_a_check_needs_is_a_file_of_a_language(english, check, name):
    assert name in {"claims", *LANGUAGE_FILES}
    assert getattr(english, name.replace("-", "_")) is not None


@pytest.mark.parametrize("lacks", [(), ("third_person",)])
def test_a_check_is_made_where_the_language_has_what_it_needs(leaflet_saying, english, lacks):
    language = dataclasses.replace(english, digest=f"lacks {lacks}", **dict.fromkeys(lacks))
    leaflet = dataclasses.replace(leaflet_saying("Patients should keep the wound dry."), language=language)
    codes = {finding.code for finding in check_copy(leaflet, TODAY)}
    assert ("third-person" in codes) is not bool(lacks)


def test_a_finding_keeps_what_its_check_said(leaflet, bad_pages):
    found = next(one for one in check_pages(leaflet, bad_pages) if one.code == "page-limit")
    (said,) = module_of(CHECKS / "pages/page_limit.py").check(leaflet, bad_pages)
    assert (found.at, found.message, found.hint, found.code) == (said.at, said.message, said.hint, "page-limit")


def test_the_copy_of_the_example_has_nothing_that_stops_it(leaflet):
    assert [one for one in check_copy(leaflet, TODAY) if one.severity is Severity.ERROR] == []


def page_of_the_manual(path):
    """Return the paragraphs of a check's page of the manual."""
    return (inspect.getdoc(module_of(path)) or "").split("\n\n")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_page_of_the_manual_begins_with_the_fault_as_one_sentence(path):
    assert re.fullmatch(r"[A-Z][^\n]*[^.\n]\.", page_of_the_manual(path)[0])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_page_of_the_manual_says_why_it_matters_before_anything_else(path):
    assert not page_of_the_manual(path)[1].startswith(PARTS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_page_of_the_manual_has_each_of_its_parts_once_and_in_their_order(path):
    begun = [part for one in page_of_the_manual(path) for part in PARTS if one.startswith(part)]
    assert begun == list(PARTS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_page_of_the_manual_gives_a_source_or_the_reason_of_the_house(path):
    source = page_of_the_manual(path)[-1].removeprefix("Source: ")
    own, _, reason = source.partition("our own rule")
    assert len(own) > 20 or len(reason.split()) > 4


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_page_of_the_manual_has_no_words_of_programmers(path):
    assert CODE_WORDS.findall("\n".join(page_of_the_manual(path))) == []


def test_the_manual_has_the_page_of_every_check():
    wanted = {path.stem.replace("_", "-"): inspect.getdoc(module_of(path)) for path in FILES}
    assert manual_pages() == wanted


@pytest.mark.parametrize(
    ("code", "is_allowed"),
    [
        ("unsourced", True),
        ("citation", False),
        ("contrast", False),
        ("placeholder", False),
        ("page-limit", False),
        ("no-such-check", False),
    ],
)
def test_only_what_is_found_in_the_copy_and_not_firm_may_be_accepted(code, is_allowed):
    assert may_be_accepted(code) is is_allowed


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_check_takes_what_all_checks_of_its_area_take(path):
    names = list(inspect.signature(module_of(path).check).parameters)
    assert names == (["leaflet", "today"] if path.parent.name == "copy" else ["leaflet", "pages"])
