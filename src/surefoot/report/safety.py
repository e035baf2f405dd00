"""Red flags, falls, how the feet answered, and where they are numb, in words."""

from collections.abc import Iterable, Mapping, Sequence

from surefoot.catalogue.texts import Texts
from surefoot.catalogue.words import MissingWordsError, flag_name, render, word
from surefoot.domain.advice import Reason
from surefoot.domain.programme import Effect, Programme
from surefoot.domain.review import FlareUp
from surefoot.report.facts import Facts, FlagTold, SuspensionTold, Topic
from surefoot.report.wording import counted, day, known, listed, say

NOTE_MOST = 120  # letters


def open_lines(facts: Facts, programme: Programme, texts: Texts) -> tuple[str, ...]:
    """Return the red flags that nobody has reviewed yet."""
    return tuple(_open(flag, programme, texts) for flag in facts.open_flags)


def flag_lines(facts: Facts, texts: Texts, *, most: int) -> tuple[str, ...]:
    """Return the red flags that were reviewed, with what was said; at most so many, the rest counted."""
    past = [flag for flag in facts.flags if not flag.open]
    if not past:
        return (say("flags", "none-open" if facts.open_flags else "none"),) if not facts.open_flags else ()
    return cut([_past(flag, texts) for flag in past], most)


def flare_lines(facts: Facts, texts: Texts, *, most: int) -> tuple[str, ...]:
    """Return the flare-ups, newest first, and what came before each; at most so many, the rest counted."""
    found = sorted(facts.flare_ups, key=lambda flare: flare.start, reverse=True)
    return cut([_flare(flare, texts) for flare in found], most) or (say("safety", "no-flare"),)


def answer_line(facts: Facts, texts: Texts) -> str:
    """Return how many next mornings are known, and when the 24-hour rule made a session smaller."""
    told = facts.answers
    last = say("safety", "last", day=day(told.trimmed[-1], texts)) if told.trimmed else ""
    days = counted(len(told.trimmed), "safety", "days")
    return say("safety", "answers", mornings=told.mornings, sessions=told.sessions, days=days, last=last)


def suspension_lines(facts: Facts, texts: Texts) -> tuple[str, ...]:
    """Return the times the programme rested, for illness or travel."""
    return tuple(_suspension(one, texts) for one in facts.suspensions)


def fall_line(facts: Facts) -> str:
    """Return falls, near falls and stumbles."""
    return say("safety", "falls", falls=facts.falls, near=facts.near_falls, stumbles=facts.stumbles)


def numb_lines(facts: Facts, texts: Texts) -> tuple[str, ...]:
    """Return the newest map of numb areas, and what is new or felt again since the first one."""
    if facts.numb is None:
        return (say("numbness", "never"),)
    on, zones = facts.numb
    feet = "; ".join(
        say("numbness", "map", foot=say("sides", foot), zones=_zones(zones, foot)) for foot in ("left", "right")
    )
    lines = [say("numbness", "newest", day=day(on, texts), feet=feet[:1].upper() + feet[1:])]
    return (*lines, *_spread(facts, texts))


def questions(facts: Facts, texts: Texts) -> tuple[str, ...]:
    """Return what the rules say is worth asking."""
    return tuple(said(reason, texts) for reason in facts.review.questions) or (say("questions", "none"),)


def said(reason: Reason, texts: Texts) -> str:
    """Return a reason in words, or its rule where this programme has none."""
    try:
        return render(reason, texts)
    except MissingWordsError:
        return reason.rule


def cut(lines: Sequence[str], most: int) -> tuple[str, ...]:
    """Return at most so many lines; where some are over, a last one counts them."""
    over = len(lines) - most
    return (*lines[:most], say("page", "more", count=over)) if over > 0 else tuple(lines)


def left_out(without: Iterable[str]) -> str:
    """Return the topics that the person left out, in words."""
    chosen = set(without)
    return listed(say("topics", topic) for topic in Topic if topic in chosen)


def _open(flag: FlagTold, programme: Programme, texts: Texts) -> str:
    told = programme.red_flags.get(flag.code)
    # A sign that this programme does not know stops as the strongest do.
    code = "open" if told is None or told.effect is Effect.STOP else "open-note"
    urgency = word("urgencies", flag.urgency, texts) if flag.urgency else ""
    foot = say("flags", "foot", foot=word("feet", flag.foot, texts)) if flag.foot else ""
    when = day(flag.raised, texts, year=True) if flag.raised else ""
    return say("flags", code, flag=flag_name(flag.code, texts), foot=foot, day=when, urgency=urgency)


def _past(flag: FlagTold, texts: Texts) -> str:
    name, raised = flag_name(flag.code, texts), day(flag.raised, texts) if flag.raised else ""
    if flag.cleared is None:
        return say("flags", "noted", flag=name, raised=raised)
    code, by = "cleared" if flag.raised else "cleared-before", flag.by or ""
    text = say("flags", code, flag=name, raised=raised, cleared=day(flag.cleared, texts), by=by)
    return text + (say("flags", "note", note=_shortened(flag.note)) if flag.note else "")


def _shortened(note: str) -> str:
    """Return a note that leaves room for others; where it was cut, it says so."""
    line = " ".join(note.split())
    return line if len(line) <= NOTE_MOST else f"{line[:NOTE_MOST].rsplit(' ', 1)[0]} {say('page', 'cut')}"


def _suspension(one: SuspensionTold, texts: Texts) -> str:
    since, until = (day(told, texts) if told else "" for told in (one.since, one.until))
    code = "pause-before" if one.since is None else "pause" if one.until else "pause-open"
    reason = texts.ui["suspensions"].get(one.reason or "", one.reason or "")
    return say("safety", code, reason=reason, since=since, until=until)


def _flare(flare: FlareUp, texts: Texts) -> str:
    before = " ".join(said(reason, texts) for reason in flare.before)
    start = day(flare.start, texts)
    if flare.end is None:
        return say("safety", "flare-open", start=start, worst=flare.worst, before=before).strip()
    return say("safety", "flare", start=start, end=day(flare.end, texts), worst=flare.worst, before=before).strip()


def _zones(zones: Mapping[str, tuple[str, ...]], foot: str) -> str:
    return ", ".join(_zone(zone) for zone in zones.get(foot, ())) or say("numbness", "none")


def _zone(zone: str) -> str:
    return known("zones", zone) or zone.replace("-", " ")


def _spread(facts: Facts, texts: Texts) -> tuple[str, ...]:
    change = facts.review.numbness
    if change is None or change.then == change.now:
        return ()
    since = day(change.then, texts)
    told = [
        say("numbness", code, day=since, zones=", ".join(f"{say('sides', foot)} {_zone(zone)}" for foot, zone in zones))
        for code, zones in (("spread", change.spread), ("eased", change.eased))
        if zones
    ]
    return tuple(told) if change.spread else (say("numbness", "same", day=since), *told)
