from datetime import date

import pytest
from jinja2 import Environment
from markupsafe import Markup

from handouts.compose.members import Method, open_names
from handouts.compose.meter import Meter, TooMuchError
from handouts.model.edition import Edition


def called(owner, name, *args, **kwargs):
    return Method(name, owner).call(Environment(autoescape=True), Meter(), args, kwargs)


@pytest.mark.parametrize(
    ("owner", "name", "args", "made"),
    [
        ("a b", "split", (), ["a", "b"]),
        ("knee", "replace", ("e", "E"), "knEE"),
        ("-", "join", (["a", "b"],), "a-b"),
        ("{} of {:>3}", "format", (1, 2), "1 of   2"),
        (Markup("<b>{}</b>"), "format", ("<i>",), Markup("<b>&lt;i&gt;</b>")),
        (Markup(" "), "join", (["<", ">"],), Markup("&lt; &gt;")),
        ("knee", "center", (8,), "  knee  "),
        ({"a": 1}, "get", ("b", 2), 2),
        (date(2026, 11, 21), "isoformat", (), "2026-11-21"),
        ((1, 2, 1), "count", (1,), 2),
    ],
)
def test_a_method_does_what_python_says(owner, name, args, made):
    assert called(owner, name, *args) == made


@pytest.mark.parametrize(
    ("owner", "name", "args"),
    [
        ("x", "center", (10**6,)),
        ("x", "zfill", (10**6,)),
        ("x" * 10**6, "replace", ("x", "y" * 10**6)),
        ("x" * 10**6, "join", (["y"] * 10**6,)),
        ("{:>99999}", "format", (1,)),
        ("{:{}}", "format", (1, 99999)),
        ("{0}" * 10**5, "format", ("x" * 10**5,)),
        ("x " * 10**7, "split", ()),
    ],
)
def test_a_method_that_makes_too_much_is_refused(owner, name, args):
    with pytest.raises(TooMuchError):
        called(owner, name, *args)


@pytest.mark.parametrize("form", ["{}", "{!r}", "{!s:>3}", "{0[0]}"])
def test_a_list_is_not_filled_into_a_text(form):
    with pytest.raises(TypeError, match="found a list"):
        called(form, "format", [["a"]])


def test_a_group_of_fields_is_open_by_its_fields_alone(leaflet):
    assert open_names(type(leaflet.brand.logo)) == {"file", "alt", "height_mm"}
    assert open_names(Edition) == {"treatment", "locale", "brand", "format", "brand_file"}


@pytest.mark.parametrize("kind", [int, float, bool, type, type(len), type(open_names), object, Method, set, bytes])
def test_other_values_are_closed(kind):
    assert open_names(kind) == frozenset()
