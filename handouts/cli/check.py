"""The command that finds what is wrong, and the manual of its findings."""

from functools import partial
from typing import TYPE_CHECKING, Any

import click

from handouts.cli.main import command
from handouts.cli.options import editions, left_aside, selection, tell_strays
from handouts.cli.report import Report, counted, leaflets
from handouts.cli.startup import load_dispatch, today

if TYPE_CHECKING:
    from handouts.language.readability import ReadingLevel
    from handouts.project import Project


@command
@selection
@click.option("--strict", is_flag=True, help="Warnings too end with status 1.")
@click.option("--github", is_flag=True, help="Print findings as annotations on the lines of a pull request.")
@click.option("--explain", metavar="CODE", help="Print the page of the manual about a finding's code, and stop.")
def run_check(project: "Project", report: Report, *, strict: bool, github: bool, **chosen: Any) -> None:
    """Find everything that is wrong; writes nothing.

    \b
    handouts check
    handouts check home-scar-care --format a4
    handouts check --explain claims

    Each line names file, line and column, and ends with a code that --explain explains. An error stops the leaflet, a
    warning does not, a notice informs. What the copy accepts for a reason is counted and not printed.
    """  # noqa: D301
    code = chosen.pop("explain")
    if code is not None:
        _explain(code, report)
        return
    workers = chosen.pop("workers")
    asked = editions(project, **chosen)
    dispatch = load_dispatch()
    workers = workers or dispatch.usable_workers()
    problems: dict[Any, None] = dict.fromkeys(left_aside(project, asked))
    problems.update(dict.fromkeys(tell_strays(project, chosen["treatments"])))
    accepted: dict[Any, None] = {}
    for outcome in counted(dispatch.check_all(asked, project, today(), workers), len(asked)):
        problems.update(dict.fromkeys(outcome.problems))
        accepted.update(dict.fromkeys(getattr(outcome, "accepted", ())))
    report.add_sorted(list(problems), project.root if github else None)
    report.facts["checked"] = [str(edition) for edition in asked]
    report.facts["accepted"] = [one.facts() for one in accepted]
    _say_levels(project, report, sorted({(one.treatment, one.locale) for one in asked}))
    counts = {severity: report.count(severity) for severity in ("error", "warning", "notice")}
    report.facts["counts"] = counts | {"accepted": len(accepted)}
    found = ", ".join(f"{count} {name}{'' if count == 1 else 's'}" for name, count in counts.items())
    report.say(f"checked {leaflets(len(asked))}: {found}, {len(accepted)} accepted")
    if strict and counts["warning"]:
        report.status = 1


def _explain(code: str, report: Report) -> None:
    """Print a page of the manual; an unknown code is wrong usage."""
    import difflib  # noqa: PLC0415

    from handouts.checks.manual import pages  # noqa: PLC0415

    manual = pages()
    if code not in manual:
        close = difflib.get_close_matches(code, manual, n=1)
        hint = f'did you mean "{close[0]}"?' if close else f"there are: {', '.join(sorted(manual))}"
        raise click.UsageError(f'the manual has no page "{code}"; {hint}')
    report.facts.update(code=code, page=manual[code])
    report.say(code, "", *manual[code].split("\n"))


def _say_levels(project: "Project", report: Report, copies: list[tuple[str, str]]) -> None:
    """Print the reading level of each copy and its hardest section; of a single copy, of every section."""
    from handouts.build.guard import Failed, guarded  # noqa: PLC0415
    from handouts.model.edition import Edition  # noqa: PLC0415

    report.facts["reading_levels"] = levels = {}
    for treatment, locale in copies:
        if locale.split("-")[0] != "en":
            continue
        found = guarded(Edition(treatment, locale, "", ""), project, partial(_levels, treatment, locale, project))
        if isinstance(found, Failed):
            report.add(found.problems)  # mostly printed already
            continue
        rows = [_row(name, level) for name, level in found.items()]
        levels[f"{treatment}.{locale}"] = rows
        whole = found.pop("whole")
        hardest = max(found, key=lambda name: found[name].grade)
        if len(copies) == 1:
            report.table(("section", "words", "flesch_kincaid", "smog"), rows)
        report.say(
            f"{treatment} ({locale}): reading grade {_grades(whole)}; hardest is {hardest}: {_grades(found[hardest])}"
        )


def _levels(treatment: str, locale: str, project: "Project") -> "dict[str, ReadingLevel]":
    from handouts.language.readability import sections  # noqa: PLC0415
    from handouts.sources.leaflet import load_treatment  # noqa: PLC0415

    return sections(load_treatment(project.copy_of(treatment, locale), project))


def _row(name: str, level: "ReadingLevel") -> dict[str, Any]:
    grades = {"flesch_kincaid": round(level.flesch_kincaid, 1), "smog": round(level.smog, 1)}
    return {"section": name, "words": level.words, **grades}


def _grades(level: "ReadingLevel") -> str:
    return f"{level.flesch_kincaid:.1f} (Flesch-Kincaid) and {level.smog:.1f} (SMOG)"
