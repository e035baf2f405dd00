"""A session in plain words: what is asked, and what was done."""

import pytest

from surefoot.catalogue import load_programme, load_texts
from surefoot.domain.entries import Prescribed, SetDone, TempoTold
from surefoot.domain.exercise import DoseKind
from surefoot.domain.quantities import Side
from surefoot.session.item_words import done_words, item_words
from surefoot.session.running import Exercising

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
    counted = variant.dose.kind is DoseKind.REPS
    item = Exercising(
        entry_id="",
        exercise=exercise.id,
        variant=variant.id,
        block=exercise.block,
        sides=variant.sides,
        position=variant.position,
        support=variant.support,
        optional=False,
        prescribed=Prescribed(reps=8, tempo_s=TempoTold(lift=2, pause=1, lower=3) if counted else None),
        decision="start",
        rules=(),
    )
    words = item_words(item, TEXTS)
    needed = ("name", "block", "purpose", "feel", "set_up", "dose")
    assert [name for name in needed if not words[name].strip()] == []
    parts = variant.parts if variant.parts > 1 else 0
    assert (len(words["tempo"]), len(words["parts"])) == (3 if counted else 0, parts)
