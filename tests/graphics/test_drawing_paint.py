from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from handouts.graphics.drawing_paint import unpainted
from handouts.graphics.drawing_parts import read_drawing

ROOT = Path(__file__).parent.parent.parent
SHIPPED = sorted((ROOT / "data").rglob("*.svg")) + sorted((ROOT / "tests/example").rglob("*.svg"))
KNOWN = {"brand", "accent", "tint", "ink", "muted", "face", "label"}


def told(body):
    root = ET.fromstring(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{body}</svg>')
    return list(unpainted(root, KNOWN, "Source Sans 3"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_the_shipped_drawings_are_painted_as_they_are_drawn(path):
    assert unpainted(read_drawing(path.read_bytes()), KNOWN, "Source Sans 3") == {}


@pytest.mark.parametrize(
    "body",
    [
        '<path clip-rule="evenodd"/>',
        '<path fill="#f00 icc-color(x, 1)"/>',
        "<filter/>",
        '<g filter="url(#a)"/>',
        "<mask/>",
        '<g mask="url(#a)"/>',
        '<path paint-order="stroke"/>',
        '<path style="fill: var(--mine)"/>',
        '<text font-family="Brush Script MT">a</text>',
        '<text font-style="italic">a</text>',
        '<g style="mix-blend-mode: multiply"/>',
        '<path vector-effect="non-scaling-stroke"/>',
        '<path stroke-linejoin="arcs"/>',
        '<path fill="currentcolor"/>',
        '<text text-decoration="underline">a</text>',
        '<text writing-mode="tb">a</text>',
        "<meshgradient/>",
        "<hatch/>",
        "<animateTransform/>",
        "<style>@media print { path { fill: red } }</style>",
    ],
)
def test_what_print_leaves_out_is_named(body):
    assert told(body)


@pytest.mark.parametrize(
    "body",
    [
        '<path style="paint-order: normal; mix-blend-mode: normal; -inkscape-stroke: none" data-name="Layer 1"/>',
        '<g class="st0" clip-path="url(#a)" enable-background="new"/>',
        "<style>.st0 { fill: #FFF; clip-rule: nonzero }</style>",
        '<text font-family="Source Sans 3, sans-serif" letter-spacing="1">a</text>',
        '<linearGradient id="a"><stop offset="0" stop-color="hsl(1, 2%, 3%)"/></linearGradient>',
    ],
)
def test_the_usual_habits_of_drawing_programs_are_no_finding(body):
    assert told(body) == []


def test_a_drawing_without_any_size_is_named():
    assert unpainted(ET.fromstring('<svg xmlns="http://www.w3.org/2000/svg"/>'), KNOWN, "")
