"""Strengths and doses: numbers that say how strong a product is or how much to take, and count nobody."""

from handouts.language.phrases import phrase
from handouts.model.language import Language


def strengths(sentence: str, language: Language) -> list[tuple[int, int]]:
    """Return where percentages of a sentence stand that are strengths of products, with the product behind them.

    There are none in a language without doses.
    """
    if language.doses is None:
        return []
    follow, precede, contain, reading, share, share_before = (
        phrase(language, "doses", name)
        for name in ("follows", "precedes", "contains", "reading_before", "share", "share_before")
    )
    spans = []
    percent = phrase(language, "doses", "percent")
    for found in percent.finditer(sentence) if "%" in sentence or "cent" in sentence else ():
        if share.match(sentence, found.end()):
            continue
        follows = follow.match(sentence, found.end())
        before = sentence[: found.start()]
        is_named = follows or precede.search(before[-80:]) or contain.search(before) or reading.search(before)
        if is_named and not (share_before.search(before) and not follows):
            spans.append((found.start(), follows.end() if follows else found.end()))
    return spans


def without_strengths(sentence: str, language: Language) -> str:
    """Return a sentence with blanks in place of the strengths of products."""
    for start, end in strengths(sentence, language):
        sentence = sentence[:start] + " " * (end - start) + sentence[end:]
    return sentence


def is_dose(sentence: str, start: int, end: int, language: Language) -> bool:
    """Say whether a number is an amount to take or a reading of an instrument, so that nobody may reword it."""
    if language.doses is None:
        return False
    if phrase(language, "doses", "dose").match(sentence, end):
        return True
    is_level = phrase(language, "doses", "level_before").search(sentence, 0, start) is not None
    return is_level and not phrase(language, "doses", "time_next").match(sentence, end)


def is_pair_of_doses(sentence: str, start: int, end: int, language: Language) -> bool:
    """Say whether two numbers with a slash name a product of two medicines (co-codamol 30/500), or are a dose."""
    if language.doses is None:
        return False
    is_pair = phrase(language, "doses", "pair_before").search(sentence, 0, start) is not None
    return is_dose(sentence, start, end, language) or is_pair
