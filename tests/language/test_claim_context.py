import re

import pytest

from handouts.language.claim_context import is_innocent
from handouts.language.claim_kind import Kind

PLAIN = Kind("is a word", "take it out", "", denied="clause")


def taken_back(text, kind=PLAIN):
    return is_innocent(text, re.search("painless", text), kind)


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
def test_the_words_around_take_a_promise_back(text, innocent):
    assert taken_back(text) is innocent


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind("", "", "", softened=True), "It may be painless."),
        (Kind("", "", "", conditional=True), "If it is painless, we go on."),
    ],
)
def test_hope_and_a_case_count_only_where_the_kind_says_so(kind, text):
    assert taken_back(text, kind)
    assert not taken_back(text)


def test_a_denial_further_off_does_not_count_for_words_denied_close_by():
    assert not taken_back("It does not seem to me that it is painless.", Kind("", "", "", denied="near"))
