"""What is put on the skin: ointment, dressings, cold, silicone; and hands that care."""

from pictograms.grid import box, dots, drop, line, ring, solid, turned
from pictograms.signs import clock, crystal, hand


def ointment() -> list[str]:
    """Draw a tube that gives a fingertip of ointment."""
    return [
        line("M228 28V124M228 36L144 52V100L228 116M144 64H120V88H144"),
        line("M96 76q-20 0 -20 24"),
        line("M48 228V152a28 28 0 0 1 56 0V196"),
        line("M104 188a22 22 0 0 1 44 0V196M148 192a22 22 0 0 1 44 0V228"),
    ]


def cream() -> list[str]:
    """Draw a fingertip in a jar of cream."""
    return [
        hand(184, 124),
        line("M28 152H52M136 152H228"),
        line("M44 152V208a24 24 0 0 0 24 24H188a24 24 0 0 0 24 -24V152"),
    ]


def dressing() -> list[str]:
    """Draw a sticking plaster."""
    return [
        turned(
            -45,
            [
                box(20, 84, 236, 172, 44),
                line("M92 84V172M164 84V172"),
                dots((116, 112), (140, 144), (140, 112), (116, 144)),
            ],
        )
    ]


def change_dressing() -> list[str]:
    """Draw a sticking plaster within two arrows that go round."""
    return [
        turned(-45, [box(58, 94, 198, 162, 34), line("M104 94V162M152 94V162")]),
        line("M28 128a100 100 0 0 1 152 -86M180 42l-6 -26M180 42l-28 6"),
        line("M228 128a100 100 0 0 1 -152 86M76 214l6 26M76 214l28 -6"),
    ]


def cold_pack() -> list[str]:
    """Draw a pack with a snow crystal that lies on the skin, a cloth between them."""
    cloth = "M24 192q26 -20 52 0t52 0t52 0t52 0"
    return [box(40, 24, 216, 164, 28), crystal(128, 94, 56), line(cloth), line("M24 230H232")]


def silicone_cut() -> list[str]:
    """Draw scissors that cut a sheet along a line."""
    return [
        line("M88 132H44a16 16 0 0 1 -16 -16V40a16 16 0 0 1 16 -16H212a16 16 0 0 1 16 16v76a16 16 0 0 1 -16 16H168"),
        line("M128 48v4M128 80v4"),
        ring(84, 206, 24),
        ring(172, 206, 24),
        line("M100 188L156 104M156 188L100 104"),
    ]


def silicone_wear() -> list[str]:
    """Draw a sheet on an arm, and a clock."""
    return [
        *clock(76, 72, 48),
        line("M24 136H152q12 -12 32 -12h8a36 36 0 0 1 36 36v32a36 36 0 0 1 -36 36h-8q-20 0 -32 -8H24"),
        line("M188 160h36M188 196h36"),
        solid("M52 164h72v32H52z"),
    ]


def massage() -> list[str]:
    """Draw a hand whose two fingers rub the skin in circles."""
    return [
        hand(168, 168),
        line("M176 148c76 12 48 56 -64 56S-12 164 48 144M48 144l-28 2M48 144l-6 28"),
        line("M24 236H232"),
    ]


def press() -> list[str]:
    """Draw a hand that presses a pad on a place that bleeds."""
    return [
        hand(140, 140),
        box(48, 156, 176, 188, 6),
        line("M24 230q104 -28 208 0"),
        drop(212, 140, 32),
    ]


def pick() -> list[str]:
    """Draw a hand that scratches, and the marks that it leaves."""
    return [
        hand(144, 156, 148, 132),
        line("M84 180q-4 20 -24 40M128 188q-4 20 -20 40M172 180q0 24 -12 44M212 168q4 24 -4 44"),
    ]


def stitches() -> list[str]:
    """Draw a wound that is sewn, with needle and thread."""
    return [
        line("M28 220L196 132"),
        line("M52 172L76 224M96 150l24 52M140 128l24 52"),
        line("M196 132C244 108 244 72 212 60"),
        ring(196, 52, 16),
        line("M180 58L44 100"),
    ]
