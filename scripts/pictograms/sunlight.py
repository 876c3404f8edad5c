"""Sun and heat: what keeps the sun off, and what to stay away from."""

from pictograms.grid import box, dots, line, rays, ring, turned
from pictograms.signs import steam, sun


def sun_cream() -> list[str]:
    """Draw a bottle with a sun on it."""
    return [
        line("M100 64V40a12 12 0 0 1 12 -12h32a12 12 0 0 1 12 12v24"),
        box(44, 64, 212, 232, 32),
        *sun(128, 148, 22),
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
    """Draw somebody who lies under the lamps of a sunbed."""
    return [
        line("M28 88a128 72 0 0 1 200 0z"),
        line("M72 112v12M128 112v12M184 112v12"),
        ring(52, 160, 16),
        line("M92 168H216"),
        line("M24 200H232M56 200v28M200 200v28"),
    ]
