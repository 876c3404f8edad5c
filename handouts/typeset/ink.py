"""Ink: every word of the finished pages can be seen, on a ground that it stands out from, and on no other word.

Colours and the order of painting come from the page itself; where they leave a doubt (a picture, a gradient, something
painted later), the text is looked at closely. One small rendering of the page proves that there is ink in each line.
"""

from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from pypdfium2 import raw

from handouts.graphics.colours import contrast_ratio
from handouts.model.pages import Blemish, Kind
from handouts.typeset.close_look import Lens, drawn
from handouts.typeset.paint_order import EVERYWHERE, Box, Painted, common, painted, type_of, words

SCALE = 50 / 72  # pixels a point of the small rendering
TEXT_RATIO, LARGE_RATIO = 4.5, 3.0
LARGE_PT, LARGE_BOLD_PT = 18.0, 14.0
MOST_CUT_PT = 0.4  # what a clip may take off a letter at one side
LEAST_SHARE = 0.85  # of the strokes of a text that must be seen
GONE_SHARE = 0.05  # of the strokes, below which nothing can be read
NEAR_GREY = 14  # of 255, by which a ground in the small rendering may be off
LEAST_INK = 0.15  # of the difference between text and ground that must be seen in the small rendering
SMALL_PT, AROUND_PT = 8.0, 1.5
MOST_FAULTS = 40  # of one page: more would flood the screen, and each takes a close look
_WHITE = (255, 255, 255)

_WHOLE = bytes(range(256))  # every grey

Colour = tuple[int, int, int]
Pair = tuple[Colour, Colour] | None
Pairs = frozenset[Pair]


@dataclass(frozen=True)
class _Sheet:
    """One page in grey, small: to be asked for the darkest and the lightest pixel of a place."""

    columns: int
    rows: int
    stride: int
    data: bytes
    left: float
    top: float

    def pixels(self, box: Box) -> bytes:
        """Return the greys in a box, 0 to 255; of a full stop with a little around it, to see its ground."""
        left, bottom, right, top = box
        if min(right - left, top - bottom) < SMALL_PT:
            left, bottom, right, top = left - AROUND_PT, bottom - AROUND_PT, right + AROUND_PT, top + AROUND_PT
        first, last = max(0, int((left - self.left) * SCALE)), min(self.columns, int((right - self.left) * SCALE) + 1)
        above, below = max(0, int((self.top - top) * SCALE)), min(self.rows, int((self.top - bottom) * SCALE) + 1)
        if first >= last:
            return b""
        starts = range(above * self.stride, below * self.stride, self.stride)
        return b"".join([self.data[start + first : start + last] for start in starts])


@dataclass(frozen=True)
class _Scene:
    """A page with everything on it, by its place in the order of painting; `others` is all but text, as it is seen."""

    texts: list[tuple[int, Painted]]
    places: list[int]
    others: list[tuple[Box, Painted]]
    lens: Lens
    sheet: _Sheet


def look_at(page: Any, number: int, text_page: Any, lines: Sequence[tuple[Box, str]]) -> tuple[list[Blemish], Pairs]:
    """Return what is wrong with the ink of a page, and each two colours that stand on one another as text and ground.

    `lines` are the places of the words that were laid out, in points from the bottom left. A pair without colours
    stands for text whose ground is known by looking alone. A page with very many faults is not looked at to its end.
    """
    things = list(painted(page))
    texts = [(place, one) for place, one in enumerate(things) if one.kind == "text" and _is_real(one.box)]
    seen = [(place, (common(one.box, one.clip), one)) for place, one in enumerate(things) if one.kind != "text"]
    seen = [(place, row) for place, row in seen if row[1].alpha > 0]
    scene = _Scene(texts, [place for place, _ in seen], [row for _, row in seen], Lens(page, things), _sheet(page))
    pairs: set[Pair] = set()
    found: list[Blemish] = []
    faults = 0
    for place, one in texts:
        if faults >= MOST_FAULTS:
            return found, frozenset({*pairs, None})
        kind, ratio = _judged(one, place, scene, pairs)
        said = words(one.thing, text_page).strip() if kind else ""
        faults += bool(said)
        if kind and said and found and found[-1].kind == kind and len(said) == 1:
            found[-1] = replace(found[-1], text=found[-1].text + said)  # WeasyPrint 70 draws an SVG letter by letter
        elif kind and said:
            found.append(Blemish(kind, number, said, ratio=ratio, box=one.box))
    told = {one.text for one in found}
    found += [Blemish("unseen", number, said, box=box) for box, said in _without_ink(scene, lines) if said not in told]
    for one, other in _overlapping([text for _, text in texts]):
        if len(found) >= MOST_FAULTS:
            break
        if scene.lens.touch(one, other):
            both = words(one.thing, text_page), words(other.thing, text_page)
            found.append(Blemish("overlap", number, *both, box=one.box))
    return found, frozenset(pairs)


def stand_out(pairs: Pairs, exchanged: Mapping[Colour, Colour]) -> bool:
    """Say whether every text stands out from its ground when some colours are exchanged for others."""
    return all(
        _contrast(exchanged.get(pair[0], pair[0]), exchanged.get(pair[1], pair[1])) >= TEXT_RATIO if pair else False
        for pair in pairs
    )


