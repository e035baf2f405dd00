"""An exercise entry that got lost is noticed by the session that names it, however many sessions ago that was."""

from dataclasses import replace

from surefoot.catalogue import load_programme
from surefoot.domain.advice import GROWING
from surefoot.domain.entries import Performance
from surefoot.engine.coach import advise
from tests.engine.life import STEADY, Told, lived

PROGRAMME = load_programme()


def test_entry_lost_in_the_session_before_the_last_holds_the_exercise():
    life = lived(PROGRAMME, [Told()] * 6, profile=replace(STEADY, minutes_a_day=24))
    life.live(Told(trains=False))
    grown = {item.exercise for item in life.advice[life.day].session.items() if item.decision in GROWING}
    lost = next(
        entry
        for entry in reversed(life.entries)
        if isinstance(entry.body, Performance)
        and entry.body.exercise in grown
        and PROGRAMME.by_id[entry.body.exercise].progresses
    )
    told = [entry for entry in life.entries if entry is not lost]
    items = {item.exercise: item for item in advise(PROGRAMME, told, on=life.day).session.items()}
    assert items[lost.body.exercise].decision not in GROWING
