"""Where every file lies, and the only way a file of the project is read or written."""

import hashlib
import os
import re
import stat
from dataclasses import dataclass, field, replace
from pathlib import Path

from handouts.files.orphans import hold
from handouts.model.edition import Edition
from handouts.problem import Location, SourceError, error

TEXT_LIMIT = 1 << 20  # bytes of a YAML file
PICTURE_LIMIT = 10 << 20  # bytes
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_COPY = "data/treatments/{}/{}.yaml"
_FORMAT = "data/formats/{}.yaml"

Inputs = dict[str, str | None]  # a file's name to its SHA-256, a folder's (it ends in /) to that of its names


@dataclass(frozen=True)
class Project:
    """A folder that holds `data/`, `templates/` and `output/`.

    `inputs` notes whatever is read, looked for or listed through a project that traces; None where nothing was found.
    """

    root: Path
    inputs: Inputs | None = field(default=None, compare=False, repr=False)

    def traced(self) -> "Project":
        """Return the same project with an empty list of inputs, which fills as it is used."""
        return replace(self, inputs={})

    @property
    def output(self) -> Path:
        """Return the folder for finished leaflets."""
        return self.root / "output"

    @staticmethod
    def folder_of(treatment: str) -> str:
        """Return the name of a treatment's folder."""
        return f"data/treatments/{treatment}/"

    @staticmethod
    def copy_of(treatment: str, locale: str) -> str:
        """Return the name of the file with a treatment's words in one language."""
        return _COPY.format(treatment, locale)

    @staticmethod
    def brand_of(brand: str) -> str:
        """Return the name of the file of a brand that lies among the others."""
        return f"data/brands/{brand}.yaml"

    @staticmethod
    def format_of(form: str) -> str:
        """Return the name of a format's file."""
        return _FORMAT.format(form)

    @staticmethod
    def named_after(edition: str) -> tuple[str, str]:
        """Return the files of copy and format that an edition of this name is made from, whatever else."""
        one = Edition.parse(edition)
        return _COPY.format(one.treatment, one.locale), _FORMAT.format(one.format)

    def treatment(self, edition: Edition) -> str:
        """Return the name of the file with the edition's copy."""
        return _COPY.format(edition.treatment, edition.locale)

    def approvals(self, treatment: str) -> str:
        """Return the name of the file with a treatment's approvals."""
        return f"data/treatments/{treatment}/approvals.yaml"

    def brand(self, edition: Edition) -> str:
        """Return the name of the brand's file."""
        return edition.brand_file or self.brand_of(edition.brand)

    def format(self, edition: Edition) -> str:
        """Return the name of the format's file."""
        return _FORMAT.format(edition.format)

    def locale(self, edition: Edition) -> str:
        """Return the name of the file with the fixed words of the locale."""
        return f"data/locales/{edition.locale}/words.yaml"

    def language_file(self, locale: str, name: str) -> str:
        """Return the name of another file of a language, such as its hard words."""
        return f"data/locales/{locale}/{name}.yaml"

    def name_of(self, path: Path) -> str | None:
        """Return the name below the project of a path, which counts from its folder; None when it lies outside."""
        root = self.root.resolve()
        plain = Path(os.path.normpath(root / path))
        try:
            inside = plain.is_relative_to(root) and plain.resolve().is_relative_to(root)
        except (OSError, RuntimeError, ValueError):
            return None
        return plain.relative_to(root).as_posix() if inside else None

    def treatments(self) -> list[str]:
        """Return the names of all treatments, sorted."""
        return self._names("data/treatments/")

    def locales_of(self, treatment: str) -> list[str]:
        """Return the locales that a treatment is written in, sorted."""
        return [name for name in self._names(self.folder_of(treatment)) if name != "approvals"]

    def brands(self) -> list[str]:
        """Return the names of all brands, sorted."""
        return self._names("data/brands/")

    def formats(self) -> list[str]:
        """Return the names of all formats, sorted."""
        return self._names("data/formats/")

    def read(self, name: str, at: Location, limit: int = PICTURE_LIMIT) -> bytes:
        """Return the bytes of a file of the project; `at` is the place that names it.

        Raises SourceError when the file is missing, lies outside the project, is no plain file or
        has more bytes than the limit.
        """
        data = self._confined(name, at, limit).read_bytes()
        self._note(name, data)
        return data

    def confined(self, name: str, at: Location, limit: int = PICTURE_LIMIT) -> Path:
        """Return the path of a file that is safe to read; the same refusals as `read`."""
        path = self._confined(name, at, limit)
        if self.inputs is not None:
            self._note(name, path.read_bytes())
        return path

    def has(self, name: str) -> bool:
        """Say whether there is a file, or a link, of this name."""
        path = self.root / name
        there = path.exists() or path.is_symlink()
        if not there:
            self._note(name, None)
        return there

    def _names(self, name: str) -> list[str]:
        names = names_in(self.root, name)
        self._note(name, "\n".join(names).encode())
        return names

    def _note(self, name: str, data: bytes | None) -> None:
        if self.inputs is not None:
            self.inputs[name] = None if data is None else hashlib.sha256(data).hexdigest()

    def _confined(self, name: str, at: Location, limit: int) -> Path:
        path = self.root / name
        try:
            real = path.resolve()
            if not real.is_relative_to(self.root.resolve()):
                raise SourceError([error(at, f'"{name}" leads out of the project', "outside-project", _COPY_IT)])
            facts = real.stat()
        except FileNotFoundError:
            self._note(name, None)
            raise SourceError(
                [error(at, f'there is no file "{name}"', "missing-file", _nearest(self.root, name))]
            ) from None
        except (OSError, RuntimeError, ValueError) as reason:
            said = (reason.strerror if isinstance(reason, OSError) else "") or "the name is not usable"
            raise SourceError([error(at, f'"{name}" cannot be read: {said.lower()}', "unreadable-file")]) from None
        if not stat.S_ISREG(facts.st_mode):
            raise SourceError([error(at, f'"{name}" is not a plain file', "unreadable-file")])
        if facts.st_size > limit:
            message = f'"{name}" has {facts.st_size:,} bytes; the limit is {limit:,}'
            raise SourceError([error(at, message, "too-large")])
        if not os.access(real, os.R_OK):
            raise SourceError([error(at, f'"{name}" cannot be read: permission denied', "unreadable-file")])
        return real


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that a reader sees the old one or the new one, never half of it.

    Raises OSError when there is no room or no permission; the old file is then untouched.
    """
    import tempfile  # noqa: PLC0415  (a run in which nothing is written has no need of it)

    path.parent.mkdir(parents=True, exist_ok=True)
    part = None
    try:
        while True:
            number, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
            part = Path(name)
            if hold(number):
                break
            os.close(number)
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(0o644)
        part.replace(path)
    except BaseException:
        if part:
            part.unlink(missing_ok=True)
        raise


_COPY_IT = "copy the file into the project's folder data and name the copy"


def names_in(root: Path, name: str) -> list[str]:
    """Return treatments (folders) or the names of a folder's YAML files, sorted; none where there is no folder."""
    treatments = name == "data/treatments/"
    names = []
    try:
        with os.scandir(f"{root}/{name}") as found:
            for one in found:
                if treatments:
                    if NAME.fullmatch(one.name) and one.is_dir():
                        names.append(one.name)
                elif one.name.endswith(".yaml") and NAME.fullmatch(one.name[:-5]):
                    names.append(one.name[:-5])
    except OSError:
        return []
    return sorted(names)


def _nearest(root: Path, name: str) -> str:
    """Return a hint that names a file of nearly the same name, or says where to put the file."""
    folder = (root / name).parent
    try:
        there = sorted(one.name for one in folder.iterdir() if one.is_file())
    except OSError:
        there = []
    import difflib  # noqa: PLC0415  (only where something is wrong)

    close = difflib.get_close_matches(Path(name).name, there, n=1)
    if close:
        return f'did you mean "{Path(name).parent.as_posix()}/{close[0]}"?'
    return "put the file there, or correct the name"
