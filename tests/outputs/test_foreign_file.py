"""What a file that comes from elsewhere can cost: one answer, and little of anything."""

import os
import signal
import subprocess
import sys
import time
import zlib
from io import BytesIO

import pydyf
import pytest

from handouts.outputs import foreign_file
from handouts.outputs.foreign_file import Said, foreign_reader
from handouts.outputs.provenance import Origin

FACTS = {
    "handoutsedition": "knee.en.riverside.a4",
    "handoutscode": "KN-01",
    "handoutsversion": "3",
    "handoutsdigest": "0" * 64,
    "handoutsstate": "draft",
}
ORIGIN = Origin("knee.en.riverside.a4", "KN-01", "3", "0" * 64, "draft")
PAGE = b'<!doctype html><html><head><meta name="a" content="b"></head>%s</html>'


def sound():
    """Return a PDF of one blank page that says which copy it is from."""
    pdf, data = pydyf.PDF(), BytesIO()
    pdf.info.update({name: pydyf.String(value) for name, value in FACTS.items()})
    pdf.add_page(pydyf.Dictionary({"Type": "/Page", "MediaBox": pydyf.Array([0, 0, 100, 100])}))
    pdf.write(data)
    return data.getvalue()


def bomb(size=1 << 28):
    """Return a PDF of some kilobytes whose table of objects unfolds, twice over, to 256 megabytes."""
    press = zlib.compressobj(9)
    once = b"".join(press.compress(bytes(1 << 24)) for _ in range(size >> 24)) + press.flush()
    twice = zlib.compress(once, 9)
    head = b"<< /Type /XRef /Size 100 /W [1 4 3] /Root 2 0 R /Filter [/FlateDecode /FlateDecode] /Length %d >>"
    objects = b"1 0 obj\n" + head % len(twice) + b"\nstream\n" + twice + b"\nendstream\nendobj\n"
    return b"%PDF-1.5\n" + objects + b"startxref\n9\n%%EOF\n"


forked = pytest.mark.skipif(sys.platform != "linux", reason="what a test replaces does not reach a spawned process")


@pytest.fixture
def read():
    with foreign_reader() as reader:
        yield reader


def test_a_file_says_which_copy_it_is_from(read):
    assert read(sound()) == Said(ORIGIN, 1)


def test_what_says_nothing_of_itself_is_told_from_what_cannot_be_read(read):
    assert read(PAGE % b"") == Said()
    assert read(b"words and nothing else\n") == Said(fault="text")
    assert read(b"\x00no PDF") == Said(fault="damaged")


@pytest.mark.skipif(sys.platform != "linux", reason="no other system keeps a limit of memory")
def test_a_bomb_is_not_read_and_takes_little_memory_and_time(read):
    data = bomb()
    assert len(data) < 5_000
    began = time.monotonic()
    assert read(data) == Said(fault="damaged")
    assert time.monotonic() - began < 10
    assert read(sound()) == Said(ORIGIN, 1)


# In a process of its own: what other tests have started would count too.
MEASURED = """
import resource, sys
from pathlib import Path
from handouts.outputs.foreign_file import foreign_reader
with foreign_reader() as read:
    said = read(Path(sys.argv[1]).read_bytes())
print(said.fault, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="no other system keeps a limit of memory")
def test_a_bomb_takes_less_than_300_megabytes(tmp_path):
    (tmp_path / "bomb.pdf").write_bytes(bomb(1 << 30))
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, str(tmp_path / "bomb.pdf")], capture_output=True, text=True, check=True
    )
    fault, kilobytes = done.stdout.split()
    assert fault == "damaged"
    assert int(kilobytes) < 300 << 10


@pytest.mark.parametrize(
    "body",
    [
        b"<b>" * 60_000 + b"</i>" * 60_000,
        b"<b>x" * 60_000,
        b"<!--" * 50_000,
        b"<a " * 50_000,
        b"&" * 200_000,
        b"<![x",
        b"<![x ]>",
        b"<?x",
        b"\xff\xfe\x00",
    ],
)
def test_an_odd_page_is_answered_for_and_the_next_is_read(read, body):
    page = PAGE % body
    began = time.monotonic()
    assert read(page.replace(b"</head>", b"")).origin is None
    assert time.monotonic() - began < 15
    assert read(sound()) == Said(ORIGIN, 1)


@forked
@pytest.mark.parametrize("error", [MemoryError, RecursionError, AssertionError, SystemExit])
def test_whatever_is_raised_on_the_way_costs_one_answer(read, monkeypatch, error):
    def fail(data):
        raise error

    monkeypatch.setattr(foreign_file, "is_plain_text", fail)
    assert read(b"\x00") == Said(fault="damaged")
    assert read(sound()) == Said(ORIGIN, 1)


@forked
def test_a_process_that_dies_costs_one_answer(read, monkeypatch):
    monkeypatch.setattr(foreign_file, "is_plain_text", lambda _: os.kill(os.getpid(), signal.SIGKILL))
    assert read(b"\x00") == Said(fault="damaged")
    assert read(sound()) == Said(ORIGIN, 1)


@forked
def test_a_process_that_hangs_is_ended(monkeypatch):
    monkeypatch.setattr(foreign_file, "is_plain_text", lambda _: time.sleep(60))
    with foreign_reader(seconds=1.0) as read:
        began = time.monotonic()
        assert read(b"\x00") == Said(fault="damaged")
        assert time.monotonic() - began < 10
        assert read(sound()) == Said(ORIGIN, 1)


@forked
@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"{}",
        b"[" * 100_000,
        b'{"origin": {"edition": 1}, "pages": 0, "fault": ""}',
        b'{"origin": {"edition": "a"}, "pages": 0, "fault": ""}',
        b'{"origin": [], "pages": 0, "fault": ""}',
        b'{"origin": null, "pages": true, "fault": ""}',
        b'{"origin": null, "pages": 0, "fault": []}',
        b'{"origin": null, "pages": 0, "fault": "current"}',
        b"\xff",
    ],
)
def test_an_answer_of_another_form_is_none(read, monkeypatch, answer):
    monkeypatch.setattr(foreign_file, "_answer", lambda _: answer)
    assert read(b"x") == Said(fault="damaged")


def test_a_file_that_says_too_much_is_none_of_ours(read):
    pdf, data = pydyf.PDF(), BytesIO()
    pdf.info.update({name: pydyf.String(value) for name, value in (FACTS | {"handoutscode": "K" * 200_000}).items()})
    pdf.add_page(pydyf.Dictionary({"Type": "/Page", "MediaBox": pydyf.Array([0, 0, 100, 100])}))
    pdf.write(data)
    assert read(data.getvalue()) == Said(fault="damaged")


def test_no_process_is_started_before_the_first_file_nor_left_after_the_last():
    with foreign_reader() as read:
        assert read.__self__.process is None
        read(sound())
        number = read.__self__.process.pid
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


def test_a_hundred_files_are_read_by_one_process(read):
    numbers = {read(sound()) and read.__self__.process.pid for _ in range(100)}
    assert len(numbers) == 1
