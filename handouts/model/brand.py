"""A brand: who publishes, how to reach them, and how their leaflets look."""

import re
from string import Formatter
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from handouts.model.field import Colour, Fields, FileName, Line, Many, Number, Word, as_group
from handouts.model.passage import Role


def _lines(value: Any) -> Any:
    """Let an address be written as text with line breaks too."""
    return [line for line in value.splitlines() if line.strip()] if isinstance(value, str) else value


def _file_alone(value: Any) -> Any:
    return {"file": value} if isinstance(value, str) else value


def _address_of_leaflets(value: str) -> str:
    if not re.fullmatch(r"https://[^\s<>\"/?#]+([/?#][^\s<>\"]*)?", value):
        raise PydanticCustomError(
            "not-an-address", 'expected a web address that starts with https://, found "{value}"', {"value": value[:60]}
        )
    try:
        places = {f"{name}{form}{turn or ''}" for _, name, form, turn in Formatter().parse(value) if name is not None}
    except ValueError:
        places = {"?"}
    if not places <= _PLACES:
        known = ", ".join(f"{{{name}}}" for name in sorted(_PLACES))
        raise PydanticCustomError(
            "wrong-places", 'expected no other braces than {known}, found "{value}"', {"known": known, "value": value}
        )
    return value


_PLACES = {"code", "treatment", "locale"}


class Palette(Fields):
    """The colours of a brand; all are solid and none says anything alone."""

    brand: Annotated[Colour, Role.NOT_READ, Field(description="the main colour: title, headings, rules")]
    accent: Annotated[Colour, Role.NOT_READ, Field(description="the rare second colour: emergencies")]
    tint: Annotated[Colour, Role.NOT_READ, Field(description="the light ground of panels")]
    ink: Annotated[Colour, Role.NOT_READ, Field(description="the colour of text")]
    muted: Annotated[Colour, Role.NOT_READ, Field(description="the grey of captions and imprint")]


class Typeface(Fields):
    """A family of two weights, each a TrueType file below `data/`."""

    family: Annotated[Word, Role.NOT_READ, Field(description="the name inside the font files, such as Source Sans 3")]
    regular: Annotated[FileName, Role.NOT_READ, Field(description="the font file of the regular weight")]
    bold: Annotated[FileName, Role.NOT_READ, Field(description="the font file of the bold weight")]


class Typefaces(Fields):
    """What the brand sets its leaflets in."""

    text: Annotated[Typeface, Field(description="the face of all text")]


class Logo(Fields):
    """The mark of the clinic."""

    file: Annotated[FileName, Role.NOT_READ, Field(description="an SVG or PNG file below data/")]
    alt: Annotated[
        Line | None, Role.ALTERNATIVE, Field(description="what the logo says; the clinic's name if left out")
    ] = None
    height_mm: Annotated[Number, Role.NOT_READ, Field(description="printed height in millimetres", ge=6, le=30)] = 14.0


class OtherNumber(Fields):
    """A number that is not the clinic's own: a helpline, a line of the health service."""

    name: Annotated[Word, Role.IMPRINT, Field(description="whose number it is, such as NHS 111")]
    number: Annotated[Word, Role.IMPRINT, Field(description="the number, as it is dialled")]


class Department(Fields):
    """The emergency department that patients go to."""

    SHORT = "name"
    name: Annotated[
        Word,
        Role.IMPRINT,
        Field(description='its name after "go to", such as A&E at Example Hospital, with the article'),
    ]
    number: Annotated[Word | None, Role.IMPRINT, Field(description="its telephone number")] = None


class UrgentLine(Fields):
    """A line for advice at once, where no ambulance is needed."""

    name: Annotated[Word, Role.IMPRINT, Field(description="its name, such as NHS 111")]
    number: Annotated[Word, Role.IMPRINT, Field(description="the number, as it is dialled")]


class Brand(Fields):
    """One clinic: everything a patient might call is on every leaflet."""

    name: Annotated[Word, Role.IMPRINT, Field(description="the name of the clinic")]
    address: Annotated[
        Many[Word],
        Role.IMPRINT,
        BeforeValidator(_lines, json_schema_input_type=list[str] | str),
        Field(description="the postal address, one line each", min_length=1),
    ]
    phone: Annotated[Word, Role.IMPRINT, Field(description="the telephone number in opening hours")]
    hours: Annotated[Word | None, Role.IMPRINT, Field(description="when the telephone is answered")] = None
    out_of_hours: Annotated[
        Annotated[Word, StringConstraints(max_length=40)] | None,  # it stands in the foot of every page
        Role.IMPRINT,
        Field(
            description="the telephone number at night and at weekends, or words in its place, such as NHS 111; "
            "left out where nobody answers then"
        ),
    ] = None
    email: Annotated[Word | None, Role.IMPRINT, Field(description="the e-mail address")] = None
    web: Annotated[Word | None, Role.IMPRINT, Field(description="the web page, without https://")] = None
    current_version: Annotated[
        Word | None,
        Role.LINK,
        AfterValidator(lambda value: value and _address_of_leaflets(value)),
        Field(
            description="the web address of a leaflet's newest version, such as https://clinic.example/{code}; "
            "{code}, {treatment} and {locale} are filled in; printed with a QR code"
        ),
    ] = None
    emergency_number: Annotated[Word, Role.IMPRINT, Field(description="the number for an ambulance, such as 999")]
    emergency_department: Annotated[
        Department | None,
        as_group(Department.SHORT, str, Department | str),
        Field(description="the emergency department, for copy that sends to hospital"),
    ] = None
    urgent_line: Annotated[
        UrgentLine | None, Field(description="the line for advice at once, for copy that sends to it")
    ] = None
    other_numbers: Annotated[
        Many[OtherNumber],
        Field(description="other numbers that a text may name, each with name and number, such as those of helplines"),
    ] = ()
    logo: Annotated[
        Logo,
        BeforeValidator(_file_alone, json_schema_input_type=Logo | str),
        Field(description="the mark of the clinic"),
    ]
    palette: Annotated[Palette, Field(description="the colours")]
    typefaces: Annotated[Typefaces, Field(description="the typefaces")]
    imprint: Annotated[Line, Role.IMPRINT, Field(description="who publishes, in one sentence")]
