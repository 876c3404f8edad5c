"""Pages: the finished leaflet in reading order, and what was read back from it."""

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["unseen", "covered", "cut", "faint", "overlap"]


@dataclass(frozen=True)
class Complaint:
    """A message that WeasyPrint logged, and the file it speaks of; line 1 where it names none."""

    path: str
    line: int
    column: int
    message: str


@dataclass(frozen=True)
class Lost:
    """Text of the composition that is in no line of the pages; `missing` counts its characters."""

    tag: str
    text: str
    missing: int


@dataclass(frozen=True)
class Outside:
    """Text or a picture that sticks out of the paper or its box; `page` counts from 1."""

    page: int
    side: str
    by_mm: float
    what: str


@dataclass(frozen=True)
class Placed:
    """Where a picture stands on its page, from the top left; `page` counts from 1, `name` is its file.

    `found` are the words that can be read back inside it, `printed` those of the drawing with their sizes in points,
    `blemishes` what is wrong with the ink of its words, `is_mirrored` says that
    some stand as in a mirror.
    """

    name: str
    page: int
    left_mm: float
    top_mm: float
    width_mm: float
    height_mm: float
    found: str = field(default="", repr=False)
    printed: tuple[tuple[str, float], ...] = field(default=(), repr=False)
    blemishes: "tuple[Blemish, ...]" = field(default=(), repr=False)
    is_mirrored: bool = False


@dataclass(frozen=True)
class Measure:
    """How long the lines of one paragraph are: `characters` is the mean of its full lines, blanks counted.

    `text` is its first line; `is_main` says that it is running text, not a panel of small type, a table or a caption.
    A paragraph that runs over the end of a page has a measure on each. `page` counts from 1.
    """

    page: int
    characters: float
    lines: int
    size_pt: float
    is_main: bool
    text: str


@dataclass(frozen=True)
class ShortLine:
    """A line that ends although the first word of the next one would have fitted; `page` counts from 1.

    `room_pt` is what would have been left after that word.
    """

    page: int
    text: str
    word: str
    room_pt: float


@dataclass(frozen=True)
class Blemish:
    """Words that nobody can read as they stand on the paper; `page` counts from 1.

    They are `unseen` (no ink, or that of their ground), `covered` by something painted later, `cut` by the box they
    are in, `faint` (too little contrast, which is `ratio`), or an `overlap` with the `other` words. `box` is where they
    stand, in points from the bottom left of the sheet: left, bottom, right, top.
    """

    kind: Kind
    page: int
    text: str
    other: str = ""
    ratio: float = 0.0
    box: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Page:
    """One page read back: the words of its body, and those of its margins (head, imprint, folio).

    `panel` names the part of a folded leaflet that it belongs to; `lines` counts the lines of its body, `filled_mm`
    is how far down they reach, `free_mm` what is left below. A web page or a text is one page without a size, and
    all its words are body.
    """

    width_mm: float
    height_mm: float
    body: str
    margins: str
    panel: str = ""
    lines: int = 0
    filled_mm: float = 0.0
    free_mm: float = 0.0


@dataclass(frozen=True)
class Pages:
    """A finished leaflet (PDF, web page or text) and what was measured on it.

    `faces` are the embedded fonts by PostScript-like name without the subset mark; `unembedded` are
    fonts that a reader would have to replace; `glyphs` are the code points that the brand's font files can draw,
    `families` the names inside those files; `undrawn` are the code points for which an empty box was drawn.
    `headings` are the levels of the headings in reading order; `language` and `title` are what the PDF says of itself;
    `figures_without_alt` counts pictures that a screen reader cannot name; `undrawable` are the files that WeasyPrint
    gave up drawing.
    """

    data: bytes = field(repr=False)
    pages: tuple[Page, ...] = field(repr=False)
    faces: frozenset[str]
    unembedded: frozenset[str]
    glyphs: frozenset[int] = field(repr=False)
    links: frozenset[str] = field(repr=False)
    alternative_texts: frozenset[str] = field(repr=False)
    smallest_pt: float
    smallest_text: str
    lost: tuple[Lost, ...]
    outside: tuple[Outside, ...]
    complaints: tuple[Complaint, ...]
    families: frozenset[str] = frozenset()
    undrawn: frozenset[int] = frozenset()
    headings: tuple[int, ...] = ()
    language: str = ""
    title: str = ""
    is_tagged: bool = False
    figures_without_alt: int = 0
    measures: tuple[Measure, ...] = ()
    short_lines: tuple[ShortLine, ...] = ()
    pictures: tuple[Placed, ...] = ()
    undrawable: frozenset[str] = frozenset()
    blemishes: tuple[Blemish, ...] = ()
