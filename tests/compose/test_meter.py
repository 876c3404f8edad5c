import pytest

from handouts.compose import meter
from handouts.compose.meter import Meter, TooMuchError, demand_narrow_form, kind_of, printf_size, weight


def nested(depth):
    value = []
    for _ in range(depth):
        value = [value]
    return value


def doubled(times):
    value = ["x"]
    for _ in range(times):
        value = [value, value]
    return value


def test_so_many_characters_are_allowed_and_not_one_more():
    own = Meter()
    own.charge(meter.MOST_CHARACTERS)
    with pytest.raises(TooMuchError):
        own.charge(1)


def test_a_repeated_text_is_refused_before_it_is_made():
    with pytest.raises(TooMuchError, match="characters"):
        Meter().repeated("x", 10**12)


def test_a_list_without_end_is_refused():
    with pytest.raises(TooMuchError, match="entries"):
        Meter().gathered(iter(int, 1))


def test_work_without_end_is_stopped(monkeypatch):
    monkeypatch.setattr(meter, "MOST_SECONDS", 0.0)
    with pytest.raises(TooMuchError, match="seconds"):
        Meter().charge(meter.MOST_CHARACTERS // 2)


@pytest.mark.parametrize("value", [1 << 200, float("inf"), float("nan"), 1j])
def test_a_number_that_no_page_can_print_is_refused(value):
    with pytest.raises(TooMuchError):
        Meter().made(value)


@pytest.mark.parametrize("value", [0, -3, 2**100, 1.5, True, "text", ("a", ["b"]), {"a": 1}, None])
def test_an_ordinary_value_is_made(value):
    assert Meter().made(value) == value


@pytest.mark.parametrize(
    ("value", "entries"), [([], 0), (["a", "b"], 2), ([["a"], ("b", "c")], 5), ({"a": ["b"]}, 3), ("text", 0)]
)
def test_the_entries_of_lists_inside_a_list_count(value, entries):
    assert weight(value) == entries


@pytest.mark.parametrize(
    "value", [doubled(24), nested(40), ["x" * 1_000_000] * 41], ids=["doubled", "deep", "long texts"]
)
def test_a_list_that_is_small_to_keep_and_endless_to_print_is_refused(value):
    with pytest.raises(TooMuchError):
        weight(value)


@pytest.mark.parametrize(("form", "widths"), [("", 0), (">8", 8), ("08.3f", 11), ("%d.%m", 0)])
def test_the_widths_of_a_form_are_added(form, widths):
    assert demand_narrow_form(form) == widths


@pytest.mark.parametrize("form", [">99999", ".99999f", "9" * 5000])
def test_a_form_too_wide_is_refused(form):
    with pytest.raises(TooMuchError):
        demand_narrow_form(form)


@pytest.mark.parametrize("pattern", ["%99999s", "%.99999f", "%*d", "%(a)99999s", "a %% %-99999d"])
def test_a_pattern_too_wide_is_refused(pattern):
    with pytest.raises(TooMuchError):
        printf_size(pattern, {"a": 1})


@pytest.mark.parametrize(
    ("pattern", "values"), [("%g mm", 3.5), ("%s and %s", ("a", "b" * 500)), ("%(n)5d", {"n": 7}), ("%f", 1e308)]
)
def test_a_pattern_makes_no_more_than_was_foreseen(pattern, values):
    assert len(pattern % values) <= printf_size(pattern, values)


def test_a_list_has_no_form_as_text():
    with pytest.raises(TypeError, match="found a list"):
        printf_size("%s", [1])


def test_what_a_value_is_is_said_in_plain_words(leaflet):
    values = [None, "a", 1, 2.5, [1], (1,), range(3), {"a": 1}, leaflet.next_review, leaflet.treatment, object()]
    assert [kind_of(value) for value in values] == [
        *("a field that was left out", "a text", "a number", "a number", "a list", "a list", "a list"),
        *("a group of values", "a date", '"treatment"', "something with parts of its own"),
    ]
