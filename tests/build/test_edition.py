import dataclasses
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import zlib
from datetime import date
from pathlib import Path

import page
import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from handouts.approval.approve import Signature, approve
from handouts.build.edition import Built, build_leaflet, pull_proof
from handouts.model.edition import Edition
from handouts.problem import SourceError
from handouts.project import Project, write_whole

REPOSITORY = Path(__file__).parents[2]
KNEE = "data/treatments/knee-arthroscopy/en.yaml"
RIVERSIDE = "data/brands/riverside.yaml"
EDITION = Edition("knee-arthroscopy", "en", "riverside", "a4")
TODAY = date(2026, 11, 21)
NAME = "knee-arthroscopy.en.riverside.a4.pdf"
UNTOUCHED = "  hint: make room or choose another folder with --output; what was there before is untouched"

# A program of its own: builds the example's A4 leaflet of the project in the first argument into the second.
BUILD = """
import sys
from datetime import date
from pathlib import Path
from handouts.build.edition import build_leaflet
from handouts.model.edition import Edition
from handouts.problem import SourceError
from handouts.project import Project, write_whole
EDITION = Edition("knee-arthroscopy", "en", "riverside", "a4")

def build():
    try:
        build_leaflet(EDITION, Project(Path(sys.argv[1])), date(2026, 11, 21), Path(sys.argv[2]))
    except SourceError as reason:
        print(reason)
"""
# A program that only writes a file.
WRITE = """
import sys
from pathlib import Path
from handouts.project import write_whole
"""
# The moments of write_whole at which Python tells an audit hook what it is about to do.
MOMENTS = ["open", "os.rename"]
AT_MOMENT = """
def at(moment, act):
    def hook(event, arguments):
        if event == moment and ".part" in str(arguments[0]):
            act()
    sys.addaudithook(hook)
"""


def grave(problems):
    """Return the lines of what is more than a notice: a draft, and a source without a year, are notices."""
    return [str(one) for one in problems if one.severity != "notice"]


@pytest.fixture
def project(short_project):
    return short_project


@pytest.fixture
def old_leaflet(project):
    """Return a leaflet of an earlier day in the output folder."""
    project.output.mkdir()
    path = project.output / NAME
    path.write_bytes(b"old")
    return path


def run(program, *words, before=(), **settings):
    """Run a program of its own; `before` is put in front of its command line."""
    command = [*before, sys.executable, "-c", program, *map(str, words)]
    surroundings = os.environ | {"PYTHONPATH": str(REPOSITORY)} | settings
    return subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False)


def said_by(project, shop):
    with pytest.raises(SourceError) as caught:
        build_leaflet(EDITION, project, TODAY, project.output, shop)
    return str(caught.value)


