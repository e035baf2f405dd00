"""Figures: the CPU time to draw each one anew in looks of either form, once all is warm, and what the moving set weighs."""

import gc
import gzip
import time
from collections.abc import Callable
from statistics import median

from bench.figures import Figure
from surefoot.catalogue import load_programme
from surefoot.catalogue.folder import our_programme
from surefoot.figures.check.svg import MOST_BYTES
from surefoot.figures.gallery import Gallery
from surefoot.figures.looks import Look
from surefoot.figures.showing import Showing
from surefoot.figures.svg.document import animated

REPEATS = 5
TARGET_MS = 50.0
TARGET_KB, TARGET_GZIPPED_KB = 1200.0, 250.0
GZIP_LEVEL = 9
LOOKS = (Look(), Look(build="broad", hair="bun"))


def figures() -> list[Figure]:
    """Return the milliseconds of a middling and of the slowest drawing, and the kilobytes of the largest and of all."""
    gallery = Gallery(load_programme(), our_programme())
    drawings = {name: animated(gallery.scene(name)).encode() for name in gallery.names}
    times = {(name, look): _drawing_ms(gallery, name, look) for look in LOOKS for name in gallery.names}
    slowest, look = max(times, key=lambda drawn: times[drawn])
    largest = max(drawings, key=lambda name: len(drawings[name]))
    plain = sum(map(len, drawings.values())) / 1000
    gzipped = sum(len(gzip.compress(drawing, GZIP_LEVEL)) for drawing in drawings.values()) / 1000
    return [
        Figure(name=f"drawing a figure, CPU: median of {len(times)}", value=median(times.values()), unit="ms"),
        Figure(name=f"CPU: {slowest}, {look.code}", value=times[slowest, look], unit="ms", target=TARGET_MS),
        Figure(
            name=f"largest figure: {largest}", value=len(drawings[largest]) / 1000, unit="kB", target=MOST_BYTES / 1000
        ),
        Figure(name=f"moving figures: all {len(drawings)}", value=plain, unit="kB", target=TARGET_KB),
        Figure(name="moving figures: all, gzipped one by one", value=gzipped, unit="kB", target=TARGET_GZIPPED_KB),
    ]


def _drawing_ms(gallery: Gallery, name: str, look: Look) -> float:
    return _milliseconds(lambda: animated(gallery.scene(name, Showing(look=look))))


def _milliseconds(draw: Callable[[], str]) -> float:
    """Return the median CPU time to draw once more, without waiting for unused memory to be collected."""
    times = []
    gc.disable()
    try:
        for _ in range(REPEATS):
            began = time.process_time()
            draw()
            times.append((time.process_time() - began) * 1000)
    finally:
        gc.enable()
    return median(times)
