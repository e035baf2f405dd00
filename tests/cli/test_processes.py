"""The command line as its own process: pipes, Ctrl-C, and terminals that are not UTF-8."""

import json
import os
import signal
import subprocess
import sys
import urllib.request

import pytest

from tests.ports import free_port

SUREFOOT = [sys.executable, "-m", "surefoot.cli.main"]
MORE_THAN_A_PIPE_HOLDS = 1_000_000


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
def test_demo_shows_a_made_up_person_and_leaves_nothing_behind(tmp_path):
    port = free_port()
    command = [*SUREFOOT, "demo", "--no-browser", "--json", "--port", str(port)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, **pipes, env=dict(os.environ, TMPDIR=str(tmp_path))) as running:
        try:
            ready = next((line for line in running.stderr if "ready" in line), "")
            page = urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=20).read().decode()
        finally:
            running.send_signal(signal.SIGINT)
            where, told = running.communicate(timeout=60)
    assert (running.returncode, json.loads(where)) == (0, {"host": "127.0.0.1", "port": port})
    assert told.splitlines()[-1] == "Surefoot is closed. The made-up diary is thrown away."
    assert f"http://127.0.0.1:{port}/" in ready
    assert "Sample person, made up" in page
    assert list(tmp_path.glob("surefoot-demo-*")) == []


def test_serving_other_machines_is_refused_in_words_and_json():
    command = [*SUREFOOT, "--host", "192.0.2.1", "--no-browser"]
    told = subprocess.run(command, capture_output=True, text=True)
    data = subprocess.run([*command, "--json"], capture_output=True, text=True)
    assert (told.returncode, told.stdout, "does not open itself to other machines" in told.stderr) == (2, "", True)
    assert (data.returncode, "192.0.2.1" in json.loads(data.stdout)["error"]["reason"]) == (2, True)


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent another way there")
def test_ctrl_c_leaves_no_traceback():
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE}
    with subprocess.Popen([*SUREFOOT, "check", "-"], **pipes, preexec_fn=hears_ctrl_c) as running:
        running.stdin.write(b"\n" * MORE_THAN_A_PIPE_HOLDS)  # all of it is in: it reads, and waits for the rest
        running.send_signal(signal.SIGINT)
        said = running.stderr.read()
        assert (running.wait(timeout=60), said) == (130, b"")


def hears_ctrl_c() -> None:
    """Be as a program in a terminal: what is started from the background never hears Ctrl-C."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
