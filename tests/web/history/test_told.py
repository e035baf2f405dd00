"""Every kind of entry can be read, also one from a newer version."""

import pytest
from hypothesis import given

from surefoot.catalogue import load_texts
from surefoot.domain.entries import (
    CheckIn,
    Correction,
    Fall,
    FootCheck,
    Measurement,
    Numbness,
    Retraction,
    Unknown,
    Walk,
)
from surefoot.domain.quantities import Side
from surefoot.web.history.told import told
from tests.strategies import entries

TEXTS = load_texts()


@given(entry=entries())
def test_every_entry_has_a_title(entry):
    body = entry.body
    if not isinstance(body, Correction | Retraction):
        said = told(body, TEXTS)
        assert said.title.strip() != ""
        assert "" not in said.lines


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (CheckIn(pain=3, foot_check=FootCheck()), ("Pain 3 of 10", "Feet looked at: nothing new")),
        (CheckIn(foot_check=FootCheck(left=("blister",))), ("Left foot: Blister",)),
        (CheckIn(), ()),
        (Walk(minutes=1, comfortable=False), ("1 minute", "Not comfortable")),
        (Walk(minutes=12.5), ("12.5 minutes",)),
        (Measurement(measure="single-leg-stance", value=12.4, unit="s", side=Side.LEFT), ("Left: 12.4 s",)),
        (Fall(could_stand=False), ("Could not stand up",)),
        (Numbness(zones={"left": ("no-such-zone",)}), ("left: no-such-zone",)),
        (Unknown(kind="mood", data={"level": 3}), ("level: 3",)),
    ],
)
def test_what_an_entry_says(body, lines):
    assert told(body, TEXTS).lines == lines


def test_newer_kind_is_named():
    assert told(Unknown(kind="mood", data={}), TEXTS).title == "From a newer version: mood"
