"""A spoken sentence as samples: without the silence at its ends."""

import array
import wave
from pathlib import Path

SAMPLE_BYTES = 2
# Below this part of the loudest moment is silence; what is quieter than speech but belongs to it (a last "t") stays.
SILENT_BELOW = 0.004
EDGE_S = 0.01


def trim(file: Path) -> None:
    """Cut the silence off both ends of a wave file with one channel; a hundredth stays."""
    with wave.open(str(file)) as read:
        samples = array.array("h", read.readframes(read.getnframes()))
        per_s = read.getframerate()
    threshold = SILENT_BELOW * max(map(abs, samples))
    loud = [place for place, sample in enumerate(samples) if abs(sample) > threshold]
    edge = round(EDGE_S * per_s)
    kept = samples[max(0, loud[0] - edge) : loud[-1] + edge]
    with wave.open(str(file), "wb") as written:
        written.setnchannels(1)
        written.setsampwidth(SAMPLE_BYTES)
        written.setframerate(per_s)
        written.writeframes(kept.tobytes())


def seconds(file: Path) -> float:
    """Return how long a wave file lasts."""
    with wave.open(str(file)) as read:
        return read.getnframes() / read.getframerate()
