"""A font on the pages is not one of the brand's own, or the brand's own is not in the PDF or web page.

Another font means another look and, on another machine, other letters: a dose or a telephone number may be
drawn wrongly or not at all.

Limit: only the typeface of the brand, inside the PDF or web page. Anything else is an error.

To mend it: name in the brand the family that stands inside its font files, and use only this one in style
sheets and drawings. Before: family "Source Sans" with files of "Source Sans 3". After: family "Source Sans
3".

It cannot tell: a foreign font whose name begins with that of the brand's own, or letters that were turned
into shapes in a drawing.

Source: ISO 14289-1:2014 (PDF/UA-1), 7.21.4.1 (fonts are embedded). That only the brand's own may stand there
is our own rule: the same leaflet must look the same everywhere.
"""

from collections.abc import Iterator

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages

OUTPUTS = ("pdf", "html")


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding for each foreign font, for one not embedded, and when the brand's own is absent."""
    family = leaflet.brand.typefaces.text.family
    own = family.replace(" ", "-").casefold()
    at = ("typefaces", "text", "family")
    for name in sorted(pages.unembedded):
        yield Finding(at, f'the font "{name}" is used but not embedded', part="brand")
    for name in sorted(pages.faces):
        if not name.replace(" ", "-").casefold().startswith(own):
            hint = f'use the name inside the font files, and only "{family}" in style sheets and drawings'
            yield Finding(at, f'the font "{name}" is embedded; only {family} is expected', hint=hint, part="brand")
    for name in sorted(pages.families):
        if not name.replace(" ", "-").casefold().startswith(own):
            hint = "name the files of this family, or write the name inside the files"
            yield Finding(at, f'the font files hold the family "{name}", not {family}', hint=hint, part="brand")
    if not pages.faces:
        yield Finding(at, f"no font of {family} is embedded", part="brand")
