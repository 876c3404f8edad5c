"""The command by which a clinician signs a copy."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import click

from handouts.cli.main import command
from handouts.cli.options import demand_project, one_of
from handouts.cli.report import Report
from handouts.cli.startup import today

if TYPE_CHECKING:
    from handouts.project import Project

_DAY = click.DateTime(["%Y-%m-%d"])


@command
@click.argument("treatment")
@click.option("--locale", metavar="LOCALE", help="Language, such as en; needed where there are several.")
@click.option("--by", required=True, metavar='"NAME, ROLE"', help="Who signs: name, comma, role.")
@click.option("--on", type=_DAY, metavar="DATE", help="The day of the signature, such as 2026-11-30 [today].")
@click.option("--next-review", type=_DAY, metavar="DATE", help="The day until which it holds [the date in the copy].")
def run_approve(
    project: "Project", report: Report, *, treatment: str, locale: str | None, by: str, **days: Any
) -> None:
    """Record that a clinician has approved exactly this copy.

    \b
    handouts build home-scar-care --format review      what the clinician reads and signs
    handouts approve home-scar-care --by "NAME, ROLE"

    One changed word later, the leaflet is a draft again. Comments and line breaks may change. The approval is
    written to data/treatments/TREATMENT/approvals.yaml, the signed words are kept in the folder approved beside it.
    """  # noqa: D301
    from handouts.approval.approve import Signature, approve, left_unchecked  # noqa: PLC0415
    from handouts.model.edition import Edition  # noqa: PLC0415

    demand_project(project)
    treatment = one_of("treatment", treatment, project.treatments())
    locale = one_of("locale", locale, project.locales_of(treatment))
    name, role = _name_and_role(by)
    signature = Signature(name, role, _day(days["on"]) or today(), _day(days["next_review"]))
    for kind, there in (("brand", project.brands()), ("format", project.formats())):
        if not there:
            raise click.UsageError(f"there is no {kind} in this project")
    edition = Edition(treatment, locale, project.brands()[0], project.formats()[0])
    approval, is_new = approve(edition, signature, project, today())
    report.add(left_unchecked(edition, project, today()))
    report.facts["approval"] = approval.model_dump(mode="json")
    report.facts["is_new"] = is_new
    what = f"{treatment} ({locale}), {approval.code} version {approval.version}, copy {approval.digest[:12]}"
    report.say(f"{'approved' if is_new else 'was approved already'}: {what}")
    report.say(f"by {approval.by}, {approval.role}, on {approval.approved_on}; next review {approval.next_review}")
    report.say(f"recorded in {project.approvals(treatment)}")


def _name_and_role(by: str) -> tuple[str, str]:
    """Part who signs at the first comma; anything that is no name and role is wrong usage."""
    from handouts.model.approval import NAME_LIMIT, ROLE_LIMIT  # noqa: PLC0415

    name, _, role = (part.strip() for part in by.partition(","))
    if not name or not role or not by.isprintable():
        message = f'expected name and role on one line with a comma between, found "{by}"'
        raise click.BadParameter(message, param_hint="--by")
    for what, value, limit in (("name", name, NAME_LIMIT), ("role", role, ROLE_LIMIT)):
        if len(value) > limit:
            message = f"the {what} has {len(value)} characters; the limit is {limit}"
            raise click.BadParameter(message, param_hint="--by")
    return name, role


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
