import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from handouts.graphics.pictures import ELEMENT_LIMIT, check_picture, coloured, small_png
from handouts.problem import Location, SourceError

HERE = Location("data/brands/riverside.yaml", 12, 9)
PLAIN = "save it as plain SVG, without scripts or links"
AGAIN = "save it again as plain SVG"


def png(width, height, bits=1):
    """Return a white picture in shades of grey."""
    row = b"\0" + b"\xff" * ((width * bits + 7) // 8)
    squeeze = zlib.compressobj(1)
    rows = b"".join(squeeze.compress(row) for _ in range(height)) + squeeze.flush()
    head = struct.pack(">IIBBBBB", width, height, bits, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(kind, data) for kind, data in parts)


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def svg(body, attributes=""):
    spaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f"<svg {spaces} {attributes}>{body}</svg>".encode()


def refusal(name, data):
    with pytest.raises(SourceError) as caught:
        check_picture(name, data, HERE)
    return str(caught.value)


def line(message, code, hint=""):
    told = f"data/brands/riverside.yaml:12:9: error: {message} [{code}]"
    return f"{told}\n  hint: {hint}" if hint else told


# PNG


@pytest.mark.parametrize("name", ["logo.png", "LOGO.PNG"])
def test_a_whole_png_is_fine(name):
    check_picture(name, png(30, 20), HERE)


def test_a_png_may_have_forty_million_pixels():
    check_picture("logo.png", png(8000, 5000), HERE)


def test_a_png_with_more_pixels_is_refused_with_its_size():
    assert refusal("logo.png", png(8000, 5001)) == line(
        '"logo.png" has 8,000 x 5,001 pixels; the limit is 40,000,000 in all',
        "too-large",
        "save it smaller; 2,000 pixels wide is plenty for print",
    )


def test_a_png_of_twenty_thousand_by_twenty_thousand_pixels_is_refused():
    data = png(20_000, 20_000)
    assert len(data) < 500_000
    message = '"logo.png" has 20,000 x 20,000 pixels; the limit is 40,000,000 in all'
    hint = "save it smaller; 2,000 pixels wide is plenty for print"
    assert refusal("logo.png", data) == line(message, "too-large", hint)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        png(200, 200, 8)[:-40],
        png(200, 200, 8)[:30],
        png(30, 20)[:8],
        png(30, 20).replace(b"IDAT", b"IDAX"),
        png(0, 0),
        b"\xff\xd8\xff\xe0 this is a JPEG",
        svg(""),
        png(30, 20)[:33] + chunk(b"zTXt", b"k\0\0" + zlib.compress(b"a" * 50_000_000)) + png(30, 20)[33:],
    ],
    ids=["empty", "truncated", "head only", "mark only", "wrong checksum", "no pixels", "JPEG", "SVG", "text bomb"],
)
def test_what_is_no_whole_png_is_refused(data):
    told = line('"logo.png" is not a PNG picture that can be read', "picture", "save it again as PNG")
    assert refusal("logo.png", data) == told


def test_a_cut_png_is_refused_after_weasyprint_has_made_pillow_lenient(monkeypatch):
    monkeypatch.setattr("PIL.ImageFile.LOAD_TRUNCATED_IMAGES", True)
    assert "[picture]" in refusal("logo.png", png(200, 200, 8)[:-40])


@pytest.mark.parametrize("name", ["logo.jpg", "logo.gif", "logo.svgz", "logo.pdf", "logo", "svg"])
def test_only_svg_and_png_are_pictures(name):
    told = line(f'"{name}" is neither SVG nor PNG', "picture", "save the picture as SVG or PNG")
    assert refusal(name, png(30, 20)) == told


# SVG


