"""The seventeen invariants of the programme, each over random lives lived with the real engine."""

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from surefoot.catalogue import load_programme, load_texts
from surefoot.catalogue.words import render
from surefoot.domain.advice import GROWING, Advice, Item, Verdict
from surefoot.domain.dose import amount, set_work_s, volume
from surefoot.domain.entries import CheckIn, Clearance, Numbness, Performance, Profile, Response, SessionEnd
from surefoot.domain.programme import Effect
from surefoot.domain.quantities import Block, Position, Support
from surefoot.engine.coach import advise
from tests.engine.life import CLEAR, STEADY, Life, Told, lived
from tests.properties.days import calm, days, lives, profiles, same_usual, tests_taken

PROGRAMME = load_programme()
LOADED = (Block.STRENGTH, Block.BALANCE)
SEVERITY = list(Verdict)
ROOM = {"no-time", "hold-day-load", "hold-one-change"}  # held for want of room, not of calm
property_of_lives = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)


def block_of(exercise: str) -> Block:
    return PROGRAMME.by_id[exercise].block


def work_s(item: Item) -> int:
    return set_work_s(item.dose) * item.dose.sets * item.parts * item.sides.times


def planned(life: Life) -> list[tuple[date, Item]]:
    return [(day, item) for day, advice in life.advice.items() if advice.session for item in advice.session.items()]


def bodies(life: Life, kind: type, *, before: date) -> list[tuple[date, object]]:
    return [(entry.day, entry.body) for entry in life.entries if isinstance(entry.body, kind) and entry.day < before]


def last_done(life: Life, item: Item, *, before: date, variant: str | None = None) -> Performance | None:
    done = [
        body
        for _, body in bodies(life, Performance, before=before)
        if body.exercise == item.exercise and variant in (None, body.variant)
    ]
    return done[-1] if done else None


def grew(item: Item) -> bool:
    """Tell whether an item asks for more than the last dose on its ladder."""
    if item.previous is None:
        return False
    exercise = PROGRAMME.by_id[item.exercise]
    rungs = exercise.rung(item.variant) - exercise.rung(item.previous_variant)
    return rungs > 0 or (rungs == 0 and volume(item.dose) > volume(item.previous))


@given(profiles(), lives, tests_taken)
@property_of_lives
def test_i1_red_flag_open_means_no_work(profile: Profile, told: list[Told], facts: tuple) -> None:
    life = lived(PROGRAMME, told, profile=profile, facts=facts)
    for day, advice in life.advice.items():
        open_codes: set[str] = set()
        usual: dict | None = None
        newest: dict | None = None
        for entry in life.entries:
            if entry.day > day:
                continue
            if isinstance(entry.body, CheckIn):
                open_codes |= set(entry.body.red_flags or ())
                seen = entry.body.foot_check
                marks = (*seen.left, *seen.right) if seen else ()
                open_codes |= {PROGRAMME.findings[m].flag for m in marks if PROGRAMME.findings[m].effect is Effect.STOP}
            if isinstance(entry.body, Clearance):
                open_codes.discard(entry.body.flag)
                usual = newest if entry.body.flag == "numbness-spreading" else usual
            if isinstance(entry.body, Numbness):
                newest = {foot: set(zones) for foot, zones in entry.body.zones.items()}
                usual = newest if usual is None else usual
                if any(zones - usual.get(foot, set()) for foot, zones in newest.items()):
                    open_codes.add("numbness-spreading")
        stopping = {code for code in open_codes if PROGRAMME.red_flags[code].effect is Effect.STOP}
        assert (advice.verdict is Verdict.STOP) == bool(stopping)
        assert not stopping or (advice.session is None and advice.walk.minutes == 0)
        assert {flag.code for flag in advice.flags} == stopping


