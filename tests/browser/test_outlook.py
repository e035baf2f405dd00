"""The browser looks the day up in the pack as the server meant it: the same outlook for the same answers, in the real script."""

import json
import random
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.diaries import BRIEF, NOTHING_NEW, bring_in, told_today
from tests.browser.surefoot_app import SurefootApp

TRIES = 3000
LOOK_UP = """async ([pack, tries]) => {
  const { outlookOf } = await import(new URL("outlook.js", document.querySelector("script[src$='/js/device.js']").src));
  return tries.map(([day, keys]) => outlookOf(pack, pack.days[day], keys));
}"""
CHECK_IN = """async (told) => {
  const { keysOf } = await import(new URL("outlook.js", document.querySelector("script[src$='/js/device.js']").src));
  return told.map((args) => keysOf(...args));
}"""
SEVERAL = ("look", "flags", "fall")


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SurefootApp]:
    """One Surefoot for all of these tests."""
    running = SurefootApp(tmp_path_factory.mktemp("app"))
    running.start()
    yield running
    running.stop()


@pytest.fixture
def page(app: SurefootApp, open_page: Open) -> Page:
    """A page of someone whose next days the server has worked out."""
    page = open_page(app)
    page.goto("/")
    if page.url.endswith("/start/"):
        bring_in(page, told_today(app, BRIEF))
    page.goto("/learn/about/")
    return page


def pack_of(page: Page) -> dict[str, Any]:
    return json.loads(page.request.get("/pack.json").text())


def reference(pack: dict[str, Any], day: dict[str, Any], keys: list[list[str]]) -> int:
    """Return the rank as the description of the pack says, written apart from the script."""
    unforeseen = 400
    found = [day["outlooks"][day["answers"][question][key]] for question, key in keys]
    classes = sorted({one["adds"] for one in found if one["adds"]})
    ranks = [one["rank"] for one in found]
    if len(classes) == 2:
        pair = day["pairs"].get("+".join(classes))
        ranks.append(day["outlooks"][pair]["rank"] if pair else unforeseen)
    elif len(classes) > 2:
        ranks.append(unforeseen)
    return max([*ranks, day["outlooks"][day["now"]]["rank"] if day["now"] else 0])


def some_answers(chance: random.Random, day: dict[str, Any]) -> list[list[str]]:
    """Return an answer to each question, sometimes several where several can be given; mostly calm ones."""
    keys = []
    for question, answers in day["answers"].items():
        calm = [key for key, outlook in answers.items() if day["outlooks"][outlook]["rank"] == 0] or list(answers)
        several = chance.choice((1, 1, 2)) if question in SEVERAL else 1
        pool = calm if chance.random() < 0.7 else list(answers)
        keys += [[question, key] for key in chance.sample(pool, min(several, len(pool)))]
    return keys


def test_script_finds_the_outlook_the_pack_means(page: Page) -> None:
    pack, chance = pack_of(page), random.Random(20261124)
    tries = []
    for _ in range(TRIES):
        number = chance.randrange(len(pack["days"]))
        tries.append([number, some_answers(chance, pack["days"][number])])
    found = page.evaluate(LOOK_UP, [pack, tries])
    assert [one["rank"] for one in found] == [reference(pack, pack["days"][number], keys) for number, keys in tries]
    assert len({one["rank"] for one in found}) > 3
    planless = [one for one in found if one["rank"] >= 400]
    assert planless
    assert {one["plan"] for one in planless} == {None}


def test_answer_the_pack_does_not_know_means_rest(page: Page) -> None:
    pack = pack_of(page)
    (found,) = page.evaluate(LOOK_UP, [pack, [[0, [["pain", "2"], ["flags", "of-a-later-version"]]]]])
    assert (found["rank"], found["plan"], found["title"]) == (400, None, pack["otherwise"]["title"])


def test_day_never_becomes_less_careful(app: SurefootApp, page: Page) -> None:
    bring_in(page, told_today(app, BRIEF, NOTHING_NEW))
    page.goto("/learn/about/")
    pack = pack_of(page)
    day = pack["days"][0]
    assert day["now"] is not None
    sign = next(key for key, one in day["answers"]["flags"].items() if day["outlooks"][one]["rank"] >= 600)
    found = page.evaluate(LOOK_UP, [pack, [[0, []], [0, [["flags", sign]]]]])
    assert found[0] == day["outlooks"][day["now"]]
    assert found[1]["flag"] is not None


NONE_BEFORE = {"left": [], "right": [], "marks": []}
CALM = {
    "pain": 2,
    "foot_check": {"left": [], "right": []},
    "red_flags": [],
    "fall_or_near_fall": False,
    "dizzy": False,
    "sleep": "good",
}
CALM_KEYS = [["pain", "2"], ["look", "none"], ["flags", "none"], ["fall", "no"], ["dizzy", "no"], ["sleep", "good"]]


@pytest.mark.parametrize(
    ("told", "known", "instead"),
    [
        ({}, {}, []),
        ({"checkIn": {"pain": None, "sleep": None}}, {}, [["pain", "unsaid"], ["sleep", "unsaid"]]),
        ({"checkIn": {"foot_check": None}}, {}, [["look", "not-looked"]]),
        ({"checkIn": {"foot_check": {"left": ["blister"], "right": []}}}, {}, [["look", "left:blister"]]),
        (
            {"checkIn": {"foot_check": {"left": ["blister"], "right": []}}},
            {"before": {"left": ["blister"], "right": ["fissure"], "marks": []}},
            [["look", "none"]],
        ),
        ({"checkIn": {"fall_or_near_fall": True}, "fall": "near"}, {}, [["fall", "near"]]),
        ({"checkIn": {"fall_or_near_fall": True}, "fall": None}, {}, [["fall", "unknown"]]),
        (
            {
                "checkIn": {"fall_or_near_fall": True},
                "fall": {"injured": True, "head_hit": False, "could_stand": False},
            },
            {},
            [["fall", "ground"], ["fall", "injured"], ["fall", "could_not_stand"]],
        ),
        ({"response": {"evening": 2, "morning": None}}, {"due": {"evening": True}}, [["response", "2/unsaid"]]),
        ({"response": {"morning": 3}}, {"due": {"evening": False}}, [["response", "-/3"]]),
        ({"checkIn": {"glucose_mmol_l": 3.9}}, {"lowGlucose": 4.0}, [["glucose", "low"]]),
        ({"checkIn": {"glucose_mmol_l": 4.0}}, {"lowGlucose": 4.0}, [["glucose", "other"]]),
        ({}, {"lowGlucose": 4.0}, [["glucose", "unsaid"]]),
    ],
)
def test_check_in_is_named_as_the_pack_names_it(
    page: Page, told: dict[str, Any], known: dict[str, Any], instead: list[list[str]]
) -> None:
    whole = {"response": None, "fall": None} | told | {"checkIn": CALM | told.get("checkIn", {})}
    (keys,) = page.evaluate(CHECK_IN, [[whole, {"before": NONE_BEFORE, "lowGlucose": None, "due": None} | known]])
    questions = {question for question, _ in instead}
    assert sorted(keys) == sorted([*(pair for pair in CALM_KEYS if pair[0] not in questions), *instead])
