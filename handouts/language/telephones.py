"""Telephone numbers in a text, in any way that people write them, and those of a brand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from handouts.language.sentences import blocks
from handouts.model.brand import Brand
from handouts.model.treatment import CITATION

_GAP = "[ \u00a0\u2009\u202f().·‐‑‒–—−-]"  # noqa: RUF001 - what stands between digits
_RUN = re.compile(
    rf"(?<![\w£$€#])(?<![0-9][/.,:])(?P<plus>\+\s?)?\(?(?P<first>[0-9](?:{_GAP}{{0,3}}[0-9])*)(?!\w|[.,:/][0-9])"
)
_WORD_NUMBER = re.compile(r"(?<![\w-])(?P<words>(?:0|1|0?8[0-9]{2})[ -]?[0-9]{0,3}[ -][A-Z]{4,}(?:[ -][A-Z]{3,})*)\b")
_DIGITS = {"zero": "0", "nought": "0", "oh": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5"}
_DIGITS |= {"six": "6", "seven": "7", "eight": "8", "nine": "9"}
_DIGIT = rf"(?:{'|'.join(_DIGITS)})"
_SPOKEN = re.compile(
    rf"\b(?:(?:double|triple|treble)[ -])?{_DIGIT}(?:[ ,-]{{1,2}}(?:(?:double|triple|treble)[ -])?{_DIGIT})*\b",
    re.IGNORECASE,
)
_MANY = re.compile(rf"(double|triple|treble)?[ ,-]*({_DIGIT})", re.IGNORECASE)
# What has the look of a number to call and is none: it is blotted out before anything is looked for.
_OTHER = re.compile(
    r"""https?://\S+ | www\.\S+ | [^\s@]+@[^\s@]+ | \bdoi:?\s*\S+ | \b10\.[0-9]{4,}/\S+
    | \b(?:19|20)[0-9]{2}[-–/.](?:0?[1-9]|1[0-2])[-–/.](?:0?[1-9]|[12][0-9]|3[01])(?![0-9])
    | (?<![0-9./-])(?:0?[1-9]|[12][0-9]|3[01])[-–/.](?:0?[1-9]|[12][0-9]|3[01])[-–/.](?:(?:19|20)[0-9]{2}|[0-9]{2})
      (?![0-9]|[./-][0-9])
    | (?<![0-9.:])(?:[01]?[0-9]|2[0-3])[.:][0-5][0-9]\s*[-–]\s*(?:[01]?[0-9]|2[0-4])[.:][0-5][0-9](?![0-9.:])
    | (?<![0-9.:-])(?:[01]?[0-9]|2[0-3])[.:][0-5][0-9](?![0-9.:-])
    | (?<![0-9-])(?:[01][0-9]|2[0-3])[0-5][0-9]\s*[-–]\s*(?:[01][0-9]|2[0-4])[0-5][0-9](?![0-9-])
    | (?<![0-9])24/7(?![0-9]) | \b[A-Z]{2}\s[0-9]{5}-[0-9]{4}\b
    | (?<![\w.,-])[1-9][0-9]{0,2}(?:[ \u00a0\u202f][0-9]{3})+(?=\s+(?:in|of|out|people|patients|units?|steps)\b)
    | \b(?:ISBN|ISSN|PMID|ORCID|GTIN|(?:NHS|GMC|NMC|GDC|GPhC|HCPC|registration)\s+number|GMC|NMC|GPhC|HCPC
      |ref(?:erence)?|code|batch|lot|licen[cs]e|charity|company|order|model
      |part|serial|patent|leaflet|version|form|hospital\s+number|VAT|account|sort\s+code|PL|REF)\b
      (?:\s+(?:number|no\.?|is))*[.:]?\s*[0-9][0-9 -]*""",
    re.VERBOSE | re.IGNORECASE,
)
_UNIT = re.compile(
    r"[ \u00a0-]?(?:%|°|[ap]\.?m\b|o[’']clock|per\s?cent|[mckµ]?g\b|mcg\b|m?l\b|[mck]m\b|kcal|calories|m?mol|iu\b|mmhg"
    r"|h(?:ou)?rs?\b|hours?|min(?:ute)?s?\b|sec(?:ond)?s?\b|days?|nights?|weeks?|months?|years?|times|people|patients"
    r"|women|men\b|children|adults|cases|beats|breaths|milli|micro|grams?|kilo|lit(?:re|er)s?|met(?:re|er)s?|centi"
    r"|tablets?|capsules?|drops|puffs?|doses?|units?|steps?|points?|degrees?|cups?|glasses|pounds|pence|p\b)",
    re.IGNORECASE,
)
_CALL = (
    r"(?:call(?:s|ed|ing)?|ring(?:s|ing)?|dial(?:s|led|ling)?|(?:tele)?phon(?:e|es|ed|ing)|tel|mob(?:ile)?|fax|cell"
    r"|te?xt(?:s|ing)?|sms|whatsapp|free(?:phone|call)|(?:hot|help)-?lines?|line|switchboard|bleep|page|pager|ext"
    r"|extn|extension|desk|contact(?:ing)?|reach|number|nhs|llame|llamar|marque|appelez|composez|rufen|wählen|zadzwoń"
    r"|sunați|chiamate)"
)
# A word such as "call", up to five more, and the number right behind them; none of the words measures or counts.
_NEXT = re.compile(
    rf"\b{_CALL}\b(?P<link>(?:[\s.:,(–-]+(?!(?:after|within|before|between|if|unless|when|while|every|each|than|over"
    r"|above|under|below|about|around|nearly|up|until|till|from|by|in|of|since|last|next|is\s+(?:over|under)|least|most"
    r"|more|less|fewer|page|ward|room|bay|bed|floor|step|day|week|month|year|chapter|figure|grade|level|stage|type|table"
    rf"|section|zone|bus|route|and|or|with|take|takes|has|have)\b)(?:24|[^\W\d]+)(?:[’'-][^\W\d]+)?){{0,5}})[\s.:,=(/–—-]*$",
    re.IGNORECASE,
)
_CALL_ALONE = re.compile(rf"\b{_CALL}[ :.]+$", re.IGNORECASE)
_CALLING = re.compile(
    rf"\b(?:{_CALL}|ambulance|emergenc(?:y|ies)|paramedics?|999|112|911|urgent|life[ -]threatening)\b", re.IGNORECASE
)
_SOS = re.compile(
    r"\b(?:help|rescue|police|fire\s+brigade|SOS|bleed(?:s|ing)?|breath(?:e|ing)?|collaps(?:e|es|ed))\b", re.IGNORECASE
)
_SEVERAL = re.compile(r"(?<![0-9/])(?:000|111|112|911|999)(?:\s?/\s?(?:000|111|112|911|999))+(?![0-9/])")
_LABELLED = re.compile(r"(?:^|[:?!–—-])[\s*]*$")
_ENDS = re.compile(r"[\s*]*(?:$|[.!;,)])")
_COUNTED = re.compile(r"\s*(?:or|to|and|-|–)\s*[0-9]+")
_KINDS = re.compile(r"\s+(?:numbers?|calls|lines|prefix)\b", re.IGNORECASE)
_COUNTS_NOT_CALLS = {"page", "line", "number", "contact", "reach", "desk", "nhs", "mobile", "cell", "text"}
_VALUE = re.compile(
    r"\b(?:over|above|under|below|than|of|was|by|about|around|least|most|between|from|is|to|only|exactly|room|ward|bus"
    r"|page|code|some|nearly|costs?|level|number)\s*$|[<>≥≤=+±x×/]\s*$",  # noqa: RUF001
    re.IGNORECASE,
)
_THEN = re.compile(r"\s*(?:$|[.!;,)]|(?:at\s+once|now|straight|if|for|or|immediately)\b)", re.IGNORECASE)
_NAMED = re.compile(r"\bnumber\b[^.]*\bis\s*$", re.IGNORECASE)
_MORE = re.compile(r"[\s,/]*(?:(?:or|and|und|oder|ou|o|lub|sau)\s+)?(?:on\s+)?\(?$", re.IGNORECASE)
LIKE_A_PLACE = re.compile(r"(?:[01][0-9]|2[0-3])(?:00|15|30|45)")
# Known all over the world: found wherever a sentence speaks of calling, and not only right after the word.
KNOWN = frozenset({"000", "112", "911", "999"})
_LEAST_OF_ALL, _MOST_OF_ALL = 7, 15  # digits of a number of a subscriber


@dataclass(frozen=True)
class Number:
    """A number that can be called: the words that give it, and its digits, after + with the country's code."""

    words: str
    digits: str