def unpacked(pdf):
    """Return a PDF with its compressed streams unpacked."""
    parts = [pdf]
    for found in re.finditer(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            parts.append(zlib.decompressobj().decompress(found[1]))
        except zlib.error:
            parts.append(found[1])
    return b"\n".join(parts)


# What is written


@pytest.mark.parametrize("form", ["a4", "letter", "large-print"])
def test_the_example_has_no_problem(pulled, form):
    assert grave(pulled(form)[1].problems) == []


def test_a_leaflet_of_one_page_has_no_problem(project, shop):
    path = project.root / "data/formats/a4.yaml"
    head, _ = path.read_text(encoding="utf-8").split("blocks:")
    path.write_text(f"{head}blocks: [get_help, aftercare, review]\npage_limit: 1\n", encoding="utf-8")
    assert grave(pull_proof(EDITION, project, TODAY, shop)[1].problems) == []


def test_a_leaflet_is_written_whole_under_the_name_of_its_edition(kept_project, tmp_path, shop):
    built = build_leaflet(EDITION, kept_project, TODAY, tmp_path, shop)
    data = (tmp_path / NAME).read_bytes()
    assert (data[:5], data[-6:]) == (b"%PDF-", b"%%EOF\n")
    assert built == Built(EDITION, (tmp_path / NAME,), (3,), "draft", built.problems)
    assert grave(built.problems) == []


def test_nothing_else_is_left_in_the_folder(project, shop):
    build_leaflet(EDITION, project, TODAY, project.output, shop)
    assert [one.name for one in project.output.iterdir()] == [NAME]


def test_a_folder_that_is_not_there_is_made(project, shop):
    assert build_leaflet(EDITION, project, TODAY, project.root / "new" / "folder", shop).paths[0].is_file()


def test_an_older_leaflet_is_replaced(project, old_leaflet, shop):
    assert build_leaflet(EDITION, project, TODAY, project.output, shop).paths[0].read_bytes()[:5] == b"%PDF-"


def test_a_proof_writes_nothing(project, shop):
    before = sorted(project.root.rglob("*"))
    pull_proof(EDITION, project, TODAY, shop)
    assert sorted(project.root.rglob("*")) == before


def test_a_warning_does_not_stop_a_leaflet(project, rewrite, shop):
    rewrite(KNEE, "You go home the same day.", "TODO")
    problems = build_leaflet(EDITION, project, TODAY, project.output, shop).problems
    wanted = f'{KNEE}:6:5: warning: "TODO" is a placeholder [placeholder]\n  hint: write the text, or take it out'
    assert grave(problems) == [wanted]


# What stops a leaflet


@pytest.mark.parametrize(
    ("old", "new"),
    [("title:", "titel:"), ("You go home", "You go home \U0001f9b5"), ("[S1]", "[S9]")],
    ids=["a field", "a glyph", "a source"],
)
def test_an_error_in_the_copy_leaves_the_old_leaflet_untouched(old_leaflet, shop, rewrite, old, new):
    rewrite(KNEE, old, new)
    project, output = Project(old_leaflet.parents[1]), old_leaflet.parent
    with pytest.raises(SourceError):
        build_leaflet(EDITION, project, TODAY, output, shop)
    assert [(one.name, one.read_bytes()) for one in output.iterdir()] == [(NAME, b"old")]


def test_an_error_makes_no_folder(project, rewrite, shop):
    rewrite(KNEE, "[S1]", "[S9]")
    said_by(project, shop)
    assert not project.output.exists()


def test_problems_of_all_steps_are_reported_at_once_in_the_order_of_their_lines(project, rewrite, shop):
    rewrite(KNEE, "You go home the same day.", "TODO")
    rewrite(KNEE, "Rest your leg for two days.", "Rest \u0e44.")
    rewrite(KNEE, "very sore. [S1]", "very sore. [S9]")
    rewrite("templates/styles/leaflet.css", "body { margin: 0 }", "body { margn: 0 }")
    said = re.findall(r"^(\S+): (\w+): .*\[([a-z-]+)\]$", said_by(project, shop), re.MULTILINE)
    assert [row for row in said if row[1] != "notice"] == [
        (f"{KNEE}:6:5", "warning", "placeholder"),
        (f"{KNEE}:7:5", "error", "missing-glyph"),
        (f"{KNEE}:8:5", "error", "citation"),
        ("templates/styles/leaflet.css:2:8", "error", "complaint"),
    ]


def test_a_typo_in_a_style_sheet_is_an_error_with_its_line_and_column(project, rewrite, shop):
    rewrite("templates/styles/leaflet.css", "body { margin: 0 }", "body { margn: 0 }")
    assert said_by(project, shop).endswith(
        "templates/styles/leaflet.css:2:8: error: Ignored `margn: 0 `, unknown property. [complaint]\n"
        "  hint: WeasyPrint leaves it out of the page"
    )


# What cannot be written


def test_a_file_in_place_of_the_folder_is_reported(project, shop):
    project.output.write_text("a file", encoding="utf-8")
    wanted = f"{project.output / NAME}:1:1: error: the leaflet cannot be written: file exists [unwritable]\n{UNTOUCHED}"
    assert said_by(project, shop) == wanted
    assert project.output.read_text(encoding="utf-8") == "a file"


def test_a_folder_in_place_of_the_leaflet_is_reported(project, shop):
    path = project.output / NAME
    path.mkdir(parents=True)
    wanted = f"{path}:1:1: error: the leaflet cannot be written: is a directory [unwritable]\n{UNTOUCHED}"
    assert said_by(project, shop) == wanted
    assert list(project.output.iterdir()) == [path]


def test_a_limit_on_the_size_of_files_is_reported_and_the_old_leaflet_kept(project, old_leaflet):
    program = f"""{BUILD}{AT_MOMENT}
import resource
at("open", lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000)))
build()
"""
    done = run(program, project.root, project.output)
    wanted = f"{old_leaflet}:1:1: error: the leaflet cannot be written: file too large [unwritable]\n{UNTOUCHED}\n"
    assert (done.stdout, done.stderr) == (wanted, "")
    assert [(one.name, one.read_bytes()) for one in project.output.iterdir()] == [(NAME, b"old")]


def test_a_full_disk_is_reported_and_the_old_leaflet_kept(project):
    probe = ["unshare", "-rm", "mount", "-t", "tmpfs", "-o", "size=16k", "none", str(project.root)]
    if not shutil.which("unshare") or subprocess.run(probe, capture_output=True, check=False).returncode:
        pytest.skip("this machine allows no file system of one's own")
    project.output.mkdir()
    program = f"""{BUILD}
import subprocess
output = Path(sys.argv[2])
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16k", "none", output], check=True)
(output / f"{{EDITION}}.pdf").write_bytes(b"old")
build()
print([(one.name, one.read_bytes()) for one in output.iterdir()])
"""
    done = run(program, project.root, project.output, before=["unshare", "-rm"])
    wanted = (
        f"{project.output / NAME}:1:1: error: the leaflet cannot be written: no space left on device [unwritable]\n"
        f"{UNTOUCHED}\n[('{NAME}', b'old')]\n"
    )
    assert (done.stdout, done.stderr) == (wanted, "")


def test_a_full_folder_for_temporary_files_is_reported(project):
    program = f"""{BUILD}
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000))
build()
"""
    done = run(program, project.root, project.output)
    assert "error: " in done.stdout, done.stderr[-300:]


@pytest.mark.parametrize("moment", MOMENTS)
def test_an_interruption_keeps_the_old_file_and_leaves_no_part(tmp_path, moment):
    (tmp_path / "old.pdf").write_bytes(b"old")
    program = f"""{WRITE}{AT_MOMENT}
def interrupt():
    raise KeyboardInterrupt
at({moment!r}, interrupt)
write_whole(Path(sys.argv[1]), b"new" * 100000)
"""
    done = run(program, tmp_path / "old.pdf")
    assert "KeyboardInterrupt" in done.stderr
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("old.pdf", b"old")]


