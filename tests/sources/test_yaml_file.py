import time

import pytest

from handouts.problem import Location, SourceError
from handouts.sources.yaml_faults import DEPTH_LIMIT, VALUE_LIMIT
from handouts.sources.yaml_file import described, read_source

IN_QUOTES = 'put the whole text in double quotes: "..."'
ALIGN = "compare the indentation and quotes with the lines above"
CLOSE = "close it at the end of the text"


def value(text):
    return read_source("en.yaml", text.encode()).value


def refusal(data):
    with pytest.raises(SourceError) as caught:
        read_source("en.yaml", data if isinstance(data, bytes) else data.encode())
    return str(caught.value)


def line(place, message, code, hint=""):
    told = f"en.yaml:{place}: error: {message} [{code}]"
    return f"{told}\n  hint: {hint}" if hint else told


# What is read, and as what.


@pytest.mark.parametrize(
    "written",
    [
        "0123456",
        "1:30",
        "12:30:45",
        "1.10",
        "no",
        "yes",
        "on",
        "2026-01-02",
        "~",
        "null",
        "0x1F",
        "0o17",
        "1e3",
        "1_000",
        ".inf",
        "+1",
        "=",
        "<<",
        "True",
    ],
)
def test_a_scalar_stays_as_it_was_written(written):
    assert value(f"text: {written}") == {"text": written}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: Knee surgery", "Knee surgery"),
        ('a: "Knee: surgery"', "Knee: surgery"),
        ("a: 'Don''t'", "Don't"),
        ("a: Don't stop", "Don't stop"),
        ("a: Knee\n  surgery", "Knee surgery"),
        ("a: |\n  Knee\n  surgery\n", "Knee\nsurgery\n"),
        ("a: >\n  Knee\n  surgery\n", "Knee surgery\n"),
        ("a: 3 # a comment", "3"),
        ('a: "Knee" # a comment', "Knee"),
        ('a: "Knee #4"', "Knee #4"),
        ("a: |  # a comment\n  Knee\n  #4\n", "Knee\n#4\n"),
        ("a: Knee#1", "Knee#1"),
        ("a: at 6:30, or later", "at 6:30, or later"),
        ("a: 50% of people", "50% of people"),
        ("a: \u00e4rztliche Hilfe \U0001f600", "\u00e4rztliche Hilfe \U0001f600"),
        ("---\na: Knee", "Knee"),
        ("a: Knee\n...\n", "Knee"),
        ('"a": Knee', "Knee"),
        ("a:\tKnee", "Knee"),
    ],
)
def test_text_is_read_in_each_way_that_yaml_allows(text, words):
    assert value(text) == {"a": words}


@pytest.mark.parametrize("text", ["a:\nb: x\n", "a: # a comment\nb: x\n", "b: x\na:"])
def test_a_field_without_a_value_holds_nothing(text):
    assert value(text) == {"a": None, "b": "x"}


def test_an_empty_text_in_quotes_is_a_text():
    assert value('a: ""') == {"a": ""}


def test_an_empty_entry_of_a_list_holds_nothing():
    assert value("a:\n  - x\n  -\n") == {"a": ["x", None]}


def test_lists_and_fields_nest():
    assert value("a:\n  - b: x\n    c: [y, {d: z}]\n") == {"a": [{"b": "x", "c": ["y", {"d": "z"}]}]}


def test_windows_line_ends_are_fine():
    assert value("a: x\r\nb:\r\n  - y\r\n") == {"a": "x", "b": ["y"]}


def test_windows_line_ends_do_not_stay_in_long_texts():
    assert value("a: |\r\n  x\r\n  y\r\n") == {"a": "x\ny\n"}


def test_a_byte_order_mark_is_fine():
    source = read_source("en.yaml", b"\xef\xbb\xbftitle: Knee\n")
    assert (source.value, source.locate(("title",), name=True).column) == ({"title": "Knee"}, 1)


# Where it stands.


