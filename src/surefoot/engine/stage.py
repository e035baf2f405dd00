"""What a step shows, asks and allows: the movement of the figure, the questions, and the ways out."""

from dataclasses import dataclass
from enum import StrEnum

from surefoot.domain.quantities import Block, Position, Side
from surefoot.engine.script import MOVING, Step, StepKind


class Motion(StrEnum):
    """How the figure moves: by itself, with the count, not at all; or there is none."""

    FREE = "free"
    FOLLOW = "follow"
    STILL = "still"
    NONE = "none"


class Exit(StrEnum):
    """A way on or out of a step."""

    READY = "ready"
    DONE = "done"
    TAP = "tap"
    PAUSE = "pause"
    BACK = "back"
    SKIP_SET = "skip-set"
    SKIP_EXERCISE = "skip-exercise"
    TINGLING = "tingling"
    STOP = "stop"
    LONGER = "longer"
    LATER = "later"
    SWAP = "swap"
    UNSAID = "unsaid"


class Question(StrEnum):
    """What is asked after an exercise."""

    EFFORT = "effort"
    FORM = "form"
    TINGLING = "tingling"
    STUMBLE = "stumble"


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureState:
    """How the figure of a step moves, on which side, and in which part of its movement."""

    motion: Motion
    side: Side
    part: int | None


_BETWEEN = (Exit.READY, Exit.PAUSE, Exit.BACK, Exit.LONGER, Exit.SKIP_EXERCISE, Exit.TINGLING, Exit.STOP)
_IN_A_SET = (Exit.PAUSE, Exit.BACK, Exit.SKIP_SET, Exit.SKIP_EXERCISE, Exit.TINGLING, Exit.STOP)


def stands_still(step: Step) -> bool:
    """Tell whether a set of balance is one hold: counted upwards, and ended by a tap anywhere."""
    return step.kind is StepKind.HOLD and step.block is Block.BALANCE and (step.reps or 1) == 1


def exits(step: Step, *, later: bool, swap: bool) -> tuple[Exit, ...]:
    """Return the ways out of a step; `later` and `swap` tell whether its exercise may be put off or changed."""
    match step.kind:
        case StepKind.GET_READY:
            changes = ((later, Exit.LATER), (swap, Exit.SWAP))
            allowed = tuple(change for may, change in changes if may)
            return (Exit.READY, Exit.PAUSE, Exit.SKIP_EXERCISE, *allowed, Exit.STOP)
        case StepKind.ASK:
            return (Exit.DONE, Exit.BACK, Exit.UNSAID, Exit.STOP)
        case StepKind.REST | StepKind.SWITCH:
            return _BETWEEN
        case StepKind.HOLD if (step.reps or 1) == 1:
            return (Exit.DONE, Exit.TAP, *_IN_A_SET)
        case _:
            return (Exit.DONE, *_IN_A_SET)


def questions(step: Step, position: Position) -> tuple[Question, ...]:
    """Return what is asked in a step: tingling after nerve glides, a stumble after balance done standing."""
    if step.kind is not StepKind.ASK:
        return ()
    glides = step.block is Block.GLIDES
    standing = step.block is Block.BALANCE and position is Position.STANDING
    asked = ((glides, Question.TINGLING), (standing, Question.STUMBLE))
    return (Question.EFFORT, Question.FORM, *(question for ask, question in asked if ask))


def figure_state(step: Step, *, begins: Side) -> FigureState:
    """Return what the figure does in a step; getting ready shows the whole movement on the side that begins."""
    if step.kind is StepKind.GET_READY:
        return FigureState(motion=Motion.FREE, side=begins, part=None)
    return FigureState(motion=_motion(step), side=step.side or begins, part=step.part)


def _motion(step: Step) -> Motion:
    # Who stands on one leg looks ahead, not at a picture that moves.
    if step.kind is StepKind.ASK or stands_still(step):
        return Motion.NONE
    return Motion.FOLLOW if step.kind in MOVING else Motion.STILL
