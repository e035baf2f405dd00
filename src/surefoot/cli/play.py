"""Be led through a day's session here in the terminal; what was performed is written into the diary."""

import argparse
import sys
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from surefoot.catalogue import Texts
from surefoot.cli.arguments import STANDARD_STREAM, add_json, add_programme, day, whole_number
from surefoot.cli.files import diary_of, print_json, programme_of
from surefoot.cli.keys import Clock, Left, keys_of
from surefoot.cli.play_diary import DiaryFile, refuse_unwritable, session_of
from surefoot.cli.play_signs import after_signs
from surefoot.cli.playing import Play
from surefoot.cli.refusal import Unusable
from surefoot.cli.stage import Stage
from surefoot.domain.diary import Entry
from surefoot.domain.entries import Performance
from surefoot.domain.programme import Programme
from surefoot.session.data import session_data
from surefoot.session.item_words import done_words
from surefoot.session.running import Running

MOST_FAST = 10_000


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("diary", metavar="DIARY", help="the diary; what is done is added to it")
    parser.add_argument("--on", type=day, metavar="DAY", help="the day, as YYYY-MM-DD (today)")
    parser.add_argument("--fast", type=whole_number(1, MOST_FAST), default=1, metavar="N", help="N times as fast (1)")
    parser.add_argument("--own-pace", action="store_true", help="no count for reps: Enter says that a set is done")
    add_programme(parser)
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Play the session of a day, or print it as JSON."""
    programme, texts = programme_of(options.programme)
    entries = diary_of(options.diary)
    now = datetime.now().astimezone()
    on = options.on or now.date()
    at = _begins(on, entries, now=now)
    running = session_of(options.diary, entries, programme, texts, on=on, at=at)
    data = session_data(running, programme, texts)
    if options.json:
        print_json(data)
        return 0
    if options.diary == STANDARD_STREAM:
        raise Unusable("what is done is written into the diary, so it must be a file")
    refuse_unwritable(options.diary)
    _play(options, entries, programme, texts, running, Clock(at, fast=options.fast))
    return 0


def _begins(on: date, entries: Sequence[Entry], *, now: datetime) -> datetime:
    """Return now, on the day that is played; never before what the diary tells of that day's session."""
    at = now if on == now.date() else datetime.combine(on, now.timetz())
    done = [entry.at for entry in entries if entry.day == on and isinstance(entry.body, Performance)]
    return max([at, *(last + timedelta(seconds=1) for last in done)])


def _play(
    options: argparse.Namespace,
    entries: Sequence[Entry],
    programme: Programme,
    texts: Texts,
    running: Running,
    clock: Clock,
) -> None:
    stage, file = Stage(sys.stdout), DiaryFile(options.diary, entries, running)
    with keys_of(sys.stdin, clock) as keys:
        play = Play(running, session_data(running, programme, texts), clock=clock, keys=keys, stage=stage)
        play.kept = lambda after: file.add(after.entries())
        try:
            after = play.play(own_pace=options.own_pace)
        except (Left, KeyboardInterrupt):
            play.leave()
            _tell(stage, play.running, texts, options.diary)
            return
        _tell(stage, after, texts, options.diary)
        if after.place.signs_due:
            after_signs(play, file, programme, texts)


def _tell(stage: Stage, running: Running, texts: Texts, name: str) -> None:
    """Say what was done, and where it stands."""
    end = running.place.end
    if end is None:
        stage.say("", "Left for now. It waits here: run the same command again to go on.")
    elif end.reason is None and running.done():
        stage.say("", texts.script["session"]["end"])
    done = [n for n in running.order() if n in running.place.over and running.sets_of(n)]
    for number in done:
        item = running.items[number]
        variant = texts.exercises[item.exercise].variants[item.variant]
        stage.say(f"{variant.name}: {done_words(running.sets_of(number))}")
    stage.say(f"Written into {name}." if done else "Nothing was done, and nothing is written.")
