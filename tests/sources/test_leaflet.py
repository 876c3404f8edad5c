from dataclasses import replace
from datetime import date

import pytest

from handouts.model.approval import State
from handouts.model.edition import Edition
from handouts.model.finding import Finding
from handouts.problem import Severity, SourceError
from handouts.sources.leaflet import (
    code_at_a_glance,
    load_leaflet,
    load_treatment,
    read_brand,
    read_sources,
    repeated_codes,
)

TODAY = date(2026, 11, 21)

KNEE = "data/treatments/knee-arthroscopy/en.yaml"
RIVERSIDE = "data/brands/riverside.yaml"
A4 = "data/formats/a4.yaml"
ENGLISH = "data/locales/en/words.yaml"
COPY_IT = "copy the file into the project's folder data and name the copy"


@pytest.fixture
def refusal(project, edition):
    """Return a function that loads the example and tells what staff read."""

    def tell(named=edition):
        with pytest.raises(SourceError) as caught:
            load_leaflet(read_sources(named, project), project, TODAY)
        return str(caught.value)

    return tell


@pytest.fixture
def place(project):
    """Return a function that says where words stand in a file: line and column."""

    def find(name, words):
        before, found, _ = (project.root / name).read_text(encoding="utf-8").partition(words)
        assert found, f"{words!r} is not in {name}"
        rows = before.split("\n")
        return f"{len(rows)}:{len(rows[-1]) + 1}"

    return find


def line(path, where, message, code, hint=""):
    told = f"{path}:{where}: error: {message} [{code}]"
    return f"{told}\n  hint: {hint}" if hint else told


# A leaflet comes together.


def test_a_leaflet_holds_what_its_four_files_say(leaflet, edition):
    assert (leaflet.edition, leaflet.treatment.code, leaflet.brand.name) == (edition, "KN-01", "Riverside Clinic")
    assert (leaflet.format.label, leaflet.locale.language) == ("A4", "English")


def test_a_leaflet_brings_its_pictures_and_fonts(leaflet):
    assert sorted(leaflet.files) == [
        "data/brands/riverside/logo.svg",
        "data/figures/knee.svg",
        "data/fonts/source-sans-3/SourceSans3-Bold.ttf",
        "data/fonts/source-sans-3/SourceSans3-Regular.ttf",
        "data/pictograms/dressing.svg",
    ]


def test_files_are_brought_as_they_lie_on_the_disk(leaflet, project):
    assert leaflet.files["data/figures/knee.svg"] == (project.root / "data/figures/knee.svg").read_bytes()


def test_a_leaflet_is_a_draft_until_it_is_approved(leaflet):
    assert leaflet.state is State.DRAFT


def test_the_copy_alone_can_be_loaded(project):
    assert load_treatment(KNEE, project).version == 3


def test_the_copy_alone_is_refused_with_all_its_faults(project, rewrite):
    rewrite(KNEE, "title:", "titel:")
    rewrite(KNEE, "version: 3", "version: three")
    with pytest.raises(SourceError) as caught:
        load_treatment(KNEE, project)
    assert [one.code for one in caught.value.problems] == ["extra-field", "not-a-number"]


@pytest.mark.parametrize(
    "written",
    ["0123456", "1:30", "1.10", "no", "2026-01-02", "~", "null", "yes", "0x1F", "1e3", "3", "-1", "=", "on", ".5"],
)
def test_a_text_reaches_the_leaflet_as_it_was_written(project, rewrite, written):
    rewrite(KNEE, "title: Keyhole surgery of the knee", f"title: {written}")
    assert load_treatment(KNEE, project).title == written


def test_a_telephone_number_keeps_its_zero(project, edition, rewrite):
    rewrite(RIVERSIDE, "phone: 01632 960 201", "phone: 01632960201")
    assert load_leaflet(read_sources(edition, project), project, TODAY).brand.phone == "01632960201"


@pytest.mark.parametrize("change", [lambda data: data.replace(b"\n", b"\r\n"), lambda data: b"\xef\xbb\xbf" + data])
def test_what_windows_editors_add_changes_nothing(project, change):
    before = load_treatment(KNEE, project)
    path = project.root / KNEE
    path.write_bytes(change(path.read_bytes()))
    assert load_treatment(KNEE, project) == before


