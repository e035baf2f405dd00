"""What came before a flare-up. Told as that, and never as its cause: one spell cannot show what caused it."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from surefoot.domain.advice import Reason, because
from surefoot.domain.day_summary import DaySummary
from surefoot.domain.limits import Limits

POOR_SLEEP = ("poor", "very-poor")


def came_before(limits: Limits, summaries: Sequence[DaySummary], *, start: date) -> tuple[Reason, ...]:
    """Return what the days just before a flare-up held that days do not always hold; summaries come in order of day."""
    opens = start - timedelta(days=limits.flare_look_back_days)
    ahead = [one for one in summaries if opens <= one.day < start]
    # What a check-in tells of the night and of near falls happened before that morning's pain.
    mornings = [one for one in summaries if opens < one.day <= start]
    return (
        *_grown(ahead),
        *_longer_walk(limits, summaries, ahead, opens=opens),
        *_poor_sleep(mornings),
        *_fallen(ahead, mornings),
        *_came_back(limits, summaries, ahead),
    )


def _grown(ahead: Sequence[DaySummary]) -> Iterator[Reason]:
    grew = {exercise for one in ahead for exercise in one.grew}
    if grew:
        yield because("before-grew", count=len(grew))


def _longer_walk(
    limits: Limits, summaries: Sequence[DaySummary], ahead: Sequence[DaySummary], *, opens: date
) -> Iterator[Reason]:
    window = opens - timedelta(days=limits.walk_window_days)
    longest = max((one.walk_min or 0 for one in ahead), default=0)
    usual = max((one.walk_min or 0 for one in summaries if window <= one.day < opens), default=0)
    # Without a walk in those weeks there is nothing that it was longer than.
    if longest > usual > 0:
        yield because("before-walk", minutes=round(longest, 1), before=round(usual, 1))


def _poor_sleep(mornings: Sequence[DaySummary]) -> Iterator[Reason]:
    nights = sum(1 for one in mornings if one.sleep in POOR_SLEEP)
    if nights:
        yield because("before-sleep", nights=nights)


def _fallen(ahead: Sequence[DaySummary], mornings: Sequence[DaySummary]) -> Iterator[Reason]:
    if any(one.falls for one in ahead):
        yield because("before-fall")
    elif any(one.near_fall for one in mornings):
        yield because("before-near-fall")


def _came_back(limits: Limits, summaries: Sequence[DaySummary], ahead: Sequence[DaySummary]) -> Iterator[Reason]:
    away = max((days_away(summaries, day=one.day) for one in ahead if trained(one)), default=0)
    if away >= limits.away_days:
        yield because("before-return", days=away)


def trained(summary: DaySummary) -> bool:
    """Tell whether there was a session on a day."""
    return summary.outcome is not None or bool(summary.blocks)


def days_away(summaries: Sequence[DaySummary], *, day: date) -> int:
    """Return the days since the session before this day's; 0 when there was none."""
    earlier = [one.day for one in summaries if one.day < day and trained(one)]
    return (day - earlier[-1]).days if earlier else 0
