"""The clinic: medicines, fever, calls, pictures and visits."""

from pictograms.grid import box, line, ring, solid, turned


def tablets() -> list[str]:
    """Draw a capsule and a tablet."""
    return [
        turned(-45, [box(28, 60, 196, 132, 36), line("M112 60V132")]),
        ring(184, 184, 44),
        line("M156 212l56 -56"),
    ]


def temperature() -> list[str]:
    """Draw a thermometer that stands high."""
    return [
        line("M76 148V56a28 28 0 0 1 56 0V148a48 48 0 1 1 -56 0z"),
        line("M104 84V188"),
        solid("M84 188a20 20 0 1 0 40 0a20 20 0 1 0 -40 0z"),
        line("M168 60h40M168 100h24M168 140h40"),
    ]


def call() -> list[str]:
    """Draw a telephone."""
    return [
        line(
            "M88 32L108 84L84 108c12 28 36 52 64 64l24 -24l52 20"
            "c4 32 -24 56 -56 56C96 220 36 160 32 88C32 56 56 28 88 32z"
        ),
        line("M160 32a64 64 0 0 1 64 64M160 72a24 24 0 0 1 24 24"),
    ]


def photo() -> list[str]:
    """Draw a camera."""
    return [
        line(
            "M44 72H84L104 40h48l20 32h40a20 20 0 0 1 20 20V196a20 20 0 0 1 -20 20"
            "H44a20 20 0 0 1 -20 -20V92a20 20 0 0 1 20 -20z"
        ),
        ring(128, 140, 40),
    ]


def visit() -> list[str]:
    """Draw a calendar with a tick."""
    return [
        box(36, 48, 220, 228, 16),
        line("M36 104H220M84 28V68M172 28V68M92 168l28 28l52 -56"),
    ]


def look() -> list[str]:
    """Draw an eye that watches a lump on the skin."""
    return [
        line("M28 92Q128 -12 228 92Q128 196 28 92z"),
        solid("M112 92a16 16 0 1 0 32 0a16 16 0 1 0 -32 0z"),
        line("M24 224H88q8 -40 40 -40t40 40H232"),
    ]
