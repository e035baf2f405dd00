"""The frames of an MP3 file, read far enough to know its kind and how long it lasts."""

from dataclasses import dataclass

SAMPLES_A_FRAME = 576
VERSION_2, LAYER_3, MONO = 0b10, 0b01, 0b11
KILOBITS_PER_S = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
SAMPLES_PER_S = (22_050, 24_000, 16_000)
SIDE_BYTES = 9  # between the header of a mono frame and what it holds
TAGS = (b"Xing", b"Info")
ENCODER_DELAY_AT = 141  # in LAME's note, after its tag


class NotMp3(Exception):
    """These bytes are not the mono MPEG-2 layer III frames that clips are made of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mp3:
    """What a clip is."""

    samples_per_s: int
    seconds: float


def read_mp3(told: bytes) -> Mp3:
    """Return what a file is; raise NotMp3 unless it is whole frames from its first to its last byte."""
    at, frames, rate = 0, 0, 0
    while at < len(told):
        length, rate = _frame(told[at : at + 4])
        frames += 1
        at += length
    if at != len(told) or frames == 0:
        raise NotMp3(f"{at - len(told)} bytes are missing at the end")
    return Mp3(samples_per_s=rate, seconds=(frames * SAMPLES_A_FRAME - _unheard(told)) / rate)


def _frame(header: bytes) -> tuple[int, int]:
    """Return the bytes of a frame and its samples in a second."""
    if len(header) < 4 or header[0] != 0xFF or header[1] >> 5 != 0b111:
        raise NotMp3("no frame starts here")
    version, layer, mode = header[1] >> 3 & 3, header[1] >> 1 & 3, header[3] >> 6
    bits, pace, padded = header[2] >> 4, header[2] >> 2 & 3, header[2] >> 1 & 1
    if (version, layer, mode) != (VERSION_2, LAYER_3, MONO) or not 0 < bits < 15 or pace == 3:
        raise NotMp3("another kind of frame")
    return 72_000 * KILOBITS_PER_S[bits] // SAMPLES_PER_S[pace] + padded, SAMPLES_PER_S[pace]


def _unheard(told: bytes) -> int:
    """Return the samples that are no sound: the first frame where it is a note, and the silence that it tells of."""
    note = 4 + SIDE_BYTES
    if told[note : note + 4] not in TAGS:
        return 0
    packed = int.from_bytes(told[note + ENCODER_DELAY_AT : note + ENCODER_DELAY_AT + 3])
    return SAMPLES_A_FRAME + (packed >> 12) + (packed & 0xFFF)
