import pytest

from handouts.checks.pages.document_title import check
from handouts.problem import Severity

KNEE = "Keyhole surgery of the knee"
WANTED = f'it must contain "{KNEE}"'


@pytest.mark.parametrize(
    ("title", "said"),
    [
        (KNEE, []),
        (f"{KNEE}: Patient information, Riverside Clinic", []),
        (f"Riverside Clinic: {KNEE}", []),
        ("Keyhole  surgery of the\nknee", []),
        ("", [f"the PDF has no title; {WANTED}"]),
        (" ", [f"the PDF has no title; {WANTED}"]),
        ("Document 1", [f'the title of the PDF is "Document 1"; {WANTED}']),
        ("Keyhole surgery", [f'the title of the PDF is "Keyhole surgery"; {WANTED}']),
        ("Keyhole surgery of the kneecap", [f'the title of the PDF is "Keyhole surgery of the kneecap"; {WANTED}']),
    ],
)
def test_the_title_of_the_pdf_must_contain_that_of_the_leaflet(leaflet, pages_saying, title, said):
    assert [one.message for one in check(leaflet, pages_saying(title=title))] == said


def test_a_finding_stops_the_leaflet(leaflet, pages_saying):
    (finding,) = check(leaflet, pages_saying())
    assert (finding.severity, finding.part, finding.at) == (Severity.ERROR, "format", ("template",))


@pytest.mark.parametrize(("title", "findings"), [("{{ treatment.title }}", 0), ("Leaflet", 1)])
def test_the_title_is_read_from_the_pdf(leaflet, pages_of, rewrite, title, findings):
    rewrite("templates/base.html", "<title>{{ treatment.title }}", f"<title>{title}")
    assert len(list(check(leaflet, pages_of(leaflet)))) == findings
