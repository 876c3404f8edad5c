"""Where every file lies, and the only way a file of the project is read or written."""

import difflib
import os
import re
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from handouts.model.edition import Edition
from handouts.problem import Location, SourceError, error

TEXT_LIMIT = 1 << 20  # bytes; PRODUCT section 8: 1 MiB a YAML file
PICTURE_LIMIT = 10 << 20  # bytes
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Project:
    """A folder that holds `data/`, `templates/` and `output/`."""

    root: Path

    @property
    def output(self) -> Path:
        """Return the folder for finished leaflets."""
        return self.root / "output"

    def treatment(self, edition: Edition) -> str:
        """Return the name of the file with the edition's copy."""
        return f"data/treatments/{edition.treatment}/{edition.locale}.yaml"

    def approvals(self, treatment: str) -> str:
        """Return the name of the file with a treatment's approvals."""
        return f"data/treatments/{treatment}/approvals.yaml"

    def brand(self, edition: Edition) -> str:
        """Return the name of the brand's file."""
        return edition.brand_file or f"data/brands/{edition.brand}.yaml"

    def format(self, edition: Edition) -> str:
        """Return the name of the format's file."""
        return f"data/formats/{edition.format}.yaml"

    def locale(self, edition: Edition) -> str:
        """Return the name of the locale's file."""
        return f"data/locales/{edition.locale}.yaml"

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
        return _names(self.root / "data" / "treatments", folders=True)

    def locales_of(self, treatment: str) -> list[str]:
        """Return the locales that a treatment is written in, sorted."""
        return [name for name in _names(self.root / "data" / "treatments" / treatment) if name != "approvals"]

    def brands(self) -> list[str]:
        """Return the names of all brands, sorted."""
        return _names(self.root / "data" / "brands")

    def formats(self) -> list[str]:
        """Return the names of all formats, sorted."""
        return _names(self.root / "data" / "formats")

    def read(self, name: str, at: Location, limit: int = PICTURE_LIMIT) -> bytes:
        """Return the bytes of a file of the project; `at` is the place that names it.

        Raises SourceError when the file is missing, lies outside the project, is no plain file or
        has more bytes than the limit.
        """
        return self.confined(name, at, limit).read_bytes()

    def confined(self, name: str, at: Location, limit: int = PICTURE_LIMIT) -> Path:
        """Return the path of a file that is safe to read; the same refusals as `read`."""
        path = self.root / name
        try:
            real = path.resolve()
            if not real.is_relative_to(self.root.resolve()):
                raise SourceError([error(at, f'"{name}" leads out of the project', "outside-project", _COPY_IT)])
            facts = real.stat()
        except FileNotFoundError:
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
    path.parent.mkdir(parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(0o644)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


_COPY_IT = "copy the file into the project's folder data and name the copy"


def _names(folder: Path, *, folders: bool = False) -> list[str]:
    if not folder.is_dir():
        return []
    found = sorted(folder.iterdir())
    if folders:
        return [one.name for one in found if one.is_dir() and NAME.fullmatch(one.name)]
    return [one.stem for one in found if one.suffix == ".yaml" and NAME.fullmatch(one.stem)]


def _nearest(root: Path, name: str) -> str:
    """Return a hint that names a file of nearly the same name, or says where to put the file."""
    folder = (root / name).parent
    try:
        there = sorted(one.name for one in folder.iterdir() if one.is_file())
    except OSError:
        there = []
    close = difflib.get_close_matches(Path(name).name, there, n=1)
    if close:
        return f'did you mean "{Path(name).parent.as_posix()}/{close[0]}"?'
    return "put the file there, or correct the name"
