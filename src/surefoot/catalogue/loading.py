"""Loading: a programme folder into one Programme that passed its checks."""

from functools import cache
from types import MappingProxyType

from surefoot.catalogue.assembly import read_programme
from surefoot.catalogue.checks import check_facts
from surefoot.catalogue.folder import Folder, Reading, our_programme
from surefoot.catalogue.lists import Region, read_list
from surefoot.domain.programme import Programme


def load_programme(folder: Folder | None = None) -> Programme:
    """Return the programme in a folder, or our own; raise ProgrammeError with every problem that keeps it from use."""
    return _ours() if folder is None else _load(folder)


@cache
def _ours() -> Programme:
    return _load(our_programme())


def _load(folder: Folder) -> Programme:
    reading = Reading(folder)
    programme = read_programme(reading)
    reading.stop_on_problems()
    assert programme is not None  # noqa: S101 - a programme that cannot be built has left a problem behind
    check_facts(programme, reading)
    reading.stop_on_problems()
    return programme


def load_regions(folder: Folder | None = None) -> MappingProxyType[str, Region]:
    """Return the phone numbers by region code; raise ProgrammeError when the list is unusable."""
    reading = Reading(folder or our_programme())
    regions = read_list(reading, "regions.toml")
    reading.stop_on_problems()
    return MappingProxyType(dict(regions))
