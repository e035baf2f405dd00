"""What is known already that the check-in needs: the unit of glucose, the evening already told, an earlier check-in."""

from collections.abc import Sequence
from datetime import date

from surefoot.domain.diary import Entry
from surefoot.domain.entries import CheckIn, Profile, Response, SessionEnd
from surefoot.engine.risk import may_drop_glucose
from surefoot.web.checkin.answers import GlucoseUnit


def glucose_unit(told: Profile | None) -> GlucoseUnit | None:
    """Return the unit to ask glucose in; None where no medicine could take it too low."""
    if told is None or not may_drop_glucose(told):
        return None
    return "mg/dL" if told.units == "imperial" else "mmol/L"


def evening_told(entries: Sequence[Entry], session: str) -> int | None:
    """Return the pain told for the evening after a session (0-10), or None."""
    told = [e.body.evening for e in entries if isinstance(e.body, Response) and e.body.to == session]
    return next((pain for pain in reversed(told) if pain is not None), None)


def session_day(entries: Sequence[Entry], session: str) -> date | None:
    """Return the day a session ended on, or None."""
    days = [e.day for e in entries if isinstance(e.body, SessionEnd) and e.body.session == session]
    return days[-1] if days else None


def check_in_of(entries: Sequence[Entry], entry_id: str) -> CheckIn | None:
    """Return a check-in as it stands now, by its id, or None when there is no such check-in."""
    found = next((e.body for e in entries if e.id == entry_id), None)
    return found if isinstance(found, CheckIn) else None