@given(profiles(), lives, tests_taken)
@property_of_lives
def test_i2_strength_never_on_consecutive_days_nor_over_three_in_seven(
    profile: Profile, told: list[Told], facts: tuple
) -> None:
    life = lived(PROGRAMME, told, profile=profile, facts=facts)
    trained = sorted(
        {
            day
            for day, item in planned(life)
            if block_of(item.exercise) is Block.STRENGTH and life.advice[day] and done_on(life, item, day)
        }
    )
    assert all((b - a).days > 1 for a, b in pairwise(trained))
    assert all(sum(1 for d in trained if day - timedelta(days=6) <= d <= day) <= 3 for day in trained)
    for day, item in planned(life):
        if block_of(item.exercise) is Block.STRENGTH:
            assert day - timedelta(days=1) not in trained


def done_on(life: Life, item: Item, day: date) -> bool:
    return any(
        e.day == day and isinstance(e.body, Performance) and e.body.exercise == item.exercise for e in life.entries
    )


@given(profiles(), st.lists(days(), min_size=15, max_size=40), tests_taken)
@settings(parent=property_of_lives, max_examples=30)
def test_i3_walking_grows_at_most_a_tenth_a_week(profile: Profile, told: list[Told], facts: tuple) -> None:
    calm = [replace(one, walk_min=0.0) for one in told]
    life = lived(PROGRAMME, calm, profile=profile, facts=facts)
    minutes = {day: advice.walk.minutes for day, advice in life.advice.items() if advice.walk.minutes}
    for day, value in minutes.items():
        held = [minutes[d] for d in minutes if day - timedelta(days=7) < d < day]
        highest = max([*held], default=value)
        assert value <= max(highest, min(held, default=value) * 1.10) + 1e-9, minutes


@given(st.lists(days(), min_size=2, max_size=10), tests_taken, st.integers(8, 10))
@property_of_lives
def test_i4_a_trigger_cuts_the_next_session_by_a_tenth_to_a_fifth_or_a_rung(
    told: list[Told], facts: tuple, pain: int
) -> None:
    life = lived(PROGRAMME, [replace(one, check_in=CLEAR, facts=()) for one in told], facts=facts)
    advice = life.live(
        replace(told[0], check_in=CLEAR, trains=True, efforts=(3,), share=1.0, outcome="finished", evening=2, morning=2)
    )
    assume(advice.session is not None)
    life.sleep()
    after = life.live(Told(check_in=CLEAR, evening=pain, morning=pain))
    for item in after.session.items() if after.session else ():
        if item.previous is None:
            assert PROGRAMME.by_id[item.exercise].id not in {
                e.body.exercise for e in life.entries if isinstance(e.body, Performance) and e.day < life.day
            } or "seated-version" in {r.rule for r in item.reasons}
            continue
        ladder = PROGRAMME.by_id[item.exercise]
        if ladder.rung(item.variant) < ladder.rung(item.previous_variant):
            continue
        assert volume(item.previous) * 0.8 - 1e-9 <= volume(item.dose) <= volume(item.previous) * 0.9 + 1e-9


@given(profiles(), lives, tests_taken)
@property_of_lives
def test_i5_no_increase_without_the_last_effort_and_this_morning(
    profile: Profile, told: list[Told], facts: tuple
) -> None:
    life = lived(PROGRAMME, told, profile=profile, facts=facts)
    for day, item in planned(life):
        if not grew(item):
            continue
        last = last_done(life, item, before=day, variant=item.previous_variant)
        assert last is not None
        assert any(done.rpe is not None for done in last.sets)
        latest = bodies(life, SessionEnd, before=day)[-1][1]
        answers = [
            e.body
            for e in life.entries
            if isinstance(e.body, Response) and e.day <= day and e.body.to == latest.session
        ]
        assert any(answer.morning is not None for answer in answers)
        assert any(
            e.day == day and isinstance(e.body, CheckIn) and e.body.pain is not None for e in life.entries
        ) or any(e.day == day and isinstance(e.body, Response) and e.body.morning is not None for e in life.entries)


