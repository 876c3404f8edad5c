import json

import pytest

from handouts.release.manifest_form import parsed


@pytest.fixture
def facts(released):
    return json.loads((released.output / "manifest.json").read_bytes())


def test_what_a_release_writes_is_of_its_form(facts):
    assert parsed(json.dumps(facts).encode()) == facts


@pytest.mark.parametrize("wrong", [None, 1, -1, 1.5, True, "", "x\n", [], {}, [[]], {"a": []}, "../x", 10**40])
def test_no_part_may_be_of_another_kind(facts, wrong):
    for name in facts:
        if wrong == facts[name] or (name == "index" and wrong is None):
            continue
        changed = facts | {name: wrong}
        if name in {"failed", "withdrawn", "due", "copies", "index_inputs"} and wrong in ([], {}) and wrong is not None:
            continue
        if name == "handouts_manifest" or (name == "tools" and wrong == {}):
            continue  # another form is not looked at here; a release without tools is only old
        with pytest.raises(ValueError):  # noqa: PT011  (the text is of whatever was wrong)
            parsed(json.dumps(changed).encode())
