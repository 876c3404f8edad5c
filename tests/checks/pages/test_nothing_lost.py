import dataclasses
import re
from datetime import date

import pytest

from handouts.build.edition import pull_proof
from handouts.checks.pages.nothing_lost import check, is_found, squeezed
from handouts.model.edition import Edition
from handouts.model.pages import Page, Placed
from handouts.sources.leaflet import load_leaflet, read_sources

TODAY = date(2026, 11, 21)

KNEE = "data/treatments/knee-arthroscopy/en.yaml"
RIVERSIDE = "data/brands/riverside.yaml"
A4 = Edition("knee-arthroscopy", "en", "riverside", "a4")
LARGE = Edition("knee-arthroscopy", "en", "riverside", "large-print")


def with_blocks(leaflet, *blocks):
    """Return the leaflet in a format that carries these blocks and the one with code and version."""
    return dataclasses.replace(leaflet, format=leaflet.format.model_copy(update={"blocks": (*blocks, "review")}))


@pytest.fixture
def found_in(pages_of):
    """Return a function that sets a leaflet of the project and gives what is missing from its pages."""

    def find(leaflet):
        pages = pages_of(leaflet)
        assert pages.complaints == ()
        return list(check(leaflet, pages))

    return find


@pytest.fixture
def found_in_edition(project, found_in):
    """Return a function that does the same with an edition of the project, or with some of its blocks."""

    def find(edition, *blocks):
        leaflet = load_leaflet(read_sources(edition, project), project, TODAY)
        return found_in(with_blocks(leaflet, *blocks) if blocks else leaflet)

    return find


@pytest.fixture
def missing_from(pages_saying):
    """Return a function that says whether the text of `what_it_is` is missed when these are the bodies of the pages."""

    def ask(leaflet, *bodies):
        return any(finding.at == ("what_it_is",) for finding in check(leaflet, pages_saying(*bodies)))

    return ask


# What the templates leave out


@pytest.mark.parametrize("edition", [A4, LARGE], ids=str)
def test_nothing_of_the_example_is_missing(found_in_edition, edition):
    assert found_in_edition(edition) == []


BLOCKS = ("how_it_works", "before", "what_to_expect", "benefits", "sources")


@pytest.mark.parametrize("block", ["get_help", *(pytest.param(one, marks=pytest.mark.slow) for one in BLOCKS)])
def test_every_field_of_an_emptied_block_is_missing(project, edition, block, found_in):
    page = project.root / f"templates/blocks/{block}/page.html"
    page.parent.mkdir(exist_ok=True)  # a plain list has no folder of its own
    page.write_text("", encoding="utf-8")
    leaflet = load_leaflet(read_sources(edition, project), project, TODAY)
    wanted = [at for at, _ in leaflet.printed() if at[0] == block]
    wanted += [at for at, _, _ in leaflet.unseen() if at[0] == block]
    assert [one.at for one in found_in(leaflet) if one.part == "treatment"] == wanted


@pytest.mark.parametrize("edition", [A4, pytest.param(LARGE, marks=pytest.mark.slow)], ids=str)
def test_one_sign_to_get_help_that_a_template_leaves_out_is_missing(found_in_edition, rewrite, edition):
    rewrite(
        "templates/blocks/get_help/page.html",
        "items(degree.signs)",
        "items(degree.signs[:1] if name == 'call_clinic' else degree.signs)",
    )
    assert [one.at for one in found_in_edition(edition)] == [("get_help", "call_clinic", "signs", 1)]


def test_a_frequency_that_a_template_leaves_out_is_missing(found_in_edition, edition, rewrite):
    rewrite("templates/blocks/risks/page.html", "{{ odds(risk.how_often) }}", "")
    found = [one.at for one in found_in_edition(edition)]
    assert found == [
        ("risks", "common", 0, "how_often"),
        ("risks", "rare", 0, "how_often"),
        ("risks", "rare", 1, "how_often"),
    ]


def test_an_address_without_its_link_is_missing(found_in_edition, edition, rewrite):
    rewrite("templates/blocks/sources/page.html", '<a href="{{ source.url }}">', "<a>")
    assert [(one.at, one.message) for one in found_in_edition(edition, "sources")] == [
        (("sources", 0, "url"), 'the link "https://knee.example/page" is missing from the finished PDF')
    ]


def test_a_picture_without_its_description_is_missing(found_in_edition, edition, rewrite):
    rewrite("templates/blocks/how_it_works/page.html", 'alt="{{ figure.alt }}"', 'alt="a picture"')
    assert [one.at for one in found_in_edition(edition, "how_it_works")] == [("how_it_works", "figure", "alt")]


