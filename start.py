#!/usr/bin/env python3
"""Start Surefoot on a computer without uv: `python3 start.py`.

Finds a Python that is new enough, puts the pinned packages into `.venv-start` beside this file, and opens the app.
Everything after `start.py` on the command line goes to `surefoot`. Only the standard library is used, and a Python
as old as 3.8 can read this file, so that it can say it is too old.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST_PYTHON = (3, 12)
PYTHON_COMMANDS = (["python3.14"], ["python3.13"], ["python3.12"], ["python3"], ["python"])
WINDOWS_COMMANDS = (["py", "-3.14"], ["py", "-3.13"], ["py", "-3.12"])
CANNOT_START = 2

HOME = Path(__file__).resolve().parent
RUN_SUREFOOT = "import sys; sys.argv[0] = 'surefoot'; from surefoot.cli.main import main; sys.exit(main())"

NO_PYTHON = """Surefoot needs Python 3.12 or newer, and none was found.
This one is Python {found}.
Get a newer one from python.org, then run this again."""

CANNOT_WRITE = """Surefoot cannot write to its own folder:
    {folder}
The computer says: {why}
Move the folder to a place you can write to, or make some room. Then run this again."""

NO_VENV = """Python could not make a place for Surefoot's parts.
The computer says: {why}
On Debian or Ubuntu, install the package python3-venv. Then run this again."""

NO_PACKAGES = """Surefoot's parts could not be fetched or checked.
Are you online? This is needed only the first time.
The computer says: {why}
Nothing of yours was changed. Run this again when you are online."""

INCOMPLETE = """A file is missing: {path}
Please get the whole Surefoot folder again."""


class CannotStart(Exception):
    """A reason, in plain words, why Surefoot could not be started."""


def main(arguments):
    """Start Surefoot with these arguments and return its exit code, or 2 with a plain message."""
    try:
        venv_python = prepare(HOME)
    except CannotStart as problem:
        print(problem, file=sys.stderr)
        return CANNOT_START
    return run_surefoot(venv_python, arguments)


def prepare(home):
    """Return the Python that has Surefoot's packages, making it first when it is missing or out of date."""
    requirements = home / "requirements.txt"
    if not requirements.is_file():
        raise CannotStart(INCOMPLETE.format(path=requirements))
    venv = home / ".venv-start"
    venv_python = python_inside(venv)
    stamp = venv / "installed"
    wanted = hashlib.sha256(requirements.read_bytes()).hexdigest()
    if is_ready(venv_python, stamp, wanted):
        return venv_python
    print("Getting Surefoot ready. The first time takes about a minute.", flush=True)
    make_venv(find_python(), venv)
    install(venv_python, requirements)
    write_stamp(stamp, wanted)
    return venv_python


def python_inside(venv):
    """Return where a virtual environment keeps its Python on this kind of computer."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def is_ready(venv_python, stamp, wanted):
    """Tell whether the environment still runs and holds the wanted packages."""
    return stamp.is_file() and stamp.read_text(encoding="ascii").strip() == wanted and is_new_enough([str(venv_python)])


def find_python():
    """Return the command of a Python that is new enough: this one when it is, else one that is installed."""
    if sys.version_info >= OLDEST_PYTHON:
        return [sys.executable]
    for command in PYTHON_COMMANDS + (WINDOWS_COMMANDS if os.name == "nt" else ()):
        if shutil.which(command[0]) and is_new_enough(command):
            return command
    raise CannotStart(NO_PYTHON.format(found=sys.version.split()[0]))


def is_new_enough(command):
    """Tell whether the command runs a Python that is new enough; a name that leads nowhere is not."""
    ask = f"import sys; sys.exit(sys.version_info < {OLDEST_PYTHON})"
    try:
        return subprocess.run([*command, "-c", ask], **quiet()).returncode == 0
    except OSError:
        return False


def make_venv(python, venv):
    """Make an empty virtual environment, or explain why the folder does not allow it."""
    try:
        venv.mkdir(exist_ok=True)
        (venv / "installed").write_text("", encoding="ascii")
    except OSError as problem:
        raise CannotStart(CANNOT_WRITE.format(folder=venv.parent, why=problem.strerror)) from problem
    made = subprocess.run([*python, "-m", "venv", "--clear", str(venv)], **quiet())
    if made.returncode != 0:
        raise CannotStart(NO_VENV.format(why=last_line(made)))


def install(venv_python, requirements):
    """Fetch the pinned packages, each checked against its hash, or explain what went wrong."""
    command = [str(venv_python), "-m", "pip", "install", "--disable-pip-version-check", "--only-binary", ":all:"]
    done = subprocess.run([*command, "--require-hashes", "-r", str(requirements)], **quiet())
    if done.returncode != 0:
        raise CannotStart(NO_PACKAGES.format(why=last_line(done)))


def write_stamp(stamp, wanted):
    """Note which packages are in place, so that the next start is quick and works without a network."""
    try:
        stamp.write_text(wanted + "\n", encoding="ascii")
    except OSError as problem:
        raise CannotStart(CANNOT_WRITE.format(folder=stamp.parent, why=problem.strerror)) from problem


def run_surefoot(venv_python, arguments):
    """Run Surefoot from the source folder until it ends; Ctrl-C ends it and is no error."""
    # The packages are pinned by hash; Surefoot itself is run from here, so that nothing unpinned is needed to build it.
    found = [str(HOME / "src"), os.environ.get("PYTHONPATH")]
    environment = dict(os.environ, PYTHONPATH=os.pathsep.join(part for part in found if part))
    running = subprocess.Popen([str(venv_python), "-c", RUN_SUREFOOT, *arguments], env=environment)
    while True:
        try:
            return running.wait()
        except KeyboardInterrupt:  # the app got it too and is saving: wait for it
            continue


def quiet():
    """Return the options that keep a step's own output for our message."""
    return {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "universal_newlines": True, "errors": "replace"}


def last_line(finished):
    """Return the last thing a step said, which is where pip and venv put the reason."""
    lines = [line.strip() for line in finished.stdout.splitlines() if line.strip()]
    return lines[-1] if lines else f"exit code {finished.returncode}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
