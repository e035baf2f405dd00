"""The published JSON Schema: up to date, and of one mind with the reader."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from surefoot.domain.diary import Entry
from surefoot.exchange.codec import KINDS
from surefoot.exchange.diary_jsonl import DiaryError, entry_to_dict, read_diary
from surefoot.exchange.schema import diary_schema, main, schema_text
from tests.strategies import diaries, entries

PUBLISHED = Path(__file__).parents[2] / "docs" / "diary.schema.json"
SCHEMA = diary_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
ID = "019b8d23-d200-7000-8000-00000000000a"


def told(kind: str, **fields: Any) -> dict[str, Any]:
    return {"id": ID, "at": "2026-01-05T08:14:05Z", "day": "2026-01-05", "kind": kind, **fields}


def test_published_schema_is_up_to_date() -> None:
    stale = "docs/diary.schema.json is stale: run python -m surefoot.exchange.schema"
    assert PUBLISHED.read_text(encoding="utf-8") == schema_text(), stale


def test_schema_is_a_schema_with_every_kind_described() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert list(SCHEMA["$defs"]) == list(KINDS)
    assert [kind for kind, part in SCHEMA["$defs"].items() if not part["description"].endswith(".")] == []


@settings(max_examples=200, deadline=None)
@given(entries())
def test_any_entry_fits_the_schema(entry: Entry) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(entry_to_dict(entry))] == []


@settings(max_examples=10, deadline=None)
@given(diaries(max_days=7))
def test_diary_fits_the_schema(diary: tuple[Entry, ...]) -> None:
    assert [error.message for entry in diary for error in VALIDATOR.iter_errors(entry_to_dict(entry))] == []


@pytest.mark.parametrize(
    "line",
    [
        {"id": ID},
        told("walk", minutes=1) | {"id": "1"},
        told("walk", minutes=1) | {"at": "2026-01-05T08:14:05"},
        told("walk", minutes=1) | {"day": "5.1.2026"},
        told(""),
        told("walk"),
        told("walk", minutes="12"),
        told("walk", minutes=1, pian=3),
        told("walk", minutes=None),
        told("check_in", pain=11),
        told("check_in", pain=True),
        told("check_in", foot_check={"middle": []}),
        told("check_in", red_flags=[""]),
        told("check_in", red_flags=[" "]),
        told("check_in", sleep="bad"),
        told("profile", birth_year=1800),
        told("profile", training_days=["someday"]),
        told("prescription", by="gp", blocks=["yoga"]),
        told("numbness", zones={"left": "ball"}),
        told("exercise", session="s", exercise="e", variant="v", sets=[{"rpe": 5, "pains": 3}]),
        told("retraction", supersedes="entry 3"),
        told("correction", supersedes=ID, entry={"minutes": 3}),
        told("correction", supersedes=ID, entry={"kind": "walk"}),
        told("correction", supersedes=ID, entry={"kind": "walk", "minutes": 3, "day": "2026-01-05"}),
        told("correction", supersedes=ID, entry={"kind": "retraction", "supersedes": ID}),
    ],
)
def test_what_the_reader_refuses_does_not_fit(line: dict[str, Any]) -> None:
    with pytest.raises(DiaryError):
        read_diary([json.dumps(line)])
    assert not VALIDATOR.is_valid(line)


@pytest.mark.parametrize(
    "line",
    [
        told("dream", anything={"goes": [1, None]}),
        told("walk", minutes=12, comfortable=None, x_watch={"beats": 70}),
        told("return"),
        told("correction", supersedes=ID, entry={"kind": "walk", "minutes": 3, "x_a": 1}),
    ],
)
def test_what_the_reader_takes_fits(line: dict[str, Any]) -> None:
    assert len(read_diary([json.dumps(line)])) == 1
    assert VALIDATOR.is_valid(line)


def test_schema_is_written_where_it_is_wanted(tmp_path: Path) -> None:
    main([str(tmp_path / "schema.json")])
    assert (tmp_path / "schema.json").read_text(encoding="utf-8") == schema_text()
