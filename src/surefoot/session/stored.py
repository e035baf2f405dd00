"""A session in progress as JSON and back."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from surefoot.domain.entries import Prescribed, SetDone
from surefoot.domain.quantities import Block, Position, Side, Sides, Support, Tempo
from surefoot.engine.script import Step, StepKind
from surefoot.exchange.readers import reader_of
from surefoot.exchange.writers import writer_of
from surefoot.session.running import End, Exercising, Over, Place, Running, Told


def plan_data(running: Running) -> dict[str, Any]:
    """Return what never changes, apart from the script."""
    return {
        "end_id": running.end_id,
        "rules_version": running.rules_version,
        "items": [_item_data(item) for item in running.items],
    }


def script_data(running: Running) -> list[dict[str, Any]]:
    """Return the steps, for the row and for the player; what a step does not have is left out."""
    return [_step_data(step) for step in running.steps]


def place_data(place: Place) -> dict[str, Any]:
    """Return where the person is."""
    end = place.end
    return {
        "step": place.step,
        "sets": {str(number): _written(done) for number, done in place.sets.items()},
        "eased": sorted(place.eased),
        "told": {str(number): asdict(told) for number, told in place.told.items()},
        "over": {str(n): {"why": over.why, "at": over.at.isoformat()} for n, over in place.over.items()},
        "later": sorted(place.later),
        "swapped": {str(item): to for item, to in place.swapped.items()},
        "end": {"outcome": end.outcome, "reason": end.reason, "at": end.at.isoformat()} if end else None,
        "signs_due": place.signs_due,
        "active_s": place.active_s,
        "seen_at": place.seen_at.isoformat() if place.seen_at else None,
    }


def read_running(
    session: str, day: date, plan: Mapping[str, Any], script: list[dict[str, Any]], place: Mapping[str, Any]
) -> Running:
    """Return the session of a row."""
    return Running(
        id=session,
        end_id=plan["end_id"],
        day=day,
        rules_version=plan["rules_version"],
        items=tuple(_item(data) for data in plan["items"]),
        steps=tuple(_step(data) for data in script),
        place=_place(place),
    )


def _item_data(item: Exercising) -> dict[str, Any]:
    told = {one.name: getattr(item, one.name) for one in fields(item)}
    return told | {"prescribed": _written(item.prescribed), "rules": list(item.rules)}


def _item(data: Mapping[str, Any]) -> Exercising:
    told = {
        "block": Block(data["block"]),
        "sides": Sides(data["sides"]),
        "position": Position(data["position"]),
        "support": Support(data["support"]),
        "prescribed": reader_of(Prescribed)(data["prescribed"]),
        "rules": tuple(data["rules"]),
    }
    return Exercising(**{**data, **told})


def _step_data(step: Step) -> dict[str, Any]:
    told = {one.name: getattr(step, one.name) for one in fields(step)}
    if step.tempo:
        told["tempo"] = [step.tempo.lift, step.tempo.pause, step.tempo.lower]
    return {name: value for name, value in told.items() if value is not None}


def _step(data: Mapping[str, Any]) -> Step:
    told = {
        "kind": StepKind(data["kind"]),
        "block": Block(data["block"]),
        "side": Side(data["side"]) if "side" in data else None,
        "tempo": Tempo(*data["tempo"]) if "tempo" in data else None,
    }
    return Step(**{**data, **told})


def _place(data: Mapping[str, Any]) -> Place:
    read_set = reader_of(SetDone)
    over = {int(n): Over(why=told["why"], at=datetime.fromisoformat(told["at"])) for n, told in data["over"].items()}
    return Place(
        step=data["step"],
        sets=MappingProxyType({int(number): read_set(done) for number, done in data["sets"].items()}),
        eased=frozenset(data["eased"]),
        told=MappingProxyType({int(number): Told(**told) for number, told in data["told"].items()}),
        over=MappingProxyType(over),
        later=frozenset(data.get("later", ())),
        swapped=MappingProxyType({int(item): to for item, to in data.get("swapped", {}).items()}),
        end=_end(data["end"]),
        signs_due=data["signs_due"],
        active_s=data["active_s"],
        seen_at=datetime.fromisoformat(data["seen_at"]) if data["seen_at"] else None,
    )


def _written(value: Prescribed | SetDone) -> Any:
    kind: Any = type(value)
    write = writer_of(kind)
    return write(value) if write else value


def _end(told: Mapping[str, Any] | None) -> End | None:
    if told is None:
        return None
    return End(outcome=told["outcome"], reason=told["reason"], at=datetime.fromisoformat(told["at"]))