def _without_ink(scene: _Scene, lines: Sequence[tuple[Box, str]]) -> Iterator[tuple[Box, str]]:
    """Yield the words in whose place there is no ink, and the place."""
    for box, said in lines:
        pixels = scene.sheet.pixels(box)
        level = pixels[0] if pixels else 255
        if not pixels.translate(None, _WHOLE[max(0, level - NEAR_GREY) : level + NEAR_GREY]):
            inside = [one for _, one in scene.texts if _is_real(common(one.box, box))]
            if not any(scene.lens.look(one).share > GONE_SHARE for one in inside):
                yield box, said


def _sheet(page: Any) -> _Sheet:
    box = page.get_bbox()
    return _Sheet(*drawn(page, box, SCALE, raw.FPDFBitmap_Gray), box[0], box[3])


def _is_real(box: Box) -> bool:
    return box[2] - box[0] > 0 and box[3] - box[1] > 0


def _judged(one: Painted, place: int, scene: _Scene, pairs: set[Pair]) -> tuple[Kind | None, float]:
    """Return what is wrong with a text, and its contrast where that is too little; None when all is well."""
    if one.clip is not EVERYWHERE:
        seen = common(one.box, one.clip)
        off = max(seen[0] - one.box[0], seen[1] - one.box[1], one.box[2] - seen[2], one.box[3] - seen[3])
        if off > MOST_CUT_PT:
            return ("cut" if _is_real(seen) else "unseen"), 0.0
    first = bisect(scene.places, place)
    is_covered = any(_meets(box, other, one) for box, other in scene.others[first:])
    if not is_covered:
        pair = _plain_pair(one, scene, first)
        pairs.add(pair)
        if pair:
            return None, 0.0
    else:
        pairs.add(None)
    look = scene.lens.look(one)
    if look.share < LEAST_SHARE:
        return ("covered" if is_covered else "unseen"), 0.0
    size, is_bold = type_of(one.thing)
    is_large = size >= LARGE_PT or (is_bold and size >= LARGE_BOLD_PT)
    return ("faint", look.ratio) if look.ratio < (LARGE_RATIO if is_large else TEXT_RATIO) else (None, 0.0)


def _meets(box: Box, other: Painted, one: Painted) -> bool:
    """Say whether something lies where a text is, so that it could hide a part of it; thin rules do not."""
    left, bottom, right, top = one.box
    share = (top - bottom) / 5
    return (
        box[1] < top - share
        and box[3] > bottom + share
        and box[0] < right - share
        and box[2] > left + share
        and box[3] - box[1] > share
        and not (other.hole and common(other.hole, one.box) == one.box)
    )


def _plain_pair(one: Painted, scene: _Scene, first: int) -> Pair:
    """Return the colours of a text and its ground; None unless it surely stands out, as painted and as rendered.

    A shape that does not fill its box may leave open what lies below it, so every ground down to one that fills its
    box must do. Below everything is white paper.
    """
    if one.alpha < 1:
        return None
    grounds = []
    for box, other in reversed(scene.others[:first]):
        if _meets(box, other, one):
            if other.kind == "picture" or other.alpha < 1:
                return None
            grounds.append(other.colour)
            if other.is_whole and common(box, one.box) == one.box:
                break
    else:
        grounds.append(_WHITE)
    if any(_contrast(one.colour, ground) < TEXT_RATIO for ground in grounds):
        return None
    text, pixels = _grey(one.colour), scene.sheet.pixels(one.box)
    for ground in grounds:
        grey = _grey(ground)
        least = int(LEAST_INK * abs(grey - text))
        inked = _WHOLE[grey - least :] if text < grey else _WHOLE[: grey + least + 1]
        near = _WHOLE[: max(0, grey - NEAR_GREY)] + _WHOLE[grey + NEAR_GREY + 1 :]
        if pixels.translate(None, near) and pixels.translate(None, inked):
            return one.colour, ground
    return None


def _grey(colour: Colour) -> int:
    """Return a colour in grey as pdfium draws it."""
    return (30 * colour[0] + 59 * colour[1] + 11 * colour[2]) // 100


@lru_cache(maxsize=64)
def _contrast(one: Colour, other: Colour) -> float:
    return contrast_ratio("#{:02x}{:02x}{:02x}".format(*one), "#{:02x}{:02x}{:02x}".format(*other))


def _overlapping(texts: list[Painted]) -> Iterator[tuple[Painted, Painted]]:
    """Yield each two texts whose boxes lie on one another by more than letters of neighbours do."""
    ordered = sorted(texts, key=lambda one: -one.box[3])
    for position, one in enumerate(ordered):
        height = one.box[3] - one.box[1]
        for other in ordered[position + 1 :]:
            if other.box[3] <= one.box[1]:
                break
            share = min(height, other.box[3] - other.box[1]) / 5
            left, bottom, right, top = common(one.box, other.box)
            if right - left > share and top - bottom > share / 2:
                yield one, other
