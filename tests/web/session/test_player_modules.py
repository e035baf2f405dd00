"""The modules the player's page announces are those it is made of, and together they stay small."""

import gzip
import re
from pathlib import Path

from surefoot.web.session.templatetags.player import MODULES, SHARED

SESSION = Path(__file__).parents[3] / "src/surefoot/web/session/static/session"
SHARED_FOLDER = Path(__file__).parents[3] / "src/surefoot/web/static"
IMPORT = re.compile(r'^import (?:.*? from )?"(.+?)";$', re.MULTILINE)
LATER = re.compile(r'import\("\./(.+?)"\)')
MOST_BYTES = 80_000


def found(entry: str) -> set[Path]:
    """Return every module that an entry imports, at the first or a later turn."""
    seen: set[Path] = set()
    todo = [SESSION / entry]
    while todo:
        here = todo.pop()
        for name in IMPORT.findall(here.read_text(encoding="utf-8")):
            there = (
                SHARED_FOLDER / name.removeprefix("../")
                if name.startswith("../js/")
                else (here.parent / name).resolve()
            )
            if there not in seen:
                seen.add(there)
                todo.append(there)
    return seen


def test_every_module_is_announced_and_none_is_announced_in_vain():
    announced = {*(SESSION / f"{name}.js" for name in MODULES), *(SHARED_FOLDER / name for name in SHARED)}
    assert announced == found("main.js")


def test_nothing_lies_in_the_folder_that_no_page_uses():
    lying = set(SESSION.glob("*.js")) - {SESSION / "main.js"}
    wanted_later = {SESSION / name for path in lying for name in LATER.findall(path.read_text(encoding="utf-8"))}
    assert lying - wanted_later == {path for path in found("main.js") if path.parent == SESSION}


def test_player_is_small_enough_for_a_slow_network():
    size = sum(len(gzip.compress(path.read_bytes())) for path in {*found("main.js"), SESSION / "main.js"})
    assert size <= MOST_BYTES
