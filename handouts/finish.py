"""Finishing: one edition made in a worker, with its thumbnail, its record and the digests of all it was made from."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from handouts.build import Made, make_leaflet
from handouts.checks import turning_days
from handouts.deadline import time_limit
from handouts.dispatch import Failed, worker_lost
from handouts.model.edition import Edition
from handouts.model.record import WHOLE, Entry, File, Manifest, Record
from handouts.model.treatment import without_citations
from handouts.origin import page_count
from handouts.plan import Request
from handouts.problem import SourceError
from handouts.staging import stage
from handouts.survey import holding
from handouts.thumbnail import thumbnail
from handouts.workshop import current_workshop


@dataclass(frozen=True)
class Finished:
    """An edition whose files lie in the staging folder, and the digests of what they were made from."""

    record: Record
    inputs: Mapping[str, str | None]


@dataclass(frozen=True)
class Job:
    """What a worker needs besides the edition; `why` holds the reasons that are kept of editions made again."""

    request: Request
    tools: Mapping[str, str]
    why: Mapping[str, str] = field(default_factory=dict)


def finish(edition: Edition, job: Job) -> Finished | Failed:
    """Make one edition, and put its files into the staging folder."""
    project = job.request.project.traced()
    try:
        with time_limit(edition, project):
            made = make_leaflet(edition, project, job.request.today, current_workshop())
            files = {f"{edition}{suffix}": data for suffix, data in made.files}
            pictures = {f"thumbnails/{edition}.png": thumbnail(data) for suffix, data in made.files if suffix == ".pdf"}
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
    except SourceError as reason:
        return Failed(edition, tuple(reason.problems))
    return Finished(record, inputs)


def lost(edition: Edition, job: Job) -> Failed:
    """Return what is said of an edition whose worker has died twice."""
    return Failed(edition, (worker_lost(edition, job.request.project),))


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
