"""Redness or another change of colour is described as it looks on light skin only.

Redness can be hard to see on brown or black skin, or look darker, purple or grey. A patient who waits for
"red" may see an infection too late.

Limit: `get_help` and `risks` must each say how such a change looks on brown or black skin, if they name one;
for the rest of the leaflet, once is enough. Without it there is one warning for each.

To mend it: add how it looks, or name signs that do not depend on colour, such as heat, swelling and pain.
Before: "Spreading redness." After: "Spreading redness. It looks darker, purple or grey on brown or black
skin."

It cannot tell: whether the description is right. One word such as "darker", "purple", "skin tone" or "oddly
coloured" in the block is enough, even if it is about something else. Bruises and rashes without a colour are
not looked for, nor are pictures and their descriptions. "Red light", "blue clay" and the like are passed
over.

Source: NHS digital service manual, "Inclusive content".
"""

import re
from collections.abc import Iterator
from datetime import date

from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.problem import FieldPath, Severity, quoted
from handouts.sentence import sentences

LANGUAGE = "en"

# These two name the signs a patient must act on.
STRICT = ("get_help", "risks")

_BODY = r"(?:skin|lips?|tongue|nails?|fingers?|fingertips?|toes?|face|hands?|feet|patch(?:es)?|spots?|tinge|tint)"
_COLOUR = re.compile(
    rf"""\b(?:
    red(?:dish|der|dest|ness|den(?:s|ed|ing)?)?
      (?![\s-]+(?:flags?|lights?|wine|meats?|blood|cross|tape|lasers?|buttons?|cards?|cabbage|led|eyes?|peppers?)\b)
    | pink(?:ish|er|ness)?(?![\s-]+(?:cards?|buttons?|forms?|leaflets?|tablets?|creams?)\b)
    | pal(?:e|er|est|eness|lor|lid)(?![\s-]+(?:clothes|colours?|clothing|drops)\b)
    | flush(?:ed|ing|es)(?!\s+(?:it|with|out|your|the|away|through)\b) | blush(?:ing|ed)
    | bluish | blueness | cyanosis | whitish | yellowish | jaundiced?
    | (?:blue|white|yellow)\s+{_BODY}
    | (?:turn(?:s|ed|ing)?|go(?:es|ing)?|look(?:s|ing)?|become(?:s)?|becoming)\s+(?:\w+\s+)?(?:blue|white|yellow)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_ALL_TONES = re.compile(
    r"""\b(?:
    dark(?:er|ens?|ened|ening) | purpl(?:e|ish) | gr[ea]y(?:ish)? | violet
    | (?:brown|black|dark)\b[^.;]{0,30}\bskin(?:ned|s)? | skin\b[^.;]{0,30}\b(?:brown|black|dark)
    | skin\s+(?:tones?|colou?rs?) | skins?\s+of\s+colou?r | (?:brown|black|dark)-skinned
    | colou?r\s+changes? | chang(?:e|es|ed|ing)\s+(?:in\s+|of\s+|its\s+|their\s+|the\s+)?colou?r
    | discolou?r(?:ed|ation|s)? | (?:oddly|unusually|strangely|differently)\s+colou?red | different\s+colou?r
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def check(leaflet: Leaflet, today: date) -> Iterator[Finding]:
    """Yield a finding at the first change of colour of each strict block, and of the rest, without a description."""
    first: dict[str, tuple[FieldPath, str, str]] = {}
    described: set[str] = set()
    for at, text in leaflet.treatment.paragraphs():
        if at[0] in {"questions", "review"} or at[-1] == "alt":
            continue
        block = str(at[0]) if at[0] in STRICT else "the leaflet"
        for sentence in sentences(text):
            found = _COLOUR.search(sentence.text)
            if found:
                first.setdefault(block, (at, found[0], sentence.text))
            if _ALL_TONES.search(sentence.text):
                described |= {block, "the leaflet"}
    for block, (at, words, said) in first.items():
        is_said_already = block == "the leaflet" and len(first) > 1 and not described
        if block not in described and not is_said_already:
            message = f"{quoted(words)}, and {block} does not say how it looks on brown or black skin"
            hint = "add how it looks on brown and black skin, such as darker, purple or grey"
            yield Finding(at, message, Severity.WARNING, hint, words=words, sentence=said)
