"""The door of the command line: what it offers, and how it refuses."""

import sys

import pytest

from surefoot import __version__
from surefoot.cli import main as door


def test_help_names_every_command(run):
    ran = run("--help")
    assert (ran.code, [name for name in door.COMMANDS if f"  {name} " not in ran.out]) == (0, [])


@pytest.mark.parametrize("command", door.COMMANDS)
def test_every_command_explains_itself_and_has_json(run, command):
    ran = run(command, "--help")
    assert (ran.code, "--json" in ran.out) == (0, True)


def test_version_is_told(run):
    assert run("--version").out == f"surefoot {__version__}\n"


def test_unknown_command_is_refused_by_name(run):
    ran = run("plam")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("surefoot: there is no command 'plam'; there are serve, demo, plan")


def test_unknown_option_is_refused(run):
    ran = run("catalogue", "--colour")
    assert (ran.code, "--colour" in ran.err) == (2, True)


def test_shortened_option_is_refused(run):
    assert run("sample", "--week", "2").code == 2


def test_refusal_with_json_is_one_object_on_stdout(run):
    ran = run("plan", "nowhere.jsonl", "--on", "2026-02-01", "--json")
    error = {"reason": "there is no such file or folder", "file": "nowhere.jsonl", "line": None}
    assert (ran.code, ran.json) == (2, {"error": error})
    assert ran.err == "surefoot: nowhere.jsonl: there is no such file or folder\n"


def test_ctrl_c_ends_quietly_with_130(run, monkeypatch):
    def interrupted(arguments: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(door, "_run", interrupted)
    ran = run("catalogue")
    assert (ran.code, ran.err) == (130, "")


def test_planning_never_loads_the_web(run, diary, monkeypatch):
    for name in [name for name in sys.modules if name.startswith("surefoot.cli.plan")]:
        monkeypatch.delitem(sys.modules, name)
    before = set(sys.modules)
    run("plan", diary, "--on", "2026-01-20")
    assert {name for name in set(sys.modules) - before if name.startswith(("django", "surefoot.web"))} == set()
