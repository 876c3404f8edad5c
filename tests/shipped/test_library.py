"""The library says the same advice in the same words: `library/phrases.yaml` holds them, by topic."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from handouts.language.sentences import sentences
from handouts.model.passage import STATED, Role, passages
from handouts.project import Project
from handouts.sources.leaflet import load_treatment

ROOT = Path(__file__).parents[2]
SHIPPED = Project(ROOT)
TOPICS = yaml.safe_load((ROOT / "tests/shipped/phrases.yaml").read_text(encoding="utf-8"))
NAMES = [topic["topic"] for topic in TOPICS]
SLOTS = {"{figure}": r"[^.!?]*[0-9][^.!?]*", "{more}": r"[^.!?]*"}
# What may stand before a wording: how soon a sign is urgent, and the treatment it is about.
BEFORE = r"(?:(?:Same day|Soon|Soon, and for life|Fat|[A-Z][a-z -]* laser): |Then )?"
# More wordings than this are not yet the same words.
MOST_WORDINGS = 5
TREATMENTS = {name: load_treatment(f"data/treatments/{name}/en.yaml", SHIPPED) for name in SHIPPED.treatments()}
# Where each sentence stands that a patient reads: treatment, field, words.
SAID = [
    (name, passage.block, sentence.text)
    for name, treatment in TREATMENTS.items()
    for passage in passages(treatment, *STATED, Role.IMPRINT)
    for sentence in sentences(passage.text)
]


def pattern(wording: str) -> re.Pattern[str]:
    """Return what matches a wording: slots filled, the first letter large or small."""
    parts = re.split(r"(\{[a-z]+\})", wording)
    body = "".join(SLOTS[part] if part in SLOTS else re.escape(part) for part in parts)
    first = f"[{wording[0].upper()}{wording[0].lower()}]"
    return re.compile(BEFORE + first + body.removeprefix(re.escape(wording[0])))


def about(topic: dict[str, Any], said: list[tuple[str, str, str]]) -> list[tuple[str, str]]:
    """Return the treatment and the words of each sentence about a topic."""
    words, fields = re.compile(topic["words"], re.IGNORECASE), topic.get("fields")
    return [(name, text) for name, at, text in said if (not fields or at in fields) and words.search(text)]


def strays(topic: dict[str, Any], said: list[tuple[str, str, str]]) -> list[tuple[str, str]]:
    """Return the treatment and the words of each sentence about a topic that is none of its wordings."""
    allowed = [pattern(wording) for wording in topic["wordings"]]
    return [(name, text) for name, text in about(topic, said) if not any(one.fullmatch(text) for one in allowed)]


@pytest.mark.parametrize("topic", TOPICS, ids=NAMES)
def test_the_library_says_the_same_advice_in_the_same_words(topic):
    assert strays(topic, SAID) == []


@pytest.mark.parametrize("topic", TOPICS, ids=NAMES)
def test_each_wording_is_in_use(topic):
    texts = [text for _, text in about(topic, SAID)]
    assert [one for one in topic["wordings"] if not any(pattern(one).fullmatch(text) for text in texts)] == []


@pytest.mark.parametrize("topic", TOPICS, ids=NAMES)
def test_a_topic_has_few_wordings(topic):
    assert len(topic["wordings"]) <= MOST_WORDINGS


@pytest.mark.parametrize(
    ("name", "field", "text"),
    [
        ("sun on the scar", "aftercare", "Use sun cream with SPF 15."),
        ("sun on the scar", "aftercare", "Choose SPF fifty."),
        ("bleeding", "get_help", "Press on bleeding for 10 minutes."),
        ("sepsis", "get_help", "You are confused or shiver."),
        ("medicines that thin the blood", "before", "Stop a blood thinner when the prescriber agrees."),
        ("calling the clinic", "get_help", "Call us within days."),
    ],
)
def test_other_words_are_found(name, field, text):
    topic = TOPICS[NAMES.index(name)]
    assert strays(topic, [("a-treatment", field, text)]) == [("a-treatment", text)]


def test_sun_cream_of_a_strength_is_used_for_a_stated_time():
    advice = [(name, one) for name, treatment in TREATMENTS.items() for one in treatment.aftercare.do]
    assert [name for name, one in advice if "SPF" in one.what and not one.how_long] == []


@pytest.mark.parametrize("name", sorted(TREATMENTS))
def test_each_leaflet_says_to_call_when_worried_and_what_to_do_first(name):
    help_ = TREATMENTS[name].get_help
    assert any("You are worried" in sign for sign in help_.call_clinic.signs)
    assert (help_.call_clinic.what_to_do or "").count("Call us the same day.") == 1
    assert (help_.emergency.what_to_do or "").startswith("Call emergency help now.")
