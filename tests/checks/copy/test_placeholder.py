import dataclasses
from datetime import date

import pytest

from handouts.checks.copy.placeholder import check
from handouts.problem import Severity

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[to write: one sentence]", "[to write: one sentence]"),
        ("It helps. [To write what it is", "[To write what it is"),
        ("TODO", "TODO"),
        ("todo: ask the nurse", "todo"),
        ("Costs are TBC.", "TBC"),
        ("Costs are TBD.", "TBD"),
        ("FIXME", "FIXME"),
        ("Call XXX now.", "XXX"),
        ("Call xxxxx now.", "xxxxx"),
        ("Lorem ipsum dolor sit amet.", "Lorem ipsum"),
        ("It lasts ??? weeks.", "???"),
    ],
)
def test_a_placeholder_is_found(leaflet_saying, text, found):
    (finding,) = check(leaflet_saying(text), TODAY)
    assert (finding.at, finding.message) == (("what_it_is",), f'"{found}" is a placeholder')


@pytest.mark.parametrize(
    "text",
    [
        "It helps the knee.",
        "What do I want to write down?",
        "Is that so?? Yes.",
        "A mastodon, a TBCX and XX chromosomes.",
        "the method of the day [S1]",
    ],
)
def test_other_words_are_no_placeholder(leaflet_saying, text):
    assert list(check(leaflet_saying(text), TODAY)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Take [insert dose] at night.",
        "Take XX mg of {{drug}}.",
        "Ask <name> at the desk.",
        "Take [name of drug] twice a day.",
        "Take XX mg at night.",
        "Take X mg at night.",
        "Take xx tablets.",
        "Keep it dry for XX days.",
        "Keep it dry for X weeks.",
        "Call us on XXXXX XXXXXX.",
        "Call us on 01XXX XXXXXX.",
        "Your visit is on XX/XX/XXXX.",
        "Your visit is on DD/MM/YYYY.",
        "Take {{ drug.name }} each day.",
        "Take {drug} each day.",
        "Hello {name}.",
        "Dear <patient name>, welcome.",
        "Ask <<consultant>> first.",
        "Ask << name >> first.",
        "Ask «FirstName» first.",
        "Ask «Patient_Name» first.",
        "N/A",
        "n/a",
        "The dose is N/A.",
        "TBA",
        "Costs are tba.",
        "The date is to be confirmed.",
        "Dose: to be confirmed",
        "The ward is #REF! today.",
        "Take #N/A tablets.",
        "Take %s tablets.",
        "Hello %NAME%.",
        "Hello %(name)s, welcome.",
        "Hello $NAME.",
        "Hello ${name}.",
        "Hello $patient_name.",
        "Lorem ipsum dolor sit amet.",
        "Take ??? tablets.",
        "Take ?? mg.",
        "Take ? mg.",
        "…",
        "...",
        ".",
        "-",
        "asdf",
        "asdfasdf jkl",
        "Click here to read more.",
        "Click or tap here to enter text.",
        "Error! Reference source not found.",
        "He/she (delete as appropriate) may eat.",
        "Delete where not applicable.",
        "Insert name of clinic.",
        "Please insert local contact details.",
        "Insert text here.",
        "[X]",
        "[XX]",
        "[ ]",
        "[...]",
        "[…]",
        "[?]",
        "[DATE]",
        "[WARD NAME]",
        "[Hospital name]",
        "[phone number]",
        "[your clinic]",
        "[enter dose here]",
        "[add picture]",
        "[left/right] knee.",
        "[e.g. 5 mg]",
        "Take … mg.",
        "Take ... tablets.",
        "Dr X will see you.",
        "Ask Dr XX.",
        "Take drug X at night.",
        "Take the [medicine] with food.",
        "@@NAME@@",
        "##NAME##",
        "__NAME__",
        "Your text here.",
        "Photo to follow.",
        "blah blah blah",
        "TBC",
        "Not applicable",
        "None",
        "null",
        "test",
        "[insert",
        "see [LINK]",
        "{% if x %}Rest.{% endif %}",
        "{# note #}",
        "Rest for XX-XX days.",
        "Rest for X-X weeks.",
        "About XX in 100 people.",
        "About X% of people.",
        "Come at XX:XX.",
        "[consultant_name]",
        "[Trust to add local details]",
        "[date] at [time]",
    ],
)
def test_what_a_draft_left_open_is_found(leaflet_saying, text):
    assert {one.severity for one in check(leaflet_saying(text), TODAY)} == {Severity.ERROR}


