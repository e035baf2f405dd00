"""Facts on paper: PDF that a screen reader can read (tagged, PDF/UA-1), with our own fonts and without the network."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any, TypedDict

import typst

from surefoot.report.letters import all_printable, any_lost

NOON = time(12, tzinfo=UTC)


def pdf(template: str, facts: Mapping[str, Any], *, on: date) -> bytes:
    """Return a template filled with facts as PDF, dated that day: the same bytes for the same facts.

    The facts reach the template as data. Nothing in them is read as markup.
    """
    made_at = int(datetime.combine(on, NOON).timestamp())
    with _folder() as folder:
        return typst.compile(str(folder / template), pdf_standards="ua-1", timestamp=made_at, **_given(folder, facts))


def page_count(template: str, facts: Mapping[str, Any]) -> int:
    """Return how many pages a template needs for these facts."""
    with _folder() as folder:
        return int(typst.query(str(folder / template), "<pages>", field="value", one=True, **_given(folder, facts)))


class _Given(TypedDict):
    """What the printer is given beside the template: our folder alone, our fonts alone, the facts as data."""

    root: str
    font_paths: list[str]
    ignore_system_fonts: bool
    sys_inputs: dict[str, str]


def _given(folder: Path, facts: Mapping[str, Any]) -> _Given:
    told = json.dumps({"facts": all_printable(facts), "letters_lost": any_lost(facts)}, ensure_ascii=False)
    return {
        "root": str(folder),
        "font_paths": [str(folder / "fonts")],
        "ignore_system_fonts": True,
        "sys_inputs": {"told": told},
    }


@contextmanager
def _folder() -> Iterator[Path]:
    with as_file(files("surefoot.report")) as folder:
        yield folder
