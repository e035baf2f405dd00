"""The numbers the engine works with, filled from the catalogue, where each stands with its unit, basis and source."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """One field a number; the names are the ids in the catalogue's numbers.toml, the units are in the names or in that file."""

    # the person's own usual and wobble
    usual_mornings: int
    wobble_mornings: int
    notch_first: float
    notch_wobble_factor: float
    notch_high: float
    notch_learn_mornings: int
    # easing
    trim_factor: float
    ease_pain_rise: float
    rest_strength_pain_rise: float
    effort_far_above_band: int
    effort_never_advance: int
    incomplete_ease_percent: int
    # advancing
    calm_days_to_advance: int
    triggers_to_hold: int
    trigger_window_days: int
    small_amount: int
    step_percent: int
    step_most: int
    day_load_percent: int
    day_load_window_days: int
    starter_day_work_s: int
    trim_least_amount: int
    tested_start_low_percent: int
    tested_start_high_percent: int
    tested_start_least: int
    # strength days
    strength_days_first: int
    strength_days_later: int
    third_day_after_days: int
    third_day_calm_days: int
    third_day_mornings: int
    third_day_window_days: int
    # first weeks and time away
    first_weeks_days: int
    first_weeks_rpe_low: int
    first_weeks_rpe_high: int
    away_days: int
    away_percent: int
    # walking
    walk_start_min: float
    walk_step_percent: float
    walk_step_low_percent: float
    walk_step_high_percent: float
    walk_trim_percent: float
    walk_calm_days: int
    walk_mornings: int
    walk_window_days: int
    walk_times_a_week: int
    walk_most_min: float
    # screening
    glucose_low_mmol_l: float
    skin_temperature_difference_c: float
    unsteady_falls: int
    repeated_falls: int
    repeated_falls_window_days: int
    # the session's time
    minutes_default: int
    minutes_least: int
    change_side_s: int
    prepare_most_s: int
    balance_most_s: int
    prepare_percent: int
    balance_percent: int
    review_days: int
    review_due_days: int
    review_old_days: int
    hard_walks_percent: int
    adherence_usual_percent: int
    looks_usual_percent: int
    flare_least_mornings: int
    flare_gap_days: int
    flare_long_days: int
    flare_look_back_days: int
    causes_first_weeks: int
    causes_every_weeks: int
    orthoses_first_weeks: int
    orthoses_every_weeks: int
    plateau_weeks: int
    new_exercises_a_session: int
    # tests: time to get ready, how many a day, and how far apart
    stance_ready_s: int
    tests_a_day: int
    tests_group_days: int
    tests_fresh_days: int
    # reading change
    trend_window_days: int