@given(profiles(), lives, tests_taken)
@property_of_lives
def test_i6_no_increase_after_very_hard_work_lost_form_growing_tingling_or_a_stumble(
    profile: Profile, told: list[Told], facts: tuple
) -> None:
    life = lived(PROGRAMME, told, profile=profile, facts=facts)
    for day, item in planned(life):
        if grew(item):
            last = last_done(life, item, before=day, variant=item.previous_variant)
            assert last is not None
            assert all((done.rpe or 0) < 8 for done in last.sets)
            assert not any(
                done.form == "lost" or done.tingling == "grew" or done.stumble or done.sharp_pain for done in last.sets
            )


@given(profiles(), lives, tests_taken)
@property_of_lives
def test_i7_a_step_is_small(profile: Profile, told: list[Told], facts: tuple) -> None:
    life = lived(PROGRAMME, told, profile=profile, facts=facts)
    for _, item in planned(life):
        if item.previous is None or item.variant != item.previous_variant:
            continue
        before, after = amount(item.previous), amount(item.dose)
        reps = PROGRAMME.by_id[item.exercise].variant(item.variant).dose.kind == "reps"
        if item.dose.sets == item.previous.sets:
            assert after - before <= max(1 if reps else 5, before * 0.2)
        assert volume(item.dose) <= max(
            volume(item.previous) * 1.2, volume(item.previous) + item.dose.sets * (1 if reps else 5)
        )


@given(profiles(), lives, tests_taken)
@property_of_lives
def test_i8_a_day_stays_within_110_percent_of_the_hardest_of_four_weeks(
    profile: Profile, told: list[Told], facts: tuple
) -> None:
    life = lived(PROGRAMME, told, profile=profile, facts=facts)
    load: dict[date, int] = defaultdict(int)
    for day, item in planned(life):
        if block_of(item.exercise) in LOADED:
            load[day] += work_s(item)
    for day, seconds in load.items():
        earlier = [load[d] for d in load if day - timedelta(days=28) <= d < day]
        assert seconds <= max(PROGRAMME.limits.starter_day_work_s, 1.1 * max(earlier, default=0)) + 1e-9


@given(profiles(), lives, tests_taken)
@property_of_lives
def test_i9_glides_and_warm_up_never_progress_on_effort(profile: Profile, told: list[Told], facts: tuple) -> None:
    life = lived(PROGRAMME, told, profile=profile, facts=facts)
    for _, item in planned(life):
        exercise = PROGRAMME.by_id[item.exercise]
        if exercise.block in (Block.GLIDES, Block.WARM_UP):
            assert amount(item.dose) <= exercise.variant(item.variant).dose.start
            assert item.dose.sets == exercise.variant(item.variant).dose.sets.low


@given(lives, tests_taken, st.integers(9, 40))
@property_of_lives
def test_i10_ten_days_away_restart_at_eighty_percent_or_less(told: list[Told], facts: tuple, away: int) -> None:
    life = lived(PROGRAMME, [replace(one, check_in=CLEAR) for one in told], facts=facts)
    life.sleep(away)
    advice = life.live(Told())
    for item in advice.session.items() if advice.session else ():
        ladder = PROGRAMME.by_id[item.exercise]
        if item.previous is not None and ladder.rung(item.variant) == ladder.rung(item.previous_variant):
            assert volume(item.dose) <= 0.8 * volume(item.previous) + 1e-9


WORSE = (
    lambda t: replace(t, evening=10, morning=10),
    lambda t: replace(t, morning=None, evening=None),
    lambda t: replace(t, check_in=replace(CLEAR, pain=6)),
    lambda t: replace(t, check_in=replace(CLEAR, pain=10)),
    lambda t: replace(t, check_in=replace(CLEAR, dizzy=True)),
    lambda t: replace(t, check_in=replace(CLEAR, dizzy=True, sleep="very-poor")),
    lambda t: replace(t, check_in=replace(CLEAR, fall_or_near_fall=True, dizzy=True, sleep="very-poor")),
    lambda t: replace(t, check_in=replace(CLEAR, red_flags=("foot-drop",))),
    lambda t: replace(t, check_in=None),
)
WORSE_SESSIONS = (
    lambda t: replace(t, efforts=(9,)),
    lambda t: replace(t, efforts=(None,)),
    lambda t: replace(t, done=replace(t.done, form="lost")),
    lambda t: replace(t, done=replace(t.done, tingling="grew")),
    lambda t: replace(t, done=replace(t.done, sharp_pain=True)),
    lambda t: replace(t, done=replace(t.done, stumble=True)),
    lambda t: replace(t, outcome="stopped"),
)


