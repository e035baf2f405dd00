"""The time of a session, in the browser's own modules: true over 25 minutes, through late ticks, sleep and clocks that jump."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

BASE = "http://player.test/"
WEB = Path(__file__).parents[2] / "src/surefoot/web"
STATIC = (WEB / "session/static", WEB / "static")
DRIFT_S = 0.2
A_SESSION_S = 25 * 60
READY_S = 5
SET = {"kind": "work", "item": 0, "set": 1, "sets": 17, "side": "both", "seconds": 60, "reps": 10, "tempo": [2, 1, 3]}
REST = {"kind": "rest", "item": 0, "set": 2, "sets": 17, "side": "both", "seconds": 30}
WAYS = {"exits": ["done", "ready", "pause"], "title": "", "where": ""}

# A device whose time the test makes: `late` says how late each tick comes; the wall clock is `wall` ahead of the steady one.
DEVICE = """
  let now = 1000, seed = 7, wall = 1e12, next = 1;
  const due = new Map();
  const chance = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  const device = {
    steady: () => now,
    wall: () => now + wall,
    after: (ms, then) => { due.set(next, { at: now + ms + late(chance), then }); return next++; },
    forget: (timer) => due.delete(timer),
  };
  const settle = async () => { for (let turn = 0; turn < 30; turn++) await null; };
  const tick = async () => {
    const [timer, { at, then }] = [...due].sort((one, other) => one[1].at - other[1].at)[0];
    due.delete(timer);
    now = Math.max(now, at);
    then();
    await settle();
  };
"""
# The walk through a script with nothing around it: each report takes the device 40 ms, ticks come up to 2.5 s late.
A_SESSION = (
    """async ({ base, steps, ready }) => {
  const late = (chance) => (chance() < 0.02 ? 2500 : chance() * 900);
"""
    + DEVICE
    + """
  const { Clock } = await import(`${base}session/clock.js`);
  const { Walk } = await import(`${base}session/walk.js`);
  const nothing = new Proxy({}, { get: () => () => {} });
  const begun = [];
  const follow = (step, seconds) => { begun.push([walk.at, now - seconds * 1000]); };
  const stages = new Proxy({}, { get: (_, name) => (name === "follow" ? follow : () => {}) });
  const data = { steps, items: [{ block: "x", stands_still: false }], words: {}, place: { step: 0, done: [], over: [] } };
  const walk = new Walk(data, {
    clock: new Clock(device), screens: nothing, voice: nothing, cues: nothing, stages,
    part: nothing, tabs: nothing, awake: nothing, lockScreen: nothing,
    signals: { on: { ready, wait: false, own: false } },
    keeper: { report: () => new Promise((kept) => device.after(40, kept)) },
    isCovered: () => false, isHidden: () => false, welcome: () => { throw new Error("it was taken for asleep"); },
  });
  const first = now;
  const entered = walk.enter(0);
  await settle();
  while (due.size && walk.at < steps.length - 1) await tick();
  const starts = new Map();
  for (const [at, moment] of begun) if (!starts.has(at)) starts.set(at, (moment - first) / 1000);
  return [...starts];
}"""
)
ONE_CLOCK = (
    """async ({ base, asleep, steadyToo, wallOnly, through }) => {
  const late = () => 0;
"""
    + DEVICE
    + """
  const { Clock } = await import(`${base}session/clock.js`);
  const clock = new Clock(device);
  let last = null, away = 0;
  clock.start((seconds) => { last = seconds; }, through ? {} : { away: () => { away += 1; } });
  for (let turn = 0; turn < 100; turn++) await tick();
  const before = last;
  wall += 1000 * (asleep + wallOnly);
  now += 1000 * steadyToo;
  if (due.size) await tick();
  return { before, after: clock.seconds, away, runs: clock.runs };
}"""
)
CALL = "async ([base, path, name, told]) => (await import(`${base}session/${path}.js`))[name](...told)"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page that has the player's modules and no app behind it."""
    context = browser.new_context()
    context.route("**/*", _file)
    opened = context.new_page()
    opened.goto(BASE)
    yield opened
    context.close()


def _file(route: Route) -> None:
    path = route.request.url.removeprefix(BASE)
    found = [folder / path for folder in STATIC if (folder / path).is_file()]
    if found:
        route.fulfill(path=found[0], content_type="text/javascript")
    else:
        route.fulfill(body="", content_type="text/html")


