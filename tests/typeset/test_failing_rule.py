import pytest

from handouts.model.composition import Composition, Stylesheet
from handouts.model.treatment import without_citations
from handouts.problem import SourceError
from handouts.typeset.failing_rule import blamed

FONT = "data/fonts/source-sans-3/SourceSans3-Regular.ttf"
FACE = f'@font-face{{font-family:"Source Sans 3";src:url(asset:///{FONT})}}html{{font-family:"Source Sans 3"}}'
ORDINARY = "/* 1 { */\nh1 { color: red }\n@page { size: A4; margin: 20mm }\n"


def made(css="", body="<p>Some words</p>"):
    page = f'<!doctype html><html lang="en"><title>T</title><body><h1>A</h1>{body}</body></html>'
    names = ("page", "own", "last")
    sheets = [
        Stylesheet(f"templates/styles/{name}.css", text) for name, text in zip(names, (FACE, css, "h2 {}"), strict=True)
    ]
    return Composition("templates/leaflet.html", page, tuple(sheets), {})


@pytest.fixture
def said(typeset, kept_project):
    """Return a function that says what is wrong with a composition."""

    def say(composition):
        with pytest.raises(SourceError) as caught:
            typeset(composition, kept_project)
        (problem,) = caught.value.problems
        return str(problem.location), problem.code, problem.message

    return say


@pytest.mark.parametrize(
    "css",
    [
        "div > " * 5000 + "p { color: red }",
        "div " * 5000 + "p { color: red }",
        "@media print {\n  " + "p > " * 300 + "p { color: red }\n}",
        "p { font-size: 9999em }\np span { font-size: 9999em }",
        "p { letter-spacing: calc(9999px * 9999) }",
    ],
    ids=["child", "descendant", "media", "em", "calc"],
)
def test_a_rule_at_which_weasyprint_fails_is_told_at_its_line(said, css):
    place, code, message = said(made(f"{ORDINARY}{css}\nh2 {{ color: red }}", "<p>Some <span>words</span></p>"))
    assert place.startswith(("templates/styles/own.css:4:", "templates/styles/own.css:5:"))
    assert code == "cannot-be-set"
    assert message.startswith("the pages cannot be set with this rule")


@pytest.mark.parametrize("tag", ["div", "b"])
def test_elements_too_deep_in_one_another_are_told_at_the_template(said, tag):
    place, code, message = said(made(ORDINARY, f"<{tag}>" * 3000 + "x" + f"</{tag}>" * 3000))
    assert (place, code) == ("templates/leaflet.html:1:1", "cannot-be-set")
    assert "elements lie too deep in one another" in message


def test_the_next_leaflet_is_set_after_one_that_failed(said, typeset, kept_project):
    said(made("p { letter-spacing: calc(9999px * 9999) }"))
    assert "Some words" in typeset(made(ORDINARY), kept_project).pages[0].body


def failing_from(text, reason):
    """Return a trial that fails as soon as the style sheets hold a text."""

    def attempt(composition):
        if any(text in sheet.text for sheet in composition.stylesheets):
            raise reason

    return attempt


def test_the_rule_is_found_among_many():
    css = "".join(f"/* {{ */ .a{number} {{ content: '}}' }}\n" for number in range(100))
    reason = ZeroDivisionError()
    found = blamed(reason, made(css), failing_from(".a73 ", reason))
    assert str(found.problems[0].location) == "templates/styles/own.css:74:9"


def test_a_lack_of_memory_is_not_tried_again():
    reason = MemoryError()
    found = blamed(reason, made(), failing_from("", AssertionError()))
    assert "more memory than there is" in str(found)


def test_a_fault_of_our_own_is_not_blamed_on_a_style_sheet():
    with pytest.raises(TypeError) as caught:
        without_citations(None)
    with pytest.raises(TypeError):
        blamed(caught.value, made(), failing_from("", caught.value))
