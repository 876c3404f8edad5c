"""Imposition: finished pages put on the sheets that a printer prints on both sides."""

import io

import pikepdf

from handouts.model.format import Format
from handouts.prepress.folding import Side, booklet_order, trifold_order

PT_PER_MM = 72 / 25.4
ORDERS = {"trifold": trifold_order, "booklet": booklet_order}
TICK_MM = 7.0  # a fold mark reaches this far in: past the edge that printers leave white, and clear of every margin


def impose(data: bytes, form: Format) -> bytes:
    """Return the sheets of a PDF for printing: front, back, front, back, with marks where they are folded.

    What the PDF says of its origin is kept; its tags are not: the PDF in reading order is for the screen.
    """
    if form.imposition is None or form.sheet is None:
        raise ValueError(f"{form.label} has no imposition")
    with pikepdf.open(io.BytesIO(data)) as source, pikepdf.new() as target:
        sheet = (form.sheet.width_mm * PT_PER_MM, form.sheet.height_mm * PT_PER_MM)
        for count, side in enumerate(ORDERS[form.imposition](len(source.pages))):
            # The back of a booklet's sheet is its inside: nobody folds along a mark there.
            is_marked = form.imposition != "booklet" or count % 2 == 0
            shares = _shares(source, side, sheet[0], form)
            _add_side(target, source, list(zip(side, shares, strict=True)), sheet, is_marked=is_marked)
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


def _shares(source: pikepdf.Pdf, side: Side, width: float, form: Format) -> list[float]:
    """Return how much of a sheet's width each place of a side gets.

    The panels of a trifold are as wide as their pages; a booklet is folded in its very middle.
    """
    if form.imposition == "booklet":
        return [width / len(side)] * len(side)
    boxes = [source.pages[number - 1].trimbox if number else None for number in side]
    return [float(box[2] - box[0]) if box else width / len(side) for box in boxes]


def _add_side(
    target: pikepdf.Pdf,
    source: pikepdf.Pdf,
    places: list[tuple[int | None, float]],
    sheet: tuple[float, float],
    *,
    is_marked: bool,
) -> None:
    """Put the pages of one side next to one another, each in the middle of its place: page and width of the place."""
    drawing: list[str] = []
    forms = pikepdf.Dictionary()
    folds = [sum(share for _, share in places[: count + 1]) for count in range(len(places) - 1)]
    for place, ((number, share), left) in enumerate(zip(places, [0.0, *folds], strict=True)):
        if number:
            name = f"/P{place}"
            box = source.pages[number - 1].trimbox
            forms[name] = target.copy_foreign(source.pages[number - 1].as_form_xobject())
            right = left + (share - float(box[2] - box[0])) / 2
            up = (sheet[1] - float(box[3] - box[1])) / 2
            drawing.append(f"q 1 0 0 1 {right - float(box[0]):.3f} {up - float(box[1]):.3f} cm {name} Do Q")
    if is_marked:
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