def numbers_in(text: str) -> Iterator[Number]:
    """Yield the telephone numbers of a text; years, doses, figures, times, dates and marks of things are none."""
    for block in blocks(CITATION.sub(" ", text)):
        if re.search(r"[0-9]", block) or _CALLING.search(block):
            yield from _of_block(re.sub(r"\]\((?:tel:)?(?!https?:|mailto:)", "] (tel ", block))


def own_numbers(brand: Brand) -> list[Number]:
    """Return every number that a brand gives, as it is typed there."""
    texts = [brand.phone, brand.out_of_hours or "", *(one.number for one in brand.other_numbers)]
    texts += [one.number or "" for one in (brand.emergency_department, brand.urgent_line) if one]
    return [number for text in texts for number in _typed(text)] + emergency_numbers(brand)


def emergency_numbers(brand: Brand) -> list[Number]:
    """Return the numbers for an ambulance: mostly one."""
    return _typed(brand.emergency_number)


def has_letters_for_digits(text: str) -> bool:
    """Say whether a letter stands in place of a digit beside others, such as the O in 01632 96O 001."""
    return re.search(r"(?<![A-Za-z])(?:[0-9]+[OoIl]|[OoIl]+[0-9])[0-9OoIl]*(?![A-Za-z])", text) is not None