def test_a_value_is_located_at_its_first_character():
    source = read_source("en.yaml", b"a:\n  - b: x\n    c: y\n")
    assert source.locate(("a", 0, "c")) == Location("en.yaml", 3, 8)


def test_a_name_is_located_at_its_first_character():
    source = read_source("en.yaml", b"a:\n  - b: x\n    c: y\n")
    assert source.locate(("a", 0, "c"), name=True) == Location("en.yaml", 3, 5)


def test_columns_count_characters_and_not_bytes():
    source = read_source("en.yaml", "{ä: ö, b: x}".encode())
    assert source.locate(("b",)) == Location("en.yaml", 1, 11)


def test_a_field_that_is_not_there_is_located_at_the_group_around_it():
    source = read_source("en.yaml", b"a:\n  b:\n    c: x\n")
    assert source.locate(("a", "b", "d", 3, "e")) == Location("en.yaml", 3, 5)


def test_a_field_that_is_nowhere_is_located_at_the_start():
    assert read_source("en.yaml", b"# note\na: x\n").locate(("b",)) == Location("en.yaml", 2, 1)


@pytest.mark.parametrize(
    ("thing", "words"),
    [
        (None, "nothing"),
        ("knee", 'the text "knee"'),
        ("x" * 41, f'the text "{"x" * 40}..."'),
        (["a"], "a list"),
        ({}, "empty fields"),
        ({"a": 1, "b": 2, "c": 3, "d": 4}, "fields (a, b, c)"),
    ],
)
def test_a_value_is_described_in_plain_words(thing, words):
    assert described(thing) == words


# Files that are no leaflet at all.


@pytest.mark.parametrize("data", ["", "# only\n# comments\n", "  \n\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_told(data):
    assert refusal(data) == line("1:1", "the file is empty", "empty-file", "handouts new shows what a file holds")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- a\n- b\n", "a list"),
        ("just words\n", 'the text "just words"'),
        ('"quoted"\n', 'the text "quoted"'),
    ],
)
def test_a_file_must_hold_fields(text, found):
    assert refusal(text) == line("1:1", f'expected fields such as "title: ...", found {found}', "wrong-kind")


@pytest.mark.parametrize(
    ("data", "place", "byte"),
    [
        (b"title: Caf\xe9\n", "1:11", "0xe9"),
        ("a: b\nc: \u00e4\u00f6 ".encode() + b"\xe9\n", "2:7", "0xe9"),
        ("title: Knee".encode("utf-16"), "1:1", "0xff"),
        (b"title: \xed\xa0\x80\n", "1:8", "0xed"),
    ],
)
def test_bytes_that_are_not_utf_8_are_told(data, place, byte):
    told = line(place, f"byte {byte} is not UTF-8 text", "not-utf-8", 'save the file with the encoding "UTF-8"')
    assert refusal(data) == told


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: x\x07y", "bell, U+0007"),
        ("a: x\0y", "null, U+0000"),
        ("a: x\x1by", "escape, U+001B"),
        ("a: x\x7fy", "delete, U+007F"),
        ("a: x\u202ey", "right-to-left override, U+202E"),
        ("a: x\u200fy", "right-to-left mark, U+200F"),
        ("a: x\u061cy", "arabic letter mark, U+061C"),
        ("a: x\u2063y", "invisible separator, U+2063"),
        ("a: x\u180ey", "mongolian vowel separator, U+180E"),
        ("a: x\u034fy", "combining grapheme joiner, U+034F"),
        ("a: x\ufff9y", "interlinear annotation anchor, U+FFF9"),
        ("a: x\U000e0041y", "tag latin capital letter a, U+E0041"),
        ("a: x\u2066y", "left-to-right isolate, U+2066"),
        ("a: x\x85y", "next line, U+0085"),
        ("a: x\u2028y", "line separator, U+2028"),
        ("a: x\u2029y", "paragraph separator, U+2029"),
    ],
)
def test_an_invisible_character_is_told_by_its_name(text, code):
    assert refusal(text) == line(
        "1:5",
        f"an invisible character stands here ({code})",
        "control-character",
        "delete it, or type the line anew",
    )


