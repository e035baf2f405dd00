"""Random days for random lives."""

from dataclasses import replace

from hypothesis import strategies as st

from surefoot.domain.entries import CheckIn, Clearance, FootCheck, Measurement, Numbness, Profile, SetDone
from surefoot.domain.quantities import Side
from tests.engine.life import EVERYTHING, STEADY, Told

pains = st.integers(0, 10)
mild = st.integers(1, 4)
efforts = st.one_of(st.integers(1, 7), st.integers(0, 10), st.none())
findings = st.sampled_from(((), (), (), ("blister",), ("hard-skin",), ("open-sore",)))
flags = st.sampled_from(((), (), (), (), (), (), ("foot-drop",), ("night-pain",), ("orthotic-fit",)))


@st.composite
def check_ins(draw: st.DrawFn) -> CheckIn | None:
    """Mostly calm mornings, some worse, some not told."""
    if draw(st.integers(0, 5)) == 0:
        return None
    calm = draw(st.integers(0, 3)) > 0
    return CheckIn(
        pain=draw(mild if calm else st.one_of(pains, st.none())),
        foot_check=FootCheck()
        if calm
        else draw(st.one_of(st.none(), st.builds(FootCheck, left=findings, right=findings))),
        red_flags=() if calm else draw(flags),
        sleep=None if calm else draw(st.sampled_from((None, "good", "poor", "very-poor"))),
        dizzy=None if calm else draw(st.sampled_from((None, False, True))),
        fall_or_near_fall=None if calm else draw(st.sampled_from((None, False, True))),
    )


@st.composite
def sets_done(draw: st.DrawFn) -> SetDone:
    """Mostly kept form; now and then a sign."""
    if draw(st.integers(0, 3)):
        return SetDone()
    return SetDone(
        form=draw(st.sampled_from((None, "kept", "lost"))),
        tingling=draw(st.sampled_from((None, "none", "eased", "grew"))),
        sharp_pain=draw(st.booleans()),
        stumble=draw(st.booleans()),
    )


reviews = st.sampled_from(
    ((), (), tuple(Clearance(flag=code, by="doctor") for code in ("foot-drop", "night-pain", "open-sore")))
)
maps = st.sampled_from(
    (
        *((),) * 6,
        (Numbness(zones={"left": ("big-toe",), "right": ()}),),
        (Numbness(zones={"left": ("big-toe",), "right": ("big-toe",)}),),
        (Numbness(zones={}), Clearance(flag="numbness-spreading", by="doctor")),
    )
)


@st.composite
def days(draw: st.DrawFn) -> Told:
    """One day: told or not, trained or not, done well or less well."""
    calm = draw(st.booleans())
    return Told(
        check_in=draw(check_ins()),
        evening=2 if calm else draw(st.one_of(pains, st.none())),
        morning=2 if calm else draw(st.one_of(pains, st.none())),
        trains=draw(st.integers(0, 4)) > 0,
        efforts=tuple(draw(st.lists(efforts, min_size=1, max_size=5))),
        done=draw(sets_done()),
        share=draw(st.sampled_from((1.0, 1.0, 1.0, 0.6, 0.3))),
        outcome=draw(st.sampled_from(("finished", "finished", "finished", "shortened", "stopped"))),
        walk_min=draw(st.one_of(st.none(), st.just(0.0))),
        facts=(*draw(reviews), *draw(maps)),
    )


@st.composite
def same_usual(draw: st.DrawFn) -> Told:
    """A day whose morning is the usual one or untold, so that taking any of them away leaves the usual as it is."""
    told = draw(days())
    check_in = told.check_in and replace(told.check_in, pain=draw(st.sampled_from((2, 2, None))))
    return replace(told, check_in=check_in, morning=draw(st.sampled_from((2, 2, None))))


@st.composite
def profiles(draw: st.DrawFn) -> Profile:
    """People of every risk level, with all or few of the things at home."""
    told = st.sampled_from
    return replace(
        STEADY,
        protective_sensation=draw(told(("intact", "intact", "reduced", "unknown"))),
        circulation=draw(told(("good", "good", "poor", "unknown"))),
        past_ulcer=draw(told((False, False, False, True, None))),
        deformity=draw(told((False, False, True))),
        falls_12_months=draw(told((0, 0, 1, 3))),
        eye_disease=draw(told(("none", "none", "proliferative"))),
        minutes_a_day=draw(told((8, 15, 24, 30, 45, 90, None))),
        equipment=draw(told((EVERYTHING, EVERYTHING, ("chair", "counter"), ("chair",), ()))),
        training_days=draw(told(((), (), ("mon", "wed", "fri")))),
    )


tests_taken = st.sampled_from(
    (
        (),
        (Measurement(measure="heel-raises", value=8, unit="reps"),),
        (
            Measurement(measure="single-leg-stance", value=12.4, unit="s", side=Side.LEFT, trial=1),
            Measurement(measure="single-leg-stance", value=20, unit="s", side=Side.RIGHT, trial=1),
            Measurement(measure="heel-raises", value=14, unit="reps"),
            Measurement(measure="walking-tolerance", value=12, unit="min"),
        ),
    )
)
calm = st.builds(Told, efforts=st.lists(st.integers(1, 4), min_size=1, max_size=4).map(tuple), walk_min=st.just(0.0))
FLAWS = (
    {"check_in": None},
    {"check_in": CheckIn(pain=2, foot_check=FootCheck())},
    {"check_in": CheckIn(foot_check=FootCheck(), red_flags=()), "morning": None},
    {"evening": None, "morning": None},
    {"morning": None},
    {"evening": 9, "morning": 9},
    {"evening": 9, "morning": None},
    {"efforts": (None,)},
    {"efforts": (8,)},
    {"efforts": (5, 3)},
    {"done": SetDone(form="lost")},
    {"done": SetDone(tingling="grew")},
    {"done": SetDone(stumble=True)},
    {"done": SetDone(sharp_pain=True)},
    {"share": 0.6},
    {"outcome": "shortened"},
    {"trains": False},
)
flawed = st.builds(lambda told, flaw: replace(told, **flaw), calm, st.sampled_from(FLAWS))
calm_lives = st.lists(st.one_of(calm, calm, flawed), min_size=6, max_size=24)
lives = st.one_of(st.lists(days(), min_size=1, max_size=20), calm_lives, calm_lives)