# Files that are missing or no files.


def test_a_missing_copy_is_told(project, refusal):
    (project.root / KNEE).unlink()
    told = line(KNEE, "1:1", f'there is no file "{KNEE}"', "missing-file", "put the file there, or correct the name")
    assert refusal() == told


def test_all_missing_files_are_told_at_once(refusal):
    told = refusal(Edition("ankle", "de", "seaside", "a7"))
    assert [row.split(":")[0] for row in told.splitlines() if "[missing-file]" in row] == [
        "data/brands/seaside.yaml",
        "data/formats/a7.yaml",
        "data/locales/de/words.yaml",
        "data/treatments/ankle/de.yaml",
    ]


def test_an_empty_copy_is_told(project, refusal):
    (project.root / KNEE).write_bytes(b"")
    assert refusal() == line(KNEE, "1:1", "the file is empty", "empty-file", "handouts new shows what a file holds")


@pytest.mark.parametrize("name", [KNEE, RIVERSIDE, A4, ENGLISH])
def test_a_folder_in_place_of_a_file_is_told(project, refusal, name):
    (project.root / name).unlink()
    (project.root / name).mkdir()
    assert refusal() == line(name, "1:1", f'"{name}" is not a plain file', "unreadable-file")


@pytest.mark.parametrize("name", [KNEE, RIVERSIDE, A4, ENGLISH])
def test_a_file_of_five_megabytes_is_told(project, refusal, name):
    (project.root / name).write_bytes(b"title: x\n" + b"#" * 5_000_000)
    message = f'"{name}" has 5,000,009 bytes; the limit is 1,048,576'
    assert refusal() == line(name, "1:1", message, "too-large")


def test_a_copy_that_is_a_link_out_of_the_project_is_told(project, refusal):
    (project.root.parent / "other.yaml").write_text("title: x", encoding="utf-8")
    (project.root / KNEE).unlink()
    (project.root / KNEE).symlink_to(project.root.parent / "other.yaml")
    assert refusal() == line(KNEE, "1:1", f'"{KNEE}" leads out of the project', "outside-project", COPY_IT)


def test_bytes_that_are_not_utf_8_are_told_at_their_place(project, refusal):
    path = project.root / KNEE
    path.write_bytes(path.read_bytes().replace(b"Keyhole", b"Keyh\xf6le"))
    told = line(KNEE, "1:12", "byte 0xf6 is not UTF-8 text", "not-utf-8", 'save the file with the encoding "UTF-8"')
    assert refusal() == told


# Faults of several files.


def test_faults_of_form_in_three_files_are_told_at_once(rewrite, refusal, place):
    rewrite(KNEE, "title: Key", "title: @Key")
    rewrite(RIVERSIDE, "phone:", "\tphone:")
    rewrite(ENGLISH, "direction:", "language: Cymraeg\ndirection:")
    first = place(ENGLISH, "language:").split(":")[0]
    assert refusal() == "\n".join(
        [
            line(RIVERSIDE, "5:1", "a tab stands where YAML needs spaces", "tab", "replace each tab by two spaces"),
            line(
                ENGLISH,
                place(ENGLISH, "language: Cymraeg"),
                f'the field "language" stands here a second time; the first is in line {first}',
                "duplicate-field",
                "join the two, or delete one",
            ),
            line(
                KNEE,
                "1:8",
                'a text that starts with "@" needs quotes',
                "broken-yaml",
                'put the whole text in double quotes: "..."',
            ),
        ]
    )


def test_faults_of_content_in_three_files_are_told_at_once(rewrite, refusal, place):
    rewrite(KNEE, "version: 3", "version: three")
    rewrite(RIVERSIDE, "web:", "wep:")
    rewrite(ENGLISH, "Page {page} of {pages}", "Page {page}")
    assert refusal() == "\n".join(
        [
            line(RIVERSIDE, "9:1", 'unknown field "wep"', "extra-field", 'did you mean "web"?'),
            line(
                ENGLISH,
                place(ENGLISH, "Page {page}"),
                'expected a phrase with {page} and {pages}, found "Page {page}"',
                "wrong-places",
            ),
            line(
                KNEE,
                "3:10",
                'expected a whole number such as 3, found "three"',
                "not-a-number",
                "version: a whole number, raised with each change",
            ),
        ]
    )