@pytest.mark.parametrize(
    "text",
    [
        "It is proven. [S3]",
        "It is likely. [unsourced]",
        "Both. [S1, S2]",
        "Read [our page](https://clinic.example/page) first.",
        "Read [the name of each](https://x.example/{code}) first.",
        "Women have XX chromosomes.",
        "A female has XX sex chromosomes.",
        "Men have XY and women XX.",
        "Some women have three X chromosomes (XXX syndrome).",
        "Chapter XX of the book.",
        "In the XX century.",
        "You have an X-ray.",
        "X-rays are quick.",
        "Bring your X ray pictures.",
        "Take it 2 x 5 mg.",
        "Use it 3 x day.",
        "Name: ____________",
        "Take ___ puffs.",
        "Date: ________ Time: ______",
        "My best peak flow is _____.",
        "Is that so?? Yes.",
        "What will it cost?",
        "Will it hurt? Some people say no.",
        "It costs $50.",
        "It costs US$50 or $AU70.",
        "100% of people.",
        "It is 5% so far.",
        "Use 5%d glucose? No.",
        "The blood test result needs to be confirmed.",
        "The result has to be confirmed.",
        "The tumour may have to be confirmed by a scan.",
        "The diagnosis is to be confirmed by a biopsy.",
        "We insert a thin needle.",
        "Insert the pessary with clean hands.",
        "Insert the tube up to the mark.",
        "The doctor inserts a camera.",
        "Insert the suppository.",
        "Delete the app when you are done.",
        "He or she may eat.",
        "Keep <10 days apart and >5 in all.",
        "Use if < 5 mg or > 3 mg.",
        "Drink... then rest.",
        "Wait … then breathe out.",
        "Blood group A, B or AB.",
        "Size XXL stockings, XL or XS.",
        "Vitamin B12 and factor X.",
        "Factor X is a clotting protein.",
        "Fragile X syndrome.",
        "Fragile X is an illness.",
        "A mastodon, a TBCX and XX chromosomes.",
        "What do I want to write down?",
        "Read about it at https://x.example/[name]/{id}.",
        "Ask the nurse [or the doctor] first.",
        "Trial [3] of this kind.",
        "Mail <ask@clinic.example>.",
        "See <https://clinic.example>.",
        "Write in **bold** words.",
        "Take your tablets (name and dose on the box).",
        "The text message says when to come.",
        "This text is for you.",
        "Tests follow later.",
        "Click your fingers to test your hearing.",
        "Tap the area dry.",
        "The knee may click here and there.",
        "Show us a sample.",
        "Your name is on the wrist band.",
        "Confirm your date of birth.",
        "We check your name, date of birth and the side (left or right).",
        "The drug dose to be given is on the chart.",
        "Steps to be completed before the day.",
        "The form to be completed is blue.",
        "Ring your ward.",
        "Type 2 diabetes.",
        "Type O blood.",
        "Nothing else.",
        "No.",
        "None of these.",
        "Not applicable to children under 5.",
        "5 x 10 cells.",
        "2X stronger glasses.",
        "Hold for 10 seconds, 10 x each leg.",
        'The word "todo" is Spanish.',
        "It takes 5 days {half a week}.",
        "Wait a day...",
        "The ring is marked MR X-ray safe.",
        "Herpes zoster (N and A).",
        "He used X to talk to people.",
        "xylitol, xenon and Xanax are names.",
    ],
)
def test_honest_words_are_no_placeholder(leaflet_saying, text):
    assert list(check(leaflet_saying(text), TODAY)) == []


@pytest.mark.parametrize(
    ("text", "severity"),
    [("[to write: what it is]", Severity.WARNING), ("TODO", Severity.WARNING), ("TBC", Severity.ERROR)],
)
def test_only_what_a_new_treatment_begins_with_does_not_stop_the_leaflet(leaflet_saying, text, severity):
    assert [one.severity for one in check(leaflet_saying(text), TODAY)] == [severity]


def test_each_placeholder_of_a_text_is_named(leaflet_saying):
    found = [one.words for one in check(leaflet_saying("Take XX mg.\nAsk <name>."), TODAY)]
    assert found == ["XX mg", "<name>"]


def test_none_is_an_answer_in_a_comparison_and_in_the_review(leaflet):
    review = leaflet.treatment.review.model_copy(update={"funding": "None"})
    changed = dataclasses.replace(leaflet, treatment=leaflet.treatment.model_copy(update={"review": review}))
    assert list(check(changed, TODAY)) == []


@pytest.mark.parametrize(
    ("field", "text"),
    [("phone", "01XXX XXXXXX"), ("hours", "[insert hours]"), ("web", "tbc"), ("emergency_number", "XXX")],
)
def test_a_placeholder_of_the_brand_is_found_there(leaflet, field, text):
    brand = leaflet.brand.model_copy(update={field: text})
    found = list(check(dataclasses.replace(leaflet, brand=brand), TODAY))
    assert {(one.part, one.at) for one in found} == {("brand", (field,))}


def test_a_placeholder_in_the_words_for_the_logo_is_found(leaflet, replaced):
    brand = replaced(leaflet.brand, ("logo", "alt"), "[insert name]")
    (found,) = check(dataclasses.replace(leaflet, brand=brand), TODAY)
    assert (found.part, found.at, found.words) == ("brand", ("logo", "alt"), "[insert name]")


def test_each_paragraph_with_a_placeholder_is_found(leaflet_saying):
    assert len(list(check(leaflet_saying("TODO one\n\nfine\n\nTODO two"), TODAY))) == 2


@pytest.mark.parametrize("field", ["title", "publisher"])
def test_a_placeholder_in_a_source_is_found(leaflet, field):
    first, second = leaflet.treatment.sources
    sources = (first, second.model_copy(update={field: "TODO"}))
    changed = dataclasses.replace(leaflet, treatment=leaflet.treatment.model_copy(update={"sources": sources}))
    assert [(one.at, one.hint) for one in check(changed, TODAY)] == [(("sources", 1, field), "name the source")]


def test_the_example_has_no_placeholder(leaflet):
    assert list(check(leaflet, TODAY)) == []