def more_work(worse: Advice, better: Advice) -> list[str]:
    """Name every way in which the worse report was given more work."""
    found = []
    if SEVERITY.index(worse.verdict) < SEVERITY.index(better.verdict):
        found.append("a bolder verdict")
    if worse.session is None:
        return found
    if better.session is None:
        return [*found, "a session instead of none"]
    others = {item.exercise: item for item in better.session.items()}
    for item in worse.session.items():
        other, ladder = others.get(item.exercise), PROGRAMME.by_id[item.exercise]
        if other and ladder.rung(item.variant) > ladder.rung(other.variant):
            found.append(f"a harder {item.exercise}")
        if other and item.variant == other.variant and volume(item.dose) > volume(other.dose):
            found.append(
                f"more {item.exercise}: {item.dose} for {item.reasons} instead of {other.dose} for {other.reasons}"
            )
    if worse.verdict in (Verdict.GO, Verdict.EASE):
        eased = {
            i.exercise
            for i in worse.session.items()
            if i.exercise in others and i.variant != others[i.exercise].variant
        }
        load = [
            sum(work_s(i) for i in a.session.items() if block_of(i.exercise) in LOADED and i.exercise not in eased)
            for a in (worse, better)
        ]
        if load[0] > load[1]:
            found.append(f"more in all: {load[0]} s instead of {load[1]} s")
    if worse.walk.minutes > better.walk.minutes:
        found.append("a longer walk")
    return found


@given(lives, tests_taken, st.sampled_from(WORSE), st.sampled_from((8, 15, 30)))
@settings(parent=property_of_lives, max_examples=200)
def test_i11_a_worse_morning_never_yields_more_work(
    told: list[Told], facts: tuple, worsen: object, minutes: int
) -> None:
    profile = replace(STEADY, minutes_a_day=minutes)
    better, worse = (
        lived(PROGRAMME, [*told[:-1], replace(told[-1], facts=())], profile=profile, facts=facts) for _ in range(2)
    )
    today = Told(evening=0, morning=0, check_in=replace(CLEAR, pain=0))
    assert more_work(worse.live(worsen(today)), better.live(today)) == []


@given(lives, tests_taken, st.sampled_from(WORSE_SESSIONS), st.sampled_from((8, 15, 30)))
@settings(parent=property_of_lives, max_examples=200)
def test_i11_a_worse_session_never_yields_more_work(
    told: list[Told], facts: tuple, worsen: object, minutes: int
) -> None:
    profile = replace(STEADY, minutes_a_day=minutes)
    calm = replace(told[-1], check_in=CLEAR, trains=True, done=replace(told[-1].done), share=1.0, efforts=(3,))
    better = lived(PROGRAMME, [*told[:-1], calm], profile=profile, facts=facts)
    worse = lived(PROGRAMME, [*told[:-1], worsen(calm)], profile=profile, facts=facts)
    assert more_work(worse.live(Told()), better.live(Told())) == []


@given(profiles(), lives, tests_taken, st.randoms(use_true_random=False))
@property_of_lives
def test_i12_the_same_diary_in_any_order_gives_the_same_advice(
    profile: Profile, told: list[Told], facts: tuple, random: object
) -> None:
    life = lived(PROGRAMME, told, profile=profile, facts=facts)
    shuffled = list(life.entries)
    random.shuffle(shuffled)
    on = life.day
    assert advise(PROGRAMME, shuffled, on=on) == advise(PROGRAMME, life.entries, on=on)


