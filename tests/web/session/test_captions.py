"""A session in plain words: what is asked, and what was done."""

import pytest
from django.test import Client

from surefoot.catalogue import load_programme, load_texts
from surefoot.domain.entries import Prescribed, SetDone
from surefoot.domain.quantities import Block, Position, Side, Sides, Support
from surefoot.figures.looks import Look
from surefoot.session.running import Exercising
from surefoot.web.session.captions import done_words, exercise_words, figure_of

TEXTS = load_texts()
LEFT, RIGHT = Side.LEFT, Side.RIGHT


@pytest.mark.parametrize(
    ("sets", "words"),
    [
        ([SetDone(reps=9)], "9"),
        ([SetDone(reps=9), SetDone(reps=9)], "2 sets of 9"),
        ([SetDone(reps=9), SetDone(reps=8)], "9, 8"),
        ([SetDone(side=LEFT, reps=9), SetDone(side=RIGHT, reps=9)], "9 on each foot"),
        ([SetDone(side=LEFT, seconds=12), SetDone(side=RIGHT, seconds=9.6)], "left 12 s; right 10 s"),
        ([SetDone(side=LEFT, reps=6, seconds=8)], "left 6 holds of 8 s"),
        ([SetDone(side=LEFT, reps=0, tingling="grew")], "begun, then stopped"),
        ([], "begun, then stopped"),
    ],
)
def test_what_was_done(sets, words):
    assert done_words(sets) == words


def every_variant():
    return [(exercise, variant) for exercise in load_programme().exercises for variant in exercise.variants]


@pytest.mark.parametrize(("exercise", "variant"), every_variant(), ids=lambda one: one.id)
def test_every_variant_can_be_shown_and_said(exercise, variant):
    item = Exercising(
        entry_id="",
        exercise=exercise.id,
        variant=variant.id,
        block=exercise.block,
        sides=variant.sides,
        position=variant.position,
        support=variant.support,
        optional=False,
        prescribed=Prescribed(reps=8),
        decision="start",
        rules=(),
    )
    words = exercise_words(item, TEXTS)
    needed = ("name", "block", "purpose", "feel", "set_up", "dose", "ready", "go", "end")
    assert [name for name in needed if not words[name].strip()] == []
    assert (len(words["tempo"]), len(words["parts"])) == (3, variant.parts if variant.parts > 1 else 0)


@pytest.mark.parametrize(
    ("block", "asked", "still"),
    [
        (Block.BALANCE, Prescribed(sets=3, reps=1, hold_s=12), True),
        (Block.BALANCE, Prescribed(sets=1, duration_s=40), False),
        (Block.WARM_UP, Prescribed(sets=2, hold_s=30), False),
        (Block.STRENGTH, Prescribed(sets=1, reps=6, hold_s=8), False),
    ],
)
def test_only_one_still_hold_gets_the_stop_clock(block, asked, still):
    item = Exercising(
        entry_id="",
        exercise="single-leg-stance",
        variant="single-leg-stance",
        block=block,
        sides=Sides.EACH,
        position=Position.STANDING,
        support=Support.WITHIN_REACH,
        optional=False,
        prescribed=asked,
        decision="start",
        rules=(),
    )
    assert exercise_words(item, TEXTS)["stands_still"] is still


def test_figure_is_that_of_the_variant_in_the_persons_look():
    told = figure_of("heel-raise-seated", Look(palette="deep", build="broad", hair="bun"))
    assert told["figure"] == "/figures/deep-broad-bun/heel-raise-seated.svg"
    assert told["still"] == "/figures/deep-broad-bun/heel-raise-seated.svg?form=still"
    assert told["alt"]


def test_variant_without_a_figure_has_no_address():
    assert figure_of("no-such-variant", Look()) == {"figure": "", "still": "", "alt": ""}


@pytest.mark.parametrize("variant", [one for _, one in every_variant() if one.parts > 1], ids=lambda one: one.id)
def test_each_part_of_a_set_has_its_own_picture_on_each_foot(client: Client, variant):
    still = figure_of(variant.id, Look())["still"]
    drawn = [
        client.get(f"{still}&side={side}&part={part}") for side in (LEFT, RIGHT) for part in range(1, variant.parts + 1)
    ]
    assert {answer.status_code for answer in drawn} == {200}
    assert len({answer.content for answer in drawn}) == len(drawn)
