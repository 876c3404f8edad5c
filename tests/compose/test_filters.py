import dataclasses
from datetime import date

import jinja2
import pytest

from handouts.compose.filters import asset, filters
from handouts.model.risk import HowOften


@pytest.fixture
def read(leaflet):
    """Return a function that runs a filter for a patient, or for a clinician."""

    def run(name, value, audience="patient"):
        form = leaflet.format.model_copy(update={"audience": audience})
        return str(filters(dataclasses.replace(leaflet, format=form))[name][1](value))

    return run


MARK = '<span class="mark cited">[{}]</span>'
UNSOURCED = '<span class="mark unsourced">[{}]</span>'

# Source marks


@pytest.mark.parametrize("name", ["prose", "line"])
@pytest.mark.parametrize("typed", ["[S1]", "[S1, S12]", "[S1,S2]", "[unsourced]", "[S3, unsourced]"])
def test_a_patient_sees_no_mark(read, name, typed):
    made = read(name, f"Keep it dry {typed}, and rest. {typed}")
    assert "Keep it dry, and rest." in made
    assert "[" not in made
    assert "span" not in made


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ("Rest. [S1]", f"Rest. {MARK.format('S1')}"),
        ("Rest. [S1, S2]", f"Rest. {MARK.format('S1, S2')}"),
        ("Rest. [unsourced]", f"Rest. {UNSOURCED.format('unsourced')}"),
        ("Rest. [S1, unsourced]", f"Rest. {UNSOURCED.format('S1, unsourced')}"),
        ("Rest. [S1][S2]", f"Rest. {MARK.format('S1')} {MARK.format('S2')}"),
        ("[S1] Rest.", f" {MARK.format('S1')} Rest."),
        ("**Rest.** [S1]", f"<strong>Rest.</strong> {MARK.format('S1')}"),
        ("**Rest. [S1]**", f"<strong>Rest. {MARK.format('S1')}</strong>"),
        ("Rest. [s1] [S] [X1] [S1 S2]", "Rest. [s1] [S] [X1] [S1 S2]"),
        ("a < b [S1] > c", f"a &lt; b {MARK.format('S1')} &gt; c"),
    ],
)
def test_a_clinician_sees_each_mark_in_a_span_of_its_own(read, typed, made):
    assert read("line", typed, "clinician") == made


def test_a_mark_in_a_list_stays_in_its_entry(read):
    made = read("prose", "- Rest. [S1]\n- Walk. [S2]", "clinician")
    assert f"<li>Rest. {MARK.format('S1')}</li>" in made
    assert f"<li>Walk. {MARK.format('S2')}</li>" in made


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/[S1]",
        "https://a.example/?q=[unsourced]",
        "https://a.example/%5BS1%5D",
        'https://a.example/ "see [S1]"',
    ],
)
def test_a_mark_is_never_put_inside_a_tag(read, address):
    made = read("line", f"See [our page]({address}) for more. [S2]", "clinician")
    tag = made[made.index("<a ") : made.index(">") + 1]
    assert tag.count("<") == 1
    assert 'class="mark' not in tag
    assert MARK.format("S2") in made


def test_typed_html_with_a_mark_in_it_stays_text(read):
    made = read("line", '<b title="[S1]">bold</b>', "clinician")
    assert made == f"&lt;b title=&quot; {MARK.format('S1')}&quot;&gt;bold&lt;/b&gt;"
    assert "<b" not in made


@pytest.mark.parametrize("audience", ["patient", "clinician"])
@pytest.mark.parametrize("name", ["prose", "line"])
def test_what_was_typed_is_escaped(read, name, audience):
    made = read(name, "<script>x</script> & [S1]", audience)
    assert "&lt;script&gt;x&lt;/script&gt; &amp;" in made
    assert "<script" not in made


# Numbers


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ("1 in 100 people", "<strong>1</strong> in <strong>100</strong> people"),
        ("1.5 ml, 1,000 units, 1:30", "<strong>1.5</strong> ml, <strong>1,000</strong> units, <strong>1:30</strong>"),
        ("CO2, 5-FU and B12", "CO2, 5-FU and B12"),
        ("<b>7</b>", "&lt;b&gt;<strong>7</strong>&lt;/b&gt;"),
        ("R&D 3", "R&amp;D <strong>3</strong>"),
        ("Two of ten", "<strong>Two</strong> of <strong>ten</strong>"),
        ("someone at home", "someone at home"),
        ("", ""),
    ],
)
def test_numbers_are_printed_in_bold(read, typed, made):
    assert read("numbers", typed) == made


@pytest.mark.parametrize("typed", ["don't drive for 2 days", 'the "scar" after 2 days'])
def test_a_quotation_mark_is_no_number(read, typed):
    made = read("numbers", typed)
    assert made.count("<strong>") == 1
    assert "<strong>2</strong>" in made


# Dates, frequencies, places, strings


def test_a_date_does_not_break_over_lines(read):
    assert read("day", date(2027, 11, 3)) == "3\u00a0November\u00a02027"


@pytest.mark.parametrize(
    ("how_often", "made"),
    [
        (HowOften(n=1, of=50), "1 in 50 people"),
        (HowOften(n=1, to=3, of=50), "1 to 3 in 50 people"),
        (HowOften(to=3, of=50), "up to 3 in 50 people"),
        (HowOften(word="unknown"), "Not known how often"),
    ],
)
def test_a_frequency_is_told_in_whole_people(read, how_often, made):
    assert read("frequency", how_often).lower() == made.lower()


@pytest.mark.parametrize(
    "name",
    ["prose", "line"],
)
def test_a_number_stays_with_its_unit(read, name):
    assert "2\u00a0weeks" in read(name, "Rest for 2 weeks.")


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("what_it_is", "What is it?"),
        ("benefits.2", "How can it help? · 2"),
        ("risks.rare.1.what", "What can go wrong? · rare 1"),
        ("risks.rare.1.how_often", "What can go wrong? · rare 1 how often"),
        ("get_help.call_clinic.signs.2", "When to get help · call clinic 2"),
        ("glossary.1.meaning", "Words explained · 1"),
        ("title", "Title"),
        ("how_it_works.text", "How does it work?"),
    ],
)
def test_a_place_is_told_by_its_heading(read, name, place):
    assert read("place", name) == place


@pytest.mark.parametrize(
    ("typed", "made"),
    [("Riverside", '"Riverside"'), ('a"b', r'"a\22 b"'), ("a\\b", r'"a\5c b"'), ("a\nb", r'"a\a b"')],
)
def test_a_text_becomes_a_css_string(read, typed, made):
    assert read("css_string", typed) == made


@pytest.mark.parametrize(
    ("name", "address"),
    [("figures/knee.svg", "asset:///data/figures/knee.svg"), ("a b#c?.svg", "asset:///data/a%20b%23c%3F.svg")],
)
def test_a_file_has_an_address_that_style_sheets_can_name(name, address):
    assert asset(name) == address


# Pictograms


def test_a_pictogram_is_what_its_file_draws(leaflet):
    data = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256"><path d="M1 1h2"/></svg>'
    known = dataclasses.replace(leaflet, files={**leaflet.files, "data/pictograms/bath.svg": data})
    assert filters(known)["pictogram"][1]("bath") == '<g><path d="M1 1h2"/></g>'


def test_a_pictogram_that_the_copy_does_not_name_is_a_fault_of_the_template(leaflet):
    with pytest.raises(jinja2.TemplateRuntimeError, match='the copy names no pictogram "bath"'):
        filters(leaflet)["pictogram"][1]("bath")
