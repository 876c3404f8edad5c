"""Finishing: one edition made in a worker, with its thumbnail, its record and the digests of all it was made from."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from handouts.build.batch import worker_lost
from handouts.build.caches import current_workshop
from handouts.build.edition import Made, make_leaflet
from handouts.build.guard import Failed, guarded
from handouts.build.pool import Work
from handouts.build.time_limit import outer_limit, too_slow
from handouts.checks import turning_days
from handouts.model.approval import State
from handouts.model.edition import Edition
from handouts.model.treatment import without_citations
from handouts.outputs.first_page import thumbnail
from handouts.outputs.provenance import page_count
from handouts.problem import Location, SourceError, error
from handouts.project import Project
from handouts.release.copy_states import holding
from handouts.release.record import WHOLE, Entry, File, Finished, Manifest, Record
from handouts.release.request import Request
from handouts.release.staging import stage


@dataclass(frozen=True)
class Job:
    """What a worker needs besides the edition; `why` holds the reasons that are kept of editions made again."""

    request: Request
    tools: Mapping[str, str]
    why: Mapping[str, str] = field(default_factory=dict)


def work_on(job: Job) -> Work[Job, Finished | Failed]:
    """Return what is done to each edition of a release."""
    return Work(finish, lost, job, _late, outer_limit())


def finish(edition: Edition, job: Job) -> Finished | Failed:
    """Make one edition, and put its files into the staging folder."""
    project = job.request.project.traced()
    return guarded(edition, project, lambda: _finished(edition, job, project))


def _finished(edition: Edition, job: Job, project: Project) -> Finished:
    made = make_leaflet(edition, project, job.request.today, current_workshop())
    _demand_signed(made, job.request)
    files = {f"{edition}{suffix}": data for suffix, data in made.files}
    pictures = {f"thumbnails/{edition}.png": thumbnail(data) for suffix, data in made.files if suffix == ".pdf"}
    _demand_places(job.request, [*files, *pictures])
    inputs = dict(project.inputs or {})
    record = Record(
        edition=str(edition),
        entries=tuple(_entry(name, data, made) for name, data in sorted(files.items())),
        inputs=tuple(sorted(inputs)),
        findings=tuple(one.facts() for one in made.proof.problems),
        holds=holding([*turning_days(made.leaflet), *made.leaflet.standing.turning_days()], job.request.today),
        thumbnail=next((File(name, _sha256(data), len(data)) for name, data in pictures.items()), None),
        why=job.why.get(str(edition), ""),
    )
    own = Manifest(job.tools, job.request.is_draft, WHOLE, inputs, (), {record.edition: record})
    stage(job.request.output, record, own, files | pictures)
    return Finished(record, inputs)


def _demand_signed(made: Made, request: Request) -> None:
    """Demand an approval once more: a copy that could not be read a moment ago was not looked at for one."""
    leaflet = made.leaflet
    if request.is_draft or leaflet.state is State.APPROVED:
        return
    path = request.project.treatment(leaflet.edition)
    message = f"{leaflet.treatment.code} is {leaflet.state} and is not released: {leaflet.standing.reason}"
    code = "overdue" if leaflet.state is State.OVERDUE else "not-approved"
    raise SourceError([error(Location(path), message, code, "run the release again")])


def _demand_places(request: Request, names: list[str]) -> None:
    """Demand that no folder lies where a file will be put: it would stop the whole release when all is put in place."""
    problems = []
    for name in names:
        path = request.output / name
        if path.is_dir() and not path.is_symlink():
            message = "a folder lies where a file of this leaflet belongs"
            hint = "move it away, and run the release again"
            problems.append(error(Location(str(path)), message, "unwritable-file", hint))
    if problems:
        raise SourceError(problems)


def lost(edition: Edition, job: Job) -> Failed:
    """Return what is said of an edition whose worker has died twice."""
    return Failed(edition, (worker_lost(edition, job.request.project),))


def _late(edition: Edition, job: Job) -> Failed:
    return Failed(edition, (too_slow(edition, job.request.project),))


def _entry(name: str, data: bytes, made: Made) -> Entry:
    leaflet = made.leaflet
    approval = leaflet.standing.approval
    return Entry(
        path=name,
        edition=str(leaflet.edition),
        code=leaflet.treatment.code,
        title=without_citations(leaflet.treatment.title),
        version=leaflet.treatment.version,
        state=leaflet.state.value,
        copy=leaflet.treatment.digest(),
        sha256=_sha256(data),
        bytes=len(data),
        pages=page_count(data) if name.endswith(".pdf") else 0,
        approved_by=f"{approval.by}, {approval.role}" if approval else "",
        approved_on=approval.approved_on.isoformat() if approval else "",
        next_review=leaflet.next_review.isoformat(),
    )


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
