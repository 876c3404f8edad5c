"""Signatures: record that a clinician has approved exactly these words."""

import json
import os
import re
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from handouts.checks import check_copy
from handouts.checks.acceptance import settle
from handouts.checks.missing_words import CODE as NOT_CHECKED
from handouts.files.lock import locked
from handouts.files.orphans import take_away
from handouts.model.approval import ELSEWHERE, YEARS_LIMIT, Approval, Approvals, latest_review
from handouts.model.day import impossible
from handouts.model.edition import Edition
from handouts.model.leaflet import Leaflet, drawing_digest
from handouts.model.treatment import Treatment
from handouts.problem import Location, Problem, Severity, SourceError, error, what_failed
from handouts.project import TEXT_LIMIT, Project, write_whole
from handouts.sources.approvals import approvals_of, load_approvals, load_signed
from handouts.sources.field_faults import validated
from handouts.sources.leaflet import Sources, load_leaflet, read_sources
from handouts.sources.yaml_file import read_source

PATIENCE_SECONDS = 60.0
_WRITTEN = re.compile(r"approvals\.yaml|[a-z]+(?:-[a-z0-9]+)*\.v[0-9]+\.yaml")
_HEAD = """\
# Who approved which words. "handouts approve" writes this file; approved/ holds the copies as they were signed.
# One changed word in the copy, and the leaflet is a draft again.
approvals:
"""


@dataclass(frozen=True)
class Signature:
    """Who signs, in which role, on which day; `next_review` is None for the date in the copy."""

    by: str
    role: str
    on: date
    next_review: date | None = None


def approve(edition: Edition, signature: Signature, project: Project, today: date) -> tuple[Approval, bool]:
    """Write down the approval of the copy as it is now; say whether it is new (False: it stood there already).

    Two at once wait for one another. Raises SourceError, and writes nothing, when the copy has open errors or
    placeholders, when its version was signed in other words, or when a date cannot be right.
    """
    name = f"data/treatments/{edition.treatment}"
    busy = error(Location(name), "another approval is being recorded in this folder", "busy", "try again in a minute")
    with ExitStack() as stack:
        with suppress(OSError):  # a folder that is not there, or may not be read, is told with the copy
            stack.enter_context(locked(project.root / name, PATIENCE_SECONDS, busy))
            _take_away_parts(project, project.root / name)
        return _approve(edition, signature, project, today)


def left_unchecked(edition: Edition, project: Project, today: date) -> list[Problem]:
    """Return what whoever signs must know: which checks were not made, for want of words of the language."""
    sources = read_sources(edition, project)
    found = check_copy(load_leaflet(sources, project, today), today)
    return [sources.problem(one) for one in found if one.code == NOT_CHECKED]


def _take_away_parts(project: Project, folder: Path) -> None:
    """Take away what an approval that was killed has left half written, and nothing outside the project."""
    root = os.path.realpath(project.root)
    for one in (folder, folder / "approved"):
        if Path(os.path.realpath(one)).is_relative_to(root):
            take_away(one, lambda name: _WRITTEN.fullmatch(name) is not None)


def _approve(edition: Edition, signature: Signature, project: Project, today: date) -> tuple[Approval, bool]:
    sources = read_sources(edition, project)
    leaflet = load_leaflet(sources, project, today)
    name = project.approvals(edition.treatment)
    before = load_approvals(edition.treatment, project, today)
    last = leaflet.standing.last
    if last and last.digest != leaflet.treatment.digest():
        load_signed(leaflet, project)  # before other words are signed, the record of the last ones must be whole
    _demand_sound_copy(sources, leaflet, today)
    _demand_right_dates(sources, leaflet, signature, before, today)
    _demand_new_version(sources, leaflet, before)
    approval = _approval(leaflet, signature)
    if approval in before.approvals:
        return approval, False
    text = _with_entry(project, name, approval, before, today)
    is_kept = _keep_copy(project, edition, approval, sources.treatment.text)
    try:
        _write(project, name, text.encode())
    except SourceError:
        if is_kept:
            (project.root / project.folder_of(edition.treatment) / approval.signed_copy).unlink(missing_ok=True)
        raise
    return approval, True


def _demand_sound_copy(sources: Sources, leaflet: Leaflet, today: date) -> None:
    findings, _ = settle(leaflet.treatment, list(check_copy(leaflet, today)))
    bad = [one for one in findings if one.severity is Severity.ERROR or one.code == "placeholder"]
    if bad:
        message = "the copy cannot be approved while these stand in it"
        whole = error(Location(sources.treatment.path), message, "not-approvable", "mend them first")
        raise SourceError([*(sources.problem(one) for one in bad), whole])


