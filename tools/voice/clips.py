"""The folder of clips: what it must hold, what is new, and its list for the player."""

import json
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tools.voice.rendering import pack, read_aloud
from tools.voice.waves import seconds
from tools.voice.wording import Phrase, Voice, file_name

FOLDER = Path(__file__).parents[2] / "src/surefoot/web/static/voice"
MANIFEST = "manifest.json"
FASTER_BY = 1.02  # a little more than the length asks for, since a faster word is not shortened evenly


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """What one run did: clips made, clips no phrase needs any more, and numbers that miss their beat."""

    made: tuple[str, ...]
    removed: tuple[str, ...]
    late: Mapping[str, float]


def render(phrases: Iterable[Phrase], voice: Voice, *, folder: Path = FOLDER) -> Rendered:
    """Make the clips that are not there yet, remove those that no phrase needs, and write the list anew."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {phrase: file_name(phrase, voice) for phrase in phrases}
    new = {file: phrase for phrase, file in files.items() if not (folder / file).exists()}
    unneeded = sorted({clip.name for clip in folder.glob("*.mp3")} - set(files.values()))
    late = _make(new, voice, folder)
    for file in unneeded:
        (folder / file).unlink()
    clips = {phrase.text: file for phrase, file in sorted(files.items(), key=lambda each: each[0].text)}
    listed = json.dumps({"voice": voice.name, "version": voice.version, "clips": clips}, ensure_ascii=False, indent=0)
    (folder / MANIFEST).write_text(f"{listed}\n", encoding="utf-8")
    return Rendered(made=tuple(sorted(phrase.text for phrase in new.values())), removed=tuple(unneeded), late=late)


def _make(new: Mapping[str, Phrase], voice: Voice, folder: Path) -> dict[str, float]:
    """Render each phrase, faster where its beat asks for that; return those that still last too long."""
    late = {}
    with tempfile.TemporaryDirectory() as passing:
        for file, phrase in new.items():
            wave, packed = Path(passing) / "read.wav", Path(passing) / file
            lasts = _read_in_time(phrase, wave, voice)
            if phrase.within_s and lasts > phrase.within_s:
                late[phrase.text] = lasts
            pack(wave, packed, voice)
            shutil.move(packed, folder / file)  # never half a clip, whatever stops the run
    return late


def _read_in_time(phrase: Phrase, wave: Path, voice: Voice) -> float:
    """Read a phrase, faster and faster until it fits its beat; return how long it lasts."""
    rate = voice.rate
    while True:
        read_aloud(phrase.read, wave, voice, rate=rate)
        lasts = seconds(wave)
        if not phrase.within_s or lasts <= phrase.within_s or rate >= voice.beat.fastest:
            return lasts
        rate = min(voice.beat.fastest, rate * lasts / phrase.within_s * FASTER_BY)
