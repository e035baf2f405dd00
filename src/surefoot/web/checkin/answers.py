"""What a check-in page sent, read into the words of the diary; each problem is told by the name of its field."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from django.http import QueryDict

from surefoot.domain.entries import CheckIn, Fall
from surefoot.domain.programme import Programme

type GlucoseUnit = Literal["mmol/L", "mg/dL"]
type Sleep = Literal["good", "fair", "poor", "very-poor"]

LOW, HIGH = 0, 10  # the pain scale
MG_DL_PER_MMOL_L = 18.016  # the molar mass of glucose
GLUCOSE_LOW, GLUCOSE_HIGH = 0.5, 60.0  # what the diary can hold, in mmol/L
SLEEP: dict[str, Sleep] = {"good": "good", "fair": "fair", "poor": "poor", "very-poor": "very-poor"}
CHOOSE_PAIN = "Choose a number from 0 to 10, or say that you would rather not."
CHOOSE_YES_NO = "Please answer yes or no."


@dataclass(slots=True)
class Read[T]:
    """What was read, and what must be put right first, by field."""

    value: T
    errors: dict[str, str] = field(default_factory=dict)


def pain(told: QueryDict, name: str) -> Read[int | None]:
    """Return pain 0-10, or None for "rather not say"; nothing chosen is asked again."""
    text = told.get(name, "")
    if text == "unsaid":
        return Read(None)
    if text.isascii() and text.isdigit() and LOW <= int(text[:4]) <= HIGH:
        return Read(int(text))
    return Read(None, {name: CHOOSE_PAIN})


@dataclass(frozen=True, slots=True, kw_only=True)
class New:
    """The answers of the page "Anything new?"."""

    red_flags: tuple[str, ...]
    fall: bool | None
    dizzy: bool | None
    sleep: Sleep | None
    glucose_mmol_l: float | None

    def onto(self, check_in: CheckIn) -> CheckIn:
        """Return the check-in with these answers in it."""
        return replace(
            check_in,
            red_flags=self.red_flags,
            fall_or_near_fall=self.fall,
            dizzy=self.dizzy,
            sleep=self.sleep,
            glucose_mmol_l=self.glucose_mmol_l,
        )


def asked_flags(programme: Programme, check_in: CheckIn) -> tuple[str, ...]:
    """Return the codes asked, always in the same order; a sign told earlier is asked again with them."""
    daily = tuple(code for code, flag in programme.red_flags.items() if flag.asked)
    return (*daily, *(code for code in check_in.red_flags or () if code not in daily))


def new(told: QueryDict, asked: Sequence[str], unit: GlucoseUnit | None) -> Read[New]:
    """Return the answers of "Anything new?". A yes always counts, also beside "None of these"."""
    errors: dict[str, str] = {}
    yes = tuple(code for code in asked if told.get(f"flag-{code}") == "yes")
    if told.get("none") != "yes" and not yes:
        unanswered = [code for code in asked if told.get(f"flag-{code}") != "no"]
        # With none answered, one word at the top says it; eleven would only be noise.
        places = [f"flag-{code}" for code in unanswered] if len(unanswered) < len(asked) else ["flags"]
        errors |= dict.fromkeys(places if unanswered else [], CHOOSE_YES_NO)
    fall, dizzy = (yes_no(told, name, errors) for name in ("fall", "dizzy"))
    glucose = _glucose(told.get("glucose", ""), unit, errors) if unit else None
    sleep = SLEEP.get(told.get("sleep", ""))
    return Read(New(red_flags=yes, fall=fall, dizzy=dizzy, sleep=sleep, glucose_mmol_l=glucose), errors)


def yes_no(told: QueryDict, name: str, errors: dict[str, str]) -> bool | None:
    """Return the answer; note a problem when there is none."""
    if told.get(name) not in ("yes", "no"):
        errors[name] = CHOOSE_YES_NO
        return None
    return told.get(name) == "yes"


def _glucose(text: str, unit: GlucoseUnit, errors: dict[str, str]) -> float | None:
    """Return glucose in mmol/L; an empty field is an answer too."""
    text = text.strip().replace(",", ".")
    if not text:
        return None
    per_unit = 1.0 if unit == "mmol/L" else MG_DL_PER_MMOL_L
    lowest, highest = GLUCOSE_LOW * per_unit, GLUCOSE_HIGH * per_unit
    value = _number(text)
    if value is None or not lowest <= value <= highest:
        errors["glucose"] = f"Write a number from {lowest:.3g} to {highest:.4g} {unit}, or leave it empty."
        return None
    return round(value / per_unit, 1)


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def glucose_as(mmol_l: float, unit: GlucoseUnit) -> str:
    """Return glucose in the person's unit, as a person writes it."""
    return f"{mmol_l:g}" if unit == "mmol/L" else f"{mmol_l * MG_DL_PER_MMOL_L:.0f}"


def fall(told: QueryDict) -> Read[Fall | None]:
    """Return the fall, or None for a near fall."""
    errors: dict[str, str] = {}
    if not yes_no(told, "ground", errors) and not errors:
        return Read(None)
    parts = {name: yes_no(told, name, errors) for name in ("injured", "head_hit", "could_stand")}
    return Read(Fall(**parts), errors)
