from dataclasses import replace
from datetime import date

import pytest

from handouts.problem import SourceError
from handouts.sources.leaflet import load_leaflet, read_sources

TODAY = date(2026, 11, 21)

RIVERSIDE = "data/brands/riverside.yaml"
IN_QUOTES = 'put a colour in quotes, such as "#0b5d62": a bare # starts a comment'


@pytest.fixture
def brand_with(project, edition, rewrite):
    """Return a function that changes the brand's file and loads it."""

    def load(old, new):
        rewrite(RIVERSIDE, old, new)
        return load_leaflet(read_sources(edition, project), project, TODAY).brand

    return load


@pytest.fixture
def refusal(brand_with):
    """Return a function that changes the brand's file and tells what staff read, without the file's name."""

    def tell(old, new):
        with pytest.raises(SourceError) as caught:
            brand_with(old, new)
        return str(caught.value).replace(f"{RIVERSIDE}:", "")

    return tell


def test_the_example_is_read(leaflet):
    assert leaflet.brand.address == ("7 River Road", "Riverton RV1 1RV")
    assert leaflet.brand.palette.muted == "#505050"
    assert leaflet.brand.typefaces.text.family == "Source Sans 3"


def test_an_address_may_be_written_as_text_with_line_breaks(brand_with):
    brand = brand_with("  - 7 River Road\n  - Riverton RV1 1RV", " |\n  7 River Road\n\n  Riverton RV1 1RV")
    assert brand.address == ("7 River Road", "Riverton RV1 1RV")


def test_a_logo_may_be_written_as_its_file_alone(brand_with):
    old = "logo:\n  file: brands/riverside/logo.svg\n  alt: Riverside Clinic"
    logo = brand_with(old, "logo: brands/riverside/logo.svg").logo
    assert (logo.file, logo.alt, logo.height_mm) == ("brands/riverside/logo.svg", None, 14)


def test_the_height_of_a_logo_is_read(brand_with):
    assert brand_with("  alt: Riverside Clinic", "  height_mm: 12.5").logo.height_mm == 12.5


@pytest.mark.parametrize(
    "line",
    [
        "hours: Monday to Friday\n",
        "out_of_hours: 01632 960 202\n",
        "email: ask@riverside.example\n",
        "web: www.riverside.example\n",
    ],
)
def test_a_clinic_need_not_have_everything(brand_with, line):
    assert getattr(brand_with(line, ""), line.split(":")[0]) is None


@pytest.mark.parametrize(
    ("old", "new", "line", "hint"),
    [
        (
            'brand: "#003c6f"',
            "brand: #0b5d62",
            '15:9: error: the field "palette.brand" is empty [empty-field]',
            IN_QUOTES,
        ),
        (
            'accent: "#700b0a"',
            "accent: red",
            '16:11: error: expected a colour such as "#0b5d62", found "red" [not-a-colour]',
            "accent: the rare second colour: emergencies",
        ),
        (
            '  ink: "#111111"\n',
            "",
            '15:3: error: the field "ink" is missing in palette [missing-field]',
            "ink: the colour of text",
        ),
        (
            "  alt: Riverside Clinic",
            "  height_mm: 5",
            '13:14: error: "logo.height_mm" is 5; expected at least 6 [out-of-range]',
            "height_mm: printed height in millimetres",
        ),
        (
            "  alt: Riverside Clinic",
            "  height_mm: 31",
            '13:14: error: "logo.height_mm" is 31; expected at most 30 [out-of-range]',
            "height_mm: printed height in millimetres",
        ),
        (
            "  alt: Riverside Clinic",
            "  height_mm: tall",
            '13:14: error: expected a number such as 12 or 16.5, found "tall" [not-a-number]',
            "height_mm: printed height in millimetres",
        ),
        (
            "  - 7 River Road\n  - Riverton RV1 1RV",
            "",
            '2:9: error: the field "address" is empty [empty-field]',
            "address: the postal address, one line each",
        ),
        (
            "  - 7 River Road\n  - Riverton RV1 1RV",
            "  road: 7",
            '3:3: error: expected a list (lines that start with "- ") in "address", found fields (road) [wrong-kind]',
            "address: the postal address, one line each",
        ),
        (
            "out_of_hours: 01632 960 202",
            f"out_of_hours: {'x' * 41}",
            '7:15: error: "out_of_hours" has 41 characters; the limit is 40 [too-long]',
            "shorten it",
        ),
        (
            'emergency_number: "999"\n',
            'emergency_number: "999"\nother_numbers:\n  - name: NHS 111\n',
            '12:5: error: the field "number" is missing in other_numbers.1 [missing-field]',
            "number: the number, as it is dialled",
        ),
        (
            'emergency_number: "999"\n',
            "",
            '1:1: error: the field "emergency_number" is missing [missing-field]',
            "emergency_number: the number for an ambulance, such as 999",
        ),
        (
            "web: www",
            "webb: www",
            '9:1: error: unknown field "webb" [extra-field]',
            'did you mean "web"?',
        ),
        (
            "  text:\n    family",
            "  headings: Serif\n  text:\n    family",
            '21:3: error: unknown field "headings" in typefaces [extra-field]',
            "the fields here are: text",
        ),
    ],
)
def test_a_fault_is_told_at_its_line(refusal, old, new, line, hint):
    assert refusal(old, new) == f"{line}\n  hint: {hint}"


