from datetime import date

import pytest
from pydantic import ValidationError

from handouts.load import load_leaflet, read_sources
from handouts.model.format import Format
from handouts.source import read_source
from handouts.wording import reworded

TODAY = date(2026, 11, 21)

A4 = "data/formats/a4.yaml"


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
            "styles: the style sheets below templates/, in their order",
        ),
        (
            "blocks: [risks, '']",
            '1:17: error: the field "blocks.2" is empty [empty-field]',
            "blocks: what the format carries, in order: files of templates/parts/",
        ),
        (
            "trim: A4",
            '1:7: error: expected fields (width_mm, height_mm) in "trim", found the text "A4" [wrong-kind]',
            "trim: the size of the finished page",
        ),
        (
            "page_limit: 6",
            '1:1: error: the field "label" is missing [missing-field]',
            "label: what staff call it, such as A4",
        ),
        (
            "blocks: [risks, ../leaflet]",
            '1:17: error: the text "../leaflet" is not a valid "blocks.2" [wrong-form]',
            "blocks: what the format carries, in order: files of templates/parts/",
        ),
        (
            "blocks: [risks, before, risks]",
            '1:9: error: the block "risks" is named twice [repeated-block]',
            "blocks: what the format carries, in order: files of templates/parts/",
        ),
        *(
            (
                f"blocks: [risks, {name}]",
                f'1:17: error: "{name}" belongs to every page and is no block [not-a-block]',
                "blocks: what the format carries, in order: files of templates/parts/",
            )
            for name in ("head", "running", "calls", "macros")
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
