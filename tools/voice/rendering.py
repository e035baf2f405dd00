"""From sentences to clips: Flite reads, ffmpeg levels and packs."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tools.voice.waves import seconds, trim
from tools.voice.wording import Voice

NEEDED = ("flite", "ffmpeg")  # programs, and Debian's packages of the same names
FLITE_VOICE = "rms"
SAMPLES_PER_S, BITS_PER_S = 16_000, 32_000  # at 24,000 a recogniser missed nearly twice as much
FADE_S = 0.005
MEASURED_S = 6  # a clip is measured end on end: one alone can be too short to tell its loudness


class MissingTool(Exception):
    """A program that makes clips is not on this machine; the message says what to install."""


def require_tools() -> None:
    """Raise MissingTool with the Debian packages to install, unless all programs are there."""
    missing = [program for program in NEEDED if shutil.which(program) is None]
    if missing:
        raise MissingTool(f"to render clips, install Debian's packages: apt install {' '.join(missing)}")


def read_aloud(words: str, wave: Path, voice: Voice, *, rate: float) -> None:
    """Read a sentence into a wave file, trimmed; `rate` is times the voice's own pace."""
    with tempfile.NamedTemporaryFile("w", encoding="ascii", suffix=".lex") as lexicon:
        lexicon.writelines(f"{word} 0 : {phones}\n" for word, phones in voice.pronounced.items())
        lexicon.flush()
        pace = f"duration_stretch={1 / rate:.4f}"
        _run(["flite", "-voice", FLITE_VOICE, "-add_lex", lexicon.name, "--setf", pace, "-t", words, str(wave)])
    trim(wave)


def pack(wave: Path, clip: Path, voice: Voice) -> None:
    """Write a clip from a trimmed wave: at the voice's loudness, with no click at either end."""
    steps = [
        f"volume={voice.loudness_lufs - loudness_lufs(wave):.2f}dB",
        f"alimiter=limit={10 ** (voice.peak_db / 20):.4f}:level=disabled:attack=2:release=30",
        f"afade=t=in:d={FADE_S}",
        f"afade=t=out:d={FADE_S}:st={seconds(wave) - FADE_S:.4f}",
        f"aresample={SAMPLES_PER_S}",
    ]
    packed = ["-ac", "1", "-c:a", "libmp3lame", "-b:a", str(BITS_PER_S), "-map_metadata", "-1", "-id3v2_version", "0"]
    _ffmpeg("-v", "error", "-i", str(wave), "-af", ",".join(steps), *packed, "-fflags", "+bitexact", "-y", str(clip))


def loudness_lufs(sound: Path) -> float:
    """Return how loud a sound is, in LUFS (ITU-R BS.1770)."""
    steps = f"aloop=loop=-1:size=2147483647,atrim=duration={MEASURED_S},ebur128=framelog=verbose"
    told = _ffmpeg("-v", "info", "-i", str(sound), "-af", steps, "-f", "null", "-")
    return float(re.findall(r"I: +(-?[\d.]+) LUFS", told)[-1])


def _ffmpeg(*arguments: str) -> str:
    return _run(["ffmpeg", "-hide_banner", "-nostats", *arguments])


def _run(command: Sequence[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]} failed: {done.stderr.strip() or done.stdout.strip()}")
    return done.stdout + done.stderr
