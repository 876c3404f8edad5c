"""Many editions, many workers; one that fails never costs the others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from handouts.build.caches import current_workshop
from handouts.build.edition import Built, build_leaflet, pull_proof
from handouts.build.guard import Failed, guarded
from handouts.build.pool import Work, spread, usable_workers
from handouts.build.time_limit import outer_limit, too_slow
from handouts.model.edition import Edition
from handouts.problem import Location, Problem, SourceError, error
from handouts.project import Project
from handouts.sources.leaflet import code_at_a_glance, in_doubt, load_treatment, repeated_codes

__all__ = ["Checked", "Failed", "build_all", "check_all", "code_problems", "usable_workers"]


@dataclass(frozen=True)
class Checked:
    """One edition that was judged and not written; `accepted` are problems that its copy accepts for a reason."""

    edition: Edition
    problems: tuple[Problem, ...]
    accepted: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class _Job:
    """What a worker needs besides the edition; `output` is None when nothing is to be written."""

    project: Project
    today: date
    output: Path | None
    code_problems: tuple[Problem, ...]


def build_all(
    editions: Sequence[Edition], project: Project, today: date, output: Path, workers: int
) -> Iterator[Built | Failed]:
    """Write every edition; yields in the order given, each as soon as it and those before it are done."""
    job = _Job(project, today, output, tuple(code_problems(project)))
    yield from spread(Work(_build, _lost, job, _late, outer_limit()), editions, workers)


def check_all(editions: Sequence[Edition], project: Project, today: date, workers: int) -> Iterator[Checked | Failed]:
    """Judge every edition and write nothing; yields in the order given."""
    job = _Job(project, today, None, tuple(code_problems(project)))
    yield from spread(Work(_check, _lost, job, _late, outer_limit()), editions, workers)


def code_problems(project: Project) -> Iterator[Problem]:
    """Yield a problem for each treatment whose code another one has too; broken files speak for themselves later.

    Only files whose codes look alike are read as a whole: a start does not grow with the library.
    """
    codes: dict[str, str] = {}
    whole: dict[str, str] = {}
    for treatment in project.treatments():
        for locale in project.locales_of(treatment):
            edition = Edition(treatment, locale, "", "")
            name = project.treatment(edition)
            found = guarded(edition, project, partial(code_at_a_glance, name, project))
            if isinstance(found, str):
                codes[name] = found
            else:
                whole |= _whole_code(edition, project)
    for name in sorted(in_doubt(codes | whole) & codes.keys()):
        _, treatment, file = name.rsplit("/", 2)
        whole |= _whole_code(Edition(treatment, file.removesuffix(".yaml"), "", ""), project)
        del codes[name]
    yield from repeated_codes(codes | whole)


def _whole_code(edition: Edition, project: Project) -> dict[str, str]:
    """Return file and code of a copy that is read as a whole; nothing of one that is broken."""
    name = project.treatment(edition)
    found = guarded(edition, project, partial(load_treatment, name, project))
    return {} if isinstance(found, Failed) else {name: found.code}


def _build(edition: Edition, job: _Job) -> Built | Failed:
    def make() -> Built:
        _raise_repeated_code(edition, job)
        output = job.output or job.project.output
        return build_leaflet(edition, job.project, job.today, output, current_workshop())

    return guarded(edition, job.project, make)


def _check(edition: Edition, job: _Job) -> Checked | Failed:
    def judge() -> Checked:
        _raise_repeated_code(edition, job)
        proof = pull_proof(edition, job.project, job.today, current_workshop())[1]
        return Checked(edition, proof.problems, proof.accepted)

    return guarded(edition, job.project, judge)


def _lost(edition: Edition, job: _Job) -> Failed:
    return Failed(edition, (worker_lost(edition, job.project),))


def _late(edition: Edition, job: _Job) -> Failed:
    return Failed(edition, (too_slow(edition, job.project),))


def worker_lost(edition: Edition, project: Project) -> Problem:
    """Return the problem that a worker has died of an edition, twice."""
    message = f"the process that set {edition} was stopped from outside, and once more when it was tried again"
    hint = "free some memory and try again; if it stops there each time, a font or picture of this leaflet is damaged"
    return error(Location(project.treatment(edition)), message, "worker-lost", hint)


def _raise_repeated_code(edition: Edition, job: _Job) -> None:
    own = [one for one in job.code_problems if one.location.path == job.project.treatment(edition)]
    if own:
        raise SourceError(own)
