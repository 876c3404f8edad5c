"""The command that says which treatments there are, and where each stands."""

from functools import partial
from typing import TYPE_CHECKING, Any

from handouts.cli.main import command
from handouts.cli.options import demand_project, tell_strays
from handouts.cli.report import Report
from handouts.cli.startup import today

if TYPE_CHECKING:
    from handouts.model.approval import Standing
    from handouts.model.treatment import Treatment
    from handouts.project import Project


@command
def run_list(project: "Project", report: Report) -> None:
    """Print the treatments with state and next review.

    \b
    handouts list
    handouts list --json

    A leaflet is a draft until a clinician has approved exactly its words, and overdue after its review date.
    """  # noqa: D301
    from handouts.build.guard import Failed, guarded  # noqa: PLC0415
    from handouts.model.edition import Edition  # noqa: PLC0415

    demand_project(project)
    report.add(tell_strays(project))
    rows: list[dict[str, Any]] = []
    for treatment in project.treatments():
        for locale in project.locales_of(treatment):
            found = guarded(Edition(treatment, locale, "", ""), project, partial(_stands, treatment, locale, project))
            if isinstance(found, Failed):
                report.add(found.problems)
                continue
            copy, stands = found
            approval = stands.approval
            rows.append(
                {
                    "treatment": treatment,
                    "locale": locale,
                    "code": copy.code,
                    "title": copy.title,
                    "version": copy.version,
                    "state": stands.state.value,
                    "reason": stands.reason,
                    "next_review": (approval or copy.review).next_review.isoformat(),
                    "approved_by": f"{approval.by}, {approval.role}" if approval else None,
                    "approved_on": approval.approved_on.isoformat() if approval else None,
                    "digest": copy.digest(),
                }
            )
    report.facts["treatments"] = rows
    report.table(("treatment", "locale", "code", "version", "state", "next_review", "title", "reason"), rows)


def _stands(treatment: str, locale: str, project: "Project") -> "tuple[Treatment, Standing]":
    from handouts.sources.approvals import load_standing  # noqa: PLC0415
    from handouts.sources.leaflet import load_treatment  # noqa: PLC0415

    copy = load_treatment(project.copy_of(treatment, locale), project)
    return copy, load_standing(copy, treatment, locale, project, today())