def test_a_killed_program_leaves_the_old_file_whole(tmp_path):
    (tmp_path / "old.pdf").write_bytes(b"old")
    program = f"""{WRITE}{AT_MOMENT}
import os, signal
at("os.rename", lambda: os.kill(os.getpid(), signal.SIGKILL))
write_whole(Path(sys.argv[1]), b"new" * 100000)
"""
    assert run(program, tmp_path / "old.pdf").returncode == -9
    assert (tmp_path / "old.pdf").read_bytes() == b"old"


def test_a_written_file_can_be_read_by_everybody(tmp_path):
    write_whole(tmp_path / "new.pdf", b"new")
    assert (tmp_path / "new.pdf").stat().st_mode & 0o777 == 0o644


# The same bytes


def test_two_builds_give_the_same_bytes(project):
    first = build_leaflet(EDITION, project, TODAY, project.root / "first").paths[0].read_bytes()
    assert build_leaflet(EDITION, project, TODAY, project.root / "second").paths[0].read_bytes() == first


def test_another_folder_and_other_settings_give_the_same_bytes(project, tmp_path):
    built = []
    for number, zone, language in ((1, "Pacific/Kiritimati", "C"), (77, "America/Adak", "de_DE.UTF-8")):
        place = tmp_path / f"place {number}"
        shutil.copytree(project.root, place / "project")
        (place / "tmp").mkdir()
        settings = {"PYTHONHASHSEED": str(number), "TZ": zone, "TMPDIR": str(place / "tmp"), "LC_ALL": language}
        done = run(f"{BUILD}\nbuild()", place / "project", place / "out", **settings)
        assert (done.stdout, done.stderr) == ("", "")
        built.append((place / "out" / NAME).read_bytes())
    assert built[0] == built[1]


