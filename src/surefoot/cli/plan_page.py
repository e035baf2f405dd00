"""One day's advice as a calm page for a terminal."""

from collections.abc import Iterator, Sequence

from surefoot.catalogue import words
from surefoot.catalogue.texts import RedFlagText, Texts
from surefoot.cli.doses import in_words, pacing
from surefoot.cli.labels import BLOCKS, URGENCIES, flag_name, said
from surefoot.cli.paragraphs import heading, wrapped
from surefoot.domain.advice import Advice, BlockPlan, Item, OpenFlag, Reason, Rested, Verdict, WalkPlan
from surefoot.domain.quantities import Block

VERDICTS = {
    Verdict.GO: "GO. Today is a full session.",
    Verdict.EASE: "EASE. Today is a gentler session.",
    Verdict.SEATED: "SEATED. Today is done sitting down.",
    Verdict.REST: "REST. No session today.",
    Verdict.STOP: "STOP. No session until a clinician has looked.",
}
SURFACES = {"even": "on even ground", "varied": "on varied ground"}


def plan_page(advice: Advice, texts: Texts, *, emergency: str) -> Iterator[str]:
    """Yield the page's lines, at most 80 columns wide; emergency is the phone number for the person's region."""
    yield from heading(f"{advice.on:%A} {advice.on.day} {advice.on:%B %Y}", right=f"week {advice.week}")
    yield from wrapped(VERDICTS[advice.verdict])
    yield from _why(advice.reasons, texts, indent=2)
    yield from _flags(advice.flags, texts, emergency=emergency)
    yield from _instead(advice, texts)
    if advice.session is not None:
        for block in advice.session.blocks:
            yield from _block(block, texts)
    yield from _rested(advice.rested, texts)
    yield from _walk(advice.walk, texts)
    yield from _ahead(advice, texts)
    yield from _notes(advice.notes, texts)


def _why(reasons: Sequence[Reason], texts: Texts, *, indent: int) -> Iterator[str]:
    for reason in reasons:
        yield from wrapped(said(reason, texts), indent=indent)


def _flags(flags: Sequence[OpenFlag], texts: Texts, *, emergency: str) -> Iterator[str]:
    if not flags:
        return
    yield from heading("Needs care first", right=f"emergency number {emergency}")
    for flag in flags:
        where = f" ({flag.foot} foot)" if flag.foot else ""
        yield from wrapped(f"{flag_name(flag.code, texts)}{where}: {URGENCIES[flag.urgency]}.")
        yield from _what_to_do(texts.red_flags.get(flag.code))


def _what_to_do(text: RedFlagText | None) -> Iterator[str]:
    if text is None:
        yield from wrapped("This programme does not know the sign. Show it to a doctor or nurse today.", indent=2)
        return
    yield from wrapped(text.action, indent=2)
    yield from wrapped(f"Say: {text.say}", indent=2)
    for step in text.until:
        yield from wrapped(step, indent=2, bullet="- ")


def _instead(advice: Advice, texts: Texts) -> Iterator[str]:
    if not advice.instead:
        return
    yield from heading("What helps today")
    for code in advice.instead:
        yield from wrapped(texts.instead[code].text, bullet="- ")


def _block(block: BlockPlan, texts: Texts) -> Iterator[str]:
    yield from heading(BLOCKS[block.block], right=_minutes(block.seconds))
    for item in block.items:
        yield from _item(item, texts)


def _item(item: Item, texts: Texts) -> Iterator[str]:
    yield from wrapped(words.variant_name(item.variant, texts))
    yield from wrapped(in_words(item.dose, sides=item.sides, parts=item.parts), indent=4)
    yield from wrapped(pacing(item.dose), indent=4)
    yield from _why(item.reasons, texts, indent=4)


def _rested(rested: Sequence[Rested], texts: Texts) -> Iterator[str]:
    if not rested:
        return
    yield from heading("Resting today")
    for one in rested:
        why = " ".join(said(reason, texts) for reason in one.reasons)
        yield from wrapped(f"{_subject(one.subject, texts)}: {why}", bullet="- ")


def _subject(subject: str, texts: Texts) -> str:
    return BLOCKS[Block(subject)] if subject in set(Block) else words.exercise_name(subject, texts)


def _walk(walk: WalkPlan, texts: Texts) -> Iterator[str]:
    yield from heading("Walk", right=f"{walk.minutes:g} minutes" if walk.minutes else "rests today")
    if walk.minutes:
        yield from wrapped(f"{walk.minutes:g} comfortable minutes, {SURFACES[walk.surface]}.")
    yield from _why(walk.reasons, texts, indent=2)


def _ahead(advice: Advice, texts: Texts) -> Iterator[str]:
    expected = texts.expectations[advice.expect]
    yield from heading("What to expect", right=f"next review {advice.next_review}")
    yield from wrapped(expected.title)
    yield from wrapped(expected.text, indent=2)


def _notes(notes: Sequence[OpenFlag], texts: Texts) -> Iterator[str]:
    if not notes:
        return
    yield from heading("To mention at your next visit")
    for note in notes:
        yield from wrapped(flag_name(note.code, texts), bullet="- ")


def _minutes(seconds: int) -> str:
    return "under a minute" if seconds < 60 else f"{round(seconds / 60)} minutes"
