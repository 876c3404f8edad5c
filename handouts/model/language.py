"""A language: what its folder holds beside the fixed words."""

from dataclasses import dataclass

from handouts.model.claims import Claims


@dataclass(frozen=True)
class Language:
    """What is known of a language; None where its folder lacks the file."""

    claims: Claims | None = None
