import dataclasses
import html
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import jinja2
import pytest

import handouts.compose.leaflet
from handouts.approval.review_edition import open_dossier
from handouts.compose.environment import Compiled
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages
from handouts.problem import SourceError
from handouts.project import Project
from handouts.sources.leaflet import load_leaflet, read_sources

compose = partial(handouts.compose.leaflet.compose, compiled=Compiled())  # a template of the same text is compiled once

TODAY = date(2026, 11, 21)
GOLDEN = Path(__file__).parents[1] / "golden"
HEAD = "templates/page/head.html"
TITLE = "<h1>{{ treatment.title }}</h1>"
LEAFLET = "templates/leaflet.html"
KNEE = "data/treatments/knee-arthroscopy/en.yaml"
RIVERSIDE = "data/brands/riverside.yaml"
DOES_NOT_EXIST = "the template asks for something that does not exist"


def with_blocks(leaflet: Leaflet, *blocks: str) -> Leaflet:
    """Return the leaflet in a format that carries these blocks alone."""
    return dataclasses.replace(leaflet, format=leaflet.format.model_copy(update={"blocks": blocks}))


def text_of(leaflet: Leaflet, pages_of: Callable[[Leaflet], Pages]) -> str:
    pages = pages_of(leaflet)
    assert not pages.complaints
    return " ".join(" ".join(page.body for page in pages.pages).split())


def line_of(project: Project, name: str, words: str) -> int:
    lines = (project.root / name).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def said_by(leaflet: Leaflet, project: Project) -> str:
    with pytest.raises(SourceError) as caught:
        compose(leaflet, project)
    return str(caught.value)


# What is typed in the copy


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script> and <b>bold</b>",
        "AT&T, &amp; and &lt;",
        "{{ 7*7 }} and {{ treatment.title }}",
        "{% raw %} and {% include 'page/head.html' %}",
        "{# a note #} and <!-- a note -->",
        "</p></div></body>",
    ],
)
def test_code_in_the_copy_stands_on_the_page_as_it_was_typed(leaflet_saying, pages_of, typed):
    leaflet = with_blocks(leaflet_saying(f"Typed: {typed} end."), "what_it_is")
    assert f"Typed: {typed} end." in text_of(leaflet, pages_of)


def test_html_in_the_copy_is_escaped(leaflet_saying, project):
    made = compose(leaflet_saying("<script>alert(1)</script>"), project).html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in made
    assert "<script" not in made


def test_jinja_in_the_copy_is_not_calculated(leaflet_saying, project):
    assert "{{ 7*7 }}" in compose(leaflet_saying("{{ 7*7 }}"), project).html


def test_a_quotation_mark_in_a_description_does_not_end_it(project, edition, rewrite, pages_of):
    typed = 'A "bent" knee <b>&amp;</b> a thin camera'
    rewrite(KNEE, "alt: A bent knee from the side with a thin camera in the joint.", f"alt: '{typed}'")
    leaflet = with_blocks(load_leaflet(read_sources(edition, project), project, TODAY), "how_it_works")
    assert typed in pages_of(leaflet).alternative_texts


def test_the_numbers_typed_before_lines_stand_on_the_page(leaflet_saying, pages_of):
    leaflet = with_blocks(leaflet_saying("3. week: rest.\n6. week: walk."), "what_it_is")
    text = text_of(leaflet, pages_of)
    assert [f"{number}." in text for number in (3, 6)] == [True, True]


@pytest.mark.parametrize("mark", ["[S1]", "[S1, S2]", "[unsourced]", "[S2,unsourced]"])
def test_source_marks_are_left_out(leaflet_saying, project, mark):
    made = compose(leaflet_saying(f"It helps. {mark}\n\nIt lasts {mark} long."), project).html
    assert mark not in made
    assert "<p>It helps.</p>\n<p>It lasts long.</p>" in made


def test_other_words_in_brackets_stay(leaflet_saying, project):
    assert "a knee [the left one]" in compose(leaflet_saying("a knee [the left one]"), project).html


@pytest.mark.parametrize("tied", ["6 weeks", "500 mg", "2 days", "6 pm"])
def test_a_number_is_tied_to_its_unit(leaflet_saying, project, tied):
    assert tied.replace(" ", "\u00a0") in compose(leaflet_saying(f"Take {tied} or so."), project).html


