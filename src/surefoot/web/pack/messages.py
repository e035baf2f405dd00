"""What a device sends from its outbox: reports of sessions and entries of the diary, each by itself."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from surefoot.domain.diary import Entry
from surefoot.domain.entries import CheckIn, Fall, Measurement, Note, Numbness, Response, Walk
from surefoot.exchange.diary_jsonl import entry_from_dict
from surefoot.exchange.identifiers import canonical_id
from surefoot.exchange.unfit import Unfit, shown
from surefoot.session.reports import Report, read_report

MOST_BYTES = 100_000
MOST_MESSAGES = 200
KINDS = tuple(body.KIND for body in (CheckIn, Response, Walk, Fall, Note, Measurement, Numbness))


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message: a report of a session, or an entry."""

    id: str
    session: str | None
    told: Report | Entry


def read_list(body: bytes) -> list[Any]:
    """Return the messages as they came; raise Unfit for what is no list of them, or too long."""
    if len(body) > MOST_BYTES:
        raise Unfit(f"must be at most {MOST_BYTES:,} bytes; send fewer at a time").within("message")
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        raise Unfit("is not readable as JSON").within("message") from None
    if not isinstance(told, list) or len(told) > MOST_MESSAGES:
        raise Unfit(f"must be a list of at most {MOST_MESSAGES} messages")
    return told


def read_message(told: Any) -> Message:
    """Return one message; raise Unfit with what is wrong about it."""
    if not isinstance(told, dict):
        raise Unfit(f"must be an object, not {shown(told)}").within("message")
    if "session" in told:
        session = canonical_id(told["session"]) if isinstance(told["session"], str) else None
        if session is None:
            raise Unfit("must be the session's own UUID").within("session")
        report = read_report(told)
        return Message(id=report.id, session=session, told=report)
    entry = _entry(told)
    return Message(id=entry.id, session=None, told=entry)


def _entry(told: Mapping[str, Any]) -> Entry:
    said = told.get("entry")
    if not isinstance(said, dict) or said.get("kind") not in KINDS:
        raise Unfit(f"must be one of {', '.join(KINDS)}").within("kind").within("entry")
    frame = {name: told[name] for name in ("id", "at", "day") if name in told}
    # The frame is the device's own; an entry that brings one along would say two things.
    return entry_from_dict({name: value for name, value in said.items() if name not in ("id", "at", "day")} | frame)
