"""Claims of a language: kinds of promises with their patterns and examples, and the words that take a promise back.

A pattern is a regular expression. It sees lower and upper case alike, straight apostrophes, and a space for the hyphen
inside a word. {NAME} in it stands for a pattern under `names`. In an example, the words that promise stand in brackets.
"""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from handouts.model.field import Fields, Line, Many, Row, Word

Examples = Annotated[Many[Line], Field(description="sentences with the words that promise in [brackets]")]
Honest = Annotated[Many[Line], Field(description="sentences near by that promise nothing")]


class Kind(Fields):
    """One kind of claim: what it promises, what to write instead, its patterns, and its examples."""

    says: Annotated[Line, Field(description="what is said of the words, such as: promises that nothing hurts")]
    hint: Annotated[Line, Field(description="what to write instead")]
    tier: Annotated[
        Literal["sure", "tone"],
        Field(description="sure: a promise that nobody can keep, an error; tone: the tone of sellers, a warning"),
    ] = "sure"
    denied: Annotated[
        Literal["clause", "near", "never"],
        Field(description='how far before the words a "not" takes them back: in the same clause, close by, nowhere'),
    ] = "clause"
    innocent_with: Annotated[
        Many[Literal["hope", "condition"]],
        Field(description='hope: "may" makes the words honest; condition: "if" makes them a case'),
    ] = ()
    patterns: Annotated[Many[Row], Field(min_length=1, description="regular expressions, one an entry")]
    promises: Annotated[Many[Line], Field(min_length=1, description="as in `figures`: the test of this kind")]
    honest: Honest = ()


class ClaimKinds(Fields):
    """One file of claims."""

    kinds: Annotated[Many[Kind], Field(min_length=1, description="kinds of claims of one subject")]


class Context(Fields):
    """The words around a promise that take it back."""

    break_: Annotated[Many[Row], Field(alias="break", description="where a clause ends, and a denial with it")]
    frame_break: Annotated[Many[Row], Field(description="where a warning or a question about a promise ends")]
    idle: Annotated[Many[Row], Field(description="a denial that denies nothing: it presses, comforts or heaps up")]
    denied: Annotated[Many[Row], Field(description="denials")]
    near: Annotated[Many[Row], Field(description="denials right before the words")]
    undone: Annotated[Many[Row], Field(description="words behind a promise that take it back")]
    warned: Annotated[Many[Row], Field(description="warnings of what others promise")]
    asked: Annotated[Many[Row], Field(description="questions in a sentence that asks nothing")]
    hope: Annotated[Many[Row], Field(description="words of honest hope")]
    condition: Annotated[Many[Row], Field(description="words that make a case of what follows")]
    without: Annotated[Many[Row], Field(description="what happens without the treatment, or asleep")]


class CutOut(Fields):
    """A scar that is cut out is gone."""

    beginning: Annotated[Word, Field(description="of words that promise nothing beside an operation")]
    beside: Annotated[Many[Row], Field(description="words for an operation")]


class Questions(Fields):
    """Questions that promise."""

    sellers: Annotated[Many[Row], Field(description="questions of sellers")]
    yes: Annotated[Many[Row], Field(description="answers that make a promise of a question")]
    no: Annotated[Many[Row], Field(description="answers that make a promise of a question about harm")]
    harm: Annotated[Many[Row], Field(description="words for harm")]
    says: Annotated[Line, Field(description='what "no" promises as the answer to a question about harm')]
    hint: Annotated[Line, Field(description="what to write instead")]


class Figures(Fields):
    """Figures that tell of success."""

    figure: Annotated[Many[Row], Field(description="percentages and shares")]
    success: Annotated[Many[Row], Field(description="words of success")]
    trouble: Annotated[Many[Row], Field(description="words of harm, beside which a figure tells of no success")]
    promises: Examples = ()


class ClaimContext(Fields):
    """What all claims of a language share."""

    files: Annotated[Many[Word], Field(min_length=1, description="the files in the folder claims, without their end")]
    names: Annotated[dict[Word, Row], Field(description="patterns that stand in others as {NAME}")]
    frequent: Annotated[Many[Word], Field(description="words of so many sentences that they tell little")] = ()
    context: Annotated[Context, Field(description="the words around a promise that take it back")]
    cut_out: Annotated[CutOut, Field(description="a scar that is cut out is gone")]
    question: Annotated[Questions, Field(description="questions that promise")]
    figures: Annotated[Figures, Field(description="figures that tell of success")]
    honest: Honest = ()


@dataclass(frozen=True)
class Claims:
    """All claims of a language; `kinds` come with the name of their file, `path` is that of what they share."""

    path: str
    shared: ClaimContext
    kinds: tuple[tuple[str, Kind], ...]
