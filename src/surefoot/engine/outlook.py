"""The outlook of a day: what it would hold, were these answers told. The engine's own advice, one planning for equal days."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import combinations
from types import MappingProxyType

from surefoot.domain.advice import Advice, OpenFlag, Reason, Verdict, because
from surefoot.domain.diary import Entry
from surefoot.domain.entries import Body, FootCheck
from surefoot.domain.programme import Programme
from surefoot.domain.quantities import Urgency
from surefoot.engine.answers import Answer, Asked, bodies
from surefoot.engine.bearing import bearing
from surefoot.engine.coach import Snapshot, advise_from
from surefoot.engine.context import Day, day_of
from surefoot.engine.fold import step, told
from surefoot.engine.response import last_session, triggered, unanswered
from surefoot.engine.screening import checked_in, screen
from surefoot.engine.state import PersonState

RANKS: Mapping[Verdict, int] = MappingProxyType(
    {Verdict.GO: 100, Verdict.EASE: 200, Verdict.SEATED: 300, Verdict.REST: 500, Verdict.STOP: 600}
)
UNFORESEEN_RANK = 400  # the rank of what cannot be foreseen: above every session, below rest and stop
TWO_AT_ONCE = 50  # two answers rank above each of them
MORE_URGENT = 10
SIGNS = ("look", "flags")
CLOSED = (Verdict.REST, Verdict.STOP)
MORNING = time(6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What a day would hold: `rank` grows with care; `adds` names what it adds to others, None for calm, rest and stop.

    `advice` is there where there is a session, and `state` is what it was made from; both may be worded for another answer of
    the same bearing.
    """

    rank: int
    adds: str | None
    verdict: Verdict
    reasons: tuple[Reason, ...]
    flags: tuple[OpenFlag, ...]
    advice: Advice | None
    state: PersonState | None = None


UNFORESEEN = Outlook(rank=UNFORESEEN_RANK, adds=None, verdict=Verdict.REST, reasons=(), flags=(), advice=None)


class Looking:
    """Looks at one day of one diary, for any answers; equal days are planned once."""

    def __init__(
        self, programme: Programme, state: PersonState, *, on: date, stopping: Mapping[tuple[str, Hashable], Outlook]
    ) -> None:
        """Look at the day with every answer calm; after a check-in, as it stands. `stopping` is known to stop on any day."""
        self.programme, self.state, self.on = programme, state, on
        self.asked = asked_on(state, on=on)
        self._planned: dict[Hashable, tuple[Advice, PersonState]] = {}
        self._names: dict[Hashable, str] = {}
        self._found: dict[tuple[str, Hashable], Outlook] = dict(stopping)
        told_calmly = bodies(self.asked, ())
        self._calm = bearing(self._day(told_calmly))
        self.calm = self._outlook(told_calmly, question="")

    def at(self, answer: Answer) -> Outlook:
        """Return the outlook with this answer, every other one calm."""
        same = (answer.question, self._weight(answer))
        if same not in self._found:
            self._found[same] = self._outlook(bodies(self.asked, (answer,)), question=answer.question)
        return self._found[same]

    def calmly_at(self, answer: Answer) -> Outlook:
        """Return the same as at() where it is calm, rest or stop; any other session is left unforeseen."""
        day = self._day(bodies(self.asked, (answer,)))
        known = bearing(day) == self._calm or day.screening.verdict in CLOSED
        return self.at(answer) if known else UNFORESEEN

    def _weight(self, answer: Answer) -> Hashable:
        """Tell what counts of an answer: of an evening, only whether it is a trigger together with its morning."""
        if answer.question != "response":
            return answer.key
        if not answer.responses:
            return None
        (response,) = answer.responses
        state = told(self.programme, self.state, self._entries((response,))[0])
        return response.morning, any(triggered(record) for record in state.sessions if record.id == response.to)

    def stopping(self) -> Mapping[tuple[str, Hashable], Outlook]:
        """Return the signs and findings that stop the programme, on whichever day they are told."""
        return {same: one for same, one in self._found.items() if same[0] in SIGNS and one.verdict is Verdict.STOP}

    def pairs(self, adding: Mapping[str, Answer]) -> dict[frozenset[str], Outlook]:
        """Return the outlook of every two that add up and can be told together."""
        found = {}
        for (name, one), (other_name, other) in combinations(adding.items(), 2):
            if _go_together(one, other):
                both = self._outlook(bodies(self.asked, (one, other)), question="")
                higher = both.rank if both.verdict in CLOSED else RANKS[both.verdict] + TWO_AT_ONCE
                found[frozenset((name, other_name))] = replace(both, rank=higher, adds=None)
        return found

    def _outlook(self, said: Sequence[Body], *, question: str) -> Outlook:
        day = self._day(said)
        mark, screening = bearing(day), day.screening
        advice, state = (None, None) if screening.verdict in CLOSED else self._advice(said, mark=mark[-1])
        verdict, calm = advice.verdict if advice else screening.verdict, mark == self._calm
        planned = advice is not None and advice.session is not None
        return Outlook(
            rank=0 if calm and verdict is not Verdict.STOP else RANKS[verdict] + _urgency(screening.flags),
            adds=self._name(question, mark) if planned and not calm else None,
            verdict=verdict,
            reasons=screening.reasons if planned or not advice else (because("all-rests"), *screening.reasons),
            flags=screening.flags,
            advice=advice if planned else None,
            state=state if planned else None,
        )

    def _name(self, question: str, mark: Hashable) -> str:
        return self._names.setdefault((question, mark), f"{question}-{len(self._names)}")

    def _day(self, said: Sequence[Body]) -> Day:
        state = self.state
        for entry in self._entries(said):
            state = told(self.programme, state, entry)
        return day_of(self.programme, state, screen(self.programme, state, on=self.on), on=self.on)

    def _advice(self, said: Sequence[Body], *, mark: Hashable) -> tuple[Advice, PersonState]:
        if mark not in self._planned:
            state = self.state
            for entry in self._entries(said):
                state = step(self.programme, state, entry)
            snapshot = Snapshot(state=state, last=None, rules_version=self.programme.rules_version)
            self._planned[mark] = advise_from(self.programme, snapshot, on=self.on), state
        return self._planned[mark]

    def _entries(self, said: Sequence[Body]) -> list[Entry]:
        at = datetime.combine(self.on, MORNING, UTC)
        return [
            Entry(id=f"said-{place}", at=at + timedelta(seconds=place), day=self.on, body=body)
            for place, body in enumerate(said)
        ]


def asked_on(state: PersonState, *, on: date) -> Asked:
    """Return what a check-in of the day asks."""
    last, known = last_session(state, before=on), state.check_in if state.checked == on else None
    return Asked(
        whole=not checked_in(state, on=on) or known is None or known.red_flags is None,
        response_to=unanswered(state, on=on),
        response_day=last.day if last else None,
        evening=last is not None and last.evening is None,
        seen=FootCheck(left=state.left_foot, right=state.right_foot),
    )


def _go_together(one: Answer, other: Answer) -> bool:
    """Two questions can be answered on one day; one question only once, but for what is seen on each foot."""
    if one.question != other.question:
        return True
    return bool(one.question == "look" and one.fields.get("foot_check") and other.fields.get("foot_check"))


def _urgency(flags: Sequence[OpenFlag]) -> int:
    order = list(Urgency)
    return max((MORE_URGENT * (len(order) - order.index(flag.urgency)) for flag in flags), default=0)
