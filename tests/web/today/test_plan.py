"""What Today says beside the plan."""

from surefoot.catalogue import load_programme
from surefoot.domain.advice import Decision
from surefoot.web.today.plan import shown_plan
from tests.engine.life import Told, lived


def test_smaller_day_is_told_once_and_each_move_in_the_details() -> None:
    advice = lived(load_programme(), [Told()]).live(Told())
    sore = lived(load_programme(), [Told()]).live(Told(evening=8, morning=7))
    cut = [item for item in sore.session.items() if item.decision is Decision.TRIM]
    plan = shown_plan(sore)
    assert [note.title for note in plan.general] == [f"{len(cut)} moves smaller than last time"]
    assert [note.rule for note in plan.more] == ["rule-24-hours"] * len(cut)
    assert [note for note in shown_plan(advice).general if "smaller" in note.title] == []


def test_three_notes_at_most_stand_beside_the_moves() -> None:
    advice = lived(load_programme(), [Told(efforts=(3,))] * 4).live(Told())
    plan = shown_plan(advice)
    beside = [note for block in plan.blocks for note in block.notes] + list(plan.general)
    raised = [item for item in advice.session.items() if item.decision is Decision.ADVANCE]
    assert len(beside) == min(3, len(raised))
    assert len(beside) + len(plan.more) == len(raised)
