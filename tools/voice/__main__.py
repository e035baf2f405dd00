"""`uv run python -m tools.voice`: make the clips of new phrases, and remove those that no phrase needs."""

import sys

from surefoot.catalogue import load_programme, load_texts
from tools.voice.beats import phrases_said
from tools.voice.clips import FOLDER, render
from tools.voice.rendering import MissingTool, require_tools
from tools.voice.wording import our_voice


def main() -> int:
    """Render what is missing and say what was done; 2 when a program to do it with is missing."""
    try:
        require_tools()
    except MissingTool as missing:
        print(missing, file=sys.stderr)
        return 2
    voice = our_voice()
    done = render(phrases_said(load_programme(), load_texts(), voice.beat), voice)
    for phrase, lasts in sorted(done.late.items()):
        print(f"{phrase!r} lasts {lasts:.2f} s, longer than its beat")
    size = sum(clip.stat().st_size for clip in FOLDER.glob("*.mp3"))
    print(f"{len(done.made)} clips made, {len(done.removed)} removed; all clips: {size / 1000:.0f} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
