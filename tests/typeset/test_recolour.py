from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from handouts.build.caches import workshop
from handouts.build.edition import pull_proof
from handouts.compose.environment import Compiled
from handouts.compose.leaflet import compose
from handouts.model.edition import Edition
from handouts.sources.leaflet import load_leaflet, read_sources
from handouts.typeset import Typesetter, font_folder
from handouts.typeset.recolour import repaint

TODAY = date(2026, 11, 21)
RIVERSIDE = "data/brands/riverside.yaml"
COMPILED = Compiled()  # a template of the same text is compiled once
OTHER = {"brand": "#5b2a6e", "accent": "#a3200d", "tint": "#f1ebf4", "ink": "#1d1a1f", "muted": "#55505a"}


def dressed(project, form="a4", brand="riverside", blocks=("key_points", "get_help", "review"), **changes):
    """Return the composition of the example with some fields of its brand changed; short, for it is set often."""
    leaflet = load_leaflet(read_sources(Edition("knee-arthroscopy", "en", brand, form), project), project, TODAY)
    leaflet = replace(leaflet, format=leaflet.format.model_copy(update={"blocks": blocks or leaflet.format.blocks}))
    palette = leaflet.brand.palette.model_copy(update=changes.pop("palette", {}))
    brand = leaflet.brand.model_copy(update={"palette": palette, **changes})
    return compose(replace(leaflet, brand=brand), project, compiled=COMPILED)


@pytest.fixture
def sister(project):
    """Write a second brand of other colours and the same words; its logo is another file of the same drawing."""
    text = (project.root / RIVERSIDE).read_text(encoding="utf-8").replace("riverside/logo.svg", "sister/logo.svg")
    for name, colour in OTHER.items():
        text = "\n".join(f'  {name}: "{colour}"' if row.startswith(f"  {name}: ") else row for row in text.split("\n"))
    assert all(colour in text for colour in OTHER.values())
    (project.root / "data/brands/sister.yaml").write_text(text, encoding="utf-8")
    (project.root / "data/brands/sister").mkdir()
    logo = (project.root / "data/brands/riverside/logo.svg").read_bytes()
    (project.root / "data/brands/sister/logo.svg").write_bytes(logo)
    return "sister"


@pytest.fixture(scope="module")
def typesetters():
    """Return two typesetters, which keep fonts and style sheets for all tests here."""
    with font_folder() as one, font_folder() as other:
        yield Typesetter(one), Typesetter(other)


@pytest.fixture
def setter(typesetters):
    """Return a typesetter that has set no leaflet yet."""
    typesetters[0]._prints = []
    return typesetters[0]


@pytest.fixture
def typeset(typesetters):
    """Return a function that sets a composition, and never repaints one."""

    def set_anew(composition, project):
        typesetters[1]._prints = []
        return typesetters[1].typeset(composition, project)

    return set_anew


def pictures(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=1.5).to_pil().tobytes() for page in document]


def printed(setter, composition):
    """Return the repainted PDF of a composition, or None where it has to be set."""
    return next((pdf for one in setter._prints if (pdf := repaint(one.kept, composition))), None)


@pytest.mark.parametrize("form", ["a4", pytest.param("large-print", marks=pytest.mark.slow)])
def test_a_repainted_leaflet_has_the_bytes_and_the_look_of_one_that_was_set(project, setter, typeset, sister, form):
    setter.typeset(dressed(project, form, blocks=None), project)
    wanted = dressed(project, form, sister, blocks=None)
    repainted, direct = printed(setter, wanted), typeset(wanted, project).data
    assert repainted == direct
    assert pictures(repainted) == pictures(direct)
    assert pictures(repainted) != pictures(typeset(dressed(project, form, blocks=None), project).data)


def test_the_gates_judge_a_repainted_leaflet_as_one_that_was_set(project, sister):
    edition = Edition("knee-arthroscopy", "en", sister, "a4")
    with workshop() as shop:
        pull_proof(Edition("knee-arthroscopy", "en", "riverside", "a4"), project, TODAY, shop)
        assert pull_proof(edition, project, TODAY, shop) == pull_proof(edition, project, TODAY)


