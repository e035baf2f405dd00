"""Numb zones against the person's own usual ones: a zone that was never usual is a sign that numbness spreads."""

from collections.abc import Mapping
from datetime import date

from surefoot.domain.evolving import evolve
from surefoot.domain.review import NumbnessChange
from surefoot.engine.state import NumbMap, PersonState, Zones

SPREADING = "numbness-spreading"


def mapped(state: PersonState, zones: Mapping[str, tuple[str, ...]], *, day: date) -> PersonState:
    """Return the state with a newer map of numb zones; the first one is what is usual for this person."""
    told = {(foot, zone) for foot, known in zones.items() for zone in known}
    drawn = NumbMap(day=day, zones=tuple(sorted(told)))
    return evolve(state, numb_usual=state.numb_usual or drawn, numb_now=drawn)


def reviewed(state: PersonState) -> PersonState:
    """Return the state after a clinician looked at spreading numbness: the newest map is usual from now on."""
    return evolve(state, numb_usual=state.numb_now)


def spread(state: PersonState) -> Zones:
    """Return the zones of the newest map that are not usual for this person, as (foot, zone).

    Either foot counts, and one map is enough: a slip of the finger can be taken back, a missed sign cannot.
    """
    return _only_in(state.numb_now, state.numb_usual)


def numbness_change(state: PersonState) -> NumbnessChange | None:
    """Return the newest map beside the usual one, or None where no map was drawn."""
    if state.numb_usual is None or state.numb_now is None:
        return None
    return NumbnessChange(
        then=state.numb_usual.day,
        now=state.numb_now.day,
        spread=spread(state),
        eased=_only_in(state.numb_usual, state.numb_now),
    )


def _only_in(one: NumbMap | None, other: NumbMap | None) -> Zones:
    known = set(other.zones) if other else set()
    return tuple(zone for zone in one.zones if zone not in known) if one else ()
