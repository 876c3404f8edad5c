"""A format: the size of the page, the size of the type, and what stands on it."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from handouts.model.field import Fields, FileName, Many, Number, WholeNumber, Word

# Files of templates/parts/ that every page brings along; they are no blocks.
_PAGE_PARTS = {"head", "running", "calls", "state", "origin", "macros"}


def _block(name: str) -> str:
    if name in _PAGE_PARTS:
        raise PydanticCustomError("not-a-block", '"{name}" belongs to every page and is no block', {"name": name})
    return name


def _once(names: tuple[str, ...]) -> tuple[str, ...]:
    for position, name in enumerate(names):
        if name in names[:position]:
            raise PydanticCustomError("repeated-block", 'the block "{name}" is named twice', {"name": name})
    return names


Block = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=60, pattern=r"^[a-z_]+$"),
    AfterValidator(_block),
]


class Trim(Fields):
    """The finished page, in millimetres."""

    width_mm: Annotated[Number, Field(description="the width of the page", ge=50, le=600)]
    height_mm: Annotated[Number, Field(description="the height of the page", ge=50, le=900)]


class Margins(Fields):
    """The white edges, in millimetres; the foot holds the imprint."""

    top_mm: Annotated[Number, Field(description="the edge above the text", ge=8, le=100)]
    right_mm: Annotated[Number, Field(description="the edge to the right", ge=8, le=100)]
    bottom_mm: Annotated[Number, Field(description="the edge below the text", ge=8, le=100)]
    left_mm: Annotated[Number, Field(description="the edge to the left", ge=8, le=100)]


class TypeSizes(Fields):
    """The sizes of type, in points."""

    body_pt: Annotated[Number, Field(description="running text", ge=9, le=30)]
    leading_pt: Annotated[Number, Field(description="from line to line of running text", ge=10, le=45)]
    panel_pt: Annotated[Number, Field(description="panels, tables and captions", ge=9, le=30)]
    small_pt: Annotated[Number, Field(description="imprint and sources", ge=9, le=30)]
    lead_pt: Annotated[Number, Field(description="the purpose below the title, and small headings", ge=9, le=40)]
    heading_pt: Annotated[Number, Field(description="section headings", ge=10, le=50)]
    title_pt: Annotated[Number, Field(description="the title", ge=12, le=72)]


class Format(Fields):
    """How one kind of leaflet is set."""

    label: Annotated[Word, Field(description="what staff call it, such as A4")]
    trim: Annotated[Trim, Field(description="the size of the finished page")]
    margins: Annotated[Margins, Field(description="the white edges")]
    type: Annotated[TypeSizes, Field(description="the sizes of type")]
    audience: Annotated[
        Literal["patient", "clinician"],
        Field(description="patient, or clinician: source marks are printed, and it is made only when asked for"),
    ] = "patient"
    template: Annotated[FileName, Field(description="the page template below templates/, such as leaflet.html")]
    styles: Annotated[
        Many[FileName], Field(description="the style sheets below templates/, in their order", min_length=1)
    ]
    blocks: Annotated[
        Many[Block],
        Field(description="what the format carries, in order: files of templates/parts/", min_length=1),
        AfterValidator(_once),
    ]
    page_limit: Annotated[WholeNumber, Field(description="the most pages a leaflet may have", ge=1, le=40)]
