"""Water: to wash, to dry, and to keep out of."""

from pictograms.grid import dots, drop, line, ring
from pictograms.signs import wave


def wash_hands() -> list[str]:
    """Draw a hand under a running tap."""
    return [
        line("M28 64H128a36 36 0 0 1 36 36v4"),
        line("M84 64V28M56 28h56"),
        drop(164, 132, 10, filled=True),
        line("M28 180H72c24 0 32 -8 52 -8h44a15 15 0 0 1 0 30h-40"),
        line("M176 196l32 -16a15 15 0 0 1 16 26l-52 26H28"),
    ]


def wash_gently() -> list[str]:
    """Draw a bottle of liquid soap with a pump, and bubbles."""
    return [
        line("M60 124h80a16 16 0 0 1 16 16v72a16 16 0 0 1 -16 16h-80a16 16 0 0 1 -16 -16v-72a16 16 0 0 1 16 -16z"),
        line("M100 124V52M72 52h56q24 0 24 28"),
        ring(204, 84, 22),
        ring(204, 160, 16),
        dots((152, 104)),
    ]


def pat_dry() -> list[str]:
    """Draw a towel over a rail."""
    return [
        line("M28 52H228"),
        line("M60 52V212H156V52"),
        line("M196 52V164H156"),
        line("M60 176H156"),
    ]


def shower() -> list[str]:
    """Draw a shower that runs."""
    return [
        line("M36 228V72a44 44 0 0 1 88 0v12"),
        line("M72 132a52 52 0 0 1 104 0z"),
        line("M84 160l-8 20M124 160v20M164 160l8 20M68 204l-8 24M124 204v24M180 204l8 24"),
    ]


def bath() -> list[str]:
    """Draw a bath tub with a tap."""
    return [
        line("M24 132H232V156a48 48 0 0 1 -48 48H72a48 48 0 0 1 -48 -48z"),
        line("M68 204v24M188 204v24"),
        line("M52 132V64a28 28 0 0 1 56 0v8"),
        ring(148, 84, 16),
        ring(196, 60, 18),
    ]


def swim() -> list[str]:
    """Draw a swimmer between waves."""
    return [
        ring(192, 92, 24),
        line("M52 148l56 -40l-32 -40l64 -24"),
        line("M108 108l48 40"),
        wave(24, 180, 232),
        wave(24, 220, 232),
    ]


def drink() -> list[str]:
    """Draw a glass of water."""
    return [line("M60 32H196L176 228H80z"), wave(72, 104, 184, 14), drop(128, 132, 44)]
