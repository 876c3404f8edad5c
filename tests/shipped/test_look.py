"""The look of every format in two brands, as golden pictures.

They are renewed by `pytest tests/shipped/test_look.py -m "" --update-golden`.

The first page or sheet of the example's leaflet is rendered and compared, small and soft, so that another version of
a font library does not matter and a heading in another colour does.
"""

import shutil
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageDraw

from handouts.build.edition import files_of, pull_proof
from handouts.model.edition import Edition
from handouts.project import Project
from handouts.sources.format_file import load_format

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parents[1] / "golden" / "look"
TODAY = date(2026, 11, 21)
BRANDS = ("example-skin-clinic", "sample-dermatology-centre")
PIXELS_A_POINT = 0.9
SOFTENED = 3  # pixels that become one
DIFFERENCE = 24  # of 255, in one softened pixel, that the eye sees
SHARE = 0.004  # of the softened pixels that may differ so much


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    """Return a project with the example's copy and everything of the house's look."""
    root = tmp_path_factory.mktemp("look") / "project"
    shutil.copytree(ROOT / "tests" / "example", root)
    shutil.copytree(ROOT / "templates", root / "templates")
    for name in ("brands", "fonts", "formats", "locales", "pictograms"):
        shutil.copytree(ROOT / "data" / name, root / "data" / name, dirs_exist_ok=True)
    for path in (root / "data/brands").glob("*.yaml"):  # the example's copy sends to lines that not every clinic has
        text = path.read_text(encoding="utf-8")
        if "\nurgent_line:" not in text:
            path.write_text(text + "urgent_line: {name: NHS 111, number: 111}\n", encoding="utf-8")
    return Project(root)


def printed():
    """Return the names of the formats that end on paper."""
    project = Project(ROOT)
    names = []
    for name in project.formats():
        form = load_format(name, project)
        if form and form.output == "pdf":
            names.append(name)
    return names


def picture(data):
    with pypdfium2.PdfDocument(data) as document:
        return document[0].render(scale=PIXELS_A_POINT).to_pil().convert("RGB")


def softened(image):
    return image.reduce(SOFTENED)


def share_that_differs(one, other):
    """Return the share of softened pixels that the eye sees differ; pictures of another size differ wholly."""
    if one.size != other.size:
        return 1.0
    worst = ImageChops.difference(softened(one), softened(other)).convert("RGB").split()
    peak = ImageChops.lighter(ImageChops.lighter(worst[0], worst[1]), worst[2])
    return sum(peak.histogram()[DIFFERENCE:]) / (peak.width * peak.height)


def shown():
    """Yield each format in each brand; the second brand is for the slow tests."""
    for form in printed():
        yield pytest.param((form, BRANDS[0]), id=f"{form}-{BRANDS[0]}")
        yield pytest.param((form, BRANDS[1]), id=f"{form}-{BRANDS[1]}", marks=pytest.mark.slow)


@pytest.fixture(scope="module", params=shown())
def sheet(request, example, shop):
    """Return the name and the picture of the first printed sheet of one format in one brand."""
    form, brand = request.param
    leaflet, proof = pull_proof(Edition("knee-arthroscopy", "en", brand, form), example, TODAY, shop)
    proof.raise_errors()
    return f"{form}.{brand}.png", picture(files_of(leaflet, proof)[0][1])


def test_the_look_is_the_golden_one(sheet, pytestconfig):
    name, seen = sheet
    if pytestconfig.getoption("--update-golden"):
        GOLDEN.mkdir(parents=True, exist_ok=True)
        seen.quantize(64, dither=Image.Dither.NONE).save(GOLDEN / name, optimize=True)
    with Image.open(GOLDEN / name) as golden:
        assert share_that_differs(seen, golden.convert("RGB")) < SHARE


def test_no_golden_picture_is_left_over():
    wanted = {f"{form}.{brand}.png" for form in printed() for brand in BRANDS}
    assert {path.name for path in GOLDEN.iterdir()} == wanted


def golden_a4():
    with Image.open(GOLDEN / f"a4.{BRANDS[0]}.png") as image:
        return image.convert("RGB")


def recoloured(image):
    red, green, blue = image.split()
    return Image.merge("RGB", (blue, green, red))


def without_a_line(image):
    changed = image.copy()
    middle = image.height // 2
    ImageDraw.Draw(changed).rectangle((0, middle, image.width, middle + 16), fill="white")
    return changed


@pytest.mark.parametrize(
    "change", [recoloured, without_a_line, lambda image: ImageChops.offset(image, 0, 4), lambda image: image.reduce(2)]
)
def test_a_change_that_the_eye_sees_is_seen(change):
    image = golden_a4()
    assert share_that_differs(image, change(image)) >= SHARE


def test_the_grain_of_another_renderer_is_not_seen():
    image = golden_a4()
    grain = Image.effect_noise(image.size, 8).point(lambda value: max(0, min(16, value - 120)))
    assert share_that_differs(image, ImageChops.subtract(image, Image.merge("RGB", (grain,) * 3))) < SHARE
