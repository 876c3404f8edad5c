"""Foreign files: what a PDF or web page says of itself, read in a process of its own that may take little of anything.

A file that makes the process run out of memory or time, or crash, costs itself one answer; a new one reads the next.
"""

import faulthandler
import json
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from handouts.outputs.provenance import Origin, is_plain_text, page_count, read_origin

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

SECONDS_LIMIT = 20.0  # for one file; a leaflet takes some milliseconds
_CPU_SECONDS = 5
_MEMORY = 160 << 20  # bytes that reading may take besides the file itself
_ANSWER = 1 << 16  # bytes; a longer answer is none of a leaflet


@dataclass(frozen=True)
class Said:
    """What a file says of itself: `origin` is None where it says nothing, `pages` 0 where it has none.

    `fault` says why it cannot be read: "text" for a plain text, "damaged" for all else.
    """

    origin: Origin | None = None
    pages: int = 0
    fault: str = ""


Read = Callable[[bytes], Said]
_DAMAGED = Said(fault="damaged")


@contextmanager
def foreign_reader(seconds: float = SECONDS_LIMIT) -> Iterator[Read]:
    """Lend a function that reads one file after another; its process is started with the first and ended here."""
    child = _Child(seconds)
    try:
        yield child.read
    finally:
        child.end()


class _Child:
    """The process that reads; there is none before the first file, nor after one that it died of."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.process: BaseProcess | None = None
        self.wire: Connection | None = None

    def read(self, data: bytes) -> Said:
        """Return what a file says of itself."""
        try:
            wire = self.wire or self._start()
            wire.send_bytes(data)
            said = _said(wire.recv_bytes(_ANSWER)) if wire.poll(self.seconds) else _DAMAGED
        except (OSError, EOFError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
            said = _DAMAGED  # it died, or what came is no answer
        if said is _DAMAGED or said.fault:
            self.end()  # what is left of it may hold the memory that the next file needs
        return said

    def end(self) -> None:
        """Stop the process, whatever it is doing."""
        if self.wire:
            self.wire.close()
        if self.process:
            self.process.kill()
            self.process.join()
            self.process.close()
        self.process = self.wire = None

    def _start(self) -> Connection:
        """Start the process, and wait until it listens: that is not a file's time."""
        context: Any = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
        self.wire, theirs = context.Pipe()
        self.process = context.Process(target=_listen, args=(theirs, self.wire), daemon=True)
        self.process.start()
        theirs.close()
        if not self.wire.poll(3 * self.seconds) or self.wire.recv_bytes(_ANSWER) != b"here":
            raise OSError("the process that reads did not start")
        return self.wire


def _said(answer: bytes) -> Said:
    """Return what an answer holds; whoever wrote the file may have written the answer too.

    Raises ValueError, TypeError or LookupError when it is none.
    """
    facts = json.loads(answer)
    pages, fault, origin = facts["pages"], facts["fault"], facts["origin"]
    words = [] if origin is None else [*origin.values()]
    if type(pages) is not int or fault not in {"", "text", "damaged"} or not all(type(one) is str for one in words):
        raise ValueError("no answer")
    return Said(None if origin is None else Origin(**origin), pages, fault)


def _listen(wire: Connection, theirs: Connection) -> None:
    """Answer for one file after another until the other end is closed."""
    theirs.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends this process
    faulthandler.disable()
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)  # a library that complains does so to nobody
    memory = _address_space()
    wire.send_bytes(b"here")
    while True:
        try:
            data = wire.recv_bytes()
        except (EOFError, OSError):
            os._exit(0)
        _limit(memory, len(data))
        try:
            answer = _answer(data)
        except BaseException:  # noqa: BLE001  (MemoryError, RecursionError and what libraries invent: none of ours)
            answer = b'{"origin": null, "pages": 0, "fault": "damaged"}'
        wire.send_bytes(answer)


def _answer(data: bytes) -> bytes:
    try:
        origin = read_origin(data)
    except ValueError:
        fault = "text" if is_plain_text(data) else "damaged"
        return json.dumps({"origin": None, "pages": 0, "fault": fault}).encode()
    pages = page_count(data) if data.lstrip()[:1] == b"%" else 0
    return json.dumps({"origin": origin and vars(origin), "pages": pages, "fault": ""}).encode()


def _limit(memory: int, length: int) -> None:
    """Let this process take some seconds and some memory more than it has taken yet."""
    if resource is None:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _lower(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + 1 + _CPU_SECONDS)
    _lower(resource.RLIMIT_CORE, 0)
    if memory:
        _lower(resource.RLIMIT_AS, memory + _MEMORY + 3 * length)


def _lower(kind: int, limit: int) -> None:
    """Set a limit that the next file may raise again; where the machine's own is lower, that stays."""
    _, most = resource.getrlimit(kind)
    resource.setrlimit(kind, (limit if most == resource.RLIM_INFINITY else min(limit, most), most))


def _address_space() -> int:
    """Return how many bytes of addresses this process has; 0 where the machine does not say, or keeps no limit."""
    try:
        return int(Path("/proc/self/statm").read_bytes().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, LookupError):
        return 0
