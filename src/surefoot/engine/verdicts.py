"""What the last days held: the verdict each of them ended with, kept as long as anything looks back."""

from datetime import date, timedelta

from surefoot.domain.advice import Verdict
from surefoot.domain.programme import Programme
from surefoot.engine.screening import screen
from surefoot.engine.state import PersonState

KEPT_DAYS = 84  # twelve weeks are the longest time anyone looks back on; the state must not grow with the diary


def verdicts_before(programme: Programme, state: PersonState, *, on: date) -> tuple[Verdict, ...]:
    """Return the verdict each of the last days before `on` ended with, that of the day before last; KEPT_DAYS at most.

    Days without entries are screened too. They begin with the first session, once a profile is known.
    """
    today = state.today
    if today is None or state.profile is None or state.first_day is None:
        return ()
    if on <= today:
        return state.verdicts[: max(0, len(state.verdicts) - (today - on).days)]
    days = min((on - today).days, KEPT_DAYS)
    fresh = (screen(programme, state, on=on - timedelta(days=back)).verdict for back in range(days, 0, -1))
    return (*state.verdicts, *fresh)[-KEPT_DAYS:]
