import dataclasses

import pytest

from handouts.approval.review_edition import open_dossier
from handouts.model.review_edition import Remark
from handouts.model.risk import Benefit, HowOften
from handouts.model.treatment import Advice, Aftercare, Expect, Stage
from handouts.problem import Severity


@pytest.fixture
def opened(leaflet):
    """Return a function that opens the dossier of the example's copy with some fields changed."""

    def run(signed=None, **update):
        treatment = leaflet.treatment.model_copy(update=update)
        return open_dossier(dataclasses.replace(leaflet, treatment=treatment), [], [], signed)

    return run


def figures(dossier, place):
    """Return text, keys of the sources and mark of the figures at a place."""
    return [
        (one.text, [source.key for source in one.sources], one.is_marked)
        for one in dossier.figures
        if one.place.startswith(place)
    ]


def unsourced(dossier, place):
    return [(one.text, one.is_marked) for one in dossier.unsourced if one.place.startswith(place)]


# Figures


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("It takes 20 minutes. [S1]", [("It takes 20 minutes.", ["S1"], False)]),
        ("It takes 20 minutes. You rest. [S1, S2]", [("It takes 20 minutes.", ["S1", "S2"], False)]),
        ("It takes 20 minutes. [S1] It costs 30 pounds. [S2]", [
            ("It takes 20 minutes.", ["S1"], False), ("It costs 30 pounds.", ["S2"], False)]),
        ("You rest. [S1] It takes 20 minutes.", [("It takes 20 minutes.", [], False)]),
        ("It takes 20 minutes.\n\nYou rest. [S1]", [("It takes 20 minutes.", [], False)]),
        ("- It takes 20 minutes.\n- You rest. [S1]", [("It takes 20 minutes.", [], False)]),
        ("It takes 20 minutes. [unsourced]", [("It takes 20 minutes.", [], True)]),
        ("It takes 20 minutes. [S1, unsourced]", [("It takes 20 minutes.", ["S1"], True)]),
        ("It takes 20 minutes. [S99]", [("It takes 20 minutes.", [], False)]),
        ("It is 1.5 mm thick.", [("It is 1.5 mm thick.", [], False)]),
        ("We call at 10:30.", [("We call at 10:30.", [], False)]),
        ("About 10% of people. 1–2 days.", [("About 10% of people.", [], False), ("1–2 days.", [], False)]),
        ("We use a CO2 laser, 5-FU or vitamin B12.", []),
        ("It takes two weeks. [S1]", [("It takes two weeks.", ["S1"], False)]),
        ("One in ten people. One of us calls.", [("One in ten people.", [], False)]),
        ("Someone often weighs it.", []),
        ("**It takes 20 minutes.**", [("It takes 20 minutes.", [], False)]),
    ],
)  # fmt: skip
def test_each_sentence_with_a_number_is_a_figure(opened, typed, found):
    assert figures(opened(what_it_is=typed), "what_it_is") == found


def test_a_frequency_is_told_with_its_risk_and_its_source(opened):
    assert figures(opened(), "risks") == [
        ("Your knee may swell: 20 to 30 in 100 people", ["S2"], False),
        ("The joint may get infected: 1 in 100 people", ["S1"], False),
    ]


def test_a_frequency_without_a_source_is_told_so(opened, leaflet):
    risks = leaflet.treatment.risks
    bare = risks.common[0].model_copy(update={"what": "Your knee may swell."})
    found = figures(opened(risks=risks.model_copy(update={"common": (bare,)})), "risks.common")
    assert found == [("Your knee may swell: 20 to 30 in 100 people", [], False)]


def test_the_source_of_a_risk_may_stand_in_what_to_do(opened, leaflet):
    risks = leaflet.treatment.risks
    bare = risks.common[0].model_copy(update={"what": "Your knee may swell.", "what_to_do": "Rest it. [unsourced]"})
    found = figures(opened(risks=risks.model_copy(update={"common": (bare,)})), "risks.common")
    assert found == [("Your knee may swell: 20 to 30 in 100 people", [], True)]


def test_up_to_is_a_figure_and_unknown_is_none(opened, leaflet):
    risks = leaflet.treatment.risks
    up_to = risks.common[0].model_copy(update={"how_often": HowOften(to=3, of=50)})
    found = figures(opened(risks=risks.model_copy(update={"common": (up_to,)})), "risks")
    assert found[0][0] == "Your knee may swell: Up to 3 in 50 people"
    assert not [text for text, _, _ in found if "nerve" in text]


def test_a_risk_of_two_sentences_has_one_frequency(opened, leaflet):
    risks = leaflet.treatment.risks
    long = risks.common[0].model_copy(update={"what": "Your knee may swell. It may be warm. [S2]"})
    assert len(figures(opened(risks=risks.model_copy(update={"common": (long,)})), "risks.common")) == 1


