import dataclasses

import pytest

from handouts.checks.pages.alternative_text import check
from handouts.problem import Severity

GOOD = "A bent knee from the side with a thin camera in the joint."


@pytest.fixture
def describing(leaflet):
    """Return a function that makes the example's leaflet with other words for its figure."""

    def make(**fields):
        works = leaflet.treatment.how_it_works
        works = works.model_copy(update={"figure": works.figure and works.figure.model_copy(update=fields)})
        return dataclasses.replace(leaflet, treatment=leaflet.treatment.model_copy(update={"how_it_works": works}))

    return make


@pytest.fixture
def with_logo(leaflet):
    """Return a function that makes the example's leaflet with other words for its logo."""

    def make(alt):
        logo = leaflet.brand.logo.model_copy(update={"alt": alt})
        return dataclasses.replace(leaflet, brand=leaflet.brand.model_copy(update={"logo": logo}))

    return make


@pytest.fixture
def said_of(pages_saying):
    """Return a function that gives back what is said of a leaflet."""
    return lambda leaflet: [one.message for one in check(leaflet, pages_saying())]


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, []),
        (1, ["1 picture of the PDF has no alternative text"]),
        (3, ["3 pictures of the PDF have no alternative text"]),
    ],
)
def test_pictures_without_alternative_text_are_found(leaflet, pages_saying, count, said):
    assert [one.message for one in check(leaflet, pages_saying(figures_without_alt=count))] == said


def test_a_picture_without_alternative_text_stops_the_leaflet(leaflet, pages_saying):
    (finding,) = check(leaflet, pages_saying(figures_without_alt=1))
    assert (finding.severity, finding.part, finding.at) == (Severity.ERROR, "format", ("template",))


@pytest.mark.parametrize(
    "alt",
    [
        GOOD,
        "A bent knee",
        "Three pictures: a needle, a scar and a fingertip.",
        "A hand figures out where the scar ends.",
        "Drawing of a knee from the side.",
        "Photos.net shows a knee.",
        "A figure-of-eight bandage on a knee.",
        "A scar, 0.5 cm wide, beside a coin.",
    ],
)
def test_a_text_that_says_what_the_picture_shows_has_no_finding(describing, said_of, alt):
    assert said_of(describing(alt=alt)) == []


@pytest.mark.parametrize(
    ("alt", "said"),
    [
        ("knee.svg", 'the alternative text names a file: "knee.svg"'),
        ("See figures/knee_2.PNG for the drawing.", 'the alternative text names a file: "knee_2.PNG"'),
        ("Knee", 'the alternative text names a file: "Knee"'),
        ("picture", 'the alternative text "picture" has fewer than 3 words'),
        ("Figure", 'the alternative text "Figure" has fewer than 3 words'),
        ("A scar.", 'the alternative text "A scar." has fewer than 3 words'),
        ("A scar. [S1]", 'the alternative text "A scar." has fewer than 3 words'),
        ("Image of a knee from the side", 'the alternative text begins with "Image of"'),
        ("a picture of the knee", 'the alternative text begins with "a picture of"'),
        ("This is a photo of a knee", 'the alternative text begins with "This is a photo of"'),
        ("The figure shows a knee", 'the alternative text begins with "The figure shows"'),
        ("Figure: a knee from the side", 'the alternative text begins with "Figure:"'),
    ],
)
def test_a_text_that_says_nothing_is_found(describing, said_of, alt, said):
    assert said_of(describing(alt=alt)) == [said]


def test_the_name_of_the_file_with_blanks_is_found(describing, said_of):
    leaflet = describing(file="figures/bent_knee-camera.svg", alt="Bent knee camera")
    assert said_of(leaflet) == ['the alternative text names a file: "Bent knee camera"']


@pytest.mark.parametrize(
    ("caption", "findings"),
    [
        ("A thin camera in the knee.", 1),
        ("a thin **camera** in the knee [S1]", 1),
        ("A thin camera in the left knee.", 0),
    ],
)
def test_the_same_words_as_the_caption_are_found(describing, said_of, caption, findings):
    assert len(said_of(describing(alt="A thin camera in the knee", caption=caption))) == findings


@pytest.mark.parametrize(("letters", "findings"), [(300, 0), (301, 1)])
def test_more_than_300_characters_are_found(describing, said_of, letters, findings):
    assert len(said_of(describing(alt="A scar on a " + "x" * (letters - 12)))) == findings


def test_a_finding_is_a_warning_with_the_words_that_lead_to_its_line(describing, pages_saying):
    (finding,) = check(describing(alt="Image of a bent knee"), pages_saying())
    assert (finding.severity, finding.at, finding.words, finding.sentence) == (
        Severity.WARNING,
        ("how_it_works", "figure", "alt"),
        "Image of",
        "Image of a bent knee",
    )


def test_a_figure_that_the_format_does_not_carry_is_not_judged(describing, said_of):
    leaflet = describing(alt="knee.svg")
    form = leaflet.format.model_copy(update={"blocks": ("what_it_is",)})
    assert said_of(dataclasses.replace(leaflet, format=form)) == []


def test_a_leaflet_without_a_figure_has_no_finding(leaflet, said_of):
    works = leaflet.treatment.how_it_works.model_copy(update={"figure": None})
    treatment = leaflet.treatment.model_copy(update={"how_it_works": works})
    assert said_of(dataclasses.replace(leaflet, treatment=treatment)) == []


@pytest.mark.parametrize(
    ("alt", "findings"),
    [(None, 0), ("Riverside Clinic", 0), ("Riverside", 0), ("logo", 1), ("Image.", 1), ("riverside-logo.png", 1)],
)
def test_a_logo_may_be_called_by_the_name_of_the_clinic(with_logo, said_of, alt, findings):
    assert len(said_of(with_logo(alt))) == findings


def test_a_picture_in_a_template_without_alternative_text_is_found(leaflet, pages_of, rewrite):
    rewrite("templates/blocks/how_it_works/page.html", 'alt="{{ figure.alt }}"', 'alt=""')
    assert [one.message for one in check(leaflet, pages_of(leaflet))] == [
        "1 picture of the PDF has no alternative text"
    ]


def test_the_pictures_of_the_example_have_alternative_texts(pulled):
    leaflet, proof = pulled("a4")
    assert list(check(leaflet, proof.pages)) == []
