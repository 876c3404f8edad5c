"""Governance: where facts come from, who answers for a leaflet, and what stays in it for a reason."""

from typing import Annotated

from pydantic import Field, StringConstraints

from handouts.model.field import ControlledDay, Fields, Line, WebAddress, WholeNumber, Word
from handouts.model.passage import Role


class Reference(Fields):
    """Where facts come from."""

    key: Annotated[
        str,
        Role.KEY,
        StringConstraints(pattern=r"^S[0-9]{1,3}$"),
        Field(description="the mark used in the text, such as S1"),
    ]
    title: Annotated[Line, Role.SOURCE, Field(description="the title of the page, leaflet or paper")]
    publisher: Annotated[Line, Role.SOURCE, Field(description="who published it")]
    year: Annotated[
        WholeNumber | None,
        Role.SOURCE,
        Field(description="the year it was published or last reviewed", ge=1900, le=2100),
    ] = None
    url: Annotated[WebAddress | None, Role.LINK, Field(description="where to read it")] = None


class Acceptance(Fields):
    """A finding of a check that stays in the copy for a reason."""

    code: Annotated[
        Word, Role.RECORD, Field(description="the code of the finding, as it stands in brackets, such as claims")
    ]
    at: Annotated[Word, Role.RECORD, Field(description="the field, counted as people do, such as benefits.2")]
    reason: Annotated[Line, Role.RECORD, Field(description="why it stays", min_length=10)]
    by: Annotated[Line, Role.RECORD, Field(description="who decided, by role")]


class Review(Fields):
    """Who answers for the leaflet, and when it is looked at again."""

    written_by: Annotated[Line, Role.IMPRINT, Field(description="who wrote it, by role")]
    owner: Annotated[Line, Role.IMPRINT, Field(description="who keeps it up to date, by role")]
    funding: Annotated[Line, Role.IMPRINT, Field(description="who paid for it")]
    update_policy: Annotated[
        Line, Role.IMPRINT, Field(description="how often it is reviewed, and what brings a review forward")
    ]
    next_review: Annotated[
        ControlledDay, Role.IMPRINT, Field(description="the date of the next review, such as 2027-11-30")
    ]
