"""Sun and heat: what keeps the sun off, and what to stay away from."""

from pictograms.grid import box, dots, line, rays, ring, turned
from pictograms.signs import steam


def sun_cream() -> list[str]:
    """Draw a tube with a sun on it."""
    return [
        line("M52 28H204M60 28L80 188H176L196 28"),
        line("M96 188V228H160V188"),
        ring(128, 104, 16),
        rays(128, 104, 34, 42, range(0, 360, 45)),
    ]


def two_fingers() -> list[str]:
    """Draw two raised fingers with a line of cream along each, and a sun."""
    return [
        line("M28 148V56a28 28 0 0 1 56 0V132M84 56a28 28 0 0 1 56 0V132"),
        line("M56 60V116M112 60V116"),
        line("M28 148v24a60 60 0 0 0 60 60h32a60 60 0 0 0 60 -60V144a20 20 0 0 0 -40 0"),
        line("M140 156h-36a20 20 0 0 0 0 40h12"),
        ring(196, 64, 12),
        rays(196, 64, 30, 38, range(0, 360, 45)),
    ]


def hat() -> list[str]:
    """Draw a sun hat under the sun."""
    return [
        line("M88 184V164a54 54 0 0 1 108 0v20q-54 14 -108 0z"),
        line("M88 168c-36 4 -60 14 -60 26c0 42 204 42 204 0c0 -12 -12 -22 -36 -26"),
        ring(68, 68, 16),
        rays(68, 68, 38, 46, range(0, 360, 45)),
    ]


def shade() -> list[str]:
    """Draw a parasol under the sun."""
    return [
        ring(56, 60, 14),
        rays(56, 60, 32, 40, range(0, 360, 45)),
        turned(
            18,
            [
                line("M76 144a76 76 0 0 1 152 0q-25 -20 -50 0q-25 -20 -52 0q-25 -20 -50 0z"),
                line("M152 68V52M152 144V224"),
            ],
        ),
        line("M64 228H196"),
    ]


def sleeves() -> list[str]:
    """Draw a shirt with long sleeves."""
    return [
        line("M96 36L60 48a24 24 0 0 0 -16 20L28 196h36l12 -84V220H180V112l12 84h36L212 68a24 24 0 0 0 -16 -20L160 36"),
        line("M96 36a32 32 0 0 0 64 0"),
    ]


def sauna() -> list[str]:
    """Draw somebody who sits in the steam of hot stones."""
    return [
        ring(72, 72, 24),
        line("M68 124V176H124V228M24 196h36V228"),
        box(164, 180, 232, 228, 8),
        dots((176, 152), (198, 148), (220, 152)),
        steam(172, 36, 120),
        steam(216, 36, 120),
    ]


def sunbed() -> list[str]:
    """Draw somebody who lies in a sunbed, under its lamps."""
    return [
        line("M24 80Q128 24 228 80z"),
        line("M64 104v20M104 104v28M144 104v28M184 104v20"),
        ring(48, 164, 18),
        line("M92 172H212"),
        line("M24 208H232M52 208v24M204 208v24"),
    ]
