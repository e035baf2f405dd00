"""A made-up figure that is sound: heel raises at a counter. Tests break it in one place and see who speaks."""

import tomllib

from surefoot.figures.reading import Reader
from surefoot.figures.scene import Scene
from surefoot.figures.showing import Showing
from surefoot.figures.spec import FigureSpec, FigureWords, KeyWords, Pace

SOUND = """
id = "made"
poster = "rise"
strip = ["tall", "rise"]

[[panels]]
id = "main"
view = "side"
origin = [-44, -9]
scale = 1.66
props = [{ type = "ground", x0 = 26, x1 = 142 }, { type = "counter", x = 68, top = 92, width = 58 }]

[[panels]]
id = "closer"
view = "side"
pose = "side"
at = [6, 176, 104, 104]
frame = "circle"
origin = [29.5, -7]
scale = 2.75
only = ["near.leg"]

[base.side]
pelvis = { stand = "near", x = 42, knee = 3 }
trunk = 1
neck = 2
near = { at = [34, 0], heel = 0 }
far = { at = [37, 0], heel = 0 }
near_arm = { reach = [69, 94.2], hand = 0 }
far_arm = { reach = [69, 94.2], hand = 0 }

[[keys]]
id = "tall"
arrive = "lower"

[[keys]]
id = "rise"
arrive = "lift"
stay = "pause"
pose.side = { pelvis = { x = 50 }, near = { heel = 34 }, far = { heel = 34 } }

[[arrows]]
path = [[18, 118], [18, 132], [18, 150]]
during = [["tall", "rise"]]
pose = "rise"

[[contacts]]
at = "near.hand"
surface = 92
tolerance = 2.5

[[contacts]]
at = "near.ball"
surface = 0
slide = 0.3

[[contacts]]
at = "near.sole_heel"
surface = 0
keys = ["tall"]
"""

WORDS = """
title = "Heel raises"
setting = "A person stands at a counter."
panels = { closer = "Look closer" }

[keys]
tall = { label = "Stand tall", cue = "Stand tall" }
rise = { label = "Rise up", cue = "Rise onto your toes" }
"""

FRONT = """
id = "made"
poster = "up"
strip = ["two", "up"]

[[panels]]
id = "main"
view = "front"
origin = [-99, -9]
scale = 1.68
props = [{ type = "ground", x0 = -40, x1 = 84 }]

[base.front]
pelvis = { stand = "right", drop = 0 }
right = { at = [-9, 0], abd = 0, flex = 2, knee = 4 }
lean = 0
left = { mode = "free", abd = 0, flex = 3, knee = 6, ankle = 3, toe_down = 0 }

[[keys]]
id = "two"
arrive = "lower"

[[keys]]
id = "up"
arrive = "lift"
stay = "pause"
pose.front = { right = { abd = -5 }, lean = 3, left = { flex = 42, knee = 50 } }
"""

FRONT_WORDS = """
title = "One leg"
setting = "A person stands."

[keys]
two = { label = "Two feet", cue = "Stand on both feet" }
up = { label = "One foot", cue = "Lift one foot" }
"""

PACE = Pace(lift=2, pause=1, lower=3)


def made(
    *changes: tuple[str, str], pace: Pace = PACE, text: str = SOUND, words: str = WORDS, part: int | None = None
) -> Scene:
    """Return the figure of a text with parts of it or of its words replaced; each part must be there."""
    for old, new in changes:
        assert old in text + words, old
        text, words = text.replace(old, new), words.replace(old, new)
    table, told = tomllib.loads(text), tomllib.loads(words)
    reader = Reader("made.toml")
    spec = reader.table(FigureSpec, table, "")
    keys = {key: reader.table(KeyWords, value, key) for key, value in told["keys"].items()}
    read_words = reader.table(FigureWords, {**told, "keys": keys}, "")
    assert reader.problems == []
    assert spec is not None
    assert read_words is not None
    return Scene(spec, read_words, pace, Showing(part=part))


def made_front(*changes: tuple[str, str]) -> Scene:
    """Return a made-up figure seen from the front that stands on one leg, free of any support, changed likewise."""
    return made(*changes, text=FRONT, words=FRONT_WORDS)