def test_a_stretch_of_the_timeline_is_one_figure(opened, leaflet):
    stages = (
        Stage(when="Days 1 to 2", what="Your knee is sore. It is stiff for 3 hours. [S1]"),
        Stage(when="Later", what="You walk 5 steps more."),
        Stage(when="At last", what="You walk."),
    )
    expect = leaflet.treatment.what_to_expect.model_copy(update={"timeline": stages})
    assert figures(opened(what_to_expect=expect), "what_to_expect.timeline") == [
        ("Days 1 to 2: Your knee is sore. It is stiff for 3 hours.", ["S1"], False),
        ("Later: You walk 5 steps more.", [], False),
    ]


def test_how_long_is_told_with_what_it_is_about(opened):
    assert figures(opened(), "aftercare.do") == [
        ("Keep the bandage dry: 2 days", ["S1"], False),
        ("Bend your knee a little: 10 times, 4 times a day", ["S1"], False),
    ]


def test_what_to_do_about_a_risk_is_told_with_the_risk(opened, leaflet):
    risks = leaflet.treatment.risks
    timed = risks.rare[0].model_copy(update={"what_to_do": "Call us within 4 hours."})
    found = figures(opened(risks=risks.model_copy(update={"rare": (timed,)})), "risks.rare")
    assert found[-1][0] == "The joint may get infected: Call us within 4 hours."


def test_titles_sources_questions_and_the_imprint_hold_no_figure(opened):
    dossier = opened(title="Keyhole 2000", questions=("Will 3 doctors be there?",))
    assert not [
        one for one in dossier.figures if one.place.split(".")[0] in {"title", "questions", "sources", "review"}
    ]


def test_figures_come_in_the_order_of_the_copy(opened):
    places = [one.place.split(".")[0] for one in opened(what_it_is="It takes 20 minutes.").figures]
    assert places.index("what_it_is") < places.index("risks")
    assert places.index("risks") < places.index("what_to_expect") < places.index("aftercare")


# Statements without a source


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Rest. [S1]", []),
        ("Rest.", [("Rest.", False)]),
        ("Rest. [unsourced]", [("Rest.", True)]),
        ("Rest. Walk. [unsourced]", [("Rest. Walk.", True)]),
        ("Rest. Walk.\n\nSleep.", [("Rest. Walk. Sleep.", False)]),
        ("Rest. [S1] Walk. [unsourced] Sleep.", [("Walk.", True), ("Sleep.", False)]),
        ("Rest. [S1] Walk.", [("Walk.", False)]),
        ("Rest. [S1] Walk. [unsourced]", [("Walk.", True)]),
        ("Rest. [S1, unsourced]", [("Rest.", True)]),
        ("You need these:\n\n- A towel. [S1]", []),
    ],
)
def test_sentences_without_a_source_are_named_and_whether_it_is_marked(opened, typed, found):
    assert unsourced(opened(what_it_is=typed), "what_it_is") == found


def test_one_mark_covers_a_whole_advice(opened, leaflet):
    aftercare = leaflet.treatment.aftercare
    marked = Advice(what="Keep it dry.", why="Germs like it wet. [S1]", how_long="2 days")
    bare = Advice(what="Keep it cool.", why="It hurts less.")
    dossier = opened(aftercare=aftercare.model_copy(update={"do": (marked, bare)}))
    assert unsourced(dossier, "aftercare.do") == [("Keep it cool.", False), ("Keep it cool: It hurts less.", False)]


def test_places_count_as_people_do(opened):
    places = [one.place for one in opened().unsourced]
    assert "benefits.1" in places
    assert "benefits.0" not in places


# Changes, citations, levels, remarks


def test_a_new_leaflet_has_no_changes(opened):
    assert opened(version=4).changes == ()


def test_changes_are_those_since_the_signed_copy(opened, leaflet):
    found = opened(
        leaflet.treatment, benefits=(Benefit(what="You may walk with little pain."), leaflet.treatment.benefits[1])
    ).changes
    assert [(one.section, one.kind) for one in found] == [("benefits", "changed")]


def test_a_source_is_counted_once_in_a_paragraph(opened):
    dossier = opened(
        what_it_is="One. [S2] Two. [S2]\n\nThree. [S1, S2]",
        key_points=(),
        before=(),
        benefits=(),
        risks=None,
        aftercare=Aftercare(do=(Advice(what="Rest."),)),
        what_to_expect=Expect(during="You sleep."),
    )
    assert dict(dossier.citations) == {"S1": 1, "S2": 2}


def test_the_reading_level_of_each_section_and_of_the_whole_is_there(opened):
    dossier = opened()
    assert {"key_points", "what_it_is", "risks", "aftercare"} <= {one.section for one in dossier.levels}
    assert "whole" not in {one.section for one in dossier.levels}
    assert dossier.whole.words == sum(one.words for one in dossier.levels)
    assert dossier.whole.smog == round(dossier.whole.smog, 1)


def test_remarks_are_kept_apart_from_what_is_accepted(leaflet):
    still_open = Remark("title", 1, Severity.WARNING, "it is hard", "reading-level")
    kept = Remark("benefits.1", 27, Severity.WARNING, "it promises", "claims", "It is true.", "The lead")
    dossier = open_dossier(leaflet, [still_open], [kept], None)
    assert (dossier.remarks, dossier.accepted) == ((still_open,), (kept,))
