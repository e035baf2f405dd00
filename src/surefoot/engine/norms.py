"""Norms: which of the things known of others are fair to set beside this person's results."""

from datetime import date

from surefoot.domain.entries import Profile
from surefoot.domain.entries.told import Cause, Sex
from surefoot.domain.measure import Measure, Norm


def norms_for(measure: Measure, *, age: int | None, sex: Sex | None, cause: Cause | None = None) -> tuple[Norm, ...]:
    """Return the norms that fit a person, in the order written.

    With an unknown age none that is bound to an age fits; with an unknown sex the rows of both do. A row for people with one
    cause fits where the cause is told and is that one.
    """
    return tuple(
        norm for norm in measure.norms if _of_age(norm, age) and _of_sex(norm, sex) and norm.cause in (None, cause)
    )


def age_of(profile: Profile, *, on: date) -> int | None:
    """Return the age a person reaches in the year of a day, in years, or None where the year of birth is not told.

    The day of birth is never asked, so before their birthday people are a year younger than this.
    """
    return None if profile.birth_year is None else on.year - profile.birth_year


def _of_age(norm: Norm, age: int | None) -> bool:
    return not norm.has_age or (age is not None and norm.first_age <= age <= norm.last_age)


def _of_sex(norm: Norm, sex: Sex | None) -> bool:
    return norm.sex is None or sex is None or norm.sex == sex
