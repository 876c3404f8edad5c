import json
from dataclasses import replace

import pytest

from handouts.manifest import from_bytes, read_manifest, sums, to_bytes
from handouts.model.record import Due, Failure, File, Withdrawn
from handouts.problem import Location, error

PROBLEM = error(Location("data/x.yaml", 3, 1), 'it says "§"', "wrong", "mend it")


@pytest.fixture
def data(released):
    return (released.output / "manifest.json").read_bytes()


def test_a_manifest_comes_back_as_it_was_written(data):
    manifest = replace(
        from_bytes(data),
        failed=(Failure("a.en.b.a4", (PROBLEM.facts(),)),),
        withdrawn=(Withdrawn("a.en.b.a4", "A-1", 2, "it left the catalogue"),),
        due=(Due("2026-12-01", "A-1", "en", 2, "draft", "Title"),),
    )
    assert from_bytes(to_bytes(manifest)) == manifest


def test_the_order_in_which_things_came_does_not_matter(data):
    manifest = from_bytes(data)
    turned = replace(
        manifest,
        records=dict(reversed(manifest.records.items())),
        inputs=dict(reversed(manifest.inputs.items())),
        tools=dict(reversed(manifest.tools.items())),
    )
    assert to_bytes(turned) == data


def test_each_file_says_what_it_is_and_what_it_was_made_from(data):
    facts = json.loads(data)
    row = facts["files"][0]
    assert row["path"] == "knee-arthroscopy.en.riverside.a4.pdf"
    assert (row["code"], row["version"], row["state"], row["pages"]) == ("KN-01", 3, "draft", 1)
    inputs = facts["editions"][row["edition"]]["inputs"]
    assert {"data/treatments/knee-arthroscopy/en.yaml", "templates/leaflet.html"} <= set(inputs)
    assert all(name in facts["inputs"] for name in inputs)
    assert facts["tools"]["WeasyPrint"]


def test_the_same_finding_of_two_editions_is_kept_once(data):
    facts = json.loads(data)
    assert len(facts["findings"]) == len({json.dumps(one) for one in facts["findings"]})
    assert all(row["findings"] == sorted(set(row["findings"])) for row in facts["editions"].values())


def test_the_reason_why_an_edition_was_made_again_is_kept(data):
    manifest = from_bytes(data)
    records = {name: replace(one, why="copy changed") for name, one in manifest.records.items()}
    changed = to_bytes(replace(manifest, records=records))
    assert {row["why"] for row in json.loads(changed)["editions"].values()} == {"copy changed"}
    assert from_bytes(changed).records == records


def test_a_manifest_of_before_reasons_were_kept_is_read(data):
    facts = json.loads(data)
    for row in facts["editions"].values():
        del row["why"]
    assert from_bytes(json.dumps(facts).encode()) == from_bytes(data)


def test_sums_are_lines_that_sha256sum_reads():
    files = [File("b.pdf", "2" * 64, 1), File("a.pdf", "1" * 64, 1)]
    assert sums(files) == b"1" * 64 + b"  a.pdf\n" + b"2" * 64 + b"  b.pdf\n"


def test_a_folder_without_a_manifest_has_none(tmp_path):
    assert read_manifest(tmp_path) is None
    assert read_manifest(tmp_path / "gone") is None


@pytest.mark.parametrize("cut", range(0, 4000, 97))
def test_a_manifest_that_was_cut_is_refused(data, cut):
    with pytest.raises(ValueError):  # noqa: PT011  (the text is of whatever was wrong)
        from_bytes(data[:cut])


def rewritten(data, change):
    facts = json.loads(data)
    change(facts)
    return json.dumps(facts).encode()


@pytest.mark.parametrize(
    "change",
    [
        lambda facts: facts.update(handouts_manifest=2),
        lambda facts: facts.pop("inputs"),
        lambda facts: facts.update(inputs={}),
        lambda facts: facts.update(findings=[]),
        lambda facts: facts["files"][0].update(path="../../secret"),
        lambda facts: facts["files"][0].update(path="/etc/passwd"),
        lambda facts: facts["files"][0].update(path="thumbnails/../../x"),
        lambda facts: facts["files"][0].update(path="paths"),
        lambda facts: facts["files"][0].update(path="index.html"),
        lambda facts: facts["files"][0].update(path=facts["files"][1]["path"]),
        lambda facts: facts["files"][0].update(path=f"thumbnails/{facts['files'][0]['edition']}.png"),
        lambda facts: facts["editions"][facts["files"][0]["edition"]]["thumbnail"].update(path="thumbnails/x.png"),
        lambda facts: facts["editions"][facts["files"][0]["edition"]].update(holds=["soon", ""]),
        lambda facts: facts["editions"][facts["files"][0]["edition"]].update(holds=["2026-11-21"]),
        lambda facts: facts["files"][0].update(next_review="garbage"),
        lambda facts: facts["files"][0].update(next_review="2026-02-30"),
        lambda facts: facts["files"][0].update(approved_on="yesterday"),
        lambda facts: facts["failed"].update(x=[]),
        lambda facts: facts.update(shard=""),
        lambda facts: facts.update(shard="1/30000000"),
        lambda facts: facts["files"][0].update(sha256="short"),
        lambda facts: facts["files"][0].update(version="3"),
        lambda facts: facts["files"][0].update(more=1),
        lambda facts: facts["files"][0].pop("code"),
        lambda facts: facts["files"][0].update(edition="other"),
        lambda facts: facts["index"].update(path="a/b"),
        lambda facts: facts.update(withdrawn=[1]),
        lambda facts: facts.update(copies={"a": 1}),
        lambda facts: facts["editions"].update(x=None),
        lambda facts: next(iter(facts["editions"].values())).update(why=1),
        lambda facts: facts.update(shard=None),
        lambda facts: facts.update(tools={"WeasyPrint": []}),
        lambda facts: facts["inputs"].update({"data/brands/riverside.yaml": 1}),
        lambda facts: facts["copies"][0].update(inputs=[["x"]]),
        lambda facts: facts["copies"][0].update(version="3"),
        lambda facts: facts.update(index_inputs=[1]),
        lambda facts: facts["editions"][facts["files"][0]["edition"]].update(inputs="data"),
    ],
)
def test_a_manifest_that_says_what_cannot_be_is_refused(data, change):
    with pytest.raises(ValueError):  # noqa: PT011  (the text is of whatever was wrong)
        from_bytes(rewritten(data, change))
