"""A manifest that was touched is found, even where its sums were renewed with it."""

import json

import pytest

from handouts.release.audit import audit
from handouts.release.manifest import SUMS, as_file, from_bytes, sums, to_bytes

A4, LETTER = "knee-arthroscopy.en.riverside.a4", "knee-arthroscopy.en.riverside.letter"


def said_after(request, change):
    """Change the manifest, and the sums to fit it; return what the audit says, without folder and hints."""
    path = request.output / "manifest.json"
    facts = json.loads(path.read_bytes())
    change(facts)
    data = to_bytes(from_bytes(json.dumps(facts).encode()))
    path.write_bytes(data)
    (request.output / SUMS).write_bytes(sums([*from_bytes(data).files(), as_file(data)]))
    return [str(one).split("\n")[0].replace(f"{request.output}/", "") for one in audit(request).problems]


def entry(**changed):
    return lambda facts: facts["files"][0].update(changed)


def record(**changed):
    return lambda facts: facts["editions"][A4].update(changed)


def without(name):
    def change(facts):
        facts["editions"][A4]["inputs"].remove(name)

    return change


def drop(facts):
    """Take an edition out as if it had never been there."""
    facts["editions"].pop(LETTER)
    facts["files"] = [one for one in facts["files"] if one["edition"] != LETTER]


GONE = {"edition": A4, "code": "KN-01", "version": 2, "why": "replaced by KN-01 version 3"}


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        (
            entry(title="Painless"),
            'the manifest says that the title is "Painless", the project says "Keyhole surgery of the knee"',
        ),
        (entry(code="KN-02"), 'the manifest says that the code is "KN-02", the project says "KN-01"'),
        (entry(version=4), 'the manifest says that the version is "4", the project says "3"'),
        (entry(state="approved"), 'the manifest says that it is "approved", the project says "draft"'),
        (entry(approved_by="Dr X, Surgeon"), 'that it was approved by "Dr X, Surgeon", the project says ""'),
        (entry(approved_on="2026-01-01"), 'that it was approved on "2026-01-01", the project says ""'),
        (entry(next_review="2031-01-01"), 'that its review is due on "2031-01-01", the project says "2027-11-30"'),
        (entry(copy="0" * 64), "the manifest says that the digest of its words is"),
        (record(holds=["", ""]), "the manifest says that it holds on days on which it does not"),
        (record(holds=["", "2031-01-01"]), "the manifest says that it holds on days on which it does not"),
        (
            without("data/treatments/knee-arthroscopy/en.yaml"),
            "the manifest does not say that it was made from data/tr",
        ),
        (without("data/formats/a4.yaml"), "the manifest does not say that it was made from data/formats/a4.yaml"),
        (lambda facts: facts.update(draft=False), "it is draft, and the manifest says that only what is approved is"),
        (lambda facts: facts["copies"][0].update(state="approved"), "is not what the project says"),
        (lambda facts: facts["copies"][0].update(version=9), "is not what the project says"),
        (lambda facts: facts["copies"][0].update(reason="approved by Dr X"), "is not what the project says"),
        (lambda facts: facts.update(copies=[]), "is not what the project says"),
        (lambda facts: facts["withdrawn"].append(GONE | {"version": 3}), "is in the release, and said to be withdrawn"),
        (lambda facts: facts["withdrawn"].append(GONE | {"why": "call 0900"}), 'was withdrawn is not so: "call 0900"'),
        (drop, f"{LETTER} is in the catalogue, and the manifest does not know of it"),
        (
            lambda facts: facts["failed"].update({"zz.en.riverside.a4": []}),
            "zz.en.riverside.a4 is in the manifest, and not in the catalogue",
        ),
    ],
)
def test_what_was_touched_in_a_manifest_is_named(released, change, wanted):
    found = said_after(released, change)
    assert any(wanted in line and line.endswith(("[not-as-recorded]", "[not-current]")) for line in found), found


def test_what_was_withdrawn_in_truth_is_no_fault(released):
    found = said_after(released, lambda facts: facts["withdrawn"].append(GONE))
    assert found == ["index.html:1:1: error: the page is not the one that this release makes [not-as-recorded]"]


def test_a_page_to_browse_by_that_was_written_by_somebody_else_is_named(released):
    page = (released.output / "index.html").read_bytes().replace(b"</body>", b"<p>Call 0900</p></body>")
    (released.output / "index.html").write_bytes(page)
    file = as_file(page)
    found = said_after(released, lambda facts: facts["index"].update(sha256=file.sha256, bytes=file.bytes))
    assert found == ["index.html:1:1: error: the page is not the one that this release makes [not-as-recorded]"]
