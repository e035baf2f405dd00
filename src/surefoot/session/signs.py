"""What is asked after a sign of the body: the red flags that belong to it, and the questions after a fall."""

from surefoot.domain.programme import Programme

REASONS = ("sharp-pain", "dizzy", "weak", "fell", "had-enough")
SIGNS_AFTER = {
    "dizzy": ("chest-pain", "fainting", "sudden-weakness", "sudden-loss-of-balance"),
    "weak": (
        "sudden-weakness",
        "weakness-growing-over-days",
        "both-legs-weak",
        "weakness-and-breathless",
        "one-limb-weaker",
        "foot-drop",
    ),
    "fell": (),
}
FALL_QUESTIONS = (
    ("injured", "Are you hurt?"),
    ("head_hit", "Did you hit your head?"),
    ("could_stand", "Could you stand up again?"),
)


def signs_after(reason: str, programme: Programme) -> tuple[str, ...]:
    """Return the signs to ask for; a programme of one's own may not have all of them."""
    return tuple(code for code in SIGNS_AFTER[reason] if code in programme.red_flags)
