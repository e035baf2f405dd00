"""Two check-ins of one day as one: of two words the more careful one counts, whichever was told last, on whichever device."""

from typing import Any, Literal

from surefoot.domain.entries import CheckIn, FootCheck

SLEEP = ("good", "fair", "poor", "very-poor")


def merged_check_in(one: CheckIn, other: CheckIn) -> CheckIn:
    """Return what both check-ins of a day say together; `other` is the later one.

    Findings, marks and red flags add up. Only glucose takes the later word: it is what was measured after eating.
    """
    return CheckIn(
        pain=_most(one.pain, other.pain),
        foot_check=_seen(one.foot_check, other.foot_check),
        marks=tuple(dict.fromkeys(one.marks + other.marks)),
        red_flags=_added(one.red_flags, other.red_flags),
        sleep=_worse(one.sleep, other.sleep),
        dizzy=_either(one.dizzy, other.dizzy),
        fall_or_near_fall=_either(one.fall_or_near_fall, other.fall_or_near_fall),
        glucose_mmol_l=one.glucose_mmol_l if other.glucose_mmol_l is None else other.glucose_mmol_l,
    )


def seen_together(one: FootCheck, other: FootCheck) -> FootCheck:
    """Return what two looks at both feet found together."""
    return FootCheck(
        left=tuple(dict.fromkeys(one.left + other.left)), right=tuple(dict.fromkeys(one.right + other.right))
    )


def _seen(one: FootCheck | None, other: FootCheck | None) -> FootCheck | None:
    return seen_together(one, other) if one and other else one or other


def _added(one: tuple[str, ...] | None, other: tuple[str, ...] | None) -> tuple[str, ...] | None:
    if one is None or other is None:
        return other if one is None else one
    return tuple(dict.fromkeys(one + other))


def _most(*told: int | None) -> int | None:
    return max((pain for pain in told if pain is not None), default=None)


def _either(*told: bool | None) -> bool | None:
    known = [answer for answer in told if answer is not None]
    return any(known) if known else None


def _worse(*told: Any) -> Literal["good", "fair", "poor", "very-poor"] | None:
    known: list[Literal["good", "fair", "poor", "very-poor"]] = [sleep for sleep in told if sleep is not None]
    return max(known, key=SLEEP.index, default=None)