@pytest.mark.parametrize(
    "data",
    [
        svg('<path d="M0 0L9 9"/>', 'viewBox="0 0 9 9"'),
        b"\xef\xbb\xbf" + svg(""),
        b'<?xml version="1.0" encoding="UTF-8"?>' + svg("<!-- made by hand -->"),
        svg('<g id="a"/><use href="#a"/>'),
        svg('<g id="a"/><use xlink:href="#a"/>'),
        svg('<path fill="url(#g)"/>'),
        svg("<path fill=\"url('#g')\"/>"),
        svg('<path fill="url( #g )"/>'),
        svg('<path style="fill: url(#g)"/>'),
        svg("<style>path { fill: url(#g) }</style>"),
        svg('<text font-family="var(--face)" fill="var(--ink)">Riverside</text>'),
    ],
)
def test_a_drawing_that_keeps_to_itself_is_fine(data):
    check_picture("logo.svg", data, HERE)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (svg("<script>x()</script>"), "the element <script>"),
        (svg("<foreignObject/>"), "the element <foreignObject>"),
        (svg('<image href="#a"/>'), "the element <image>"),
        (svg("<animate/>"), "the element <animate>"),
        (svg("<set/>"), "the element <set>"),
        (svg('<path onclick="x()"/>'), 'the script attribute "onclick"'),
        (svg("", 'onload="x()"'), 'the script attribute "onload"'),
        (svg('<path ONCLICK="x()"/>'), 'the script attribute "ONCLICK"'),
        (svg('<use href="http://x.example/y.svg#a"/>'), 'a reference to "http://x.example/y.svg#a"'),
        (svg('<use xlink:href="other.svg#a"/>'), 'a reference to "other.svg#a"'),
        (svg('<use href=" file:///etc/passwd"/>'), 'a reference to "file:///etc/passwd"'),
        (svg('<a href="javascript:x()"/>'), 'a reference to "javascript:x()"'),
        (svg('<feImage href="data:image/png;base64,AA"/>'), 'a reference to "data:image/png;base64,AA"'),
        (svg('<path fill="url(http://x.example/y)"/>'), '"fill", which reaches outside the file'),
        (svg("<path fill=\"URL( 'http://x.example/y')\"/>"), '"fill", which reaches outside the file'),
        (svg('<path style="fill: url(//x.example/y)"/>'), '"style", which reaches outside the file'),
        (svg("<style>@import 'x.css';</style>"), "a style that reaches outside the file"),
        (svg("<style><![CDATA[@IMPORT 'x.css';]]></style>"), "a style that reaches outside the file"),
        (svg("<style>path { fill: url(http://x.example) }</style>"), "a style that reaches outside the file"),
    ],
)
def test_a_drawing_with_scripts_or_outside_references_is_refused(data, what):
    told, _, hint = refusal("logo.svg", data).partition("\n  hint: ")
    assert told == line(f'"logo.svg" holds {what}', "unsafe-picture")
    assert hint


@pytest.mark.parametrize(
    "data",
    [
        svg(r"<style>@\69mport 'x.css';</style>"),
        svg(r'<path style="fill: u\72l(http://x.example/y)"/>'),
        svg("<style><g/>@import 'x.css';</style>"),
        svg("<style>path { background: image-set('http://x.example/y') }</style>"),
        b"<?xml-stylesheet href='http://x.example/y.css'?>" + svg(""),
    ],
    ids=["escaped import", "escaped url", "import after an element", "image-set", "stylesheet instruction"],
)
def test_a_reference_in_disguise_is_refused(data):
    assert "[unsafe-picture]" in refusal("logo.svg", data)


def test_everything_unsafe_in_a_drawing_is_told_at_once():
    told = refusal("logo.svg", svg('<script/><path onclick="x"/><use href="a.svg"/><path onclick="y"/>'))
    assert told == "\n".join(
        line(f'"logo.svg" holds {what}', "unsafe-picture", hint)
        for what, hint in (
            ('a reference to "a.svg"', "take the link out, or put what it leads to into the drawing"),
            ("the element <script>", PLAIN),
            ('the script attribute "onclick"', PLAIN),
        )
    )


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("&a;"),
        b'<!DOCTYPE svg SYSTEM "file:///etc/passwd" [<!ENTITY a SYSTEM "b">]>' + svg(""),
        b"<!DOCTYPE svg><!DOCTYPE svg>" + svg(""),
    ],
    ids=["entity", "file", "twice"],
)
def test_a_document_type_is_refused(data):
    assert '"logo.svg" declares a document type or entities [unsafe-picture]' in refusal("logo.svg", data)


