"""Imposition: finished pages put on the sheets that a printer prints on both sides."""

import io

import pikepdf

from handouts.folding import Side, booklet_order, trifold_order
from handouts.model.format import Format

PT_PER_MM = 72 / 25.4
ORDERS = {"trifold": trifold_order, "booklet": booklet_order}
TICK_MM = 4.0  # a fold mark reaches this far in from the edge of the sheet, clear of every margin


def impose(data: bytes, form: Format) -> bytes:
    """Return the sheets of a PDF for printing: front, back, front, back, with marks where they are folded.

    What the PDF says of its origin is kept; its tags are not: the PDF in reading order is for the screen.
    """
    if form.imposition is None or form.sheet is None:
        raise ValueError(f"{form.label} has no imposition")
    with pikepdf.open(io.BytesIO(data)) as source, pikepdf.new() as target:
        sheet = (form.sheet.width_mm * PT_PER_MM, form.sheet.height_mm * PT_PER_MM)
        for side in ORDERS[form.imposition](len(source.pages)):
            _add_side(target, source, side, sheet)
        with source.open_metadata() as old, target.open_metadata(set_pikepdf_as_editor=False) as new:
            new["dc:title"] = old.get("dc:title", "")
        for name, value in source.docinfo.items():
            target.docinfo[name] = str(value)
        target.Root.Lang = source.Root.get("/Lang", pikepdf.String(""))
        target.Root.ViewerPreferences = pikepdf.Dictionary(
            DisplayDocTitle=True, Duplex=pikepdf.Name.DuplexFlipShortEdge, PrintScaling=pikepdf.Name("/None")
        )
        output = io.BytesIO()
        target.save(output, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
        return output.getvalue()


def _add_side(target: pikepdf.Pdf, source: pikepdf.Pdf, side: Side, sheet: tuple[float, float]) -> None:
    """Put the pages of one side next to one another; an empty place is as wide as an even share of the sheet."""
    boxes = [source.pages[number - 1].trimbox if number else None for number in side]
    widths = [float(box[2] - box[0]) if box else sheet[0] / len(side) for box in boxes]
    drawing: list[str] = []
    forms = pikepdf.Dictionary()
    folds = [sum(widths[: count + 1]) for count in range(len(side) - 1)]
    for place, (number, box, left) in enumerate(zip(side, boxes, [0.0, *folds], strict=True)):
        if number and box:
            name = f"/P{place}"
            forms[name] = target.copy_foreign(source.pages[number - 1].as_form_xobject())
            up = (sheet[1] - float(box[3] - box[1])) / 2
            drawing.append(f"q 1 0 0 1 {left - float(box[0]):.3f} {up - float(box[1]):.3f} cm {name} Do Q")
    drawing += [_fold_mark(fold, sheet[1]) for fold in folds]
    page = pikepdf.Dictionary(
        Type=pikepdf.Name.Page,
        MediaBox=pikepdf.Array([0, 0, round(sheet[0], 3), round(sheet[1], 3)]),
        Resources=pikepdf.Dictionary(XObject=forms),
        Contents=target.make_stream("\n".join(drawing).encode()),
    )
    target.pages.append(pikepdf.Page(target.make_indirect(page)))


def _fold_mark(at: float, height: float) -> str:
    tick = TICK_MM * PT_PER_MM
    return (
        f"q 0 G .35 w [2 2] 0 d {at:.3f} 0 m {at:.3f} {tick:.3f} l S "
        f"{at:.3f} {height:.3f} m {at:.3f} {height - tick:.3f} l S Q"
    )
