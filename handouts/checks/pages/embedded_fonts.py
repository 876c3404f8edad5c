"""A font on the pages is not one of the brand's own, or the brand's own is not embedded.

Another font means another look and, on another machine, other letters.
"""

from collections.abc import Iterator

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages


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