def test_faults_of_a_file_and_of_the_files_it_names_are_told_together(rewrite, refusal):
    rewrite(KNEE, "version: 3", "version: three")
    rewrite(RIVERSIDE, "logo.svg", "emblem.png")
    rewrite(A4, "styles/page.css", "styles/paper.css")
    told = refusal()
    assert [word in told for word in ("[not-a-number]", "emblem.png", "paper.css")] == [True, True, True]


# Files that a leaflet names.


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        (
            "brands/riverside/emblem.png",
            'there is no file "data/brands/riverside/emblem.png" [missing-file]',
            "put the file there, or correct the name",
        ),
        (
            "../logo.svg",
            '"../logo.svg" leads out of the project [outside-project]',
            "file: an SVG or PNG file below data/",
        ),
        (
            "/etc/passwd",
            '"/etc/passwd" leads out of the project [outside-project]',
            "file: an SVG or PNG file below data/",
        ),
        (
            "http://x.example/logo.svg",
            '"http://x.example/logo.svg" is on the network; only files of the project are read [outside-project]',
            "file: an SVG or PNG file below data/",
        ),
        (
            "fonts/source-sans-3/OFL.txt",
            '"data/fonts/source-sans-3/OFL.txt" is neither SVG nor PNG [picture]',
            "save the picture as SVG or PNG",
        ),
    ],
)
def test_a_logo_that_cannot_be_used_is_told_where_it_is_named(rewrite, refusal, name, message, hint):
    rewrite(RIVERSIDE, "brands/riverside/logo.svg", name)
    assert refusal() == f"{RIVERSIDE}:12:9: error: {message}\n  hint: {hint}"


def test_a_folder_in_place_of_a_logo_is_told(rewrite, refusal):
    rewrite(RIVERSIDE, "brands/riverside/logo.svg", "brands/riverside")
    assert refusal() == line(RIVERSIDE, "12:9", '"data/brands/riverside" is not a plain file', "unreadable-file")


def test_a_logo_written_without_fields_is_told_at_its_line(rewrite, refusal):
    rewrite(RIVERSIDE, "logo:\n  file: brands/riverside/logo.svg\n  alt: Riverside Clinic", "logo: brands/logo.svg")
    told = line(
        RIVERSIDE,
        "11:7",
        'there is no file "data/brands/logo.svg"',
        "missing-file",
        "put the file there, or correct the name",
    )
    assert refusal() == told


def test_a_logo_that_is_a_link_out_of_the_project_is_told(project, refusal):
    logo = project.root / "data/brands/riverside/logo.svg"
    logo.rename(project.root.parent / "logo.svg")
    logo.symlink_to(project.root.parent / "logo.svg")
    message = '"data/brands/riverside/logo.svg" leads out of the project'
    assert refusal() == line(RIVERSIDE, "12:9", message, "outside-project", COPY_IT)


def test_a_logo_above_ten_mebibytes_is_told(project, refusal):
    (project.root / "data/brands/riverside/logo.svg").write_bytes(b"x" * (10 * 2**20 + 1))
    message = '"data/brands/riverside/logo.svg" has 10,485,761 bytes; the limit is 10,485,760'
    assert refusal() == line(RIVERSIDE, "12:9", message, "too-large")


def test_a_logo_with_a_script_is_told_where_it_is_named(project, refusal):
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>'
    (project.root / "data/brands/riverside/logo.svg").write_text(svg, encoding="utf-8")
    assert refusal() == line(
        RIVERSIDE,
        "12:9",
        '"data/brands/riverside/logo.svg" holds the element <script>',
        "unsafe-picture",
        "save it as plain SVG, without scripts or links",
    )


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        (
            "figures/kne.svg",
            'there is no file "data/figures/kne.svg" [missing-file]',
            'did you mean "data/figures/knee.svg"?',
        ),
        (
            "figures/../../x.svg",
            '"figures/../../x.svg" leads out of the project [outside-project]',
            "file: the drawing, an SVG file below data/, such as figures/skin.svg",
        ),
        (
            "https://x.example/y.svg",
            '"https://x.example/y.svg" is on the network; only files of the project are read [outside-project]',
            "file: the drawing, an SVG file below data/, such as figures/skin.svg",
        ),
    ],
)
def test_a_figure_that_cannot_be_used_is_told_where_it_is_named(rewrite, refusal, name, message, hint):
    rewrite(KNEE, "figures/knee.svg", name)
    assert refusal() == f"{KNEE}:16:11: error: {message}\n  hint: {hint}"


