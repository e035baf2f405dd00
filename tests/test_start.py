"""The launcher for people without uv: what can be shown without a network."""

import ast
import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
import start

ROOT = Path(start.__file__).parent


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "requirements.txt").write_text("nothing==1\n", encoding="ascii")
    return tmp_path


def make_ready(home: Path) -> Path:
    """Lay out a finished .venv-start whose Python is this one."""
    venv_python = start.python_inside(home / ".venv-start")
    venv_python.parent.mkdir(parents=True)
    venv_python.symlink_to(sys.executable)
    wanted = hashlib.sha256((home / "requirements.txt").read_bytes()).hexdigest()
    start.write_stamp(home / ".venv-start" / "installed", wanted)
    return venv_python


def empty_path(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))


def put_command(folder: Path, name: str, *, exit_code: int) -> None:
    command = folder / name
    command.write_text(f"#!/bin/sh\nexit {exit_code}\n", encoding="ascii")
    command.chmod(0o755)


def test_start_can_be_read_by_python_3_8():
    ast.parse((ROOT / "start.py").read_text(encoding="utf-8"), feature_version=(3, 8))


def test_start_imports_only_the_standard_library():
    tree = ast.parse((ROOT / "start.py").read_text(encoding="utf-8"))
    names = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "." for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert [name for name in names if name.split(".")[0] not in sys.stdlib_module_names] == []


def test_start_asks_for_the_same_python_as_the_project():
    assert f'requires-python = ">={start.OLDEST_PYTHON[0]}.{start.OLDEST_PYTHON[1]}"' in (
        ROOT / "pyproject.toml"
    ).read_text(encoding="utf-8")


def test_find_python_new_enough_is_this_one():
    assert start.find_python() == [sys.executable]


def test_find_python_old_takes_the_first_that_really_runs(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "version_info", (3, 8, 18))
    empty_path(monkeypatch, tmp_path / "commands")
    put_command(tmp_path / "commands", "python3.13", exit_code=127)
    put_command(tmp_path / "commands", "python3.12", exit_code=0)
    assert start.find_python() == ["python3.12"]


def test_main_without_a_new_python_says_so(monkeypatch, tmp_path, home, capsys):
    monkeypatch.setattr(start, "HOME", home)
    monkeypatch.setattr(sys, "version_info", (3, 8, 18))
    empty_path(monkeypatch, tmp_path / "commands")
    assert start.main([]) == 2
    message = capsys.readouterr().err
    assert "Surefoot needs Python 3.12 or newer, and none was found." in message
    assert "python.org" in message
    assert not (home / ".venv-start").exists()


@pytest.mark.parametrize(("found", "enough"), [("(3, 11, 9)", False), ("(3, 12, 0)", True), ("(3, 13, 0)", True)])
def test_is_new_enough_at_the_boundary(tmp_path, found, enough):
    pretend = tmp_path / "python"
    pretend.write_text(
        f'#!/bin/sh\nexec {sys.executable} -c "import sys; sys.version_info = {found}; exec(sys.argv[1])" "$2"\n',
        encoding="ascii",
    )
    pretend.chmod(0o755)
    assert start.is_new_enough([str(pretend)]) == enough


def test_is_new_enough_of_a_missing_command_is_no(tmp_path):
    assert start.is_new_enough([str(tmp_path / "nowhere")]) is False


def test_prepare_with_everything_in_place_does_nothing_again(home, capsys):
    venv_python = make_ready(home)
    assert start.prepare(home) == venv_python
    assert capsys.readouterr().out == ""


def test_is_ready_after_new_requirements_is_no(home):
    venv_python = make_ready(home)
    assert start.is_ready(venv_python, home / ".venv-start" / "installed", "another") is False


def test_is_ready_after_python_was_removed_is_no(home):
    venv_python = make_ready(home)
    wanted = (home / ".venv-start" / "installed").read_text(encoding="ascii").strip()
    venv_python.unlink()
    assert start.is_ready(venv_python, home / ".venv-start" / "installed", wanted) is False


def test_prepare_without_requirements_names_the_file(tmp_path):
    with pytest.raises(start.CannotStart, match=r"requirements\.txt"):
        start.prepare(tmp_path)


def test_prepare_where_nothing_can_be_written_names_the_folder(home):
    (home / ".venv-start").write_text("a file stands in the way", encoding="ascii")
    with pytest.raises(start.CannotStart) as refused:
        start.prepare(home)
    assert f"cannot write to its own folder:\n    {home}" in str(refused.value)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="a folder is never read-only for an administrator")
def test_prepare_in_a_read_only_folder_names_the_folder(home):
    home.chmod(0o555)
    with pytest.raises(start.CannotStart, match="Permission denied"):
        start.prepare(home)


def test_make_venv_that_fails_gives_the_reason(home):
    pretend = home / "python"
    pretend.write_text("#!/bin/sh\necho first\necho ensurepip is not available\nexit 1\n", encoding="ascii")
    pretend.chmod(0o755)
    with pytest.raises(start.CannotStart, match=r"ensurepip is not available\n.*python3-venv"):
        start.make_venv([str(pretend)], home / ".venv-start")


def test_install_without_network_asks_to_try_again(home):
    pretend = home / "python"
    pretend.write_text("#!/bin/sh\necho No matching distribution found\nexit 1\n", encoding="ascii")
    pretend.chmod(0o755)
    with pytest.raises(start.CannotStart, match=r"Are you online\?(.|\n)*No matching distribution found"):
        start.install(pretend, home / "requirements.txt")


def test_prepare_after_a_failed_fetch_is_not_ready(monkeypatch, home):
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.delenv("PIP_FIND_LINKS", raising=False)
    with pytest.raises(start.CannotStart, match="could not be fetched or checked"):
        start.prepare(home)
    assert not (home / ".venv-start" / "installed").exists()


def test_run_surefoot_hands_over_arguments_and_exit_code(monkeypatch, tmp_path):
    package = tmp_path / "src" / "surefoot" / "cli"
    package.mkdir(parents=True)
    for folder in (package, package.parent):
        (folder / "__init__.py").write_text("", encoding="ascii")
    (package / "main.py").write_text("import sys\n\ndef main():\n    return len(sys.argv[1:])\n", encoding="ascii")
    monkeypatch.setattr(start, "HOME", tmp_path)
    assert start.run_surefoot(Path(sys.executable), ["demo", "--no-browser", "--json"]) == 3


def test_every_pin_has_a_hash_and_no_address():
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    pins = [block for block in text.replace("\\\n", " ").splitlines() if block and not block.lstrip().startswith("#")]
    assert [pin for pin in pins if "==" not in pin or "--hash=sha256:" not in pin] == []
    assert "://" not in text
    assert "--index-url" not in text


def test_start_py_as_a_program_answers_with_its_exit_code(tmp_path):
    copy = tmp_path / "start.py"
    copy.write_text((ROOT / "start.py").read_text(encoding="utf-8"), encoding="utf-8")
    ran = subprocess.run([sys.executable, str(copy)], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "A file is missing" in ran.stderr
