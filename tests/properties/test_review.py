"""What every review holds to, over random lives."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from surefoot.catalogue import load_programme, load_texts
from surefoot.catalogue.words import render
from surefoot.domain.advice import Reason
from surefoot.domain.diary import Entry
from surefoot.domain.entries import CheckIn, Fall, Measurement, Performance, Response, SessionEnd, Walk
from surefoot.domain.quantities import Side
from surefoot.domain.reading import ReadingVerdict
from surefoot.domain.review import Review
from surefoot.engine.coach import snapshot_of
from surefoot.engine.day_summary import summaries
from surefoot.engine.period import reach
from surefoot.engine.review import review, review_from
from surefoot.engine.telling import adherence_told, flare_told, numbness_told, reading_told
from tests.engine.life import CLEAR, Life, Told, lived
from tests.properties.days import lives, profiles
from tests.properties.test_invariants import property_of_lives

PROGRAMME = load_programme()
TEXTS = load_texts()
tested = st.lists(
    st.one_of(
        st.builds(
            Measurement, measure=st.just("heel-raises"), unit=st.just("reps"), value=st.integers(0, 25).map(float)
        ),
        st.builds(
            Measurement,
            measure=st.just("single-leg-stance"),
            unit=st.just("s"),
            value=st.integers(0, 60).map(float),
            side=st.sampled_from((Side.LEFT, Side.RIGHT)),
        ),
        st.builds(Walk, minutes=st.integers(1, 60).map(float), comfortable=st.sampled_from((True, False, None))),
        st.builds(Fall),
    ),
    max_size=2,
).map(tuple)


@st.composite
def measured_lives(draw: st.DrawFn) -> list[Told]:
    """Lives with tests, walks and falls, and now and then a level of pain that lasts."""
    told = draw(lives)
    at, pain = draw(st.integers(0, len(told))), draw(st.integers(0, 10))
    lasting = draw(st.booleans())
    return [
        replace(
            one,
            facts=(*one.facts, *draw(tested)),
            check_in=replace(one.check_in or CLEAR, pain=pain) if lasting and n >= at else one.check_in,
        )
        for n, one in enumerate(told)
    ]


def reasons_of(one: Review) -> list[Reason]:
    """Return everything a review says."""
    said = [*one.celebrate, *one.questions, *one.missing, *((one.suggestion,) if one.suggestion else ())]
    said += [adherence_told(one.adherence), *(numbness_told(change) for change in (one.numbness,) if change)]
    for flare in one.flare_ups:
        said += [flare_told(flare), *flare.before]
    for measured in one.measures:
        said += reading_told(measured)
    return said


def rules(reasons: tuple[Reason, ...]) -> set[str]:
    return {reason.rule for reason in reasons}


@given(profiles(), measured_lives(), st.integers(-3, 20), st.randoms(use_true_random=False))
@property_of_lives
def test_same_diary_in_any_order_and_by_either_door_gives_the_same_review(
    profile: object, told: list[Told], later: int, random: object
) -> None:
    life = lived(PROGRAMME, told, profile=profile)
    life.sleep(later)
    on = max(life.day, life.entries[0].day)
    shuffled = list(life.entries)
    random.shuffle(shuffled)
    whole = review(PROGRAMME, life.entries, on=on)
    assert review(PROGRAMME, shuffled, on=on) == whole
    known = [entry for entry in life.entries if entry.day <= on]
    kept = [one for one in summaries(PROGRAMME, known) if one.day >= reach(PROGRAMME.limits, on=on)]
    assert review_from(PROGRAMME, snapshot_of(PROGRAMME, known).state, kept, on=on) == whole


@given(profiles(), measured_lives())
@property_of_lives
def test_nothing_is_praised_nor_suggested_past_a_sign_that_needs_care(profile: object, told: list[Told]) -> None:
    life = lived(PROGRAMME, told, profile=profile)
    for back in (1, 2):
        life.sleep(-back)
        said = review(PROGRAMME, life.entries, on=max(life.day, life.entries[0].day))
        if said.flags:
            assert (said.celebrate, said.suggestion) == ((), None)


@given(profiles(), measured_lives(), st.integers(0, 40))
@property_of_lives
def test_only_what_is_clear_and_of_now_is_praised(profile: object, told: list[Told], later: int) -> None:
    life = lived(PROGRAMME, told, profile=profile)
    life.sleep(later)
    said = review(PROGRAMME, life.entries, on=life.day)
    assert len(said.celebrate) <= 3
    by_series = {one.series: one for one in said.measures}
    praised = [dict(r.values) for r in said.celebrate if r.rule in ("celebrate-better", "celebrate-better-foot")]
    for values in praised:
        read = by_series[":".join(filter(None, (values["measure"], values.get("foot"))))]
        assert read.reading.verdict is ReadingVerdict.CLEAR_BETTER
        assert (said.on - read.last[0]).days <= PROGRAMME.limits.review_old_days


@given(profiles(), measured_lives(), st.integers(0, 100))
@property_of_lives
def test_everything_a_review_says_is_a_rule_with_words(profile: object, told: list[Told], later: int) -> None:
    life = lived(PROGRAMME, told, profile=profile)
    life.sleep(later)
    for reason in reasons_of(review(PROGRAMME, life.entries, on=life.day)):
        assert reason.rule in PROGRAMME.rules
        assert render(reason, TEXTS)


@given(profiles(), measured_lives())
@property_of_lives
def test_each_value_told_is_read_or_said_to_be_too_little(profile: object, told: list[Told]) -> None:
    life = lived(PROGRAMME, told, profile=profile)
    said = review(PROGRAMME, life.entries, on=life.day)
    unread = {one.measure for one in said.measures if one.read and one.reading.smallest_visible is None}
    named = {dict(r.values)["measure"] for r in said.missing if r.rule in ("missing-few", "missing-old")}
    assert unread <= named


def without(life: Life, gone: list[Entry]) -> list[Entry]:
    return [entry for entry in life.entries if entry not in gone]


@given(measured_lives(), st.data())
@property_of_lives
def test_a_session_taken_out_never_adds_to_what_was_kept(told: list[Told], data: st.DataObject) -> None:
    life = lived(PROGRAMME, told)
    sessions = sorted({e.body.session for e in life.entries if isinstance(e.body, SessionEnd)})
    if len(sessions) < 2:
        return
    # The first session tells when the weeks begin; without it the period is another one.
    lost = data.draw(st.sampled_from(sessions[1:]))
    gone = [e for e in life.entries if isinstance(e.body, Performance | SessionEnd) and e.body.session == lost]
    full, less = (review(PROGRAMME, diary, on=life.day) for diary in (life.entries, without(life, gone)))
    assert less.adherence.done <= full.adherence.done


@given(measured_lives(), st.data())
@property_of_lives
def test_a_morning_taken_out_never_makes_looks_or_mornings_complete(told: list[Told], data: st.DataObject) -> None:
    life = lived(PROGRAMME, told)
    mornings = [entry for entry in life.entries if isinstance(entry.body, CheckIn | Response)]
    if not mornings:
        return
    gone = data.draw(st.sampled_from(mornings))
    full, less = (review(PROGRAMME, diary, on=life.day) for diary in (life.entries, without(life, [gone])))
    assert {"missing-looks", "missing-mornings"} & rules(full.missing) <= rules(less.missing)
    if not (full.flags or less.flags):
        assert "celebrate-every-look" in rules(full.celebrate) or "celebrate-every-look" not in rules(less.celebrate)
