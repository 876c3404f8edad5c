import re

import pytest

from handouts.language.claim_context import ContextReader
from handouts.model.claims import Kind


@pytest.fixture
def taken_back(kept_leaflet):
    claims = kept_leaflet.language.claims
    reader = ContextReader(claims.shared, claims.path)

    def judge(text, **facts):
        kind = Kind(says="is a word", hint="take it out", patterns=("painless",), promises=("[painless]",), **facts)
        return reader.is_innocent(text, re.search("painless", text), kind)

    return judge


@pytest.mark.parametrize(
    ("text", "innocent"),
    [
        ("It is painless.", False),
        ("It is not painless.", True),
        ("Not only is it painless.", False),
        ("It does not bleed, and it is painless.", False),
        ("It does not bleed, the laser is painless.", False),
        ("It is not quick, easy or painless.", True),
        ("Some private clinics say it is painless.", True),
        ("Some clinics say so, but ours is painless.", False),
        ("Ask whether it is painless.", True),
        ("Words like painless are a red flag.", True),
        ("A painless visit and payment later are sales tricks.", True),
    ],
)
def test_the_words_around_take_a_promise_back(taken_back, text, innocent):
    assert taken_back(text) is innocent


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("hope", "It may be painless."),
        ("condition", "If it is painless, we go on."),
    ],
)
def test_hope_and_a_case_count_only_where_the_kind_says_so(taken_back, words, text):
    assert taken_back(text, innocent_with=(words,))
    assert not taken_back(text)


def test_a_denial_further_off_does_not_count_for_words_denied_close_by(taken_back):
    assert not taken_back("It does not seem to me that it is painless.", denied="near")
