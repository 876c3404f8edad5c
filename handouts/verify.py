"""Verifying: whether a PDF or web page that somebody holds is still the leaflet in force."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from handouts.load import load_treatment
from handouts.model.approval import Approval, Standing, State
from handouts.model.record import Manifest
from handouts.model.treatment import Treatment
from handouts.origin import Origin, is_plain_text, read_origin
from handouts.problem import SourceError
from handouts.project import Project
from handouts.register import load_standing, read_figure_digest

PDF_LIMIT = 100 << 20  # bytes
_PLAIN = 'a plain text does not say which copy it is from; compare its last lines with "handouts list"'
_UNREADABLE = "not a PDF or web page that can be read: damaged, or another kind of file"


@dataclass(frozen=True)
class Verdict:
    """What was found about one file; `is_current` means: it may be used as what it says it is."""

    path: Path
    is_current: bool
    message: str
    origin: Origin | None = None
    version_now: int | None = None
    state_now: str = ""
    in_release: str = ""

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


def verify(path: Path, project: Project, today: date) -> Verdict:
    """Compare what a file says of its origin with the project's copy of today; its name does not matter.

    Raises SourceError when the copy it was made from is broken, or its approvals are.
    """
    try:
        if path.exists() and not path.is_file():
            return Verdict(path, is_current=False, message="not a file")
        if path.stat().st_size > PDF_LIMIT:
            return Verdict(path, is_current=False, message="too large for a leaflet")
        data = path.read_bytes()
        origin = read_origin(data)
    except OSError as reason:
        return Verdict(path, is_current=False, message=f"cannot be read: {(reason.strerror or str(reason)).lower()}")
    except ValueError:
        return Verdict(path, is_current=False, message=_PLAIN if is_plain_text(data) else _UNREADABLE)
    if origin is None:
        return Verdict(path, is_current=False, message="not made by handouts: it does not say which copy it is from")
    found = _copy_of(origin, project)
    if found is None:
        message = f"withdrawn: no treatment of this project has the code {origin.code} in {origin.locale}"
        return Verdict(path, is_current=False, message=message, origin=origin)
    folder, treatment = found
    stands = load_standing(treatment, folder, origin.locale, project, today)
    figure = read_figure_digest(treatment, folder, origin.locale, project) or ""
    verdict = Verdict(path, False, "", origin, treatment.version, stands.state.value)  # noqa: FBT003
    if origin.digest == treatment.digest() and origin.figure != figure:
        return replace(verdict, message="not current: the drawing has changed since")
    return _judged(verdict, origin, treatment, stands)


def compared(verdict: Verdict, manifest: Manifest) -> Verdict:
    """Return a verdict with what a release says of the same PDF: whether it is one of its files, byte for byte."""
    origin = verdict.origin
    if origin is None:
        return verdict
    digest = hashlib.sha256(verdict.path.read_bytes()).hexdigest()
    same = [one.path for one in manifest.entries() if one.sha256 == digest]
    if same:
        return replace(verdict, in_release=f"byte for byte {same[0]} of the release")
    gone = [one for one in manifest.withdrawn if (one.edition, str(one.version)) == (origin.edition, origin.version)]
    if gone:
        return replace(verdict, is_current=False, in_release=f"withdrawn from the release: {gone[0].why}")
    if any(one.edition == origin.edition for one in manifest.entries()):
        return replace(verdict, is_current=False, in_release="not the file of the release: that one has other bytes")
    return replace(verdict, is_current=False, in_release="the release has no such edition")


def _copy_of(origin: Origin, project: Project) -> tuple[str, Treatment] | None:
    """Return folder and copy of the treatment with the file's code in its language."""
    broken: list[SourceError] = []
    for folder in project.treatments():
        if origin.locale in project.locales_of(folder):
            try:
                treatment = load_treatment(f"data/treatments/{folder}/{origin.locale}.yaml", project)
            except SourceError as reason:
                broken.append(reason)
                continue
            if treatment.code == origin.code:
                return folder, treatment
    if broken:
        raise SourceError([one for reason in broken for one in reason.problems])
    return None


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
        if origin.state == "draft":
            message = "a draft, and the words are current; no clinician has approved them"
            return replace(verdict, is_current=True, message=message)
        return replace(verdict, message="not current: it says approved, and nobody has approved these words here")
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
