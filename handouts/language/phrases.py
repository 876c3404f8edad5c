"""Phrases: the patterns of a language's files, by the name of their field."""

import re
from functools import lru_cache

from handouts.language.patterns import compiled, joined, wrong_pattern
from handouts.model.language import Language, Numbers
from handouts.problem import SourceError

# The groups that a pattern must name, as (?P<who>...), for they are asked for.
_GROUPS = {
    **{("advice-times", unit): {"least", "most"} for unit in ("hour", "day", "week", "month", "year")},
    ("numbers", "frequency"): {"least", "most", "link", "of"},
    ("number-form", "percent"): {"least", "most"},
    ("number-form", "slash"): {"least", "most", "plural"},
    ("number-form", "range"): {"least", "unit", "gap", "most", "clock"},
    ("number-form", "decimal"): {"value"},
    ("number-form", "of_people"): {"of"},
    ("passive-voice", "order"): {"who", "verb"},
    ("passive-voice", "passive"): {"verb"},
    ("third-person", "forecast"): {"who"},
}


@lru_cache(maxsize=256)  # those of a few languages
def phrase(language: Language, file: str, name: str) -> re.Pattern[str]:
    """Return a pattern of a file, such as "skin-tone"; the language must have the file.

    Raises SourceError when it is no pattern, or lacks a group that is asked for.
    """
    group = getattr(language, file.replace("-", "_"))
    names = {**group.names, **shared_names(language, file)}
    path = f"data/locales/{language.locale}/{file}.yaml"
    found = compiled(joined(getattr(group, name), names), path)
    missing = sorted(_GROUPS.get((file, name), set()) - set(found.groupindex))
    if missing:
        reason = f'"{name}" needs a group (?P<{missing[0]}>...)'
        raise SourceError([wrong_pattern(found.pattern, path, reason)])
    return found


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
