"""Snapshots as text: exact, and refused when they are anything else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from surefoot.catalogue import load_programme
from surefoot.domain.diary import Entry
from surefoot.engine.coach import snapshot_of
from surefoot.exchange.state_json import UnreadableSnapshotError, read_snapshot, snapshot_text
from tests.strategies import diaries

PROGRAMME = load_programme()
EXERCISES = [(exercise.id, variant.id) for exercise in PROGRAMME.exercises for variant in exercise.variants]
EMPTY = snapshot_text(snapshot_of(PROGRAMME, ()))


@settings(max_examples=40, deadline=None)
@given(diaries(exercises=EXERCISES))
def test_any_snapshot_reads_back_as_it_was(diary: tuple[Entry, ...]) -> None:
    snapshot = snapshot_of(PROGRAMME, diary)
    text = snapshot_text(snapshot)
    assert read_snapshot(text) == snapshot
    assert snapshot_text(read_snapshot(text)) == text


def test_snapshot_of_nothing_reads_back() -> None:
    assert read_snapshot(EMPTY) == snapshot_of(PROGRAMME, ())


@pytest.mark.parametrize("text", ["", "null", "[]", "{}", "[[], null, 3, 4]", EMPTY[:-1], "[" * 100_000])
def test_other_text_is_refused(text: str) -> None:
    with pytest.raises(UnreadableSnapshotError):
        read_snapshot(text)


@given(st.text())
def test_any_text_is_refused_or_a_snapshot(text: str) -> None:
    with pytest.raises(UnreadableSnapshotError):
        read_snapshot(text)