@pytest.mark.parametrize("escape", [r"\x07", r"\0", r"\e", r"\u202e"])
def test_a_control_character_written_as_an_escape_is_refused(escape):
    assert "[control-character]" in refusal(f'a: "x{escape}y"')


def test_a_control_character_is_counted_in_lines_of_any_editor():
    assert refusal("a: b\r\nc: d\re: \x07\n").startswith("en.yaml:3:4: error: ")


def test_a_control_character_in_a_name_is_refused():
    assert "[control-character]" in refusal(r'"a\x07": b')


def test_every_control_character_is_told():
    assert refusal("a: \x01\nb: x\x02\n").count("[control-character]") == 2


def test_a_file_full_of_control_characters_does_not_flood_the_screen():
    assert refusal("a: " + "\x01" * 5000).count("[control-character]") == 20


# YAML that a leaflet never needs.


@pytest.mark.parametrize(
    ("text", "place", "word", "sign"),
    [("a: &x words\n", "1:4", "&x", "&"), ("a: *x\n", "1:4", "*x", "*"), ("a: &x [b]\n", "1:4", "&x", "&")],
)
def test_anchors_and_aliases_are_refused(text, place, word, sign):
    assert refusal(text) == line(
        place,
        f'"{word}" is a YAML alias, which is not allowed',
        "alias",
        f'write the words out, or put quotes around a text that starts with "{sign}"',
    )


def test_an_alias_bomb_is_refused_before_it_grows():
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    start = time.perf_counter()
    told = refusal("\n".join(rows))
    assert told.startswith(line("1:5", '"&a0" is a YAML alias, which is not allowed', "alias"))
    assert time.perf_counter() - start < 1


def test_a_merge_key_is_refused():
    assert '"*x" is a YAML alias, which is not allowed' in refusal("a: &x {b: c}\nd:\n  <<: *x\n")


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("a: !!python/object:os.system [x]\n", "!!python/object:os.system"),
        ("a: !!python/object/apply:os.system ['true']\n", "!!python/object/apply:os.system"),
        ("a: !!int 3\n", "!!int"),
        ("a: !!binary aGk=\n", "!!binary"),
        ("a: !Watch out\n", "!Watch"),
    ],
)
def test_tags_are_refused(text, tag):
    assert refusal(text) == line(
        "1:4", f'"{tag}" is a YAML tag, which is not allowed', "tag", 'put quotes around a text that starts with "!"'
    )


def test_a_lone_exclamation_mark_is_not_lost():
    told = line(
        "1:4", '"!" is a YAML tag, which is not allowed', "tag", 'put quotes around a text that starts with "!"'
    )
    assert refusal("a: ! Watch out\n") == told


def test_a_tag_is_shown_as_it_was_typed_after_other_letters():
    assert '"!!int" is a YAML tag' in refusal("\u00e4: \u00f6\nb: [x, !!int 3]\n")


def test_a_second_document_is_refused():
    told = line("2:1", 'a line "---" starts a second document', "second-document", "delete the line")
    assert refusal("a: b\n---\nc: d\n") == told


@pytest.mark.parametrize(
    ("text", "place"),
    [("[" * 10_000, "1:21"), ("a: " + "[" * 10_000, "1:23"), ("{a: " * 10_000, "1:81"), ("- " * 10_000, "1:41")],
)
def test_endless_nesting_is_refused(text, place):
    assert refusal(text) == line(place, "the file has more than 20 levels", "too-large")


def test_nesting_up_to_the_limit_is_read():
    deep = DEPTH_LIMIT - 1
    assert "a" in value("a: " + "[" * deep + "]" * deep)


def test_too_many_values_are_refused():
    told = refusal("a: [" + "x," * (VALUE_LIMIT + 1) + "]")
    assert told.endswith("error: the file has more than 20,000 values [too-large]")