def test_the_document_type_of_every_svg_is_harmless():
    kind = b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    check_picture("logo.svg", b'<?xml version="1.0" encoding="utf-8"?>' + kind + svg("<g/>"), HERE)


@pytest.mark.parametrize(
    "data",
    [b"", b"hello", b"<svg", svg("<g>"), svg("&nbsp;"), svg("\0"), png(2, 2)],
    ids=["empty", "text", "cut", "unclosed", "entity", "control character", "PNG"],
)
def test_what_is_no_xml_is_refused(data):
    assert refusal("logo.svg", data) == line('"logo.svg" is not a drawing that can be read', "picture", AGAIN)


def test_an_entity_in_another_encoding_is_refused():
    text = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>'
    assert "[picture]" in refusal("logo.svg", text.encode("utf-16"))


@pytest.mark.parametrize("data", [b"<html/>", b"<svg/>", b'<svg xmlns="http://x.example"/>'])
def test_xml_that_is_no_drawing_is_refused(data):
    assert refusal("logo.svg", data) == line('"logo.svg" is not an SVG drawing', "picture", AGAIN)


def test_a_drawing_with_too_many_parts_is_refused():
    assert refusal("logo.svg", svg("<g/>" * ELEMENT_LIMIT)) == line(
        '"logo.svg" has 20,001 parts; the limit is 20,000', "too-large"
    )


def test_a_drawing_may_have_as_many_parts_as_the_limit():
    check_picture("logo.svg", svg("<g/>" * (ELEMENT_LIMIT - 1)), HERE)


@pytest.mark.parametrize(
    "body",
    [
        '<g id="a"><use href="#a"/></g>',
        '<g id="a"/>' + "".join(f'<g id="a{n}">{f"""<use href="#a{n - 1}"/>""" * 10}</g>' for n in range(9)),
        "<g>" * 5000 + "</g>" * 5000,
        '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
        '<g id="a"/><g id="a"><use href="#a"/></g>',
        '<pattern id="a"><path fill="url(#a)"/></pattern>',
        f'<g id="a">{"<path/>" * 1000}</g>' + '<use href="#a"/>' * 1000,
        '<g id="a"/>' + '<use href="#a"/>' * 5001,
        '<g id="a0"/>' + "".join(f'<g id="a{n}"><use href="#a{n - 1}"/></g>' for n in range(1, 5000)),
    ],
    ids=[
        *("a part inside itself", "parts that multiply", "endless nesting", "parts inside each other"),
        *("a second part of the name", "a pattern of itself", "a large part", "many uses", "a long chain"),
    ],
)
def test_a_drawing_that_nobody_can_draw_is_refused(body):
    assert "[too-large]" in refusal("logo.svg", svg(body))


def test_a_drawing_may_use_a_part_often_and_nest_a_little():
    check_picture("logo.svg", svg('<g id="a"/>' + '<use href="#a"/>' * 5000 + "<g>" * 90 + "</g>" * 90), HERE)


# Colours


def test_a_drawing_takes_the_colours_of_the_brand():
    data = coloured(b'<svg fill="var(--brand)" stroke="var(--ink)"/>', {"brand": "#0b4f8a", "ink": "#111111"})
    assert data == b'<svg fill="#0b4f8a" stroke="#111111"/>'


def test_a_colour_that_the_brand_does_not_have_stays_as_it_is():
    assert coloured(b'<svg fill="var(--gold)"/>', {"brand": "#0b4f8a"}) == b'<svg fill="var(--gold)"/>'


def test_a_byte_order_mark_does_not_come_along():
    assert coloured(b"\xef\xbb\xbf<svg/>", {}) == b"<svg/>"


def test_a_small_png_keeps_white_and_is_a_picture_that_we_accept_ourselves():
    data = small_png((2, 1), b"\xff\xff\xff\x00\x50\x60")
    check_picture("x.png", data, Location("x"))
    with Image.open(BytesIO(data)) as picture:
        assert [picture.convert("RGB").getpixel((column, 0)) for column in (0, 1)] == [(255, 255, 255), (0, 0x50, 0x60)]


