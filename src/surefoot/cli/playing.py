"""A session in the terminal: step by step through the script; each thing that happens is a report, as in the app."""

import os
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from surefoot.cli.keys import ENTER, LEAVE, Clock, Keys, Left
from surefoot.cli.play_set import SetPlay
from surefoot.cli.questions import Questions
from surefoot.cli.stage import Stage
from surefoot.exchange.identifiers import new_id
from surefoot.session.data import SESSION_WORDS
from surefoot.session.keeping import done_to
from surefoot.session.reports import Report, read_report
from surefoot.session.running import Running

RANDOM_BYTES = 10
LONGER_S, SHAKE_S = 15, 20
MOST_EFFORT = 10
REASONS = {
    "sharp-pain": "sharp pain; that exercise ends now",
    "dizzy": "I feel dizzy",
    "weak": "something went weak",
    "fell": "I fell",
    "had-enough": "I have had enough today",
}
KEYS = {
    "p": "pause",
    "b": "back",
    "s": "skip-set",
    "e": "skip-exercise",
    "t": "tingling",
    "x": "stop",
    "l": "later",
    "c": "swap",
    "+": "longer",
}


class Play:
    """A session as it is played: what was reported of it so far, and what is done with each key."""

    def __init__(self, running: Running, data: Mapping[str, Any], *, clock: Clock, keys: Keys, stage: Stage) -> None:
        """Begin at the session's place."""
        self.begun = self.running = running
        self.items, self.steps, self.words = data["items"], data["steps"], data["words"]
        self.clock, self.keys, self.stage = clock, keys, stage
        self.reports: list[Report] = []
        self.ask = Questions(keys, stage, most_effort=MOST_EFFORT)
        self.lead = True  # a count before the first set, but not after a rest
        self.cheered: set[str] = set()
        self.kept: Callable[[Running], object] = lambda running: None

    def play(self, *, own_pace: bool) -> Running:
        """Go through the script from the person's place to the end; raise Left where they leave before."""
        kinds = {"get-ready": self._ready, "rest": self._rest, "switch": self._rest, "ask": self._ask}
        while not self.running.ended:
            at = self.running.place.step
            kind = self.steps[at]["kind"]
            if kind in kinds:
                kinds[kind](at)
            else:
                self._set(at, own_pace=own_pace and kind == "work")
            self.keys.step_over()
        return self.running

    def report(self, kind: str, where: int, **said: Any) -> None:
        """Tell what happened, and keep what it earned."""
        at = self._moment()
        data = {"id": new_id(at, os.urandom(RANDOM_BYTES)), "at": at.isoformat(), "kind": kind, "where": where}
        self.reports.append(read_report(data | {"told": said}))
        self.running = done_to(self.begun, self.reports)
        self.kept(self.running)

    def leave(self) -> None:
        """Keep what was done of the exercise under way; the others wait."""
        item = self.steps[self.running.place.step]["item"]
        if not self.running.ended and self.running.sets_of(item):
            self.report("answered", item)

    def key(self, at: int, seconds: float | None) -> str | None:
        """Return what the next key asks for in a step: one of its ways out, `enter`, or None when the seconds are over."""
        while True:
            key = self.keys.next(seconds)
            if key == LEAVE:
                raise Left
            if key is None or key == ENTER:
                return "enter" if key else None
            way = KEYS.get(key, "")
            if way in self.steps[at]["exits"]:
                return way
            if seconds is not None:
                return None

    def act(self, way: str, at: int, done: Mapping[str, Any]) -> bool:
        """Do what a key asks for beside counting; return whether the step is left."""
        item = self.steps[at]["item"]
        match way:
            case "pause":
                self._pause(at)
            case "skip-exercise":
                self.report("skipped", item)
            case "skip-set":
                self.report("reached", at + 1)
            case "back":
                self.report("back", self._before(at))
            case "tingling":
                self._tingling(at, done)
            case "stop":
                self._stop(at, done)
            case "later":
                self.report("later", item)
            case "swap":
                self._swap(item)
        self.lead = True
        self.keys.step_over()
        return self.running.ended or self.running.place.step != at

    def _ready(self, at: int) -> None:
        step, words = self.steps[at], self.items[self.steps[at]["item"]]
        self._cheer()
        self.stage.head(step, right=step.get("where", ""))
        self.stage.say(words["dose"], words["set_up"], *(f"{n}. {one}" for n, one in enumerate(words["steps"], 1)))
        self.stage.say(words["support"], words["feel"])
        self.stage.hints(step["exits"])
        while (way := self.key(at, None)) != "enter":
            if self.act(str(way), at, {}):
                return
        self.lead = True
        self.report("reached", at + 1)

    def _set(self, at: int, *, own_pace: bool) -> None:
        step = self.steps[at]
        self.stage.say(", ".join(told for told in (step.get("where"), self._side(step), step["goal"]) if told))
        self.stage.say(" ".join(step.get("say", ())))
        self.stage.hints(step["exits"])
        one = SetPlay(self, at, step, still=self.items[step["item"]]["stands_still"])
        if own_pace:
            one.own_pace()
        else:
            one.counted()

    def _rest(self, at: int) -> None:
        step = self.steps[at]
        self.stage.say(" ".join(step["say"]), f"Next: {step['next']}")
        self.stage.hints(step["exits"])
        ends = self.clock.now() + timedelta(seconds=step["seconds"])
        while (left := (ends - self.clock.now()).total_seconds()) > 0:
            self.stage.count(f"{round(left)} seconds left", beat=False)
            way = self.key(at, min(1.0, left))
            if way == "enter":
                break
            before = self.clock.now()
            if way == "longer":
                ends += timedelta(seconds=LONGER_S)
            elif way:
                if self.act(way, at, {}):
                    return
                ends += self.clock.now() - before
        self.lead = False
        self.report("reached", at + 1)

    def _ask(self, at: int) -> None:
        step = self.steps[at]
        item = step["item"]
        if not self.running.sets_of(item):
            self.report("skipped", item)
            return
        self.stage.say(" ".join(step["say"]))
        answer = self.ask.after_exercise(step["asks"])
        if isinstance(answer, str):
            self.act(answer, at, {})
        else:
            self.report("answered", item, **answer)

    def _tingling(self, at: int, done: Mapping[str, Any]) -> None:
        self.stage.say(*self.words["tingling"])
        until = self.clock.now() + timedelta(seconds=SHAKE_S)
        while (left := (until - self.clock.now()).total_seconds()) > 0:
            self.stage.count(f"{round(left)} seconds. Enter: go on", beat=False)
            if self.key(at, min(1.0, left)) == "enter":
                break
        self.keys.step_over()
        if not self.ask.yes("Did the tingling settle?"):
            self.report("tingled", at, **done)
            return
        if self.steps[at]["kind"] in ("work", "hold", "timed"):
            self.report("eased", at)
        self.stage.say(*self.words["smaller"])

    def _stop(self, at: int, done: Mapping[str, Any]) -> None:
        self.stage.say("Stopped. Hold on to something firm, or sit down.")
        reasons = list(REASONS)
        picked = self.ask.chosen("What is it?", [*REASONS.values(), "nothing; go on"])
        if picked < len(reasons):
            self.report("stopped", at, why=reasons[picked], **done)
        if picked == 0 and not self.running.ended:
            self.stage.say("That exercise is over for today. The next one may be fine. If not, press x.")

    def _swap(self, item: int) -> None:
        swaps = [change for change in self.items[item]["changes"] if change["act"] == "swap"]
        picked = self.ask.chosen(
            "Which one?", [*(f"{one['words']}. {one['note']}" for one in swaps), "leave it as it is"]
        )
        if picked < len(swaps):
            self.report("swapped", item, to=swaps[picked]["to"])

    def _pause(self, at: int) -> None:
        self.stage.say("Paused. Take the time you need. [Enter: go on, q: leave]")
        self.keys.step_over()
        while self.key(at, None) != "enter":
            pass

    def _before(self, at: int) -> int:
        """Return the set, or the getting ready, before a step of the same exercise."""
        mine = [n for n in range(at) if self.steps[n]["item"] == self.steps[at]["item"]]
        moving = [n for n in mine if "beats" in self.steps[n] or self.steps[n]["kind"] == "get-ready"]
        return moving[-1] if moving else at

    def _side(self, step: Mapping[str, Any]) -> str:
        return {"left": "left foot", "right": "right foot"}.get(step.get("side", ""), "")

    def _cheer(self) -> None:
        """Say what is true, once: that half is done, and that the last exercise begins."""
        order = self.running.order()
        done = sum(1 for item in order if item in self.running.place.over and self.running.sets_of(item))
        last = sum(1 for item in order if item not in self.running.place.over) == 1
        true = {"last": last and len(order) > 1, "half": not last and 2 * done >= len(order)}
        for code in SESSION_WORDS:
            if true.get(code) and code not in self.cheered:
                self.cheered.add(code)
                self.stage.say(*self.words[code])

    def _moment(self) -> datetime:
        """Return now, or just after the last report: their order is that of their times."""
        now = self.clock.now()
        return max(now, self.reports[-1].at + timedelta(milliseconds=1)) if self.reports else now
