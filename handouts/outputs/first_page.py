"""Thumbnails: the first page of a leaflet, small."""

import pypdfium2

from handouts.graphics.pictures import small_png

WIDTH_PX = 320  # shown at half of it, sharp on good screens too


def thumbnail(pdf: bytes) -> bytes:
    """Return the first page of a PDF as a small PNG; equal pages give equal bytes."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        bitmap = page.render(scale=WIDTH_PX / page.get_width(), rev_byteorder=True)
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
        data = bytes(bitmap.buffer)
        rows = b"".join(data[row * stride : row * stride + 3 * width] for row in range(height))
    return small_png((width, height), rows)
