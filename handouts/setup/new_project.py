"""Starters: what `handouts init` and `handouts new` write. No file that exists is ever touched."""

import re
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

from handouts.model.block import block_fields, is_plain
from handouts.model.treatment import Treatment
from handouts.problem import Location, Problem, SourceError, error, quoted, what_failed
from handouts.project import NAME, Project, write_whole
from handouts.setup.editor_schemas import schemas
from handouts.sources.leaflet import load_treatment
from handouts.sources.long_names import NAME_LIMIT

# The library has three made-up clinics to show what a brand can change; a clinic starts with one.
_LEFT_OUT = ("data/brands/imaginary-hill-scar-clinic", "data/brands/sample-dermatology-centre")


def start_project(folder: Path) -> tuple[list[Path], list[Path]]:
    """Write a working project; returns the files written and those that were there already.

    Raises SourceError when the folder cannot be written.
    """
    written: list[Path] = []
    kept: list[Path] = []
    for name, data in sorted(_starter_files()):
        path = folder / name
        if _is_there(path):
            kept.append(path)
        else:
            _write(path, data)
            written.append(path)
    return written, kept


def start_treatment(treatment: str, project: Project) -> list[Path]:
    """Write the copy of a new treatment, every field with a placeholder and a comment.

    Raises SourceError when the name is not usable, or the file is there already.
    """
    name = project.copy_of(treatment, "en")
    if not NAME.fullmatch(treatment):
        message = f"{quoted(treatment)} cannot be the name of a treatment"
        raise SourceError(
            [error(Location("data/treatments"), message, "wrong-name", "use lower-case-words-with-hyphens")]
        )
    if len(treatment) > NAME_LIMIT:
        message = f"the name of this treatment has {len(treatment)} letters; the limit is {NAME_LIMIT}"
        hint = "choose a shorter one: it becomes part of the names of all its leaflets"
        raise SourceError([error(Location("data/treatments"), message, "wrong-name", hint)])
    path = project.root / name
    if _is_there(path):
        message = "the file is there already; nothing was changed"
        raise SourceError([error(Location(name), message, "file-exists", "choose another name, or open the file")])
    text = _new_treatment()
    title = treatment.replace("-", " ").capitalize()[:60]
    written = []
    for schema, content in schemas().items():
        if not (project.root / schema).exists():
            _write(project.root / schema, content.encode())
            written.append(project.root / schema)
    _write(path, text.replace("TITLE", title).replace("CODE", _free_code(project)).encode())
    return [path, *written]


def _new_treatment() -> str:
    """Return what a new copy holds: the file that explains each field, and below it what the model has besides."""
    text = resources.files("handouts").joinpath("new_treatment.yaml").read_text(encoding="utf-8")
    for name in block_fields():
        if not re.search(rf"^(?:# )?{name}:", text, re.MULTILINE):
            described = Treatment.model_fields[name].description
            sample = f'# {name}:\n#   - "[to write: one line]"' if is_plain(name) else f"# {name}:"
            text += f"\n# Only where it is needed: {described}. Take the # away to use it.\n{sample}\n"
    return text


def _free_code(project: Project) -> str:
    used = set()
    for treatment in project.treatments():
        for locale in project.locales_of(treatment):
            try:
                used.add(load_treatment(project.copy_of(treatment, locale), project).code)
            except SourceError:
                continue  # a broken file has no code yet; `check` speaks of it
    return next(code for code in (f"NEW-{number:02}" for number in range(1, 10_000)) if code not in used)


def _is_there(path: Path) -> bool:
    try:
        return path.exists() or path.is_symlink()
    except OSError as reason:
        raise SourceError([_unwritable(path, reason)]) from None


def _write(path: Path, data: bytes) -> None:
    try:
        write_whole(path, data)
    except OSError as reason:
        raise SourceError([_unwritable(path, reason)]) from None


def _unwritable(path: Path, reason: OSError) -> Problem:
    return error(Location(str(path)), f"the file cannot be written: {what_failed(reason)}", "unwritable")


def _starter_files() -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each file of a new project: from the wheel, or from the checkout around us."""
    root = Path(str(resources.files("handouts")))
    root = root / "starter" if (root / "starter").is_dir() else root.parent
    for folder in ("data", "templates"):
        for path in sorted((root / folder).rglob("*")):
            name = path.relative_to(root).as_posix()
            if path.is_file() and not name.startswith(_LEFT_OUT) and not path.name.startswith("."):
                yield name, path.read_bytes()
    yield "output/.gitkeep", b""
