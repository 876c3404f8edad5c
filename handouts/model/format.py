"""A format: what comes out, the size of the page, the size of the type, and what stands on it."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from handouts.model.block import Block, Place, are_printing, place
from handouts.model.field import Fields, FileName, Many, Number, WholeNumber, Word
from handouts.problem import FieldPath

SHEET_TOLERANCE_MM = 0.5


def _once(blocks: tuple[str, ...]) -> tuple[str, ...]:
    names = [place(block).name for block in blocks]
    for position, name in enumerate(names):
        if name in names[:position]:
            raise PydanticCustomError("repeated-block", 'the block "{name}" is named twice', {"name": name})
    return blocks


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


class Panel(Fields):
    """One part of a folded leaflet: text that flows through panels of its own and may fill no other."""

    name: Annotated[
        str,
        StringConstraints(strip_whitespace=True, min_length=1, max_length=30, pattern=r"^[a-z]+(-[a-z]+)*$"),
        Field(description="what staff call it, such as cover or inside"),
    ]
    widths_mm: Annotated[
        Many[Annotated[Number, Field(ge=50, le=600)]],
        Field(description="the width of each panel it may fill, in reading order; left out: as many pages as it takes"),
    ] = ()
    blocks: Annotated[
        Many[Block],
        Field(
            description="what it carries, in order: folders of templates/blocks/, or plain fields of the copy",
            min_length=1,
        ),
        AfterValidator(_once),
    ]


class Format(Fields):
    """How one kind of leaflet is set.

    `blocks` stand on pages that follow one another; a folded leaflet has `panels` in their place.
    """

    label: Annotated[Word, Field(description="what staff call it, such as A4")]
    like: Annotated[
        Word | None,
        Field(description="another format, by its file: what is not said here is as there, but for label and left_out"),
    ] = None
    output: Annotated[
        Literal["pdf", "html", "text"], Field(description="what comes out: pdf, html (a web page) or text")
    ] = "pdf"
    trim: Annotated[Trim | None, Field(description="the size of the finished page, or of one panel")] = None
    margins: Annotated[Margins | None, Field(description="the white edges")] = None
    type: Annotated[TypeSizes | None, Field(description="the sizes of type")] = None
    bleed_mm: Annotated[
        Number, Field(description="how far colour runs over the edge to be cut off; crop marks are set then", le=10)
    ] = 0.0
    imposition: Annotated[
        Literal["trifold", "booklet"] | None,
        Field(description="how pages are put on sheets: trifold or booklet; left out: one page a sheet"),
    ] = None
    sheet: Annotated[Trim | None, Field(description="the sheet that is printed and folded")] = None
    printing: Annotated[
        Word | None, Field(description="what staff must set at the printer, such as which edge to flip; build says it")
    ] = None
    left_out: Annotated[
        Many[Word],
        Field(description="treatments too long for it, by their folders: made only when both are named"),
    ] = ()
    audience: Annotated[
        Literal["patient", "clinician"],
        Field(description="patient, or clinician: source marks are printed, and it is made only when asked for"),
    ] = "patient"
    layout: Annotated[
        Literal["wide", "narrow", "large", "panel", "card"],
        Field(
            description="what blocks are laid out for: wide (tables, headings in the margin), narrow, large (type), "
            "panel (of folded paper) or card"
        ),
    ] = "narrow"
    template: Annotated[FileName, Field(description="the page template below templates/, such as leaflet.html")]
    styles: Annotated[
        Many[FileName],
        Field(description="the style sheets below templates/, in their order; blocks/*/style.css: those of the blocks"),
    ] = ()
    blocks: Annotated[
        Many[Block],
        Field(
            description="what the format carries, in order: folders of templates/blocks/, or plain fields of the copy; "
            "others: all that are not named"
        ),
        AfterValidator(_once),
    ] = ()
    panels: Annotated[Many[Panel], Field(description="the parts of a folded leaflet, in reading order")] = ()
    page_limit: Annotated[WholeNumber, Field(description="the most pages a leaflet may have", ge=1, le=40)] = 40

    @model_validator(mode="after")
    def _is_complete(self) -> Self:
        if bool(self.blocks) == bool(self.panels):
            raise PydanticCustomError("format-blocks", "give either blocks, or panels with blocks of their own")
        _once(self.listed())
        names = [panel.name for panel in self.panels]
        for name in names:
            if names.count(name) > 1:
                raise PydanticCustomError("repeated-panel", 'the panel "{name}" is named twice', {"name": name})
        if self.output == "pdf":
            for name in ("trim", "margins", "type", "styles"):
                if not getattr(self, name):
                    words = {"name": name}
                    raise PydanticCustomError("missing-field", 'the field "{name}" is missing; a PDF needs it', words)
        if bool(self.imposition) != bool(self.sheet):
            raise PydanticCustomError("format-sheet", "imposition and sheet belong together: give both or neither")
        if self.imposition == "trifold":
            self._demand_six_panels()
        return self

    def _demand_six_panels(self) -> None:
        widths = [width for panel in self.panels for width in panel.widths_mm]
        if len(widths) != 6 or not all(panel.widths_mm for panel in self.panels):
            found = {"count": len(widths)}
            raise PydanticCustomError("format-panels", "a trifold has six panels; widths_mm name {count}", found)
        for side, three in (("outside", (widths[0], *widths[4:])), ("inside", widths[1:4])):
            if self.sheet and abs(sum(three) - self.sheet.width_mm) > SHEET_TOLERANCE_MM:
                words = {"side": side, "wide": f"{sum(three):g}", "sheet": f"{self.sheet.width_mm:g}"}
                message = "the panels of the {side} are {wide} mm wide; the sheet has {sheet} mm"
                raise PydanticCustomError("format-panels", message, words)

    @property
    def product(self) -> str:
        """Return what comes out, in the words of those who hand it out."""
        return {"pdf": "PDF", "html": "web page", "text": "text"}[self.output]

    def carried(self) -> tuple[str, ...]:
        """Return the names of all blocks, in reading order."""
        return tuple(one.name for one in self.places())

    def places(self) -> tuple[Place, ...]:
        """Return all blocks, in reading order."""
        return tuple(map(place, self.listed()))

    def listed(self) -> tuple[str, ...]:
        """Return all blocks as the format names them, such as `aftercare without why`."""
        return self.blocks or tuple(block for panel in self.panels for block in panel.blocks)

    def carries(self, at: FieldPath) -> bool:
        """Say whether the field is printed in the text: its block is named, or every leaflet has it."""
        return self.audience == "clinician" or are_printing(self.listed(), at)
