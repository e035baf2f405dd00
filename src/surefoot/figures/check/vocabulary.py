"""Vocabulary: every word of a pose is one that its view knows.

A mistyped word would otherwise be passed over in silence, and its author would look for the reason in vain.
"""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from surefoot.figures.check.watched import Watched
from surefoot.figures.problems import FigureProblem

type Words = Mapping[str, tuple[str, ...]]  # what stands in a pose of a view; the words inside, where it is a table

FOOTWEAR = ("shoe", "sock", "bare")
_NUMBER: tuple[str, ...] = ()
_SIDE_LEG = ("at", "heel", "toe", "lift", "mtp", "mode", "hip", "knee", "ankle")
_SIDE_ARM = ("reach", "rest", "t", "off", "hand", "shape", "shoulder", "elbow")
_SIDE: Words = {
    "pelvis": ("x", "y", "stand", "knee"),
    "trunk": _NUMBER,
    "lumbar": _NUMBER,
    "neck": _NUMBER,
    "near": _SIDE_LEG,
    "far": _SIDE_LEG,
    "near_arm": _SIDE_ARM,
    "far_arm": _SIDE_ARM,
}
_FRONT_LEG = (
    "at",
    "lift",
    "knee_out",
    "toe_out",
    "toe_down",
    "heel",
    "roll",
    "mode",
    "flex",
    "abd",
    "knee",
    "ankle",
    "foot",
)
_FRONT_ARM = ("reach", "bend", "hand", "shape", "fore", "mode", "abd", "elbow")
_FRONT: Words = {
    "pelvis": ("x", "y", "drop", "stand"),
    "lean": _NUMBER,
    "neck": _NUMBER,
    "turn": _NUMBER,
    "right": _FRONT_LEG,
    "left": _FRONT_LEG,
    "right_arm": _FRONT_ARM,
    "left_arm": _FRONT_ARM,
}
_TOES: Words = dict.fromkeys(("big", "t2", "t3", "t4", "little", "small", "all"), ("lift", "splay", "curl"))
VOCABULARY: Mapping[str, Words] = MappingProxyType(
    {
        "side": _SIDE,
        "front": _FRONT,
        "bust": _FRONT,
        "foot-top": _TOES,
        "foot-sole": _TOES,
        "sole-rub": {**_TOES, "thumbs": _NUMBER},
        "foot-side": dict.fromkeys(("arch", "curl", "heel", "big", "small", "leg", "pitch", "at"), _NUMBER),
        "foot-front": dict.fromkeys(("roll", "aim", "circle", "lift", "turn"), _NUMBER),
        "feet-above": dict.fromkeys(("right", "left"), ("at", "deg", "raised")),
    }
)


def vocabulary_problems(watched: Watched) -> Iterator[FigureProblem]:
    """Yield each unknown footwear, each word of a pose unknown to the panels that show it, each table that none shows."""
    spec = watched.scene.spec
    for worn in sorted({panel.setup.footwear for panel in watched.scene.panels} - set(FOOTWEAR)):
        yield watched.wrong("footwear", f"{worn!r} is not known; known are {', '.join(FOOTWEAR)}")
    views: dict[str, list[str]] = {}
    for panel in spec.panels:
        views.setdefault(panel.table, []).append(panel.view)
    poses = {"base": spec.base, **{f"keys.{key.id}": key.pose for key in spec.keys}}
    for where, pose in poses.items():
        for table, shown_by in views.items():
            if isinstance(pose.get(table), dict):
                yield from (watched.wrong(where, what) for what in _unknown(table, pose[table], shown_by))
    for key in spec.keys:
        # What a figure inherits and no longer shows stands in its base; a word of its own belongs to a panel.
        for table in sorted(set(key.pose) - set(views) - set(spec.base)):
            wrong = f"nothing is called {table!r}; there are {', '.join(dict.fromkeys([*views, *spec.base]))}"
            yield watched.wrong(f"keys.{key.id}", wrong)


def _unknown(table: str, pose: Mapping[str, Any], views: Sequence[str]) -> Iterator[str]:
    known = {word: inside for view in views for word, inside in VOCABULARY[view].items()}
    for word, value in pose.items():
        if word not in known:
            yield f"{table}.{word} is not known; known are {', '.join(known)}"
        elif isinstance(value, dict):
            others = (each for each in value if each not in known[word])
            yield from (f"{table}.{word}.{each} is not known; known are {', '.join(known[word])}" for each in others)
