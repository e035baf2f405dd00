"""A measure's form as an entry of the diary: what was typed, checked, with a message for the field it names."""

from collections.abc import Sequence

from django.http import QueryDict

from surefoot.catalogue.texts import MeasureText
from surefoot.domain.entries import Fact, Measurement, Numbness
from surefoot.domain.measure import Measure
from surefoot.domain.quantities import Side
from surefoot.web.feet import UnknownZone, by_foot
from surefoot.web.measure.guides import PERFORMED, Way, guide_of
from surefoot.web.measure.items import points, unanswered

LONGEST_NUMBER = 9  # letters


class UnfitMeasure(ValueError):
    """A result that cannot be kept; `field` names the input, the text says what to do."""

    def __init__(self, field: str, words: str) -> None:
        super().__init__(words)
        self.field = field


def told(measure: Measure, text: MeasureText, data: QueryDict) -> Fact:
    """Return one result as an entry; raise UnfitMeasure for what is missing or makes no sense."""
    guide = guide_of(measure)
    if guide.way is Way.MAP:
        return _numbness(data)
    if guide.way is Way.ITEMS:
        if unanswered(text, data):
            raise UnfitMeasure("items", "Some questions are still open. Choose yes or no for each.")
        return points(measure, text, data)
    if measure.stands:
        _safe_to_stand(data)
    if measure.sides and data.get("side") not in ("left", "right"):
        raise UnfitMeasure("side", "Choose the foot you stand on.")
    if guide.way in (Way.SCALE, Way.LEVEL) and not data.get("value"):
        raise UnfitMeasure("value", "Choose one answer.")
    value = number_told(measure, data.get("value", ""))
    if guide.way not in PERFORMED:
        return Measurement(measure=measure.id, value=value, unit=measure.unit)
    ended = data.get("ended")
    if text.endings and ended not in text.endings:
        raise UnfitMeasure("ended", "Choose how it ended.")
    return Measurement(
        measure=measure.id,
        value=0 if ended in guide.zero else value,
        unit=measure.unit,
        side=Side(data["side"]) if measure.sides else None,
        trial=_trial(measure, data),
        ended=ended if text.endings else None,
    )


def _safe_to_stand(data: QueryDict) -> None:
    if data.get("feet") != "fine":
        raise UnfitMeasure("feet", "First look at both feet, then choose an answer here.")
    if data.get("set_up") != "ready":
        raise UnfitMeasure("set_up", "Get these ready first. There is no hurry. Then choose “Yes”.")


def _trial(measure: Measure, data: QueryDict) -> int:
    trial = data.get("trial", "")
    return int(trial) if trial in {str(n + 1) for n in range(measure.tries)} else 1


def number_told(measure: Measure, typed: str) -> float:
    """Return a result as it was typed; raise UnfitMeasure for what is no number, or none that this measure can have."""
    text = typed.strip().replace(",", ".")
    kind = "whole number" if measure.whole else "number"
    said = f"“{text[:20]}” does not fit here." if text else "Nothing is typed yet."
    unfit = UnfitMeasure("value", f"{said} Type a {kind} from 0 to {measure.most:g}.")
    whole, _, rest = text.partition(".")
    digits = whole + rest
    is_number = digits.isascii() and digits.isdigit() and bool(whole) and len(text) <= LONGEST_NUMBER
    if not is_number or (measure.whole and "." in text):
        raise unfit
    value = round(float(text), 1)
    if value > measure.most:
        raise unfit
    return value


def _numbness(data: QueryDict) -> Numbness:
    spots: Sequence[str] = data.getlist("zone")
    if not spots and "none" not in data:
        raise UnfitMeasure("zone", "Tap a spot, or tick “No numb spots”.")
    try:
        return Numbness(zones=dict(by_foot(spots)))
    except UnknownZone as unknown:
        raise UnfitMeasure("zone", "One of the spots is not known. Please tap them again.") from unknown
