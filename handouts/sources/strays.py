"""Strays: files and folders that somebody meant for the project, under names that it does not read."""

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from handouts.model.language import FILES
from handouts.problem import Location, Problem, Severity, error
from handouts.project import NAME, Project
from handouts.sources.language_files import load_language

_YAML = re.compile(r"\.ya?ml", re.IGNORECASE)
_LEFT_BY_PROGRAMS = re.compile(
    r"[.~#]|thumbs\.db$|desktop\.ini$|.*(?:~|\.swp|\.bak|\.tmp|\.part|\.orig)$", re.IGNORECASE
)
_KINDS = {"data/brands": "a brand", "data/formats": "a format"}
_LOCALES = "data/locales"


def strays(project: Project) -> list[Problem]:
    """Return a problem for each file and folder whose name keeps it from being read.

    One that leaves a treatment without any copy is an error, any other a warning. What editors and systems leave
    behind (Thumbs.db, .DS_Store, ~$en.yaml) is passed over.
    """
    found = [*_of_treatments(project), *_of_folders(project), *_of_languages(project)]
    return sorted(found, key=lambda one: one.location)


def _of_treatments(project: Project) -> Iterator[Problem]:
    top = "data/treatments"
    known = set(project.treatments())
    for name, is_folder in _entries(project, top):
        if not is_folder:
            if _is_yaml(name):
                wanted = plain_name(name.rsplit(".", 1)[0])
                words = f'"{name}" lies loose in {top} and is not read'
                hint = f"put it into a folder: {top}/{wanted}/en.yaml, by the language that it is in"
                yield _stray(f"{top}/{name}", words, hint, is_lost=wanted not in known)
            continue
        inside = [one for one, deeper in _entries(project, f"{top}/{name}") if not deeper and _is_yaml(one)]
        if name not in known:
            if inside:
                words = (
                    f'the folder "{name}" is not read: the name of a treatment has small letters, digits and hyphens'
                )
                yield _stray(f"{top}/{name}", words, f'call it "{plain_name(name)}"', is_lost=True)
            continue
        locales = project.locales_of(name)
        for one in inside:
            if one != "approvals.yaml" and one.removesuffix(".yaml") not in locales:
                yield _misnamed(f"{top}/{name}", one, inside, "a copy", is_lost=not locales)


def _of_folders(project: Project) -> Iterator[Problem]:
    for top, kind in _KINDS.items():
        names = [name for name, is_folder in _entries(project, top) if not is_folder and _is_yaml(name)]
        for name in names:
            if not (name.endswith(".yaml") and NAME.fullmatch(name[:-5])):
                yield _misnamed(top, name, names, kind, is_lost=False)


def _of_languages(project: Project) -> Iterator[Problem]:
    """Yield what lies loose beside the folders of the languages, or in one of them under a name that is not read."""
    for name, is_folder in _entries(project, _LOCALES):
        wanted = plain_name(name if is_folder else name.rsplit(".", 1)[0])
        if not is_folder:
            if _is_yaml(name):
                words = f'"{name}" lies loose in {_LOCALES} and is not read: a language is a folder'
                hint = f"its fixed words are read from {_LOCALES}/{wanted}/words.yaml"
                yield _stray(f"{_LOCALES}/{name}", words, hint, is_lost=False)
        elif not NAME.fullmatch(name):
            words = f'the folder "{name}" is not read: the name of a language has small letters, digits and hyphens'
            yield _stray(f"{_LOCALES}/{name}", words, f'call it "{wanted}"', is_lost=False)
        else:
            yield from _of_language(project, name)


def _of_language(project: Project, locale: str) -> Iterator[Problem]:
    folder, known = f"{_LOCALES}/{locale}", ("words", "claims", *FILES)
    for name, is_folder in _entries(project, folder):
        if not is_folder and _is_yaml(name) and name.removesuffix(".yaml") not in known:
            words = f'"{name}" is not read: the files of a language are {", ".join(known)}'
            yield _stray(f"{folder}/{name}", words, "give it one of these names, or take it out", is_lost=False)
    claims = load_language(locale, project, []).claims
    for name, is_folder in _entries(project, f"{folder}/claims"):
        path = f"{folder}/claims/{name}"
        if claims and not is_folder and _is_yaml(name) and path not in {one for one, _ in claims.kinds}:
            words, entry = f'"{name}" is not read: {claims.path} does not name it', name.removesuffix(".yaml")
            yield _stray(path, words, f'write "- {entry}" under files there, or take it out', is_lost=False)


def _misnamed(folder: str, name: str, there: list[str], kind: str, *, is_lost: bool) -> Problem:
    wanted = plain_name(name.rsplit(".", 1)[0]) + ".yaml"
    hint = f'call it "{wanted}"'
    if wanted in there or re.search(r"\bcopy\b|\([0-9]+\)|\bkopie\b|\bcopia\b", name, re.IGNORECASE):
        hint = "take it out of the folder, or give it a name of its own in small letters, digits and hyphens"
    needed = f'{kind} is called in small letters, digits and hyphens, and ends in ".yaml"'
    return _stray(f"{folder}/{name}", f'"{name}" is not read: {needed}', hint, is_lost=is_lost)


def _stray(path: str, message: str, hint: str, *, is_lost: bool) -> Problem:
    told = error(Location(path), message, "unread-file", hint)
    return told if is_lost else replace(told, severity=Severity.WARNING)


def plain_name(name: str) -> str:
    """Return a name in the form that the project reads: "Knee Exercises" is knee-exercises, en_GB is en-gb."""
    letters = unicodedata.normalize("NFKD", name.strip()).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", letters)) or "name"


def _is_yaml(name: str) -> bool:
    return _YAML.fullmatch(name[name.rfind(".") :] if "." in name else "") is not None


def _entries(project: Project, folder: str) -> list[tuple[str, bool]]:
    """Return the names in a folder, each with whether it is a folder; none of those that programs leave behind."""
    try:
        with os.scandir(project.root / folder) as found:
            rows = [(one.name, one.is_dir()) for one in found]
    except OSError:
        return []
    return sorted(row for row in rows if not _LEFT_BY_PROGRAMS.match(row[0]))
