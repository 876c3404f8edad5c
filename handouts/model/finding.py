"""What a check found, named by the field and not yet by the line."""

from dataclasses import dataclass
from typing import Literal

from handouts.problem import FieldPath, Severity

Part = Literal["treatment", "brand", "format", "locale"]


@dataclass(frozen=True)
class Finding:
    """Something a check noticed at a field of the copy, or of another part of the leaflet.

    The code is the name of the check; whoever runs the checks fills it in. `words` are the words of the field
    that the finding is about, `sentence` the sentence around them: they lead to the line inside a long text.
    """

    at: FieldPath
    message: str
    severity: Severity = Severity.ERROR
    hint: str = ""
    part: Part = "treatment"
    code: str = ""
    words: str = ""
    sentence: str = ""
