import os
import socket
import time
from pathlib import Path

import pytest

from handouts.files.plain_file import read_plain_file


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
        read_plain_file(tmp_path / "x", 4)
    assert time.monotonic() - began < 1


def test_a_device_is_not_opened():
    with pytest.raises(OSError, match="it is a device, and no plain file"):
        read_plain_file(Path("/dev/zero"), 4)


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
