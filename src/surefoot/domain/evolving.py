"""One quick way to a changed copy of a frozen dataclass: dataclasses.replace, without its checks of every field."""

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["evolve"]

if TYPE_CHECKING:
    from dataclasses import replace as evolve
else:

    def evolve(one, /, **changes):
        """Return a copy with these fields changed; for slotted dataclasses without `__post_init__`, of two fields or more.

        A diary folds a copy for each entry, so this is where the time of a person's day goes. KeyError for an unknown field.
        """
        return _evolver(type(one))(one, changes)


@cache
def _evolver(cls: type) -> Callable[[Any, dict[str, Any]], Any]:
    """Return how to copy a class: the places of its fields are looked up once."""
    if hasattr(cls, "__post_init__"):
        raise TypeError(f"{cls.__name__} checks its values, so it is to be built anew")
    names = [field.name for field in fields(cls)]
    read = attrgetter(*names)
    put = {name: getattr(cls, name).__set__ for name in names}
    order, new = tuple(put.values()), object.__new__

    def copied(one: Any, changes: dict[str, Any]) -> Any:
        made: Any = new(cls)
        for write, value in zip(order, read(one), strict=True):
            write(made, value)
        for name, value in changes.items():
            put[name](made, value)
        return made

    return copied
