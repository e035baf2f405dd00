"""Adherence: sessions done of those asked for. A day told to rest was not asked for, and resting on it misses nothing."""

from collections.abc import Iterable
from datetime import date, timedelta

from surefoot.domain.advice import Verdict
from surefoot.domain.day_summary import DaySummary
from surefoot.domain.programme import Programme
from surefoot.domain.review import Adherence
from surefoot.engine.state import PersonState
from surefoot.engine.verdicts import verdicts_before

RESTING = frozenset({Verdict.REST, Verdict.STOP})


def adherence(
    programme: Programme, state: PersonState, summaries: Iterable[DaySummary], *, since: date, on: date
) -> Adherence:
    """Return the sessions done of those asked for from `since` to `on`, as far back as the state remembers verdicts.

    `state` is that of the diary up to `on`. Today counts once its session is over. A session on a day that was not asked for
    counts as asked for too, so there is never more than 100 %.
    """
    verdicts = verdicts_before(programme, state, on=on)
    first = on - timedelta(days=len(verdicts))
    counted = {first + timedelta(days=place): verdict for place, verdict in enumerate(verdicts)}
    past = {day: verdict for day, verdict in counted.items() if day >= since}
    done = {one.day for one in summaries if _done(one, today=one.day == on) and (one.day in past or one.day == on)}
    asked = done | {day for day, verdict in past.items() if verdict not in RESTING}
    return Adherence(
        asked=len(asked), done=len(done), rested=len(past.keys() - asked), percent=_percent(len(done), len(asked))
    )


def _done(summary: DaySummary, *, today: bool) -> bool:
    """Tell whether a session was done; one that a sign stopped was: to stop then is what the programme asks for.

    An end can be lost or never told, so exercises done on an earlier day are enough; today they may be a session in progress.
    """
    return summary.outcome is not None or (bool(summary.blocks) and not today)


def _percent(done: int, asked: int) -> int | None:
    return (200 * done + asked) // (2 * asked) if asked else None
