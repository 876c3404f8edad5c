"""A picture could not be drawn: there is a hole in its place.

A patient looks for a picture that the text speaks of, or sees no name of the clinic.

Limit: none; it is always an error.

To mend it: open the picture in a drawing program and save it again, as plain SVG or as a PNG. Before: a path whose
numbers end in the middle. After: the same path, drawn and saved anew.

It cannot tell: what in the picture is wrong.

Source: ISO 14289-1:2014 (PDF/UA-1), 7.3 (graphics).
"""

from collections.abc import Iterator

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages

OUTPUTS = ("pdf",)


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding for each picture that is not on the page, at the field that names it."""
    for name in sorted(pages.undrawable):
        message = f'"{name.removeprefix("data/")}" could not be drawn'
        hint = "open it in a drawing program and save it again, as plain SVG or PNG"
        if name == f"data/{leaflet.brand.logo.file}":
            yield Finding(("logo", "file"), message, hint=hint, part="brand")
        elif leaflet.treatment.how_it_works.figure and name == f"data/{leaflet.treatment.how_it_works.figure.file}":
            yield Finding(("how_it_works", "figure", "file"), message, hint=hint)
        else:
            yield Finding(("template",), message, hint=hint, part="format")
