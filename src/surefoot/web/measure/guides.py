"""How a person is led through each measure: the way it is done, and the picture of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from surefoot.domain.measure import Measure


class Way(StrEnum):
    """How a result comes about: a hold, a count, a count against the clock, a stopwatch, or an answer."""

    HOLD = "hold"
    COUNT = "count"
    CLOCKED = "clocked"
    STOPWATCH = "stopwatch"
    NUMBER = "number"
    SCALE = "scale"
    LEVEL = "level"
    MAP = "map"
    ITEMS = "items"


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """One measure's guide. `figure` is the movement shown; the beat of a count keeps that movement's own tempo.

    With an ending of `zero`, the test's own rule gives no points. `hands`: a test that is left out by who needs their hands.
    """

    way: Way
    figure: str = ""
    zero: frozenset[str] = frozenset()
    hands: bool = False


GUIDES: Mapping[str, Guide] = {
    "single-leg-stance": Guide(way=Way.HOLD, figure="single-leg-stance"),
    "tandem-stance": Guide(way=Way.HOLD, figure="tandem-stance"),
    "heel-raises": Guide(way=Way.COUNT, figure="heel-raise"),
    "heel-raises-one-leg": Guide(way=Way.COUNT, figure="heel-raise-single-leg"),
    "chair-stand-30s": Guide(way=Way.CLOCKED, figure="sit-to-stand", zero=frozenset({"needed-hands"})),
    "five-times-sit-to-stand": Guide(way=Way.STOPWATCH, figure="sit-to-stand", hands=True),
    "walking-tolerance": Guide(way=Way.NUMBER),
    "pain": Guide(way=Way.SCALE),
    "numbness": Guide(way=Way.MAP),
    "stumbles": Guide(way=Way.NUMBER),
    "confidence-stairs": Guide(way=Way.LEVEL),
    "confidence-chair": Guide(way=Way.LEVEL),
    "confidence-outside": Guide(way=Way.LEVEL),
    "mnsi": Guide(way=Way.ITEMS),
}
PERFORMED = frozenset({Way.HOLD, Way.COUNT, Way.CLOCKED, Way.STOPWATCH})


def guide_of(measure: Measure) -> Guide:
    """Return the guide of a measure; one that only a programme of one's own knows is typed in."""
    return GUIDES.get(measure.id, Guide(way=Way.NUMBER))
