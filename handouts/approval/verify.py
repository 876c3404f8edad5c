"""Verifying: whether a PDF or web page that somebody holds is still the leaflet in force."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from handouts.files.plain_file import LEAFLET_LIMIT, read_plain_file
from handouts.model.approval import Approval, Standing, State
from handouts.model.treatment import Treatment
from handouts.outputs.foreign_file import Read, foreign_reader
from handouts.outputs.provenance import Origin
from handouts.problem import SourceError, what_failed
from handouts.project import Project
from handouts.sources.approvals import load_standing, read_drawing_digest
from handouts.sources.leaflet import load_treatment

_PLAIN = 'a plain text does not say which copy it is from; compare its last lines with "handouts list"'
_UNREADABLE = "not a PDF or web page that can be read: damaged, or another kind of file"


@dataclass(frozen=True)
class Verdict:
    """What was found about one file; `is_current` means: it may be used as what it says it is.

    `sha256` is of its bytes, empty where they could not be read.
    """

    path: Path
    is_current: bool
    message: str
    origin: Origin | None = None
    version_now: int | None = None
    state_now: str = ""
    in_release: str = ""
    sha256: str = ""

    def facts(self) -> dict[str, object]:
        """Return the same as plain values for JSON."""
        origin = vars(self.origin) if self.origin else None
        return {
            "path": str(self.path),
            "is_current": self.is_current,
            "message": self.message,
            "made_from": origin,
            "version_now": self.version_now,
            "state_now": self.state_now,
            "in_release": self.in_release,
        }


@dataclass(frozen=True)
class _Words:
    """The copy of one treatment in one language, as it is today."""

    folder: str
    locale: str
    treatment: Treatment


def verify(path: Path, project: Project, today: date, read: Read | None = None) -> Verdict:
    """Compare what a file says of its origin with the project's copy of today; its name does not matter.

    `read` is lent by `foreign_reader` where there is more than one file.
    Raises SourceError when the copy it was made from is broken, or its approvals are.
    """
    if read is None:
        with foreign_reader() as lent:
            return verify(path, project, today, lent)
    nothing = Verdict(path, is_current=False, message="")
    try:
        if path.exists() and not path.is_file():
            return replace(nothing, message="not a file")
        if path.stat().st_size > LEAFLET_LIMIT:
            return replace(nothing, message="too large for a leaflet")
        data = read_plain_file(path.resolve(), LEAFLET_LIMIT)
    except OSError as reason:
        return replace(nothing, message=f"cannot be read: {what_failed(reason)}")
    except (ValueError, RuntimeError):  # a name that no file can have, a link that leads to itself
        return replace(nothing, message="cannot be read: no file can have this name")
    said = read(data)
    nothing = replace(nothing, sha256=hashlib.sha256(data).hexdigest())
    if said.fault:
        return replace(nothing, message=_PLAIN if said.fault == "text" else _UNREADABLE)
    if said.origin is None:
        return replace(nothing, message="not made by handouts: it does not say which copy it is from")
    return _compared_with_copy(replace(nothing, origin=said.origin), said.origin, project, today)


def _compared_with_copy(verdict: Verdict, origin: Origin, project: Project, today: date) -> Verdict:
    """Say what the project of today has to say to a file's origin."""
    found = _copy_of(origin, project)
    if found is None or found.treatment.digest() != origin.digest:
        same = _words_of(origin, project)
        if same and (found or same.locale == origin.locale):
            return replace(verdict, message=_untrue(origin, same))
        if found is None:
            message = f"withdrawn: no treatment of this project has the code {origin.code} in {origin.locale}"
            also = f"; these words are {same.treatment.code} in {same.locale}" if same else ""
            return replace(verdict, message=message + also)
    treatment = found.treatment
    stands = load_standing(treatment, found.folder, origin.locale, project, today)
    figure = read_drawing_digest(treatment, found.folder, origin.locale, project) or ""
    verdict = replace(verdict, version_now=treatment.version, state_now=stands.state.value)
    if origin.digest == treatment.digest():
        untrue = _untrue(origin, found)
        if untrue:
            return replace(verdict, message=untrue)
        if origin.figure != figure:
            return replace(verdict, message="not current: the drawing has changed since")
    return _judged(verdict, origin, treatment, stands)


def _copy_of(origin: Origin, project: Project) -> _Words | None:
    """Return the copy with the file's code in its language."""
    broken: list[SourceError] = []
    for folder in project.treatments():
        if origin.locale in project.locales_of(folder):
            try:
                treatment = load_treatment(project.copy_of(folder, origin.locale), project)
            except SourceError as reason:
                broken.append(reason)
                continue
            if treatment.code == origin.code:
                return _Words(folder, origin.locale, treatment)
    if broken:
        raise SourceError([one for reason in broken for one in reason.problems])
    return None


def _words_of(origin: Origin, project: Project) -> _Words | None:
    """Return the copy whose digest a file names, whatever code and language it says besides."""
    for words in _all_words(project):
        if words.treatment.digest() == origin.digest:
            return words
    return None


def _all_words(project: Project) -> Iterator[_Words]:
    for folder in project.treatments():
        for locale in project.locales_of(folder):
            try:
                yield _Words(folder, locale, load_treatment(project.copy_of(folder, locale), project))
            except SourceError:
                continue  # broken, and not the copy that the file names


def _untrue(origin: Origin, words: _Words) -> str:
    """Say where a file with these very words says something else of them; empty where it does not."""
    treatment = words.treatment
    rows = [
        ("code", origin.code, treatment.code),
        ("version", origin.version, str(treatment.version)),
        ("language", origin.locale, words.locale),
    ]
    wrong = [(name, says, true) for name, says, true in rows if says != true]
    if not wrong:
        return ""
    says, true = (", ".join(f"{row[0]} {row[number]}" for row in wrong) for number in (1, 2))
    return f"not what it says: the file says {says}, these words are {true}"


def _judged(verdict: Verdict, origin: Origin, treatment: Treatment, stands: Standing) -> Verdict:
    """Say whether the words, and then the approval, are the ones of today."""
    if origin.digest != treatment.digest():
        now = f"version {treatment.version} is in the project now"
        if str(treatment.version) == origin.version:
            now = "the words have changed since, though the version is the same"
        return replace(verdict, message=f"not current: {now}")
    if stands.state is State.OVERDUE:
        return replace(verdict, message=f"out of date: {stands.reason}")
    approval = stands.approval
    if stands.state is State.DRAFT:
        due = treatment.review.next_review.isoformat()
        if origin.state == "draft" and origin.next_review != due:
            said = f'the file says that its review is due on "{origin.next_review}", these words are due on {due}'
            return replace(verdict, message=f"not what it says: {said}")
        if (origin.state, origin.approved_by, origin.approved_on) == ("draft", "", ""):
            message = "a draft, and the words are current; no clinician has approved them"
            return replace(verdict, is_current=True, message=message)
        says = "approved" if origin.approved_by or origin.approved_on else origin.state
        return replace(verdict, message=f"not current: it says {says}, and nobody has approved these words here")
    if origin.state != "approved" or approval is None or not _is_signed_by(origin, approval):
        return replace(verdict, message="not current: the words are, but they have been approved since; build it again")
    return replace(verdict, is_current=True, message="current")


def _is_signed_by(origin: Origin, approval: Approval) -> bool:
    """Say whether the file prints exactly this approval: who, when, until when."""
    return (origin.approved_by, origin.approved_on, origin.next_review) == (
        f"{approval.by}, {approval.role}",
        approval.approved_on.isoformat(),
        approval.next_review.isoformat(),
    )
