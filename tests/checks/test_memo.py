import dataclasses
from datetime import date

import pytest

from handouts.checks import check_copy
from handouts.checks.memo import Memo
from handouts.model.passage import Role

TODAY = date(2026, 11, 21)


@pytest.fixture
def faulty(leaflet_saying):
    return leaflet_saying("Patients should utilise it. " + "word " * 40)


def test_what_is_known_is_the_same_as_what_is_found_anew(leaflet, faulty):
    memo = Memo()
    for judged in (leaflet, faulty, leaflet, faulty):
        assert list(check_copy(judged, TODAY, memo)) == list(check_copy(judged, TODAY))


def test_a_check_is_asked_again_only_about_what_it_looks_at(leaflet, faulty):
    asked = []

    def check(judged, today):
        asked.append(judged.treatment.title)
        return iter(())

    memo = Memo()
    brand = leaflet.brand.model_copy(update={"phone": "01632 960 999"})
    for judged in (leaflet, dataclasses.replace(leaflet, brand=brand), faulty, leaflet):
        memo.judge("x", check, judged, TODAY)
    assert len(asked) == 2


def test_a_check_that_asks_for_passages_looks_at_the_copy_and_at_nothing_else(leaflet, faulty):
    asked = []

    def check(judged, today):
        asked.extend(passage.text for passage in judged.passages(Role.SENTENCE) if passage.at == ("what_it_is",))
        return iter(())

    memo = Memo()
    brand = leaflet.brand.model_copy(update={"phone": "01632 960 999"})
    for judged in (leaflet, dataclasses.replace(leaflet, brand=brand, typed={}), faulty, leaflet):
        memo.judge("x", check, judged, TODAY)
    assert asked == [one.text for judged in (leaflet, faulty) for one in judged.passages() if one.block == "what_it_is"]


def test_another_brand_is_judged_by_its_own_colours(leaflet):
    memo = Memo()
    list(check_copy(leaflet, TODAY, memo))
    pale = leaflet.brand.palette.model_copy(update={"ink": "#dddddd"})
    judged = dataclasses.replace(leaflet, brand=leaflet.brand.model_copy(update={"palette": pale}))
    assert "contrast" in {one.code for one in check_copy(judged, TODAY, memo)}


def test_another_day_is_judged_anew(leaflet):
    memo = Memo()
    late = date(2040, 1, 1)
    list(check_copy(leaflet, TODAY, memo))
    assert list(check_copy(leaflet, late, memo)) == list(check_copy(leaflet, late))
    assert list(check_copy(leaflet, late)) != list(check_copy(leaflet, TODAY))


def test_what_was_found_with_other_words_of_the_language_is_not_kept(leaflet_saying, english):
    memo = Memo()
    leaflet = leaflet_saying("Patients should keep the wound dry.")
    words = english.third_person.model_copy(update={"order": ("zebras",), "forecast": ("(?P<who>zebras)",)})
    others = dataclasses.replace(english, digest="other words", third_person=words)
    before = {one.code for one in check_copy(leaflet, TODAY, memo)}
    after = {one.code for one in check_copy(dataclasses.replace(leaflet, language=others), TODAY, memo)}
    assert before - after == {"third-person"}
