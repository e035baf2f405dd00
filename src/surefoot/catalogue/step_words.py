"""The words of each step of a session: what is shown, announced and said, and what goes with each beat."""

from collections.abc import Iterator
from dataclasses import dataclass

from surefoot.catalogue.doses import asked_in_words
from surefoot.catalogue.script_words import (
    foot_said,
    name_said,
    number_said,
    part_said,
    sentences,
    spoken,
    tempo_words,
)
from surefoot.catalogue.texts import ExerciseText, Texts, VariantText
from surefoot.domain.entries import Prescribed
from surefoot.domain.quantities import Sides
from surefoot.engine.beats import PARTS, Beat, BeatKind, beats
from surefoot.engine.script import MOVING, Step, StepKind
from surefoot.engine.stage import stands_still

SIGNS = {BeatKind.AGAIN: "change", BeatKind.HALF: "half"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One exercise of a session: its steps in order, its dose in words, and its place among all of them, from 1."""

    exercise: str
    variant: str
    dose: str
    steps: tuple[Step, ...]
    place: int
    places: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BeatWords:
    """What is shown, said and signalled from a second on; `part` is the part of a rep, from 0."""

    at_s: int
    count: str
    of: str
    say: tuple[str, ...]
    sign: str
    part: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepWords:
    """The words of one step; what it does not have is empty. Everything in `say` is one of the programme's phrases."""

    title: str
    where: str = ""
    goal: str = ""
    caption: str = ""
    announce: str = ""
    next: str = ""
    say: tuple[str, ...] = ()
    beats: tuple[BeatWords, ...] = ()


def step_words(part: Part, at: int, texts: Texts, *, most: int) -> StepWords:
    """Return the words of one step of an exercise, by its place there; `most` is the largest number that is said."""
    telling = _Telling(part, at, texts, most)
    match telling.step.kind:
        case StepKind.GET_READY:
            return telling.ready()
        case StepKind.REST | StepKind.SWITCH:
            return telling.between()
        case StepKind.ASK:
            return telling.question()
        case _:
            return telling.moving()


class _Telling:
    """The words of one step, with all they are made from at hand."""

    def __init__(self, part: Part, at: int, texts: Texts, most: int) -> None:
        self.part, self.texts, self.most = part, texts, most
        self.step = part.steps[at]
        self.text: ExerciseText = texts.exercises[part.exercise]
        self.variant: VariantText = self.text.variants[part.variant]
        self.moves = tuple(step for step in part.steps if step.kind in MOVING)
        self.before = next((step for step in reversed(part.steps[:at]) if step.kind in MOVING), None)
        self.after = next((step for step in part.steps[at:] if step.kind in MOVING), None)

    def ready(self) -> StepWords:
        return StepWords(
            title=self.variant.name,
            where=self._shown("place", number=self.part.place, all=self.part.places),
            caption=self.variant.spoken.ready,
            announce=_joined(self.part.dose, self.variant.set_up),
            say=(name_said(self.variant), *sentences(self.variant.spoken.ready), *self._dose_said()),
        )

    def moving(self) -> StepWords:
        step, go = self.step, self.variant.spoken.go
        which = (*foot_said(step.side, self.texts), *part_said(self.text, step.part))
        first = step is self.moves[0]
        return StepWords(
            title=self.variant.name,
            where=self._where(step),
            goal=_goal(step, self.texts),
            caption=self.text.feel,
            announce=_joined(*which, _goal(step, self.texts), go),
            # Before any other set the rest has said whose turn it is, and the count begins at once.
            say=(*which, *sentences(go)) if first else (),
            beats=tuple(self._beat(beat) for beat in beats(step)),
        )

    def between(self) -> StepWords:
        following = self.after
        assert following is not None  # noqa: S101 - a rest stands before a set
        goal = _goal(following, self.texts)
        rests = self.step.kind is StepKind.REST
        title = self._shown("rest" if rests else self._change(following))
        which = (*foot_said(following.side, self.texts), *part_said(self.text, following.part))
        return StepWords(
            title=title,
            where=self._shown("before-set", set=following.set, sets=following.sets) if rests else "",
            caption=_joined(*which),
            announce=_joined(title, f"{self.step.seconds} {self._shown('seconds')}", *which, goal),
            next=f"{self.variant.name}, {goal}",
            say=self._rest_said(following) if rests else self._change_said(following),
        )

    def question(self) -> StepWords:
        return StepWords(
            title=self.variant.name,
            say=(*sentences(self.variant.spoken.end), spoken("said", "ask", self.texts)),
        )

    def _rest_said(self, following: Step) -> tuple[str, ...]:
        rest = spoken("said", "rest", self.texts)
        end = sentences(self.variant.spoken.end)
        changes = {step.side for step in self.moves} > {following.side}
        then = foot_said(following.side, self.texts, section="then") if changes else ()
        seconds = number_said(self.step.seconds, "second", self.texts, most=self.most)
        return (*end, *((rest,) if rest not in end else ()), *seconds, *then, *part_said(self.text, following.part))

    def _change_said(self, following: Step) -> tuple[str, ...]:
        parts = part_said(self.text, following.part)
        if self._change(following) == "next-part":
            return parts
        change = spoken("said", "change-feet", self.texts)
        return (change, *foot_said(following.side, self.texts), *parts)

    def _change(self, following: Step) -> str:
        same = self.before is not None and self.before.side == following.side
        return "next-part" if same else "change-feet"

    def _dose_said(self) -> tuple[str, ...]:
        step = self.moves[0]

        def said(number: int | None, what: str) -> tuple[str, ...]:
            return number_said(number or 0, what, self.texts, most=self.most)

        sets = said(step.sets, "set") if step.sets > 1 else ()
        if step.kind is StepKind.WORK:
            return (*sets, *said(step.reps, "time"))
        holds = said(step.reps, "hold") if (step.reps or 1) > 1 else ()
        return (*sets, *holds, *said(step.hold_s or step.seconds, "second"))

    def _beat(self, beat: Beat) -> BeatWords:
        return BeatWords(
            at_s=beat.at_s,
            count=str(beat.number) if beat.kind in PARTS else "",
            of=self._of(beat),
            say=tuple(self._beat_said(beat)),
            sign="start" if beat.at_s == 0 else SIGNS.get(beat.kind, ""),
            part=PARTS.index(beat.kind) if beat.kind in PARTS else None,
        )

    def _of(self, beat: Beat) -> str:
        if beat.kind in PARTS:
            return self._shown("of-reps", reps=self.step.reps)
        if beat.number is not None:
            return self._shown("of-holds", hold=beat.number, holds=self.step.reps)
        return self._shown("seconds" if stands_still(self.step) else "seconds-left")

    def _beat_said(self, beat: Beat) -> Iterator[str]:
        if beat.kind not in PARTS:
            code = {BeatKind.BEGIN: "begin", BeatKind.HOLD: "hold", BeatKind.AGAIN: "again"}.get(beat.kind, "half-way")
            yield spoken("said", code, self.texts)
            return
        if beat.first and beat.number is not None and beat.number <= self.most:
            yield str(beat.number)
        if tempo := tempo_words(self.text):
            yield tempo[PARTS.index(beat.kind)]

    def _where(self, step: Step) -> str:
        of_sets = self._shown("set", set=step.set, sets=step.sets) if step.sets > 1 else ""
        named = self.text.parts.names[step.part - 1] if step.part and self.text.parts else ""
        told = ", ".join(word for word in (of_sets, named) if word)
        return told or self._shown("place", number=self.part.place, all=self.part.places)

    def _shown(self, code: str, **values: int | None) -> str:
        return spoken("shown", code, self.texts).format(**values)


def _goal(step: Step, texts: Texts) -> str:
    """Return what a set asks for, such as "9 times" or "6 holds of 8 seconds"."""
    timed = step.seconds if step.kind is StepKind.TIMED else None
    asked = Prescribed(reps=step.reps, hold_s=step.hold_s, duration_s=timed)
    return asked_in_words(asked, sides=Sides.BOTH, texts=texts)


def _joined(*told: str) -> str:
    """Return sentences as one text, each with its full stop."""
    return " ".join(one if one.endswith((".", "!", "?")) else f"{one}." for one in told if one)
