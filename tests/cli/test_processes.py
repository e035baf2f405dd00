"""The command line as its own process: pipes, Ctrl-C, and terminals that are not UTF-8."""

import os
import signal
import subprocess
import sys
import time

import pytest

SUREFOOT = [sys.executable, "-m", "surefoot.cli.main"]


def test_diary_goes_through_a_pipe():
    made = subprocess.run([*SUREFOOT, "sample", "--weeks", "2"], capture_output=True, check=True)
    planned = subprocess.run(
        [*SUREFOOT, "plan", "-", "--on", "2026-01-15", "--json"], input=made.stdout, capture_output=True
    )
    assert (planned.returncode, planned.stderr, b'"verdict"' in planned.stdout) == (0, b"", True)


def test_reader_that_leaves_early_is_no_error():
    with subprocess.Popen(
        [*SUREFOOT, "sample", "--weeks", "30"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        running.stdout.read(100)
        running.stdout.close()
        said = running.stderr.read()
        assert (running.wait(timeout=60), said) == (0, b"")


def test_plain_ascii_terminal_gets_a_plan_and_no_traceback(diary):
    settings = dict(os.environ, PYTHONIOENCODING="ascii", LC_ALL="C")
    ran = subprocess.run([*SUREFOOT, "plan", str(diary), "--on", "2026-01-20"], capture_output=True, env=settings)
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent another way there")
def test_ctrl_c_leaves_no_traceback():
    with subprocess.Popen(
        [*SUREFOOT, "sample", "--weeks", "1040"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as running:
        time.sleep(1.5)
        running.send_signal(signal.SIGINT)
        said = running.stderr.read()
        assert (running.wait(timeout=60), said) == (130, b"")