# Fields and their names.


@pytest.mark.parametrize(
    ("text", "place", "name", "first"),
    [
        ("title: a\ntitle: b\n", "2:1", "title", 1),
        ("title: a\ncode: c\ntitle: a\n", "3:1", "title", 1),
        ('"title": a\ntitle: b\n', "2:1", "title", 1),
        ("aftercare:\n  do: []\naftercare:\n  avoid: []\n", "3:1", "aftercare", 1),
        ("x: y\na:\n  - what: b\n    what: c\n", "4:5", "what", 3),
        ("a: {n: 1, n: 2}\n", "1:11", "n", 1),
    ],
)
def test_a_field_given_twice_is_refused(text, place, name, first):
    message = f'the field "{name}" stands here a second time; the first is in line {first}'
    assert refusal(text) == line(place, message, "duplicate-field", "join the two, or delete one")


def test_every_repeated_field_is_told():
    assert refusal("a: x\na: y\nb: x\nb: y\n").count("[duplicate-field]") == 2


def test_the_same_name_in_two_groups_is_fine():
    assert value("a: {what: x}\nb: {what: y}\n") == {"a": {"what": "x"}, "b": {"what": "y"}}


@pytest.mark.parametrize(
    ("text", "place", "sign"),
    [("[a, b]: c\n", "1:1", "["), ("{a: b}: c\n", "1:1", "{"), ("t: {{ x }}\n", "1:5", "{")],
)
def test_a_name_must_be_a_word(text, place, sign):
    hint = f'a text that starts with "{sign}" needs quotes'
    assert refusal(text) == line(place, "a field's name must be a word", "wrong-kind", hint)


# YAML that is broken.


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("title: a\n\tcode: b\n", "2:1"),
        ("a:\n\t- x\n", "2:1"),
        ("a:\n  do:\n  \t- x\n", "3:3"),
        ("a:\n  -\tx\n  - y\n", "2:4"),
        ("a: |\n  x\n\ty\n", "3:1"),
    ],
)
def test_a_tab_is_told_where_it_stands(text, place):
    told = line(place, "a tab stands where YAML needs spaces", "tab", "replace each tab by two spaces")
    assert refusal(text) == told


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("title: Knee: keyhole surgery\n", "1:12"),
        ("code: KN-01\ntitle: Knee: keyhole surgery\nversion: 3\n", "2:12"),
        ("a:\n  - what: Rest: two days\n", "2:15"),
        ("a:\n  - Note: this: now\n", "2:15"),
        ("a: Rest:\n", "1:8"),
    ],
)
def test_a_colon_in_a_text_needs_quotes(text, place):
    assert refusal(text) == line(place, 'a text with ": " in it needs quotes', "broken-yaml", IN_QUOTES)


@pytest.mark.parametrize(
    ("text", "place", "sign"),
    [
        ("title: @home\n", "1:8", "@"),
        ("title: %50\n", "1:8", "%"),
        ("title: `x`\n", "1:8", "`"),
        ("title: *Knee* surgery\n", "1:13", "*"),
        ("title: **Knee** surgery\n", "1:9", "*"),
        ("title: & more\n", "1:9", "&"),
        ("title: > x\n", "1:10", ">"),
        ("title: [draft] Knee\n", "1:16", "["),
        ("title: {a} Knee\n", "1:12", "{"),
        ("title: ] x\n", "1:8", "]"),
        ("a:\n  - @home\n", "2:5", "@"),
        ("a:\n  - %50 of people\n", "2:5", "%"),
        ("a:\n  - **Do** it\n", "2:6", "*"),
    ],
)
def test_a_text_that_starts_with_a_sign_of_yaml_needs_quotes(text, place, sign):
    message = f'a text that starts with "{sign}" needs quotes'
    assert refusal(text) == line(place, message, "broken-yaml", IN_QUOTES)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('title: "Knee\ncode: KN\nversion: 3\n', "1:8"),
        ("title: 'Knee\ncode: KN\n", "1:8"),
        ('a: b\nc:\n  - "Knee\n  - x\n', "3:5"),
        ('a: b\ntitle: "Knee\n', "2:8"),
        ('a: b\ntitle: "Knee', "2:8"),
    ],
)
def test_a_quotation_mark_that_is_never_closed_is_told_where_it_opens(text, place):
    assert refusal(text) == line(place, "a quotation mark is opened here and never closed", "broken-yaml", CLOSE)