@pytest.mark.parametrize("free", ["6 people", "2 weekends", "a week", "6 mgs"])
def test_other_words_after_a_number_are_free(leaflet_saying, project, free):
    assert f"Take {free} or so." in compose(leaflet_saying(f"Take {free} or so."), project).html


def test_a_number_at_the_end_of_a_typed_line_is_tied_to_its_unit(leaflet_saying, project):
    assert "for 6\u00a0weeks" in compose(leaflet_saying("Rest for 6\nweeks."), project).html


# What a designer gets wrong


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "{{ treatment.titel }}",
            '"treatment" has no attribute "titel" [template-name]\n  hint: did you mean "title"?',
        ),
        ("{{ tretment.title }}", '"tretment" is undefined [template-name]\n  hint: did you mean "treatment"?'),
        ("{{ label.draft }}", '"label" is undefined [template-name]\n  hint: did you mean "labels"?'),
        (
            "{{ headings.rissks }}",
            'no heading or entry is called "rissks" [template-name]\n  hint: did you mean "risks"?',
        ),
        (
            "{{ brand.palette.acent }}",
            '"palette" has no attribute "acent" [template-name]\n  hint: did you mean "accent"?',
        ),
    ],
)
def test_a_misspelt_name_is_reported_at_its_line(leaflet, project, rewrite, written, said):
    line = line_of(project, HEAD, TITLE)
    rewrite(HEAD, TITLE, f"<h1>{written}</h1>")
    assert said_by(leaflet, project) == f"{HEAD}:{line}:1: error: {DOES_NOT_EXIST}: {said}"


def test_a_misspelt_name_given_to_a_filter_is_reported_at_its_line(leaflet, project, rewrite):
    line = line_of(project, "templates/page/macros.html", "{{ entry|line }}")
    rewrite("templates/page/macros.html", "{{ entry|line }}", "{{ entri|line }}")
    wanted = f'templates/page/macros.html:{line}:1: error: {DOES_NOT_EXIST}: "entri" is undefined [template-name]'
    assert wanted in said_by(leaflet, project)


def test_a_misspelt_name_in_a_style_sheet_is_reported_at_its_line(leaflet, project, rewrite):
    sheet = "templates/styles/page.css"
    line = line_of(project, sheet, "--muted")
    rewrite(sheet, "brand.palette.muted", "brand.palete.muted")
    wanted = (
        f'{sheet}:{line}:1: error: {DOES_NOT_EXIST}: "brand" has no attribute "palete" [template-name]\n'
        '  hint: did you mean "palette"?'
    )
    assert said_by(leaflet, project) == wanted


def test_a_filter_given_a_field_that_was_left_out_is_reported_at_its_line(project, edition, rewrite):
    rewrite(RIVERSIDE, "web: www.riverside.example\n", "")
    line = line_of(project, HEAD, TITLE)
    rewrite(HEAD, TITLE, "<h1>{{ brand.web|line }}</h1>")
    leaflet = load_leaflet(read_sources(edition, project), project, TODAY)
    assert said_by(leaflet, project).startswith(f"{HEAD}:{line}:1: error: ")


def test_a_field_that_was_left_out_is_never_printed_as_none(project, edition, rewrite):
    rewrite(RIVERSIDE, "hours: Monday to Friday\n", "")
    rewrite(HEAD, TITLE, "<h1>{{ brand.hours }}</h1>")
    leaflet = load_leaflet(read_sources(edition, project), project, TODAY)
    assert HEAD in said_by(leaflet, project)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("{% banana %}", 'encountered unknown tag "banana"'),
        ("{{ treatment.title }", 'unexpected "}"'),
        ("{{ treatment.title|lin }}", 'no filter named "lin"'),
    ],
)
def test_broken_jinja_is_reported_at_its_line(leaflet, project, rewrite, written, message):
    line = line_of(project, HEAD, TITLE)
    rewrite(HEAD, TITLE, f"<h1>{written}</h1>")
    said = said_by(leaflet, project)
    assert said.startswith(f"{HEAD}:{line}:1: error: this is not valid Jinja2: {message}")
    assert said.endswith("[template]")


def test_a_missing_file_is_reported_at_the_block_that_includes_it(leaflet, project, rewrite):
    rewrite("templates/blocks/review/page.html", "\n", '\n{% include "blocks/nope/page.html" %}\n')
    wanted = 'there is no template "templates/blocks/nope/page.html" [missing-file]'
    assert said_by(leaflet, project) == f"templates/blocks/review/page.html:2:1: error: {wanted}"


