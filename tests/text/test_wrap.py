import pytest

from handouts.text.wrap import COLUMNS, digits_tied, heading, title, whole, wrapped

LONG = "https://clinic.example/" + "a" * 90


def words(count):
    return " ".join(["word"] * count)


@pytest.mark.parametrize(("text", "lines"), [("x" * 80, 1), (f"{'x' * 75} four", 1), (f"{'x' * 76} four", 2)])
def test_a_line_has_eighty_columns_at_most(text, lines):
    made = wrapped(text).splitlines()
    assert len(made) == lines
    assert max(map(len, made)) <= COLUMNS


@pytest.mark.parametrize("start", ["- ", "  - ", "10. ", "[ ] ", "    "])
def test_what_runs_on_hangs_below_its_first_word(start):
    first, second = wrapped(start + words(20)).splitlines()
    assert first.startswith(start)
    assert second == " " * len(start) + second.lstrip()


@pytest.mark.parametrize("call", ["01632 960 001", "+44 (0)1632 960 001", "1 Example Street"])
@pytest.mark.parametrize("before", range(66, 80))
def test_what_is_whole_is_never_parted(call, before):
    made = wrapped(f"{'x' * before} {whole(call)} day and night")
    assert any(call in line for line in made.splitlines())


@pytest.mark.parametrize("before", range(66, 80))
def test_a_telephone_number_in_the_copy_is_never_parted(before):
    made = wrapped(digits_tied(f"{'x' * before} 01632 960 001, day and night"))
    assert any("01632 960 001" in line for line in made.splitlines())


@pytest.mark.parametrize("text", ["1 in 5 people", "word 2", "2 words"])
def test_only_figures_side_by_side_are_tied(text):
    assert digits_tied(text) == text


def test_a_web_address_stays_in_one_piece():
    assert LONG in wrapped(f"See {LONG} and rest.").splitlines()


def test_a_text_holds_no_other_spaces_than_plain_ones():
    assert wrapped(whole("01632 960 001")) == "01632 960 001\n"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("\n\none\n\n\n\ntwo  \n\n", "one\n\ntwo\n"),
        ("Head\n----\n\ntext", "Head\n----\ntext\n"),
        ("one", "one\n"),
        ("", "\n"),
    ],
)
def test_empty_lines_are_few(text, made):
    assert wrapped(text) == made


def test_headings_are_underlined_as_far_as_they_go():
    assert title("Knee repair") == "Knee repair\n==========="
    assert heading("For you") == "For you\n-------"


def test_a_long_heading_is_underlined_no_further_than_the_edge():
    made = wrapped(heading(words(30))).splitlines()
    assert max(map(len, made)) <= COLUMNS
    assert set(made[-1]) == {"-"}
