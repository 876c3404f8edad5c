"""Each kind of fault that pydantic finds, in the words that staff read."""

import pytest
from pydantic import ValidationError

from handouts.model.brand import Brand
from handouts.model.treatment import Treatment
from handouts.sources.field_faults import reworded, without_echoes
from handouts.sources.yaml_file import read_source


def problems(kind, text):
    source = read_source("x.yaml", text.encode())
    with pytest.raises(ValidationError) as caught:
        kind.model_validate(source.value)
    return [str(reworded(source, kind, row)) for row in without_echoes(caught.value.errors(include_url=False))]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("titel: x", 'x.yaml:1:1: error: unknown field "titel" [extra-field]\n  hint: did you mean "title"?'),
        (
            "title:",
            'x.yaml:1:7: error: the field "title" is empty [empty-field]\n  hint: title: the name of the treatment',
        ),
        (
            "title: [a, b]",
            (
                'x.yaml:1:8: error: expected text in "title", found a list [wrong-kind]\n'
                "  hint: title: the name of the treatment"
            ),
        ),
        (
            "before: Eat nothing",
            (
                'x.yaml:1:9: error: expected a list (lines that start with "- ") in "before", '
                'found the text "Eat nothing" [wrong-kind]\n  hint: before: the steps to prepare'
            ),
        ),
        (
            "before:\n  -Eat\n  -Walk",
            (
                'x.yaml:2:3: error: expected a list (lines that start with "- ") in "before", '
                'found the text "-Eat -Walk" [wrong-kind]\n  hint: write "- ", a dash and a space, before each entry'
            ),
        ),
        (
            "what_it_is: [a, b]",
            (
                'x.yaml:1:13: error: expected text in "what_it_is", found a list [wrong-kind]\n'
                '  hint: write "what_it_is: |" for a text with a list in it'
            ),
        ),
        (
            "review: yes",
            (
                "x.yaml:1:9: error: expected fields (written_by, owner, funding, update_policy, next_review) "
                'in "review", found the text "yes" [wrong-kind]\n  hint: review: who answers for the leaflet'
            ),
        ),
        (
            "version: 1.5",
            (
                'x.yaml:1:10: error: expected a whole number such as 3, found "1.5" [not-a-number]\n'
                "  hint: version: a whole number, raised with each change"
            ),
        ),
        (
            "version: 0",
            (
                'x.yaml:1:10: error: "version" is 0; expected at least 1 [out-of-range]\n'
                "  hint: version: a whole number, raised with each change"
            ),
        ),
        (
            "code: knee",
            (
                'x.yaml:1:7: error: "knee" is not a valid "code"; it has no digit [wrong-form]\n'
                "  hint: code: the clinic's own number of the leaflet, such as SC-01, PL1385 or WHC/0123/2: letters "
                "and digits, with - . / _ or a space between them"
            ),
        ),
        (
            "key_points: [a, b]",
            (
                'x.yaml:1:13: error: "key_points" has 2 entries; expected at least 3 [list-length]\n'
                "  hint: key_points: 3 to 5 short points: the leaflet in a nutshell"
            ),
        ),
    ],
)
def test_a_fault_of_the_copy_reads_plainly(text, line):
    assert line in problems(Treatment, text)


def test_a_missing_field_says_what_it_holds():
    assert (
        'x.yaml:1:9: error: the field "funding" is missing in review [missing-field]\n  hint: funding: who paid for it'
    ) in problems(Treatment, "review: {owner: me}")


def test_a_colour_without_quotes_is_explained():
    assert any(
        "a bare # starts a comment" in line
        for line in problems(Brand, "name: x\npalette:\n  brand: #0b5d62\n  ink: '#111111'\n")
    )


def test_a_misspelt_field_is_told_once_and_not_as_missing_too():
    lines = problems(Treatment, "titel: x\nreview: {owner: me}")
    assert any('unknown field "titel"' in line for line in lines)
    assert not any('"title" is missing' in line for line in lines)
    assert any('"purpose" is missing' in line for line in lines)