def is_same(one: Number, other: Number) -> bool:
    """Say whether two numbers reach the same telephone, with or without the code of the country or of the town."""
    first, second = (re.sub(r"^(?:\+|00|0)", "", number.digits) for number in (one, other))
    if one.digits == other.digits:
        return True
    short, long = sorted((first, second), key=len)
    return len(short) >= 6 and long.endswith(short)


def _typed(text: str) -> list[Number]:
    rows = [_number(found) for found in _RUN.finditer(text)]
    return [row for row in rows if len(row.digits) > 1] + [_worded(found) for found in _WORD_NUMBER.finditer(text)]


@lru_cache(maxsize=4096)  # two checks read the same text
def _of_block(block: str) -> tuple[Number, ...]:
    return tuple(_found(block))


def _found(block: str) -> Iterator[Number]:
    text = _OTHER.sub(lambda found: "\u2423" * len(found[0]), block)
    text = _SEVERAL.sub(lambda found: found[0].replace("/", ";"), text)
    last = -1
    worded = list(_WORD_NUMBER.finditer(text))
    for found in [*_SPOKEN.finditer(text), *worded]:
        number = _worded(found) if "words" in found.groupdict() else _spoken(found)
        known = number.digits in KNOWN and _CALLING.search(text)
        if known or "words" in found.groupdict() or (len(number.digits) > 2 and _is_called(text, found.start())):
            yield number
    for found in _RUN.finditer(text):
        for start, words in _pieces(found):
            if any(one.start() <= start < one.end() for one in worded):
                continue
            number = Number(words, _only_digits(words))
            follows = last >= 0 and _MORE.match(text, last, start) is not None and len(number.digits) >= 5
            follows = follows and text[last:start].strip() != ""
            if follows or _is_telephone(number, text, start, start + len(words)):
                last = start + len(words)
                yield number


def _pieces(found: re.Match[str]) -> Iterator[tuple[int, str]]:
    """Yield start and words of each number in a run of digits: "2024 01632 960777" holds a year and a number."""
    run, start = found[0], found.start()
    if found[0].startswith("(") and ")" not in run:
        run, start = run[1:], start + 1
    cut = re.search(r"(?<=[0-9]) (?=\(?0[0-9]{2,}[ )][0-9])", run)
    if cut and not re.match(r"\(?[+0]", run):
        yield start, run[: cut.start()]
        start, run = start + cut.end(), run[cut.end() :]
    if _UNIT.match(found.string, found.end()) and re.search(r"[0-9]\D+[0-9]+$", run) and len(_only_digits(run)) > 9:
        run = re.sub(r"[^0-9]+[0-9]+$", "", run)  # "01632 960777 24 hours a day"
    yield start, run.rstrip(" (")


