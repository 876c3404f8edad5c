"""Nothing is lost, proven from outside: random copies are built, and poppler, a reader of other origin, reads them.

Every letter that was typed must stand on the pages, each field in one piece and in its order.
"""

import random
import re
import shutil
import subprocess
import unicodedata

import pytest
import yaml

from handouts.build.edition import files_of, pull_proof
from handouts.model.edition import Edition
from handouts.problem import Severity

from conftest import LIBRARY_DAY  # isort: skip  (what tests share)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs poppler's pdftotext (make web-test brings it)"),
]
TODAY = LIBRARY_DAY
COPIES, AT_ONCE = 150, 5
KNEE = "data/treatments/knee-arthroscopy/en.yaml"
PAPERS = ["a4", "trifold", "large-print", "letter", "text", "trifold-letter"]
# What a panel cannot hold is refused, and said to be.
TOO_MUCH = {"panel-overflow", "page-limit"}
TYPED = (
    "skin scar heal wash gently pat cream sun cold warm day week month visit nurse clinic bandage stitch pillow finger "
    "naïve café Zürich Łódź Žižkov Île cœur façade jalapeño São fjord Ångström œuvre ßen Dvořák Kraków smörgås "
    "office affluent fifty flat effect afflict shuffle fluff "
    "O’Neill don’t well-known step-by-step 3-day X-ray 250 12 1,5 24/7 18:30 10–12 µg β-carotene 38 °C ½ "
    "Ελληνικά κρέμα ουλή δέρμα "
)
WORDS = re.findall(r"\S+", TYPED)
ENDS = [".", ".", ".", "!", "?", ": see below.", "; then rest.", " (if you can)."]


class Writer:
    """Writes sentences at random, the same for the same seed."""

    def __init__(self, seed):
        self.dice = random.Random(seed)
        self.count = 0

    def words(self, least, most):
        self.count += 1
        row = [self.dice.choice(WORDS) for _ in range(self.dice.randint(least, most))]
        return " ".join([f"W{self.count}", *row])  # no two fields are alike

    def sentence(self):
        return self.words(3, 14) + self.dice.choice(ENDS)

    def line(self):
        return " ".join(self.sentence() for _ in range(self.dice.randint(1, 2)))

    def prose(self):
        blocks = []
        for _ in range(self.dice.randint(1, 3)):
            kind = self.dice.choice(["text", "text", "list", "steps"])
            rows = [self.sentence() for _ in range(self.dice.randint(2, 4))]
            if kind == "text":
                blocks.append(" ".join(rows))
            else:
                signs = [f"{n}. " if kind == "steps" else "- " for n in range(1, len(rows) + 1)]
                blocks.append("\n".join(sign + row for sign, row in zip(signs, rows, strict=True)))
        return "\n\n".join(blocks)

    def many(self, make, least, most):
        return [make() for _ in range(self.dice.randint(least, most))]

    def maybe(self, make):
        return make() if self.dice.random() < 0.8 else None

    def how_often(self):
        n, of = self.dice.randint(1, 9), self.dice.choice([10, 100, 1000])
        return self.dice.choice([{"n": n, "of": of}, {"n": n, "to": n + 1, "of": of}, {"to": n, "of": of}, "unknown"])

    def risk(self):
        return {"what": self.sentence(), "how_often": self.how_often(), "what_to_do": self.sentence()}

    def advice(self):
        return given({"what": self.sentence(), "why": self.maybe(self.sentence), "how_long": self.maybe(self.sentence)})

    def signs(self):
        return given({"signs": self.many(self.sentence, 1, 4), "what_to_do": self.maybe(self.sentence)})


def given(fields):
    return {name: value for name, value in fields.items() if value not in (None, [], {})}


