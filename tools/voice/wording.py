"""What the voice is asked to read for a phrase, and the name of the clip."""

import hashlib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_WORD = re.compile(r"[A-Za-z][A-Za-z']*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """How long what is said on a beat may last, in seconds, and how much faster than usual it may be said."""

    counted_within_s: float
    alone_within_s: float
    room_s: float
    fastest: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One voice: its pace and loudness, and how it says what it would say wrong."""

    name: str
    version: int
    rate: float
    loudness_lufs: float
    peak_db: float
    beat: Beat
    pronounced: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A phrase as it is read: `within_s` is how long it may last on its beat, None for one that is not said on a beat."""

    text: str
    within_s: float | None = None

    @property
    def read(self) -> str:
        """The sentence to read: "hold" and "Hold." sound the same, and on a beat no comma makes a pause."""
        bare = self.text.rstrip(".") if self.within_s is None else self.text.replace(",", "")
        ended = bare if bare.endswith(("?", "!")) else f"{bare}."
        return ended[0].upper() + ended[1:]


def our_voice() -> Voice:
    """Return the voice as voice.toml describes it."""
    told = tomllib.loads(Path(__file__).with_name("voice.toml").read_text(encoding="utf-8"))
    return Voice(**told["voice"], beat=Beat(**told["beat"]), pronounced=told["pronounced"])


def file_name(phrase: Phrase, voice: Voice) -> str:
    """Return the name of a clip: another one once the voice, the words, their pronunciation or their beat change."""
    words = {word.lower() for word in _WORD.findall(phrase.text)}
    said = sorted(f"{word}={voice.pronounced[word]}" for word in words & voice.pronounced.keys())
    content = "\n".join([voice.name, str(voice.version), phrase.read, str(phrase.within_s), *said])
    return f"{hashlib.sha256(content.encode()).hexdigest()[:12]}.mp3"
