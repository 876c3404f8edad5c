import json
import os
from dataclasses import replace

import pytest

from handouts.problem import Location, error
from handouts.release.manifest import from_bytes, read_manifest, sums, to_bytes
from handouts.release.record import Due, Failure, File, Withdrawn

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


HUGE = 10**30


@pytest.mark.parametrize(
    "change",
    [
        lambda facts: facts.update(more=1),
        lambda facts: facts.update(draft=1),
        lambda facts: facts.update(draft="no"),
        lambda facts: facts.update(handouts_manifest=True),
        lambda facts: facts.update(shard="2/1"),
        lambda facts: facts.update(shard="1/30000000"),
        lambda facts: facts["tools"].update(WeasyPrint=70),
        lambda facts: facts["tools"].update(WeasyPrint="7\x1b[2K"),
        lambda facts: facts["inputs"].update({"../secret": None}),
        lambda facts: facts["inputs"].update({"/dev/zero": "0" * 64}),
        lambda facts: facts["inputs"].update({"data/../../dev/zero": "0" * 64}),
        lambda facts: facts["inputs"].update({"data//x": "0" * 64}),
        lambda facts: facts["inputs"].update({"data/./x": "0" * 64}),
        lambda facts: facts["inputs"].update({"..\\x": "0" * 64}),
        lambda facts: facts["inputs"].update({"data/a\0b": "0" * 64}),
        lambda facts: facts["inputs"].update({"data/a\udc80": "0" * 64}),
        lambda facts: facts["inputs"].update({"data/a\nb": "0" * 64}),
        lambda facts: facts["inputs"].update({"": "0" * 64}),
        lambda facts: facts["inputs"].update({"data/x": "0" * 63}),
        lambda facts: facts["inputs"].update({"data/x": 0}),
        lambda facts: facts["files"][0].update(version=0),
        lambda facts: facts["files"][0].update(version=True),
        lambda facts: facts["files"][0].update(version=HUGE),
        lambda facts: facts["files"][0].update(pages=-1),
        lambda facts: facts["files"][0].update(bytes=HUGE),
        lambda facts: facts["files"][0].update(bytes=1.0),
        lambda facts: facts["files"][0].update(state="final"),
        lambda facts: facts["files"][0].update(state=[]),
        lambda facts: facts["files"][0].update(copy="x"),
        lambda facts: facts["files"][0].update(sha256="0" * 63 + "\n"),
        lambda facts: facts["files"][0].update(title="a\nb"),
        lambda facts: facts["files"][0].update(title="x" * 5000),
        lambda facts: facts["files"][0].update(next_review="2027-13-01"),
        lambda facts: facts["files"][0].update(next_review=""),
        lambda facts: facts["files"][0].update(approved_on="soon"),
        lambda facts: facts["files"].append(facts["files"][0]),
        lambda facts: facts["files"][0].update(path="thumbnails/knee-arthroscopy.en.riverside.a4.png"),
        lambda facts: next(iter(facts["editions"].values())).update(findings=[-1]),
        lambda facts: next(iter(facts["editions"].values())).update(findings=[False]),
        lambda facts: next(iter(facts["editions"].values())).update(findings=[HUGE]),
        lambda facts: next(iter(facts["editions"].values())).update(thumbnail=0),
        lambda facts: next(iter(facts["editions"].values())).update(thumbnail=[]),
        lambda facts: next(iter(facts["editions"].values())).update(holds=["", "", ""]),
        lambda facts: next(iter(facts["editions"].values())).update(holds=["tomorrow", ""]),
        lambda facts: next(iter(facts["editions"].values())).update(inputs="data"),
        lambda facts: next(iter(facts["editions"].values())).update(inputs=[[]]),
        lambda facts: next(iter(facts["editions"].values())).update(more=1),
        lambda facts: facts["failed"].update({next(iter(facts["editions"])): []}),
        lambda facts: facts["failed"].update({"../x": []}),
        lambda facts: facts["withdrawn"].append({"edition": "x", "code": "A-1", "version": 1, "why": "it left"}),
        lambda facts: facts["copies"][0].update(name="../x.yaml"),
        lambda facts: facts["copies"][0].update(inputs=["/etc/passwd"]),
        lambda facts: facts["copies"][0].update(inputs=[1]),
        lambda facts: facts["findings"].append({"path": "x"}),
        lambda facts: facts.update(index=False),
        lambda facts: facts.update(index_inputs=["/etc/passwd"]),
    ],
)
def test_a_field_of_another_form_is_refused(data, change):
    with pytest.raises(ValueError):  # noqa: PT011  (the text is of whatever was wrong)
        from_bytes(rewritten(data, change))


@pytest.mark.parametrize(
    "text",
    [
        b"[" * 100_000,
        b"[" + b"[]," * 2_000_000 + b"[]]",
        b"[" + b"0," * 5_000_000 + b"0]",
        b'{"handouts_manifest": 1, "handouts_manifest": 1}',
        b'{"handouts_manifest": NaN}',
        b'{"handouts_manifest": 1e999}',
        b'{"handouts_manifest": ' + b"9" * 10_000 + b"}",
        b"\xff",
        b"",
        b"null",
        b"[]",
    ],
)
def test_what_is_no_manifest_at_all_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011  (as above)
        from_bytes(text)


def test_a_name_that_stands_twice_is_refused(data):
    with pytest.raises(ValueError, match="twice"):
        from_bytes(data.replace(b'"draft": true', b'"draft": true, "draft": false', 1))


@pytest.mark.parametrize("make", ["pipe", "link", "folder"])
def test_only_a_plain_file_is_a_manifest(tmp_path, make):
    path = tmp_path / "manifest.json"
    if make == "pipe":
        os.mkfifo(path)
    elif make == "link":
        path.symlink_to("/dev/zero")
    else:
        path.mkdir()
    with pytest.raises(OSError, match="it is a"):
        read_manifest(tmp_path)
