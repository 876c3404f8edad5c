from dataclasses import replace

import pytest

from handouts.model.passage import Role


@pytest.fixture
def card(leaflet):
    """Return the example's leaflet in a format that carries aftercare and get_help alone."""
    return replace(leaflet, format=leaflet.format.model_copy(update={"blocks": ("aftercare", "get_help")}))


@pytest.mark.parametrize(
    ("at", "is_carried"),
    [
        (("title",), True),
        (("code",), False),
        (("version",), False),
        (("purpose",), True),
        (("aftercare", "do", 0, "what"), True),
        (("risks", "rare", 0, "what"), False),
        (("sources", 0, "title"), False),
        (("review", "owner"), False),
    ],
)
def test_a_format_carries_its_blocks_and_what_every_head_holds(card, at, is_carried):
    assert card.carries(at) is is_carried


def test_what_a_format_does_not_carry_is_not_printed(card):
    assert {at[0] for at, _ in card.printed()} == {"title", "purpose", "aftercare", "get_help"}


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (("title",), "Keyhole surgery of the knee"),
        (("version",), "Version 3"),
        (("review", "next_review"), "30 November 2027"),
        (("sources", 0, "year"), "2024"),
        (("what_to_expect", "results"), "Most people feel a change after 6 weeks."),
        (("risks", "common", 0, "how_often"), "20 to 30 in 100 people"),
        (("risks", "rare", 0, "how_often"), "1 in 100 people"),
    ],
)
def test_fields_are_printed_as_patients_read_them(leaflet, at, words):
    assert dict(leaflet.printed())[at] == words


def test_a_frequency_that_nobody_knows_is_printed_in_words(leaflet):
    assert dict(leaflet.printed())["risks", "rare", 1, "how_often"] == leaflet.locale.odds.unknown


def test_keys_files_and_addresses_are_not_printed(leaflet):
    assert not {at[-1] for at, _ in leaflet.printed()} & {"key", "url", "file", "alt", "n", "to", "of", "word"}


def test_links_and_alternative_texts_are_in_the_pdf_but_not_on_paper(leaflet):
    assert list(leaflet.unseen()) == [
        (
            ("how_it_works", "figure", "alt"),
            "alt",
            "A bent knee from the side with a thin camera in the joint.",
        ),
        (("sources", 0, "url"), "link", "https://knee.example/page"),
    ]


def test_a_format_without_the_block_has_no_link_or_alternative_text_of_it(card):
    assert not list(card.unseen())


def test_a_leaflet_without_risks_prints_none(leaflet):
    calm = replace(leaflet, treatment=leaflet.treatment.model_copy(update={"risks": None}))
    assert "risks" not in {at[0] for at, _ in calm.printed()}


@pytest.mark.parametrize("at", [("code",), ("version",)])
def test_code_and_version_are_text_where_the_leaflet_speaks_of_itself(leaflet, at):
    assert "review" in leaflet.format.blocks
    assert leaflet.carries(at)


def test_passages_are_paragraphs_and_texts_are_whole(leaflet):
    first, second = (one.text for one in leaflet.passages() if one.block == "what_it_is")
    (whole,) = (one.text for one in leaflet.texts() if one.block == "what_it_is")
    assert whole == f"{first}\n\n{second}"


def test_a_check_asks_for_the_passages_of_a_role(leaflet):
    assert [one.text for one in leaflet.passages(Role.QUESTION)] == ["Who will do it?"]
    assert [one.at for one in leaflet.texts(Role.LINK)] == [("sources", 0, "url")]
