"""Files of a release: which names are taken, and that nothing but a plain file of bounded size is read."""

import pytest

from handouts.build.edition import SUFFIXES as BUILT
from handouts.prepress.folding import READING
from handouts.release.release_files import (
    SUFFIXES,
    edition_of,
    is_edition,
    numbers_of,
    read_release_file,
    take_away_leaflets,
)

A4 = "knee-arthroscopy.en.riverside.a4"


@pytest.mark.parametrize("suffix", [*BUILT.values(), READING])
def test_every_file_that_a_leaflet_can_be_has_a_name_of_a_release(suffix):
    assert suffix in SUFFIXES
    assert edition_of(f"{A4}{suffix}") == A4


def test_a_first_page_belongs_to_its_edition():
    assert edition_of(f"thumbnails/{A4}.png") == A4


@pytest.mark.parametrize(
    "name",
    [
        "paths",
        "interim",
        "records",
        "index.html",
        "manifest.json",
        "SHA256SUMS",
        ".x",
        f".{A4}.pdf",
        "",
        ".",
        "..",
        f"/{A4}.pdf",
        f"../{A4}.pdf",
        f"thumbnails/../{A4}.png",
        f"thumbnails/{A4}.pdf",
        f"thumbnails//{A4}.png",
        f"records/{A4}.pdf",
        f".release/{A4}.pdf",
        f"{A4}.png",
        f"{A4}.exe",
        f"{A4}.PDF",
        f"{A4.title()}.pdf",
        f"{A4}\0.pdf",
        f"{A4}\n.pdf",
        f"{A4}.pdf\n",
        f"{A4}\udc80.pdf",
        f"a\\{A4}.pdf",
        "x.pdf",
        "a.b.c.pdf",
        "a.b.c..pdf",
        "a.b.c.d.e.pdf",
        f"{'a' * 250}.b.c.d.pdf",
        "kne\u00e9.en.riverside.a4.pdf",
        "\u0661.en.riverside.a4.pdf",
        None,
        7,
        ["a"],
    ],
)
def test_no_other_name_is_taken(name):
    assert edition_of(name) == ""


@pytest.mark.parametrize("name", ["x", "a.b.c", "zz.exe", "a.b.c.d.e", "A.b.c.d", "a..c.d", "a.b.c.d\n", None, 3])
def test_what_is_no_edition_is_none(name):
    assert not is_edition(name)


@pytest.mark.parametrize("shard", ["1/1", "2/4", "1000/1000"])
def test_a_part_has_a_number_and_a_total(shard):
    assert numbers_of(shard) == tuple(map(int, shard.split("/")))


@pytest.mark.parametrize(
    "shard", ["", "1", "x/y", "0/1", "2/1", "1/30000000", "1/1001", "01/2", "1/2/3", "-1/2", "\u0661/2", "1/2\n", None]
)
def test_what_is_no_part_has_no_numbers(shard):
    assert numbers_of(shard) is None


def test_a_file_is_read_byte_by_byte(tmp_path):
    (tmp_path / "thumbnails").mkdir()
    (tmp_path / "thumbnails/x").write_bytes(b"\0\r\n")
    assert read_release_file(tmp_path, "thumbnails/x", 3) == b"\0\r\n"


def test_the_folder_itself_may_be_reached_through_a_link(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "real/x").write_bytes(b"x")
    (tmp_path / "link").symlink_to("real")
    assert read_release_file(tmp_path / "link", "x", 1) == b"x"


def test_nothing_is_read_behind_a_link(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/x").write_bytes(b"x")
    (tmp_path / "thumbnails").symlink_to("elsewhere")
    with pytest.raises(OSError, match="thumbnails is a link, and no folder"):
        read_release_file(tmp_path, "thumbnails/x", 4)


def test_a_missing_file_is_told_as_such(tmp_path):
    with pytest.raises(FileNotFoundError):
        read_release_file(tmp_path, "x", 4)
    with pytest.raises(FileNotFoundError):
        read_release_file(tmp_path, "thumbnails/x", 4)


@pytest.mark.parametrize("name", ["", "/x", "../x", "a/../x", "./x", "a//x", "a\\x", "x\0", "x\ud800", "\ud800/x"])
def test_a_name_that_no_file_of_a_release_has_is_refused(tmp_path, name):
    with pytest.raises(OSError, match="no file"):
        read_release_file(tmp_path, name, 4)


OURS = [
    f".{A4}.pdf.abcd_123.part",
    f".{A4}.html.abcd_123.part",
    "..seen-0123456789ab.json.abcd_123.part",
    ".calibrate.a4.pdf.abcd_123.part",
]
FOREIGN = [
    ".my-download.iso.part",
    ".my-download.iso.abcd_123.part",
    f".{A4}.pdf.ABCD_123.part",
    f"{A4}.pdf",
    f".{A4}.pdf",
    "..seen-xyz.json.abcd_123.part",
    ".index.html.abcd_123.part",
]


def test_the_orphans_of_leaflets_are_taken_away_and_nothing_else(tmp_path):
    for name in (*OURS, *FOREIGN):
        (tmp_path / name).write_bytes(b"half")
    take_away_leaflets(tmp_path)
    assert sorted(one.name for one in tmp_path.iterdir()) == sorted(FOREIGN)
