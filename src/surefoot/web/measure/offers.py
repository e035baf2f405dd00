"""What can be measured now: which tests are worth doing, which are kept back and why, and what each told last."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest

from surefoot.catalogue.measure_words import measure_words
from surefoot.catalogue.texts import MeasureText
from surefoot.catalogue.words import day_name
from surefoot.domain.diary import Entry, effective
from surefoot.domain.measure import Measure
from surefoot.engine import retests
from surefoot.records.advice import offers_for
from surefoot.records.diary_store import the_person
from surefoot.web import clock, diary
from surefoot.web.measure import stopping
from surefoot.web.measure.known import in_words, last_known

CLOSED = "test-opens-later"  # safe today, yet another result has to open it first


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One measure as the list shows it: `kept_back` says why it cannot be done now, `waits` why it need not be."""

    measure: Measure
    text: MeasureText
    kept_back: str
    waits: str
    today: bool
    known: str
    when: str

    @property
    def id(self) -> str:
        """Return the id of the measure."""
        return self.measure.id

    @property
    def due(self) -> bool:
        """Whether it is worth doing now."""
        return not (self.kept_back or self.waits)


def offers(request: HttpRequest) -> tuple[Offer, ...]:
    """Return every measure of the programme as it stands today, in the order of the programme."""
    entries = effective(diary.entries(request))
    return tuple(_offer(request, one, entries) for one in offers_for(the_person(), on=clock.today(request)))


def _offer(request: HttpRequest, one: retests.Offer, entries: Sequence[Entry]) -> Offer:
    measure, texts = diary.programme().measures[one.measure], diary.texts()
    known = last_known(measure, entries)
    why = diary.say(one.reason) if one.reason else ""
    closed = not one.safe or (one.reason is not None and one.reason.rule == CLOSED)
    rests = stopping.rests(request, measure.id) if measure.stands else ""
    return Offer(
        measure=measure,
        text=measure_words(measure, texts),
        kept_back=why if closed else rests,
        waits="" if closed else why,
        today=known is not None and known.day == clock.today(request),
        known=in_words(measure, known, texts) if known else "",
        when=day_name(known.day.isoformat(), texts) if known else "",
    )
