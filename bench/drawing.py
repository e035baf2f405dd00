"""Figures: the CPU time to draw each one anew, once all is warm, and the weight of the whole moving set."""

import gc
import gzip
import time
from collections.abc import Callable
from statistics import median

from bench.figures import Figure
from surefoot.catalogue import load_programme
from surefoot.catalogue.folder import our_programme
from surefoot.figures.gallery import Gallery
from surefoot.figures.svg.document import animated

REPEATS = 5
TARGET_MS = 50.0
TARGET_KB, TARGET_GZIPPED_KB = 1200.0, 250.0
GZIP_LEVEL = 9


def figures() -> list[Figure]:
    """Return the milliseconds of a middling and of the slowest figure, and the kilobytes of all, plain and gzipped."""
    gallery = Gallery(load_programme(), our_programme())
    drawings = {name: animated(gallery.scene(name)).encode() for name in gallery.names}
    times = {name: _milliseconds(lambda name=name: animated(gallery.scene(name))) for name in gallery.names}
    slowest = max(times, key=lambda name: times[name])
    plain = sum(map(len, drawings.values())) / 1000
    gzipped = sum(len(gzip.compress(drawing, GZIP_LEVEL)) for drawing in drawings.values()) / 1000
    return [
        Figure(name=f"drawing a figure, CPU: median of {len(times)}", value=median(times.values()), unit="ms"),
        Figure(name=f"drawing a figure, CPU: {slowest}", value=times[slowest], unit="ms", target=TARGET_MS),
        Figure(name=f"moving figures: all {len(drawings)}", value=plain, unit="kB", target=TARGET_KB),
        Figure(name="moving figures: all, gzipped one by one", value=gzipped, unit="kB", target=TARGET_GZIPPED_KB),
    ]


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
