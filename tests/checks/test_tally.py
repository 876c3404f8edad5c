import pytest

from handouts.checks.tally import Tally, Wanted


def missing(body, *rows, drawn=(), parted=()):
    """Return the fields that are missing; letters stand for words here."""
    wanted = [Wanted(at, letters, letters) for at, letters in rows]
    return {wanted[place].at for place in Tally(wanted, body, drawn, lambda words: words in parted).missing()}


@pytest.mark.parametrize(("body", "found"), [("abcxabc", set()), ("abcx", {("b",)}), ("x", {("a",), ("b",)})])
def test_words_that_two_fields_say_must_stand_there_twice(body, found):
    assert missing(body, (("a",), "abc"), (("b",), "abc")) == found


@pytest.mark.parametrize(("body", "found"), [("restforweeksweeks", set()), ("restforweeks", {("b",)})])
def test_words_inside_others_do_not_stand_for_a_field_of_their_own(body, found):
    assert missing(body, (("a",), "restforweeks"), (("b",), "weeks")) == found


def test_words_inside_others_that_are_missing_are_not_asked_for():
    assert missing("weeks", (("a",), "restforweeks"), (("b",), "weeks")) == {("a",)}


def test_words_that_fixed_words_say_too_are_not_missing():
    assert missing("weeksweeksweeks", (("a",), "weeks")) == set()


FAR = "runasfarasyoulikeeachday"


@pytest.mark.parametrize(("body", "entry"), [(f"walk2weeks{FAR}", 1), (f"walk{FAR}2weeks", 0)])
def test_of_equal_words_those_are_missing_that_do_not_stand_with_their_entry(body, entry):
    rows = [((0, "what"), "walk"), ((0, "long"), "2weeks"), ((1, "what"), FAR), ((1, "long"), "2weeks")]
    assert missing(body, *rows) == {(entry, "long")}


@pytest.mark.parametrize(("body", "place"), [(f"walkpus{FAR}", ("second", 1)), (f"walk{FAR}pus", ("first", 1))])
def test_of_equal_entries_of_two_lists_that_one_is_missing_that_does_not_stand_in_its_list(body, place):
    rows = [(("first", 0), "walk"), (("first", 1), "pus"), (("second", 0), FAR), (("second", 1), "pus")]
    assert missing(body, *rows) == {place}


@pytest.mark.parametrize(("drawn", "found"), [((), set()), (("weeks",), {("a",)})])
def test_words_in_a_drawing_do_not_count(drawn, found):
    assert missing("weeks", (("a",), "weeks"), drawn=drawn) == found


def test_words_in_two_parts_are_there_and_nothing_in_them_is_counted():
    rows = [(("a",), "restfortwoweeks"), (("b",), "weeks")]
    assert missing("restforxtwowexeksweeks", *rows, parted=("restfortwoweeks",)) == set()


def test_nothing_wanted_is_nothing_missing():
    assert missing("") == set()
