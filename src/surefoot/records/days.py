"""What the folded diary says of days: what those before held, and what is worth a look on one besides the plan."""

from dataclasses import dataclass
from datetime import date, timedelta

from surefoot.catalogue import load_programme
from surefoot.domain.advice import Verdict
from surefoot.engine.retests import retests_due
from surefoot.engine.verdicts import verdicts_before
from surefoot.engine.weeks import review_due
from surefoot.records import models
from surefoot.records.advice import snapshot_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Whether two weeks have just ended that can be looked back on, and the measures worth taking again."""

    review: bool
    tests: tuple[str, ...]


def due_for(person: models.Person, *, on: date) -> Due:
    """Return what is worth a look on a day.

    Raises MissingProfileError when no profile is known by that day, StorageError when the diary cannot be read.
    """
    programme, state = load_programme(), snapshot_for(person, on=on).state
    return Due(
        review=review_due(state, programme.limits, on=on),
        tests=tuple(measure.id for measure in retests_due(programme, state, on=on)),
    )


def verdicts_for(person: models.Person, *, on: date) -> dict[date, Verdict]:
    """Return the verdicts of the days before a day, as far back as the state remembers them; nothing without a profile."""
    told = verdicts_before(load_programme(), snapshot_for(person, on=on).state, on=on)
    return {on - timedelta(days=back): verdict for back, verdict in enumerate(reversed(told), start=1)}
