import pytest

from handouts.approval.changes import changes
from handouts.model.governance import Acceptance, Reference
from handouts.model.review_edition import Change, Piece
from handouts.model.risk import Benefit, HowOften
from handouts.model.treatment import Stage


@pytest.fixture
def told(leaflet):
    """Return a function that changes the example's copy and returns what is told of it."""

    def run(**update):
        now = leaflet.treatment.model_copy(update=update)
        return list(changes(leaflet.treatment, now, leaflet.locale))

    return run


def new(section, text):
    return Change(section, "new", (Piece("in", text),))


def gone(section, text):
    return Change(section, "gone", (Piece("out", text),))


def test_the_same_copy_has_no_changes(told):
    assert told() == []


def test_layout_and_acceptances_are_no_change(told, leaflet):
    accepted = Acceptance(code="claims", at="benefits.1", reason="It is true.", by="The lead")
    assert told(accepted=(accepted,)) == []
    text = leaflet.treatment.what_it_is
    assert told(what_it_is=text.replace("your knee", "your\nknee").replace("\n\n", "   \n\n\n")) == []


def test_a_changed_word_is_shown_in_its_sentence(told, leaflet):
    _, more = leaflet.treatment.benefits
    pieces = (Piece("same", "You may walk with"), Piece("out", "less"), Piece("in", "little"), Piece("same", "pain."))
    found = told(benefits=(Benefit(what="You may walk with little pain."), more))
    assert found == [Change("benefits", "changed", pieces)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("A doctor looks into your knee with a camera.", [("out", "small")]),
        ("A doctor looks into your knee with a very small camera.", [("in", "very")]),
        ("A doctor looks into your knee with a small camera!", [("out", "camera."), ("in", "camera!")]),
        ("A Doctor looks into your knee with a small camera.", [("out", "doctor"), ("in", "Doctor")]),
        ("A doctor looks into your knee with a small camera. [S2]", [("in", "[S2]")]),
    ],
)
def test_word_case_punctuation_and_source_mark_are_shown(told, leaflet, text, pieces):
    _, second = leaflet.treatment.what_it_is.strip().split("\n\n")
    (change,) = told(what_it_is=f"{text}\n\n{second}")
    assert (change.section, change.kind) == ("what_it_is", "changed")
    assert [(one.kind, one.text) for one in change.pieces if one.kind != "same"] == pieces


def test_a_paragraph_that_came_in_is_new(told, leaflet):
    assert told(what_it_is=leaflet.treatment.what_it_is + "\n\nYou sleep.") == [new("what_it_is", "You sleep.")]


def test_an_entry_that_went_out_is_gone(told, leaflet):
    first, _, third = leaflet.treatment.before
    assert told(before=(first, third)) == [gone("before", "Bring a list of your medicines.")]


def test_a_whole_section_can_go_or_come(told):
    assert told(questions=()) == [gone("questions", "Who will do it?")]
    assert [one.kind for one in told(risks=None)] == ["gone"] * 10


def test_a_text_that_has_nothing_in_common_is_gone_and_new(told):
    found = told(questions=("What does this cost me?",))
    assert found == [gone("questions", "Who will do it?"), new("questions", "What does this cost me?")]


def test_entries_in_another_order_are_told(told, leaflet):
    first, second, third = leaflet.treatment.before
    found = told(before=(second, first, third))
    assert {(one.kind, one.pieces[0].text) for one in found} in (
        {("new", first.what), ("gone", first.what)},
        {("new", second.what), ("gone", second.what)},
    )


def test_one_of_two_entries_changed_leaves_the_other_alone(told, leaflet):
    points = ("You go home the same evening.", *leaflet.treatment.key_points[1:])
    (change,) = told(key_points=points)
    assert change.kind == "changed"


