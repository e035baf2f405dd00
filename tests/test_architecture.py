"""The shape of the code: who may import whom, a core without clock or files, and modules small enough to read."""

import ast
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src"
LONGEST_MODULE_LINES = 250
LONGEST_FUNCTION_LINES = 40
PURE = ("domain", "engine")
# What the pure layers may use of Surefoot; of other packages they may use the standard library alone.
OWN_LAYERS = {
    "domain": ("domain",),
    "engine": ("domain", "engine"),
    "catalogue": ("domain", "engine", "catalogue"),
    "figures": ("domain", "figures"),
    "charts": ("domain", "charts"),
    "session": ("domain", "engine", "catalogue", "exchange", "session"),
    "lab": ("domain", "engine", "catalogue", "lab"),
}
DRAWN_FROM_FILES = {"gallery.py", "library.py"}  # of the figures, these alone know that pose data lie in a folder
# Standard library, and still not for a core that must give the same advice on any machine, on any day.
IMPURE_MODULES = {
    "asyncio", "calendar", "concurrent", "ctypes", "glob", "io", "locale", "logging", "multiprocessing", "os",
    "pathlib", "platform", "random", "secrets", "shutil", "signal", "socket", "sqlite3", "subprocess", "sys",
    "tempfile", "threading", "time", "urllib", "uuid", "zoneinfo",
}  # fmt: skip
CLOCK_CALLS = {"now", "today", "utcnow"}
FILE_CALLS = {"input", "open", "print"}
EMPTY_NAMES = {"common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}

Function = ast.FunctionDef | ast.AsyncFunctionDef
Finder = Callable[[ast.Module], Iterator[str]]


def modules(*layers: str) -> list[Path]:
    """Return the modules of these layers, or of all of Surefoot; migrations are written by Django."""
    folders = [SOURCE / "surefoot" / layer for layer in layers] or [SOURCE / "surefoot"]
    return sorted(path for folder in folders for path in folder.rglob("*.py") if "migrations" not in path.parts)


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def found(paths: list[Path], find: Finder) -> list[str]:
    """Return what the finder objects to, each with the module it stands in."""
    return [f"{path.relative_to(SOURCE)}: {offence}" for path in paths for offence in find(parsed(path))]


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def foreign_imports(layer: str) -> Finder:
    def find(tree: ast.Module) -> Iterator[str]:
        for name in imported(tree):
            top, _, rest = name.partition(".")
            own = top == "surefoot" and rest.split(".")[0] in OWN_LAYERS[layer]
            if not own and top not in sys.stdlib_module_names:
                yield f"imports {name}"

    return find


def impurities(tree: ast.Module) -> Iterator[str]:
    yield from (f"imports {name}" for name in imported(tree) if name.split(".")[0] in IMPURE_MODULES)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Attribute) and node.func.attr in CLOCK_CALLS:
            yield f"line {node.lineno} reads the clock: {ast.unparse(node)}"
        elif isinstance(node.func, ast.Name) and node.func.id in FILE_CALLS:
            yield f"line {node.lineno} reaches outside: {ast.unparse(node)}"


def long_functions(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, Function):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LONGEST_FUNCTION_LINES:
                yield f"{node.name} has {lines} lines"


def without_docstring(tree: ast.Module) -> Iterator[str]:
    if not ast.get_docstring(tree):
        yield "the module itself"
    for node in tree.body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_") and not ast.get_docstring(node):
            yield node.name


def changeable_dataclasses(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.ClassDef):
            continue
        for decorator in node.decorator_list:
            written = ast.unparse(decorator)
            if written.startswith("dataclass") and not ("frozen=True" in written and "slots=True" in written):
                yield node.name


@pytest.mark.parametrize("layer", OWN_LAYERS)
def test_layer_imports_only_the_standard_library_and_its_own(layer):
    assert modules(layer) != []
    assert found(modules(layer), foreign_imports(layer)) == []


def test_core_has_no_clock_no_chance_and_no_files():
    assert found(modules(*PURE), impurities) == []


def test_figures_are_drawn_without_clock_chance_and_files():
    assert found([path for path in modules("figures") if path.name not in DRAWN_FROM_FILES], impurities) == []


def test_charts_are_drawn_without_clock_chance_and_files():
    assert found(modules("charts"), impurities) == []


def test_session_in_progress_is_worked_out_without_clock_chance_and_files():
    assert found(modules("session"), impurities) == []


def test_core_dataclasses_are_frozen_and_slotted():
    assert found(modules(*PURE, "figures", "charts", "session", "report"), changeable_dataclasses) == []


def test_core_says_what_everything_public_promises():
    assert found(modules(*PURE, "figures", "charts", "session", "report", "lab"), without_docstring) == []


def test_modules_are_short_enough_to_read():
    lengths = {str(path.relative_to(SOURCE)): len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST_MODULE_LINES} == {}


def test_functions_are_short_enough_to_read():
    assert found(modules(), long_functions) == []


def test_modules_are_named_for_what_they_hold():
    named = [path.relative_to(SOURCE) for path in modules()]
    assert [str(path) for path in named if EMPTY_NAMES & {*path.parent.parts, path.stem}] == []


@pytest.mark.parametrize(
    ("find", "source", "offences"),
    [
        (foreign_imports("domain"), "import django.db", ["imports django.db"]),
        (foreign_imports("domain"), "from surefoot.engine import coach", ["imports surefoot.engine"]),
        (foreign_imports("domain"), "def late():\n    import numpy", ["imports numpy"]),
        (
            foreign_imports("engine"),
            "from surefoot.catalogue.loading import load",
            ["imports surefoot.catalogue.loading"],
        ),
        (foreign_imports("engine"), "from . import dosing", ["imports ."]),
        (foreign_imports("engine"), "import math\nfrom surefoot.domain.dose import Dose", []),
        (foreign_imports("figures"), "from surefoot.catalogue import load_programme", ["imports surefoot.catalogue"]),
        (foreign_imports("catalogue"), "import tomllib\nfrom surefoot.catalogue.problems import Problem", []),
        (impurities, "import random", ["imports random"]),
        (impurities, "from pathlib import Path", ["imports pathlib"]),
        (impurities, "day = date.today()", ["line 1 reads the clock: date.today()"]),
        (impurities, "at = datetime.now(tz=UTC)", ["line 1 reads the clock: datetime.now(tz=UTC)"]),
        (impurities, "open('diary')", ["line 1 reaches outside: open('diary')"]),
        (impurities, "from datetime import date\nday = state.today", []),
        (long_functions, "def short():\n" + "    x = 1\n" * (LONGEST_FUNCTION_LINES - 1), []),
        (long_functions, "def long():\n" + "    x = 1\n" * LONGEST_FUNCTION_LINES, ["long has 41 lines"]),
        (without_docstring, "def eased(): ...", ["the module itself", "eased"]),
        (without_docstring, '"""Doses."""\n\ndef _inner(): ...', []),
        (changeable_dataclasses, "@dataclass\nclass Dose: ...", ["Dose"]),
        (changeable_dataclasses, "@dataclass(frozen=True)\nclass Dose: ...", ["Dose"]),
        (changeable_dataclasses, "@dataclass(frozen=True, slots=True)\nclass Dose: ...", []),
    ],
)
def test_finder_sees_what_it_should(find, source, offences):
    assert list(find(ast.parse(source))) == offences
