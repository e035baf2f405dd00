"""The stop page: the most urgent open red flag, what to do, and how the programme opens again."""

from collections.abc import Sequence
from dataclasses import dataclass

from surefoot.catalogue.texts import RedFlagText
from surefoot.catalogue.words import word
from surefoot.domain.advice import OpenFlag
from surefoot.domain.diary import Entry
from surefoot.domain.entries import CheckIn
from surefoot.domain.quantities import Urgency
from surefoot.web import diary

UNKNOWN = RedFlagText(
    name="A sign this programme does not know",
    question="",
    action="Show it to a doctor or nurse today.",
    say="My foot diary shows a sign that needs a look.",
    why="We cannot tell how much it matters, so we take the careful way.",
    until=("Sit down and rest.",),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One open red flag in words. `answer` is the check-in it was told in, where it was told in one."""

    code: str
    name: str
    urgency: Urgency
    call: str
    text: RedFlagText
    answer: str | None


def signs(flags: Sequence[OpenFlag], entries: Sequence[Entry]) -> tuple[Sign, ...]:
    """Return the open red flags in words, most urgent first; the entries are check-ins as they stand."""
    return tuple(_sign(flag, entries) for flag in flags)


def _sign(flag: OpenFlag, entries: Sequence[Entry]) -> Sign:
    text = diary.texts().red_flags.get(flag.code, UNKNOWN)
    return Sign(
        code=flag.code,
        name=f"{text.name}, {flag.foot} foot" if flag.foot else text.name,
        urgency=flag.urgency,
        call=word("urgencies", str(flag.urgency), diary.texts()),
        text=text,
        answer=next((e.id for e in reversed(entries) if e.day == flag.since and _tells(e, flag)), None),
    )


def _tells(entry: Entry, flag: OpenFlag) -> bool:
    body = entry.body
    if not isinstance(body, CheckIn):
        return False
    if flag.foot is None:
        return flag.code in (body.red_flags or ())
    found = getattr(body.foot_check, flag.foot, ())
    known = diary.programme().findings
    return any(code not in known or known[code].flag == flag.code for code in found)


def emergency_names(open_codes: Sequence[str]) -> tuple[str, ...]:
    """Return the names of the emergencies that can come with the open signs; any of them with a sign nobody knows."""
    texts, flags = diary.texts().red_flags, diary.programme().red_flags
    emergencies = [code for code, flag in flags.items() if flag.urgency is Urgency.EMERGENCY]
    fitting = {also for code in open_codes for also in (flags[code].also if code in flags else emergencies)}
    return tuple(texts[code].name for code in emergencies if code in fitting and code not in open_codes)


def on_a_foot(flags: Sequence[OpenFlag]) -> bool:
    """Tell whether an open sign was marked on a foot: once reviewed, it may still be there and be marked again."""
    return any(flag.foot for flag in flags)


def flag_names(flags: Sequence[OpenFlag]) -> tuple[str, ...]:
    """Return the names of open flags."""
    return tuple(diary.texts().red_flags.get(flag.code, UNKNOWN).name for flag in flags)
