"""What a review found, as reasons: the same words for readings and flare-ups in the app, the terminal and on paper."""

from surefoot.domain.advice import Reason, Value, because
from surefoot.domain.reading import Reading, ReadingVerdict
from surefoot.domain.review import Adherence, FlareEnd, FlareUp, MeasureReading, NumbnessChange
from surefoot.engine.flare import days_of

CHANGED = {
    ReadingVerdict.CLEAR_BETTER: "reading-better",
    ReadingVerdict.CLEAR_WORSE: "reading-worse",
    ReadingVerdict.LEANING_BETTER: "reading-leaning-better",
    ReadingVerdict.LEANING_WORSE: "reading-leaning-worse",
}


def reading_told(measured: MeasureReading) -> tuple[Reason, ...]:
    """Return what a reading says, with the range of its change where one is read."""
    reading = measured.reading
    if not measured.read:
        return (because("reading-shown"),)
    if reading.smallest_visible is None:
        return (because("reading-unread", days=reading.days),)
    if measured.asked_less:
        return (because("reading-asked-less", before=_tidy(reading.before), now=_tidy(reading.now)),)
    if reading.verdict in CHANGED:
        told = because(CHANGED[reading.verdict], before=_tidy(reading.before), now=_tidy(reading.now))
        return (told, *_between(reading))
    return (because("reading-none", smallest=_tidy(reading.smallest_visible)),)


def _between(reading: Reading) -> tuple[Reason, ...]:
    if reading.interval is None:
        return ()
    low, high = sorted(abs(end) for end in reading.interval)
    if reading.interval[0] < 0 < reading.interval[1]:
        low = 0.0  # an interval across zero does not rule out that nothing changed
    return (because("reading-interval", low=_tidy(low), high=_tidy(high)),)


def flare_told(flare: FlareUp) -> Reason:
    """Return when a flare-up was, as far as it was told."""
    day, until = flare.start.isoformat(), flare.end.isoformat() if flare.end else None
    match flare.ending:
        case FlareEnd.LASTS:
            return because("flare-lasts", day=day, worst=flare.worst)
        case FlareEnd.BACK:
            days = days_of(flare, on=flare.end or flare.start)
            return because("flare-back", day=day, until=until, days=days, worst=flare.worst)
        case FlareEnd.UNTOLD:
            return because("flare-untold", day=day, until=until, worst=flare.worst)
        case FlareEnd.NEW_USUAL:
            return because("flare-new-usual", day=day, worst=flare.worst)


def adherence_told(kept: Adherence) -> Reason:
    """Return how many of the sessions asked for were done."""
    if kept.percent is None:
        return because("kept-none")
    return because("kept", done=kept.done, asked=kept.asked, rested=kept.rested)


def numbness_told(change: NumbnessChange) -> Reason:
    """Return how the newest map differs from the usual one."""
    if change.spread:
        return because("numb-spread", count=len(change.spread))
    return because("numb-eased", count=len(change.eased)) if change.eased else because("numb-same")


def _tidy(value: float | None) -> Value:
    return None if value is None else round(value, 1)
