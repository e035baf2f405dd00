"""Every sign in words, and what holds a device back: all it needs to say stop without the network."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from django.http import HttpRequest

from surefoot.catalogue.words import word
from surefoot.domain.advice import Advice
from surefoot.engine.assuming import too_hard
from surefoot.web import diary
from surefoot.web.emergency import region_of
from surefoot.web.start.profile import current_profile
from surefoot.web.today.care import emergency_names

EFFORTS = range(11)
# After these, the days that were worked out ahead no longer hold: the server must hear of them first.
LOCKS: tuple[dict[str, Any], ...] = (
    *({"kind": kind} for kind in ("stopped", "tingled", "ended", "skipped", "swapped")),
    *({"kind": kind, "told": {"tingling": ["grew"]}} for kind in ("did", "answered")),
    *({"kind": kind, "told": {"form": ["lost"]}} for kind in ("did", "answered")),
    *({"kind": kind, "told": {"stumble": [True]}} for kind in ("did", "answered")),
    {"kind": "did", "told": {"sharp_pain": [True]}},
)


def signs() -> dict[str, dict[str, Any]]:
    """Return every sign of the programme, in the words of its page."""
    texts = diary.texts()
    return {
        code: {
            "title": texts.red_flags[code].name,
            "lead": texts.red_flags[code].why,
            "urgency": flag.urgency.value,
            "call": word("urgencies", flag.urgency.value, texts),
            "action": texts.red_flags[code].action,
            "say": texts.red_flags[code].say,
            "steps": list(texts.red_flags[code].until),
            "also": list(emergency_names([code])),
        }
        for code, flag in diary.programme().red_flags.items()
    }


def locks(sessions: Iterable[Advice]) -> list[dict[str, Any]]:
    """Return the reports after which no later day holds; far too much effort in any of these sessions is one."""
    least = min((too_hard(diary.programme(), advice) for advice in sessions), default=len(EFFORTS))
    hard = [effort for effort in EFFORTS if effort >= least]
    return [*LOCKS, *([{"kind": "answered", "told": {"rpe": hard}}] if hard else [])]


def open_flag(request: HttpRequest) -> dict[str, Any] | None:
    """Return the most urgent open red flag, or None."""
    flags = diary.advice(request).flags
    return {"code": flags[0].code, "foot": flags[0].foot} if flags else None


def region() -> dict[str, Any] | None:
    """Return the phone numbers of the person's region, or None where it is not known."""
    known = region_of(current_profile())
    return asdict(known) if known else None
