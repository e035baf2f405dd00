"""Today on paper: the plan of a day with a session, and on any other day only why there is none."""

import pytest
from django.test import Client

from surefoot.catalogue import load_programme, load_texts
from surefoot.domain.advice import BlockPlan, Decision, Item, SessionPlan
from surefoot.domain.dose import Dose, HoldDose, RepDose, TimedDose
from surefoot.domain.entries import CheckIn, FootCheck, Suspension
from surefoot.domain.exercise import DoseKind, Exercise, Variant
from surefoot.domain.quantities import Side
from surefoot.engine.script import turns
from surefoot.figures.looks import Look
from surefoot.web import diary
from surefoot.web.figures.strips import strip_of
from surefoot.web.today.paper import PaperMove, paper_plan
from tests.web.today.people import CALM, DAY, Life, profile

SHEET = "/today/print/"
SORE = CheckIn(pain=3, foot_check=FootCheck(left=("open-sore",)), red_flags=(), dizzy=False, fall_or_near_fall=False)
BLISTER = CheckIn(pain=3, foot_check=FootCheck(right=("blister",)), red_flags=(), dizzy=False, fall_or_near_fall=False)


def sheet(client: Client) -> str:
    """Return the printed sheet."""
    answer = client.get(SHEET)
    assert answer.status_code == 200
    return answer.content.decode()


def no_exercise_on(page: str) -> bool:
    """Tell whether no exercise of the programme is named, drawn or ticked on the page."""
    names = {variant.name for text in load_texts().exercises.values() for variant in text.variants.values()}
    return "/figures/" not in page and 'class="tick' not in page and not any(name in page for name in names)


def test_session_is_printed_with_all_it_needs(client: Client, life: Life) -> None:
    life.tell(CALM)
    page = sheet(client)
    assert "Good to go." in page
    assert "Pain is 3 and your usual is 3. That is calm." in page
    assert "Wednesday 13 May 2026" in page
    assert page.index("Stop if…") < page.index("Sharp pain") < page.index("<h3>")
    items = list(diary.advice().session.items())
    words = [load_texts().exercises[item.exercise].variants[item.variant] for item in items]
    assert [text.name for text in words if text.name not in page or text.set_up not in page] == []
    assert page.count("Take care:") == page.count("<h3>") == len(items)
    assert page.count("Effort, 0 to 10") == len(items)


def test_each_set_has_a_box_for_each_foot_and_part(client: Client, life: Life) -> None:
    life.tell(CALM)
    shown = client.get(SHEET).context["plan"]
    moves = [move for _, moves in shown.blocks for move in moves]
    items = list(diary.advice().session.items())
    boxes = sum(len(list(turns(item))) for item in items)
    assert sum(len(one.ticks) for move in moves for one in move.sets) == boxes
    assert sheet(client).count('class="tick"') == boxes + 1  # and one for the walk


def test_today_leads_to_the_sheet_only_when_there_is_a_session(client: Client, life: Life) -> None:
    assert SHEET not in client.get("/").content.decode()
    life.tell(CALM)
    assert SHEET in client.get("/").content.decode()


def test_stop_day_prints_what_to_do_and_no_plan(client: Client, life: Life) -> None:
    life.tell(SORE)
    page = sheet(client)
    assert "Stop for today." in page
    assert load_texts().red_flags["open-sore"].action in page
    assert no_exercise_on(page)


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ([], "First, a short check-in."),
        ([profile(training_days=("mon", "fri")), CALM], "Rest day."),
        ([Suspension(reason="illness")], "Rest"),
    ],
)
def test_day_without_a_session_says_so_and_prints_no_plan(
    client: Client, life: Life, told: list[object], says: str
) -> None:
    life.tell(*told)
    page = sheet(client)
    assert says in page
    assert no_exercise_on(page)


def test_session_that_is_over_is_not_printed_again(client: Client, life: Life) -> None:
    life.trained(DAY)
    page = sheet(client)
    assert "Done for today." in page
    assert no_exercise_on(page)


def test_only_the_foot_that_works_is_drawn_and_ticked(client: Client, life: Life) -> None:
    life.tell(BLISTER)
    moves = [move for _, moves in client.get(SHEET).context["plan"].blocks for move in moves]
    alone = [move for move in moves if {one.ticks for one in move.sets} == {("Left foot",)}]
    assert alone
    assert [move.name for move in alone if "side=left" not in move.strip.address] == []


def planned(exercise: Exercise, variant: Variant) -> PaperMove:
    """Return a variant as a session of its own puts it on paper."""
    item = Item(
        exercise=exercise.id,
        variant=variant.id,
        sides=variant.sides,
        parts=variant.parts,
        position=variant.position,
        support=variant.support,
        dose=first_dose(variant),
        previous=None,
        previous_variant=None,
        decision=Decision.START,
        reasons=(),
        optional=False,
        seconds=60,
    )
    plan = paper_plan(
        SessionPlan(seconds=60, blocks=(BlockPlan(block=exercise.block, seconds=60, items=(item,)),)), Look()
    )
    return plan.blocks[0][1][0]


def first_dose(variant: Variant) -> Dose:
    """Return the dose a variant begins with."""
    told = variant.dose
    rest = {"sets": told.sets.low, "rest_s": told.rest_s.low, "rpe": told.rpe}
    match told.kind:
        case DoseKind.REPS:
            return RepDose(reps=told.start, tempo=told.tempo, **rest)
        case DoseKind.HOLD:
            return HoldDose(reps=told.reps.low, hold_s=told.start, **rest)
        case DoseKind.TIME:
            return TimedDose(duration_s=told.start, **rest)


@pytest.mark.parametrize(
    ("exercise", "variant"),
    [(exercise, variant) for exercise in load_programme().exercises for variant in exercise.variants],
    ids=lambda one: one.id,
)
def test_every_variant_has_its_words_and_its_figure(client: Client, exercise: Exercise, variant: Variant) -> None:
    move = planned(exercise, variant)
    assert all([move.name, move.dose, move.pacing, move.set_up])
    assert len(move.strip.poses) >= 2
    assert all(pose.label for pose in move.strip.poses)
    drawn = client.get(move.strip.address)
    assert drawn.status_code == 200
    assert f'viewBox="0 0 {move.strip.width} {move.strip.height}"' in drawn.content.decode()


def test_strip_is_grey_in_the_persons_build_and_of_the_foot_that_works() -> None:
    strip = strip_of("heel-raise-single-leg", Look(palette="deep", build="broad", hair="bun"), Side.LEFT)
    assert strip.address == "/figures/print-broad-bun/heel-raise-single-leg.svg?form=strip&side=left"


def test_without_a_figure_the_steps_are_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("surefoot.web.today.paper.strip_of", lambda *_: None)
    exercise = load_programme().by_id["heel-raise"]
    easiest = exercise.variants[0]
    assert planned(exercise, easiest).steps == load_texts().exercises[exercise.id].variants[easiest.id].steps
