"""Phrases: the patterns of a language's files, by the name of their field."""

import re
from functools import lru_cache

from handouts.language.patterns import compiled, joined
from handouts.model.language import Language, Numbers


@lru_cache(maxsize=256)  # those of a few languages
def phrase(language: Language, file: str, name: str) -> re.Pattern[str]:
    """Return a pattern of a file, such as "skin-tone"; the language must have the file.

    Raises SourceError when it is no pattern.
    """
    group = getattr(language, file.replace("-", "_"))
    names = {**group.names, **shared_names(language, file)}
    return compiled(joined(getattr(group, name), names), f"data/locales/{language.locale}/{file}.yaml")


def shared_names(language: Language, file: str) -> dict[str, str]:
    """Return the patterns that are made of word lists, by the names that stand for them in a file."""
    names = {}
    if language.numbers:
        names = {"NUMBER": number_pattern(language.numbers), "PEOPLE": f"(?:{'|'.join(language.numbers.people)})"}
    if file == "passive-voice" and language.passive_voice:
        names["PARTICIPLE"] = f"(?:{'|'.join(map(re.escape, language.passive_voice.irregular))})"
    return names


def number_pattern(numbers: Numbers) -> str:
    """Return a pattern for a whole number in digits or in words."""
    small, tens = numbers.small, numbers.tens
    words = [*small, *tens, *numbers.large]
    return (
        r"(?:[0-9]{1,3}(?:[, ][0-9]{3})+(?![0-9])|[0-9]+"
        rf"|(?:{small[19]}|{'|'.join(tens)})(?:[ -](?:{'|'.join(small[:9])})\b)?|(?:{'|'.join(words)})\b)"
    )
