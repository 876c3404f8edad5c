import re
from pathlib import Path

import pytest
import yaml

from handouts.language.patterns import filled
from handouts.language.triggers import Reader, branches, keys

COPY = Path(__file__).parents[1] / "checks/copy"
CLAIMS = yaml.safe_load((COPY / "claims.yaml").read_text(encoding="utf-8"))["held_out"]
SEEN = yaml.safe_load((COPY / "advertisements.yaml").read_text(encoding="utf-8"))
TEXTS = [row["text"].replace("-", " ").replace("’", "'") for row in CLAIMS["false_promises"]]
TEXTS += [" ".join(row["text"].replace("-", " ").split()) for row in SEEN["advertisements"]]
MARKS = {"MARK": Reader("scars?|acne", {})}
FREQUENT = frozenset({"your", "skin"})


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("miracle", [{"miracl"}]),
        ("scars?", [{"scar"}]),
        ("eras\\w+", [{"eras"}]),
        ("down ?time", [{"down"}]),
        ("(?:really )?safe", [{"safe"}]),
        ("(?:wipe|rub) away", [{"away"}, {"wipe", "rub"}]),
        ("banish {MARK}", [{"banish"}, {"scar", "acne"}]),
        ("painless(?! dentist)", [{"painle"}]),
        ("\\w+proof of", [{"of"}]),
        ("you(?:'ll| will) glow", [{"glow"}, {"'ll", "will"}, {"you"}]),
    ],
)
def test_a_pattern_needs_the_beginnings_of_its_certain_words(pattern, needs):
    ((text, found),) = branches(pattern, MARKS, FREQUENT)
    assert text == pattern
    assert sorted(map(sorted, found)) == sorted(map(sorted, needs))


def test_each_choice_has_words_of_its_own():
    assert [(text, *map(set, needs)) for text, needs in branches("wow|(?:a|b) bargain|hurry", {})] == [
        ("wow", {"wow"}),
        ("(?:a|b) bargain", {"bargai"}, {"a", "b"}),
        ("hurry", {"hurry"}),
    ]


def test_a_choice_without_a_certain_word_is_refused():
    with pytest.raises(ValueError, match="without a certain word"):
        list(branches(r"free|\w+", {}))


def test_the_keys_of_a_text_are_the_beginnings_of_its_words():
    assert keys("You'll Glow") == {"y", "yo", "you", "'", "'l", "'ll", "g", "gl", "glo", "glow"}


def test_no_pattern_matches_a_text_without_its_words(kept_leaflet):
    claims = kept_leaflet.language.claims
    names, frequent = claims.shared.names, frozenset(claims.shared.frequent)
    shared = {name: Reader(pattern, {}, frequent) for name, pattern in names.items()}
    examples = [one.replace("[", "").replace("]", "") for _, kind in claims.kinds for one in kind.promises]
    texts = TEXTS + [one.replace("-", " ").replace("’", "'") for one in examples]
    rows = [row for _, kind in claims.kinds for row in kind.patterns]
    for pattern, needs in [found for row in rows for found in branches(row, shared, frequent)]:
        search = re.compile(rf"(?<!\w)(?:{filled(pattern, names)})(?!\w)", re.IGNORECASE).search
        assert [text for text in texts if search(text) and any(keys(text).isdisjoint(words) for words in needs)] == []
