"""The contract with the engine: every rule it can name, and the values it carries with each.

Words about a rule may use these names only. Where a name could be read two ways: `before` and `after` are the amount (reps,
seconds, or minutes of walking) of the last time and of today; `day` is the last strength day; `foot` is the one that rests;
`days` of `walk-week` counts from the last change; `exercise` of `swapped` is the one that was left for this one.
"""

from surefoot.catalogue.review_contract import REVIEW_VALUES

RULE_VALUES: dict[str, frozenset[str]] = {
    rule: frozenset(values.split())
    for rule, values in {
        # What today may hold
        "red-flag": "flag",
        "pain-rise": "pain usual",
        "fall": "",
        "dizzy": "",
        "very-poor-sleep": "",
        "feet-not-checked": "",
        "check-in-missing": "",
        "foot-finding": "foot finding",
        "level-3-no-plan": "level",
        "glucose-low": "glucose least",
        "suspended": "reason",
        "skin-temperature": "difference least",
        "chosen-seated": "",
        "planned-rest-day": "weekday",
        "calm": "pain usual",
        "calm-no-usual": "pain",
        "calm-no-pain": "",
        "all-rests": "",
        "wheelchair": "",
        "prescribed-seated": "by",
        # How much of an exercise
        "first-dose-tested": "measure tested after",
        "first-dose": "after",
        "steady": "after",
        "return": "days before after",
        "sharp-pain": "",
        "strength-day-between": "day",
        "strength-days-full": "days allowed",
        "morning-pain-high": "morning usual",
        "rule-24-hours": "evening morning usual before after",
        "rule-24-hours-down": "evening morning usual variant",
        "ease-sign": "sign before after",
        "effort-far-above": "effort high before after",
        "effort-above-twice": "effort high before after",
        "ease-incomplete": "percent before after",
        "eased-day": "before after",
        "ease-down": "variant",
        "hold-missing": "what",
        "hold-incomplete": "percent",
        "hold-effort-above": "effort high",
        "hold-calm-days": "days needed",
        "hold-triggers": "count window",
        "hold-day-load": "percent",
        "hold-in-band": "effort low high",
        "hold-one-change": "",
        "hold-top": "",
        "hold-locked": "variant",
        "advance": "effort days before after",
        "own-24-hours": "evening morning usual before after",
        "own-24-hours-down": "evening morning usual variant",
        "restore-rung": "variant after",
        "restore": "before after target",
        "climb": "variant after",
        "more-sets": "sets after",
        "other-foot-only": "foot",
        "seated-version": "variant",
        "swapped": "exercise",
        "try-again": "",
        "easiest-rest": "",
        # What rests today
        "foot-rests": "foot",
        "hidden": "by",
        "not-allowed": "by",
        "no-equipment": "equipment",
        "unsuitable": "condition",
        "no-time": "minutes",
        "day-load": "percent",
        "not-seated": "",
        "new-later": "",
        "left-out": "",
        # Walking
        "walk-first": "minutes",
        "walk-tested": "minutes",
        "walk-grow": "before after days",
        "walk-hold-calm": "days needed",
        "walk-hold-mornings": "logged needed",
        "walk-hold-walked": "times needed",
        "walk-hold-uncomfortable": "",
        "walk-trim": "before after",
        "walk-rest": "verdict",
        "walk-return": "days before after",
        "walk-most": "minutes",
        "walk-week": "days",
        # Why a test is kept back, for safety
        "test-care-first": "",
        "test-high-risk": "level",
        "test-wheelchair": "",
        "test-seated-only": "by",
        "test-falls-unknown": "",
        "test-unsteady": "",
        "test-unsuitable": "condition",
        "test-careful-day": "",
        # Why a test waits
        "test-on-wish": "",
        "test-by-itself": "",
        "test-opens-later": "measure least",
        "test-done": "",
        "test-not-yet": "day",
        "test-after-check-in": "",
        "test-rest-day": "",
        "test-after-session": "",
        "test-fresh-legs": "day",
        "test-same-muscles": "measure day",
        "test-enough-today": "most",
    }.items()
} | REVIEW_VALUES
# The rules a person reads, the red flags the engine raises by itself, and the measures it can take a first dose from.
PROGRAMME_RULES = tuple(f"P{n}" for n in range(1, 11))
ENGINE_FLAGS = (
    "open-sore",
    "pre-ulcer-sign",
    "skin-temperature",
    "repeated-falls",
    "injurious-fall",
    "fall-head-injury",
    "fall-cannot-stand",
    "numbness-spreading",
)
DOSE_MEASURES = ("single-leg-stance", "heel-raises", "chair-stand-30s", "tandem-stance")
# The other measures the rules read.
READ_MEASURES = ("walking-tolerance", "pain", "numbness")
INSTEAD = (
    "look-at-feet",
    "call-now",
    "call-today",
    "call-this-week",
    "gentle-walk-home",
    "sit-and-rest",
    "seated-circles",
    "eat-and-recheck",
    "log-tomorrow",
    "ask-for-plan",
    "read-something",
)
# Words of ui.toml that advice and the values of its rules are told in, by section.
VALUE_WORDS: dict[str, tuple[str, ...]] = {
    "authors": ("self",),
    "days": ("go", "ease", "seated", "rest", "stop"),
    "feet": ("left", "right", "both"),
    "missing": ("effort", "morning", "evening", "check-in", "exercise"),
    "months": tuple(str(month) for month in range(1, 13)),
    "signs": ("form", "tingling", "stumble"),
    "surfaces": ("even", "varied"),
    "unforeseen": ("title", "lead", "calm", "together"),
    "untold": ("value",),
    "whole_day": ("rule-24-hours", "eased-day", "return"),
    "suspensions": ("illness", "travel", "other"),
    "weekdays": ("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
}
# Words of ui.toml that doses are told in: what is counted, and the values of each phrase.
COUNTED_WORDS = ("set", "time", "hold", "second", "minute", "move")
DOSE_VALUES: dict[str, frozenset[str]] = {
    phrase: frozenset(values.split())
    for phrase, values in {
        "range": "low high",
        "sets": "sets work",
        "one-hold": "time",
        "holds": "holds time",
        "sets-of-holds": "sets holds time",
        "each-way": "",
        "each": "",
        "left": "",
        "right": "",
        "tempo": "lift lower",
        "tempo-with-pause": "lift pause lower",
        "rest": "seconds",
        "effort": "effort",
    }.items()
}
# Words of script.toml that a session is told in: by section, each phrase with its values.
SCRIPT_VALUES: dict[str, dict[str, frozenset[str]]] = {
    section: {phrase: frozenset(values.split()) for phrase, values in phrases.items()}
    for section, phrases in {
        "said": dict.fromkeys(("rest", "change-feet", "begin", "hold", "again", "half-way", "ask"), ""),
        "session": dict.fromkeys(("ready", "go", "half", "last", "tingling", "smaller", "end"), ""),
        "feet": {"left": "", "right": ""},
        "then": {"left": "", "right": ""},
        "shown": {
            "rest": "",
            "change-feet": "",
            "next-part": "",
            "place": "number all",
            "set": "set sets",
            "before-set": "set sets",
            "of-reps": "reps",
            "of-holds": "hold holds",
            "seconds": "",
            "seconds-left": "",
        },
        "changes": {
            "later": "",
            "later-note": "",
            "easier": "name",
            "easier-note": "",
            "swap": "name",
            "swap-note": "",
        },
    }.items()
}