@pytest.mark.parametrize(("weight", "place"), [("Regular", "23:14"), ("Bold", "24:11")])
def test_a_missing_font_is_told_where_it_is_named(rewrite, refusal, weight, place):
    rewrite(RIVERSIDE, f"SourceSans3-{weight}.ttf", "Other.otf")
    told = line(
        RIVERSIDE,
        place,
        'there is no file "data/fonts/source-sans-3/Other.otf"',
        "missing-file",
        "put the file there, or correct the name",
    )
    assert refusal() == told


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("leaflet.html", "leflet.html"), ("styles/page.css", "styles/pge.css")],
)
def test_a_format_that_names_a_missing_template_or_style_is_told(rewrite, refusal, place, right, wrong):
    rewrite(A4, right, wrong)
    message = f'there is no file "templates/{wrong}"'
    assert refusal() == line(A4, place(A4, wrong), message, "missing-file", f'did you mean "templates/{right}"?')


def test_a_format_that_names_a_missing_block_is_told(rewrite, refusal, place):
    rewrite(A4, "  - risks\n", "  - risk\n")
    message = 'there is no block "risk": no file "templates/blocks/risk/page.html"'
    assert refusal() == line(A4, place(A4, "risk\n"), message, "missing-file", 'did you mean "risks"?')


def test_a_block_of_text_needs_a_file_for_text(project, edition, rewrite):
    (project.root / "templates/blocks/risks/text.txt").unlink()
    with pytest.raises(SourceError) as caught:
        load_leaflet(read_sources(replace(edition, format="text"), project), project, TODAY)
    assert 'there is no block "risks": no file "templates/blocks/risks/text.txt"' in str(caught.value)


@pytest.mark.parametrize("block", ["alternatives", "what_it_is"])
def test_paragraphs_and_plain_lists_need_no_file(project, block):
    assert not (project.root / "templates/blocks" / block).exists()


def test_a_block_without_a_heading_is_told_at_the_headings_of_the_locale(rewrite, refusal, place):
    rewrite(ENGLISH, "  risks: What can go wrong?\n", "")
    message, hint = 'the field "risks" is missing in headings', "risks: what stands above the block on the page"
    at = place(ENGLISH, "key_points: The main points")
    assert refusal() == line(ENGLISH, at, message, "missing-field", hint)


def test_a_block_that_the_copy_leaves_out_needs_no_heading(project, edition, rewrite):
    rewrite(ENGLISH, "  comparison: How do they compare?\n", "")
    assert not load_leaflet(read_sources(edition, project), project, TODAY).treatment.comparison


def test_a_heading_without_a_block_is_told_at_its_line(rewrite, refusal, place):
    rewrite(ENGLISH, "  risks: What can go wrong?\n", "  risks: What can go wrong?\n  risk: Risks\n")
    message = 'unknown field "risk" in headings'
    assert refusal() == line(ENGLISH, place(ENGLISH, "risk: Risks"), message, "extra-field", 'did you mean "risks"?')


def test_a_block_of_ones_own_may_have_a_heading(project, edition, rewrite):
    page = project.root / "templates/blocks/for_the_nurse/page.html"
    page.parent.mkdir()
    page.write_text("<h2>{{ headings.for_the_nurse }}</h2>", encoding="utf-8")
    rewrite(ENGLISH, "  risks: What can go wrong?\n", "  risks: What can go wrong?\n  for_the_nurse: For the nurse\n")
    leaflet = load_leaflet(read_sources(edition, project), project, TODAY)
    assert leaflet.locale.headings["for_the_nurse"] == "For the nurse"


def test_a_format_may_not_reach_outside_the_parts_with_a_block(rewrite, refusal, place):
    rewrite(A4, "  - key_points", "  - ../leaflet")  # a page inside itself, without end
    assert refusal().startswith(f"{A4}:{place(A4, '../leaflet')}: error: ")


# What findings and typefaces need.


