import hashlib
from pathlib import Path

import pytest

from handouts.model.claims import ClaimContext, ClaimKinds
from handouts.model.language import FILES, Language
from handouts.project import Project
from handouts.sources.field_faults import validated
from handouts.sources.language_files import _plain, load_language
from handouts.sources.yaml_file import read_source

SAFETY = "data/locales/en/claims/safety.yaml"
CLAIMS = "data/locales/en/claims.yaml"


def told(project):
    problems = []
    load_language("en", project, problems)
    return [str(one) for one in problems]


def test_a_file_is_read_as_every_other_file_would_be(project):
    language = load_language("en", project, [])
    claims = language.claims
    folder = project.root / "data/locales/en"
    shared = validated(read_source(CLAIMS, (folder / "claims.yaml").read_bytes()), ClaimContext, [])
    kinds = []
    for name in shared.files:
        data = (folder / f"claims/{name}.yaml").read_bytes()
        kinds += validated(read_source(name, data), ClaimKinds, []).kinds
    assert claims.shared == shared
    for name, kind in FILES.items():
        found = validated(read_source(name, (folder / f"{name}.yaml").read_bytes()), kind, [])
        assert getattr(language, name.replace("-", "_")) == found
    assert [kind for _, kind in claims.kinds] == kinds


def test_every_file_is_an_input(project):
    traced = project.traced()
    load_language("en", traced, [])
    there = {path.relative_to(project.root).as_posix() for path in (project.root / "data/locales/en").rglob("*.yaml")}
    assert set(traced.inputs) == there - {"data/locales/en/words.yaml"}


def test_what_a_language_lacks_is_an_input_too(project):
    traced = project.traced()
    assert load_language("cy", traced, []) == Language("cy", hashlib.sha256().hexdigest())
    assert traced.inputs == {f"data/locales/cy/{name}.yaml": None for name in ("claims", *FILES)}


def test_the_same_files_are_one_language_and_others_another(project, rewrite):
    before = load_language("en", project, [])
    assert load_language("en", project, []) == before
    rewrite(SAFETY, "promises that nothing hurts", "says that nothing hurts")
    assert load_language("en", project, []) != before


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("  - says: promises", "  - say: promises", '[extra-field]\n  hint: did you mean "says"?'),
        ("    hint: say how", "    hint: one\n    hint: say how", "[duplicate-field]"),
        ("      - nothing hurts\n", "      - *nothing\n", "[alias]"),
        ("      - nothing hurts\n", "      - nothing hurts # so\n", "[comment]"),
        ("    patterns:\n", "\tpatterns:\n", "[tab]"),
        ("      - condition\n", "      - doubt\n", "expected 'hope' or 'condition'"),
        ("- nothing hurts", "- \u200bnothing hurts", ""),
        ("- nothing hurts\n", "- nothing hurts\r\n", ""),
    ],
)
def test_what_is_wrong_is_told_with_its_line(project, rewrite, old, new, found):
    rewrite(SAFETY, old, new)
    rows = told(project)
    assert not found or found in "\n".join(rows)
    assert all(row.startswith(f"{SAFETY}:") and not row.startswith(f"{SAFETY}:1:1:") for row in rows)


def test_a_file_that_is_named_and_missing_is_told(project, rewrite):
    rewrite(CLAIMS, "  - safety\n", "  - saftey\n")
    (row,) = told(project)
    assert 'there is no file "data/locales/en/claims/saftey.yaml"' in row
    assert 'did you mean "data/locales/en/claims/safety.yaml"?' in row


def test_the_library_has_nothing_to_tell():
    assert told(Project(Path(__file__).parents[2])) == []


@pytest.mark.parametrize(
    "path", sorted(Path(__file__).parents[2].glob("data/locales/*/**/*.yaml")), ids=lambda path: path.name
)
def test_a_file_of_the_library_is_read_in_the_plain_way(path):
    assert path.name == "words.yaml" or _plain(path.read_bytes())
