"""Exercises: each exercises/<id>.toml read into one ladder of variants."""

from collections.abc import Callable
from typing import Any

from surefoot.catalogue.decoding import WRONG, decoder
from surefoot.catalogue.folder import Reading
from surefoot.catalogue.problems import Place
from surefoot.domain.exercise import Exercise
from surefoot.domain.quantities import Block

_LEFT_OUT = {"optional": False, "swaps": []}
_LEFT_OUT_OF_VARIANT: dict[str, Any] = {"parts": 1, "equipment": [], "unlock": [], "unsuitable_when": []}
_DEFAULTS = ("position", "support", "sides", "parts", "equipment", "loads_foot", "unsuitable_when")
_BLOCKS = tuple(Block)


def read_exercises(reading: Reading, order: tuple[str, ...]) -> tuple[Exercise, ...]:
    """Return every readable exercise as a session does them: by block, then in the order given."""
    decode = decoder(Exercise)
    read = []
    for name in reading.names("exercises"):
        place = reading.place(f"exercises/{name}.toml")
        exercise = decode(_with_defaults(reading.table(place.file), place), place)
        if exercise is not WRONG:
            _check_name(exercise, name, place)
            read.append(exercise)
    if order:
        _check_order(order, reading)
    places = {name: place for place, name in enumerate(order)}
    return tuple(sorted(read, key=lambda exercise: (_BLOCKS.index(exercise.block), places.get(exercise.id, 0))))


def _check_order(order: tuple[str, ...], reading: Reading) -> None:
    place, names = reading.place("programme.toml").at("order"), reading.names("exercises")
    for name in sorted(set(names) - set(order)):
        place.wrong("order", f"{name!r} has no place in the order", "Write it where a session should do it")
    for name in sorted(set(order) - set(names)):
        place.wrong("order", f"there is no exercise {name!r}", "Correct the id or take it out")


def _check_name(exercise: Exercise, name: str, place: Place) -> None:
    if exercise.id != name:
        place.at("id").wrong("id-not-file-name", f"the id is {exercise.id!r}", f"Name both {name!r} or rename the file")


def _with_defaults(raw: dict[str, Any] | None, place: Place) -> dict[str, Any] | None:
    """Return the table with what may be left out filled in, and the keys named as in the dataclasses.

    Whatever is not of the right kind is passed on as it stands, for the decoder to name.
    """
    if raw is None:
        return None
    shared = raw.pop("defaults", {})
    if not isinstance(shared, dict):
        place.at("defaults").wrong("wrong-kind", "this is not a table", "Write it as [defaults]")
        shared = {}
    for key in shared.keys() - set(_DEFAULTS):
        spare = place.at("defaults").at(key)
        spare.wrong("unknown-key", "this key is not known here", f"Use one of: {', '.join(_DEFAULTS)}")
    shared = _LEFT_OUT_OF_VARIANT | {key: shared[key] for key in _DEFAULTS if key in shared}
    variants = _each(raw.get("variants", []), lambda variant: _variant(shared | variant))
    return _LEFT_OUT | raw | {"variants": variants}


def _variant(raw: dict[str, Any]) -> dict[str, Any]:
    [dose] = _each([raw.get("dose", {})], _dose)
    return raw | {"dose": dose, "unlock": _each(raw["unlock"], _unlock)}


def _dose(raw: dict[str, Any]) -> dict[str, Any]:
    return {"reps": [1, 1]} | {("tempo" if key == "tempo_s" else key): value for key, value in raw.items()}


def _unlock(raw: dict[str, Any]) -> dict[str, Any]:
    return {("at_least" if key == "days" else key): value for key, value in raw.items()}


def _each(rows: Any, change: Callable[[dict[str, Any]], dict[str, Any]]) -> Any:
    if not isinstance(rows, list):
        return rows
    return [change(row) if isinstance(row, dict) else row for row in rows]
