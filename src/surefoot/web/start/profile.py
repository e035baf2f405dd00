"""The profile as it stands: the newest one counts."""

from datetime import date

from surefoot.domain.entries import Profile
from surefoot.records.diary_store import the_person
from surefoot.records.kinds import has_any, standing


def current_profile() -> Profile | None:
    """Return the newest profile, corrections applied, or None before the first questions were answered."""
    for entry in reversed(standing(the_person(), Profile.KIND)):
        if isinstance(entry.body, Profile):
            return entry.body
    return None


def first_day() -> date | None:
    """Return the first day a profile is known, or None where there is none that stands."""
    return next((entry.day for entry in standing(the_person(), Profile.KIND)), None)


def has_profile() -> bool:
    """Tell whether the first questions were ever answered. Cheap enough for every page."""
    return has_any(the_person(), Profile.KIND)
