from dataclasses import replace
from datetime import date

import pytest
from pydantic import ValidationError

from handouts.model.format import Format
from handouts.sources.field_faults import reworded
from handouts.sources.leaflet import load_leaflet, read_sources
from handouts.sources.yaml_file import read_source

TODAY = date(2026, 11, 21)

A4 = "data/formats/a4.yaml"
BLOCKS = (
    "blocks: what the format carries, in order: folders of templates/blocks/, or plain fields of the copy; "
    "others: all that are not named"
)


def told(text):
    """Return the lines that staff read about a format that says only this."""
    source = read_source("a4.yaml", text.encode())
    with pytest.raises(ValidationError) as caught:
        Format.model_validate(source.value)
    return [str(reworded(source, Format, row)) for row in caught.value.errors(include_url=False)]


def test_sizes_are_read_in_millimetres_and_points(leaflet):
    assert (leaflet.format.trim.width_mm, leaflet.format.type.body_pt) == (210.0, 12.0)


def test_blocks_keep_their_order(project, edition, rewrite):
    rewrite(A4, "  - key_points\n", "")
    rewrite(A4, "  - sources\n", "")
    rewrite(A4, "blocks:\n", "blocks:\n  - sources\n  - key_points\n")
    assert load_leaflet(read_sources(edition, project), project, TODAY).format.blocks[:2] == ("sources", "key_points")


def test_styles_keep_their_order(project, edition, rewrite):
    rewrite(A4, "  - styles/page.css\n", "")
    rewrite(A4, "blocks:\n", "  - styles/page.css\nblocks:\n")
    assert load_leaflet(read_sources(edition, project), project, TODAY).format.styles[-1] == "styles/page.css"


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        (
            "trim:\n  width_mm: 1000",
            '2:13: error: "trim.width_mm" is 1000; expected at most 600 [out-of-range]',
            "width_mm: the width of the page",
        ),
        (
            "margins: {left_mm: 7.5}",
            '1:20: error: "margins.left_mm" is 7.5; expected at least 8 [out-of-range]',
            "left_mm: the edge to the left",
        ),
        (
            "type: {body_pt: 8.5}",
            '1:17: error: "type.body_pt" is 8.5; expected at least 9 [out-of-range]',
            "body_pt: running text",
        ),
        (
            "type: {body_pt: 12pt}",
            '1:17: error: expected a number such as 12 or 16.5, found "12pt" [not-a-number]',
            "body_pt: running text",
        ),
        (
            "page_limit: 2.5",
            '1:13: error: expected a whole number such as 3, found "2.5" [not-a-number]',
            "page_limit: the most pages a leaflet may have",
        ),
        (
            "page_limit: 41",
            '1:13: error: "page_limit" is 41; expected at most 40 [out-of-range]',
            "page_limit: the most pages a leaflet may have",
        ),
        (
            "styles:",
            '1:8: error: the field "styles" is empty [empty-field]',
            "styles: the style sheets below templates/, in their order; blocks/*/style.css: those of the blocks",
        ),
        (
            "blocks: [risks, '']",
            '1:17: error: the field "blocks.2" is empty [empty-field]',
            BLOCKS,
        ),
        (
            "trim: A4",
            '1:7: error: expected fields (width_mm, height_mm) in "trim", found the text "A4" [wrong-kind]',
            "trim: the size of the finished page, or of one panel",
        ),
        (
            "page_limit: 6",
            '1:1: error: the field "label" is missing [missing-field]',
            "label: what staff call it, such as A4",
        ),
        (
            "blocks: [risks, ../leaflet]",
            '1:17: error: the text "../leaflet" is not a valid "blocks.2" [wrong-form]',
            BLOCKS,
        ),
        (
            "blocks: [risks, before, risks]",
            '1:9: error: the block "risks" is named twice [repeated-block]',
            BLOCKS,
        ),
        ("pagelimit: 6", '1:1: error: unknown field "pagelimit" [extra-field]', 'did you mean "page_limit"?'),
    ],
)
def test_a_fault_is_told_at_its_line(text, line, hint):
    assert f"a4.yaml:{line}\n  hint: {hint}" in told(text)


def test_a_style_sheet_on_the_network_is_refused():
    line = '"http://x.example/y.css" is on the network; only files of the project are read [outside-project]'
    assert any(line in one for one in told("styles: [http://x.example/y.css]"))


def test_a_template_that_leads_out_is_refused_without_speaking_of_the_folder_data():
    assert any(
        '"../leaflet.html" leads out of the project [outside-project]' in one
        for one in told("template: ../leaflet.html")
    )


WHOLE = """label: Test
trim: {width_mm: 100, height_mm: 210}
margins: {top_mm: 10, right_mm: 10, bottom_mm: 10, left_mm: 10}
type: {body_pt: 10, leading_pt: 13, panel_pt: 10, small_pt: 9, lead_pt: 11, heading_pt: 12, title_pt: 20}
template: folded.html
styles: [styles/page.css]
"""
SIX = """imposition: trifold
sheet: {width_mm: 297, height_mm: 210}
panels:
  - {name: cover, widths_mm: [100], blocks: [cover]}
  - {name: inside, widths_mm: [100, 100, 97], blocks: [what_to_expect]}
  - {name: flap, widths_mm: [97], blocks: [what_it_is]}
  - {name: back, widths_mm: [100], blocks: [get_help]}
"""


def test_the_blocks_of_a_folded_leaflet_stand_in_the_order_of_its_panels():
    form = Format.model_validate(read_source("trifold.yaml", (WHOLE + SIX).encode()).value)
    assert form.carried() == ("cover", "what_to_expect", "what_it_is", "get_help")


@pytest.mark.parametrize(
    ("old", "new", "told_line"),
    [
        (SIX, "", "give either blocks, or panels with blocks of their own [format-blocks]"),
        (SIX, SIX + "blocks: [benefits]\n", "give either blocks, or panels with blocks of their own [format-blocks]"),
        ("blocks: [get_help]", "blocks: [cover]", 'the block "cover" is named twice [repeated-block]'),
        ("name: back", "name: flap", 'the panel "flap" is named twice [repeated-panel]'),
        ("[100, 100, 97]", "[100, 100]", "a trifold has six panels; widths_mm name 5 [format-panels]"),
        (
            "[100, 100, 97]",
            "[100, 100, 100]",
            "the panels of the inside are 300 mm wide; the sheet has 297 mm [format-panels]",
        ),
        ("sheet: {width_mm: 297, height_mm: 210}\n", "", "belong together: give both or neither [format-sheet]"),
        ("styles: [styles/page.css]\n", "", 'the field "styles" is missing; a PDF needs it [missing-field]'),
    ],
)
def test_a_folded_format_that_cannot_be_folded_is_refused(old, new, told_line):
    assert old in WHOLE + SIX
    assert any(told_line in line for line in told((WHOLE + SIX).replace(old, new)))


def test_a_web_page_needs_no_paper():
    text = "label: Web\noutput: html\ntemplate: web.html\nblocks: [benefits]\n"
    assert Format.model_validate(read_source("web.yaml", text.encode()).value).trim is None


@pytest.mark.parametrize(
    ("at", "carried"),
    [
        (("aftercare", "do", 0, "what"), True),
        (("aftercare", "do", 0, "why"), False),
        (("what_to_expect", "timeline", 0, "when"), True),
        (("what_to_expect", "during"), False),
    ],
)
def test_a_short_block_carries_a_part_of_its_field(leaflet, at, carried):
    form = leaflet.format.model_copy(update={"blocks": ("aftercare without why", "what_to_expect.timeline")})
    assert replace(leaflet, format=form).carries(at) is carried
