"""Short lines: those that end although the first word of the next one would have fitted.

Looked at are lines of one block on one page, set from left to right, that end at a space. Passed over is every line
that has another reason to end: a line break of the author's, a hyphen, a box beside it that floats.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from unicodedata import bidirectional

from weasyprint.formatting_structure import boxes
from weasyprint.text.line_break import Layout, line_size

from handouts.model.pages import ShortLine

PT_PER_PX = 0.75
TOLERANCE_PX = 1.0
_NARROWEST = 0.2  # of the size of type: no letter and no space of a text face is narrower
_HYPHENS = ("-", "\u2010", "\u2011", "\u00ad")
_TO_THE_LEFT = {"R", "AL", "RLE", "RLO", "RLI"}


@dataclass
class _Flow:
    """The blocks of lines that give way to the same floating boxes, and where those stand: top and bottom."""

    blocks: list[Any] = field(default_factory=list)
    floats: list[tuple[float, float]] = field(default_factory=list)


def short_lines(page: Any, number: int) -> Iterator[ShortLine]:
    """Yield each line of a page's body that is too short, from the top of each column down."""
    flows: list[_Flow] = []
    for child in page.children:
        if not isinstance(child, boxes.MarginBox):
            _gather(child, _started(flows), flows)
    for flow in flows:
        for block in flow.blocks:
            for position, (line, after) in enumerate(zip(block.children, block.children[1:], strict=False)):
                is_indented = position == 0 and block.style["text_indent"].value != 0
                if not is_indented and not _beside(line, after, flow.floats):
                    yield from _judged(block, line, after, number)


def _started(flows: list[_Flow]) -> _Flow:
    flows.append(_Flow())
    return flows[-1]


def _gather(box: Any, flow: _Flow, flows: list[_Flow]) -> None:
    """Put the blocks of lines in a box, and its floating boxes, into the flows they belong to."""
    box = getattr(box, "_box", box)
    if box.is_floated():
        flow.floats.append((box.position_y, box.position_y + box.margin_height()))
    if not isinstance(box, boxes.ParentBox):
        return
    if box.establishes_formatting_context():
        flow = _started(flows)
    if box.children and isinstance(box.children[0], boxes.LineBox) and box.style["direction"] == "ltr":
        flow.blocks.append(box)
    for child in box.children:
        _gather(child, flow, flows)


def _beside(line: Any, after: Any, floats: list[tuple[float, float]]) -> bool:
    """Say whether a floating box stands beside one of two lines."""
    return any(top < after.position_y + after.height and bottom > line.position_y for top, bottom in floats)


def _judged(block: Any, line: Any, after: Any, number: int) -> Iterator[ShortLine]:
    """Yield a line when the first word of the line after it would have fitted, with a space before it."""
    pieces = list(_pieces(line))
    if not pieces or not all(map(_is_plain, pieces)):
        return
    said = "".join(one.text for one in pieces).rstrip(" ")
    word = _first_word(list(_pieces(after)))
    if not said or said.endswith(_HYPHENS) or not word:
        return
    left, right = _edges(line)
    room_px = block.width - (right - left)
    last = word[-1][0]
    size_px = min(pieces[-1].style["font_size"], last.style["font_size"])
    letters = "".join(text for _, text in word)
    if room_px < (len(letters) + 1) * size_px * _NARROWEST:
        return
    start, end = _edges(after)
    if (
        len(word[-1][1]) == len(last.text)
        and last.style["overflow_wrap"] != "normal"
        and after is not block.children[-1]
    ):
        return  # the word itself may be broken
    if len(word[-1][1]) < len(last.text):
        end = last.position_x + _width(word[-1][1], last.style)
    room_px -= _width(" ", pieces[-1].style) + end - start
    if room_px > TOLERANCE_PX:
        yield ShortLine(number, said, letters, room_px * PT_PER_PX)


def _pieces(box: Any) -> Iterator[Any]:
    """Yield what stands in a line, in order: texts, and whatever is set as one sign (a picture, a block, a break)."""
    for child in box.children:
        inner = getattr(child, "_box", child)
        if not inner.is_in_normal_flow():
            continue
        if isinstance(inner, boxes.InlineBox) and inner.element_tag != "br" and not inner.is_leader:
            yield from _pieces(inner)
        elif not isinstance(inner, boxes.TextBox) or inner.text:
            yield inner


def _is_plain(piece: Any) -> bool:
    """Say whether a piece is text that is broken at any of its spaces, from left to right."""
    if not isinstance(piece, boxes.TextBox) or piece.style["white_space"] != "normal" or piece.style["word_spacing"]:
        return False
    return all(bidirectional(sign) not in _TO_THE_LEFT for sign in piece.text if sign > "\u0590")


def _first_word(pieces: list[Any]) -> list[tuple[Any, str]]:
    """Return the texts that the first word of a line is made of, each with what of it belongs to the word.

    A sign alone (a dash, a stroke) belongs to it: no line may begin with some of them.
    """
    word: list[tuple[Any, str]] = []
    for position, piece in enumerate(pieces):
        if not _is_plain(piece):
            return []
        after = "".join(getattr(one, "text", "\ufffc") for one in pieces[position + 1 :])
        end = next(
            (at for at, sign in enumerate(piece.text) if sign == " " and _may_begin(piece.text, at, after)), None
        )
        word.append((piece, piece.text[:end]))
        if end is not None:
            break
    return word if any(text.strip() for _, text in word) else []


def _may_begin(text: str, space: int, after: str) -> bool:
    """Say whether a line may begin after a space: with a letter, a figure or an opening bracket."""
    following = (text[space + 1 :] or after)[:1]
    return not following or following.isalnum() or following in "([\u201c\u2018"


def _edges(line: Any) -> tuple[float, float]:
    """Return where the things in a line begin and end."""
    inside = [one for one in line.children if one.is_in_normal_flow()]
    return min(one.position_x for one in inside), max(one.position_x + one.margin_width() for one in inside)


def _width(text: str, style: Any) -> float:
    layout = Layout(style)
    layout.set_text(text)
    line, _ = layout.get_first_line()
    width: float = line_size(line, style)[0]
    return width