def _is_telephone(number: Number, text: str, start: int, end: int) -> bool:
    digits, words = number.digits, number.words
    count = len(digits.lstrip("+"))
    if count > _MOST_OF_ALL + 4 or count < 2 or _UNIT.match(text, end):
        return False
    if count >= _LEAST_OF_ALL and (
        digits.startswith("+")
        or (re.match(r"\(?0[0-9]{2}|\(0\)|00", words) and not re.match(r"0[.][0-9]", words))
        or re.fullmatch(r"(?:1[ .-]?)?\(?[2-9][0-9]{2}\)?[ .-]{1,2}[0-9]{3}[ .-][0-9]{4}", words)
    ):
        return True
    if re.fullmatch(r"116[ -]?[0-9]{3}", words):
        return True
    counted = _COUNTED.match(text, end)
    if (count <= 4 and _KINDS.match(text, end)) or (count == 2 and counted and _UNIT.match(text, counted.end())):
        return False  # "0800 numbers are free", "15 or 20 minutes early"
    if _is_called(text, start, count):
        return count > 2 or (_CALL_ALONE.search(text, 0, start) is not None and _THEN.match(text, end) is not None)
    if digits in KNOWN:
        is_value = _VALUE.search(text, 0, start) and not _NAMED.search(text, 0, start)
        around = text.replace(words, " ", 1)
        stands_alone = _LABELLED.search(text, 0, start) and _ENDS.match(text, end)
        return not is_value and bool(_CALLING.search(around) or (stands_alone and (_SOS.search(around) or start < 4)))
    is_long = re.fullmatch(r"[0-9]{7,}|(?:[0-9]{2,5}[ .·-]+){2,}[0-9]{2,5}", words) is not None
    is_grouped = re.fullmatch(r"[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+", words) is not None
    return count >= _LEAST_OF_ALL and is_long and not is_grouped and _CALLING.search(text, 0, start) is not None


def _is_called(text: str, start: int, count: int = 3) -> bool:
    """Say whether the words before a number say to call it."""
    found = _NEXT.search(text, max(0, start - 120), start)
    if found is None:
        return False
    word = re.match(r"\w+", found[0])[0].lower()  # type: ignore[index]  # the pattern starts with a word
    if word == "line" or word in _COUNTS_NOT_CALLS:
        others = found["link"].lower().split()
        is_name = word == "nhs" or (word == "line" and others[:1] == ["on"])
        is_name = is_name or (word == "text" and not others and count >= 5)
        least = {"on": 4, "to": 4, "is": 4, "at": 6}.get(others[-1] if others else "", 99)
        return (is_name and count >= 3) or count >= least
    is_time = LIKE_A_PLACE.fullmatch(re.sub(r"\D", "", text[start : start + 4])) is not None
    return not (is_time and re.search(r"\bat\s*$", found[0]))


def _number(found: re.Match[str]) -> Number:
    return Number(found[0].strip(), _only_digits(found[0]))


def _only_digits(words: str) -> str:
    international = re.sub(r"\(0\)", "", words) if words.lstrip(" (").startswith(("+", "00")) else words
    return re.sub(r"^00(?=[1-9])", "+", re.sub(r"[^0-9+]", "", international))


def _spoken(found: re.Match[str]) -> Number:
    times = {"double": 2, "triple": 3, "treble": 3}
    parts = [_DIGITS[digit.lower()] * times.get(many.lower(), 1) for many, digit in _MANY.findall(found[0])]
    return Number(found[0], "".join(parts))


def _worded(found: re.Match[str]) -> Number:
    """Return a number that is partly a word, such as 0800 CHILDREN, in the digits of a keypad."""
    keys = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
    return Number(found[0], re.sub(r"[^0-9]", "", found[0].translate(keys)))
