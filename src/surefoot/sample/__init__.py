"""A made-up person whose diary shows what the programme does; nobody real, and nobody's results."""

from surefoot.sample.days import sample_diary
from surefoot.sample.person import MADE_UP

__all__ = ["MADE_UP", "sample_diary"]
