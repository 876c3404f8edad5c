import pytest

from handouts.problem import SourceError
from handouts.sources.yaml_file import read_source

TEMPLATE = "handouts/new_treatment.yaml"


def told(text):
    """Return line, column and severity of each comment that is told."""
    try:
        problems = [one.problem for one in read_source("en.yaml", text.encode()).remarks]
    except SourceError as reason:
        problems = reason.problems
    return [(one.location.line, one.location.column, str(one.severity)) for one in problems if one.code == "comment"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a:\n  - Go to entrance #4, ask for ward 3.\n", (2, 20)),
        ("what: Take no more than tablet #1 before noon.\n", (1, 32)),
        ("title: Knee #2\n", (1, 13)),
        ("purpose: Ring bleep # 204 at night.\n", (1, 21)),
        ("what_it_is: Go to\n  entrance #4.\n", (2, 12)),
        ("a:\n- Take a light meal\n  # and no milk\n- Walk home.\n", (3, 3)),
        ("a:\n- what: Take a light meal\n    # and no milk\n  why: It helps.\n", (3, 5)),
        ("a: [Bring pills #2\n  , Walk]\n", (1, 17)),
        ('a: "Go to entrance" #4, ask for ward 3.\n', (1, 21)),
        ("why: #1 cause of infection\n", (1, 6)),
        ("a:\n- #4 ward\n- x\n", (2, 3)),
        ("what: #1 choice\n  for many people\n", (1, 7)),
        ("what: | #4 and more\n  for many people\n", (1, 9)),
        ("phone: 01632 960 001 # 2\n", (1, 22)),
        ("emergency_number: 999 #2\nhours: Mon #2\n", (2, 12)),
        ("labels:\n  version: Version #\n", (2, 20)),
        ("label: Large print #2\n", (1, 20)),
    ],
)
def test_words_that_became_a_comment_are_an_error_at_their_line(text, place):
    assert told(text) == [(*place, "error")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a:\n- Go to #4,\n  ask for ward 3.\n- Walk home.\n", (2, 9)),
        ("a:\n- Go to\n  # four\n  ask for\n- Walk\n", (3, 3)),
        ("a: Go to #4\n\n  and ask\nb: c\n", (1, 10)),
        ("a: [Read this, bring pills #2, call]\nb: c\n", (1, 28)),
    ],
)
def test_a_text_that_a_comment_ends_too_early_is_told_in_place_of_the_line_after_it(text, place):
    assert told(text) == [(*place, "error")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("what: Keep it dry  # ask Ann\n", (1, 20)),
        ("what: Keep it dry. # ask Ann\n", (1, 20)),
        ("a:\n- Walk home.\n  # ask Ann\n", (3, 3)),
        ('what: "Take tablet" # 4 before noon\n', (1, 21)),
        ("why: # not yet\n", (1, 6)),
        ("a:\n- Walk home\n\n  # ask Ann\n- Eat.\n", (4, 3)),
    ],
)
def test_what_may_be_a_comment_is_a_warning(text, place):
    assert told(text) == [(*place, "warning")]


@pytest.mark.parametrize(
    "text",
    [
        "# head\ntitle: Knee\n# foot\n",
        "version: 3  # raised in May\n",
        "version: 3 # raised in May\n",
        "next_review: 2027-11-30  # with Ann\n",
        "code: KN-01 # as on the consent form\n",
        "sources:\n  - key: S1  # the old one\n    year: 2024 # or 2025\n    url: https://a.example/b#c # page 3\n",
        "how_often: {n: 1, of: 50}  # from S1\n",
        "how_often: unknown # no source\n",
        'what: "Keep it dry" # ask Ann\n',
        "what: 'Keep it dry'  # ask Ann\n",
        "a:  # the steps\n  - Walk home.\n",
        "a:\n  # the first\n  - Walk home\n  # the second\n  - Eat\n",
        "a:\n  - when: Days 1 to 3\n    # what is normal\n    what: It swells.\n",
        "what: |  # for all\n  Walk # 4 steps\n  #5\n",
        "title: Hernia (#2), C#\n",
        "output: pdf # for print\nbody_pt: 11 # points\nstyles: [a.css, b.css]  # in this order\n",
        "palette:\n  brand: #0b5d62\n",
        "emergency_number: 999 # in Britain\n",
        "panels:\n  - name: front # seen first\n",
        "",
    ],
)
def test_a_comment_that_is_one_is_left_alone(text):
    assert told(text or "a: b\n") == []
