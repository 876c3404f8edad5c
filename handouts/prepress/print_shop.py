"""Press: a finished PDF made ready for a print shop, with bleed, crop marks and black in one ink."""

import io
from collections.abc import Iterable, Sequence
from typing import Any

import pikepdf

from handouts.model.format import Format

PT_PER_MM = 72 / 25.4
GAP_MM, MARK_MM, RIM_MM = 0.5, 5.0, 1.5  # from bleed to crop mark; the mark; from mark to the edge of the page
SOLID = 0.4  # colours darker than this are type and rules: a dark grey becomes full black; a screen of dots would fray
DARK_GREY, LIGHT_GREY = 0.08, 0.01  # red, green and blue of a grey differ by no more; a light tint is not grey
_COLOURS = {"rg": "k", "RG": "K", "g": "k", "G": "K"}
Box = tuple[float, float, float, float]


def prepare_for_press(data: bytes, form: Format) -> bytes:
    """Return the PDF with its boxes set, crop marks outside the bleed, and every grey in black ink alone.

    Other colours stay RGB: only the print shop knows its inks and its paper. Tags and metadata are kept.
    """
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for one in pdf.objects:
            if isinstance(one, pikepdf.Stream) and (one.get("/Subtype") == "/Form" or one.get("/PatternType") == 1):
                one.write(_in_black_ink(one))
        for page in pdf.pages:
            trim = _box(page.trimbox)
            bleed = _grown(trim, form.bleed_mm)
            page.MediaBox = _grown(trim, form.bleed_mm + GAP_MM + MARK_MM + RIM_MM)
            page.BleedBox, page.TrimBox = bleed, trim
            clip = " ".join(f"{edge:.3f}" for edge in (bleed[0], bleed[1], bleed[2] - bleed[0], bleed[3] - bleed[1]))
            drawing = _in_black_ink(page)
            end = f"\nQ\n{_crop_marks(trim, form.bleed_mm)}"
            page.Contents = pdf.make_stream(f"q {clip} re W n\n".encode() + drawing + end.encode())
        output = io.BytesIO()
        pdf.save(output, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
        return output.getvalue()


def _box(edges: Iterable[Any]) -> Box:
    left, bottom, right, top = (float(edge) for edge in edges)
    return left, bottom, right, top


def _grown(box: Box, by_mm: float) -> Box:
    by = by_mm * PT_PER_MM
    return round(box[0] - by, 3), round(box[1] - by, 3), round(box[2] + by, 3), round(box[3] + by, 3)


def _in_black_ink(content: pikepdf.Page | pikepdf.Object) -> bytes:
    """Return a drawing with each grey as an amount of black ink."""
    rows: list[Any] = []
    for row in pikepdf.parse_content_stream(content):
        operands, operator = list(row.operands), str(row.operator)
        black = _black(operands) if operator in _COLOURS else None
        if black is None:
            rows.append((operands, pikepdf.Operator(operator)) if operator != "INLINE IMAGE" else row)
        else:
            rows.append(([0, 0, 0, black], pikepdf.Operator(_COLOURS[operator])))
    return pikepdf.unparse_content_stream(rows)


def _black(operands: Sequence[Any]) -> Any:
    """Return how much black ink a colour takes, from 0 to 1; None for what is no grey."""
    values = [float(one) for one in operands]
    light = sum(values) / len(values)
    if max(values) - min(values) > (DARK_GREY if light < SOLID else LIGHT_GREY):
        return None
    return 1 if light < SOLID else round(1 - light, 3) or 0


def _crop_marks(trim: Box, bleed_mm: float) -> str:
    """Return the drawing of two lines at each corner, outside the bleed; screen readers skip it."""
    near, far = (bleed_mm + GAP_MM) * PT_PER_MM, (bleed_mm + GAP_MM + MARK_MM) * PT_PER_MM
    left, bottom, right, top = trim
    lines = []
    for x, way in ((left, -1), (right, 1)):
        for y, up in ((bottom, -1), (top, 1)):
            lines.append(f"{x + way * near:.3f} {y:.3f} m {x + way * far:.3f} {y:.3f} l S")
            lines.append(f"{x:.3f} {y + up * near:.3f} m {x:.3f} {y + up * far:.3f} l S")
    return "/Artifact <</Type /Layout>> BDC\nq 0 0 0 1 K .25 w\n" + "\n".join(lines) + "\nQ\nEMC"
