"""Days: reckoning that never leaves the calendar, and which days a leaflet can have to do with."""

from datetime import date, timedelta

FIRST, LAST = date(2000, 1, 1), date(2099, 12, 31)


def shifted(day: date, days: int) -> date:
    """Return the day so many days later, or the first or last one that there is (in the years 1 and 9999)."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.min if days < 0 else date.max


def impossible(day: date) -> str:
    """Return what is wrong with a day on which no leaflet was signed, or will be read again; mostly nothing.

    It is a typing error, or was meant as "never".
    """
    return "" if FIRST <= day <= LAST else f"expected a day from {FIRST} to {LAST}, found {day}"
