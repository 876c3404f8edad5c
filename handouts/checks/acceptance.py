"""An acceptance in the copy fits nothing that a check has found.

Under `accepted` a clinic says which findings stay, and why. One that fits nothing is a leftover: the words were
mended, or the field moved. It could hide the next fault in the same place.

Limit: none; each one is a warning.

To mend it: delete the entry, or correct its `code` and `at`. `code` is the word in brackets at the end of a finding's
line, `at` the field, counted as people do: `benefits.2` is the second entry of benefits.

    accepted:
      - code: passive-voice
        at: before.3
        reason: The surgeon decides this on the day.
        by: Clinical lead for scar treatment

It cannot tell: whether the reason is a good one. The review edition shows every acceptance to the clinician who signs.
Findings on finished pages can't be accepted, nor those that leave a patient without a true or whole text.

Source: our own rule. A decision that nobody sees again cannot be checked.
"""

from collections.abc import Sequence

from handouts.checks import may_be_accepted
from handouts.model.finding import Finding
from handouts.model.governance import Acceptance
from handouts.model.treatment import Treatment
from handouts.problem import Severity, field_name

CODE = "unused-acceptance"


def settle(treatment: Treatment, findings: Sequence[Finding]) -> tuple[list[Finding], list[tuple[Finding, Acceptance]]]:
    """Part findings into those that are open and those that the copy accepts; useless acceptances are open ones."""
    reasons = {(one.code, one.at): one for one in treatment.accepted if may_be_accepted(one.code)}
    still_open: list[Finding] = []
    accepted: list[tuple[Finding, Acceptance]] = []
    for finding in findings:
        reason = reasons.get((finding.code, field_name(finding.at))) if finding.part == "treatment" else None
        if reason:
            accepted.append((finding, reason))
        else:
            still_open.append(finding)
    used = {id(reason) for _, reason in accepted}
    for position, one in enumerate(treatment.accepted):
        if id(one) not in used:
            still_open.append(_unused(position, one, findings))
    return still_open, accepted


def _unused(position: int, one: Acceptance, findings: Sequence[Finding]) -> Finding:
    at = ("accepted", position)
    if not may_be_accepted(one.code):
        message = f'a finding of "{one.code}" cannot be accepted'
        return Finding(at, message, Severity.WARNING, "mend what it names, and delete the entry", code=CODE)
    places = sorted({field_name(other.at) for other in findings if other.code == one.code})
    message = f'nothing is found by "{one.code}" at {one.at}'
    hint = f"{one.code} found something at {', '.join(places[:5])}" if places else "delete the entry"
    return Finding(at, message, Severity.WARNING, hint, code=CODE)
