"""The recorded voice: kilobytes of all clips, and of those that one session of half an hour can say."""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from importlib.resources import files
from typing import Any

from bench.figures import Figure
from surefoot.catalogue import load_programme, load_texts
from surefoot.domain.diary import Entry
from surefoot.domain.entries import CheckIn, FootCheck
from surefoot.engine.alternates import alternates
from surefoot.engine.coach import advise_from, snapshot_of
from surefoot.exchange.identifiers import uuid7
from surefoot.sample import sample_diary
from surefoot.session.beginning import frozen, ids_needed
from surefoot.session.data import session_data

WEEKS = 8
START = date(2026, 1, 5)
TARGET_ALL_KB, TARGET_SESSION_KB = 2500.0, 1000.0
FOLDER = files("surefoot.web") / "static" / "voice"


def figures() -> list[Figure]:
    """Return the kilobytes of every clip, of the session as planned, and with all that may be taken instead."""
    clips = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))["clips"]
    data = _session()
    shared = [phrase for said in data["words"].values() for phrase in said]
    planned = {n for n, item in enumerate(data["items"]) if item["instead_of"] is None}
    as_planned = {*shared, *_said(step for step in data["steps"] if step["item"] in planned)}
    at_most = {*shared, *_said(data["steps"])}
    return [
        Figure(name=f"voice: all {len(clips)} phrases", value=_kb(clips.values()), unit="kB", target=TARGET_ALL_KB),
        Figure(
            name=f"voice: a session as planned, {len(as_planned)} phrases",
            value=_kb(clips[phrase] for phrase in as_planned),
            unit="kB",
            target=TARGET_SESSION_KB,
        ),
        Figure(
            name=f"voice: with what may be taken instead, {len(at_most)}",
            value=_kb(clips[phrase] for phrase in at_most),
            unit="kB",
        ),
    ]


def _kb(names: Iterable[str]) -> float:
    return sum(len((FOLDER / name).read_bytes()) for name in set(names)) / 1000


def _said(steps: Iterable[dict[str, Any]]) -> Iterator[str]:
    for step in steps:
        yield from step.get("say", ())
        for _, _, _, said, *_ in step.get("beats", ()):
            yield from said


def _session() -> dict[str, Any]:
    """Return the session of a made-up person after eight weeks: a Monday with strength and balance."""
    programme = load_programme()
    on = START + timedelta(weeks=WEEKS)
    at = datetime(on.year, on.month, on.day, 7, 30, tzinfo=UTC)
    check_in = Entry(id=_id(0, at), at=at, day=on, body=CheckIn(pain=3, foot_check=FootCheck(), red_flags=()))
    snapshot = snapshot_of(programme, (*sample_diary(programme, weeks=WEEKS, seed=1, start=START), check_in))
    advice = advise_from(programme, snapshot, on=on)
    others = alternates(programme, snapshot, on=on)
    ids = [_id(number, at) for number in range(1, ids_needed(advice, others) + 1)]
    return session_data(frozen(advice, others, programme, ids=ids, day=on, at=at), programme, load_texts())


def _id(number: int, at: datetime) -> str:
    return uuid7(int(at.timestamp() * 1000), number.to_bytes(10))
