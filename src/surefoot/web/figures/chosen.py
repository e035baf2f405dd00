"""The look the person chose for the drawn body."""

from collections.abc import Mapping
from types import MappingProxyType

from django.http import HttpRequest

from surefoot.domain.entries import Profile
from surefoot.figures.looks import Look
from surefoot.records.storage import StorageError
from surefoot.web.start.profile import current_profile

USUAL = Look()
CONTRAST = "contrast"
_KEPT = "figure_look"
# How each choice is called, in the order it is offered.
PALETTES: Mapping[str, str] = MappingProxyType(
    {"light": "Light", "tan": "Tan", "brown": "Brown", "deep": "Deep", CONTRAST: "Strong contrast"}
)
BUILDS: Mapping[str, str] = MappingProxyType({"slim": "Slim", "broad": "Broad"})
HAIR: Mapping[str, str] = MappingProxyType({"short": "Short", "bun": "In a bun"})


def look_for(request: HttpRequest | None) -> Look:
    """Return the look the person chose, read once for a page; as usual where nothing was chosen or can be read."""
    if request is None:
        return chosen_look()
    if not hasattr(request, _KEPT):
        setattr(request, _KEPT, chosen_look())
    kept: Look = getattr(request, _KEPT)
    return kept


def chosen_look() -> Look:
    """Return the look the person chose; as usual where nothing was chosen or can be read."""
    try:
        return look_in(current_profile())
    except StorageError:
        return USUAL


def look_in(profile: Profile | None) -> Look:
    """Return the look a profile asks for."""
    if profile is None:
        return USUAL
    return Look(
        palette=profile.figure_palette or USUAL.palette,
        build=profile.figure_build or USUAL.build,
        hair=profile.figure_hair or USUAL.hair,
    )
