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
not looked for, nor are pictures and their descriptions. The colour of a thing ("the tablet is pink", "red card"),
of eyes, blood and urine is passed over, and so are fingers and nails that turn blue.

Source: NHS digital service manual, "Inclusive content".
"""

import re
from collections.abc import Iterator
from datetime import date

from handouts.language.sentences import sentences
from handouts.model.finding import Finding
from handouts.model.leaflet import Leaflet
from handouts.model.passage import STATED
from handouts.problem import FieldPath, Severity, quoted

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
# What has a colour of its own: "the 5 mg tablet is pink", "a red card", "the eye is red", "urine turns red".
_THING = (
    r"(?:tablets?|pills?|capsules?|medicines?|inhalers?|drops|creams?|ointments?|gels?|lotions?|liquids?|syrups?|powders?"
    r"|bottles?|tubes?|box(?:es)?|packs?|packets?|caps?|lids?|tops?|bags?|bins?|labels?|stickers?|stripes?|cards?|forms?"
    r"|leaflets?|books?|booklets?|folders?|pages?|lines?|zones?|boxes|signs?|arrows?|doors?|lights?|lamps?|lasers?|leds?"
    r"|flags?|buttons?|alarms?|bands?|wrist-?bands?|bracelets?|syringes?|needles?|pens?|patch(?:es)?\s+test|wires?|leads?"
    r"|casts?|plasters?|bandages?|dressings?|slings?|stockings?|clothes|clothing|tops?|trousers|gowns?|towels?|curtains?"
    r"|seats?|chairs?|cars?|bus(?:es)?|routes?|areas?\s+of\s+the\s+(?:map|plan)|map|plan|badges?|uniforms?|scrubs|teams?"
    r"|eyes?|eyeballs?|throats?|tonsils?|gums?|urine|wee|pee|poo|stools?|faeces|motions?|blood|discharge|phlegm|sputum"
    r"|spit|vomit|sick|fluid|wine|meats?|cabbage|peppers?|fruits?|berr(?:y|ies)|foods?|drinks?|jelly|juice|beetroot"
    r"|cells?|cross|tape|wool|ink|dye|paint|drops|colours?|tests?|strips?|screens?|numbers?|letters?|prescriptions?)"
)
_OF_A_THING = re.compile(
    rf"(?:\s+(?:or|and|,)\s+\w+)?[\s-]+(?:(?!and\b|or\b|on\b|in\b|if\b|as\b|when\b|with\b|around\b|near\b|from\b)"
    rf"[\w-]+\s+)?{_THING}(?!\w)",
    re.IGNORECASE,
)
_THING_IS = re.compile(
    rf"(?P<before>\b\w+\s+(?:the\s+|your\s+|a\s+|an\s+|this\s+)?)?\b{_THING}\s+(?:(?:that|which)\s+)?"
    r"(?:(?!your\b|the\b|skin\b|face\b|it\b)\w+\s+){0,2}?"
    r"(?:is|are|was|were|be|being|looks?|turns?|goes|go|going|becomes?|comes?|gets?|gone|turned|went|may|in|called|marked"
    r"|coloured|colored)\s+(?:(?!the\b|your\b|for\b|on\b|to\b|under\b|around\b|near\b|with\b|makes?\b)[\w-]+,?\s+){0,4}$",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?:around|under|below|beneath|near|by|on|over|after|with|from|behind|beside|before|to|inside|where)\s",
    re.IGNORECASE,
)
# Nails and fingertips show blueness on every skin.
_ON_EVERY_SKIN = re.compile(
    r"\b(?:fingers?|fingertips?|toes?|nails?)\b[^.;]*\bblue\b|\bblue\s+(?:fingers?|fingertips?|toes?|nails?)\b",
    re.IGNORECASE,
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
    for passage in leaflet.passages(*STATED):
        block = passage.block if passage.block in STRICT else "the leaflet"
        for sentence in sentences(passage.text):
            found = _first_of_skin(sentence.text)
            if found:
                first.setdefault(block, (passage.at, found[0], sentence.text))
            if _ALL_TONES.search(sentence.text):
                described |= {block, "the leaflet"}
    for block, (at, words, said) in first.items():
        is_said_already = block == "the leaflet" and len(first) > 1 and not described
        if block not in described and not is_said_already:
            message = f"{quoted(words)}, and {block} does not say how it looks on brown or black skin"
            hint = "add how it looks on brown and black skin, such as darker, purple or grey"
            yield Finding(at, message, Severity.WARNING, hint, words=words, sentence=said)


def _first_of_skin(sentence: str) -> re.Match[str] | None:
    """Return the first colour of a sentence that is not that of a thing, nor of nails and fingertips."""
    for found in _COLOUR.finditer(sentence):
        subject = _THING_IS.search(sentence, 0, found.start())
        is_thing = subject is not None and not _BESIDE.match(subject["before"] or "")
        is_thing = is_thing or _OF_A_THING.match(sentence, found.end()) is not None
        is_blue = "blue" in found[0].lower() and _ON_EVERY_SKIN.search(sentence)
        if not is_thing and not is_blue:
            return found
    return None