def test_text_pushed_into_the_margin_is_missing(found_in_edition, edition, rewrite):
    rewrite("templates/styles/leaflet.css", ".purpose {", ".purpose { position: absolute; top: -11mm;")
    assert [one.at for one in found_in_edition(edition, "what_it_is")] == [("purpose",)]


def test_a_block_that_the_format_does_not_carry_is_not_missing(leaflet, found_in):
    assert found_in(with_blocks(leaflet, "what_it_is")) == []


def test_a_finding_quotes_what_is_missing(leaflet, pages_saying):
    finding = next(iter(check(leaflet, pages_saying(""))))
    assert (finding.at, finding.message) == (
        ("title",),
        '"Keyhole surgery of the knee" is missing from the finished PDF',
    )


# What stands on the pages in another form than it was typed


@pytest.mark.parametrize(
    "text",
    [
        "a non-steroidal drug, 5-10 days, a follow-up",
        "co\u00adoperate with the physio\u00adtherapist",
        "10\u00a0mg, 6\u202fweeks, a\u2060b, re\u2011do",
        "- one thing\n- another thing\n\n  with more",
        "1. first do this\n2. then do that",
        "* a star\n* another star",
        "Very **important words** and **more**, 2 * 3 * 4, snake_case",
        "See [our page](https://knee.example/a-b_c) or [call](tel:01632960201).",
        "[One](https://knee.example/1)[Two](https://knee.example/2)",
        "See https://knee.example/a_b (there), [in brackets] and C:\\folder",
        "office, baffle, \ufb01ne, \u00bd, m\u00b2, e\u0301t\u00e9, Stra\u00dfe",
        "\u201cquoted\u201d \u2018text\u2019 \u2013 a dash \u2026 37 \u00b0C, < 5 & > 3",
        "It helps. [S1] It lasts. [S1, S2]",
        "line one\nline two\nline three",
        "{{ 7*7 }} <b>bold</b> &amp; \\*stars\\*",
    ],
)
def test_text_is_found_however_it_is_printed(leaflet_saying, found_in, text):
    assert found_in(with_blocks(leaflet_saying(text), "what_it_is")) == []


def test_hyphenated_text_is_found(leaflet_saying, found_in, rewrite):
    narrow = "body { margin: 0; hyphens: auto } p { width: 25mm; break-inside: avoid }"
    rewrite("templates/styles/leaflet.css", "body { margin: 0 }", narrow)
    leaflet = leaflet_saying("Complicated arthroscopy, extraordinary internationalisation of non-steroidal drugs")
    assert found_in(with_blocks(leaflet, "what_it_is")) == []


def test_text_in_capitals_is_found(leaflet_saying, found_in, rewrite):
    rewrite("templates/styles/leaflet.css", "body { margin: 0 }", "body { margin: 0 } p { text-transform: uppercase }")
    assert found_in(with_blocks(leaflet_saying("The Stra\u00dfe of a caf\u00e9"), "what_it_is")) == []


def test_a_paragraph_over_a_page_end_is_found(leaflet_saying, pages_of):
    words = [f"word{number}" for number in range(420)]
    paragraphs = [" ".join(words[:220]), " ".join(words[220:])]
    leaflet = with_blocks(leaflet_saying("\n\n".join(paragraphs)), "what_it_is")
    pages = pages_of(leaflet)
    bodies = [squeezed(page.body) for page in pages.pages]
    assert [any(squeezed(one) in body for body in bodies) for one in paragraphs] == [True, False]
    assert list(check(leaflet, pages)) == []


@pytest.mark.parametrize(
    "url",
    [
        "https://knee.example/a%20b?x=1&y=2#z",
        "https://knee.example/a(b)'c",
        "https://KNEE.example/A",
        "https://knee.example/gr\u00f6\u00dfe",
        "https://kn\u00e9e.example/",
        "https://knee.example/a|b",
    ],
)
def test_the_address_of_a_source_is_found_in_whatever_signs_it_is_written(project, edition, rewrite, url, found_in):
    rewrite(KNEE, "https://knee.example/page", f'"{url}"')
    leaflet = load_leaflet(read_sources(edition, project), project, TODAY)
    assert found_in(with_blocks(leaflet, "sources")) == []


# Both sides of the line


TEXT = "The doctor mends the joint with a small tool. Most people go home on the same day."


@pytest.mark.parametrize(
    ("bodies", "is_missing"),
    [
        ([TEXT], False),
        (["before " + TEXT + " after"], False),
        (["other", TEXT], False),
        ([TEXT[:45], TEXT[45:]], False),
        (["before " + TEXT[:20], TEXT[20:] + " after"], False),
        ([TEXT[:25], TEXT[25:60], TEXT[60:]], False),
        ([TEXT.upper().replace(" ", "\r\n")], False),
        ([], True),
        ([TEXT[:-2]], True),
        ([TEXT[1:]], True),
        ([TEXT.replace("small ", "")], True),
        ([TEXT.replace("same", "next")], True),
        ([TEXT[:45], TEXT[50:]], True),
        ([TEXT[45:], TEXT[:45]], True),
    ],
)
def test_a_text_is_missing_unless_every_letter_stands_on_the_pages_in_its_order(
    leaflet_saying, missing_from, bodies, is_missing
):
    assert missing_from(leaflet_saying(TEXT), *bodies) is is_missing


