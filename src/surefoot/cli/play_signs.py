"""After dizziness, weakness or a fall: what to do now, the questions that belong to it, and whom to see."""

import os
from contextlib import suppress
from typing import Any

from surefoot.catalogue import Texts
from surefoot.cli.files import diary_of
from surefoot.cli.keys import Left
from surefoot.cli.labels import flag_action, flag_name, urgency_name
from surefoot.cli.play_diary import RANDOM_BYTES, DiaryFile
from surefoot.cli.playing import Play
from surefoot.domain.diary import Entry
from surefoot.domain.entries import CheckIn, Fall
from surefoot.domain.programme import Programme
from surefoot.engine.coach import advise
from surefoot.exchange.identifiers import new_id
from surefoot.session.signs import FALL_QUESTIONS, signs_after

NOW = {
    "dizzy": "Sit or lie down until it passes. Breathe slowly. Drink some water.",
    "weak": "Sit where you cannot fall. Have someone near you.",
    "fell": "Stay still for a moment. Check for pain before you move.",
}


def after_signs(play: Play, file: DiaryFile, programme: Programme, texts: Texts) -> None:
    """Ask for the signs of danger, write down what is told, however little, and say whom to see."""
    end = play.running.place.end
    reason = end.reason if end and end.reason else ""
    play.stage.say("", "The session is over for today. What you did counts.", NOW[reason])
    body = _fall(play) if reason == "fell" else _check_in(play, reason, programme, texts)
    at = play.clock.now()
    file.add([Entry(id=new_id(at, os.urandom(RANDOM_BYTES)), at=at, day=file.day, body=body)])
    _whom_to_see(play, file, programme, texts)


def _fall(play: Play) -> Fall:
    told: dict[str, Any] = {}
    with suppress(Left):
        for name, words in FALL_QUESTIONS:
            told[name] = play.ask.yes(words)
    return Fall(**told)


def _check_in(play: Play, reason: str, programme: Programme, texts: Texts) -> CheckIn:
    play.stage.say("Is any of this true now?")
    told = []
    with suppress(Left):
        for code in signs_after(reason, programme):
            if play.ask.yes(texts.red_flags[code].question):
                told.append(code)
    return CheckIn(red_flags=tuple(told), dizzy=True if reason == "dizzy" else None)


def _whom_to_see(play: Play, file: DiaryFile, programme: Programme, texts: Texts) -> None:
    known = [entry for entry in diary_of(file.name) if entry.day <= file.day]
    for flag in advise(programme, known, on=file.day).flags:
        play.stage.say("", f"{flag_name(flag.code, texts)}. {urgency_name(flag.urgency, texts)}.")
        play.stage.say(flag_action(flag.code, texts))
