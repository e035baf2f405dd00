"""Checks that the numbers make sense together: a trim cuts, a least is under a most, nothing is below zero."""

from dataclasses import asdict

from surefoot.catalogue.problems import Place
from surefoot.domain.limits import Limits

# Each name may not be above the next.
_RISING = (
    ("tested_start_low_percent", "tested_start_high_percent"),
    ("strength_days_first", "strength_days_later"),
    ("first_weeks_rpe_low", "first_weeks_rpe_high"),
    ("walk_step_low_percent", "walk_step_percent"),
    ("walk_step_percent", "walk_step_high_percent"),
    ("minutes_least", "minutes_default"),
    ("notch_first", "notch_high"),
    ("third_day_mornings", "third_day_window_days"),
    ("walk_mornings", "walk_window_days"),
)
# A share of a dose that never makes it larger.
_PARTS_OF_A_WHOLE = (
    "tested_start_high_percent",
    "away_percent",
    "incomplete_ease_percent",
    "walk_trim_percent",
)
_WHOLE_PERCENT = 100


def check_numbers(limits: Limits, place: Place) -> None:
    """Note numbers that contradict each other or what their names promise."""
    values: dict[str, float] = asdict(limits)
    for name, value in values.items():
        if value <= 0:
            place.at(name).wrong("senseless-number", f"{value} is not above zero", "Write a number above zero")
    for low, high in _RISING:
        if values[low] > values[high]:
            place.at(low).wrong("senseless-number", f"{low} is above {high}", "Make it the smaller of the two")
    for name in _PARTS_OF_A_WHOLE:
        if values[name] > _WHOLE_PERCENT:
            place.at(name).wrong("senseless-number", f"{values[name]} % is more than the whole", "Write 100 or less")
    if limits.trim_factor >= 1:
        place.at("trim_factor").wrong("senseless-number", "a trim must make less of it", "Write a number under 1")
    if limits.day_load_percent < _WHOLE_PERCENT:
        place.at("day_load_percent").wrong("senseless-number", "a day could never repeat itself", "Write 100 or more")
