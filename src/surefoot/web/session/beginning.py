"""The beginning of a session: today's advice, frozen."""

from django.http import HttpRequest

from surefoot.domain.advice import Advice, Item
from surefoot.domain.quantities import Block
from surefoot.engine.script import player_script
from surefoot.exchange.advice_json import prescribed_of
from surefoot.session.running import Exercising, Place, Running
from surefoot.web import clock, diary


class NoSessionTodayError(ValueError):
    """Today's advice holds no session that may begin now."""


def begun(request: HttpRequest, advice: Advice) -> Running:
    """Return today's session, ready to be played; raise NoSessionTodayError when today holds none, or before the check-in."""
    if advice.session is None or advice.flags or advice.check_in_due:
        raise NoSessionTodayError("no session may begin today")
    items = [(block.block, item) for block in advice.session.blocks for item in block.items]
    # In order, so that entries written within one second keep the order of the session.
    ids = sorted(diary.fresh_id(request) for _ in range(len(items) + 2))
    return Running(
        id=ids[0],
        end_id=ids[-1],
        day=clock.today(request),
        rules_version=advice.rules_version,
        items=tuple(_frozen(id_, block, item) for id_, (block, item) in zip(ids[1:-1], items, strict=True)),
        steps=player_script(advice.session, diary.programme()),
        place=Place(seen_at=clock.now(request)),
    )


def _frozen(entry_id: str, block: Block, item: Item) -> Exercising:
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
    )
