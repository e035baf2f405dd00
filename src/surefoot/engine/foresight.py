"""Foresight: what the next days would hold for every answer of their check-ins, worked out before anyone is asked.

For a device without the network. Each outlook is the engine's own advice on the diary with one answer told and every other
one calm. Two answers that are not calm have an outlook of their own; three have none, so a device must then ask.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from surefoot.domain.advice import Verdict
from surefoot.domain.entries import Body
from surefoot.domain.programme import Programme
from surefoot.engine.answers import Answer, Asked, answers_to
from surefoot.engine.assuming import assumed, careful
from surefoot.engine.coach import Snapshot
from surefoot.engine.outlook import Looking, Outlook
from surefoot.engine.state import PersonState

FAR = 2  # days; from there on only a calm day is planned, so that a pack stays small

type Begin = Callable[[Outlook], Sequence[Body]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Foresight:
    """One day, after the sessions `after` and no others: the outlook of each answer, by question and answer.

    `calm` is the outlook with every answer calm; after a check-in that was done, the one with nothing more told.
    """

    on: date
    after: tuple[str, ...]
    asked: Asked
    calm: Outlook
    answers: Mapping[str, Mapping[str, Outlook]]
    pairs: Mapping[frozenset[str], Outlook]


def foresee(
    programme: Programme, snapshot: Snapshot, *, on: date, days: int, begin: Begin, under_way: Sequence[Body] = ()
) -> tuple[Foresight, ...]:
    """Return a day and the days after it, each once for every choice of the foreseen sessions done before it.

    `begin` returns what the diary would hold once a session of this outlook is over, with nothing told of it; `under_way` is
    that for a session that runs. A later day takes the most careful view of what may be told until then, and has no pairs;
    from the day after tomorrow on, only a calm day has a session. Nothing is foreseen beyond an open red flag. Raises
    MissingProfileError.
    """
    look = Looking(programme, snapshot.state, on=on, stopping={})
    today = _foreseen(look, after=(), ahead=0)
    if today.calm.verdict is Verdict.STOP:
        return (today,)
    found, courses, stopping = [today], [(today, snapshot.state)], look.stopping()
    for ahead in range(1, days):
        day = on + timedelta(days=ahead)
        later: list[tuple[Foresight, PersonState]] = []
        for before, state in courses:
            for after, then in _courses(programme, before, state, begin, under_way if ahead == 1 else ()):
                view = careful(programme.limits, then, days=ahead, before=day)
                look_later = Looking(programme, view, on=day, stopping=stopping)
                later.append((_foreseen(look_later, after=after, ahead=ahead), then))
        found += [one for one, _ in later]
        courses = later
    return tuple(found)


def _courses(
    programme: Programme, before: Foresight, state: PersonState, begin: Begin, under_way: Sequence[Body]
) -> list[tuple[tuple[str, ...], PersonState]]:
    """Return the two ways on from a day: its session was not done, or done with nothing told."""
    ways = [(before.after, state)]
    done = under_way or (begin(before.calm) if before.calm.advice else ())
    if done:
        session = getattr(done[-1], "session", "")
        ways.append(((*before.after, session), assumed(programme, state, done, on=before.on)))
    return ways


def _foreseen(look: Looking, *, after: tuple[str, ...], ahead: int) -> Foresight:
    answers: dict[str, dict[str, Outlook]] = {}
    adding: dict[str, Answer] = {}
    for answer in answers_to(look.programme, look.asked):
        outlook = look.at(answer) if ahead < FAR else look.calmly_at(answer)
        answers.setdefault(answer.question, {})[answer.key] = outlook
        if outlook.adds is not None:
            adding.setdefault(outlook.adds, answer)
    return Foresight(
        on=look.on,
        after=after,
        asked=look.asked,
        calm=look.calm,
        answers=answers,
        pairs=look.pairs(adding) if ahead == 0 and look.asked.whole else {},
    )
