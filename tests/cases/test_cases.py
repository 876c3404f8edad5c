"""Cases from the field: each small copy in tests/cases ends with the right page, or with the right lines."""

import io
import re
import shutil

import pikepdf
import pytest

from handouts.build.edition import pull_proof
from handouts.model.edition import Edition
from handouts.problem import Severity, SourceError

from conftest import REPOSITORY, TODAY, lay_out  # isort: skip  (what tests share)

CASES = REPOSITORY / "tests" / "cases"
FOLDER = "data/treatments/case"
BRAND = "riverside"

# Case, drawing or picture (if there are several), and paper, and each line that stops or warns: line, column, code.
# What the copies of the cases leave out on purpose (a source that nobody cites) is not told here.
ALLOWED = {"citation", "figure-source", "clinician-approval"}


def at(code, *places):
    return [(*place, code) for place in places]


LINES = [
    ("hash-cuts-text//a4", at("comment", (12, 18), (14, 3), (20, 36))),
    ("nested-list-glued//a4", at("lines-run-together", (13, 7))),
    ("lines-run-together//a4", at("lines-run-together", (9, 13), (12, 3), (20, 5), (25, 3))),
    (
        "markup-printed-raw//a4",
        [
            *at("stray-markup", (9, 16), (16, 6), (19, 5), (22, 1), (25, 4), (28, 27)),
            *at("stray-markup", (30, 6), (31, 6), (32, 3), (33, 3), (34, 12)),
        ],
    ),
    ("invisible-marks//a4", at("telephone-number", (12, 9))),
    ("mojibake//a4", at("damaged-text", (12, 6), (12, 22), (12, 32), (13, 5), (13, 19))),
    ("placeholders//a4", at("placeholder", (12, 9), (13, 8), (13, 19), (14, 8))),
    ("other-emergency-number//a4", [(22, 22, "telephone-number"), (26, 22, "emergency-number")]),
    ("thousands//a4", at("thousands", (18, 30))),
    ("png-16-bit/grey16.png/a4", at("picture", (13, 11))),
    ("portrait-photo/portrait.png/a5", at("coarse-picture", (13, 11))),
    ("portrait-photo/portrait.png/large-print", at("coarse-picture", (13, 11))),
    ("drawing-loses-words/beyond.svg/a4", at("drawing-words", (13, 11))),
    ("drawing-loses-words/flow.svg/a4", at("drawing-words", (13, 11))),
    ("drawing-loses-words/path.svg/a4", at("drawing-words", (13, 11))),
    ("drawing-loses-words/switch.svg/a4", at("drawing-words", (13, 11))),
    ("drawing-loses-words/viewbox.svg/a4", at("picture", (13, 11))),
    ("medicine-strength//a4", []),
    ("own-leaflet-number//a4", []),
    ("long-list-tags//large-print", []),
]


@pytest.fixture(scope="module")
def cases(tmp_path_factory):
    """Return a project whose only treatment is a case, in a brand of a British clinic."""
    return lay_out(tmp_path_factory.mktemp("cases") / "project", ("a4", "a5", "large-print", "web"))


def put(project, case, picture):
    """Make a case the project's treatment, with its picture where it has one."""
    folder = project.root / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    text = (CASES / case / "en.yaml").read_text(encoding="utf-8").replace("figures/NAME", f"figures/{picture}")
    (folder / "en.yaml").write_text(text, encoding="utf-8")
    if picture:
        shutil.copyfile(CASES / case / picture, project.root / "data/figures" / picture)


def pulled_proof(project, paper, shop):
    return pull_proof(Edition("case", "en", BRAND, paper), project, TODAY, shop)[1]


def told(project, paper, shop):
    """Return the problems of a case: those that stop it, and the warnings."""
    try:
        problems = pulled_proof(project, paper, shop).problems
    except SourceError as reason:
        problems = reason.problems
    return [one for one in problems if one.severity is not Severity.NOTICE and one.code not in ALLOWED]


