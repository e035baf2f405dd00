"""What is remarked on a chart: doses that grew, flare-ups, a clinician's look."""

from collections.abc import Iterator, Sequence

from surefoot.catalogue.texts import Texts
from surefoot.catalogue.words import exercise_name, flag_name
from surefoot.charts import Remark
from surefoot.domain.day_summary import DaySummary
from surefoot.domain.programme import Programme
from surefoot.domain.review import FlareUp

PAIN = "pain"


def remarks_for(
    measure: str,
    summaries: Sequence[DaySummary],
    flare_ups: Sequence[FlareUp],
    programme: Programme,
    texts: Texts,
    *,
    doses: bool,
) -> tuple[Remark, ...]:
    """Return the remarks on a measure's charts in order; flare-ups stand with pain, doses with the measure they follow.

    Without `doses` those that grew are left out: over years there are too many to tell anything.
    """
    found = [*_looks(summaries, texts)]
    if doses:
        found += _grown(measure, summaries, programme, texts)
    if measure == PAIN:
        found += _flares(summaries, flare_ups, texts)
    return tuple(sorted(found, key=lambda remark: (remark.since, remark.until)))


def _grown(measure: str, summaries: Sequence[DaySummary], programme: Programme, texts: Texts) -> Iterator[Remark]:
    follow = {exercise.id for exercise in programme.exercises if exercise.measure == measure}
    for one in summaries:
        for exercise in one.grew:
            if exercise in follow:
                words = texts.ui["remarks"]["grew"].format(exercise=exercise_name(exercise, texts))
                yield Remark(since=one.day, until=one.day, words=words)


def _looks(summaries: Sequence[DaySummary], texts: Texts) -> Iterator[Remark]:
    for one in summaries:
        for flag, by in one.cleared:
            words = texts.ui["remarks"]["cleared"].format(by=by, flag=flag_name(flag, texts))
            yield Remark(since=one.day, until=one.day, words=words)


def _flares(summaries: Sequence[DaySummary], flare_ups: Sequence[FlareUp], texts: Texts) -> Iterator[Remark]:
    for one in flare_ups:
        words = texts.ui["remarks"]["flare-up"].format(worst=one.worst)
        yield Remark(since=one.start, until=one.end or summaries[-1].day, words=words)
