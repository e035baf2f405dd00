"""What a session earned, written into the diary: a late report corrects, takes back, or writes down again."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID, uuid5

from django.http import HttpRequest

from surefoot.domain.diary import Entry
from surefoot.domain.entries import Body, Correction, Retraction
from surefoot.records import diary_store
from surefoot.web import clock, diary


def write_down(request: HttpRequest | None, before: Iterable[Entry], after: Iterable[Entry]) -> None:
    """Add what was earned now; what a late report changed is corrected, and what it undid is taken back.

    What was taken back does not come back under its own id: earned anew, it has one made from it.
    """
    then, now = ({entry.id: entry for entry in entries} for entries in (before, after))
    changed = [id_ for id_ in {**then, **now} if id_ not in then or id_ not in now or now[id_].body != then[id_].body]
    times = _times_written(changed)
    earned = [replace(now[id_], id=_id(id_, times[id_])) for id_ in changed if id_ not in then]
    amended = [_amended(_id(id_, times[id_] - 1), now.get(id_)) for id_ in changed if id_ in then]
    if earned:
        diary_store.append(diary_store.the_person(), earned, today=clock.today(request))
    if amended:
        diary.record(request, *amended)


def _amended(written: str, entry: Entry | None) -> Body:
    return Correction(supersedes=written, entry=entry.body) if entry else Retraction(supersedes=written)  # type: ignore[arg-type]


def _id(entry: str, time: int) -> str:
    """Return the id under which an entry is written down the first time (0), and each time after it was taken back."""
    return entry if time == 0 else str(uuid5(UUID(entry), f"written again, {time}"))


def _times_written(entries: Iterable[str]) -> dict[str, int]:
    """Return how often each of these entries was written down so far."""
    times = dict.fromkeys(entries, 0)
    left = list(times)
    while left:
        known = diary_store.find(diary_store.the_person(), [_id(entry, times[entry]) for entry in left])
        left = [entry for entry in left if _id(entry, times[entry]) in known]
        for entry in left:
            times[entry] += 1
    return times
