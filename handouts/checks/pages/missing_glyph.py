"""A letter or sign has no shape in the brand's typeface, so the page shows an empty box.

Emoji and scripts that the typeface does not cover are the usual cause. A patient sees a box where the meaning
was.

Limit: none; each sign is an error, told once a field.

To mend it: take the sign out, or use a word. Before: a warning triangle, then "Call us". After: "Important:
call us". For another script, the brand needs a typeface that has it.

On a web page the telephone or computer would take a letter from another typeface, if it has one; here it is an error
too, so that every format says the same.

It cannot tell: whether a letter with two accents is drawn well, or whether a sign is understood.

Source: ISO 14289-1:2014 (PDF/UA-1), 7.21.8 (no empty box in place of a letter).
"""

import unicodedata
from collections.abc import Iterator

from handouts.model.field import leaves
from handouts.model.finding import Finding, Part
from handouts.model.leaflet import Leaflet
from handouts.model.pages import Pages

OUTPUTS = ("pdf", "html")
_NO_LETTERS = "save both font files again as TrueType, or name others"
_INVISIBLE = {"Cc", "Cf", "Zs", "Zl", "Zp"}


def check(leaflet: Leaflet, pages: Pages) -> Iterator[Finding]:
    """Yield a finding for each field with a sign that the typeface cannot draw, and for signs in no field."""
    family = leaflet.brand.typefaces.text.family
    if not pages.glyphs:
        fonts = ("typefaces", "text", "family")
        yield Finding(fonts, f"no letter has a shape in all font files of {family}", hint=_NO_LETTERS, part="brand")
        return
    parts: tuple[tuple[Part, object], ...] = (
        ("treatment", leaflet.treatment),
        ("brand", leaflet.brand),
        ("locale", leaflet.locale),
    )
    told: set[str] = set()
    for part, group in parts:
        for at, value in leaves(group):
            for sign in sorted(set(str(value))):
                if ord(sign) not in pages.glyphs and unicodedata.category(sign) not in _INVISIBLE:
                    told.add(sign)
                    yield Finding(at, _message(sign, family), hint="take it out, or use a word", part=part)
    for sign in sorted({chr(number) for number in pages.undrawn} - told):
        hint = "take it out of the templates, style sheets and drawings, or use a word"
        yield Finding(("template",), _message(sign, family), hint=hint, part="format")


def _message(sign: str, family: str) -> str:
    name = unicodedata.name(sign, "a sign without a name").lower()
    return f'"{sign}" ({name}, U+{ord(sign):04X}) has no shape in {family}'
