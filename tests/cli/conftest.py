"""A made-up diary on disk, and a way to run a command as a person would."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from surefoot.catalogue import load_programme
from surefoot.cli.main import main
from surefoot.exchange.diary_jsonl import write_diary
from surefoot.sample import sample_diary


@dataclass(frozen=True)
class Ran:
    """What a command left: its exit code and both streams."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def run(capsys) -> Callable[..., Ran]:
    def run_command(*arguments: object) -> Ran:
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return Ran(code, out, err)

    return run_command


@pytest.fixture(scope="session")
def sample_lines() -> list[str]:
    return list(write_diary(sample_diary(load_programme(), weeks=4, seed=1, start=date(2026, 1, 5))))


@pytest.fixture
def diary(tmp_path, sample_lines) -> Path:
    path = tmp_path / "diary.jsonl"
    path.write_text("".join(sample_lines), encoding="utf-8")
    return path
