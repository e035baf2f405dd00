"""The beginning of a session: a day's plan, frozen with what may be taken instead."""

from collections.abc import Sequence
from datetime import date, datetime

from surefoot.domain.advice import Advice, Item
from surefoot.domain.prescribing import prescribed_of
from surefoot.domain.programme import Programme
from surefoot.domain.quantities import Block
from surefoot.engine.alternates import Alternate
from surefoot.engine.script import player_script
from surefoot.session.running import Exercising, Place, Running


class NoSessionTodayError(ValueError):
    """The day's advice holds no session that may begin now."""


def ids_needed(advice: Advice, alternates: Sequence[Alternate] = ()) -> int:
    """Return how many ids a session takes: its own, one for each exercise, and one for its end."""
    planned = sum(1 for _ in advice.session.items()) if advice.session else 0
    return planned + len(alternates) + 2


def frozen(
    advice: Advice,
    alternates: Sequence[Alternate],
    programme: Programme,
    *,
    ids: Sequence[str],
    day: date,
    at: datetime | None,
) -> Running:
    """Return the session of an advice, ready to be played; `ids` are in order, as many as ids_needed().

    Raise NoSessionTodayError when the day holds none, or before its check-in.
    """
    if advice.session is None or advice.flags or advice.check_in_due:
        raise NoSessionTodayError("no session may begin today")
    items = [(block.block, item, None) for block in advice.session.blocks for item in block.items]
    others = [(programme.by_id[one.item.exercise].block, one.item, one.instead_of) for one in alternates]
    return Running(
        id=ids[0],
        end_id=ids[-1],
        day=day,
        rules_version=advice.rules_version,
        items=tuple(
            _frozen(id_, block, item, instead_of)
            for id_, (block, item, instead_of) in zip(ids[1:-1], [*items, *others], strict=True)
        ),
        steps=player_script(advice.session, programme, [one.item for one in alternates]),
        place=Place(seen_at=at),
    )


def _frozen(entry_id: str, block: Block, item: Item, instead_of: int | None) -> Exercising:
    return Exercising(
        entry_id=entry_id,
        exercise=item.exercise,
        variant=item.variant,
        block=block,
        sides=item.sides,
        position=item.position,
        support=item.support,
        optional=item.optional,
        prescribed=prescribed_of(item),
        decision=item.decision.value,
        rules=tuple(reason.rule for reason in item.reasons),
        instead_of=instead_of,
    )
