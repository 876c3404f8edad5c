from dataclasses import replace
from datetime import date

import pytest

from handouts.model.block import block_fields
from handouts.problem import SourceError
from handouts.sources.format_file import for_clinicians, left_out, load_format, read_format
from handouts.sources.leaflet import load_leaflet, read_sources

TODAY = date(2026, 11, 21)
A4 = "data/formats/a4.yaml"
MINE = "data/formats/mine.yaml"


@pytest.fixture
def written(project):
    """Return a function that writes a format of one's own and returns it, read."""

    def write(text):
        (project.root / MINE).write_text(text, encoding="utf-8")
        return load_format("mine", project)

    return write


@pytest.fixture
def told(project, written, edition):
    """Return a function that writes a format of one's own and tells what staff read."""

    def tell(text):
        written(text)
        with pytest.raises(SourceError) as caught:
            load_leaflet(read_sources(replace(edition, format="mine"), project), project, TODAY)
        return str(caught.value)

    return tell


def place(project, words, name=A4):
    text = (project.root / name).read_text(encoding="utf-8")
    before = text[: text.index(words)]
    return f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


def test_a_format_takes_over_what_it_does_not_say(project, written):
    a4, mine = load_format("a4", project), written("label: Mine\nlike: a4\nmargins: {left_mm: 30}\n")
    assert (mine.blocks, mine.styles, mine.trim, mine.type) == (a4.blocks, a4.styles, a4.trim, a4.type)
    assert mine.margins == a4.margins.model_copy(update={"left_mm": 30.0})


def test_a_format_says_its_label_and_what_is_too_long_for_it_itself(project, written, rewrite):
    rewrite(A4, "page_limit: 6", "page_limit: 6\nleft_out: [knee-arthroscopy]")
    assert written("label: Mine\nlike: a4\n").left_out == ()
    assert written("like: a4\n") is None


def test_a_list_takes_the_place_of_the_other(written):
    assert written("label: Mine\nlike: a4\nblocks: [risks, before]\n").blocks == ("risks", "before")


def test_panels_take_the_place_of_blocks_and_others_stands_for_what_no_panel_names(project, written):
    panels = "panels:\n  - {name: text, blocks: [for_you, others]}\n  - {name: back, blocks: [get_help]}\n"
    mine, a4 = written(f"label: Mine\nlike: a4\n{panels}"), load_format("a4", project)
    rest = tuple(name for name in a4.blocks if name not in {"for_you", "get_help"})
    assert (mine.blocks, mine.panels[0].blocks) == ((), ("for_you", *rest))


def test_a_panel_takes_over_the_blocks_of_the_panel_of_its_name(project):
    letter, a4 = load_format("trifold-letter", project), load_format("trifold", project)
    assert [one.blocks for one in letter.panels] == [one.blocks for one in a4.panels]
    assert letter.panels[0].widths_mm != a4.panels[0].widths_mm


def test_a_text_takes_over_what_it_carries_and_no_paper(project):
    text = load_format("text", project)
    assert (text.trim, text.styles, text.blocks[-2:]) == (None, (), ("sources", "review"))
    assert set(text.blocks) == set(load_format("a4", project).blocks)


def test_others_are_all_fields_of_the_copy_where_a_format_is_like_none(written, rewrite):
    rewrite(A4, "label: A4", "label: Any")
    mine = written("label: Mine\noutput: html\ntemplate: web.html\nblocks: [sources, others, risks]\n")
    assert (mine.blocks[0], mine.blocks[1], mine.blocks[-1]) == ("sources", "main_message", "risks")
    assert len(mine.blocks) == len(set(mine.blocks)) == len(block_fields())


def test_what_a_format_leaves_out_is_printed_where_its_others_stand(project, rewrite):
    rewrite(A4, "  - benefits\n", "")
    blocks = load_format("a4", project).blocks
    assert blocks[blocks.index("questions") + 1] == "benefits"


def test_others_are_no_fields_without_a_page(project, rewrite):
    rewrite(A4, "  - risks\n", "")
    (project.root / "templates/blocks/risks/page.html").unlink()
    assert "risks" not in load_format("a4", project).blocks


def test_a_fault_in_what_is_taken_over_is_told_at_its_own_line(project, told, rewrite):
    rewrite(A4, "width_mm: 210", "width_mm: 2100")
    assert f'{A4}:{place(project, "2100")}: error: "trim.width_mm" is 2100' in told("label: Mine\nlike: a4\n")


def test_a_fault_in_what_differs_is_told_at_its_line(told):
    assert f'{MINE}:3:18: error: "trim.width_mm" is 2100' in told("label: Mine\nlike: a4\ntrim: {width_mm: 2100}\n")


def test_a_block_that_does_not_exist_is_told_beside_others(told):
    text = "label: Mine\nlike: a4\nblocks:\n  - others\n  - risk\n"
    assert f'{MINE}:5:5: error: there is no block "risk"' in told(text)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "a44",
            'there is no file "data/formats/a44.yaml" [missing-file]\n  hint: did you mean "data/formats/a4.yaml"?',
        ),
        ("letter", 'the format "letter" is itself like another, "a4" [like]\n  hint: name one that is like no other'),
        ("mine", 'the format "mine" is itself like another, "mine" [like]'),
        ("../a4", '"../a4" cannot be the name of a format [wrong-name]'),
    ],
)
def test_a_format_that_nothing_can_be_taken_from_is_told_at_the_line_that_names_it(told, name, said):
    assert f"{MINE}:2:7: error: {said}" in told(f"label: Mine\nlike: {name}\n")


def test_the_other_format_is_an_input(project):
    traced = project.traced()
    read_format("data/formats/letter.yaml", traced)
    assert {A4, "data/formats/letter.yaml"} <= set(traced.inputs)


def test_a_format_for_clinicians_is_known(project):
    assert (for_clinicians("review", project), for_clinicians("letter", project)) == (True, False)


def test_a_broken_format_leaves_out_nothing_and_is_for_nobody(project, written):
    assert written("label:\n") is None
    assert (for_clinicians("mine", project), left_out("mine", project)) == (False, ())
