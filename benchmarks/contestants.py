"""Who is measured: each contestant lives in a process of its own, and makes a leaflet when it is told to."""

import multiprocessing
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 21)
GATES = {"handouts.build.edition": ("check_copy", "check_pages"), "handouts.typeset.typesetter": ("fit", "read_back")}
FACTS = ("is_font", "code_points", "families")  # of handouts.typeset.fonts: asked for the gates alone
sys.path[:0] = [str(ROOT), str(Path(__file__).parent / "plain")]


class Contestant:
    """A process that makes leaflets; every answer is what the leaflet cost there, in CPU seconds."""

    def __init__(self, work: Callable[..., Iterator[Any]], *facts: Any) -> None:
        context = multiprocessing.get_context("spawn")
        self.here, there = context.Pipe()
        self.process = context.Process(target=_serve, args=(there, work, facts), daemon=True)
        self.process.start()
        there.close()

    def make(self, *leaflet: str) -> dict[str, Any]:
        """Make one leaflet, or several editions of it."""
        self.here.send(leaflet)
        answer: dict[str, Any] = self.here.recv()
        return answer

    def close(self) -> None:
        """End the process."""
        self.here.close()
        self.process.join(20)


def _serve(line: Connection, work: Callable[..., Iterator[Any]], facts: tuple[Any, ...]) -> None:
    worker = work(*facts)
    next(worker)
    while True:
        try:
            order = line.recv()
        except EOFError:
            return
        started = time.process_time()
        answer = worker.send(order)
        line.send({"cpu": time.process_time() - started, **(answer or {}), **_memory()})


def _memory() -> dict[str, int]:
    facts = dict(row.split(":", 1) for row in Path("/proc/self/status").read_text().splitlines())
    return {"rss": int(facts["VmRSS"].split()[0]), "peak": int(facts["VmHWM"].split()[0])}


def plain(data: Path, brand: str) -> Iterator[Any]:
    """Run the plain loop in one process."""
    from loop import PlainLoop  # noqa: PLC0415  (in the child)

    loop = PlainLoop(data, brand)
    order = yield
    while True:
        loop.pdf(order[0])
        order = yield


def ours(project: Path, output: Path, form: str) -> Iterator[Any]:
    """Build editions in one worker with one workshop, all gates on; an order is a treatment and its brands."""
    from handouts.build.caches import workshop  # noqa: PLC0415
    from handouts.build.edition import build_leaflet  # noqa: PLC0415  (in the child)
    from handouts.model.edition import Edition  # noqa: PLC0415
    from handouts.project import Project  # noqa: PLC0415

    home = Project(project)
    with workshop() as shop:
        order = yield
        while True:
            treatment, *brands = order
            with _gates_timed() as spent:
                for brand in brands:
                    build_leaflet(Edition(treatment, "en", brand, form), home, TODAY, output, shop)
            order = yield {"gates": spent[0]}


@contextmanager
def _gates_timed() -> Iterator[list[float]]:
    """Add up the CPU seconds spent in the gates; inner ones are not counted twice."""
    from handouts.typeset import fonts  # noqa: PLC0415

    spent, open_calls, before = [0.0], [0], []

    def timed(call: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*given: Any, **named: Any) -> Any:
            started = time.process_time()
            open_calls[0] += 1
            try:
                found = call(*given, **named)
                return list(found) if hasattr(found, "__next__") else found
            finally:
                open_calls[0] -= 1
                spent[0] += 0 if open_calls[0] else time.process_time() - started

        return wrapped

    places = [(sys.modules[name], one) for name, names in GATES.items() for one in names]
    for module, name in [*places, *((fonts, name) for name in FACTS)]:
        before.append((module, name, getattr(module, name)))
        setattr(module, name, timed(getattr(module, name)))
    try:
        yield spent
    finally:
        for module, name, call in before:
            setattr(module, name, call)
