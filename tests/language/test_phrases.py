import re
from dataclasses import replace

import pytest

from handouts.language.phrases import number_pattern, phrase, shared_names
from handouts.model.language import FILES, Language, Phrases
from handouts.problem import SourceError

ROWS = [
    (file, name)
    for file, kind in FILES.items()
    for name, field in kind.model_fields.items()
    if name not in Phrases.model_fields and field.description == "regular expressions, one a choice"
]


@pytest.mark.parametrize(("file", "name"), ROWS)
def test_every_phrase_of_english_is_a_pattern_with_all_names_filled(english, file, name):
    found = phrase(english, file, name).pattern
    assert not any(f"{{{known}}}" in found for known in ("NUMBER", "PEOPLE", "PARTICIPLE"))


def test_numbers_and_people_stand_in_every_file(english):
    assert phrase(english, "figure-source", "many").search("We asked 120 older patients.")


def test_irregular_participles_stand_in_their_own_file_only(english):
    assert "PARTICIPLE" in shared_names(english, "passive-voice")
    assert "PARTICIPLE" not in shared_names(english, "doses")


def test_a_language_without_numbers_lends_none():
    assert shared_names(Language(), "doses") == {}


@pytest.mark.parametrize("words", ["7", "10,000", "10 000", "twenty-one", "Ninety", "seventeen", "hundred"])
def test_a_number_is_written_in_digits_or_words(english, words):
    assert re.fullmatch(number_pattern(english.numbers), words, re.IGNORECASE)


@pytest.mark.parametrize(
    ("file", "name", "row", "said"),
    [
        ("skin-tone", "colour", "(red", "missing )"),
        ("third-person", "forecast", "patients will", '"forecast" needs a group (?P<who>...)'),
    ],
)
def test_what_is_no_pattern_is_told_at_its_file(english, file, name, row, said):
    field = file.replace("-", "_")
    broken = getattr(english, field).model_copy(update={name: (row,)})
    with pytest.raises(SourceError) as caught:
        phrase(replace(english, digest=f"broken {file}", **{field: broken}), file, name)
    assert str(caught.value).startswith(f"data/locales/en/{file}.yaml:1:1: error:")
    assert said in str(caught.value)
