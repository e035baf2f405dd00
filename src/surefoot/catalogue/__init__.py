"""The catalogue: the programme as data, its words, and the checks that keep both honest."""

from surefoot.catalogue.checks import check_programme
from surefoot.catalogue.listing import catalogue_json
from surefoot.catalogue.lists import Region
from surefoot.catalogue.loading import load_programme, load_regions
from surefoot.catalogue.problems import Problem, ProgrammeError
from surefoot.catalogue.text_loading import load_texts
from surefoot.catalogue.texts import Texts

__all__ = [
    "Problem",
    "ProgrammeError",
    "Region",
    "Texts",
    "catalogue_json",
    "check_programme",
    "load_programme",
    "load_regions",
    "load_texts",
]
