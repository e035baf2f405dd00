"""Later and instead: only what has not begun changes, and the same reports make the same session in any order of arrival."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from surefoot.domain.entries import Performance, SessionEnd
from surefoot.engine.script import MOVING
from surefoot.exchange.unfit import Unfit
from surefoot.session.keeping import done_to
from surefoot.session.reports import WEAK_ENDS, read_report
from surefoot.session.running import Running
from tests.session.made import AT, STRONG, begun, done_as_asked, numbered_id, reported, sets_told

NEW = begun(STRONG)
PLANNED = [n for n, item in enumerate(NEW.items) if item.instead_of is None]
OTHERS = [n for n, item in enumerate(NEW.items) if item.instead_of is not None]
SWAPPED = NEW.items[OTHERS[0]].instead_of
MATE = next(n for n in PLANNED if n != PLANNED[0] and NEW.items[n].block is NEW.items[PLANNED[0]].block)


def told(*reports, running: Running = NEW) -> Running:
    return done_to(running, [reported(n, kind, where, **said) for n, (kind, where, said) in enumerate(reports, 1)])


def performed(running: Running) -> list[tuple[str, str]]:
    return [(e.body.exercise, e.body.variant) for e in running.entries() if isinstance(e.body, Performance)]


def whole(running: Running) -> list:
    return [one for item in running.order() for one in sets_told(running, item)]


def test_new_session_is_done_in_the_order_of_the_plan():
    assert list(NEW.order()) == PLANNED


def test_exercise_put_off_comes_at_the_end_of_its_block():
    first = PLANNED[0]
    after = told(("later", first, {}))
    block = [n for n in PLANNED if NEW.items[n].block is NEW.items[first].block]
    assert list(after.order()) == [*block[1:], first, *PLANNED[len(block) :]]
    assert after.steps[after.place.step].item == block[1]


def test_exercise_that_has_begun_cannot_be_put_off_or_swapped():
    first = next(n for n, step in NEW.steps_of(SWAPPED) if step.kind in MOVING)
    did = ("did", first, done_as_asked(NEW.steps[first]))
    after = told(did, ("later", SWAPPED, {}), ("swapped", SWAPPED, {"to": OTHERS[0]}))
    assert (after.place.later, dict(after.place.swapped)) == (frozenset(), {})


def test_swapped_exercise_takes_the_place_of_the_other():
    after = told(("swapped", SWAPPED, {"to": OTHERS[0]}))
    assert list(after.order()) == [OTHERS[0] if n == SWAPPED else n for n in PLANNED]


def test_whole_session_with_a_swap_is_finished_and_tells_only_what_was_done():
    swap = ("swapped", SWAPPED, {"to": OTHERS[0]})
    after = told(swap, *whole(told(swap)))
    kept = [OTHERS[0] if n == SWAPPED else n for n in PLANNED]
    assert performed(after) == [(NEW.items[n].exercise, NEW.items[n].variant) for n in kept]
    assert after.place.end.outcome == "finished"


def test_whole_session_with_one_exercise_later_is_finished():
    later = ("later", PLANNED[0], {})
    after = told(later, *whole(told(later)))
    assert len(performed(after)) == len(PLANNED)
    assert after.place.end.outcome == "finished"


def test_first_swap_counts_and_what_is_over_does_not_come_back():
    two = [n for n in OTHERS if NEW.items[n].instead_of == SWAPPED]
    after = told(("swapped", SWAPPED, {"to": two[0]}), ("swapped", SWAPPED, {"to": two[1]}))
    assert dict(after.place.swapped) == {SWAPPED: two[0]}
    skipped = told(("skipped", SWAPPED, {}), ("swapped", SWAPPED, {"to": two[0]}), ("later", SWAPPED, {}))
    assert (dict(skipped.place.swapped), skipped.place.later) == ({}, frozenset())


@pytest.mark.parametrize("to", [PLANNED[0], 999])
def test_only_an_alternate_can_be_taken_instead(to):
    after = told(("swapped", SWAPPED, {"to": to}))
    assert (dict(after.place.swapped), after.order()) == ({}, NEW.order())


@pytest.mark.parametrize("said", [{}, {"to": -1}, {"to": "7"}, {"to": True}, {"to": 1, "why": "easier"}])
def test_swap_that_names_no_exercise_is_refused(said):
    data = {"id": numbered_id(1), "at": AT.isoformat(), "kind": "swapped", "where": 0, "told": said}
    with pytest.raises(Unfit, match="must name the exercise taken instead"):
        read_report(data)


def test_what_was_done_elsewhere_stays_though_it_was_swapped_here():
    first = next(n for n, step in NEW.steps_of(SWAPPED) if step.kind in MOVING)
    did = ("did", first, done_as_asked(NEW.steps[first]))
    after = told(("swapped", SWAPPED, {"to": OTHERS[0]}), did, ("ended", 0, {"why": "red-flag"}))
    assert performed(after) == [(NEW.items[SWAPPED].exercise, NEW.items[SWAPPED].variant)]


def test_sign_in_an_alternate_nobody_heard_was_taken_is_not_lost():
    first = next(n for n, step in NEW.steps_of(OTHERS[0]) if step.kind in MOVING)
    after = told(("tingled", first, {"reps": 2}))
    ((exercise, variant),) = performed(after)
    assert (exercise, variant) == (NEW.items[OTHERS[0]].exercise, NEW.items[OTHERS[0]].variant)


def test_end_keeps_the_sets_of_every_exercise_that_was_begun():
    first, second = (next(n for n, s in NEW.steps_of(item) if s.kind in MOVING) for item in (PLANNED[0], PLANNED[1]))
    sets = [("did", n, done_as_asked(NEW.steps[n])) for n in (first, second)]
    assert len(performed(told(*sets, ("stopped", second, {"why": "had-enough"})))) == 2


REPORTS = st.one_of(
    st.tuples(st.just("reached"), st.integers(0, len(NEW.steps)), st.just({})),
    st.integers(0, len(NEW.steps) - 1)
    .filter(lambda n: NEW.steps[n].kind in MOVING)
    .map(lambda n: ("did", n, done_as_asked(NEW.steps[n]))),
    st.tuples(st.sampled_from(["later", "skipped", "answered"]), st.integers(0, len(NEW.items)), st.just({})),
    st.sampled_from(OTHERS).map(lambda to: ("swapped", NEW.items[to].instead_of, {"to": to})),
    st.tuples(st.just("swapped"), st.integers(0, len(NEW.items)), st.fixed_dictionaries({"to": st.integers(0, 30)})),
    st.tuples(st.just("tingled"), st.integers(0, len(NEW.steps) - 1), st.just({"reps": 1})),
    st.tuples(st.just("back"), st.integers(0, len(NEW.steps) - 1), st.just({})),
)


@settings(deadline=None)
@given(reports=st.lists(REPORTS, max_size=25), data=st.data())
def test_any_reports_in_any_order_of_arrival_make_one_session(reports, data):
    made = [reported(n, kind, where, **said) for n, (kind, where, said) in enumerate(reports, 1)]
    arrived = data.draw(st.permutations(made))
    assert done_to(NEW, arrived) == done_to(NEW, made)


@settings(deadline=None)
@example(reports=[("did", 111, {"reps": 12}), ("back", 110, {})])
@given(reports=st.lists(REPORTS, max_size=25))
def test_nothing_over_reopens_and_no_exercise_stands_twice(reports):
    running, over = NEW, {}
    for n, (kind, where, said) in enumerate(reports, 1):
        running = done_to(running, [reported(n, kind, where, **said)])
        assert {item: running.place.over[item].why for item in over if not running.ended} == (
            {} if running.ended else {item: one.why for item, one in over.items()}
        )
        over = dict(running.place.over)
        order = running.order()
        assert len(order) == len(set(order))
        assert running.ended or running.steps[running.place.step].item in order
        ids = [entry.id for entry in running.entries()]
        assert len(ids) == len(set(ids))


@settings(deadline=None)
@given(reports=st.lists(REPORTS, max_size=25))
def test_session_can_always_be_played_to_its_end(reports):
    made = [(kind, where, said) for kind, where, said in reports]
    for _ in range(3 * len(NEW.items)):
        running = told(*made)
        if running.ended:
            break
        made.append(("skipped", running.steps[running.place.step].item, {}))
        made.append(("answered", running.steps[running.place.step].item, {}))
    assert running.ended
    assert [e.body.outcome for e in running.entries() if isinstance(e.body, SessionEnd)] in (
        [],
        ["finished"],
        ["shortened"],
    )


def test_weak_ends_are_those_nobody_told():
    assert WEAK_ENDS == ("red-flag", "left-open")
