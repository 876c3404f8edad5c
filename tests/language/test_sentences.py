import pytest

from handouts.language.sentences import Sentence, blocks, plain, sentences, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("One line.", ["One line."]),
        ("One\nline.", ["One line."]),
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("These:\n- one\n- two\n  goes on", ["These:", "one", "two goes on"]),
        ("1. wash\n2. dry", ["wash", "dry"]),
        ("10 mg is enough", ["10 mg is enough"]),
    ],
)
def test_a_text_falls_into_paragraphs_and_list_entries(text, expected):
    assert blocks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It helps. It heals.", ["It helps.", "It heals."]),
        ("It helps", ["It helps"]),
        ("Is it safe? Yes! Good.", ["Is it safe?", "Yes!", "Good."]),
        ("- wash it\n- dry it", ["wash it", "dry it"]),
        ("See Dr. Who at 8 a.m. on Monday.", ["See Dr. Who at 8 a.m. on Monday."]),
        ("Take 2.5 mg. Then wait.", ["Take 2.5 mg.", "Then wait."]),
        ("Use a cream, e.g. a plain one.", ["Use a cream, e.g. a plain one."]),
        ("It is J. Smith's rule.", ["It is J. Smith's rule."]),
        ("We said “stop.” You stopped.", ["We said “stop.”", "You stopped."]),
        ("**Wait.** Then go.", ["Wait.", "Then go."]),
        ("Read [this page](https://a.example). Then go.", ["Read this page.", "Then go."]),
        ("It takes 3 weeks. 5 in 100 people wait.", ["It takes 3 weeks.", "5 in 100 people wait."]),
    ],
)
def test_a_text_falls_into_sentences(text, expected):
    assert [one.text for one in sentences(text)] == expected


def test_marks_belong_to_the_sentence_before_them():
    assert list(sentences("It helps. [S1, S2] It stings. [unsourced] So it goes.")) == [
        Sentence("It helps.", ("S1", "S2"), is_cited=True),
        Sentence("It stings.", ("unsourced",), is_cited=True),
        Sentence("So it goes.", (), is_cited=False),
    ]


def test_a_mark_covers_the_sentences_before_it_in_its_block_only():
    text = "It stings. It fades in 2 days. [S1]\n\nNothing is cited here."
    assert [(one.marks, one.is_cited) for one in sentences(text)] == [((), True), (("S1",), True), ((), False)]


def test_a_mark_inside_a_sentence_belongs_to_it():
    assert list(sentences("In one study [S4] it helped.")) == [
        Sentence("In one study it helped.", ("S4",), is_cited=True)
    ]


def test_private_characters_of_the_copy_are_no_marks():
    assert list(sentences("It \ue000helps. [S1]")) == [Sentence("It helps.", ("S1",), is_cited=True)]


def test_plain_words_have_neither_marks_nor_markup():
    assert plain("**Laser** helps. [S1]\n\n- [see](https://a.example) it") == "Laser helps.\nsee it"


@pytest.mark.parametrize(
    ("text", "count"), [("It's full-time.", 2), ("2.5 mg, 10:30", 3), ("", 0), ("– … !", 0), ("5-FU", 2)]
)
def test_words_and_numbers_are_counted(text, count):
    assert len(words(text)) == count
