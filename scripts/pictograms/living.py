"""Daily life: habits, exercise, sleep, clothes and ways."""

from pictograms.grid import arrow, box, line, ring, turned


def make_up() -> list[str]:
    """Draw a lipstick and a brush."""
    return [
        line("M44 228V140H124V228zM60 140V104H108V140M68 104V60l32 -28V104"),
        line("M188 228V124M168 124h40V100h-40zM168 100c-8 -32 0 -56 20 -72c20 16 28 40 20 72"),
    ]


def shave() -> list[str]:
    """Draw a safety razor."""
    return [
        turned(40, [box(56, 48, 200, 100, 14), line("M88 74H168"), line("M128 100V120"), box(112, 120, 144, 236, 14)]),
    ]


def smoke() -> list[str]:
    """Draw a cigarette that burns."""
    return [
        box(24, 164, 232, 208, 8),
        line("M164 164v44"),
        line("M196 132c0 -28 -52 -16 -52 -48c0 -20 16 -28 16 -52"),
        line("M228 132c0 -48 -44 -36 -44 -64"),
    ]


def alcohol() -> list[str]:
    """Draw a bottle and a glass of wine."""
    return [
        line("M60 28H92V84c0 16 24 24 24 48v84a12 12 0 0 1 -12 12H48a12 12 0 0 1 -12 -12V132c0 -24 24 -32 24 -48z"),
        line("M152 100H224c4 44 -8 68 -36 68s-40 -24 -36 -68zM188 168V228M160 228h56"),
        line("M36 148H116M36 192H116"),
    ]


def exercise() -> list[str]:
    """Draw somebody who runs."""
    return [
        ring(164, 48, 22),
        line("M60 100l40 -24l48 20l-32 56l44 28v48"),
        line("M104 176l-16 28H40"),
        line("M148 96l20 32h40"),
    ]


def lift() -> list[str]:
    """Draw somebody who lifts a heavy box."""
    return [
        ring(72, 52, 22),
        line("M60 96c-24 24 -28 52 -20 72l56 4v56H60"),
        line("M68 104l28 44h44"),
        box(140, 108, 228, 188, 8),
        arrow((184, 84), (184, 32)),
    ]


def sleep_raised() -> list[str]:
    """Draw somebody who sleeps in bed, the upper body raised on a wedge."""
    return [
        line("M28 72V228M28 200H228M228 228V164"),
        ring(84, 88, 22),
        line("M28 132L120 176"),
        line("M104 124L148 160H200a28 28 0 0 1 28 28"),
        line("M172 32a36 36 0 1 0 48 48a40 40 0 0 1 -48 -48z"),
    ]


def raise_leg() -> list[str]:
    """Draw somebody who lies with a leg on a pillow."""
    return [
        ring(48, 168, 22),
        line("M24 224H232"),
        line("M88 192H136L224 128L212 104"),
        box(172, 184, 232, 224, 12),
        arrow((160, 120), (160, 48)),
    ]


def loose_clothes() -> list[str]:
    """Draw a wide shirt, with arrows that lead outwards."""
    return [
        line("M100 36L60 48L32 100l28 18l20 -20V220H176V98l20 20l28 -18L196 48L156 36"),
        line("M100 36a28 24 0 0 0 56 0"),
        arrow((56, 176), (24, 176), 20),
        arrow((200, 176), (232, 176), 20),
    ]


def compression() -> list[str]:
    """Draw a leg in a tight stocking, with arrows that press inwards."""
    return [
        line("M92 28L100 180L76 204a16 16 0 0 0 12 24H152a16 16 0 0 0 16 -16L164 28z"),
        line("M92 64H164"),
        arrow((24, 116), (64, 116), 20),
        arrow((232, 116), (196, 116), 20),
    ]


def drive() -> list[str]:
    """Draw a car."""
    return [
        line("M68 180H24V136l32 -12L88 76h72l40 48l32 12v44H196"),
        line("M100 180H164"),
        ring(84, 184, 20),
        ring(180, 184, 20),
        line("M56 124H200M128 76v48"),
    ]


def escort() -> list[str]:
    """Draw two people, hand in hand, before a house."""
    return [
        ring(40, 84, 20),
        ring(108, 84, 20),
        line("M40 124V168L20 224M40 168L60 224M108 124V168L88 224M108 168L128 224M40 136L74 160L108 136"),
        line("M144 116L188 64L232 116M160 104V224H216V104M188 224V176"),
    ]


def perfume() -> list[str]:
    """Draw a bottle of perfume that is sprayed with its ball."""
    return [
        ring(124, 172, 56),
        line("M108 116V72h32V116M108 88H76"),
        ring(48, 88, 24),
        line("M172 72h.1M200 48h.1M200 72h.1M200 96h.1M228 32h.1M228 60h.1M228 84h.1M228 112h.1"),
        line("M88 180h72"),
    ]
