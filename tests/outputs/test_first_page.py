from io import BytesIO

from PIL import Image

from handouts.outputs.first_page import WIDTH_PX, thumbnail

A4 = "knee-arthroscopy.en.riverside.a4"


def test_the_first_page_is_drawn_small(released):
    data = thumbnail((released.output / f"{A4}.pdf").read_bytes())
    with Image.open(BytesIO(data)) as picture:
        assert picture.width == WIDTH_PX
        assert abs(picture.height / picture.width - 297 / 210) < 0.01
        colours = {colour for _, colour in picture.convert("RGB").getcolors(1000)}
    assert (255, 255, 255) in colours
    assert len(colours) > 10
    assert len(data) < 25_000


def test_equal_pages_give_equal_bytes(released):
    data = thumbnail((released.output / f"{A4}.pdf").read_bytes())
    assert data == (released.output / "thumbnails" / f"{A4}.png").read_bytes()
