"""Files of a release: which names are taken, and that nothing but a plain file of bounded size is read."""

import os
import socket
import time

import pytest

from handouts.build.edition import SUFFIXES as BUILT
from handouts.files.release_files import (
    SUFFIXES,
    edition_of,
    is_edition,
    numbers_of,
    read_plain_file,
    read_release_file,
)
from handouts.prepress.folding import READING

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


def plug(path):
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(path))


def huge(path):
    path.write_bytes(b"")
    os.truncate(path, 1 << 40)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: path.symlink_to("/dev/zero"), "it is a link, and no plain file"),
        (lambda path: path.symlink_to(path.name), "it is a link, and no plain file"),
        (lambda path: path.symlink_to("real"), "it is a link, and no plain file"),
        (os.mkfifo, "it is a pipe, and no plain file"),
        (plug, "it is a socket, and no plain file"),
        (lambda path: path.mkdir(), "it is a folder, and no plain file"),
        (lambda path: path.write_bytes(b"12345"), "it has 5 bytes; the limit is 4"),
        (huge, "it has 1,099,511,627,776 bytes; the limit is 4"),
    ],
)
def test_nothing_but_a_plain_file_within_the_limit_is_opened(tmp_path, monkeypatch, make, said):
    monkeypatch.chdir(tmp_path)  # the name of a socket must be short
    (tmp_path / "real").write_bytes(b"x")
    make((tmp_path / "x").relative_to(tmp_path))
    began = time.monotonic()
    with pytest.raises(OSError, match=said):
        read_release_file(tmp_path, "x", 4)
    assert time.monotonic() - began < 1


def test_a_device_is_not_opened(tmp_path):
    with pytest.raises(OSError, match="it is a device, and no plain file"):
        read_release_file(tmp_path.__class__("/dev"), "zero", 4)


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


def test_a_file_that_is_swapped_for_another_is_not_read(tmp_path, monkeypatch):
    (tmp_path / "x").write_bytes(b"x")
    (tmp_path / "y").write_bytes(b"y")
    real = os.open

    def swapped(path, *rest, **more):
        (tmp_path / "y").replace(tmp_path / "x")
        return real(path, *rest, **more)

    monkeypatch.setattr(os, "open", swapped)
    with pytest.raises(OSError, match="changed while it was read"):
        read_plain_file(tmp_path / "x", 4)
