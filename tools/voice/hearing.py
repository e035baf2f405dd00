"""How well the clips are understood: `uv run --with pocketsphinx python -m tools.voice.hearing`, an offline recogniser.

It hears each clip twice: among all phrases of the programme, and among all of English without any hint.
"""

import json
import re
import subprocess
from statistics import median

from pocketsphinx import Decoder

from tools.voice.clips import FOLDER, MANIFEST
from tools.voice.rendering import loudness_lufs

SAMPLES_PER_S, SAMPLE_BYTES = 16_000, 2
STILL = bytes(SAMPLES_PER_S)  # half a second before and after each clip, as in a room
FEW_WORDS = 4  # shorter phrases say little about pace
GAP_S = 0.22  # what the player lets pass after a sentence: recorded.js
ONES = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
TENS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def main() -> None:
    """Print loudness, pace and what was understood, then each phrase that was not."""
    clips = json.loads((FOLDER / MANIFEST).read_text(encoding="utf-8"))["clips"]
    words = {phrase: _words(phrase) for phrase in clips}
    sounds = {phrase: _samples(file) for phrase, file in clips.items()}
    loud = [loudness_lufs(FOLDER / file) for file in sorted(set(clips.values()))]
    print(f"loudness: {min(loud):.1f} to {max(loud):.1f} LUFS, median {median(loud):.1f}")
    long = [phrase for phrase in clips if len(words[phrase]) >= FEW_WORDS]
    spoken_s = sum(len(sounds[phrase]) / SAMPLES_PER_S / SAMPLE_BYTES + GAP_S for phrase in long)
    print(f"pace: {sum(len(words[phrase]) for phrase in long) / spoken_s * 60:.0f} words a minute, pauses included")
    free = Decoder(samprate=SAMPLES_PER_S, loglevel="FATAL")
    asked = {phrase: said for phrase, said in words.items() if all(free.lookup_word(word) for word in said)}
    among = _among(sorted({" ".join(said) for said in asked.values()}))
    missed = {phrase: heard for phrase in asked if (heard := _heard(among, sounds[phrase])) != asked[phrase]}
    wrong = sum(_edits(said, _heard(free, sounds[phrase])) for phrase, said in asked.items())
    print(f"understood among all phrases: {len(asked) - len(missed)} of {len(asked)}")
    print(f"without any hint: {wrong / sum(map(len, asked.values())):.0%} of words wrong")
    print(f"not asked, since the recogniser lacks a word: {', '.join(sorted(words.keys() - asked.keys()))}")
    for phrase, heard in sorted(missed.items()):
        print(f"  {phrase!r} was heard as {' '.join(heard)!r}")


def _among(said: list[str]) -> Decoder:
    decoder = Decoder(samprate=SAMPLES_PER_S, lm=None, loglevel="FATAL")
    decoder.add_jsgf_string("said", f"#JSGF V1.0;\ngrammar said;\npublic <said> = {' | '.join(said)} ;\n")
    decoder.activate_search("said")
    return decoder


def _samples(file: str) -> bytes:
    asked = ["ffmpeg", "-v", "error", "-i", str(FOLDER / file), "-ar", str(SAMPLES_PER_S), "-f", "s16le", "-"]
    return subprocess.run(asked, capture_output=True, check=True).stdout


def _heard(decoder: Decoder, samples: bytes) -> list[str]:
    decoder.start_utt()
    decoder.process_raw(STILL + samples + STILL, full_utt=True)
    decoder.end_utt()
    return decoder.hyp().hypstr.split() if decoder.hyp() else []


def _words(phrase: str) -> list[str]:
    spelled = re.sub(r"\d+", lambda number: _number(int(number[0])), phrase.lower())
    return re.findall(r"[a-z']+", spelled)


def _number(number: int) -> str:
    if number < len(ONES):
        return ONES[number]
    return f"{TENS[number // 10]} {ONES[number % 10]}" if number % 10 else TENS[number // 10]


def _edits(said: list[str], heard: list[str]) -> int:
    """Return how many words must change to turn one into the other."""
    costs = list(range(len(heard) + 1))
    for place, word in enumerate(said, 1):
        before, costs[0] = costs[0], place
        for other, word_heard in enumerate(heard, 1):
            change = before + (word != word_heard)
            before, costs[other] = costs[other], min(costs[other] + 1, costs[other - 1] + 1, change)
    return costs[-1]


if __name__ == "__main__":
    main()
