import dataclasses
import inspect
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from handouts.checks import check_copy, check_pages
from handouts.model.pages import Lost, Outside, Page, Pages
from handouts.problem import Severity

TODAY = date(2026, 11, 21)
CHECKS = Path(__file__).parent.parent.parent / "handouts" / "checks"
FILES = sorted(path for area in ("copy", "pages") for path in (CHECKS / area).glob("[!_]*.py"))


def module_of(path):
    return import_module(f"handouts.checks.{path.parent.name}.{path.stem}")


@pytest.fixture
def bad_pages(leaflet):
    """Return pages on which every check of pages finds something."""
    return Pages(
        pdf=b"",
        pages=(Page(210, 297, "", ""),) * (leaflet.format.page_limit + 1),
        faces=frozenset(),
        unembedded=frozenset(),
        glyphs=frozenset(),
        links=frozenset(),
        alternative_texts=frozenset(),
        smallest_pt=3,
        smallest_text="tiny",
        lost=(Lost("p", "words", 5),),
        outside=(Outside(1, "left", 3, "words"),),
        complaints=(),
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
    assert {finding.code for finding in check_pages(leaflet, bad_pages)} == names


def test_checks_run_in_the_order_of_their_names(leaflet, bad_pages):
    codes = [finding.code for finding in check_pages(leaflet, bad_pages)]
    assert codes == sorted(codes)


def test_a_finding_keeps_what_its_check_said(leaflet, bad_pages):
    found = next(one for one in check_pages(leaflet, bad_pages) if one.code == "page-limit")
    (said,) = module_of(CHECKS / "pages/page_limit.py").check(leaflet, bad_pages)
    assert (found.at, found.message, found.hint, found.code) == (said.at, said.message, said.hint, "page-limit")


def test_the_copy_of_the_example_has_nothing_that_stops_it(leaflet):
    assert [one for one in check_copy(leaflet, TODAY) if one.severity is Severity.ERROR] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_check_explains_itself_in_its_first_line(path):
    first = (inspect.getdoc(module_of(path)) or "").splitlines()[0]
    assert first.endswith(".")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_check_takes_what_all_checks_of_its_area_take(path):
    names = list(inspect.signature(module_of(path).check).parameters)
    assert names == (["leaflet", "today"] if path.parent.name == "copy" else ["leaflet", "pages"])
