"""The page at a glance: what changed, how much was done, and what happened."""

from collections.abc import Collection, Iterator

from surefoot.catalogue.texts import Texts
from surefoot.domain.reading import ReadingVerdict
from surefoot.report.facts import Facts, Topic
from surefoot.report.measured import PAIN, measure_name
from surefoot.report.wording import counted, day, listed, say

CHANGED = (
    ReadingVerdict.CLEAR_WORSE,
    ReadingVerdict.CLEAR_BETTER,
    ReadingVerdict.LEANING_WORSE,
    ReadingVerdict.LEANING_BETTER,
)


def glance(facts: Facts, texts: Texts, *, without: Collection[str]) -> tuple[str, ...]:
    """Return the few lines that say most."""
    return (*_changes(facts, texts, without), _adherence(facts, texts), _counts(facts, without))


def _changes(facts: Facts, texts: Texts, without: Collection[str]) -> Iterator[str]:
    read = [one for one in facts.review.measures if one.reading.change is not None]
    read = [one for one in read if not (one.measure == PAIN and Topic.PAIN in without)]
    said = []
    for verdict in CHANGED:
        names = [measure_name(one, texts).lower() for one in read if one.reading.verdict is verdict]
        if names:
            text = say("glance", "said", names=listed(names, apart="; "), verdict=_verdict(verdict))
            said.append(text)
    same = [measure_name(one, texts).lower() for one in read if one.reading.verdict is ReadingVerdict.NO_CLEAR_CHANGE]
    if same:
        said.append(say("glance", "unchanged", names="; ".join(same)))
    yield " ".join(said) if said else say("glance", "nothing")


def _verdict(verdict: ReadingVerdict) -> str:
    return say("verdicts", verdict.replace(" ", "-")).lower()


def _adherence(facts: Facts, texts: Texts) -> str:
    told = facts.adherence
    if told.percent is None:
        return say("glance", "adherence-none", rested=told.rested)
    later = facts.adherence_since > facts.since
    since = say("glance", "adherence-since", day=day(facts.adherence_since, texts)) if later else ""
    return say(
        "glance", "adherence",
        done=told.done, asked=told.asked, percent=told.percent, since=since, rested=told.rested,
    )  # fmt: skip


def _counts(facts: Facts, without: Collection[str]) -> str:
    told = [_count(len(facts.open_flags), "flags", "count")]
    told += [] if Topic.PAIN in without else [_count(len(facts.flare_ups), "glance", "flares")]
    told += [] if Topic.FALLS in without else [_count(facts.falls, "glance", "falls")]
    return " ".join(f"{text}." for text in told)


def _count(number: int, section: str, code: str) -> str:
    one = say(section, code).partition("|")[0]
    return counted(number, section, code) if number else say("glance", "none", what=one)