@pytest.mark.parametrize(
    "data",
    [
        svg("x").replace(b"x<", b"\xe9<"),
        b'<?xml version="1.0" encoding="ISO-8859-1"?>' + svg("<text>caf\u00e9</text>"),
        svg("<g/>").decode().encode("utf-16"),
    ],
    ids=["Latin-1", "says Latin-1", "UTF-16"],
)
def test_another_encoding_is_told_with_its_way_out(data):
    told = refusal("logo.svg", data)
    assert "[picture]" in told
    assert "UTF-8" in told or data.startswith(b"\xff\xfe")


@pytest.mark.parametrize(
    ("body", "attributes"),
    [
        ("", 'viewBox="0 0 100"'),
        ("", 'viewBox="a b c d"'),
        ("", 'viewBox="0 0 0 9"'),
        ("", 'viewBox="0 0 9 -9"'),
        ("", 'viewBox="0 0 NaN 9"'),
        ("", 'viewBox="0 0 1e308 9"'),
        ("", 'viewBox="none"'),
        ("", 'width="0" height="9"'),
        ("", 'width="twelve"'),
        ('<path d="M1 2 L3"/>', ""),
        ('<path d="L1 2"/>', ""),
        ('<path d="M0 0 A1 1 0 2 0 3 3"/>', ""),
        ('<polygon points="1 2 3"/>', ""),
        ('<g transform="matrix(1 2)"/>', ""),
        ('<g transform="turn(9)"/>', ""),
        ('<g style="opacity: half"/>', ""),
        ('<rect width="9ch" height="9"/>', ""),
        ('<rect width="99999999999" height="9"/>', ""),
        ('<text font-size="medium">a</text>', ""),
        ('<linearGradient id="a"><stop offset="first"/></linearGradient>', ""),
        ('<style>path { opacity: x }</style><path d="M0 0"/>', ""),
    ],
)
def test_numbers_that_cannot_be_drawn_are_told_at_the_name(body, attributes):
    told = refusal("logo.svg", svg(body, attributes))
    assert told.startswith('data/brands/riverside.yaml:12:9: error: "logo.svg" has ')
    assert "[picture]" in told


@pytest.mark.parametrize(
    "body",
    [
        '<path d="M10-20.5.5.5l3-4e-5a1 1 0 0110.5 2z"/>',
        '<path d="M 1,2 3,4 C1 2 3 4 5 6 S 1 2 3 4 H9 v-1 Q1 2 3 4T5 6Z m1 1"/>',
        '<path d=""/>',
        '<polygon points="1,2 3-4"/>',
        '<g transform="translate(1) rotate(45 1,2) scale(-1,1) skewX(3)"/>',
        '<g style="transform: rotate(45deg); opacity: 50%"/>',
        '<g transform="none" stroke-dasharray="none"/>',
        '<path stroke-dasharray="0 0" d="M0 0h9"/>',
        '<rect width="100%" height="1.5mm" rx="auto"/>',
        '<text x="1 2 3" font-size="var(--label)" dy=".3em">abc</text>',
    ],
)
def test_numbers_in_every_usual_form_are_fine(body):
    check_picture("logo.svg", svg(body, 'viewBox="-1,-2 30 40"'), HERE)


def test_markers_at_too_many_points_are_refused():
    line = f'<marker id="a"><path d="M0 0h9"/></marker><polyline marker-mid="url(#a)" points="{"1 2 " * 30_000}"/>'
    assert "[too-large]" in refusal("logo.svg", svg(line))


KINDS = [
    (kind, bits)
    for kind, depths in {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}.items()
    for bits in depths
]


@pytest.mark.parametrize(("kind", "bits"), KINDS)
def test_every_kind_of_png_is_fine_or_told_how_to_save_it(kind, bits):
    channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[kind]
    rows = b"".join(b"\0" + b"\0" * ((8 * channels * bits + 7) // 8) for _ in range(8))
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, bits, kind, 0, 0, 0))
    palette = chunk(b"PLTE", b"\1\2\3") if kind == 3 else b""
    data = b"\x89PNG\r\n\x1a\n" + head + palette + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    if (kind, bits) == (0, 16):
        assert "save it as a PNG of 8 bits" in refusal("logo.png", data)
    else:
        check_picture("logo.png", data, HERE)