@pytest.mark.parametrize(
    "changes",
    [
        {"phone": "01632 960 999"},
        {"emergency_number": "112"},
        {"name": "Another Clinic"},
        {"imprint": "Published by somebody else."},
        {"hours": None},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_a_brand_of_other_words_is_set(project, setter, changes):
    setter.typeset(dressed(project), project)
    assert printed(setter, dressed(project, palette=OTHER)) is not None
    assert printed(setter, dressed(project, palette=OTHER, **changes)) is None


def test_other_copy_is_set(project, setter, rewrite):
    setter.typeset(dressed(project), project)
    rewrite("data/treatments/knee-arthroscopy/en.yaml", "title: ", "title: Old ")
    assert printed(setter, dressed(project, palette=OTHER)) is None


def test_another_logo_is_set(project, setter, sister):
    setter.typeset(dressed(project), project)
    logo = project.root / "data/brands/sister/logo.svg"
    logo.write_bytes(logo.read_bytes().replace(b"</svg>", b"<path d='M0 0h9v9z'/></svg>"))
    assert printed(setter, dressed(project, brand=sister)) is None


@pytest.mark.parametrize(
    "palette",
    [
        {"tint": "#ffffff"},
        {"ink": "#000000"},
        {"muted": OTHER["ink"]},
        {"brand": "#c9d0d2"},
        {"brand": "#5B2A6E"},
    ],
    ids=["white", "black", "two the same", "the grey of the dots", "a capital letter"],
)
def test_colours_that_meet_others_on_the_page_give_the_bytes_of_a_leaflet_that_was_set(
    project, setter, typeset, palette
):
    setter.typeset(dressed(project), project)
    wanted = dressed(project, palette=OTHER | palette)
    assert setter.typeset(wanted, project) == typeset(wanted, project)


SHEET, BODY = "templates/styles/leaflet.css", "body { margin: 0 }"
HEAD, PURPOSE = "templates/page/head.html", "{{ treatment.purpose|line }}"
# What a template may do with a colour besides drawing in it: the file, what stands there, and what stands there then.
CHANGES = {
    "literal": (SHEET, BODY, f"{BODY} .purpose {{ color: COLOUR }}"),
    "shades": (SHEET, BODY, f"{BODY} h2 {{ border: 3pt ridge COLOUR }}"),
    "rgb": (SHEET, BODY, f"{BODY} h2 {{ color: rgb(RGB) }}"),
    "content": (SHEET, ".purpose {", '.purpose::before { content: "{{ brand.palette.ink }}" }.p {'),
    "words": (HEAD, PURPOSE, "{{ brand.palette.brand }}"),
    "description": (HEAD, "{{ brand.logo.alt or brand.name }}", "{{ brand.palette.brand }}"),
    "head": ("templates/base.html", 'content="{{ brand.name }}"', 'content="{{ brand.palette.brand }}"'),
    "edition": (HEAD, PURPOSE, "{{ edition }}"),
    "asked for": (HEAD, "<h1>", '<h1 {% if brand.palette.ink == "#1d1a1f" %}class="purpose"{% endif %}>'),
}
SELDOM = {"content", "description", "head", "edition"}  # much like "words"


@pytest.mark.parametrize(
    "change", [pytest.param(name, marks=pytest.mark.slow) if name in SELDOM else name for name in CHANGES]
)
@pytest.mark.usefixtures("sister")
def test_colours_that_are_more_than_colours_give_the_bytes_of_a_leaflet_that_was_set(
    project, setter, typeset, rewrite, change
):
    own, (name, old, new) = dressed(project).colours[0], CHANGES[change]
    new = new.replace("COLOUR", own.upper()).replace("RGB", ", ".join(str(int(own[n : n + 2], 16)) for n in (1, 3, 5)))
    rewrite(name, old, new)
    setter.typeset(dressed(project), project)
    wanted = dressed(project, brand="sister")
    assert setter.typeset(wanted, project) == typeset(wanted, project)


def test_a_leaflet_with_complaints_is_set_each_time(project, setter, sister, rewrite):
    rewrite("templates/styles/leaflet.css", "body { margin: 0 }", "body { margin: 0; florb: 1 }")
    setter.typeset(dressed(project), project)
    assert [one.message for one in setter.typeset(dressed(project, brand=sister), project).complaints]


def test_only_the_last_leaflets_are_kept(project, setter):
    for number in range(4):
        setter.typeset(dressed(project, name=f"Clinic {number}"), project)
    assert len(setter._prints) == 2