def random_copy(seed):
    """Return the fields of a random copy, every optional one now and then."""
    to = Writer(seed)
    return given(
        {
            "title": to.words(1, 3),
            "code": "KN-01",
            "version": 3,
            "purpose": to.sentence(),
            "key_points": to.many(to.sentence, 3, 5),
            "what_it_is": to.prose(),
            "how_it_works": to.prose(),
            "who_it_suits": to.maybe(
                lambda: {
                    "may_suit": to.many(to.sentence, 1, 3),
                    "tell_us_first": to.many(to.sentence, 1, 4),
                    "not_suitable": to.many(to.sentence, 1, 3),
                }
            ),
            "benefits": to.maybe(lambda: to.many(to.line, 1, 3)),
            "risks": to.maybe(
                lambda: (
                    {name: to.many(to.risk, 1, 3) for name in ("common", "uncommon", "rare") if to.dice.random() < 0.8}
                    or {"rare": [to.risk()]}
                )
            ),
            "before": to.maybe(lambda: to.many(to.line, 1, 6)),
            "what_to_expect": given(
                {
                    "during": to.prose(),
                    "straight_after": to.maybe(to.prose),
                    "timeline": to.maybe(lambda: to.many(lambda: {"when": to.words(1, 2), "what": to.line()}, 1, 4)),
                    "sessions": to.maybe(to.prose),
                    "results": to.maybe(to.prose),
                    "uncertainty": to.maybe(to.prose),
                }
            ),
            "aftercare": given({"do": to.many(to.advice, 1, 5), "avoid": to.many(to.advice, 0, 3)}),
            "get_help": {"call_clinic": to.signs(), "emergency": to.signs()},
            "alternatives": to.maybe(lambda: to.many(to.line, 1, 3)),
            "questions": to.maybe(lambda: to.many(to.sentence, 1, 4)),
            "glossary": to.maybe(lambda: to.many(lambda: {"term": to.words(1, 2), "meaning": to.sentence()}, 1, 3)),
            "sources": [{"key": "S1", "title": to.sentence(), "publisher": to.words(1, 3), "year": 2024}],
            "review": {
                "written_by": to.words(1, 3),
                "owner": to.words(1, 3),
                "funding": to.words(1, 3),
                "update_policy": to.sentence(),
                "next_review": "2027-11-30",
            },
        }
    )


def read_by_poppler(data):
    """Return the text of a PDF in the order in which it was set; not by where it stands."""
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=data, capture_output=True, check=True)
    return done.stdout.decode()


def letters(text):
    """Return the visible letters alone: line ends, spaces and the hyphens of lines do not count."""
    return re.sub(r"[\s\u00ad\u200b\u2060-]+", "", unicodedata.normalize("NFKC", text.replace("\u2010", "-")))


def lost_letters(leaflet, text):
    """Yield each field whose letters are not there in their order, with at most a page's head and foot in between."""
    there = letters(text)
    furniture = 700
    for at, typed in leaflet.printed():
        for row in typed.splitlines():
            words = [letters(word) for word in re.sub(r"^(?:- |\d+\. )", "", row).split()]
            whole = "".join(words)
            if not whole or whole in there:
                continue
            start = there.find(words[0])
            place = start
            for word in words:
                place = there.find(word, place)
                if place < 0 or place - start > len(whole) + furniture:
                    yield at, row
                    break
                place += len(word)


@pytest.mark.parametrize("first", range(0, COPIES, AT_ONCE))
def test_no_letter_of_a_random_copy_is_lost(project, shop, first):
    made = 0
    for seed in range(first, first + AT_ONCE):
        (project.root / KNEE).write_text(
            yaml.safe_dump(random_copy(seed), allow_unicode=True, sort_keys=False, width=10_000), encoding="utf-8"
        )
        for paper in ("a4", PAPERS[seed % len(PAPERS)]):
            edition = Edition("knee-arthroscopy", "en", "riverside", paper)
            leaflet, proof = pull_proof(edition, project, TODAY, shop)
            errors = {one.code: str(one) for one in proof.problems if one.severity is Severity.ERROR}
            if TOO_MUCH & set(errors):
                continue
            assert not {"nothing-lost", "lost-text", "missing-glyph"} & set(errors), errors
            files = files_of(leaflet, proof) if not errors else (("", proof.pages.data),)
            for suffix, data in files:
                is_pdf = data.startswith(b"%PDF")
                if is_pdf and len(files) > 1 and "reading" not in suffix:
                    continue  # the printed sheets hold the same pages, in the order of the press
                text = read_by_poppler(data) if is_pdf else data.decode()
                assert list(lost_letters(leaflet, text)) == [], f"copy {seed} as {paper}"
                made += 1
    assert made >= AT_ONCE


def test_a_lost_word_would_be_found(project, shop):
    edition = Edition("knee-arthroscopy", "en", "riverside", "a4")
    leaflet, proof = pull_proof(edition, project, TODAY, shop)
    text = read_by_poppler(proof.pages.data)
    assert list(lost_letters(leaflet, text)) == []
    for word in ("fingernail", "kneecap"):
        assert len(list(lost_letters(leaflet, text.replace(word, "")))) == 1
