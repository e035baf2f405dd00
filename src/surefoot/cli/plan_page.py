"""One day's advice as a calm page for a terminal."""

from collections.abc import Iterator, Sequence

from surefoot.catalogue import Texts, words
from surefoot.catalogue.doses import in_words, pacing_in_words
from surefoot.cli.labels import flag_action, flag_name, said, urgency_name
from surefoot.cli.paragraphs import heading, wrapped
from surefoot.domain.advice import Advice, BlockPlan, Item, OpenFlag, Reason, Rested, WalkPlan


def plan_page(advice: Advice, texts: Texts, *, emergency: str) -> Iterator[str]:
    """Yield the page's lines, at most 80 columns wide; emergency is the phone number for the person's region."""
    yield from heading(f"{advice.on:%A} {advice.on.day} {advice.on:%B %Y}", right=_summary(advice))
    yield from wrapped(f"{advice.verdict.upper()}: {words.word('verdicts', advice.verdict, texts)}.")
    yield from _why(advice.reasons, texts, indent=2)
    yield from _flags(advice.flags, texts, emergency=emergency)
    yield from _instead(advice, texts)
    if advice.session is not None:
        told: set[str] = set()
        for block in advice.session.blocks:
            yield from _block(block, texts, told)
    yield from _rested(advice.rested, texts)
    yield from _walk(advice.walk, texts)
    yield from _ahead(advice, texts)
    yield from _notes(advice.notes, texts)


def _summary(advice: Advice) -> str:
    week = f"week {advice.week}"
    return week if advice.session is None else f"{week}, {_minutes(advice.session.seconds)}"


def _why(reasons: Sequence[Reason], texts: Texts, *, indent: int) -> Iterator[str]:
    for reason in reasons:
        yield from wrapped(said(reason, texts), indent=indent)


def _flags(flags: Sequence[OpenFlag], texts: Texts, *, emergency: str) -> Iterator[str]:
    if not flags:
        return
    yield from heading("Needs care first", right=f"emergency number {emergency}")
    for flag in flags:
        where = f" ({flag.foot} foot)" if flag.foot else ""
        yield from wrapped(f"{flag_name(flag.code, texts)}{where}. {urgency_name(flag.urgency, texts)}.")
        yield from wrapped(flag_action(flag.code, texts), indent=2)
        if flag.code in texts.red_flags:
            yield from wrapped(f"Say: {texts.red_flags[flag.code].say}", indent=2)
            for step in texts.red_flags[flag.code].until:
                yield from wrapped(step, indent=2, bullet="- ")


def _instead(advice: Advice, texts: Texts) -> Iterator[str]:
    if not advice.instead:
        return
    yield from heading("What helps today")
    for code in advice.instead:
        yield from wrapped(texts.instead[code].text, bullet="- ")


def _block(block: BlockPlan, texts: Texts, told: set[str]) -> Iterator[str]:
    yield from heading(words.block_name(block.block, texts), right=_minutes(block.seconds))
    for item in block.items:
        yield from _item(item, texts)
        why = " ".join(said(reason, texts) for reason in item.reasons)
        # Half a session held for one reason would otherwise say it eight times.
        again = f"{words.word('decisions', item.decision, texts)}, as above."
        yield from wrapped(again if why in told else why, indent=4)
        told.add(why)


def _item(item: Item, texts: Texts) -> Iterator[str]:
    yield from wrapped(words.variant_name(item.variant, texts))
    yield from wrapped(in_words(item.dose, sides=item.sides, parts=item.parts, texts=texts), indent=4)
    yield from wrapped(pacing_in_words(item.dose, texts), indent=4)


def _rested(rested: Sequence[Rested], texts: Texts) -> Iterator[str]:
    if not rested:
        return
    together: dict[str, list[str]] = {}
    for one in rested:
        why = " ".join(said(reason, texts) for reason in one.reasons)
        together.setdefault(why, []).append(words.subject_name(one.subject, texts))
    yield from heading("Resting today")
    for why, subjects in together.items():
        yield from wrapped(f"{', '.join(subjects)}: {why}", bullet="- ")


def _walk(walk: WalkPlan, texts: Texts) -> Iterator[str]:
    yield from heading("Walk", right=f"{walk.minutes:g} min" if walk.minutes else "rests today")
    if walk.minutes:
        yield from wrapped(f"{walk.minutes:g} comfortable minutes, {words.word('surfaces', walk.surface, texts)}.")
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
    return "under a minute" if seconds < 60 else f"{round(seconds / 60)} min"
