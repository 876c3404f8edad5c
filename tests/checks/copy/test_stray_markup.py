from dataclasses import replace
from datetime import date

import pytest

from handouts.build.edition import pull_proof
from handouts.checks.copy.stray_markup import check
from handouts.problem import Severity

TODAY = date(2026, 11, 21)
KNEE = "data/treatments/knee-arthroscopy/en.yaml"
FAULTY_PROSE = [
    "| Strength | Colour |\n|---|---|\n| 1 mg | Brown |",
    "## Your doses",
    "> Carry your book.",
    "---",
    "Text\n\n***\n\nText",
    "* * *",
    "- - -",
    "<b>Do not</b> stop.<br>Ask first.",
    "# Doses",
    "```\nx\n```",
    "- [ ] Bring pills",
    "[1]: https://a.example",
    "It is 3\n- 5 mm wide.",
    "Take 2 tablets\n- 1 sachet",
    "- \n- x",
    "Doses\n=====",
    "1 mg | Brown\n3 mg | Blue",
    "+---+---+\n| a | b |",
    "C:\\new",
]
FAULTY_LINES = [
    "![Tablets](figures/x.svg)",
    "**Stop.**Then call us.",
    "**Do not **eat.",
    "** Do not** eat.",
    "Don&rsquo;t eat.&nbsp;Drink.",
    "__Do not__ drive.",
    "See [our video](www.example.org/v).",
    "**Stop now.",
    "*Do not* stop",
    "_Do not_ stop",
    "~~old~~ new",
    "`code` it",
    "Take ``code`` now",
    "use [^1] here",
    "[text][ref]",
    "[text] (https://a.example)",
    "[text](https://a.example/x y)",
    '[t](https://a.example "Title")',
    "**text and 2**3",
    "2**3**4",
    "First\\nSecond",
    "and\\or",
    "5 &deg;C",
    "&#8217;",
    "<i>x</i>",
    "<!-- ask Ann -->",
    "<https://a.example>",
    "[b]Stop[/b]",
    "'''Stop'''",
    "x^2^",
    "H~2~O",
    ":warning: stop",
    "==mark==",
    "{.lead} x",
    "$\\mu$g",
    '<p class="x">Hi</p>',
    "a | b | c",
    "[](https://a.example)",
    "****",
    "Do **not** drive **",
    "<br/>",
    "&lt;5%",
    "***Stop",
    "<o:p>x</o:p>",
    "[[page]]",
    "[call us](tel 999)",
    "see [x](",
    "<ann@a.example>",
    "\\alpha",
    "&amp; more",
    "__Stop",
]
HONEST_PROSE = [
    "**Stop.** Then call us.",
    "You need:\n- soap\n- water",
    "1. Soap\n2. Water",
    "See [our page](https://a.example/b_c).",
    "Name: ________\n\nDate: ____",
    "Between 3 - 5 mm",
    "Cost*\n\n*Only at night",
    "It is hot.\n- Rest.",
    "Take with water\n\n- one\n- two",
    "Do:\n\n* a\n* b",
    "> 38 \xb0C is a fever",
    "Ring us:\n1) day\n2) night",
]
HONEST_LINES = [
    "Knee & hip, < 5 and > 3",
    "R&D; B&B",
    "AT&T; x",
    "5 * 3 = 15",
    "5*3*2",
    "Price* for all",
    "snake_case_name",
    "#4 ward",
    "Do **not** drive.",
    "**F**ace **A**rms **S**peech",
    "<5% of people",
    "(see [S1])",
    "A [S1][S2] b",
    "a | b",
    "10^9/L",
    "don't `quote",
    "~5 ml",
    "~ 5 to ~ 10 ml",
    "x < y > z",
    "C#",
    "50% + 20%",
    "Mr & Mrs; ok",
    "$5 to $10",
    "costs $5 and $10 more",
    "8:30:00",
    "ratio 3:1:2",
    "at 10:30: rest",
    "https://a.example/x_y_z__w",
    "e-mail ann_lee@a.example",
    "<5",
    "[to write: one]",
    "[insert dose]",
    "(1) soap",
    "\\*not bold\\*",
    "[call us](tel:999)",
    "**Do not** eat",
    "\u201cStop\u201d",
    "Tick \u2610",
    "Dose = 5 mg",
    "5 == 5",
    "--",
    "\u2013 a",
    "A+ blood, O+",
    "C++ x",
    "**1**",
    "**2** in **100**",
    "{n: 1}",
    "{name}",
    "_____",
    "a_b",
    "**[call](https://a.example)**",
]


@pytest.fixture
def found(leaflet):
    """Return a function that gives what is found in a text of paragraphs, or of one line."""

    def find(text, name):
        treatment = leaflet.treatment.model_copy(update={name: text})
        return list(check(replace(leaflet, treatment=treatment), TODAY))

    return find


@pytest.mark.parametrize("text", FAULTY_PROSE)
def test_markup_that_a_leaflet_does_not_know_is_found_in_prose(found, text):
    assert len(found(text, "what_it_is")) == 1


@pytest.mark.parametrize("text", FAULTY_LINES)
def test_markup_that_a_leaflet_does_not_know_is_found_in_a_line(found, text):
    assert found(text, "purpose")


@pytest.mark.parametrize("text", HONEST_PROSE)
def test_prose_that_is_printed_as_it_was_meant_is_fine(found, text):
    assert found(text, "what_it_is") == []


@pytest.mark.parametrize("text", HONEST_LINES)
def test_a_line_that_is_printed_as_it_was_meant_is_fine(found, text):
    assert found(text, "purpose") == []


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("Don&rsquo;t eat.", '"&rsquo;" is printed as it stands', 'type "\u2019" in its place'),
        ("5&nbsp;mg", '"&nbsp;" is printed as it stands', 'type " " in its place'),
        (
            "**Stop.**Then call us.",
            '"**Stop.**Then" stands for no bold type',
            "no space inside the stars, and one outside: **Stop.** Then",
        ),
        ("**one and 2**3", '"2**3" loses its stars', "write x or \u00d7 between the numbers"),
    ],
)
def test_what_is_wrong_is_shown_with_what_to_write(found, text, message, hint):
    ((said, told),) = [(one.message, one.hint) for one in found(text, "purpose")]
    assert (said, told) == (message, hint)


@pytest.mark.parametrize(
    ("text", "severity"),
    [("| a | b |\n|---|---|", Severity.ERROR), ("It is 3\n- 5 mm", Severity.ERROR), ("## Doses", Severity.WARNING)],
)
def test_what_hides_a_fault_is_an_error(found, text, severity):
    assert [one.severity for one in found(text, "what_it_is")] == [severity]


def test_tags_and_entities_in_a_brand_are_found_too(leaflet):
    brand = leaflet.brand.model_copy(update={"name": "Smith &amp; Sons", "hours": "8 to 6<br>"})
    assert [(one.part, one.at) for one in check(replace(leaflet, brand=brand), TODAY)] == [
        ("brand", ("name",)),
        ("brand", ("hours",)),
    ]


def test_it_is_told_at_its_line(project, edition, rewrite, shop):
    rewrite(KNEE, "  - Eat nothing for six hours.", "  - Eat nothing for six hours.\n  - Do <b>not</b> drive.")
    line = (project.root / KNEE).read_text(encoding="utf-8").splitlines().index("  - Do <b>not</b> drive.") + 1
    (told,) = [one for one in pull_proof(edition, project, TODAY, shop)[1].problems if one.code == "stray-markup"]
    assert told.location.line == line
