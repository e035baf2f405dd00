"""What time it is for the person at this machine. The only place in the web layer that reads a clock.

For tests and the demo alone, the environment variable SUREFOOT_CLOCK_FILE names a file that holds one ISO date and time
with its offset, such as `2026-05-13T07:30:00+02:00`. Surefoot then takes that for the time at which the file was written,
and its clock runs on from there. Writing the file anew sets the clock.
"""

import os
import time
from datetime import date, datetime, timedelta
from pathlib import Path

from django.http import HttpRequest

CLOCK_FILE_VARIABLE = "SUREFOOT_CLOCK_FILE"
CHOSEN_ZONE_VARIABLE = (
    "SUREFOOT_CHOSEN_ZONE"  # what TZ held before Django wrote into it: a choice of the person's, or ""
)


class UnusableClockError(ValueError):
    """The clock file does not hold a date and time with an offset."""


def now(request: HttpRequest | None = None) -> datetime:
    """Return the local time with its offset, to the millisecond; raise UnusableClockError for an unusable clock file."""
    _follow_the_machine()
    real = datetime.now().astimezone()
    named = os.environ.get(CLOCK_FILE_VARIABLE)
    told = _running_on(Path(named), real) if named else real
    return told.replace(microsecond=told.microsecond // 1000 * 1000)


def today(request: HttpRequest | None = None) -> date:
    """Return the calendar day where the person is."""
    return now(request).date()


def remember_chosen_zone() -> None:
    """Note a time zone chosen with TZ, before Django writes its own into it; the first word counts, also in workers."""
    os.environ.setdefault(CHOSEN_ZONE_VARIABLE, os.environ.get("TZ", ""))


def _follow_the_machine() -> None:
    # Django fixes the zone of the start. On a journey the app runs on, and the day must be the one where the person is.
    if hasattr(time, "tzset") and os.environ.get(CHOSEN_ZONE_VARIABLE) == "":
        os.environ.pop("TZ", None)
        time.tzset()


def _running_on(file: Path, real: datetime) -> datetime:
    told = _told(file.read_text(encoding="utf-8").strip())
    written = datetime.fromtimestamp(file.stat().st_mtime, tz=real.tzinfo)
    return told + max(real - written, timedelta())


def _told(text: str) -> datetime:
    try:
        told = datetime.fromisoformat(text)
    except ValueError as error:
        raise UnusableClockError(f"the clock file holds {text!r}, not a date and time") from error
    if told.tzinfo is None:
        raise UnusableClockError(f"the clock file holds {text!r}, without an offset such as +02:00")
    return told
