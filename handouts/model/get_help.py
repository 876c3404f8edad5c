"""When to get help: five degrees, from an ambulance to a visit that is booked."""

from typing import Annotated

from pydantic import Field

from handouts.model.field import Fields, Line, Many, as_group
from handouts.model.passage import Role


class Signs(Fields):
    """The signs to act on, and what to do."""

    SHORT = "signs"
    signs: Annotated[Many[Line], Role.SENTENCE, Field(description="the signs, one a line", min_length=1)]
    what_to_do: Annotated[
        Line | None, Role.SENTENCE, Field(description="what to do; telephone numbers come from the brand")
    ] = None


_SIGNS = as_group(Signs.SHORT, list, Signs | list[str])


class GetHelp(Fields):
    """Whom to call or see, and how soon; ambulance and clinic are needed."""

    HAS_PARTS = True
    call_clinic: Annotated[Signs, _SIGNS, Field(description="when to call the clinic on the same day")]
    emergency: Annotated[Signs, _SIGNS, Field(description="when to call an ambulance")]
    hospital: Annotated[
        Signs | None, _SIGNS, Field(description="when to go to the emergency department now, without an ambulance")
    ] = None
    urgent_line: Annotated[
        Signs | None, _SIGNS, Field(description="when to call the brand's urgent line now, such as NHS 111")
    ] = None
    soon: Annotated[Signs | None, _SIGNS, Field(description="when to book a visit")] = None


# From the most to the least urgent; the fields stand in the order in which review editions have always told them.
DEGREES = ("emergency", "hospital", "urgent_line", "call_clinic", "soon")
