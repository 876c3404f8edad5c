import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from handouts.release.index_page import index_page
from handouts.release.manifest import read_manifest
from handouts.release.record import Due, Failure, Withdrawn


class Page(HTMLParser):
    """What a page asks for and says."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.links, self.ids = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        facts = dict(attributes)
        self.tags.append((tag, facts))
        self.links += [facts[name] for name in ("href", "src") if name in facts]
        self.ids += [facts["id"]] if "id" in facts else []


@pytest.fixture
def manifest(released):
    return replace(
        read_manifest(released.output),
        withdrawn=(Withdrawn("old.en.riverside.a4", "OLD-1", 2, "it left the catalogue"),),
        due=(Due("2026-12-24", "KN-01", "en", 3, "overdue", "Keyhole <surgery>"),),
        failed=(Failure("bad.en.riverside.a4", ()),),
    )


@pytest.fixture
def text(released, manifest):
    return index_page(manifest, released.project)[0].decode()


def test_every_link_leads_to_a_file_beside_it_or_to_a_place_on_it(released, text):
    page = Page(text)
    assert len(page.links) > 8
    for link in page.links:
        there = link[1:] in page.ids if link.startswith("#") else (released.output / link).is_file()
        assert there, link


def test_it_asks_for_nothing_from_outside_and_runs_nothing(text):
    assert not re.search(r"https?:|<script|@import|url\(|<link", text)
    assert "default-src 'none'" in text


def test_it_shows_library_states_reviews_withdrawn_and_what_is_missing(text):
    words = re.sub(r"<[^>]+>|\s+", " ", text)
    for said in ("KN-01", "Keyhole surgery of the knee", "Draft: not approved", "Riverside", "PDF, 1 page"):
        assert said in words
    for said in ("2026-12-24", "Keyhole &lt;surgery&gt;", "Overdue for review", "OLD-1", "it left the catalogue"):
        assert said in words
    assert "bad.en.riverside.a4" in words
    assert "This release holds drafts." in words


def test_a_screen_reader_finds_its_way(text):
    page = Page(text)
    names = [tag for tag, _ in page.tags]
    levels = [int(tag[1]) for tag in names if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert {"main", "header", "footer", "nav", "caption"} <= set(names)
    assert ("html", {"lang": "en"}) in page.tags
    assert all("alt" in facts for tag, facts in page.tags if tag == "img")
    assert all("scope" in facts for tag, facts in page.tags if tag == "th")
    assert len(page.ids) == len(set(page.ids))


def test_what_it_was_made_from_is_noted(released, manifest):
    inputs = index_page(manifest, released.project)[1]
    assert {"templates/release.html", "templates/styles/release.css", "data/brands/riverside.yaml"} <= set(inputs)


def test_a_brand_that_is_gone_is_called_by_its_file(released, manifest):
    (released.project.root / "data/brands/riverside.yaml").unlink()
    assert '<h4 lang="en">riverside</h4>' in index_page(manifest, released.project)[0].decode()


def test_the_pages_for_the_screen_are_told_from_the_sheets(released, manifest):
    (record,) = [one for one in manifest.records.values() if one.edition.endswith(".a4")]
    (entry,) = record.entries
    sheets = replace(record, entries=(entry, replace(entry, path=entry.path.replace(".pdf", ".reading.pdf"))))
    changed = replace(manifest, records={**manifest.records, record.edition: sheets})
    text = index_page(changed, released.project)[0].decode()
    assert len(re.findall(r'<span class="label">A4<span', text)) == 1
    assert len(re.findall(r'<span class="label">A4, for the screen<span', text)) == 1