@pytest.mark.parametrize(
    ("text", "place", "sign"),
    [
        ("a:\n  - b\n  \u2013 c\n  - d\n", "3:3", "\u2013"),
        ("a:\n  - b\n  \u2022 c\n", "3:3", "\u2022"),
        ("a:\n- b\n? c\n- d\n", "3:1", "?"),
        ("a:\n- b\n1. c\n", "3:1", "1."),
        ("a:\n\u2013 b\nc: d\n", "2:1", "\u2013"),
    ],
)
def test_a_line_of_a_list_with_another_sign_is_told_there(text, place, sign):
    hint = 'write "- " in its place, or put the text in double quotes after "- "'
    message = f'a line of a list starts with "- ", and this one with "{sign}"'
    assert refusal(text) == line(place, message, "broken-yaml", hint)


@pytest.mark.parametrize(
    ("text", "place"), [("a:\n- b\n-c\n- d\n", "3:1"), ("a:\n  - b\n  -c\n", "3:3"), ("a:\n-b\nc: d\n", "2:1")]
)
def test_a_dash_without_its_space_is_told_there(text, place):
    told = line(place, "a space is missing after the dash", "broken-yaml", 'write "- " before the words')
    assert refusal(text) == told


def test_a_text_that_ends_with_a_colon_is_told_at_its_colon():
    told = line("2:7", 'a text that ends with ":" needs quotes', "broken-yaml", IN_QUOTES)
    assert refusal("a:\n- Take:\n  (i) b\n  (ii) c\n") == told


def test_a_text_that_starts_with_a_question_mark_is_told():
    assert refusal("a:\n  - ? b\n") == line("2:5", 'a text that starts with "?" needs quotes', "wrong-kind", IN_QUOTES)


@pytest.mark.parametrize(
    ("text", "place", "number"),
    [
        ("a: {n: 1, of: 10,000}\n", "1:18", "10,000"),
        ("a: {n: 1,000, of: 5000}\n", "1:10", "1,000"),
        ("a: {n: 1, of: 1,000,000}\n", "1:21", "1,000,000"),
    ],
)
def test_a_number_with_commas_in_braces_is_told_as_one(text, place, number):
    message = f'"{number}" is no number here: the comma ends it'
    hint = f"write {number.replace(',', '')}, without a comma"
    assert refusal(text) == line(place, message, "thousands", hint)


def test_a_carriage_return_written_as_an_escape_is_refused():
    assert "(carriage return, U+000D)" in refusal('a: "ward\\room"\n')


def test_a_field_in_its_short_form_is_located_at_its_own_line():
    source = read_source("en.yaml", b"how: x\nget_help:\n  - a\n  - b\n")
    assert source.locate(("get_help", "signs", 1)).line == 4
    assert source.locate_words(("how", "text"), "x") == Location("en.yaml", 1, 6)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("a: x\n  - y\n", "x\n- y"),
        ("a: 'x\n\n  y'\n", "x\n\ny"),
        ("a: >\n  x\n  y\n", "x\ny\n"),
        ("a: x y\n", ""),
        ("a: |\n  x\n  y\n", ""),
    ],
)
def test_lines_that_yaml_joins_are_kept_as_they_were_typed(text, typed):
    assert read_source("en.yaml", text.encode()).typed(("a",)).rstrip() == typed.rstrip()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a:\n  b: c\n d: e\n", "3:2"),
        ("a: b\n  c: d\n", "2:4"),
        ("a:\n  - b\n  c: d\n", "3:3"),
        ("title Knee\ncode: b\n", "2:5"),
        ("a: [b, c\nd: e\n", "2:2"),
    ],
)
def test_a_line_that_does_not_fit_is_told(text, place):
    assert refusal(text) == line(place, "this line does not fit the ones above it", "broken-yaml", ALIGN)


