"""The files of a language beside its fixed words: its claims. Each may be missing.

They are large, and read by every process. So a file is first read in a plain way, without the place of each value; one
in which anything is unusual, or wrong, is read again as every other file is, for its problems and their lines.
"""

import hashlib
import re
from functools import lru_cache
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError

from handouts.model.claims import ClaimContext, ClaimKinds, Claims
from handouts.model.field import Fields
from handouts.model.language import FILES, Language
from handouts.problem import Location, Problem, SourceError
from handouts.project import TEXT_LIMIT, Project
from handouts.sources.field_faults import validated
from handouts.sources.yaml_file import read_source

Kind = TypeVar("Kind", bound=Fields)
# What a plain reading cannot be trusted with: signs that nobody sees, words behind " #", anchors, aliases and tags.
_UNUSUAL = re.compile(
    "[^\n\x20-\x7e\xa1-\xac\xae-\u017f\xd7\u03bc\u2010-\u2015\u2018-\u201f\u2022\u2026\u2044\u2070-\u2079\u20ac\u2153-\u215e\u2212]"
)
_BEHIND = re.compile(r"\S[ ]+#")
_SIGN = re.compile(r"[&*!](?<=[\s\[{,].)\w")
_BaseLoader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class _PlainLoader(_BaseLoader):  # type: ignore[misc]  # libyaml's, or else that in Python
    """Reads every value as text, and refuses a name that is given twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[str, Any]:  # noqa: FBT001, FBT002
        fields: dict[str, Any] = super().construct_mapping(node, deep=deep)
        if len(fields) != len(node.value):
            raise yaml.constructor.ConstructorError(None, None, "a name is given twice", node.start_mark)
        return fields


def load_language(locale: str, project: Project, problems: list[Problem]) -> Language:
    """Return what the folder of a language holds beside its fixed words; problems are added to the list."""
    folder = _Folder(locale, project)
    found: dict[str, Any] = {}
    for name, kind in FILES.items():
        path = project.language_file(locale, name)
        try:
            found[name.replace("-", "_")] = folder.read(path, kind) if project.has(path) else None
        except SourceError as reason:
            problems += reason.problems
    try:
        found["claims"] = folder.claims()
    except SourceError as reason:
        problems += reason.problems
    return Language(locale, folder.digest.hexdigest(), **found)


class _Folder:
    """The folder of a language, and the digest of what was read of it."""

    def __init__(self, locale: str, project: Project) -> None:
        self._locale, self._project = locale, project
        self.digest = hashlib.sha256()

    def read(self, path: str, kind: type[Kind], at: str = "") -> Kind:
        """Return the values of a file; `at` is the file that names it."""
        data = self._project.read(path, Location(at or path), TEXT_LIMIT)
        self.digest.update(f"{path} {len(data)} ".encode() + data)
        loaded: Kind = _loaded(path, data, kind)
        return loaded

    def claims(self) -> Claims | None:
        """Return the claims, or None where the folder has none."""
        path = self._project.language_file(self._locale, "claims")
        if not self._project.has(path):
            return None
        shared = self.read(path, ClaimContext)
        files = [self._project.language_file(self._locale, f"claims/{name}") for name in shared.files]
        found = [(file, self.read(file, ClaimKinds, path)) for file in files]
        return Claims(path, shared, tuple((file, kind) for file, own in found for kind in own.kinds))


@lru_cache(maxsize=64)  # the editions of one language have them in common
def _loaded(path: str, data: bytes, kind: type[Kind]) -> Kind:
    """Return the values of a file.

    Raises SourceError with all of its faults.
    """
    found = _plain(data)
    if found is not None:
        try:
            return kind.model_validate(found)
        except ValidationError:
            found = None  # told below, with its line
    problems: list[Problem] = []
    value = validated(read_source(path, data), kind, problems)
    if value is None:
        raise SourceError(problems)
    return value


def _plain(data: bytes) -> Any:
    """Return the values of a file in which nothing is unusual, or None."""
    try:
        text = data.decode("utf-8").replace("\r\n", "\n")
        if (" #" in text and _BEHIND.search(text)) or _UNUSUAL.search(text) or _SIGN.search(text):
            return None
        return yaml.load(text, Loader=_PlainLoader)  # noqa: S506  (it makes text, lists and fields alone)
    except (UnicodeDecodeError, yaml.YAMLError, RecursionError):
        return None
