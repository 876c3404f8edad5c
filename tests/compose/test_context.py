import dataclasses
from datetime import date

import pytest

from handouts.compose.leaflet import compose
from handouts.sources.leaflet import load_leaflet, read_sources

TODAY = date(2026, 11, 21)
KNEE = "data/treatments/knee-arthroscopy/en.yaml"


def test_a_source_mark_in_the_title_is_left_out(project, edition, rewrite):
    rewrite(KNEE, "title: Keyhole surgery of the knee", 'title: "Keyhole surgery [S1]"')
    leaflet = load_leaflet(read_sources(edition, project), project, TODAY)
    assert "[S1]" not in compose(leaflet, project).html


@pytest.mark.parametrize(("form", "size"), [("a4", "18"), ("trifold", "19.6"), ("trifold-letter", "20.8")])
def test_the_labels_of_a_drawing_are_larger_in_narrow_panels(project, edition, form, size):
    path = project.root / "data/figures/knee.svg"
    path.write_text('<svg xmlns="http://www.w3.org/2000/svg"><text font-size="var(--label)">Knee</text></svg>')
    leaflet = load_leaflet(read_sources(dataclasses.replace(edition, format=form), project), project, TODAY)
    assert f'font-size="{size}"' in compose(leaflet, project).files["data/figures/knee.svg"].decode()


def test_the_html_names_the_digest_of_its_copy(leaflet, project):
    assert f'<meta name="handouts-digest" content="{leaflet.treatment.digest()}">' in compose(leaflet, project).html