def test_a_changed_frequency_is_told_in_words(told, leaflet):
    risks = leaflet.treatment.risks
    rare = risks.rare[0].model_copy(update={"how_often": HowOften(n=1, of=1000)})
    (change,) = told(risks=risks.model_copy(update={"rare": (rare, *risks.rare[1:])}))
    assert [(one.kind, one.text) for one in change.pieces] == [
        ("same", "1 in"),
        ("out", "100"),
        ("in", "1000"),
        ("same", "people"),
    ]


def test_version_dates_and_sources_are_told(told, leaflet):
    treatment = leaflet.treatment
    assert {(one.section, one.kind) for one in told(version=4)} == {("version", "gone"), ("version", "new")}
    source = Reference(
        key="S1", title="A made-up page about knees", publisher="Example Press", year=2024, url="https://x.example/"
    )
    found = told(sources=(source, *treatment.sources[1:]))
    assert [(one.kind, one.pieces[0].text) for one in found] == [
        ("gone", "https://knee.example/page"),
        ("new", "https://x.example/"),
    ]
    review = treatment.review.model_copy(update={"next_review": treatment.review.next_review.replace(year=2031)})
    assert [one.pieces[0].text for one in told(review=review)] == ["2027-11-30", "2031-11-30"]


def test_changes_come_in_the_order_of_the_fields(told, leaflet):
    _, more = leaflet.treatment.benefits
    found = told(
        questions=("A?",),
        title="Keyhole surgery of a knee",
        benefits=(Benefit(what="You may walk with more pain."), more),
    )
    assert [one.section for one in found] == ["title", "benefits", "questions", "questions"]


def test_the_pieces_of_a_change_hold_every_word_of_both(told, leaflet):
    stage = Stage(when="Days 1 to 2", what="Now your knee is very sore and it is warm. [S1]")
    expect = leaflet.treatment.what_to_expect
    (change,) = told(what_to_expect=expect.model_copy(update={"timeline": (stage, *expect.timeline[1:])}))
    before = " ".join(one.text for one in change.pieces if one.kind != "in")
    after = " ".join(one.text for one in change.pieces if one.kind != "out")
    assert (before, after) == (expect.timeline[0].what, stage.what)


MOVES = {
    "a risk from common to uncommon": lambda copy: {
        "risks": copy.risks.model_copy(update={"common": (), "uncommon": copy.risks.common})
    },
    "tell us first to may suit": lambda copy: {
        "who_it_suits": copy.who_it_suits.model_copy(
            update={"may_suit": copy.who_it_suits.may_suit + copy.who_it_suits.tell_us_first, "tell_us_first": ()}
        )
    },
    "avoid to do": lambda copy: {
        "aftercare": copy.aftercare.model_copy(update={"do": copy.aftercare.do + copy.aftercare.avoid, "avoid": ()})
    },
    "during to straight after": lambda copy: {
        "what_to_expect": copy.what_to_expect.model_copy(
            update={
                "during": None,
                "straight_after": f"{copy.what_to_expect.during}\n\n{copy.what_to_expect.straight_after}",
            }
        )
    },
    "why to how long": lambda copy: {
        "aftercare": copy.aftercare.model_copy(
            update={
                "do": (
                    *copy.aftercare.do[:1],
                    copy.aftercare.do[1].model_copy(update={"why": copy.aftercare.do[1].how_long, "how_long": None}),
                )
            }
        )
    },
}


@pytest.mark.parametrize("move", MOVES.values(), ids=MOVES.keys())
def test_an_entry_moved_to_another_group_is_told(told, leaflet, move):
    update = move(leaflet.treatment)
    assert leaflet.treatment.model_copy(update=update).digest() != leaflet.treatment.digest()
    assert told(**update)


def test_a_list_that_became_paragraphs_is_told(leaflet):
    before = leaflet.treatment.model_copy(update={"what_it_is": "1. Wash.\n2. Dry."})
    now = leaflet.treatment.model_copy(update={"what_it_is": "2. Wash.\n1. Dry."})
    assert before.digest() != now.digest()
    assert list(changes(before, now, leaflet.locale))
