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

    from handouts.project import Project
    from handouts.release.outcome import Outcome
    from handouts.release.plan import Plan

_WORDS = ("built", "current", "failed", "withdrawn")
_VERBS = ("build", "keep", "refuse", "withdraw")


@command
@click.option("--draft", is_flag=True, help="Release drafts and overdue leaflets too; each says so on every page.")
@click.option("--dry-run", is_flag=True, help="Say which leaflets would be made, and why; write nothing.")
@click.option("--shard", metavar="I/N", help="Only the I-th of N parts, for N machines; then handouts merge.")
@click.option("--workers", type=click.IntRange(1, 64), help="How many to make side by side [the processors].")
@click.option("--output", type=click.Path(path_type=Path), help="Folder of the release [release in the output folder].")
@click.option("--github", is_flag=True, help="Print findings as annotations on the lines of a pull request.")
def run_release(project: "Project", report: Report, *, output: Path | None, **words: Any) -> None:
    """Make the whole catalogue, approved leaflets only.

    \b
    handouts release
    handouts release --draft
    handouts release --dry-run       what would be made, and why
    handouts release --shard 1/4 --output part-1

    data/catalogue.yaml says which editions are published. Only what has changed is made anew, and each line says why.
    The folder changes at the end, all at once; a run that is stopped at any moment is completed by the next. What is
    not current any more is taken away. manifest.json tells what each file was made from; index.html is for browsing.
    """  # noqa: D301
    from handouts.release.request import Request  # noqa: PLC0415
    from handouts.release.update import Caller, foresee, update  # noqa: PLC0415

    demand_project(project)
    began = time.monotonic()
    folder = demand_output(project, output, project.output / "release")
    request = Request(project, folder, today(), words["draft"], _shard(words["shard"] or "1/1"))
    report.facts["output"] = str(folder)
    root = project.root if words["github"] else None
    if words["dry_run"]:
        _foretell(report, foresee(request), root)
        return
    is_brief = not (report.as_json or root)
    total: list[int] = []
    warn = report.note_warnings if is_brief else lambda _: None
    caller = Caller(total.append, load_dispatch, report.note, warn)
    outcomes = update(request, words["workers"], caller=caller, is_brief=is_brief)
    counts = _tell(report, counted(outcomes, total), root, is_brief=is_brief)
    row = ", ".join(f"{count} {name}" for name, count in counts.items())
    report.say(f"{row}, {time.monotonic() - began:.1f} seconds")


def _tell(report: Report, outcomes: "Iterable[Outcome]", root: Path | None, *, is_brief: bool) -> dict[str, int]:
    """Print a line for each edition as it is done, and count them."""
    counts = dict.fromkeys(_WORDS, 0)
    rows: list[dict[str, Any]] = []
    report.facts.update(editions=rows, counts=counts)
    found: dict[Any, None] = {}
    for one in outcomes:
        counts[one.status] += 1
        files = [entry.path for entry in one.record.entries] if one.record else []
        rows.append({"edition": one.edition, "status": one.status, "why": one.why, "files": files})
        report.say(edition_line(one.status, one.edition, one.pages, one.state, one.why))
        if is_brief:
            report.add(one.problems)
        else:
            found.update(dict.fromkeys(one.all_problems()))
        report.status = max(report.status, int(one.status == "failed"))
    report.add_sorted(list(found), root)
    return counts


def _foretell(report: Report, plan: "Plan", root: Path | None) -> None:
    """Print a line for each edition with what would be done about it, and count them; what is refused is a problem."""
    counts = dict.fromkeys(_VERBS, 0)
    steps = (*plan.steps, *plan.withdrawn)
    for one in steps:
        counts[one.verb] += 1
        report.say(edition_line(one.verb, one.edition, why=one.why))
    for why in plan.seen.others:
        report.say(edition_line("besides", why))
    report.add_sorted([problem for one in steps for problem in one.problems], root)
    report.facts["plan"] = [{"edition": one.edition, "step": one.verb, "why": one.why} for one in steps]
    report.facts.update(besides=list(plan.seen.others), counts=counts)
    row = ", ".join(f"{count} to {name}" for name, count in counts.items())
    report.say(f"{row}; nothing was written")


def _shard(text: str) -> tuple[int, int]:
    """Return part and number of parts; anything else is wrong usage."""
    part, _, parts = text.partition("/")
    if part.isdecimal() and parts.isdecimal() and 1 <= int(part) <= int(parts) <= 1000:
        return int(part), int(parts)
    raise click.BadParameter(f'expected a part and their number such as 2/4, found "{text}"', param_hint="--shard")
