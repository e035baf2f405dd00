"""The numb spots of both feet: two maps side by side, and what is new since the first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from surefoot.web.feet import FEET, spots


@dataclass(frozen=True, slots=True, kw_only=True)
class NumbMap:
    """One map: the keys of its numb spots, those of them that the first map did not have, and all of them in words."""

    day: date
    spots: frozenset[str]
    fresh: frozenset[str]
    eased: tuple[str, ...]
    words: tuple[tuple[str, bool], ...]

    @property
    def on_top(self) -> bool:
        """Whether a spot on top of a foot is numb, so that the tops are worth drawing."""
        return any(spot.key in self.spots for spot in spots("top"))


def maps(told: Sequence[tuple[date, Mapping[str, Sequence[str]]]]) -> tuple[NumbMap, ...]:
    """Return the last map of every day in order, each beside the first; `told` are zones by foot, in diary order."""
    by_day = {day: _keys(zones) for day, zones in told}
    first = next(iter(by_day.values()), frozenset())
    return tuple(_map(day, keys, first) for day, keys in by_day.items())


def _map(day: date, numb: frozenset[str], first: frozenset[str]) -> NumbMap:
    fresh = numb - first
    return NumbMap(
        day=day,
        spots=numb,
        fresh=fresh,
        eased=tuple(words for key, words in _words(first - numb)),
        words=tuple((words, key in fresh) for key, words in _words(numb)),
    )


def _keys(zones: Mapping[str, Sequence[str]]) -> frozenset[str]:
    return frozenset(f"{foot}-{zone}" for foot in FEET for zone in zones.get(foot, ()))


def _words(keys: frozenset[str]) -> list[tuple[str, str]]:
    """Return the spots in words in the order of the drawing; a zone we cannot draw keeps its own name, at the end."""
    drawn = [(spot.key, spot.words) for spot in spots() if spot.key in keys]
    known = {key for key, _ in drawn}
    return drawn + [(key, _plain(key)) for key in sorted(keys - known)]


def _plain(key: str) -> str:
    foot, _, zone = key.partition("-")
    return f"{foot.capitalize()} foot: {zone.replace('-', ' ')}"