def test_a_block_that_is_neither_a_folder_nor_a_field_is_reported_where_plain_ones_are_made(leaflet, project):
    plain = "templates/blocks/_plain/page.html"
    line = line_of(project, plain, "{% elif words %}")
    assert said_by(with_blocks(leaflet, "nope"), project).startswith(f"{plain}:{line}:1: error: {DOES_NOT_EXIST}")


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("{{ 1 / 0 }}", "division by zero"),
        ("{{ treatment.__class__.__mro__ }}", '"__class__" of "treatment" is closed to templates'),
        ("{{ range(1000000000)|list }}", "range too big"),
    ],
)
def test_a_template_that_cannot_be_calculated_is_reported_at_its_line(leaflet, project, rewrite, written, message):
    line = line_of(project, HEAD, TITLE)
    rewrite(HEAD, TITLE, f"<h1>{written}</h1>")
    assert said_by(leaflet, project).startswith(f"{HEAD}:{line}:1: error: the template cannot be filled: {message}")


def test_an_error_inside_a_filter_is_reported_also_when_jinja2_lies_in_a_folder_called_handouts(project, rewrite):
    rewrite(HEAD, TITLE, '<h1>{{ "x"|round }}</h1>')
    site = project.root.parent / "handouts" / "site-packages"
    shutil.copytree(Path(jinja2.__file__).parent, site / "jinja2", ignore=shutil.ignore_patterns("__pycache__"))
    program = f"""
from pathlib import Path
from handouts.compose.leaflet import compose
from datetime import date
from handouts.sources.leaflet import load_leaflet, read_sources
from handouts.model.edition import Edition
from handouts.problem import SourceError
from handouts.project import Project

project = Project(Path({str(project.root)!r}))
edition = Edition("knee-arthroscopy", "en", "riverside", "a4")
try:
    compose(load_leaflet(read_sources(edition, project), project, date(2026, 11, 21)), project)
except SourceError as reason:
    print(reason)
"""
    repository = str(Path(__file__).parents[2])
    settings = os.environ | {"PYTHONPATH": os.pathsep.join([str(site), repository]), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run([sys.executable, "-c", program], env=settings, capture_output=True, text=True, check=False)
    assert done.stdout.startswith(f"{HEAD}:"), done.stderr[-400:]


# What comes out


def test_the_example_gives_the_golden_html(leaflet, project, edition, pytestconfig):
    golden = GOLDEN / f"{edition}.html"
    made = compose(leaflet, project).html
    if pytestconfig.getoption("--update-golden"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(made, encoding="utf-8")
    assert made == golden.read_text(encoding="utf-8")


def test_every_folder_gives_the_same_composition(leaflet, project, edition, tmp_path):
    other = Project(tmp_path / "another folder" / "project")
    shutil.copytree(project.root, other.root)
    assert compose(load_leaflet(read_sources(edition, other), other, TODAY), other) == compose(leaflet, project)


def test_no_path_of_the_machine_is_in_the_composition(leaflet, project):
    made = compose(leaflet, project)
    texts = [made.template, made.html, *made.files, *(sheet.path + sheet.text for sheet in made.stylesheets)]
    assert not [text for text in texts if str(project.root) in text]


def test_style_sheets_keep_the_order_of_the_format(leaflet, project):
    own = [one for one in sheets_of(leaflet, project) if not one.startswith("blocks/")]
    assert own == [name for name in leaflet.format.styles if name != "blocks/*/style.css"]


def test_a_drawing_takes_the_colours_and_the_typeface_of_the_brand(leaflet, project):
    drawing = compose(leaflet, project).files["data/figures/knee.svg"].decode()
    assert 'stroke="#003c6f"' in drawing
    assert "font-family=\"'Source Sans 3'\"" in drawing


def test_a_drawing_with_a_name_in_capitals_takes_the_colours_of_the_brand(project, edition, rewrite):
    (project.root / "data/figures/knee.svg").rename(project.root / "data/figures/KNEE.SVG")
    rewrite(KNEE, "figures/knee.svg", "figures/KNEE.SVG")
    made = compose(load_leaflet(read_sources(edition, project), project, TODAY), project)
    assert b"#003c6f" in made.files["data/figures/KNEE.SVG"]


def test_the_name_of_a_typeface_cannot_end_its_rule(leaflet, project):
    face = leaflet.brand.typefaces.text.model_copy(update={"family": 'A"; } body { display: none } \\'})
    brand = leaflet.brand.model_copy(
        update={"typefaces": leaflet.brand.typefaces.model_copy(update={"text": face})},
    )
    sheet = compose(dataclasses.replace(leaflet, brand=brand), project).stylesheets[0]
    assert re.findall(r"font-family: ([^\n]*?);? font-weight: 400", sheet.text) == [
        r'"A\22 ; } body { display: none } \5c "',
    ]


def test_the_language_of_the_edition_stands_at_the_top(leaflet, project):
    assert '<html lang="en">' in compose(leaflet, project).html


def test_the_title_names_treatment_and_clinic(leaflet, project):
    made = compose(leaflet, project).html
    title = html.unescape(re.findall(r"<title>(.*)</title>", made)[0])
    assert title == "Keyhole surgery of the knee: Patient information, Riverside Clinic"


def test_a_field_that_ends_its_sentence_has_no_second_full_stop(leaflet, project):
    review = leaflet.treatment.review.model_copy(
        update={"written_by": "A nurse", "owner": "The ward?", "funding": "None."}
    )
    changed = dataclasses.replace(leaflet, treatment=leaflet.treatment.model_copy(update={"review": review}))
    page = compose(with_blocks(changed, "review"), project).html
    assert "Written by: A nurse. " in page
    assert "None. " in page
    assert "None.." not in page
    assert "?." not in page


# Style sheets of blocks


def sheets_of(leaflet, project):
    return [one.path.removeprefix("templates/") for one in compose(leaflet, project).stylesheets]


def test_the_sheets_of_the_blocks_stand_where_the_format_names_them(leaflet, project):
    paths = sheets_of(with_blocks(leaflet, "risks", "benefits", "get_help"), project)
    first, last = ["styles/page.css", "styles/leaflet.css"], ["styles/sheet.css"]
    assert paths == [*first, "blocks/risks/style.css", "blocks/get_help/style.css", *last]


def test_a_part_of_a_block_looks_as_the_whole_does(leaflet, project):
    assert "blocks/what_to_expect/style.css" in sheets_of(with_blocks(leaflet, "what_to_expect.timeline"), project)


def test_a_block_may_bring_a_sheet_of_its_own(leaflet, project):
    path = project.root / "templates/blocks/alternatives/style.css"
    path.parent.mkdir()
    path.write_text("ul { margin: 0 }\n", encoding="utf-8")
    assert "blocks/alternatives/style.css" in sheets_of(with_blocks(leaflet, "alternatives"), project)


def test_a_fault_in_the_sheet_of_a_block_is_told_at_its_line(leaflet, project, rewrite):
    rewrite("templates/blocks/risks/style.css", ".risk { break", "{{ labels.nope }} .risk { break")
    assert said_by(leaflet, project).startswith("templates/blocks/risks/style.css:2:1: error: ")


def test_an_icon_is_a_drawing_in_the_colours_of_the_brand(leaflet, project):
    sheet = next(one.text for one in compose(leaflet, project).stylesheets if "get_help" in one.path)
    accent = leaflet.brand.palette.accent.replace("#", "%23")
    assert f"<path d='M12 1 24 22H0Z' fill='{accent}'/>" in sheet
    assert "var(--paper)" not in sheet


def test_a_picture_of_what_to_avoid_is_struck_out_and_that_of_what_to_do_is_not(project, edition, rewrite):
    rewrite(KNEE, "    - what: Do not kneel. [S1]\n", "    - what: Do not kneel. [S1]\n      picture: swim\n")
    for form in ("a4", "web", "review"):
        sources = read_sources(dataclasses.replace(edition, format=form), project)
        leaflet = load_leaflet(sources, project, TODAY)
        made = handouts.compose.leaflet.compose(leaflet, project, open_dossier(leaflet, (), (), None))
        do, avoid = re.findall(r'class="pictogram" style="([^"]*)"', made.html)
        assert ("r%3D%27128%27" in do, "L244%20244" in do) == (True, False)
        assert ("r%3D%27128%27" in avoid, "L244%20244" in avoid) == (False, True)
