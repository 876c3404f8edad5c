"""A crew: workers that are processes of our own; one that dies, or hangs, costs the edition in its hands alone."""

import multiprocessing
import signal
import sys
import time
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.connection import wait as wait_for
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Generic

from handouts.build.worker import STOPS, Job, Result, Work, here, serve
from handouts.model.edition import Edition

CAN_FORK = sys.platform == "linux"  # elsewhere a worker starts from nothing, and imports WeasyPrint for itself
_SECONDS_TO_END = 2.0  # then a worker that does not heed is killed: it may be deep inside a library


@dataclass
class _Hand:
    """One worker: the positions that it still has to do, the first of them under way since `since`."""

    process: BaseProcess
    pipe: "Connection[Any, Any]"
    row: deque[int] = field(default_factory=deque)
    since: float = 0.0
    is_late: bool = False


class _Crew(Generic[Job, Result]):
    """The workers of one run, and what is still to be done."""

    def __init__(
        self,
        work: Work[Job, Result],
        editions: Sequence[Edition],
        rows: Sequence[list[int]],
        workers: int,
        folder: Path | None,
    ) -> None:
        self._work, self._editions, self._folder, self._workers = work, editions, folder, workers
        self._waiting = deque(rows)
        self._again = deque[int]()
        self._tried = set[int]()
        self._hands: list[_Hand] = []

    def results(self) -> Iterator[tuple[int, Result]]:
        while self._hand_out():
            for hand in self._ready():
                yield from self._heard(hand)
        left = [*self._again, *(position for row in self._waiting for position in row)]
        yield from here(self._work, self._editions, left, self._folder)  # only where no process can be started

    def end(self, *, is_done: bool) -> None:
        """Let workers that are idle end by themselves, and stop the others."""
        for one in self._hands:
            if is_done and not one.row:
                with suppress(OSError):
                    one.pipe.send(None)
            else:
                one.process.terminate()
        for one in self._hands:
            _buried(one)

    def _hand_out(self) -> bool:
        """Give every idle worker a row, and say whether anybody is at work.

        An edition of which a worker died is tried once more while nothing else is under way: there may have been too
        little memory for two.
        """
        busy = [one for one in self._hands if one.row]
        if any(one.row[0] in self._tried for one in busy):
            return True
        if not self._again:
            while self._waiting and self._give(self._waiting[0]):
                self._waiting.popleft()
        elif not busy and self._give([self._again[0]]):
            self._again.popleft()
        return any(one.row for one in self._hands)

    def _give(self, row: list[int]) -> bool:
        """Give a row to an idle worker, or to a new one; say whether there was any."""
        hand = next((one for one in self._hands if not one.row), None)
        if hand is None and len(self._hands) < self._workers:
            hand = self._hired()
        if hand is None:
            return False
        hand.row.extend(row)
        hand.since = time.monotonic()
        with suppress(OSError):  # one that has died meanwhile is noticed when it is listened to
            hand.pipe.send([self._editions[position] for position in row])
        return True

    def _hired(self) -> _Hand | None:
        """Start a worker; None where the machine has no room for one."""
        context: Any = multiprocessing.get_context("fork" if CAN_FORK else "spawn")
        with _signals_held():
            try:
                own, other = context.Pipe()
                process = context.Process(target=serve, args=(other, self._work, self._folder), daemon=True)
                process.start()
            except OSError:
                return None
            other.close()
            hand = _Hand(process, own)
            self._hands.append(hand)
        return hand

    def _ready(self) -> list[_Hand]:
        """Wait until a worker says something, dies or is late, and return those."""
        busy = {one.pipe: one for one in self._hands if one.row}
        now, limit = time.monotonic(), self._work.seconds
        rest = None if limit is None else max(0.0, min(one.since for one in busy.values()) + limit - now)
        ready = [busy[pipe] for pipe in wait_for(list(busy), rest)]  # type: ignore[index]
        if ready or limit is None:
            return ready
        late = [one for one in busy.values() if time.monotonic() - one.since >= limit]
        for one in late:
            one.is_late = True
            one.process.kill()
        return late

    def _heard(self, hand: _Hand) -> Iterator[tuple[int, Result]]:
        """Yield the result that a worker sends; of one that is late or has died, what is to be said if anything."""
        position = hand.row.popleft()
        edition, job = self._editions[position], self._work.job
        if not hand.is_late:
            try:
                result = hand.pipe.recv()
            except (EOFError, OSError):
                pass
            else:
                hand.since = time.monotonic()
                yield position, result
                return
        self._hands.remove(hand)
        _buried(hand)
        if hand.row:
            self._waiting.appendleft(list(hand.row))
        if hand.is_late:
            yield position, (self._work.late or self._work.give_up)(edition, job)
        elif position in self._tried:
            yield position, self._work.give_up(edition, job)
        else:
            self._tried.add(position)
            self._again.append(position)


def over_crew(
    work: Work[Job, Result],
    editions: Sequence[Edition],
    rows: Sequence[list[int]],
    workers: int,
    folder: Path | None,
) -> Generator[tuple[int, Result], None, None]:
    """Yield position and result of each edition as they come; each row is done by one worker.

    Where no process can be started, the work is done in this one.
    """
    crew = _Crew(work, editions, rows, workers, folder)
    is_done = False
    try:
        yield from crew.results()
        is_done = True
    finally:
        crew.end(is_done=is_done)


def _buried(hand: _Hand) -> None:
    """Wait for a worker that was told to end, or is dead; kill one that does not heed: it is deep in a library."""
    hand.process.join(_SECONDS_TO_END)
    if hand.process.exitcode is None:
        hand.process.kill()
        hand.process.join()
    hand.pipe.close()
    hand.process.close()


@contextmanager
def _signals_held() -> Iterator[None]:
    """Keep stops waiting while a process is forked: a new one heeds them only when it has its own handlers."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, STOPS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
