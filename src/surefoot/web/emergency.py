"""Whom to call: the phone numbers where the person lives."""

from surefoot.catalogue import Region
from surefoot.domain.entries import Profile
from surefoot.web import diary


def region_of(profile: Profile | None) -> Region | None:
    """Return the phone numbers of the person's region, or None when it was not told or is not known."""
    return diary.regions().get(profile.region or "") if profile else None