@pytest.mark.parametrize(
    "address", ["http://x.example/{code}", "x.example/{code}", "https:///{code}", "https://x.example/a b", "https://"]
)
def test_an_address_of_the_newest_version_must_be_a_safe_one(refusal, address):
    said = f'expected a web address that starts with https://, found "{address}" [not-an-address]'
    assert refusal("web: www", f'current_version: "{address}"\nweb: www').startswith(f"9:18: error: {said}\n")


@pytest.mark.parametrize("place", ["{version}", "{}", "{0}", "{code!r}", "{code:9}", "{code.x}", "{code", "code}"])
def test_an_address_of_the_newest_version_has_no_braces_that_nothing_fills_in(refusal, place):
    address = f"https://x.example/{place}"
    said = f'expected no other braces than {{code}}, {{locale}}, {{treatment}}, found "{address}" [wrong-places]'
    assert refusal("web: www", f'current_version: "{address}"\nweb: www').startswith(f"9:18: error: {said}\n")


@pytest.mark.parametrize(
    ("written", "filled"),
    [
        ("https://x.example/{code}", "https://x.example/KN-01"),
        ("https://x.example/{locale}/{treatment}?v={code}", "https://x.example/en/knee-arthroscopy?v=KN-01"),
        ("https://x.example", "https://x.example"),
    ],
)
def test_the_address_of_the_newest_version_is_filled_in(brand_with, leaflet, written, filled):
    brand = brand_with("web: www", f'current_version: "{written}"\nweb: www')
    assert replace(leaflet, brand=brand).current_version == filled


@pytest.mark.parametrize(
    ("code", "quoted"), [("WHC/0123/2", "WHC%2F0123%2F2"), ("RXR 12-345", "RXR%2012-345"), ("01188", "01188")]
)
def test_a_code_with_other_signs_is_one_part_of_the_address(brand_with, leaflet, code, quoted):
    brand = brand_with("web: www", 'current_version: "https://x.example/{code}"\nweb: www')
    treatment = leaflet.treatment.model_copy(update={"code": code})
    assert replace(leaflet, brand=brand, treatment=treatment).current_version == f"https://x.example/{quoted}"


def test_other_numbers_are_read_as_they_are_typed(brand_with):
    rows = "other_numbers:\n  - name: NHS 111\n    number: 111\n  - {name: Childline, number: 0800 1111}\n"
    numbers = brand_with("web: www", f"{rows}web: www").other_numbers
    assert [(one.name, one.number) for one in numbers] == [("NHS 111", "111"), ("Childline", "0800 1111")]


def test_an_emergency_number_needs_no_quotes(brand_with):
    assert brand_with('"999"', "999").emergency_number == "999"
