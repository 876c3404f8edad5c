import ctypes
import gc
from datetime import date
from pathlib import Path

import pytest

from handouts.build.caches import workshop
from handouts.build.edition import pull_proof
from handouts.compose.leaflet import compose
from handouts.model.edition import Edition
from handouts.problem import SourceError
from handouts.project import Project
from handouts.sources.leaflet import load_leaflet, read_sources

TODAY = date(2026, 11, 21)
A4, LETTER = (Edition("knee-arthroscopy", "en", "riverside", name) for name in ("a4", "letter"))
SHEET = "templates/styles/leaflet.css"


@pytest.fixture
def project(short_project):
    return short_project


@pytest.fixture
def shop():
    with workshop() as opened:
        yield opened


@pytest.fixture
def made(project, shop):
    """Return a function that pulls the proof of an edition in one workshop."""
    return lambda edition=A4: pull_proof(edition, project, TODAY, shop)[1]


def alone(project, edition=A4):
    return pull_proof(edition, project, TODAY)[1]


def test_a_leaflet_is_the_same_as_if_it_were_the_only_one(project, made):
    wanted = {edition: alone(project, edition) for edition in (A4, LETTER)}
    for edition in (A4, LETTER, A4, LETTER):
        assert made(edition) == wanted[edition]


@pytest.mark.parametrize(
    "change",
    [
        ("data/treatments/knee-arthroscopy/en.yaml", "title: ", "title: Old "),
        ("data/brands/riverside.yaml", "name: ", "name: New "),
        ("data/formats/a4.yaml", "body_pt: 12", "body_pt: 12.5"),
        (SHEET, "body { margin: 0 }", "body { margin: 0; letter-spacing: 0.1pt }"),
        ("templates/page/head.html", "<h1>", '<h1 style="letter-spacing: 1pt">'),
    ],
    ids=["copy", "brand", "format", "style sheet", "template"],
)
def test_what_changed_in_between_is_in_the_next_leaflet(project, made, rewrite, change):
    before = made()
    rewrite(*change)
    after = made()
    assert after.pages.data != before.pages.data
    assert after == alone(project)


def test_a_sheet_brought_in_by_another_one_is_read_again(project, made, rewrite):
    extra = project.root / "templates/styles/extra.css"
    extra.write_text("h1 { letter-spacing: 1pt }", encoding="utf-8")
    rewrite("templates/styles/page.css", "/* What", '@import "extra.css"; /* What')
    before = made()
    extra.write_text("h1 { letter-spacing: 2pt }", encoding="utf-8")
    after = made()
    assert after.pages.data != before.pages.data
    assert after == alone(project)


def test_a_font_that_changed_is_read_again(project, made):
    before = made()
    regular, bold = (project.root / f"data/fonts/source-sans-3/SourceSans3-{one}.ttf" for one in ("Regular", "Bold"))
    regular.write_bytes(bold.read_bytes())
    after = made()
    assert after.pages.data != before.pages.data
    assert after == alone(project)


def test_every_leaflet_hears_the_complaints_about_its_style_sheet(made, rewrite):
    rewrite(SHEET, "body { margin: 0 }", "body { margin: 0; florb: 1 }")
    first, second = made(), made()
    assert [one.code for one in first.problems].count("complaint") == 1
    assert second == first


def test_a_leaflet_that_fails_costs_the_next_one_nothing(project, made, rewrite):
    wanted = alone(project)
    rewrite("templates/page/head.html", "<h1>", '<img src="https://knee.example/a.png" alt="x"><h1>')
    with pytest.raises(SourceError):
        made()
    rewrite("templates/page/head.html", '<img src="https://knee.example/a.png" alt="x"><h1>', "<h1>")
    assert made() == wanted


LIBRARY = Project(Path(__file__).parents[2])


def in_all_brands(form):
    return [Edition("mesotherapy", "en", brand, form) for brand in LIBRARY.brands()]


@pytest.mark.parametrize("form", ["web", "text"])
def test_brands_in_a_row_are_composed_as_each_alone(form, shop):
    leaflets = [load_leaflet(read_sources(one, LIBRARY), LIBRARY, TODAY) for one in in_all_brands(form)]
    wanted = [compose(one, LIBRARY) for one in leaflets]
    assert len({repr(one) for one in wanted}) == len(leaflets) >= 3
    assert [compose(one, LIBRARY, compiled=shop.compiled) for one in leaflets] == wanted
    assert [compose(one, LIBRARY, compiled=shop.compiled) for one in leaflets[::-1]] == wanted[::-1]


@pytest.mark.slow
@pytest.mark.parametrize("form", LIBRARY.formats())
def test_brands_in_a_row_are_the_same_files_as_each_alone(form, shop):
    editions = in_all_brands(form)
    wanted = [pull_proof(one, LIBRARY, TODAY) for one in editions]
    assert [pull_proof(one, LIBRARY, TODAY, shop) for one in editions] == wanted
    assert [pull_proof(one, LIBRARY, TODAY, shop) for one in editions[::-1]] == wanted[::-1]


FIGURES = (
    *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
    *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
)


class _Heap(ctypes.Structure):
    """What glibc's mallinfo2 tells of the memory that C code and large Python objects have taken."""

    _fields_ = tuple((name, ctypes.c_size_t) for name in FIGURES)


def taken():
    """Return the KiB in use."""
    gc.collect()
    heap = LIBC.mallinfo2()
    return (heap.uordblks + heap.hblkhd) / 1024


LIBC = ctypes.CDLL(None)
if hasattr(LIBC, "mallinfo2"):
    LIBC.mallinfo2.restype = _Heap


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(LIBC, "mallinfo2"), reason="only glibc tells what is in use")
@pytest.mark.parametrize("form", ["a4", "aftercare-card", "web"])
def test_memory_does_not_grow_with_the_leaflets(form):
    project = Project(Path(__file__).parents[2])
    editions = [
        Edition(name, "en", brand, form) for name in ("dermabrasion", "chemical-peel") for brand in project.brands()
    ]
    with workshop() as shop:
        for edition in editions * 2:
            pull_proof(edition, project, TODAY, shop)
        before = taken()
        for edition in editions * 3:
            pull_proof(edition, project, TODAY, shop)
        assert (taken() - before) / (3 * len(editions)) < 4  # KiB a leaflet; the release allows 16
