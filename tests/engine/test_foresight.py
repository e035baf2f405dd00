"""What is worked out ahead: which days, what adds up, what is assumed of days not told yet."""

from dataclasses import replace
from datetime import timedelta

import pytest

from surefoot.catalogue import load_programme
from surefoot.domain.advice import Verdict
from surefoot.domain.entries import CheckIn, Fall, FootCheck, SessionEnd
from surefoot.engine.assuming import careful, too_hard
from surefoot.engine.coach import snapshot_of
from surefoot.engine.foresight import Foresight, foresee
from surefoot.engine.outlook import UNFORESEEN, UNFORESEEN_RANK
from surefoot.engine.usual import notch, usual_pain
from tests.engine.device import chosen, day_after
from tests.engine.life import CLEAR, STEADY, Life, Told, lived
from tests.properties.test_foresight import begin

PROGRAMME = load_programme()
CALM = {
    "pain": ["2"],
    "look": ["none"],
    "flags": ["none"],
    "fall": ["no"],
    "dizzy": ["no"],
    "sleep": ["good"],
    "glucose": ["unsaid"],
}


def seen(life: Life, days: int = 3) -> tuple[Foresight, ...]:
    return foresee(PROGRAMME, snapshot_of(PROGRAMME, life.entries), on=life.day, days=days, begin=begin)


def someone(*told: object) -> Life:
    life = Life(programme=PROGRAMME)
    life.tell(replace(STEADY, protective_sensation="reduced", glucose_lowering="insulin"), *told)
    return life


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ({}, Verdict.GO),
        ({"dizzy": ["yes"]}, Verdict.EASE),
        ({"dizzy": ["yes"], "sleep": ["very-poor"]}, Verdict.SEATED),
        ({"dizzy": ["yes"], "look": ["not-looked"]}, Verdict.SEATED),
        ({"look": ["left:blister", "right:fissure"]}, Verdict.SEATED),
        ({"glucose": ["low"], "dizzy": ["yes"]}, Verdict.REST),
        ({"flags": ["fever"], "dizzy": ["yes"], "pain": ["9"], "sleep": ["very-poor"]}, Verdict.STOP),
    ],
)
def test_verdict_of_answers_told_together(said: dict, verdict: Verdict) -> None:
    (today,) = seen(someone(), days=1)
    assert chosen(today, CALM | said).verdict is verdict


def test_three_answers_that_add_up_are_not_foreseen() -> None:
    (today,) = seen(someone(), days=1)
    assert chosen(today, CALM | {"dizzy": ["yes"], "sleep": ["very-poor"], "pain": ["9"]}) == UNFORESEEN


def test_most_urgent_sign_is_the_one_shown() -> None:
    (today,) = seen(someone(), days=1)
    stop = chosen(today, CALM | {"flags": ["foot-drop", "chest-pain"]})
    assert [flag.code for flag in stop.flags] == ["chest-pain"]


def test_what_is_not_foreseen_ranks_between_every_session_and_rest() -> None:
    (today,) = seen(someone(), days=1)
    every = [one for answers in today.answers.values() for one in answers.values()] + [*today.pairs.values()]
    assert max(one.rank for one in every if one.advice) < UNFORESEEN_RANK
    assert min(one.rank for one in every if one.verdict in (Verdict.REST, Verdict.STOP)) > UNFORESEEN_RANK


@pytest.mark.parametrize(("apart", "verdict"), [(89, Verdict.STOP), (90, Verdict.EASE)])
def test_fall_counts_with_the_falls_before_it(apart: int, verdict: Verdict) -> None:
    life = someone(Fall(injured=False, head_hit=False, could_stand=True))
    life.sleep(apart)
    (today,) = seen(life, days=1)
    assert chosen(today, CALM | {"fall": ["ground"]}).verdict is verdict


