import pytest

from handouts.model.passage import Role
from handouts.model.visit import DailyLife, VisitDay
from handouts.problem import SourceError

LAST = "cost: The clinic tells you who pays before you book.\n"


def test_the_day_and_daily_life_are_lines_in_a_fixed_order():
    assert list(VisitDay.model_fields) == ["who", "where", "how_long", "bring", "pain_relief", "getting_home"]
    assert list(DailyLife.model_fields) == ["work", "washing", "sport", "make_up", "travel", "driving"]


@pytest.mark.parametrize("block", ["visit_day", "daily_life", "follow_up", "support", "cost"])
def test_each_line_is_read_as_a_sentence(leaflet, block):
    found = [one for one in leaflet.passages() if one.block == block]
    assert found
    assert {one.role for one in found} == {Role.SENTENCE}


@pytest.mark.parametrize("name", ["visit_day", "daily_life"])
def test_a_group_that_says_nothing_is_told(project, copy_with, name):
    text = (project.root / "data/treatments/knee-arthroscopy/en.yaml").read_text(encoding="utf-8")
    start = text.index(f"{name}:")
    end = text.index("daily_life:" if name == "visit_day" else "follow_up:")
    with pytest.raises(SourceError) as caught:
        copy_with(text[start:end], f"{name}: {{}}\n")
    assert "nothing is said here; give one of: " in str(caught.value)


@pytest.mark.parametrize("form", ["a4", "text", "web", "review"])
def test_the_new_words_stand_in_every_full_leaflet(pulled, form):
    leaflet, proof = pulled(form)
    words = " ".join(" ".join(page.body for page in proof.pages.pages).split())
    for one in ("What to bring", "Loose trousers.", "Work and school", "Drive when you can brake hard."):
        assert one in words
    assert leaflet.carries(("visit_day", "bring", 0))