def test_every_line_of_a_text_is_looked_for(leaflet_saying, missing_from):
    assert missing_from(leaflet_saying("one line\n\nanother line"), "one line") is True


def test_letters_scattered_over_pages_are_no_text():
    assert is_found(squeezed("The cut weeps."), ["The cups", "cut a week", "we sweep", "eps."]) is False


@pytest.mark.parametrize(
    ("bodies", "found"),
    [
        (["You may feel sore for a few days, and", "note. that is a normal part of healing. End"], True),
        (["You may feel sore for a few days, and note", "that is a normal part of healing. End"], True),
        (["You may feel sore for a few days, and note", "other", "that is a normal part of healing."], False),
        (["You may feel note", "sore for a few days, and that is a normal part of healing."], False),
        (["You may feel sore for a few days, and tha note", "t is a normal part of healing."], False),
    ],
)
def test_a_text_is_parted_around_something_else_only_between_words_of_long_parts(bodies, found):
    text = "You may feel sore for a few days, and that is a normal part of healing."
    assert is_found(text, [squeezed(body) for body in bodies]) is found


def test_a_text_that_starts_in_the_middle_of_one_page_does_not_end_in_the_middle_of_the_next():
    bodies = [squeezed("Do not kneel for a week. Walk."), squeezed("Rest. Then swim again.")]
    assert is_found(squeezed("Do not swim again."), bodies) is False


@pytest.fixture
def with_address(rewrite):
    """Give the brand the address of a leaflet's newest version."""
    rewrite(RIVERSIDE, "web: www", "current_version: https://riverside.example/{code}\nweb: www")


@pytest.mark.usefixtures("with_address")
def test_the_address_of_the_newest_version_stands_on_the_page(found_in_edition, edition):
    assert found_in_edition(edition, "get_help") == []


@pytest.mark.usefixtures("with_address")
@pytest.mark.parametrize(
    ("part", "message"),
    [
        (
            "address",
            'the address of the newest version, "https://riverside.example/KN-01", is missing from the finished PDF',
        ),
        ("picture", "the QR code of the newest version is missing from the finished PDF"),
    ],
)
def test_an_address_that_the_templates_leave_out_is_missing(found_in_edition, edition, rewrite, part, message):
    rewrite("templates/blocks/review/page.html", f'{{% include "page/qr_{part}.html" %}}', "")
    (finding,) = found_in_edition(edition, "get_help")
    assert (finding.part, finding.at, finding.message) == ("brand", ("current_version",), message)


@pytest.mark.usefixtures("with_address")
def test_a_format_without_the_block_about_the_leaflet_needs_the_address_and_no_qr_code(
    found_in_edition, edition, rewrite
):
    rewrite("data/formats/a4.yaml", "  - others\n", "")
    rewrite("data/formats/a4.yaml", "  - review\n", "")
    messages = [one.message for one in found_in_edition(edition) if one.at == ("current_version",)]
    assert [one.split(",")[0] for one in messages] == ["the address of the newest version"]


# What stands elsewhere too, in a drawing, or in the brand


def test_words_that_stand_elsewhere_too_are_missing_from_their_own_place(found_in_edition, edition, rewrite):
    rewrite("templates/blocks/aftercare/page.html", "{{ labels.how_long }} {{ entry.how_long|line }}", "")
    fields = [one.at[1:] for one in found_in_edition(edition)]
    assert ("avoid", 0, "how_long") in fields


def test_words_in_a_drawing_are_no_copy(found_in_edition, edition, rewrite):
    rewrite("data/figures/knee.svg", "Camera", "The cut weeps.")
    rewrite(
        "templates/blocks/get_help/page.html",
        "items(degree.signs)",
        "items(degree.signs[:1] if name == 'call_clinic' else degree.signs)",
    )
    assert [one.at for one in found_in_edition(edition)] == [("get_help", "call_clinic", "signs", 1)]


@pytest.mark.parametrize("words", [", brand.hours", '{{ brand.address|join(", ") }}', "{{ brand.imprint|line }}"])
def test_a_field_of_the_brand_that_the_templates_leave_out_is_missing(found_in_edition, edition, rewrite, words):
    name = "get_help" if "hours" in words else "review"
    rewrite(f"templates/blocks/{name}/page.html", words, "")
    assert found_in_edition(edition, "get_help") != []


