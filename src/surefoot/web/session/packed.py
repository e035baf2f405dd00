"""Sessions planned for a device, before any of them begins: the same plan of the same day is the same session."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from surefoot.records import diary_store, packed_sessions
from surefoot.records.models import RunningSession
from surefoot.records.packed_sessions import Packed
from surefoot.session.running import Place, Running
from surefoot.session.stored import place_data, plan_data, read_running, script_data

NOTHING_DONE = place_data(Place())
IDS = frozenset({"end_id", "entry_id"})


def pack(sessions: Sequence[Running]) -> tuple[Running, ...]:
    """Return the sessions as they are kept, in the same order: one packed before, with all its ids, stands for the same plan.

    Raises StorageError when the disk refuses.
    """
    person = diary_store.the_person()
    over = _over({session.day for session in sessions})
    told = [_packed(session, over.get(session.day, [])) for session in sessions]
    return tuple(_running(one) for one in packed_sessions.keep_once(person, told))


def unpacked(session: str) -> Running | None:
    """Return a packed session that nothing was reported of, or None."""
    found = packed_sessions.find(diary_store.the_person(), session)
    return _running(found) if found else None


def _packed(session: Running, over: Sequence[str]) -> Packed:
    plan, script = plan_data(session), script_data(session)
    # A session that ended is never begun again: after it the same plan is another session.
    asked = json.dumps([_without_ids(plan), script, sorted(over)], sort_keys=True)
    content = sha256(asked.encode()).hexdigest()
    return Packed(id=session.id, day=session.day, content=content, data={"plan": plan, "script": script})


def _without_ids(told: Any) -> Any:
    if isinstance(told, Mapping):
        return {name: _without_ids(value) for name, value in told.items() if name not in IDS}
    return [_without_ids(one) for one in told] if isinstance(told, list | tuple) else told


def _over(days: set[date]) -> dict[date, list[str]]:
    ended = RunningSession.objects.filter(
        person=diary_store.the_person(), day__in=days, state=RunningSession.State.ENDED
    )
    over: dict[date, list[str]] = {}
    for id_, day in ended.values_list("id", "day"):
        over.setdefault(day, []).append(str(id_))
    return over


def _running(one: Packed) -> Running:
    return read_running(one.id, one.day, one.data["plan"], one.data["script"], NOTHING_DONE)
