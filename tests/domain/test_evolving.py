"""Changed copies of frozen dataclasses."""

from dataclasses import FrozenInstanceError, replace

import pytest

from surefoot.domain.evolving import evolve
from surefoot.domain.quantities import Band
from surefoot.engine.state import PersonState, WalkState


def test_evolve_changes_what_was_named_and_keeps_the_rest():
    state = PersonState(falls=(), suspended="travel", walking=WalkState(minutes=4.5))
    assert evolve(state, suspended=None, left_foot=("blister",)) == replace(
        state, suspended=None, left_foot=("blister",)
    )
    assert state.suspended == "travel"


def test_evolve_returns_what_cannot_be_changed_either():
    made = evolve(PersonState(), suspended="travel")
    with pytest.raises(FrozenInstanceError):
        made.suspended = None


def test_evolve_with_unknown_field_is_refused():
    with pytest.raises(KeyError, match="pause"):
        evolve(PersonState(), pause="travel")


def test_evolve_of_a_class_that_checks_its_values_is_refused():
    with pytest.raises(TypeError, match="Band checks its values"):
        evolve(Band(1, 2), low=3)
