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


def test_what_is_no_pattern_is_told_at_its_file(english):
    broken = english.skin_tone.model_copy(update={"colour": ("(red",)})
    with pytest.raises(SourceError) as caught:
        phrase(replace(english, digest="broken", skin_tone=broken), "skin-tone", "colour")
    assert str(caught.value).startswith("data/locales/en/skin-tone.yaml:1:1: error:")
