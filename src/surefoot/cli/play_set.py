"""One set in the terminal: counted by the script, or done at the person's own pace."""

from collections.abc import Mapping
from datetime import timedelta
from math import floor
from typing import Any, Protocol

from surefoot.cli.counting import beat_at, counts_reps, done_by, shown_at, taken_up_at, told
from surefoot.cli.keys import Clock
from surefoot.cli.questions import Questions
from surefoot.cli.stage import Stage

LEAD_S = 5  # before the first move, so that hands and feet are where they should be


class Session(Protocol):
    """What a set needs of the session it belongs to."""

    clock: Clock
    stage: Stage
    ask: Questions
    lead: bool

    def report(self, kind: str, where: int, **said: Any) -> None:
        """Tell what happened."""

    def key(self, at: int, seconds: float | None) -> str | None:
        """Return what the next key asks for."""

    def act(self, way: str, at: int, done: Mapping[str, Any]) -> bool:
        """Do what a key asks for; return whether the step is left."""


class SetPlay:
    """One set, from getting ready to what was done of it."""

    def __init__(self, session: Session, at: int, step: Mapping[str, Any], *, still: bool) -> None:
        """Keep the session and the step; a set that is stood `still` is counted upwards."""
        self.session, self.at, self.step, self.still = session, at, step, still

    def counted(self) -> None:
        """Count the set to its end, or to where the person leaves it."""
        went: float | None = 0.0
        while went is not None:
            way = self._lead_in() if self.session.lead else None
            went = self._left(way, went) if way else self._count(went)

    def own_pace(self) -> None:
        """Wait until the person says that the set is done."""
        while (way := self.session.key(self.at, None)) != "enter":
            if self.session.act(str(way), self.at, {"reps": 0}):
                return
        self._told_early()

    def _lead_in(self) -> str | None:
        """Count down to the first move; Enter begins at once."""
        begins = self.session.clock.now() + timedelta(seconds=LEAD_S)
        while (left := (begins - self.session.clock.now()).total_seconds()) > 0:
            self.session.stage.count(f"{round(left)}  Get ready", beat=False)
            way = self.session.key(self.at, left - floor(left) or 1.0)
            if way == "enter":
                break
            if way:
                return way
        return None

    def _count(self, begin_s: float) -> float | None:
        """Count from a second on; return where to go on after a break, None when the set is over."""
        began = self.session.clock.now() - timedelta(seconds=begin_s)
        while (seconds := (self.session.clock.now() - began).total_seconds()) < self.step["seconds"]:
            second = floor(seconds)
            on_beat = beat_at(self.step, second)[0] == second
            self.session.stage.count(shown_at(self.step, second, still=self.still), beat=on_beat)
            way = self.session.key(self.at, second + 1 - seconds)
            if way == "enter":
                self._ended_at(seconds)
                return None
            if way:
                return self._left(way, seconds)
        self.session.report("did", self.at, **done_by(self.step, self.step["seconds"]))
        return None

    def _left(self, way: str, seconds: float) -> float | None:
        """Do what a key asks for; where the set goes on, it does so at its last whole rep."""
        if self.session.act(way, self.at, done_by(self.step, seconds)):
            return None
        return taken_up_at(self.step, seconds, still=self.still)

    def _ended_at(self, seconds: float) -> None:
        """Done before the count is: reps are asked for, seconds are known."""
        if counts_reps(self.step):
            self._told_early()
        elif seconds < 1:
            self.session.report("reached", self.at + 1)
        else:
            self.session.report("did", self.at, **done_by(self.step, seconds))

    def _told_early(self) -> None:
        most = self.step["reps"]
        number = self.session.ask.number(f"How many did you do? (0 to {most}, Enter: {most})", most=most)
        done = most if number is None else int(number)
        if done:
            self.session.report("did", self.at, **told(self.step, done))
        else:
            self.session.report("reached", self.at + 1)
