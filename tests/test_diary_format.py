"""The page about the diary format tells the truth: every kind and field is there, and every example can be read."""

import dataclasses
import json
import re
from pathlib import Path
from typing import get_args

import pytest

from surefoot.domain.entries import (
    CheckIn,
    Correction,
    Fact,
    FootCheck,
    FootMark,
    Performance,
    Prescribed,
    Retraction,
    SetDone,
    TempoTold,
)
from surefoot.exchange.diary_jsonl import entry_to_dict, read_diary

PAGE = (Path(__file__).parent.parent / "docs" / "diary-format.md").read_text(encoding="utf-8")
BODIES = (*get_args(Fact), Correction, Retraction)
PARTS = {CheckIn: (FootCheck, FootMark), Performance: (Prescribed, TempoTold, SetDone)}
EXAMPLES = [line for block in re.findall(r"```jsonl\n(.*?)```", PAGE, re.DOTALL) for line in block.splitlines()]
SECTIONS = dict(re.findall(r"^### (\w+)\n(.*?)(?=^##|\Z)", PAGE, re.DOTALL | re.MULTILINE))


def test_page_has_a_section_for_every_kind_and_no_other():
    assert sorted(SECTIONS) == sorted(body.KIND for body in BODIES)


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.KIND)
def test_section_names_every_field_and_shows_an_example(body):
    fields = [field.name for part in (body, *PARTS.get(body, ())) for field in dataclasses.fields(part)]
    section = SECTIONS[body.KIND]
    assert [name for name in fields if f"`{name}`" not in section] == []
    assert f'"kind": "{body.KIND}"' in section


def holds(written: object, example: object) -> bool:
    """Tell whether all that the example says is in what was written; left-out values are filled in on reading."""
    if isinstance(example, dict):
        return all(name in written and holds(written[name], told) for name, told in example.items())
    if isinstance(example, list):
        return len(written) == len(example) and all(map(holds, written, example))
    return written == example


def test_examples_are_one_diary_that_reads_back_as_written():
    written = {entry.id: entry_to_dict(entry) for entry in read_diary(EXAMPLES)}
    assert len(written) == len(BODIES)
    lost = [line for line in EXAMPLES if not holds(written[json.loads(line)["id"]], json.loads(line))]
    assert lost == []


@pytest.mark.parametrize(("written", "example"), [({"a": 1}, {"b": 1}), ({"a": 1}, {"a": 2}), ([1], [1, 2])])
def test_holds_notices_what_was_lost(written, example):
    assert holds(written, example) is False


def test_zones_are_those_of_the_drawing():
    drawn = json.loads((Path(__file__).parent.parent / "src/surefoot/web/feet_zones.json").read_text(encoding="utf-8"))
    assert [zone["id"] for zone in drawn if f"`{zone['id']}`" not in SECTIONS["numbness"]] == []