@pytest.mark.parametrize(("case", "wanted"), LINES, ids=[case for case, _ in LINES])
def test_a_case_ends_with_its_lines(cases, shop, case, wanted):
    name, picture, paper = case.split("/")
    put(cases, name, picture)
    problems = told(cases, paper, shop)
    assert {one.location.path for one in problems} <= {f"{FOLDER}/en.yaml"}
    found = {(one.location.line, one.location.column, one.code) for one in problems}
    assert found >= set(wanted)
    assert {code for _, _, code in found} <= {code for _, _, code in wanted} | {"placeholder"}
    assert all(re.search(r'"[^"]', one.message) for one in problems), "each names what it speaks of"
    assert all(one.hint for one in problems)


def test_a_strength_is_printed_as_it_was_typed(cases, shop):
    put(cases, "medicine-strength", "")
    words = " ".join(page.body for page in pulled_proof(cases, "a4", shop).pages.pages)
    for typed in ("4% chlorhexidine", "0.05% clobetasol", "7.5 ml", "2.5 mL"):
        assert typed in re.sub(r"\s+", " ", words)


def test_a_clinics_own_number_stands_on_every_page(cases, shop):
    put(cases, "own-leaflet-number", "")
    assert all("PL1385" in page.body + page.margins for page in pulled_proof(cases, "a4", shop).pages.pages)


def test_marks_that_nobody_sees_are_left_out_of_the_page(cases, shop):
    put(cases, "invisible-marks", "")
    words = "".join(page.body for page in pulled_proof(cases, "a4", shop).pages.pages)
    assert "paracetamol" in words
    assert not re.search("[\u200b-\u200f]", words)


def test_sixty_steps_are_one_list_to_a_screen_reader(cases, shop):
    put(cases, "long-list-tags", "")
    data = pulled_proof(cases, "large-print", shop).pages.data

    def lists(element):
        kids = [one for one in element.get("/K", []) if isinstance(one, pikepdf.Dictionary) and "/S" in one]
        own = [len(kids)] if element.S == "/L" else []
        return own + [count for one in kids for count in lists(one)]

    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert max(lists(pdf.Root.StructTreeRoot.K[0])) == 60


def test_a_tall_photograph_keeps_its_proportion_and_its_page(cases, shop):
    put(cases, "portrait-photo", "portrait.png")
    for paper in ("a5", "large-print"):
        (one,) = [one for one in pulled_proof(cases, paper, shop).pages.pictures if "portrait" in one.name]
        assert one.height_mm / one.width_mm == pytest.approx(16 / 9, rel=0.02)


@pytest.mark.parametrize("name", ["en.yml", "EN.yaml", "en-US.yaml", "en_GB.yaml"])
def test_a_copy_under_another_name_is_named_with_the_name_it_needs(cases, name, run_in):
    put(cases, "own-leaflet-number", "")
    (cases.root / FOLDER / "en.yaml").rename(cases.root / FOLDER / name)
    done = run_in(cases, "list")
    assert f'{FOLDER}/{name}:1:1: error: "{name}" is not read' in done.stderr
    assert "hint: call it" in done.stderr


@pytest.mark.parametrize("name", ["Knee Exercises", "Knee", "knee_exercises"])
def test_a_folder_that_nobody_reads_is_named(cases, name, run_in):
    shutil.copytree(cases.root / "data/treatments/knee-arthroscopy", cases.root / "data/treatments" / name)
    try:
        assert f'"{name}" is not read' in run_in(cases, "list").stderr
    finally:
        shutil.rmtree(cases.root / "data/treatments" / name)


@pytest.mark.parametrize("paper", ["a4", "large-print", "web"])
def test_a_clinic_without_a_night_line_has_no_heading_above_nothing(cases, shop, paper):
    path = cases.root / f"data/brands/{BRAND}.yaml"
    before = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(?m)^out_of_hours:.*\n", "", before), encoding="utf-8")
    try:
        proof = pull_proof(Edition("knee-arthroscopy", "en", BRAND, paper), cases, TODAY, shop)[1]
        proof.raise_errors()
        assert not any("Nights and weekends" in page.body + page.margins for page in proof.pages.pages)
    finally:
        path.write_text(before, encoding="utf-8")


@pytest.fixture
def run_in(monkeypatch):
    """Return a function that runs a command in a project."""
    from click.testing import CliRunner  # noqa: PLC0415

    from handouts.cli import main  # noqa: PLC0415

    def run(project, *words):
        monkeypatch.chdir(project.root)
        return CliRunner().invoke(main, list(words))

    return run
