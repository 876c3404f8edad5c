"""QR codes: an address as a drawing that a telephone's camera reads."""

import io
from dataclasses import dataclass
from urllib.parse import quote

import segno

LEAST_MM = 20.0  # the width of the code itself, without the quiet zone
LEAST_MODULE_MM = 0.45  # the width of the smallest square: old telephones read it at arm's length
QUIET_ZONE = 4  # modules; ISO/IEC 18004:2015, 6.3.8


@dataclass(frozen=True)
class QrCode:
    """An address as a drawing, pure black on white; the width counts the quiet zone on both sides."""

    address: str
    picture: str
    width_mm: float


def qr_code(address: str) -> QrCode:
    """Return the QR code of an address; 15 of 100 squares may be lost (level M), as on a crumpled page.

    The picture is a data: address of an SVG drawing.
    """
    code = segno.make(address, error="m", micro=False, boost_error=False)
    modules, _ = code.symbol_size(border=0)
    drawing = io.BytesIO()
    code.save(
        drawing,
        kind="svg",
        xmldecl=False,
        omitsize=True,
        svgclass=None,
        lineclass=None,
        nl=False,
        border=QUIET_ZONE,
        dark="#000",
        light="#fff",
    )
    module_mm = max(LEAST_MM / modules, LEAST_MODULE_MM)
    picture = f"data:image/svg+xml,{quote(drawing.getvalue())}"
    return QrCode(address, picture, round(module_mm * (modules + 2 * QUIET_ZONE), 2))
