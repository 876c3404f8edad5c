"""Two rows of small sections: the kinds of scars, and one scar as it heals."""

from figures.label import below, drawn
from figures.scar import Scar, flat_line, keloid, raised, stretch_mark, sunken
from figures.skin import Skin
from figures.svg import fill, number, picture, stroke
from figures.tone import BROWN, DEEP, LIGHT, OLIVE, TAN, Hue, Tone, mix
from figures.tool import INK, box

WIDE, APART = 88, 98.25


def _lefts() -> list[float]:
    return [6 + APART * at for at in range(5)]


def _small(left: float, level: float, tone: Tone, scar: Scar) -> Skin:
    return Skin(left, left + WIDE, level, level + 62, level + 92, tone, (scar,), thick=9, ridge=16, lobule=22)


def scar_kinds() -> str:
    """Draw five kinds of scars, each in another skin; dashes mark the edges of the wound."""
    parts, middles = [], [left + WIDE / 2 for left in _lefts()]
    scars = (
        (TAN, flat_line(middles[0], 5, 50, TAN.pale)),
        (BROWN, raised(middles[1], 30, 15, 40, BROWN.scar)),
        (DEEP, keloid(middles[2], 37, 30, 40, DEEP.scar)),
        (LIGHT, sunken(middles[3], 34, 16, LIGHT.pale)),
        (OLIVE, stretch_mark(middles[4], 30, 3, 42, OLIVE.young)),
    )
    for left, (tone, scar) in zip(_lefts(), scars, strict=True):
        skin = _small(left, 44, tone, scar)
        parts += [*skin.ground(), *skin.cover()]
    edges = "".join(
        f"M{number(m + side * wound)} 40V92" for m, wound in ((middles[1], 30), (middles[2], 17)) for side in (-1, 1)
    )
    parts.append(stroke(INK, 1.8, edges, ' stroke-dasharray="1 5"'))
    words = ("Flat", "Raised", "Keloid", "Sunken", "Stretch|mark")
    labels = [below(word, middle, 158) for word, middle in zip(words, middles, strict=True)]
    return picture(186, [*parts, *drawn(labels)])


def scar_healing() -> str:
    """Draw the same scar from above and cut through, from the first weeks to two years."""
    stages = (
        ("Weeks", 0, 10, 10),
        ("3 months", 0, 14, 12),
        ("6 months", 0.35, 10, 10),
        ("1 year", 0.7, 5, 7),
        ("2 years", 1, 0, 5),
    )
    parts, labels = [], []
    for left, (word, share, height, wide) in zip(_lefts(), stages, strict=True):
        middle, hue = left + WIDE / 2, BROWN.fading(share)
        hue = Hue(hue.body, hue.fibre, mix("#d0665c", BROWN.pale.surface, share))
        parts += _seen_from_above(left, hue, wide)
        scar = raised(middle, wide * 1.8 + 6, height, 44, hue) if height else flat_line(middle, wide + 2, 42, hue)
        skin = _small(left, 92, BROWN, scar)
        parts += [*skin.ground(), *skin.cover()]
        labels.append(below(word, middle, 206))
    return picture(214, [*parts, *drawn(labels)])


def _seen_from_above(left: float, hue: Hue, wide: float) -> list[str]:
    """Return a tile of skin with the scar across it."""
    x = left + WIDE / 2
    path = f"M{number(x)} 15c3 11 -4 17 -1 25s-1 10 1 15"
    tile = fill(BROWN.surface, box(left, 6, left + WIDE, 64, 4))
    return [tile, stroke(BROWN.line, wide + 2, path), stroke(hue.surface, wide, path)]
