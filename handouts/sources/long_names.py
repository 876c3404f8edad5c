"""Long names: what is too long to become part of the name of a leaflet's file."""

from collections.abc import Iterator

from handouts.model.edition import Edition
from handouts.problem import Location, Problem, error
from handouts.project import Project

NAME_LIMIT = 100  # letters
EDITION_LIMIT = 220  # letters; a file's name has at most 255, and needs some for its end


def long_names(edition: Edition, project: Project) -> Iterator[Problem]:
    """Yield a problem for each name that is too long to become part of a file's name, at the file that bears it."""
    rows = (
        ("treatment", edition.treatment, project.treatment(edition)),
        ("brand", edition.brand, project.brand(edition)),
        ("format", edition.format, project.format(edition)),
        ("locale", edition.locale, project.locale(edition)),
    )
    hint = "give it a shorter one: it becomes part of the names of all leaflets"
    long = [row for row in rows if len(row[1]) > NAME_LIMIT]
    for kind, name, path in long:
        message = f"the name of this {kind} has {len(name)} letters; the limit is {NAME_LIMIT}"
        yield error(Location(path), message, "name-too-long", hint)
    if not long and len(str(edition)) > EDITION_LIMIT:
        message = (
            f"the names of treatment, brand and format have {len(str(edition))} letters; the limit is {EDITION_LIMIT}"
        )
        yield error(Location(rows[0][2]), message, "name-too-long", hint)
