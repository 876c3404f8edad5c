import ast
from pathlib import Path

import pytest

from handouts.checks import manual_pages
from handouts.checks.manual import pages

PACKAGE = Path(__file__).parent.parent.parent / "handouts"


def codes():
    """Yield every code that the program gives a fault of a file, from its own source."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""
            place = {"error": 2, "PydanticCustomError": 0}.get(name)
            if place is not None and len(node.args) > place and isinstance(node.args[place], ast.Constant):
                yield node.args[place].value
            if path.name == "field_faults.py" and isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple):
                first = node.value.elts[0]
                if isinstance(first, ast.Constant):
                    yield first.value


CODES = sorted(set(codes()))
CHECKS = set(manual_pages())


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_page(code):
    assert "To mend it:" in pages()[code]


def test_every_page_of_a_fault_has_its_code():
    faults = (PACKAGE / "checks" / "faults.txt").read_text(encoding="utf-8").strip().split("\n\n")
    assert [entry.split("\n")[0] for entry in faults] == [code for code in CODES if code not in CHECKS]


def test_the_pages_of_checks_are_there():
    assert {"claims", "nothing-lost", "not-checked", "unused-acceptance"} <= set(pages())


@pytest.mark.parametrize(("code", "page"), sorted(pages().items()))
def test_no_page_speaks_like_a_program(code, page):
    for word in ("regex", "regular expression", "None", "yield", "tuple", "boolean"):
        assert word not in page.split(), f"{code}: {word}"
