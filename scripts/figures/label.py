"""Labels: words, and the lines that lead to what they name."""

from collections.abc import Iterable
from dataclasses import dataclass

from figures.skin import Skin
from figures.svg import Point, number

SIZE = "var(--label)"  # 18 units, 10 points on a page in large print; more where the drawing is printed narrow
TURN = 20  # from line to line of a label


@dataclass(frozen=True)
class Label:
    """Words at a place (`|` begins a new line); a leader runs from `start` to a dot at `dot`, if they are given."""

    words: str
    place: Point
    start: Point | None = None
    dot: Point | None = None
    anchor: str = "start"


def at_right(words: str, dot: Point, edge: float) -> Label:
    """Return a label to the right of a piece of skin that ends at `edge`."""
    drop = 6 - TURN / 2 * words.count("|")
    return Label(words, (edge + 16, dot[1] + drop), (edge + 12, dot[1]), dot)


def layers(skin: Skin, dermis: float | None = None) -> list[Label]:
    """Return the labels of the three layers at the right; `dermis` is the height of its label."""
    x = skin.right - 10
    middle = dermis or (skin.base(x) + skin.border(x)) / 2
    heights = ((skin.surface(x) + skin.base(x)) / 2, middle, (skin.border(x) + skin.bottom) / 2)
    return [at_right(word, (x, y), skin.right) for word, y in zip(("Surface", "Dermis", "Fat"), heights, strict=True)]


def below(words: str, x: float, y: float) -> Label:
    """Return words centred under a part of the drawing."""
    return Label(words, (x, y), anchor="middle")


def drawn(labels: Iterable[Label]) -> list[str]:
    """Return the elements of all labels: lines, then dots, then words."""
    listed = list(labels)
    led = [(label.start, label.dot) for label in listed if label.start and label.dot]
    lines = "".join(f"M{number(a)} {number(b)}L{number(x)} {number(y)}" for (a, b), (x, y) in led)
    dots = "".join(f'<circle cx="{number(x)}" cy="{number(y)}" r="2.7"/>' for _, (x, y) in led)
    parts = []
    if led:
        parts.append(f'<path fill="none" stroke="var(--ink)" stroke-width="1.2" d="{lines}"/>')
        parts.append(f'<g fill="var(--ink)" stroke="#ffffff" stroke-width="1.2">{dots}</g>')
    words = "".join(_text(label) for label in listed)
    parts.append(f'<g font-family="var(--face)" font-size="{SIZE}" fill="var(--ink)">{words}</g>')
    return parts


def _text(label: Label) -> str:
    anchor = "" if label.anchor == "start" else f' text-anchor="{label.anchor}"'
    x, y = label.place
    rows = enumerate(label.words.split("|"))
    return "".join(f'<text x="{number(x)}" y="{number(y + TURN * at)}"{anchor}>{row}</text>' for at, row in rows)
