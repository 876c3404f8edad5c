"""Choices: treatments side by side, and what matters to the reader."""

from typing import Annotated

from pydantic import Field

from handouts.model.field import Fields, Line, Word
from handouts.model.passage import Role


class Choice(Fields):
    """One treatment in a comparison."""

    name: Annotated[Word, Role.CELL, Field(description="what can be done, no treatment too")]
    suits: Annotated[Line, Role.CELL, Field(description="for which scar")]
    visits: Annotated[Line, Role.CELL, Field(description="how many visits, how far apart")]
    time_off: Annotated[Line, Role.CELL, Field(description="how long healing keeps someone from work or sport")]
    main_risks: Annotated[Line, Role.CELL, Field(description="the main risks")]
    evidence: Annotated[Line, Role.CELL, Field(description="how sure it is that it helps")]
