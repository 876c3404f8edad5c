"""The survey: every copy of the project, its code, and where it stands today."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from handouts.build.guard import Failed, guarded, is_fault
from handouts.model.edition import Edition
from handouts.model.treatment import without_citations
from handouts.problem import Problem
from handouts.project import Inputs, Project
from handouts.release.record import Copy
from handouts.sources.approvals import load_standing
from handouts.sources.leaflet import load_treatment, repeated_codes


@dataclass(frozen=True)
class Imprint:
    """What every file made from a copy says of it; the names are those of an Entry."""

    code: str
    title: str
    version: int
    state: str
    copy: str
    approved_by: str
    approved_on: str
    next_review: str


@dataclass(frozen=True)
class Survey:
    """Every copy that can be read, by its file; problems that concern a copy as a whole; and what was read for it.

    `imprints` are those of the copies that were read now.
    """

    copies: Mapping[str, Copy]
    problems: Mapping[str, tuple[Problem, ...]]
    inputs: Inputs
    imprints: Mapping[str, Imprint]


def survey(project: Project, today: date, known: Iterable[Copy] = ()) -> Survey:
    """Read every copy, less those that are known already.

    A copy that is broken is left out: it speaks for itself when its editions are made. One that could not be read for
    a fault of ours is a problem: nobody knows whether it is approved.
    """
    own = project.traced()
    kept = {one.name: one for one in known}
    copies: dict[str, Copy] = {}
    imprints: dict[str, Imprint] = {}
    inputs: Inputs = {}
    problems: dict[str, tuple[Problem, ...]] = {}
    for treatment in own.treatments():
        for locale in own.locales_of(treatment):
            name = project.treatment(Edition(treatment, locale, "", ""))
            if name in kept:
                copies[name] = kept[name]
                continue
            each = project.traced()
            edition = Edition(treatment, locale, "", "")
            found = guarded(edition, each, partial(_copy, name, treatment, locale, each, today))
            inputs.update(each.inputs or {})
            if not isinstance(found, Failed):
                copies[name], imprints[name] = found
            elif is_fault(found):
                problems[name] = found.problems
    inputs.update(own.inputs or {})
    for one in repeated_codes({name: copy.code for name, copy in copies.items()}):
        problems[one.location.path] = (one,)
    return Survey(copies, problems, inputs, imprints)


def holding(days: Iterable[date], today: date) -> tuple[str, str]:
    """Return the last of the days that has come, and the first that is still to come; empty where there is none."""
    rows = sorted(days)
    before = [one.isoformat() for one in rows if one <= today]
    after = [one.isoformat() for one in rows if one > today]
    return (before[-1] if before else ""), (after[0] if after else "")


def _copy(name: str, treatment: str, locale: str, project: Project, today: date) -> tuple[Copy, Imprint]:
    words = load_treatment(name, project)
    stands = load_standing(words, treatment, locale, project, today)
    copy = Copy(
        name=name,
        code=words.code,
        version=words.version,
        state=stands.state.value,
        reason=stands.reason,
        inputs=tuple(sorted(project.inputs or {})),
        holds=holding(stands.turning_days(), today),
    )
    approval = stands.approval
    imprint = Imprint(
        code=words.code,
        title=without_citations(words.title),
        version=words.version,
        state=stands.state.value,
        copy=words.digest(),
        approved_by=f"{approval.by}, {approval.role}" if approval else "",
        approved_on=approval.approved_on.isoformat() if approval else "",
        next_review=(approval or words.review).next_review.isoformat(),
    )
    return copy, imprint