@given(profiles(), lives, tests_taken)
@property_of_lives
def test_i12_advice_from_a_snapshot_is_the_advice_from_scratch(
    profile: Profile, told: list[Told], facts: tuple
) -> None:
    life = lived(PROGRAMME, told, profile=profile, facts=facts)
    for day, advice in life.advice.items():
        before = [
            e
            for e in life.entries
            if e.day < day or (e.day == day and not isinstance(e.body, Performance | SessionEnd))
        ]
        asked = [e for e in before if e.day < day or type(e.body).__name__ != "Walk"]
        assert repr(advise(PROGRAMME, asked, on=day)) == repr(advice)


@given(profiles(), lives, tests_taken)
@property_of_lives
def test_i13_every_decision_carries_a_rule_and_its_values_in_words(
    profile: Profile, told: list[Told], facts: tuple
) -> None:
    texts = load_texts()
    life = lived(PROGRAMME, told, profile=profile, facts=facts)
    for advice in life.advice.values():
        reasons = [*advice.reasons, *advice.walk.reasons, *(r for rested in advice.rested for r in rested.reasons)]
        for item in advice.session.items() if advice.session else ():
            assert item.reasons
            reasons += item.reasons
        assert advice.reasons
        for reason in reasons:
            assert reason.rule in PROGRAMME.rules
            assert render(reason, texts)


@given(st.lists(st.one_of(same_usual(), calm, calm), min_size=1, max_size=20), tests_taken, st.data())
@settings(parent=property_of_lives, max_examples=200)
def test_i14_a_missing_entry_never_yields_an_increase(told: list[Told], facts: tuple, data: st.DataObject) -> None:
    life = lived(PROGRAMME, told, facts=facts)
    full = life.live(Told())
    asked = [e for e in life.entries if e.day < life.day or not isinstance(e.body, Performance | SessionEnd)]
    at = data.draw(st.integers(1, len(asked) - 1))
    less = advise(PROGRAMME, asked[:at] + asked[at + 1 :], on=life.day)
    if full.session is None or less.session is None:
        return
    before = {item.exercise: item for item in full.session.items()}
    for item in less.session.items():
        crowded = item.exercise in before and {r.rule for r in before[item.exercise].reasons} & ROOM
        if item.decision in GROWING and item.exercise in before and not crowded:
            assert before[item.exercise].decision in GROWING, (asked[at], item, before[item.exercise])


@given(profiles(), lives, tests_taken)
@property_of_lives
def test_i15_risk_level_3_without_a_plan_means_no_standing_work(
    profile: Profile, told: list[Told], facts: tuple
) -> None:
    profile = replace(profile, protective_sensation="reduced", past_ulcer=True)
    life = lived(PROGRAMME, told, profile=profile, facts=facts)
    assert all(advice.risk_level == 3 for advice in life.advice.values())
    assert all(
        item.position is not Position.STANDING and block_of(item.exercise) not in LOADED for _, item in planned(life)
    )


@given(profiles(), lives, tests_taken)
@property_of_lives
def test_i16_support_is_within_reach_of_all_standing_work(profile: Profile, told: list[Told], facts: tuple) -> None:
    life = lived(PROGRAMME, told, profile=profile, facts=facts)
    assert all(item.support is not Support.NONE for _, item in planned(life) if item.position is Position.STANDING)


@given(profiles(), lives, tests_taken)
@property_of_lives
def test_i17_the_session_fits_the_minutes(profile: Profile, told: list[Told], facts: tuple) -> None:
    life = lived(PROGRAMME, told, profile=profile, facts=facts)
    for advice in life.advice.values():
        assert advice.minutes == (profile.minutes_a_day or PROGRAMME.limits.minutes_default)
        if advice.session:
            assert advice.session.seconds == sum(item.seconds for item in advice.session.items()) <= advice.minutes * 60
