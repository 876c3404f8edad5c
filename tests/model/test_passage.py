from dataclasses import FrozenInstanceError
from typing import Annotated

import pytest

from handouts.model.brand import Brand
from handouts.model.field import Fields, Line, Many, Word, declared, groups_in
from handouts.model.passage import (
    READ,
    RUNNING,
    SAID,
    STATED,
    Leaf,
    Passage,
    Role,
    info_role,
    passages,
    texts,
    told,
    value_at,
)
from handouts.model.treatment import Treatment

DECLARED = [(kind.__name__, names, info) for kind in (Treatment, Brand) for names, info in declared(kind)]


@pytest.mark.parametrize(("kind", "names", "info"), DECLARED, ids=lambda one: one if isinstance(one, str) else None)
def test_no_field_of_a_copy_or_a_brand_is_without_a_role(kind, names, info):
    only_holds_others = bool(groups_in(info))
    assert (info_role(info) is None) is only_holds_others, ".".join(names)


class Step(Fields):
    IS_ENTRY = True
    what: Annotated[Line, Role.SENTENCE]
    when: Annotated[Word | None, Role.LABEL] = None


class Course(Fields):
    file: Annotated[Word, Role.NOT_READ]
    name: Annotated[Line, Role.TITLE]
    steps: Many[Step] = ()
    notes: Annotated[Many[Line], Role.CELL] = ()
    spare: Annotated[Line | None, Role.CELL] = None
    last: Annotated[Line, Role.SENTENCE] = "Go home."


COURSE = Course(
    file="a.svg", name="Two steps", steps=(Step(what="Sit.", when="Now"), Step(what="Stand.")), notes=("a", "b")
)


def test_texts_come_in_the_order_of_the_model():
    assert [one.text for one in texts(COURSE)] == ["Two steps", "Sit.", "Now", "Stand.", "a", "b", "Go home."]


@pytest.mark.parametrize(
    ("roles", "found"),
    [
        ((Role.SENTENCE,), ["Sit.", "Stand.", "Go home."]),
        ((Role.CELL, Role.TITLE), ["Two steps", "a", "b"]),
        ((Role.NOT_READ,), ["a.svg"]),
        ((Role.IMPRINT,), []),
    ],
)
def test_roles_choose_passages_and_leave_their_order(roles, found):
    assert [one.text for one in passages(COURSE, *roles)] == found


def test_a_passage_knows_its_field_its_role_and_its_entry():
    assert list(passages(COURSE, Role.LABEL)) == [
        Passage(("steps", 0, "when"), "Now", Role.LABEL, entry=("steps", 0)),
    ]


def test_a_field_outside_of_any_entry_is_one_by_itself():
    assert [one.entry for one in passages(COURSE, Role.CELL)] == [("notes", 0), ("notes", 1)]


def test_a_passage_never_changes():
    with pytest.raises(FrozenInstanceError):
        next(passages(COURSE)).text = "other"


def test_the_outermost_field_of_a_passage_is_its_block():
    assert {one.block for one in passages(COURSE)} == {"name", "steps", "notes", "last"}


@pytest.mark.parametrize(
    ("typed", "paragraphs"),
    [
        ("One.", ["One."]),
        ("One.\nStill one.", ["One.\nStill one."]),
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\n \n\t\nTwo.", ["One.", "Two."]),
    ],
)
def test_a_blank_line_parts_two_passages_and_leaves_one_text(typed, paragraphs):
    course = COURSE.model_copy(update={"last": typed})
    assert [one.text for one in passages(course) if one.block == "last"] == paragraphs
    assert [one.text for one in texts(course) if one.block == "last"] == [typed]


def test_what_is_told_holds_numbers_too_and_nothing_that_was_left_out(leaflet):
    found = told(leaflet.treatment)
    assert Leaf(("version",), 3, Role.RECORD, ("version",)) in found
    assert Leaf(("risks", "rare", 0, "how_often", "of"), 100, Role.NOT_READ, ("risks", "rare", 0)) in found
    assert not [one for one in found if one.value is None]


def test_values_are_told_of_chosen_roles(leaflet):
    assert [one.value for one in told(leaflet.treatment, Role.KEY)] == ["S1", "S2"]


@pytest.mark.parametrize(
    ("at", "role"),
    [
        (("title",), Role.TITLE),
        (("purpose",), Role.SENTENCE),
        (("key_points", 0), Role.SENTENCE),
        (("how_it_works", "text"), Role.SENTENCE),
        (("how_it_works", "figure", "alt"), Role.ALTERNATIVE),
        (("how_it_works", "figure", "caption"), Role.SENTENCE),
        (("what_to_expect", "timeline", 0, "when"), Role.LABEL),
        (("what_to_expect", "timeline", 0, "what"), Role.SENTENCE),
        (("aftercare", "do", 0, "why"), Role.SENTENCE),
        (("aftercare", "do", 0, "how_long"), Role.CELL),
        (("questions", 0), Role.QUESTION),
        (("glossary", 0, "term"), Role.LABEL),
        (("review", "owner"), Role.IMPRINT),
    ],
)
def test_the_copy_says_what_each_of_its_texts_is(leaflet, at, role):
    assert {one.at: one.role for one in passages(leaflet.treatment)}[at] is role


@pytest.mark.parametrize(
    ("at", "entry"),
    [
        (("risks", "rare", 1, "what_to_do"), ("risks", "rare", 1)),
        (("what_to_expect", "timeline", 1, "when"), ("what_to_expect", "timeline", 1)),
        (("aftercare", "avoid", 0, "how_long"), ("aftercare", "avoid", 0)),
        (("get_help", "emergency", "signs", 1), ("get_help", "emergency", "signs", 1)),
        (("glossary", 0, "meaning"), ("glossary", 0, "meaning")),
    ],
)
def test_a_risk_a_stage_and_a_piece_of_advice_are_entries_of_the_copy(leaflet, at, entry):
    assert {one.at: one.entry for one in passages(leaflet.treatment)}[at] == entry


def test_codes_sources_and_file_names_are_not_read_by_patients(leaflet):
    tops = {one.block for one in passages(leaflet.treatment)}
    assert tops.isdisjoint({"code", "sources", "accepted"})
    assert not [one for one in passages(leaflet.treatment) if one.at[-1] in {"file", "word"}]


def test_wider_choices_of_roles_hold_the_narrower_ones():
    assert set(STATED) < set(SAID) < set(READ)
    assert set(RUNNING) < set(SAID)


@pytest.mark.parametrize(
    ("at", "found"), [((), COURSE), (("steps", 1), COURSE.steps[1]), (("steps", 0, "when"), "Now"), (("spare",), None)]
)
def test_a_path_leads_to_what_stands_there(at, found):
    assert value_at(COURSE, at) == found
