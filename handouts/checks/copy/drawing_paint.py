"""A drawing uses something that is left out in print, or painted otherwise.

Programs that draw know more than a page of print can show: masks, filters, colour profiles, typefaces. A hole that is
filled, or a logo white on white, is nobody's intention, and the screen of the program showed it right.

Limit: none; each feature is told once for a drawing. What is known to be painted right is not told: plain shapes,
paths, text, groups, gradients, patterns, clip paths, markers and symbols.

To mend it: export the drawing again as the hint says. Before: a photograph of a knee behind a mask. After: the path of
the knee, cut out with Path > Intersection.

It cannot tell: whether the difference can be seen. Look at the page, and accept the finding with a reason if it is as
it should be.

Source: W3C, "Scalable Vector Graphics (SVG) 1.1 (Second Edition)" (2011).
"""

from collections.abc import Iterator
from datetime import date

from handouts.graphics.drawing_paint import unpainted
from handouts.graphics.drawing_parts import read_drawing
from handouts.model.finding import Finding, Part
from handouts.model.leaflet import Leaflet
from handouts.problem import FieldPath, Severity

_GIVEN = {"face", "label"}  # sizes and names that every drawing may use beside the colours


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding for each feature of the figure and the logo that is not painted as it is drawn."""
    if leaflet.format.output == "text":
        return
    named: list[tuple[Part, FieldPath, str]] = [("brand", ("logo", "file"), leaflet.brand.logo.file)]
    figure = leaflet.treatment.how_it_works.figure
    if figure:
        named.append(("treatment", ("how_it_works", "figure", "file"), figure.file))
    known = _GIVEN | set(leaflet.brand.palette.model_dump())
    for part, at, file in named:
        data = leaflet.files.get(f"data/{file}", b"")
        if not file.lower().endswith(".svg") or not data:
            continue
        family = leaflet.brand.typefaces.text.family
        for feature, hint in unpainted(read_drawing(data), known, family).items():
            message = f'"{file}" uses {feature}, which is left out or painted otherwise in print'
            yield Finding(at, message, Severity.WARNING, hint, part)
