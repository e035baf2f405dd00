"""The catalogue: the programme as data, its words, and the checks that keep both honest."""

from surefoot.catalogue.lists import Region
from surefoot.catalogue.loading import load_programme, load_regions
from surefoot.catalogue.problems import Problem, ProgrammeError

__all__ = ["Problem", "ProgrammeError", "Region", "load_programme", "load_regions"]
