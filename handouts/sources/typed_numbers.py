"""Numbers and dates as people and tables write them, and how a field wants them."""

import re
from datetime import date, timedelta
from fractions import Fraction

_PART = "[ ,.'\u2019\u00a0\u2009\u202f]"
_GROUPED = re.compile(rf"[0-9]{{1,3}}(?:{_PART}[0-9]{{3}})+")
_NUMBER = rf"[0-9]{{1,3}}(?:{_PART}[0-9]{{3}})+|[0-9]+(?:[.,][0-9]+)?"
_WORDS = {
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_COUNT = rf"(?:{_NUMBER}|{'|'.join(_WORDS)})"
_UP_TO = r"(?P<up>up to|at most|no more than|fewer than|less than|under|<|\u2264)?"
_RANGE = rf"(?P<n>{_COUNT})(?:\s*(?:to|-|\u2013)\s*(?P<to>{_COUNT}))?"
_IN = r"(?:\s*(?:in every|in|out of|of|per)\s+|\s*[:/]\s*)"
_OFTEN = re.compile(rf"{_UP_TO}\s*{_RANGE}{_IN}(?P<of>{_COUNT})(?:\s+\w+)?\.?", re.IGNORECASE)
_SHARE = re.compile(
    rf"{_UP_TO}\s*(?P<n>{_NUMBER})\s*%?(?:\s*(?:to|-|\u2013)\s*(?P<to>{_NUMBER}))?\s*(?:%|per ?cent)\.?", re.IGNORECASE
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FIRST_DAY = date(1899, 12, 30)  # of Excel, which counts days


def whole(text: str) -> str:
    """Return a whole number in digits alone, such as 10000 for `10,000`, `1.0` for 1; empty where it is none."""
    text = text.strip()
    if _GROUPED.fullmatch(text):
        return re.sub(_PART, "", text)
    match = re.fullmatch(r"([0-9]{1,9})[.,]0+", text) or re.fullmatch(r"\+?0*([0-9]{1,9})", text)
    if match:
        return match[1]
    match = re.fullmatch(r"([1-9])(?:[.,]([0-9]+))?[eE]\+?0?([0-9])", text)
    if match and len(match[2] or "") <= int(match[3]):
        return match[1] + (match[2] or "").ljust(int(match[3]), "0")
    return ""


def decimal(text: str) -> str:
    """Return a number with a decimal point, such as 1.5 for `1,5`; empty where it is none."""
    match = re.fullmatch(r"([0-9]{1,6}),([0-9]{1,2}|[0-9]{4})", text.strip())
    return f"{match[1]}.{match[2]}" if match else whole(text)


def frequency(text: str) -> str:
    """Return how a frequency in words is written, such as `{n: 1, of: 50}` for `1 in 50` or `2%`; else nothing."""
    text = text.strip()
    match = _OFTEN.fullmatch(text)
    if match:
        of = _value(match["of"])
    else:
        match, of = _SHARE.fullmatch(text), Fraction(100)
    if match is None:
        return ""
    first, last = _value(match["n"]), _value(match["to"]) if match["to"] else None
    while any(number and number.denominator > 1 for number in (first, last, of)) and of < 10**7:
        first, of, last = first * 10, of * 10, last * 10 if last is not None else None
    if of.denominator > 1 or first > of or (last is not None and not first < last <= of):
        return ""
    if match["up"]:
        return f"{{to: {first}, of: {of}}}" if last is None and first else ""
    return f"{{n: {first}, of: {of}}}" if last is None else f"{{n: {first}, to: {last}, of: {of}}}"


def day(text: str) -> str:
    """Return what to do about a date in another form; nothing where it cannot be told."""
    text = text.strip()
    match = re.fullmatch(r"([0-9]{1,2})[./ -]([0-9]{1,2})[./ -]([0-9]{4})", text)
    if match:
        first, second, year = map(int, match.groups())
        found = {one for one in (_date(year, second, first), _date(year, first, second)) if one}
        return f"write {' or '.join(sorted(found))}" if found else ""
    match = re.fullmatch(r"([0-9]{4})[./ ]?([0-9]{1,2})[./ ]?([0-9]{1,2})", text) or re.fullmatch(
        r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ].*)?", text
    )
    named = re.fullmatch(r"([0-9]{1,2})(?:st|nd|rd|th)?[ .-]+([A-Za-z]{3,9})\.?,?[ -]+([0-9]{4})", text)
    american = re.fullmatch(r"([A-Za-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})", text)
    written = ""
    if match:
        written = _date(*map(int, match.groups()))
    elif named:
        written = _date(int(named[3]), _month(named[2][:3]), int(named[1]))
    elif american:
        written = _date(int(american[3]), _month(american[1][:3]), int(american[2]))
    elif re.fullmatch("[0-9]{5}", text):
        written = (_FIRST_DAY + timedelta(days=int(text))).isoformat()
    return f"write {written}" if written else ""


def _date(year: int, month: int, number: int) -> str:
    try:
        return date(year, month, number).isoformat()
    except ValueError:
        return ""


def _month(name: str) -> int:
    return _MONTHS.index(name.lower()) + 1 if name.lower() in _MONTHS else 0


def _value(text: str) -> Fraction:
    """Return a number as people write it: a comma or point before three digits parts thousands."""
    if text.lower() in _WORDS:
        return Fraction(_WORDS[text.lower()])
    return Fraction(
        re.sub(_PART, "", text) if _GROUPED.fullmatch(text) and not text.startswith("0") else text.replace(",", ".")
    )
