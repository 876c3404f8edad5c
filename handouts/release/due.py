"""What falls due: the leaflets whose review is near, and the days on which a release says something else."""

from collections.abc import Iterable
from datetime import date

from handouts.model.day import shifted
from handouts.model.edition import Edition
from handouts.release.record import Due, Entry, Manifest

DUE_DAYS = 90


def falling_due(entries: Iterable[Entry], today: date) -> tuple[Due, ...]:
    """Return the leaflets whose review was due before today or falls due within 90 days, the soonest first."""
    rows = {
        Due(one.next_review, one.code, Edition.parse(one.edition).locale, one.version, one.state, one.title)
        for one in entries
        if (date.fromisoformat(one.next_review) - today).days <= DUE_DAYS
    }
    return tuple(sorted(rows))


def unchanging(manifest: Manifest, today: date) -> tuple[str, str]:
    """Return from which day until before which nothing in a release changes by the passing of time."""
    reviews = {date.fromisoformat(one.next_review) for one in manifest.entries()}
    days = {shifted(day, -DUE_DAYS).isoformat() for day in reviews}
    now = today.isoformat()
    starts = [*(record.holds[0] for record in manifest.records.values()), *(day for day in days if day <= now)]
    ends = [record.holds[1] for record in manifest.records.values()] + [day for day in days if day > now]
    return max(starts, default=""), min(filter(None, ends), default="")
