"""The hand-out: large type, one exercise in half a page, read in order, and nothing typed is taken for markup."""

import json
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest
import typst

from surefoot.catalogue import load_programme, load_texts
from surefoot.catalogue.folder import our_programme
from surefoot.domain.advice import Advice, BlockPlan, Decision, Item, SessionPlan
from surefoot.domain.dose import HoldDose, RepDose, TimedDose
from surefoot.domain.exercise import DoseKind, Exercise, Variant
from surefoot.domain.quantities import Sides, Tempo
from surefoot.engine.coach import advise
from surefoot.figures.gallery import Gallery
from surefoot.report import hand_out as made
from surefoot.report import printing
from surefoot.report.hand_out import HandOut, Material, NoSuchExerciseError, hand_out, hand_out_pdf, told_of
from surefoot.sample import sample_diary
from tests.report.pdfs import read

START = date(2026, 1, 5)
ON = START + timedelta(weeks=8)
LEAST_PT = 16
FOOT_PT = 10


@cache
def material() -> Material:
    programme = load_programme()
    return Material(programme=programme, texts=load_texts(), gallery=Gallery(programme, our_programme()))


@cache
def advice() -> Advice:
    return advise(material().programme, sample_diary(material().programme, weeks=8, seed=1, start=START), on=ON)


def planned() -> SessionPlan:
    session = advice().session
    assert session is not None
    return session


def told(**wished: object) -> HandOut:
    return hand_out(planned(), material(), on=ON, emergency="999", **wished)


def item(exercise: Exercise, variant: Variant) -> Item:
    """Return a variant with the longest words its dose can take."""
    ranged = variant.dose
    common = {"sets": ranged.sets.high, "rest_s": ranged.rest_s.high, "rpe": ranged.rpe}
    match ranged.kind:
        case DoseKind.REPS:
            dose = RepDose(reps=ranged.amount.high, tempo=ranged.tempo or Tempo(1, 1, 1), **common)
        case DoseKind.HOLD:
            dose = HoldDose(reps=ranged.reps.high, hold_s=ranged.amount.high, **common)
        case DoseKind.TIME:
            dose = TimedDose(duration_s=ranged.amount.high, **common)
    return Item(
        exercise=exercise.id, variant=variant.id, sides=variant.sides, parts=variant.parts, position=variant.position,
        support=variant.support, dose=dose, previous=None, previous_variant=None, decision=Decision.HOLD, reasons=(),
        optional=False, seconds=60,
    )  # fmt: skip


def everything() -> SessionPlan:
    """Return a session of every variant of the programme."""
    blocks = [
        BlockPlan(block=one.block, seconds=60, items=tuple(item(one, variant) for variant in one.variants))
        for one in material().programme.exercises
    ]
    return SessionPlan(seconds=60, blocks=tuple(blocks))


def test_hand_out_holds_the_session_in_its_order():
    assert [move.name for move in told().moves] == [
        material().texts.exercises[one.exercise].variants[one.variant].name for one in planned().items()
    ]


def test_hand_out_of_one_exercise_holds_it_alone():
    first = next(iter(planned().items()))
    assert told(only=(first.exercise,)).moves == told().moves[:1]


def test_exercise_outside_the_session_is_refused():
    with pytest.raises(NoSuchExerciseError, match="juggling"):
        told(only=("juggling",))


def test_left_foot_alone_is_drawn_as_the_left_foot():
    first = replace(next(iter(planned().items())), sides=Sides.LEFT)
    plan = SessionPlan(seconds=60, blocks=(replace(planned().blocks[0], items=(first,)),))
    poses = hand_out(plan, material(), on=ON, emergency="999").moves[0].poses
    assert all("left side" in pose.alt for pose in poses)


def test_pdf_is_tagged_and_says_its_language_and_title():
    found = read(hand_out_pdf(told()))
    assert (found.marked, found.standard, found.language) == (True, "1", "en-GB")
    assert found.title == "Your exercises, Monday 2 March 2026"
    assert found.kinds.count("/H1") == 1
    assert found.kinds.count("/H2") == 3 + len(told().moves)


def test_pdf_has_words_for_every_picture():
    found = read(hand_out_pdf(told()))
    assert found.alts == tuple(pose.alt for move in told().moves for pose in move.poses)


def test_type_is_large_but_for_the_foot_of_the_page():
    sizes = read(hand_out_pdf(told())).sizes
    assert {size for size in sizes if size < LEAST_PT} == {FOOT_PT}


def test_two_exercises_fill_a_page_after_the_first():
    found = read(hand_out_pdf(told()))
    assert found.pages == (1 + len(told().moves) + 1) // 2


def test_every_variant_fits_its_half_of_a_page():
    plan = everything()
    facts = made._facts(hand_out(plan, material(), on=ON, emergency="999"))
    with printing._folder() as folder:
        over = typst.query(str(folder / made.TEMPLATE), "<overfull>", field="value", **printing._given(folder, facts))
    count = len(list(plan.items()))
    assert (json.loads(over), printing.page_count(made.TEMPLATE, facts)) == ([], (count + 2) // 2)


def test_words_come_in_the_order_they_are_needed():
    text, move = read(hand_out_pdf(told())).text, told().moves[0]
    places = [
        text.index(words) for words in ("Before you begin", "Stop at once", f"1. {move.name}", move.set_up, "Stop:")
    ]
    assert places == sorted(places)


def test_name_that_looks_like_markup_is_printed_as_it_is():
    name = '#import "x" *b* _i_ $x$ [#panic()] \\ <a> @b // c'
    assert f"For {name}." in read(hand_out_pdf(told(name=name))).text


def test_letter_that_cannot_be_printed_is_told():
    found = read(hand_out_pdf(told(name="李")))
    assert "For ?." in found.text
    assert "stands for a letter that this page cannot print" in found.text


def test_same_plan_gives_the_same_bytes():
    assert hand_out_pdf(told()) == hand_out_pdf(told())


def test_what_it_says_can_be_had_without_drawings():
    data = told_of(told())
    assert data["on"] == "2026-03-02"
    assert all("svg" not in pose for move in data["moves"] for pose in move["poses"])