def test_finding_known_before_is_no_new_answer() -> None:
    life = someone(replace(CLEAR, foot_check=FootCheck(left=("blister",))))
    life.sleep()
    (today,) = seen(life, days=1)
    assert chosen(today, CALM).rank == 0
    assert chosen(today, CALM).verdict is Verdict.SEATED
    assert chosen(today, CALM | {"look": ["left:fissure"]}).rank == 0
    assert chosen(today, CALM | {"look": ["right:fissure"]}).rank > 0


def test_nothing_is_foreseen_beyond_an_open_red_flag() -> None:
    assert len(seen(someone(replace(CLEAR, red_flags=("foot-drop",))))) == 1


def test_each_day_is_there_once_for_every_choice_of_sessions_before_it() -> None:
    days = seen(someone())
    names = [f"session-{(days[0].on + timedelta(days=ahead)).isoformat()}" for ahead in range(2)]
    assert [day.after for day in days] == [
        (),
        (),
        (names[0],),
        (),
        (names[1],),
        (names[0],),
        (names[0], names[1]),
    ]


def test_strength_rests_the_day_after_a_session_that_was_done_unseen() -> None:
    days = seen(someone())
    tomorrow = days[0].on + timedelta(days=1)
    name = f"session-{days[0].on.isoformat()}"
    idle, trained = (chosen(day_after(days, tomorrow, after), CALM) for after in ((), (name,)))
    assert idle.advice is not None and trained.advice is not None  # noqa: PT018
    assert "strength" in {block.block for block in idle.advice.session.blocks}
    assert "strength" not in {block.block for block in trained.advice.session.blocks}


def test_third_day_has_a_session_for_calm_answers_only() -> None:
    days = seen(someone())
    last = day_after(days, days[0].on + timedelta(days=2), ())
    assert last is not None
    assert chosen(last, CALM).advice is not None
    assert chosen(last, CALM | {"dizzy": ["yes"]}) == UNFORESEEN


def test_after_a_check_in_the_day_as_it_stands_is_the_calm_one() -> None:
    (today,) = seen(someone(replace(CLEAR, dizzy=True)), days=1)
    assert (today.asked.whole, today.calm.verdict, today.calm.rank) == (False, Verdict.EASE, 0)
    assert today.answers["sleep"]["very-poor"].verdict is Verdict.SEATED


def test_sign_told_by_itself_is_no_check_in() -> None:
    (today,) = seen(someone(CheckIn(red_flags=("orthotic-fit",))), days=1)
    assert today.asked.whole is True


@pytest.mark.parametrize(
    ("mornings", "least"), [((), 0), ((4,), 2), ((4, 4, 4), 4), ((4, 4, 4, 4, 2), 4), ((5, 1, 5), 3)]
)
def test_usual_pain_of_an_untold_day_is_taken_as_low_as_it_can_come_to_be(mornings: tuple, least: int) -> None:
    life = Life(programme=PROGRAMME)
    life.tell(replace(STEADY, usual_pain=None))
    for pain in mornings:
        life.tell(replace(CLEAR, pain=pain))
        life.sleep()
    state = snapshot_of(PROGRAMME, life.entries).state
    view = careful(PROGRAMME.limits, state, days=1, before=life.day)
    assert usual_pain(view, PROGRAMME.limits, before=life.day) == least
    assert notch(view, PROGRAMME.limits, before=life.day) == PROGRAMME.limits.notch_first
    assert len(view.mornings) == len(state.mornings)


def test_effort_that_is_too_hard_is_two_above_the_band_of_what_may_grow() -> None:
    life = lived(PROGRAMME, [Told()] * 20)
    advice = life.live(Told(trains=False))
    highs = [item.dose.rpe.high for item in advice.session.items() if PROGRAMME.by_id[item.exercise].progresses]
    assert too_hard(PROGRAMME, advice) == min(highs) + 2
    assert isinstance(life.entries[-1].body, CheckIn | SessionEnd)
