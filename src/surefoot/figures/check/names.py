"""Names: every key, panel and landmark a figure speaks of is there, and so are the words of its keys."""

from collections.abc import Iterable, Iterator

from surefoot.figures.check.watched import Watched
from surefoot.figures.problems import FigureProblem
from surefoot.figures.spec import ArrowSpec

LONGEST_LABEL = 28


def name_problems(watched: Watched) -> Iterator[FigureProblem]:
    """Yield every name that means nothing, and every pose that cannot be drawn; nothing else can be checked before."""
    spec = watched.scene.spec
    keys = {key.id for key in spec.keys}
    yield from _unknown(watched, "poster", "key", [spec.poster], keys)
    yield from _unknown(watched, "strip", "key", spec.strip, keys)
    for number, arrow in enumerate(spec.arrows, start=1):
        yield from _unknown(watched, f"arrows[{number}]", "key", _keys_of(arrow), keys)
        yield from _landmark(watched, f"arrows[{number}]", arrow.panel, arrow.follow)
    for number, contact in enumerate(spec.contacts, start=1):
        yield from _unknown(watched, f"contacts[{number}]", "key", contact.keys, keys)
        yield from _landmark(watched, f"contacts[{number}]", contact.panel, contact.at)
    yield from _undrawable(watched)


def word_problems(watched: Watched) -> Iterator[FigureProblem]:
    """Yield each key that is held or on the strip without a short label and a cue.

    Words for keys that are not there do no harm: a figure that is like another inherits that one's words.
    """
    scene = watched.scene
    file = f"text/*/figures/{scene.spec.id}.toml"
    for key in scene.spec.keys:
        if key.stay is None and key.id not in scene.spec.strip:
            continue
        words = scene.words.keys.get(key.id)
        label, cue = (words.label, words.cue) if words else ("", "")
        if not label.strip():
            yield FigureProblem(file, f"keys.{key.id}", "a key that is held or on the strip needs a label")
        if not cue.strip():
            yield FigureProblem(file, f"keys.{key.id}", "a key that is held or on the strip needs a cue")
        if len(label) > LONGEST_LABEL:
            wrong = f"the label has {len(label)} characters; {LONGEST_LABEL} may be"
            yield FigureProblem(file, f"keys.{key.id}", wrong)


def _keys_of(arrow: ArrowSpec) -> list[str]:
    pairs = [*arrow.during, *([arrow.between] if arrow.between else [])]
    return [*(key for pair in pairs for key in pair), *([arrow.pose] if arrow.pose else [])]


def _unknown(
    watched: Watched, where: str, kind: str, used: Iterable[str], known: Iterable[str]
) -> Iterator[FigureProblem]:
    there = sorted(known)
    for name in used:
        if name not in there:
            yield watched.wrong(where, f"there is no {kind} {name!r}; there are {', '.join(there)}")


def _landmark(watched: Watched, where: str, panel_id: str, landmark: str | None) -> Iterator[FigureProblem]:
    panels = {panel.id: panel for panel in watched.scene.panels}
    yield from _unknown(watched, where, "panel", [panel_id], panels)
    if landmark is not None and panel_id in panels:
        first = watched.scene.timeline.moments[0].pose
        known = panels[panel_id].solution(first).landmarks
        yield from _unknown(watched, where, "landmark", [landmark], known)


def _undrawable(watched: Watched) -> Iterator[FigureProblem]:
    """Yield each pose whose numbers do not suffice: a rig or a prop asks for a name that is not there."""
    for panel in watched.scene.panels:
        for key, pose in watched.scene.poses.items():
            try:
                panel.drawn(pose)
            except KeyError as missing:
                wrong = f"the pose {key!r} cannot be drawn: {missing} is not there"
                yield watched.wrong(f"panels.{panel.id}", wrong)
