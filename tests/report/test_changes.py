"""Changes of dose, read from what was asked for and done."""

from datetime import UTC, date, datetime, timedelta

from surefoot.domain.diary import Entry
from surefoot.domain.entries import Note, Performance, Prescribed
from surefoot.report.changes import dose_changes
from surefoot.report.facts import DoseChange

DAY = date(2026, 3, 2)


def done(place: int, *, exercise: str = "heel-raise", variant: str = "heel-raise", reps: int, **more: object) -> Entry:
    """Return an exercise done on the day of its place."""
    asked = Prescribed(sets=2, reps=reps)
    body = Performance(session="s", exercise=exercise, variant=variant, prescribed=asked, **more)
    day = DAY + timedelta(days=place)
    return Entry(id=f"{place}-{exercise}", at=datetime.combine(day, datetime.min.time(), UTC), day=day, body=body)


def test_first_time_and_the_same_again_are_no_change():
    assert dose_changes([done(0, reps=8), done(1, reps=8)]) == ()


def test_another_dose_is_a_change_with_its_rules():
    entries = [done(0, reps=9), done(2, reps=8, decision="trim", rules=("rule-24-hours",))]
    assert dose_changes(entries) == (
        DoseChange(
            day=DAY + timedelta(days=2), exercise="heel-raise", variant="heel-raise", before_variant="heel-raise",
            before=Prescribed(sets=2, reps=9), after=Prescribed(sets=2, reps=8), decision="trim",
            rules=("rule-24-hours",),
        ),
    )  # fmt: skip


def test_another_version_at_the_same_dose_is_a_change():
    changes = dose_changes([done(0, reps=8), done(1, reps=8, variant="heel-raise-seated", decision="step-down")])
    assert [(one.before_variant, one.variant) for one in changes] == [("heel-raise", "heel-raise-seated")]


def test_each_exercise_is_compared_with_itself():
    entries = [done(0, reps=8), done(0, exercise="sit-to-stand", reps=5), done(1, reps=8)]
    assert dose_changes(entries) == ()


def test_other_kinds_of_entries_change_nothing():
    note = Entry(id="n", at=datetime(2026, 3, 3, tzinfo=UTC), day=DAY, body=Note(text="tired"))
    assert dose_changes([done(0, reps=8), note, done(1, reps=8)]) == ()