def call(page: Page, path: str, name: str, *told: object) -> Any:
    """Return what a pure function of the player answers."""
    return page.evaluate(CALL, [BASE, path, name, list(told)])


def test_25_minutes_drift_by_less_than_a_fifth_of_a_second(page: Page) -> None:
    steps = [one | WAYS for _ in range(17) for one in (SET, REST)]
    starts = dict(page.evaluate(A_SESSION, {"base": BASE, "steps": steps, "ready": READY_S}))
    planned = {at: READY_S + at // 2 * (SET["seconds"] + REST["seconds"]) for at in range(0, len(steps) - 1, 2)}  # type: ignore[operator]
    assert max(planned.values()) + SET["seconds"] >= A_SESSION_S  # type: ignore[operator]
    drifts = {at: abs(starts[at] - planned[at]) for at in planned}
    assert {at: drift for at, drift in drifts.items() if drift > DRIFT_S} == {}


def test_what_comes_next_is_later_also_where_the_clock_was_put_back(page: Page) -> None:
    seen = "2099-03-02T08:00:00.120+00:00"
    first, second = (datetime.fromisoformat(call(page, "stamp", "stamp", told)["at"]) for told in (seen, None))
    assert [first - datetime.fromisoformat(seen), second - first] == [timedelta(milliseconds=1)] * 2


@pytest.mark.parametrize(
    ("happens", "after", "away"),
    [
        ({"asleep": 3600}, 0, 1),  # the steady clock stood still: a set stands where it was seen last
        ({"steadyToo": 3600}, 0, 1),  # it did not
        ({"wallOnly": 3600}, 0, 1),  # nobody can tell this from a sleep: the set waits, and has not jumped
        ({"wallOnly": -3600}, 0.1, 0),  # put back: a set never notices
        ({"wallOnly": 2}, 0.1, 0),  # put right by a little
        ({"steadyToo": 3}, 3, 0),  # a slow device: the time went by all the same
    ],
)
def test_set_stands_through_sleep_and_never_jumps(page: Page, happens: dict[str, int], after: float, away: int) -> None:
    told = {"base": BASE, "asleep": 0, "steadyToo": 0, "wallOnly": 0, "through": False} | happens
    seen = page.evaluate(ONE_CLOCK, told)
    assert seen["after"] - seen["before"] == pytest.approx(after, abs=0.01)
    assert (seen["away"], seen["runs"]) == (away, not away)


@pytest.mark.parametrize(
    ("happens", "after"), [({"asleep": 20}, 20.1), ({"steadyToo": 20}, 20), ({"wallOnly": -20}, 0.1)]
)
def test_rest_goes_on_through_sleep(page: Page, happens: dict[str, int], after: float) -> None:
    told = {"base": BASE, "asleep": 0, "steadyToo": 0, "wallOnly": 0, "through": True} | happens
    seen = page.evaluate(ONE_CLOCK, told)
    assert seen["after"] - seen["before"] == pytest.approx(after, abs=0.01)


@pytest.mark.parametrize(
    ("seconds", "ready", "wait", "longer", "ends"),
    [
        (30, 5, False, 0, 25),
        (30, 5, False, 15, 40),
        (30, 5, True, 0, 30),
        (5, 5, False, 0, 2.5),
        (30, 15, False, 0, 15),
    ],
)
def test_get_ready_is_the_last_part_of_the_rest(
    page: Page, seconds: int, ready: int, wait: bool, longer: int, ends: float
) -> None:
    assert (
        call(page, "resting", "restEnds", {"seconds": seconds}, {"ready": ready, "wait": wait, "longer": longer})
        == ends
    )


HOLDS = {
    "kind": "hold",
    "reps": 2,
    "hold_s": 6,
    "seconds": 12,
    "beats": [
        [0, "", "Hold 1 of 2", ["Hold."], "", None],
        [6, "", "Hold 2 of 2", ["Let go. And again."], "change", None],
    ],
}
REPS = {
    "kind": "work",
    "reps": 2,
    "tempo": [2, 0, 3],
    "seconds": 10,
    "beats": [
        [0, "1", "of 2", ["1", "Up."], "count", 0],
        [2, "1", "of 2", ["Down."], "", 2],
        [5, "2", "of 2", ["2", "Up."], "count", 0],
    ],
}
STAND = {"kind": "hold", "reps": 1, "hold_s": 8, "seconds": 8, "beats": [[0, "", "seconds", ["Begin."], "", None]]}


@pytest.mark.parametrize(
    ("step", "seconds", "still", "count", "of", "pips"),
    [
        (HOLDS, 0, False, 6, "Hold 1 of 2", 0),
        (HOLDS, 5.2, False, 1, "Hold 1 of 2", 0),
        (HOLDS, 6, False, 6, "Hold 2 of 2", 0),
        (REPS, 0.4, False, "1", "of 2", 1),
        (REPS, 3.4, False, "1", "of 2", 2),
        (REPS, 4.9999999999, False, "2", "of 2", 1),  # carried over from a step that ended a hair late
        (STAND, 3.7, True, 3, "seconds", 0),
        (STAND, 3.7, False, 5, "seconds", 0),
    ],
)
def test_what_is_shown_comes_from_the_beats(
    page: Page, step: dict[str, Any], seconds: float, still: bool, count: object, of: str, pips: int
) -> None:
    shown = call(page, "beats", "shownAt", step, seconds, still)
    assert (shown["count"], shown["of"], shown["pips"]) == (count, of, pips)


def test_tempo_is_named_by_the_first_beat_of_each_part(page: Page) -> None:
    parts = call(page, "beats", "tempoOf", REPS)
    assert parts == [{"seconds": 2, "word": "Up"}, {"seconds": 0, "word": ""}, {"seconds": 3, "word": "Down"}]


@pytest.mark.parametrize(
    ("step", "seconds", "done"),
    [
        (REPS, 4.9, {"reps": 0}),
        (REPS, 5, {"reps": 1}),
        (HOLDS, 11.9, {"reps": 1, "seconds": 6}),
        (STAND, 7.9, {"seconds": 7}),
    ],
)
def test_what_is_done_of_a_set_left_early(
    page: Page, step: dict[str, Any], seconds: float, done: dict[str, int]
) -> None:
    assert call(page, "set", "doneBy", step, seconds) == done


ITEMS = [
    {"block": "Strength", "instead_of": None},
    {"block": "Strength", "instead_of": None},
    {"block": "Balance"},
    {"block": "Strength", "instead_of": 0},
]
ONE_SET_EACH = [{"kind": "work", "item": number} for number in range(4)]


@pytest.mark.parametrize(
    ("place", "order"),
    [
        ({}, [0, 1, 2]),
        ({"later": [0]}, [1, 0, 2]),
        ({"later": [2]}, [0, 1, 2]),
        ({"swapped": {"0": 3}}, [3, 1, 2]),
        ({"later": [0], "swapped": {"0": 3}}, [1, 3, 2]),
        ({"later": [3], "swapped": {"0": 3}}, [1, 3, 2]),
        ({"later": [1, 0]}, [0, 1, 2]),
        ({"swapped": {"0": 3}, "done": [0]}, [0, 3, 1, 2]),
    ],
)
def test_order_of_a_session_that_was_changed(page: Page, place: dict[str, Any], order: list[int]) -> None:
    assert call(page, "order", "orderOf", {"items": ITEMS, "steps": ONE_SET_EACH}, place) == order


@pytest.mark.parametrize(
    ("words", "voice", "ready", "on"),
    [
        ("voice.sound", "recorded", 5, ["sound"]),
        ("none", "off", 5, []),
        ("device.9.own.wait", "device", 9, ["own", "wait"]),
        ("recorded.99", "recorded", 15, []),
        ("off.1.listen", "off", 3, ["listen"]),
        ("", "off", 5, []),
    ],
)
def test_signals_read_from_the_cookie(page: Page, words: str, voice: str, ready: int, on: list[str]) -> None:
    read = call(page, "signals", "read", words)
    assert (read["voice"], read["ready"]) == (voice, ready)
    assert [name for name, value in read.items() if value is True] == on
    assert call(page, "signals", "written", read) == ".".join([voice, str(ready), *on])


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("finished", "done"),
        ("I am finished now", "done"),
        ("please pause", "pause"),
        ("down", None),
        ("unfinished", None),
        ("finished no stop", "stop"),
    ],
)
def test_word_heard(page: Page, said: str, act: str | None) -> None:
    words = {"done": "finished finish", "pause": "pause wait", "stop": "stop"}
    assert call(page, "listening", "actIn", said, words) == act
