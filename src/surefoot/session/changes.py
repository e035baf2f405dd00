"""Changes within a session: an exercise done later, and one taken instead of another. Only what has not begun changes."""

from dataclasses import replace

from surefoot.session.acts import at_step, is_open, with_one
from surefoot.session.running import Running


def put_off(running: Running, item: int) -> Running:
    """Do an exercise at the end of its block; one that has begun or is over stays where it is."""
    if not is_open(running, item) or running.sets_of(item):
        return running
    later = replace(running, place=replace(running.place, later=running.place.later | {item}))
    return _gone_on(later, item)


def swapped(running: Running, item: int, to: int) -> Running:
    """Take an alternate instead of an exercise that has not begun. The first word counts; nothing over comes back."""
    if not is_open(running, item) or running.sets_of(item) or item in running.place.swapped:
        return running
    if not 0 <= to < len(running.items) or running.items[to].instead_of != item or to in running.place.over:
        return running
    chosen = with_one(running.place.swapped, item, to)
    return _gone_on(replace(running, place=replace(running.place, swapped=chosen)), item)


def may_put_off(running: Running, item: int) -> bool:
    """Tell whether a session holds another exercise in the same block, so that this one could be done later."""
    place = running.items[item].instead_of
    same = (
        other
        for other, one in enumerate(running.items)
        if one.block is running.items[item].block and one.instead_of is None and other not in (item, place)
    )
    return next(same, None) is not None


def alternates_of(running: Running, item: int) -> tuple[int, ...]:
    """Return the alternates that may be taken instead of an item."""
    return tuple(number for number, one in enumerate(running.items) if one.instead_of == item)


def _gone_on(running: Running, item: int) -> Running:
    """Go on with what is next where the person was at the item that changed."""
    if running.steps[running.place.step].item != item:
        return running
    following = running.next_step()
    return running if following is None else at_step(running, following)
