"""The catalogue's words for the commands, and fair words for what a programme does not know."""

from surefoot.catalogue import Texts, words
from surefoot.domain.advice import Reason
from surefoot.domain.quantities import Urgency

UNKNOWN_SIGN = "This programme does not know the sign. Show it to a doctor or nurse today."


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


def flag_action(code: str, texts: Texts) -> str:
    """Return what to do about a red flag, known to the programme or not."""
    return texts.red_flags[code].action if code in texts.red_flags else UNKNOWN_SIGN


def urgency_name(urgency: Urgency, texts: Texts) -> str:
    """Return how soon help is needed, in words."""
    return words.word("urgencies", urgency, texts)
