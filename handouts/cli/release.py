"""The command that makes the whole catalogue."""

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from handouts.cli.main import command
from handouts.cli.options import demand_output, demand_project
from handouts.cli.report import Report, counted, edition_line
from handouts.cli.startup import load_dispatch, today

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handouts.model.record import Outcome, Record
    from handouts.project import Project
    from handouts.release.plan import Request

_WORDS = ("built", "current", "failed", "withdrawn")
_SAME = "nothing has changed"


@command
@click.option("--draft", is_flag=True, help="Release drafts and overdue leaflets too; each says so on every page.")
@click.option("--shard", metavar="I/N", help="Only the I-th of N parts, for N machines; then handouts merge.")
@click.option("--workers", type=click.IntRange(1, 64), help="How many to make side by side [the processors].")
@click.option("--output", type=click.Path(path_type=Path), help="Folder of the release [release in the output folder].")
@click.option("--github", is_flag=True, help="Print findings as annotations on the lines of a pull request.")
def run_release(project: "Project", report: Report, *, output: Path | None, **words: Any) -> None:
    """Make the whole catalogue, approved leaflets only.

    \b
    handouts release
    handouts release --draft
    handouts release --shard 1/4 --output part-1

    data/catalogue.yaml says which editions are published. Only what has changed is made anew, and each line says why.
    The folder changes at the end, all at once; a run that is stopped at any moment is completed by the next. What is
    not current any more is taken away. manifest.json tells what each file was made from; index.html is for browsing.
    """  # noqa: D301
    demand_project(project)
    began = time.monotonic()
    folder = demand_output(project, output, project.output / "release")
    shard = _shard(words["shard"] or "1/1")
    report.facts["output"] = str(folder)
    is_draft, root = words["draft"], project.root if words["github"] else None
    if not (report.as_json or root) and _is_untouched(project, report, folder, shard, is_draft=is_draft):
        counts = {"current": report.facts["current"]}
    else:
        from handouts.release.plan import Request  # noqa: PLC0415

        counts = _make(Request(project, folder, today(), is_draft, shard), report, words["workers"], root)
    row = ", ".join(f"{counts.get(name, 0)} {name}" for name in _WORDS)
    report.say(f"{row}, {time.monotonic() - began:.1f} seconds")


def _is_untouched(project: "Project", report: Report, folder: Path, shard: tuple[int, int], *, is_draft: bool) -> bool:
    """Tell of a release that nobody has touched since it was found to be current, or say that a look is needed."""
    from handouts.release.unchanged import glance, memory_of, question  # noqa: PLC0415

    asked = question(project.root, folder, f"{shard[0]}/{shard[1]}", is_draft=is_draft)
    found = glance(memory_of(folder, project.output), asked, today().isoformat())
    if found is None:
        return False
    report.say(*[edition_line("current", name, pages, state, _SAME) for name, pages, state in found["rows"]])
    _say_warnings(report, found["warnings"])
    report.facts["current"] = len(found["rows"])
    return True


def _make(request: "Request", report: Report, workers: int | None, root: Path | None) -> dict[str, int]:
    """Make what is not current, and tell of every edition."""
    from handouts.model.record import warnings  # noqa: PLC0415
    from handouts.release.plan import current, look, remember  # noqa: PLC0415

    seen = look(request)
    total: list[int] = []
    if seen.is_current and seen.manifest and seen.is_known:
        remember(seen, request)
        total.append(0)  # no progress bar: it is done
        outcomes = current(seen.manifest)
    else:
        load_dispatch()
        from handouts.build.pool import usable_workers  # noqa: PLC0415
        from handouts.release.run import release  # noqa: PLC0415

        outcomes = release(request, workers or usable_workers(), expect=total.append)
    if "manifest.json is damaged" in seen.others:
        report.note("manifest.json is damaged: every leaflet is made again, and what was withdrawn before is not known")
    records = _tell(report, outcomes, total, root)
    if not (report.as_json or root):
        _say_warnings(report, warnings(records))
    if seen.strangers:
        report.note(f"not part of the release, and left alone: {', '.join(seen.strangers[:5])}")
    counts: dict[str, int] = report.facts["counts"]
    return counts


def _say_warnings(report: Report, count: int) -> None:
    if count:
        report.note(f'{count} warning{"" if count == 1 else "s"}; "handouts check" names them')


def _tell(report: Report, outcomes: "Iterable[Outcome]", total: list[int], root: Path | None) -> "list[Record]":
    """Print a line for each edition as it is done, and count them; returns the records of those that are there."""
    counts = dict.fromkeys(_WORDS, 0)
    rows: list[dict[str, Any]] = []
    report.facts.update(editions=rows, counts=counts)
    records: list[Record] = []
    found: dict[Any, None] = {}
    for one in counted(outcomes, total):
        counts[one.status] += 1
        entries = one.record.entries if one.record else ()
        if one.record:
            records.append(one.record)
        rows.append(
            {"edition": one.edition, "status": one.status, "why": one.why, "files": [entry.path for entry in entries]}
        )
        first = entries[0] if entries else None
        report.say(
            edition_line(one.status, one.edition, first.pages if first else 0, first.state if first else "", one.why)
        )
        if report.as_json or root is not None:
            found.update(dict.fromkeys(one.findings()))
        else:
            report.add(one.problems)
        report.status = max(report.status, int(one.status == "failed"))
    report.add_sorted(list(found), root)
    return records


def _shard(text: str) -> tuple[int, int]:
    """Return part and number of parts; anything else is wrong usage."""
    part, _, parts = text.partition("/")
    if part.isdecimal() and parts.isdecimal() and 1 <= int(part) <= int(parts) <= 1000:
        return int(part), int(parts)
    raise click.BadParameter(f'expected a part and their number such as 2/4, found "{text}"', param_hint="--shard")
