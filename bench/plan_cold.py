"""Cold `surefoot plan`: the whole process, from nothing to the printed page, on an eight-week diary."""

import os
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from bench.figures import Figure
from surefoot.catalogue import load_programme
from surefoot.exchange.diary_jsonl import write_diary
from surefoot.sample import sample_diary

RUNS = 15
WEEKS = 8
START = date(2026, 1, 5)
TARGET_S = 0.4


def figures() -> list[Figure]:
    """Return the median wall and CPU seconds of RUNS processes, after one that warms the disk."""
    with tempfile.TemporaryDirectory() as folder:
        diary = Path(folder) / "diary.jsonl"
        entries = sample_diary(load_programme(), weeks=WEEKS, seed=1, start=START)
        diary.write_text("".join(write_diary(entries)), encoding="utf-8")
        on = (START + timedelta(weeks=WEEKS)).isoformat()
        command = [sys.executable, "-m", "surefoot.cli.main", "plan", str(diary), "--on", on]
        _seconds(command)
        runs = [_seconds(command) for _ in range(RUNS)]
    return [
        Figure(name="surefoot plan, cold: wall", value=median(wall for wall, _ in runs), unit="s", target=TARGET_S),
        Figure(name="surefoot plan, cold: CPU", value=median(cpu for _, cpu in runs), unit="s"),
    ]


def _seconds(command: list[str]) -> tuple[float, float]:
    before, began = os.times(), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    wall, after = time.perf_counter() - began, os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return wall, cpu
