"""Today's plan as it is shown: blocks with their moves, what changed and why, and what rests."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from surefoot.catalogue.doses import amount_in_words, counted, in_words
from surefoot.catalogue.words import block_name, subject_name, variant_name, word
from surefoot.domain.advice import Advice, BlockPlan, Decision, Item, Reason, Rested
from surefoot.domain.quantities import Block
from surefoot.web import diary
from surefoot.web.blocks import ICONS
from surefoot.web.figures.pictures import picture

LESS = (Decision.STEP_DOWN, Decision.TRIM, Decision.EASE, Decision.RETURN)
MORE = (Decision.CLIMB, Decision.ADVANCE, Decision.RESTORE)
# Holds worth a word: something the person can act on. The others are the programme at work.
TOLD_HOLDS = ("hold-missing", "hold-triggers", "hold-effort-above", "hold-incomplete")
WHOLE_DAY = ("rule-24-hours", "eased-day", "return")
NOTES_SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What changed since last time, or did not, and why."""

    title: str
    why: str
    block: Block | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownBlock:
    """One block of the plan: its moves with their doses, and the notes that belong to it."""

    block: Block
    name: str
    icon: str
    figure: str
    minutes: int
    moves: tuple[tuple[str, str], ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPlan:
    """The plan of one day; `general` and `more` are notes outside the blocks."""

    blocks: tuple[ShownBlock, ...]
    general: tuple[Note, ...]
    more: tuple[Note, ...]
    standing: bool


def shown_plan(advice: Advice) -> ShownPlan:
    """Return the plan in words: at most three notes beside it, the rest in `more`."""
    blocks = advice.session.blocks if advice.session else ()
    whole = _whole_day(blocks)
    less = _changes(blocks, LESS)
    alike = [note for note in less if note.rule in whole]
    notes = (*(note for note in less if note.rule not in whole), *_changes(blocks, MORE), *_holds(blocks))
    first = notes[:NOTES_SHOWN]
    return ShownPlan(
        blocks=tuple(_shown(block, [note for note in first if note.block is block.block]) for block in blocks),
        general=(*whole.values(), *(note for note in first if note.block is None)),
        more=(*notes[NOTES_SHOWN:], *alike),
        standing=any(item.position == "standing" for block in blocks for item in block.items),
    )


def minutes(seconds: int) -> int:
    """Return whole minutes, at least one."""
    return max(1, round(seconds / 60))


def why(reasons: Iterable[Reason]) -> str:
    """Return reasons as sentences."""
    return " ".join(diary.say(reason) for reason in reasons)


def rests(rested: Sequence[Rested]) -> tuple[tuple[str, str], ...]:
    """Return (what rests, why), with what rests for the same reason told together."""
    groups: dict[str, list[str]] = {}
    for one in rested:
        groups.setdefault(why(one.reasons), []).append(subject_name(one.subject, diary.texts()))
    return tuple((", ".join(names), reason) for reason, names in groups.items())


def _shown(block: BlockPlan, notes: Sequence[Note]) -> ShownBlock:
    texts = diary.texts()
    return ShownBlock(
        block=block.block,
        name=block_name(block.block, texts),
        icon=ICONS[block.block],
        figure=next((item.variant for item in block.items if picture(item.variant)), ""),
        minutes=minutes(block.seconds),
        moves=tuple(
            (
                variant_name(item.variant, texts),
                in_words(item.dose, sides=item.sides, parts=item.parts, texts=texts),
            )
            for item in block.items
        ),
        notes=tuple(notes),
    )


def _changes(blocks: Sequence[BlockPlan], decisions: Sequence[Decision]) -> list[Note]:
    told = [(block, item) for block in blocks for item in block.items if item.decision in decisions]
    told.sort(key=lambda pair: decisions.index(pair[1].decision))
    return [
        Note(title=change_title(item), why=why(item.reasons), block=block.block, rule=item.reasons[-1].rule)
        for block, item in told
    ]


def _whole_day(blocks: Sequence[BlockPlan]) -> dict[str, Note]:
    """Return one note for each rule that makes several moves smaller, by rule."""
    rules = [
        reason.rule for block in blocks for item in block.items for reason in item.reasons if reason.rule in WHOLE_DAY
    ]
    several = [rule for rule in dict.fromkeys(rules) if rules.count(rule) > 1]
    return {
        rule: Note(title=_smaller(rules.count(rule)), why=word("whole_day", rule, diary.texts())) for rule in several
    }


def _smaller(moves: int) -> str:
    return f"{counted(moves, 'move', diary.texts())} smaller than last time"


def _holds(blocks: Sequence[BlockPlan]) -> list[Note]:
    """Return one note for each reason to hold, however many moves it holds."""
    groups: dict[str, list[Item]] = {}
    for item in (item for block in blocks for item in block.items):
        if item.decision is Decision.HOLD and any(reason.rule in TOLD_HOLDS for reason in item.reasons):
            groups.setdefault(why(item.reasons), []).append(item)
    return [Note(title=_same(items), why=reason) for reason, items in groups.items()]


def _same(items: Sequence[Item]) -> str:
    if len(items) == 1:
        return f"{variant_name(items[0].variant, diary.texts())}: the same as last time"
    return f"{counted(len(items), 'move', diary.texts())} stay the same"


def change_title(item: Item) -> str:
    """Return what is different about a move, such as "Heel raise: 9, was 8"."""
    texts, before = diary.texts(), item.previous
    name = variant_name(item.variant, texts)
    if before is None or item.previous_variant is None:
        return name
    if item.previous_variant != item.variant:
        return f"{name}, in place of {variant_name(item.previous_variant, texts).lower()}"
    if amount_in_words(before, texts) != amount_in_words(item.dose, texts):
        return f"{name}: {amount_in_words(item.dose, texts)}, was {amount_in_words(before, texts)}"
    if before.sets != item.dose.sets:
        return f"{name}: {counted(item.dose.sets, 'set', texts)}, was {before.sets}"
    return name
