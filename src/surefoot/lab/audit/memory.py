"""What the auditor remembers of a diary: enough for every invariant, and no more however long the diary."""

from collections import deque
from dataclasses import dataclass
from datetime import date, timedelta

from surefoot.domain.entries import (
    Body,
    CheckIn,
    Choice,
    Clearance,
    Fall,
    Performance,
    Prescription,
    Profile,
    Response,
    SessionEnd,
)
from surefoot.domain.programme import Effect, Programme
from surefoot.domain.quantities import Block
from surefoot.lab.audit.measuring import notch, usual, work_s

STAND_INS = {"seated-version", "swapped"}
LOADED = (Block.STRENGTH, Block.BALANCE)
FALLS = (
    ("head_hit", True, "fall-head-injury"),
    ("could_stand", False, "fall-cannot-stand"),
    ("injured", True, "injurious-fall"),
)


@dataclass(frozen=True, slots=True)
class Last:
    """The last time of a variant."""

    day: date
    done: Performance


@dataclass(slots=True)
class SessionMemory:
    """The last session: what it named and held, and the answer to it."""

    id: str
    day: date
    named: set[str]
    held: set[str]
    morning: int | None = None
    evening: int | None = None
    line: float | None = None


class Memory:
    """Everything the checks look at; days before today alone, but for this morning."""

    def __init__(self, programme: Programme) -> None:
        """Begin with an empty diary."""
        self.programme, self.limits = programme, programme.limits
        self.profile = Profile()
        self.planned = False
        self.open: set[str] = set()
        self.mornings: deque[tuple[date, int]] = deque(
            maxlen=max(self.limits.wobble_mornings, self.limits.usual_mornings) + 1
        )
        self.answered: date | None = None
        self.chosen: tuple[date, int] | None = None
        self.session: SessionMemory | None = None
        self.last: dict[tuple[str, str], Last] = {}
        self.rungs: dict[str, str] = {}
        self.strength: deque[date] = deque(maxlen=7)
        self.loads: deque[tuple[date, int]] = deque()
        self.walks: deque[tuple[date, float]] = deque(maxlen=7)

    def hear(self, day: date, body: Body) -> None:
        """Take in what is told of the person, of this morning, or of an earlier session."""
        match body:
            case Profile():
                self.profile = body
            case Prescription(by=by, standing=True) if by != "self":
                self.planned = True
            case Choice(minutes=int(minutes)):
                self.chosen = (day, minutes)
            case Clearance():
                self.open.discard(body.flag)
            case Fall():
                self._open(*(code for field, sign, code in FALLS if getattr(body, field) is sign))
            case CheckIn():
                self._checked(day, body)
            case Response():
                self._answered(day, body)
            case _:
                pass

    def keep(self, day: date, done: list[Performance], ends: list[SessionEnd]) -> None:
        """Take in what was done today, once it was judged."""
        for performed in done:
            self.last[performed.exercise, performed.variant] = Last(day, performed)
            stands_in = STAND_INS & set(performed.rules)
            begun = self.programme.by_id[performed.exercise].start if stands_in else performed.variant
            self.rungs[performed.exercise] = self.rungs.get(performed.exercise, begun) if stands_in else begun
            self.session = self._session(performed.session, day)
            self.session.held.add(performed.exercise)
        for end in ends:
            self.session = self._session(end.session, day)
            self.session.named.update(end.exercises)
        if any(self.block(performed) is Block.STRENGTH for performed in done):
            self.strength.append(day)
        self.loads.append((day, self.load(done)))
        start = day - timedelta(days=self.limits.day_load_window_days)
        while self.loads and self.loads[0][0] < start:
            self.loads.popleft()

    def block(self, performed: Performance) -> Block:
        """Return the block of an exercise."""
        return self.programme.by_id[performed.exercise].block

    def load(self, done: list[Performance]) -> int:
        """Return the seconds of strength and balance work asked for."""
        known = [(p, self.programme.by_id[p.exercise].variant(p.variant)) for p in done if self.block(p) in LOADED]
        return sum(work_s(performed, variant) for performed, variant in known if variant)

    def _session(self, named: str, day: date) -> SessionMemory:
        same = self.session is not None and self.session.id == named
        return self.session if same and self.session else SessionMemory(named, day, set(), set())

    def _open(self, *codes: str) -> None:
        flags = self.programme.red_flags
        self.open.update(code for code in codes if code not in flags or flags[code].effect is Effect.STOP)

    def _checked(self, day: date, body: CheckIn) -> None:
        self._open(*(body.red_flags or ()))
        seen = (*body.foot_check.left, *body.foot_check.right) if body.foot_check else ()
        findings = [self.programme.findings[mark] for mark in seen if mark in self.programme.findings]
        self._open(*(finding.flag for finding in findings if finding.effect is Effect.STOP and finding.flag))
        if body.pain is not None:
            self._woke(day, body.pain)

    def _woke(self, day: date, pain: int) -> None:
        """Remember a morning; a second word on it replaces the first."""
        if self.mornings and self.mornings[-1][0] == day:
            self.mornings.pop()
        self.mornings.append((day, pain))

    def _answered(self, day: date, body: Response) -> None:
        session = self.session
        if body.morning is not None:
            self._woke(day, body.morning)
        if session is None or session.id != body.to:
            return
        known = [pain for morning, pain in self.mornings if morning <= session.day]
        own = usual(known, self.profile.usual_pain, self.limits)
        session.line = None if own is None else own + notch(known, self.limits)
        session.evening = session.evening if body.evening is None else body.evening
        session.morning = session.morning if body.morning is None else body.morning
        self.answered = day if body.morning is not None else self.answered
