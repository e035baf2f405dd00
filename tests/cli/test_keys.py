"""Keys: pressed in a terminal one by one, or read from a script that waits for nothing."""

import io
import os
import sys
from datetime import UTC, datetime

import pytest

from surefoot.cli.keys import ENTER, LEAVE, Clock, ScriptedKeys, keys_of

AT = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
def clock():
    return Clock(AT, fast=1)


def passed(clock) -> int:
    return round((clock.now() - AT).total_seconds())


def test_script_lets_a_step_run_out_and_time_with_it(clock):
    keys = ScriptedKeys(io.StringIO(".x"), clock)
    assert [keys.next(1.0), keys.next(30.0), passed(clock)] == [None, None, 31]
    keys.step_over()
    assert keys.next(1.0) == "x"


def test_script_that_waits_for_a_key_takes_a_dot_for_enter(clock):
    assert (ScriptedKeys(io.StringIO("."), clock).next(None), passed(clock)) == (ENTER, 0)


def test_end_of_a_script_leaves(clock):
    assert ScriptedKeys(io.StringIO(""), clock).next(5.0) == LEAVE


def test_fast_clock_runs_ahead():
    clock = Clock(AT, fast=10_000)
    before = clock.now()
    while clock.now() == before:
        pass
    assert clock.now() > before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
def test_keys_typed_in_one_go_are_each_heard(clock):
    ours, theirs = os.openpty()
    with os.fdopen(theirs, encoding="utf-8") as stream, keys_of(stream, clock) as keys:
        os.write(ours, b"1P\r")
        assert [keys.next(None), keys.next(None), keys.next(None)] == ["1", "p", ENTER]
        assert keys.next(0.01) is None
    os.close(ours)
