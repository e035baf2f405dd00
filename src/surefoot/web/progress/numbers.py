"""Numbers of measures as people say them: rounded as far as they can be trusted, with their unit."""

from surefoot.catalogue.texts import Texts
from surefoot.catalogue.words import number
from surefoot.domain.measure import Measure, Norm, NormKind
from surefoot.domain.reading import ReadingVerdict
from surefoot.domain.review import MeasureReading

FEW = 10.0  # below it a decimal still tells something


def about(value: float) -> str:
    """Return a level or a change, rounded: one decimal for small numbers, none for others."""
    return number(value) if abs(value) < FEW else f"{value:.0f}"


def unit_of(measure: Measure, texts: Texts, value: float = 2.0) -> str:
    """Return the unit in words, for one or for many."""
    one, _, many = texts.measures[measure.id].unit.partition("|")
    return (one if value == 1 or not many else many).format(most=number(measure.most))


def title_of(series: str, texts: Texts) -> str:
    """Return the name of a series, with the foot it is of."""
    measure, _, side = series.partition(":")
    name = texts.measures[measure].short
    return f"{name}, {side}" if side else name


def verdict_words(found: MeasureReading, texts: Texts) -> str:
    """Return the verdict on a series, in a few words."""
    words = texts.ui["readings"]
    if not found.read:
        return words["shown"]
    if found.reading.smallest_visible is None:
        return words["few"]
    return words["asked-less" if found.asked_less else found.reading.verdict]


def change_words(found: MeasureReading, texts: Texts) -> str:
    """Return where a change lies with 95 %, or nothing where none is told: the best of many splits is no change by itself."""
    if found.asked_less:
        return texts.ui["changes"]["asked-less"]
    if found.reading.interval is None or found.reading.verdict is ReadingVerdict.NO_CLEAR_CHANGE:
        return ""
    low, high = found.reading.interval
    if low >= 0:
        return texts.ui["changes"]["more"].format(low=about(low), high=about(high))
    if high <= 0:
        return texts.ui["changes"]["less"].format(low=about(-high), high=about(-low))
    return texts.ui["changes"]["either"].format(low=about(-low), high=about(high))


def norm_words(norm: Norm, measure: Measure, texts: Texts) -> str:
    """Return what is known of others, in a sentence."""
    words = texts.ui["norms"]
    kind = str(norm.kind)
    if norm.kind is NormKind.LINE and not measure.more_is_better:
        kind = "line-above"
    if norm.cause or norm.percent:
        kind += "-cause" if norm.cause else "-percent"
    return words[kind].format(
        value=number(norm.value), unit=unit_of(measure, texts, norm.value), ages=_ages(norm, texts)
    )


def _ages(norm: Norm, texts: Texts) -> str:
    words = texts.ui["norms"]
    if norm.first_age <= 18 and norm.last_age >= 100:
        return words["any-age"]
    ending = "ages-on" if norm.last_age >= 100 else "ages"
    return words[ending].format(first=norm.first_age, last=norm.last_age)
