import pytest
from weasyprint.layout import inline
from weasyprint.text import line_break

from handouts.build.edition import pull_proof
from handouts.checks.pages.short_line import check
from handouts.model.edition import Edition
from handouts.model.pages import ShortLine
from handouts.problem import Severity
from handouts.project import Project
from tests.conftest import REPOSITORY, TODAY

SHIPPED = Project(REPOSITORY)


def test_a_short_line_is_a_warning_that_quotes_it_and_the_word(leaflet, pages_saying):
    (finding,) = check(leaflet, pages_saying(short_lines=(ShortLine(3, "how", "a", 448.1),)))
    assert finding.message == 'page 3: the line "how" ends too early: "a" would have fitted'
    assert (finding.severity, finding.part) == (Severity.WARNING, "format")


def test_pages_without_short_lines_have_no_finding(leaflet, pages_saying):
    assert list(check(leaflet, pages_saying())) == []


def test_the_line_that_weasyprint_itself_ends_after_a_word_is_found(monkeypatch, shop):
    edition = Edition("chemical-peel", "en", "example-skin-clinic", "large-print")
    leaflet, proof = pull_proof(edition, SHIPPED, TODAY, shop)
    assert list(check(leaflet, proof.pages)) == []
    monkeypatch.setattr(inline, "split_first_line", line_break.split_first_line)
    leaflet, proof = pull_proof(edition, SHIPPED, TODAY)
    assert [one.text for one in proof.pages.short_lines] == ["how"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("brand", "form"), [*((brand, "large-print") for brand in SHIPPED.brands()), (SHIPPED.brands()[0], "a4")]
)
def test_no_leaflet_of_the_library_has_a_short_line(shop, brand, form):
    for treatment in SHIPPED.treatments():
        leaflet, proof = pull_proof(Edition(treatment, "en", brand, form), SHIPPED, TODAY, shop)
        assert (treatment, proof.pages.short_lines) == (treatment, ())
        assert list(check(leaflet, proof.pages)) == []
