"""What a device works out alone is never less careful than what the engine says to the whole check-in."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from surefoot.catalogue import load_programme
from surefoot.domain.advice import Advice, Verdict
from surefoot.domain.dose import set_work_s, volume
from surefoot.domain.entries import Body, Profile, SessionEnd, SetDone
from surefoot.domain.quantities import Block
from surefoot.engine.assuming import too_hard
from surefoot.engine.coach import advise, snapshot_of
from surefoot.engine.foresight import Foresight, foresee
from surefoot.engine.outlook import Outlook
from tests.engine import device
from tests.engine.life import Life, Told, lived, performance
from tests.properties.days import lives, profiles, tests_taken

PROGRAMME = load_programme()
SEVERITY = list(Verdict)
LOADED = (Block.STRENGTH, Block.BALANCE)
ROOM = {"no-time", "day-load", "new-later"}  # rests for want of room, not for care
DAYS = 3
of_lives = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)
pains = st.sampled_from([*map(str, range(11)), "unsaid"])
few = st.sampled_from(["1", "2", "2", "3", "0"])
LOOKS = ("none", "not-looked", "unsaid", "left:blister", "right:fissure", "left:hard-skin", "right:open-sore")
FALLS = ("no", "near", "ground", "injured", "unknown", "unsaid")


@st.composite
def answers(draw: st.DrawFn, day: Foresight) -> device.Answers:
    """Mostly calm answers, one or some of them not; where a question takes several, sometimes two."""
    odd = draw(st.sets(st.sampled_from(sorted(CALM)), max_size=draw(st.sampled_from((0, 1, 1, 2, 2, 3, 7)))))
    said = {question: draw(ODD[question] if question in odd else CALM[question]) for question in CALM}
    if "response" not in day.answers:
        return {question: keys for question, keys in said.items() if question != "response"}
    evening, _, morning = said["response"][0].partition("/")
    return said | {"response": [f"{evening if day.asked.evening else '-'}/{morning}"]}


def one(*keys: str) -> st.SearchStrategy[list[str]]:
    return st.sampled_from(keys).map(lambda key: [key])


CALM = {
    "pain": few.map(lambda key: [key]),
    "look": one("none"),
    "flags": one("none"),
    "fall": one("no"),
    "dizzy": one("no"),
    "sleep": one("good", "fair", "unsaid"),
    "glucose": one("unsaid", "other"),
    "response": st.tuples(few, few).map(lambda pair: ["/".join(pair)]),
}
ODD = {
    "pain": pains.map(lambda key: [key]),
    "look": st.one_of(
        one(*LOOKS), st.just(["left:blister", "right:red-patch"]), st.just(["left:blister", "left:fissure"])
    ),
    "flags": one("unsaid", "foot-drop", "orthotic-fit", "pre-ulcer-sign", "fever"),
    "fall": one(*FALLS),
    "dizzy": one("yes", "unsaid"),
    "sleep": one("very-poor", "poor"),
    "glucose": one("low"),
    "response": st.tuples(pains, pains).map(lambda pair: ["/".join(pair)]),
}


def work_s(advice: Advice) -> int:
    items = advice.session.items() if advice.session else ()
    return sum(
        set_work_s(item.dose) * item.dose.sets * item.parts * item.sides.times
        for item in items
        if PROGRAMME.by_id[item.exercise].block in LOADED
    )


def less_careful(shown: Outlook, real: Advice) -> list[str]:
    """Name every way in which what is shown asks for more than the real advice."""
    found = []
    if SEVERITY.index(shown.verdict) < SEVERITY.index(real.verdict):
        found.append(f"{shown.verdict} instead of {real.verdict}: {real.reasons}")
    if shown.advice is None or shown.advice.session is None:
        return found
    others = {item.exercise: item for item in real.session.items()} if real.session else {}
    resting = {rested.subject: {reason.rule for reason in rested.reasons} for rested in real.rested}
    for item in shown.advice.session.items():
        other, ladder = others.get(item.exercise), PROGRAMME.by_id[item.exercise]
        if other is None:
            rules = resting.get(item.exercise, {"it is not there"})
            found += [] if rules <= ROOM else [f"{item.exercise}, which rests: {rules}"]
        elif ladder.rung(item.variant) > ladder.rung(other.variant):
            found.append(f"a harder {item.exercise}: {item.variant} instead of {other.variant}")
        elif item.variant == other.variant and volume(item.dose) > volume(other.dose):
            found.append(f"more {item.exercise}: {item.dose} {item.reasons} instead of {other.dose} {other.reasons}")
    if shown.verdict in (Verdict.GO, Verdict.EASE) and work_s(shown.advice) > work_s(real):
        same = {i.exercise: i.variant for i in real.session.items()} if real.session else {}
        if all(same.get(i.exercise, i.variant) == i.variant for i in shown.advice.session.items()):
            found.append(f"more in all: {work_s(shown.advice)} s instead of {work_s(real)} s")
    return found


def over(advice: Advice, *, share: float, effort: int | None, done: SetDone) -> Sequence[Body]:
    """Return the entries of a session of this advice."""
    session = f"session-{advice.on.isoformat()}"
    items = list(advice.session.items()) if advice.session else []
    told = [performance(session, item, advice, effort=effort, done=done, share=share) for item in items]
    return (*told, SessionEnd(session=session, outcome="finished", exercises=tuple(item.exercise for item in items)))


def begin(outlook: Outlook) -> Sequence[Body]:
    """Return what the diary would hold after a session with nothing told of it."""
    assert outlook.advice is not None
    return over(outlook.advice, share=0, effort=None, done=SetDone())


def pack_of(life: Life, *, on: date) -> tuple[Foresight, ...]:
    return foresee(PROGRAMME, snapshot_of(PROGRAMME, life.entries), on=on, days=DAYS, begin=begin)


@given(st.data(), profiles(), lives, tests_taken, st.integers(0, 12))
@of_lives
def test_outlook_of_today_is_never_less_careful_than_the_advice_on_all_answers(
    data: st.DataObject, profile: Profile, told: list[Told], facts: tuple, away: int
) -> None:
    life = lived(PROGRAMME, told, profile=replace(profile, glucose_lowering="insulin"), facts=facts)
    life.sleep(away // 4)
    (today, *_) = foresee(PROGRAMME, snapshot_of(PROGRAMME, life.entries), on=life.day, days=1, begin=begin)
    said = data.draw(answers(today))
    life.tell(*device.told(said, today.asked))
    assert less_careful(device.chosen(today, said), advise(PROGRAMME, life.entries, on=life.day)) == []


signs_told = st.sampled_from(
    [SetDone(form=form, tingling=tingling) for form in ("kept", None) for tingling in ("none", "eased", None)]
)


@given(st.data(), profiles(), lives, tests_taken, st.integers(1, DAYS - 1))
@settings(parent=of_lives, max_examples=80)
def test_outlook_of_a_later_day_is_never_less_careful_however_the_days_before_went(
    data: st.DataObject, profile: Profile, told: list[Told], facts: tuple, ahead: int
) -> None:
    life = lived(PROGRAMME, told, profile=profile, facts=facts)
    days = pack_of(life, on=life.day)
    after: tuple[str, ...] = ()
    answered: set[str] = set()
    for _ in range(ahead):
        day = device.day_after(days, life.day, after)
        if day is None:
            return
        if data.draw(st.booleans(), label="checks in"):
            said = data.draw(answers(day), label=str(life.day))
            shown = device.chosen(day, device.known(said, day, answered))
            if shown.rank:
                return  # what is not calm asks for the network on the days after
            life.tell(*device.told(device.known(said, day, answered), day.asked))
            answered.add(day.asked.response_to or "")
            if shown.advice is not None and data.draw(st.booleans(), label="trains"):
                effort = data.draw(st.one_of(st.none(), st.integers(0, min(10, too_hard(PROGRAMME, shown.advice) - 1))))
                share = data.draw(st.sampled_from((1.0, 1.0, 0.6, 0.3)))
                told_of = over(shown.advice, share=share, effort=effort, done=data.draw(signs_told))
                life.tell(*told_of)
                after = (*after, told_of[-1].session)
        life.sleep()
    day = device.day_after(days, life.day, after)
    if day is None:
        return
    said = device.known(data.draw(answers(day)), day, answered)
    life.tell(*device.told(said, day.asked))
    assert less_careful(device.chosen(day, said), advise(PROGRAMME, life.entries, on=life.day)) == []