def _demand_right_dates(
    sources: Sources, leaflet: Leaflet, signature: Signature, before: Approvals, today: date
) -> None:
    at = Location(sources.approvals.path if sources.approvals else sources.treatment.path)
    if signature.on > today:
        message = f"the approval would be dated {signature.on}, and today is {today}"
        hint = "is the clock of this machine right? else correct --on"
        raise SourceError([error(at, message, "approval-in-future", hint)])
    last = before.last(leaflet.edition.locale, leaflet.treatment.code)
    if last and last.approved_on - signature.on > ELSEWHERE:
        message = f"the approval would be dated {signature.on}, before the one of {last.approved_on}"
        hint = "is the clock of this machine right? else correct --on"
        raise SourceError([error(at, message, "approval-order", hint)])
    review = signature.next_review or leaflet.treatment.review.next_review
    if review > latest_review(signature.on):
        message = f"the next review ({review}) is more than {YEARS_LIMIT} years after the approval"
        raise SourceError([error(at, message, "review-too-far", "review a leaflet at least every three years")])
    if review <= signature.on or review < today:
        where = at if signature.next_review else sources.treatment.locate(("review", "next_review"))
        message = f"the next review ({review}) is not after the approval ({signature.on}) and today ({today})"
        hint = "give --next-review, or correct next_review in the copy before it is signed"
        raise SourceError([error(where, message, "review-before-approval", hint)])
    for said in filter(None, map(impossible, (signature.on, review))):
        raise SourceError(
            [error(at, said, "out-of-range", "is the clock of this machine right? else correct the date")]
        )


def _demand_new_version(sources: Sources, leaflet: Leaflet, before: Approvals) -> None:
    treatment, locale = leaflet.treatment, leaflet.edition.locale
    figure = drawing_digest(treatment, leaflet.files)
    for one in before.approvals:
        if (one.locale, one.code) != (locale, treatment.code) or one.covers(treatment, locale, figure):
            continue
        if one.version >= treatment.version:
            message = f"version {one.version} was signed in other words on {one.approved_on}"
            own = [old.version for old in before.approvals if (old.locale, old.code) == (locale, treatment.code)]
            hint = f"raise version to {max(own) + 1}"
            raise SourceError([error(sources.treatment.locate(("version",)), message, "version-not-raised", hint)])


def _approval(leaflet: Leaflet, signature: Signature) -> Approval:
    treatment, locale = leaflet.treatment, leaflet.edition.locale
    return Approval(
        locale=locale,
        code=treatment.code,
        version=treatment.version,
        digest=treatment.digest(),
        figure=drawing_digest(treatment, leaflet.files),
        by=signature.by,
        role=signature.role,
        approved_on=signature.on,
        next_review=signature.next_review or treatment.review.next_review,
        signed_copy=f"approved/{locale}.v{treatment.version}.yaml",
    )


def _with_entry(project: Project, name: str, approval: Approval, before: Approvals, today: date) -> str:
    """Return the file with one more entry at its end; what stands there, comments too, stays as it was typed."""
    fields: dict[str, Any] = approval.model_dump(mode="json", exclude_none=True)
    rows = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items()]
    entry = "".join(f"{'  - ' if row is rows[0] else '    '}{row}\n" for row in rows)
    old = _HEAD
    if (project.root / name).exists():
        old = project.read(name, Location(name), TEXT_LIMIT).decode("utf-8-sig").replace("\r\n", "\n")
    if not before.approvals and old != _HEAD:
        old = old.rstrip().removesuffix("[]").rstrip()
    text = f"{old.rstrip()}\n{entry}"
    problems: list[Problem] = []
    wanted = (*before.approvals, approval)
    try:
        found = approvals_of(read_source(name, text.encode()), today, problems).approvals
    except SourceError:
        found = ()
    if found != wanted:
        message = "no approval can be added at the end of this file"
        hint = 'write it as a list: a line "approvals:" and below it entries that start with "  - "'
        raise SourceError([error(Location(name), message, "approvals-layout", hint)])
    return text


def _keep_copy(project: Project, edition: Edition, approval: Approval, typed: str) -> bool:
    """Keep the copy as it was signed; say whether it is new. The same words that lie there already stay as they are."""
    name = project.folder_of(edition.treatment) + approval.signed_copy
    if (project.root / name).exists():
        kept = validated(read_source(name, project.read(name, Location(name), TEXT_LIMIT)), Treatment, [])
        if kept is not None and kept.digest() == approval.digest:
            return False
        message = "another copy lies where this version's signed copy is kept"
        raise SourceError([error(Location(name), message, "signed-copy", "find out what it is, and move it away")])
    if not (project.root / name).resolve().is_relative_to(project.root.resolve()):
        message = f'"{name}" leads out of the project'
        raise SourceError([error(Location(name), message, "outside-project", "delete the link")])
    _write(project, name, typed.encode())
    return True


def _write(project: Project, name: str, data: bytes) -> None:
    try:
        write_whole(project.root / name, data)
    except OSError as reason:
        message = f"the file cannot be written: {what_failed(reason)}"
        hint = "nothing is approved; what was there is untouched"
        raise SourceError([error(Location(name), message, "unwritable", hint)]) from None
