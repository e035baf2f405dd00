"""What every decision of one day shares, worked out once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from surefoot.domain.advice import Verdict
from surefoot.domain.entries import Choice
from surefoot.domain.exercise import Exercise
from surefoot.domain.programme import Programme
from surefoot.domain.quantities import Band, Block
from surefoot.engine.response import calm_days, last_session, owed, this_morning, trigger_days, unanswered
from surefoot.engine.screening import SIGNS, Screening
from surefoot.engine.state import PersonState, SessionRecord
from surefoot.engine.usual import notch, usual_pain

ALWAYS_SEATED = frozenset({"wheelchair", "prescribed-seated"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day's evidence: the answer owed, what is missing, how calm it has been, and the work band of these weeks.

    `missing` names what would be needed before anything may grow: morning, check-in, or exercise (a session without its end
    or without one of its exercises); None when all is there. `records` holds the sessions by id, `lost` the last day an exercise
    was said to be done although its entry is gone.
    """

    on: date
    programme: Programme
    state: PersonState
    screening: Screening
    owed: SessionRecord | None
    missing: str | None
    calm_days: int
    triggers: int
    morning: int | None
    usual: float | None
    notch: float
    last: SessionRecord | None
    first_weeks: bool
    records: Mapping[str, SessionRecord]
    lost: Mapping[str, date]

    @property
    def choice(self) -> Choice | None:
        """What the person chose for this very day, or None."""
        return self.state.choice if self.state.chosen == self.on else None

    @property
    def clear(self) -> bool:
        """Whether nothing speaks against something new today."""
        return not (self.owed or self.eased or self.missing)

    @property
    def eased(self) -> bool:
        """Whether today started worse than usual, so that all work is smaller, seated work too."""
        return any(reason.rule in SIGNS for reason in self.screening.reasons)

    @property
    def seated_for_today(self) -> bool:
        """Whether the work is seated for a reason of today, and not because this person always works seated."""
        rules = {reason.rule for reason in self.screening.reasons}
        return self.screening.verdict is Verdict.SEATED and not rules <= ALWAYS_SEATED

    def band(self, exercise: Exercise, rpe: Band) -> Band:
        """Return the effort band: in the first weeks strength and balance stay low."""
        if self.first_weeks and exercise.block in (Block.STRENGTH, Block.BALANCE):
            limits = self.programme.limits
            return Band(limits.first_weeks_rpe_low, limits.first_weeks_rpe_high)
        return rpe


def day_of(programme: Programme, state: PersonState, screening: Screening, *, on: date) -> Day:
    """Gather the evidence for a day."""
    limits = programme.limits
    weeks = (on - state.first_day).days if state.first_day else 0
    return Day(
        on=on,
        programme=programme,
        state=state,
        screening=screening,
        owed=owed(state, on=on),
        missing=_missing(state, screening, on=on),
        calm_days=calm_days(state, on=on),
        triggers=len(trigger_days(state, limits, on=on)),
        morning=this_morning(state, on=on),
        usual=usual_pain(state, limits, before=on),
        notch=notch(state, limits, before=on),
        last=last_session(state, before=on),
        first_weeks=weeks < limits.first_weeks_days,
        records={record.id: record for record in state.sessions},
        lost=_lost(state),
    )


def _lost(state: PersonState) -> dict[str, date]:
    # Records come by day, so the last day stays.
    return {
        name: record.day
        for record in state.sessions
        if record.listed != record.done
        for name in record.listed
        if name not in record.done
    }


def _missing(state: PersonState, screening: Screening, *, on: date) -> str | None:
    last = last_session(state, before=on)
    if screening.unseen or this_morning(state, on=on) is None:
        return "check-in"
    if unanswered(state, on=on):
        return "morning"
    if last and (last.outcome is None or set(last.listed) - set(last.done)):
        return "exercise"
    return None