def test_no_date_host_user_or_path_is_in_a_leaflet(project, tmp_path):
    (tmp_path / "scratch").mkdir()
    person = {"USER": "zaphod", "LOGNAME": "zaphod", "HOME": "/zaphod", "TMPDIR": str(tmp_path / "scratch")}
    assert run(f"{BUILD}\nbuild()", project.root, project.output, **person).stderr == ""
    data = unpacked((project.output / NAME).read_bytes())
    assert b"/handoutsdigest (" in data
    clues = ["zaphod", str(tmp_path), str(REPOSITORY), str(project.root), "CreationDate", "ModDate", "CreateDate"]
    clues += [time.strftime("%Y%m%d"), time.strftime("%Y-%m-%d"), socket.gethostname()]
    assert [clue for clue in clues if clue.encode() in data] == []


# The review edition

REVIEW = Edition("knee-arthroscopy", "en", "riverside", "review")
ACCEPTED = """accepted:
  - code: figure-source
    at: key_points.1
    reason: We counted it in our own clinic.
    by: The lead
  - code: hard-words
    at: benefits.1
    reason: It is said nowhere.
    by: The lead
questions:"""


@pytest.fixture(scope="module")
def reviewed(new_project, shop):
    """Return a project whose copy was signed and then changed, and leaflet and proof of its review edition."""
    project = new_project()
    path = project.root / KNEE
    text = path.read_text(encoding="utf-8")
    for old, new in (
        ("You go home the same day.", "You go home the same day. This helps 3 in 10 people."),
        ("The cut weeps.", "The cut weeps. [unsourced]"),
        ("questions:", ACCEPTED),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")
    approve(EDITION, Signature("A. Test", "Knee surgeon", TODAY), project, TODAY)
    for old, new in (
        ("version: 3", "version: 4"),
        ("less pain", "little pain"),
        ("  - Bring a list of your medicines.\n", ""),
        ("  - Who will do it?\n", "  - Who will do it?\n  - What does it cost?\n"),
        ("Eat nothing for six hours.", "TODO"),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")
    return project, *pull_proof(REVIEW, project, TODAY, shop)


@pytest.fixture
def read(reviewed):
    """Return the words of the review edition on one line."""
    return " ".join(" ".join(one.body for one in reviewed[2].pages.pages).split())


def between(text, start, end):
    return text[text.index(start) : text.index(end, text.index(start))]


def test_the_review_edition_has_no_error(reviewed):
    _, _, proof = reviewed
    assert [str(one) for one in proof.problems if one.severity == "error"] == []
    proof.raise_errors()


def test_the_review_edition_is_pdf_ua_1(reviewed):
    report = page.validate_pdf_bytes(reviewed[2].pages.data, profile=page.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, [str(one) for one in report.failures]


def test_every_source_mark_of_the_copy_is_printed(reviewed, read):
    typed = re.findall(r"\[(?:S[0-9]+|unsourced)\]", (reviewed[0].root / KNEE).read_text(encoding="utf-8"))
    copy = between(read, "The copy, with its sources", "Reading level by section")
    assert sorted(re.findall(r"\[(?:S[0-9]+|unsourced)\]", copy)) == sorted(typed)
    assert {"[S1]", "[S2]", "[unsourced]"} <= set(typed)


def test_the_address_of_a_source_is_a_link(reviewed, read):
    assert "https://knee.example/page" in reviewed[2].pages.links
    assert "https://knee.example/page" in read


def test_a_statement_marked_as_unsourced_comes_first(read):
    decisions = between(read, "For you to decide: no source", "What the automatic checks say")
    assert decisions.index("marked The cut weeps.") < decisions.index("You go home the same day.")


@pytest.mark.parametrize(
    "words",
    [
        "Your knee may swell: 20 to 30 in 100 people S2 Example Press",
        "The joint may get infected: 1 in 100 people S1 Example Press, 2024",
        "Most people feel a change after 6 weeks. S2 Example Press",
        "Days 1 to 2: Your knee is sore and stiff. S1 Example Press, 2024",
        "Do not kneel: 6 weeks S1 Example Press, 2024",
        "This helps 3 in 10 people. no source",
    ],
)
def test_every_figure_stands_beside_its_source(read, words):
    assert words in between(read, "Figures to check", "The copy, with its sources")


def test_an_open_finding_is_named(read):
    assert '"TODO" is a placeholder' in between(read, "What the automatic checks say", "Figures to check")


def test_an_accepted_finding_stands_with_its_reason_and_its_name(reviewed, read):
    accepted = between(read, "Accepted with a reason", "Figures to check")
    assert '"3 in 10" has no source [figure-source] We counted it in our own clinic. (The lead)' in accepted
    assert [one.code for one in reviewed[2].accepted] == ["figure-source"]


def test_an_acceptance_that_fits_nothing_is_shown_too(read):
    assert "It is said nowhere." in between(read, "Accepted with a reason", "Figures to check")


def test_the_changes_since_the_signature_are_shown(read):
    told = between(read, "Changes since version 3", "For you to decide: no source")
    assert "Approved by A. Test, Knee surgeon, on 21 November 2026." in told
    assert "Changed You may walk with less little pain." in told
    assert "New What does it cost?" in told
    assert "Gone Bring a list of your medicines." in told


def test_it_is_a_draft_and_not_for_patients_on_every_page(reviewed):
    for one in reviewed[2].pages.pages:
        words = " ".join((one.body + " " + one.margins).split())
        assert "Draft: not yet approved by a clinician" in words
        assert "ot for patients" in words


def test_the_last_page_has_lines_to_sign_and_the_words_to_type(reviewed):
    _, leaflet, proof = reviewed
    last = " ".join(proof.pages.pages[-1].body.split())
    for label in ("Name", "Role", "Signature", "Date", "Next review"):
        assert f" {label} " in last
    assert "It may not be handed out." in last
    assert f"code KN-01, version 4, copy {leaflet.treatment.digest()[:12]}, and for no other words" in last
    assert "handouts approve knee-arthroscopy --locale en --by" in last


def test_a_signed_copy_that_was_changed_stops_the_review_edition(reviewed, tmp_path, shop):
    shutil.copytree(reviewed[0].root, tmp_path / "project")
    project = Project(tmp_path / "project")
    kept = project.root / "data/treatments/knee-arthroscopy/approved/en.v3.yaml"
    kept.write_text(kept.read_text(encoding="utf-8").replace("less pain", "more pain"), encoding="utf-8")
    with pytest.raises(
        SourceError, match=r"approved/en\.v3\.yaml:1:1: error: this is not the copy that A\. Test signed"
    ):
        pull_proof(REVIEW, project, TODAY, shop)


def test_everything_is_new_in_a_copy_that_nobody_has_signed(project, shop):
    _, proof = pull_proof(REVIEW, project, TODAY, shop)
    assert [str(one) for one in proof.problems if one.severity == "error"] == []
    words = " ".join(" ".join(one.body for one in proof.pages.pages).split())
    assert "Everything is new: please read all of it" in words
    assert "Changes since version" not in words


def test_a_changed_drawing_is_told(project, rewrite, shop):
    approve(EDITION, Signature("A. Test", "Knee surgeon", TODAY), project, TODAY)
    rewrite("data/figures/knee.svg", "<svg", "<!-- new --><svg")
    _, proof = pull_proof(REVIEW, project, TODAY, shop)
    words = " ".join(" ".join(one.body for one in proof.pages.pages).split())
    assert "None since the last approval" not in words


@pytest.fixture(scope="module", params=["a4", "letter", "large-print"])
def with_address(request, new_project, shop):
    """Return the example in a patients' format, in a brand that gives the address of the newest version."""
    project = new_project()
    with (project.root / RIVERSIDE).open("a", encoding="utf-8") as brand:
        brand.write("current_version: https://www.riverside.example/{locale}/{treatment}/{code}\n")
    return pull_proof(dataclasses.replace(EDITION, format=request.param), project, TODAY, shop)


def test_a_camera_reads_the_address_of_the_newest_version_from_the_page(with_address):
    leaflet, proof = with_address
    assert grave(proof.problems) == []
    found = []
    with pypdfium2.PdfDocument(proof.pages.data) as document:
        for one in document:
            found += [read.text for read in zxingcpp.read_barcodes(one.render(scale=3, grayscale=True).to_pil())]
    assert found == [leaflet.current_version] == ["https://www.riverside.example/en/knee-arthroscopy/KN-01"]


def test_the_address_of_the_newest_version_is_printed_as_a_link_and_told_to_a_screen_reader(with_address):
    leaflet, proof = with_address
    address = leaflet.current_version
    assert sum(address in "".join(one.body.split()) for one in proof.pages.pages) == 1
    assert address in proof.pages.links
    assert f"QR code: the newest version of this leaflet is at {address}" in proof.pages.alternative_texts


def test_a_page_with_a_qr_code_is_pdf_ua_1(with_address):
    report = page.validate_pdf_bytes(with_address[1].pages.data, profile=page.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, [str(one) for one in report.failures]


def test_a_brand_without_an_address_has_no_qr_code(pulled):
    _, proof = pulled("a4")
    assert not [one for one in proof.pages.alternative_texts if "QR" in one]


@pytest.fixture
def logo_bounds(project, rewrite, shop):
    """Return a function that gives the edges in mm of a logo of this width, 100 pixels high, on the first page."""

    def bounds(width, height_mm):
        Image.new("RGB", (width, 100), "#003c6f").save(project.root / "data/brands/riverside/logo.png")
        rewrite(RIVERSIDE, "logo.svg\n", f"logo.png\n  height_mm: {height_mm}\n")
        _, proof = pull_proof(EDITION, project, TODAY, shop)
        assert grave(proof.problems) == []
        with pypdfium2.PdfDocument(proof.pages.data) as document:
            pictures = [one for one in document[0].get_objects() if one.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
            (edges,) = [one.get_bounds() for one in pictures]
        return [edge / 72 * 25.4 for edge in edges]

    return bounds


@pytest.mark.parametrize(
    ("width", "height_mm", "printed_mm"),
    [(600, 10, (60, 10)), (900, 10, (90, 10)), (2000, 10, (114, 5.7)), (4000, 12, (114, 2.85)), (50, 10, (5, 10))],
)
def test_a_wide_logo_keeps_its_shape_and_its_column(logo_bounds, width, height_mm, printed_mm):
    left, bottom, right, top = logo_bounds(width, height_mm)
    assert (right - left, top - bottom) == pytest.approx(printed_mm, abs=0.2)
    assert left == pytest.approx(18, abs=0.1)


def test_a_folded_leaflet_is_two_files_with_the_same_bytes_each_time(project, tmp_path):
    edition = Edition("knee-arthroscopy", "en", "riverside", "trifold")
    made = []
    for name in ("one", "two"):
        built = build_leaflet(edition, project, TODAY, tmp_path / name)
        assert [path.name for path in built.paths] == [f"{edition}.pdf", f"{edition}.reading.pdf"]
        assert built.pages == (2, 6)  # two sides of the sheet; six panels
        assert "flip on the short edge" in built.printing
        made.append([path.read_bytes() for path in built.paths])
    assert made[0] == made[1]