def test_a_frequency_that_is_the_same_as_that_of_another_risk_is_missing(found_in_edition, edition, rewrite):
    rewrite(KNEE, "how_often: unknown", "how_often: {n: 1, of: 100}")
    assert found_in_edition(edition, "risks") == []
    words = "{{ odds(risk.how_often) }}"
    rewrite("templates/blocks/risks/page.html", words, f"{{% if loop.first %}}{words}{{% endif %}}")
    assert [one.at for one in found_in_edition(edition, "risks")] == [("risks", "rare", 1, "how_often")]


@pytest.mark.parametrize(("level", "other"), [("call_clinic", "emergency"), ("emergency", "call_clinic")])
def test_a_sign_that_stands_under_another_degree_of_help_too_is_missing(
    found_in_edition, edition, rewrite, level, other
):
    rewrite(KNEE, "      - Your calf is swollen and your chest hurts.", "      - The cut weeps.")
    assert found_in_edition(edition, "get_help") == []
    fewer = f"items(degree.signs[:1] if name == '{level}' else degree.signs)"
    rewrite("templates/blocks/get_help/page.html", "items(degree.signs)", fewer)
    assert [one.at for one in found_in_edition(edition, "get_help")] == [("get_help", level, "signs", 1)]


@pytest.mark.parametrize("name", ["phone", "out_of_hours", "emergency_number"])
def test_a_number_of_the_brand_at_the_foot_of_the_page_does_not_stand_for_the_one_in_its_block(
    found_in_edition, edition, rewrite, name
):
    rewrite("templates/blocks/get_help/page.html", f"number(brand.{name}", 'number("-"')
    (finding,) = found_in_edition(edition, "get_help")
    assert (finding.at, finding.part) == ((name,), "brand")


@pytest.mark.parametrize("blocks", [("what_it_is",), ("get_help",)])
def test_a_field_of_the_brand_is_missing_only_where_a_block_prints_it(leaflet, pages_saying, blocks):
    form = leaflet.format.model_copy(update={"blocks": blocks})
    found = list(check(dataclasses.replace(leaflet, format=form), pages_saying("")))
    brand = {one.at[0] for one in found if one.part == "brand"}
    assert brand == ({"hours", "phone", "out_of_hours", "emergency_number"} if blocks == ("get_help",) else set())


def test_a_missing_field_of_the_brand_is_told_at_its_line(project, edition, rewrite):
    rewrite("templates/blocks/get_help/page.html", ", brand.hours", "")
    _, proof = pull_proof(edition, project, TODAY)
    assert [str(one.location) for one in proof.problems if one.code == "nothing-lost"] == [f"{RIVERSIDE}:6:8"]


def test_words_of_a_label_that_the_drawing_has_lost_do_not_count_against_the_copy(leaflet, pages_saying):
    words = "\n".join(text for _, text in leaflet.printed())
    brand = f"{leaflet.brand.hours} {' '.join(leaflet.brand.address)} {leaflet.brand.imprint}"
    pages = pages_saying(
        f"{words} {brand} 01632 960 201, 01632 960 202, 999 ask@riverside.example www.riverside.example"
    )
    wanted = [one.at for one in check(leaflet, pages)]
    label = Placed("data/figures/knee.svg", 1, 0, 0, 9, 9, found="", printed=(("The cut weeps.", 9.0),))
    assert [one.at for one in check(leaflet, dataclasses.replace(pages, pictures=(label,)))] == wanted
    drawn = dataclasses.replace(label, found="The cut weeps.")
    found = [one.at for one in check(leaflet, dataclasses.replace(pages, pictures=(drawn,)))]
    assert set(found) - set(wanted) == {("get_help", "call_clinic", "signs", 1)}


@pytest.mark.parametrize("gone", ["KN-01", "https://", "30 November 2027"])
def test_what_a_plain_text_leaves_out_is_found(project, edition, gone):
    leaflet, proof = pull_proof(dataclasses.replace(edition, format="text"), project, TODAY)
    assert list(check(leaflet, proof.pages)) == []
    words = proof.pages.pages[0].body.replace(gone, "")
    pages = dataclasses.replace(
        proof.pages, pages=(Page(0, 0, words, ""),), links=frozenset(re.findall(r"https?://\S+", words))
    )
    assert list(check(leaflet, pages))


def test_the_description_of_a_figure_is_in_the_words_of_a_plain_text(project, edition):
    leaflet, proof = pull_proof(dataclasses.replace(edition, format="text"), project, TODAY)
    words = " ".join(proof.pages.pages[0].body.split()).replace(leaflet.treatment.how_it_works.figure.alt, "")
    (finding,) = check(leaflet, dataclasses.replace(proof.pages, pages=(Page(0, 0, words, ""),)))
    assert finding.message == "the description of the figure is missing from the finished text"