def test_a_finding_becomes_a_problem_at_its_line(project, edition):
    finding = Finding(("risks", "rare", 1, "what"), "too long", Severity.WARNING, "cut it", code="some-check")
    problem = read_sources(edition, project).problem(finding)
    assert str(problem) == f"{KNEE}:42:13: warning: too long [some-check]\n  hint: cut it"


def test_a_finding_may_be_about_the_brand(project, edition):
    problem = read_sources(edition, project).problem(Finding(("palette", "ink"), "pale", part="brand", code="contrast"))
    assert str(problem) == f"{RIVERSIDE}:18:8: error: pale [contrast]"


def test_a_brand_is_read_with_its_family_and_both_weights(project):
    brand, files = read_brand(RIVERSIDE, project)
    assert (brand.typefaces.text.family, list(files)) == (
        "Source Sans 3",
        ["data/fonts/source-sans-3/SourceSans3-Regular.ttf", "data/fonts/source-sans-3/SourceSans3-Bold.ttf"],
    )


def test_a_broken_brand_is_refused(project, rewrite):
    rewrite(RIVERSIDE, "    family: Source Sans 3\n", "")
    with pytest.raises(SourceError) as caught:
        read_brand(RIVERSIDE, project)
    assert str(caught.value) == line(
        RIVERSIDE,
        "22:5",
        'the field "family" is missing in typefaces.text',
        "missing-field",
        "family: the name inside the font files, such as Source Sans 3",
    )


# Codes are unique.


def test_two_treatments_with_the_same_code_are_told():
    files = {"data/treatments/wrist/en.yaml": "KN-01", KNEE: "KN-01"}
    assert [str(one) for one in repeated_codes(files)] == [
        line(
            "data/treatments/wrist/en.yaml",
            "1:1",
            'the code "KN-01" belongs to data/treatments/knee-arthroscopy already',
            "repeated-code",
            "give each treatment a code of its own",
        )
    ]


@pytest.mark.parametrize("code", ["pl1385", "PL-1385", "PL 1385", "Pl_1385"])
def test_codes_that_people_take_for_one_another_are_told(code):
    files = {"data/treatments/wrist/en.yaml": code, KNEE: "PL1385"}
    (problem,) = repeated_codes(files)
    assert problem.message == f'the code "{code}" belongs to data/treatments/knee-arthroscopy already, written "PL1385"'


@pytest.mark.parametrize(("one", "other"), [("WHC/0123/2", "WHC/012/32"), ("01188", "1188"), ("PL1385", "PL1386")])
def test_codes_that_differ_in_a_number_are_different(one, other):
    assert not list(repeated_codes({KNEE: one, "data/treatments/wrist/en.yaml": other}))


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("code: KN-01", "KN-01"),
        ("code: 'WHC/0123/2' ", "WHC/0123/2"),
        ("code: KN-01 # ours", None),
        ("code: &own KN-01", None),
        ("code: |\n  KN-01", None),
        ("code: KN-01\ncode: KN-02", None),
        ("code : KN-01", None),
        ('"code": KN-01', None),
        ("code: 1_0", "1_0"),
    ],
)
def test_a_code_is_seen_at_a_glance_or_left_to_a_reading_of_the_file(project, rewrite, line, code):
    rewrite(KNEE, "code: KN-01", line)
    assert code_at_a_glance(KNEE, project) == code


def test_translations_of_one_treatment_share_its_code():
    files = {KNEE: "KN-01", "data/treatments/knee-arthroscopy/cy.yaml": "KN-01"}
    assert not list(repeated_codes(files))


def test_different_codes_are_fine():
    assert not list(repeated_codes({KNEE: "KN-01", "data/treatments/wrist/en.yaml": "WR-01"}))


# The language.


def test_a_language_can_take_the_rules_of_another(project, edition):
    folder = project.root / "data/locales/en-gb"
    folder.mkdir()
    words = (project.root / ENGLISH).read_text(encoding="utf-8")
    (project.root / KNEE).with_name("en-gb.yaml").write_bytes((project.root / KNEE).read_bytes())
    british = replace(edition, locale="en-gb")
    for rules, known in (("", False), ("rules: en\n", True)):
        (folder / "words.yaml").write_text(rules + words, encoding="utf-8")
        found = load_leaflet(read_sources(british, project), project, TODAY)
        assert (found.language.claims is not None) is known
