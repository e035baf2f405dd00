"""Words: reasons and ids in the person's language."""

from collections.abc import Callable, Mapping
from datetime import date
from string import Formatter
from typing import Any

from surefoot.catalogue.texts import Texts
from surefoot.domain.advice import Reason, Value
from surefoot.domain.quantities import Block


class MissingWordsError(LookupError):
    """There are no words for this id, or a rule came without a value its words need."""


def render(reason: Reason, texts: Texts) -> str:
    """Return what a rule says, its values filled in; raise MissingWordsError naming the id or value that is missing."""
    template = _found(texts.rules, reason.rule, "rule").text
    return _sentence(_Filler(texts, reason).format(template))


def exercise_name(exercise: str, texts: Texts) -> str:
    """Return the name of an exercise; raise MissingWordsError for an unknown one."""
    return _found(texts.exercises, exercise, "exercise").name


def variant_name(variant: str, texts: Texts) -> str:
    """Return the name of a variant of any exercise; raise MissingWordsError for an unknown one."""
    for text in texts.exercises.values():
        if variant in text.variants:
            return text.variants[variant].name
    raise MissingWordsError(f"no words for the variant {variant!r}")


def block_name(block: Block, texts: Texts) -> str:
    """Return the name of a block."""
    return word("blocks", block, texts)


def subject_name(subject: str, texts: Texts) -> str:
    """Return the name of what rests: a block, or an exercise; raise MissingWordsError for an unknown one."""
    return block_name(Block(subject), texts) if subject in set(Block) else exercise_name(subject, texts)


def flag_name(flag: str, texts: Texts) -> str:
    """Return the name of a red flag; the code itself for one that a newer version or another programme wrote down."""
    known = texts.red_flags.get(flag)
    return known.name if known else flag


def finding_name(finding: str, texts: Texts) -> str:
    """Return the name of a foot finding or, kept as a finding, of a red flag; the code itself for an unknown one."""
    known = texts.findings.get(finding)
    return known.name if known else flag_name(finding, texts)


def measure_name(measure: str, texts: Texts) -> str:
    """Return the name of a measure; raise MissingWordsError for an unknown one."""
    return _found(texts.measures, measure, "measure").name


def measure_names(measures: str, texts: Texts) -> str:
    """Return the names of several measures, their ids written with commas between."""
    return ", ".join(_found(texts.measures, one.strip(), "measure").name for one in measures.split(","))


def word(section: str, code: str, texts: Texts) -> str:
    """Return the word for a code in a section of ui.toml; raise MissingWordsError when either is unknown."""
    return _found(_found(texts.ui, section, "section of ui.toml"), code, f"word in [{section}]")


def number(value: float) -> str:
    """Return a number as people write it: at most one decimal, none where there is none."""
    return f"{round(value, 1):g}"


def day_name(day: str, texts: Texts) -> str:
    """Return an ISO day as weekday, day and month."""
    told = date.fromisoformat(day)
    weekday = word("weekdays", ("mon", "tue", "wed", "thu", "fri", "sat", "sun")[told.weekday()], texts)
    return f"{weekday} {told.day} {word('months', str(told.month), texts)}"


def _author(by: str, texts: Texts) -> str:
    # An author is "self" or a name as the person wrote it, which needs no words of ours.
    return texts.ui.get("authors", {}).get(by, by)


def _several(section: str) -> Callable[[str, Texts], str]:
    return lambda codes, texts: ", ".join(word(section, code.strip(), texts) for code in codes.split(","))


# How a value is worded, by its name; any other is a number.
_WORDED: dict[str, Callable[[str, Texts], str]] = {
    "exercise": exercise_name,
    "variant": variant_name,
    "flag": flag_name,
    "finding": finding_name,
    "day": day_name,
    "until": day_name,
    "by": _author,
    "equipment": _several("equipment"),
    "condition": _several("conditions"),
    "measure": measure_name,
    "measures": measure_names,
    "sign": _several("signs"),
    "what": _several("missing"),
    "foot": _several("feet"),
    "verdict": _several("days"),
    "weekday": _several("weekdays"),
    "reason": _several("suspensions"),
}


class _Filler(Formatter):
    """Fills {name} with a value in words, and {name:day|days} with the number and the word that fits it."""

    def __init__(self, texts: Texts, reason: Reason) -> None:
        self.texts, self.rule, self.values = texts, reason.rule, dict(reason.values)

    def get_value(self, key: int | str, args: Any, kwargs: Any) -> tuple[str, Value]:
        if str(key) not in self.values:
            raise MissingWordsError(f"the rule {self.rule!r} came without its value {key!r}")
        return str(key), self.values[str(key)]

    def format_field(self, value: tuple[str, Value], format_spec: str) -> str:
        name, told = value
        if told is None:
            return word("untold", "value", self.texts)
        if name in _WORDED and isinstance(told, str):
            return _WORDED[name](told, self.texts)
        if not isinstance(told, int | float):
            raise MissingWordsError(f"no words for {name} {told!r} of the rule {self.rule!r}")
        if not format_spec:
            return number(told)
        one, _, many = format_spec.partition("|")
        return f"{number(told)} {one if told == 1 else many}"


def _found[T](words: Mapping[str, T], code: str, what: str) -> T:
    if code not in words:
        raise MissingWordsError(f"no words for the {what} {code!r}")
    return words[code]


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
