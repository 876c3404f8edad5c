"""A letter or sign has no shape in the brand's typeface, so the page shows an empty box.

Emoji and scripts that the typeface does not cover are the usual cause.
"""

import unicodedata
from collections.abc import Iterator

from handouts.model.field import leaves
from handouts.model.finding import Finding, Part
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages

_INVISIBLE = {"Cc", "Cf", "Zs", "Zl", "Zp"}


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding for each field with a sign that the typeface cannot draw."""
    family = leaflet.brand.typefaces.text.family
    parts: tuple[tuple[Part, object], ...] = (
        ("treatment", leaflet.treatment),
        ("brand", leaflet.brand),
        ("locale", leaflet.locale),
    )
    for part, group in parts:
        for at, value in leaves(group):
            for sign in sorted(set(str(value))):
                if ord(sign) not in pages.glyphs and unicodedata.category(sign) not in _INVISIBLE:
                    name = unicodedata.name(sign, "a sign without a name").lower()
                    message = f'"{sign}" ({name}, U+{ord(sign):04X}) has no shape in {family}'
                    yield Finding(at, message, hint="take it out, or use a word", part=part)