@pytest.mark.parametrize(
    "text", ["- @" + " :" * 4000 + "x\n", "c:\n" + " " * 20_000 + "@x\n"], ids=["colons", "spaces"]
)
def test_a_broken_line_of_any_length_is_explained_at_once(text):
    start = time.perf_counter()
    assert "[broken-yaml]" in refusal(text)
    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: 'Don't kneel'\n", "1:8"),
        ('a: "Yes" is fine\n', "1:8"),
        ("a:\n  - 'Don't kneel'\n", "2:9"),
        ("a:\n  - what: 'Don't kneel'\n", "2:15"),
    ],
)
def test_a_text_that_ends_at_its_quotation_mark_is_told_there(text, place):
    hint = "put the whole text in the other kind of quotes"
    assert refusal(text) == line(place, "the quotation mark ends the text here", "broken-yaml", hint)


def test_a_file_of_one_field_without_a_space_is_told():
    message = 'expected fields such as "title: ...", found the text "title:Knee"'
    assert refusal("title:Knee\n") == line("1:1", message, "wrong-kind", "a space is missing after the colon")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("title:Knee\ncode: b\n", "1:7"),
        ("code: b\ntitle:Knee\n", "2:7"),
        ("code: b\ntitle:Knee\nversion: 3\n", "2:7"),
        ("a:\n  - what: x\n    why:y\n", "3:9"),
    ],
)
def test_a_missing_space_is_told_after_its_colon(text, place):
    message = "a space is missing after the colon here"
    assert refusal(text) == line(place, message, "broken-yaml", "write a space after the colon")


@pytest.mark.parametrize(
    "sign", ["\x07", '"', "'", "[", "{", "!", "&", "*", "\t", "%", "\\", ":", "- ", "? ", "| ", "---\n"]
)
@pytest.mark.parametrize("before", ["", "a: ", "a: b\n", "a: b\nc:\n  - ", 'a: "', "a: '", "a: |\n  x\n"])
@pytest.mark.parametrize("after", ["", "x", "x\n", "\nb: c\n", "\n  b: c", "\r\n\tb"])
def test_nothing_typed_brings_more_than_a_refusal(before, sign, after):
    try:
        assert isinstance(value(before + sign + after), dict)
    except SourceError as reason:
        assert all(one.code for one in reason.problems)  # noqa: PT017  (some of these are fine)


LONG = """title: A
text: |
  First it **helps**
  you. [S1]

  Then it never
  fails. It never fails.
folded: >-
  One two
  three never stops.
quoted: "it never
  ends"
short: never
"""


@pytest.mark.parametrize(
    ("at", "words", "within", "line", "column"),
    [
        (("text",), "helps you", "", 3, 14),
        (("text",), "never fails", "", 6, 11),
        (("text",), "never fails", "It never fails.", 7, 13),
        (("text",), "you. Then", "", 4, 3),
        (("folded",), "three never", "", 10, 3),
        (("quoted",), "never ends", "", 11, 13),
        (("short",), "never", "", 13, 8),
        (("text",), "not there", "", 2, 7),
        (("text",), "", "", 2, 7),
        (("text",), "...", "", 2, 7),
        (("missing",), "never", "", 1, 1),
    ],
)
def test_words_inside_a_field_are_found_at_their_line(at, words, within, line, column):
    source = read_source("a.yaml", LONG.encode())
    assert source.locate_words(at, words, within) == Location("a.yaml", line, column)


def test_words_are_found_after_windows_line_ends():
    source = read_source("a.yaml", LONG.replace("\n", "\r\n").encode())
    assert source.locate_words(("text",), "never fails", "It never fails.") == Location("a.yaml", 7, 13)
