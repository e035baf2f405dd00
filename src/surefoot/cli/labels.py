"""Names the commands share, and words for what a programme may not know."""

from surefoot.catalogue import words
from surefoot.catalogue.texts import Texts
from surefoot.domain.advice import Reason
from surefoot.domain.quantities import Block, Urgency

BLOCKS = {
    Block.WARM_UP: "Warm-up",
    Block.GLIDES: "Nerve glides, if you like",
    Block.ACTIVATION: "Waking the feet",
    Block.STRENGTH: "Strength",
    Block.BALANCE: "Balance",
}
URGENCIES = {
    Urgency.EMERGENCY: "an emergency, get help now",
    Urgency.SAME_DAY: "get help today",
    Urgency.THIS_WEEK: "get help this week",
    Urgency.NEXT_VISIT: "tell your clinician at the next visit",
}


def said(reason: Reason, texts: Texts) -> str:
    """Return a reason in words; where a diary names what the programme has no words for, its rule and values."""
    try:
        return words.render(reason, texts)
    except words.MissingWordsError:
        values = ", ".join(f"{name} {value}" for name, value in reason.values)
        return f"{reason.rule} ({values})" if values else reason.rule


def flag_name(code: str, texts: Texts) -> str:
    """Return the name of a red flag, or its code when the programme does not know it."""
    return texts.red_flags[code].name if code in texts.red_flags else code
