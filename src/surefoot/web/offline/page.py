"""The page for a time without the network: every form and screen it may need, in the same words as with it.

Nothing of the diary is in it but the number to call and how a session speaks; the rest comes from the pack.
"""

from typing import Any

from surefoot.web import diary
from surefoot.web.checkin import answers, look
from surefoot.web.checkin.shown import FALL_QUESTIONS, SINCE_QUESTIONS, SLEEP_WORDS, pain_grid
from surefoot.web.session.answers import EFFORTS

# Each with the parts it is for: two rooms may use one word for different things.
SHEETS = (
    ("css/today.css", "today"),
    ("css/feet.css", "check-in after"),
    ("css/checkin.css", "check-in after"),
    ("css/stop.css", "stop session"),
    ("css/after.css", "after"),
    ("css/player.css", "session"),
    ("session/session.css", "session after"),
)


def shell_page() -> dict[str, Any]:
    """Return everything the page shows; a script fills in what the pack on the device says."""
    return _check_in() | _player() | {"words": _words(), "sheets": SHEETS}


def _check_in() -> dict[str, Any]:
    texts, programme = diary.texts(), diary.programme()
    daily = [code for code, flag in programme.red_flags.items() if flag.asked]
    return {
        "evening": pain_grid("evening", "", None),
        "morning": pain_grid("morning", "", None),
        "grid": pain_grid("pain", "", None),
        "findings": [(code, texts.findings[code]) for code in programme.findings],
        "finding_names": [(code, texts.findings[code].name) for code in programme.findings],
        "feet": (("left", "Left foot"), ("right", "Right foot")),
        "flags": [_question(f"flag-{code}", texts.red_flags[code].question) for code in daily],
        "others": [_question(name, asked) for name, asked in SINCE_QUESTIONS],
        "fall": [_question(name, asked) for name, asked in FALL_QUESTIONS],
        "sleep": [(code, words, False) for code, words in SLEEP_WORDS],
    }


def _question(name: str, words: str) -> dict[str, str]:
    return {"name": name, "words": words, "chosen": "", "error": ""}


def _player() -> dict[str, Any]:
    texts = diary.texts()
    return {"efforts": [(str(n), texts.ui["effort"][str(n)]) for n in EFFORTS], "sent": {}, "errors": {}}


def _words() -> dict[str, str]:
    """Return what is said where an answer is missing: the same as with the network."""
    return {
        "pain": answers.CHOOSE_PAIN,
        "yes_no": answers.CHOOSE_YES_NO,
        "mark_first": look.MARK_FIRST,
        "name_it": look.NAME_IT,
    }
