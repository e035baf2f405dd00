"""A small session with every kind of step in it, in the form the player reads, and the keeper that takes its reports."""

import json
from typing import Any

from playwright.sync_api import Page, Route

from surefoot.exchange.identifiers import new_id
from tests.browser.surefoot_app import SurefootApp

SET_EXITS = ["done", "pause", "back", "skip-set", "skip-exercise", "tingling", "stop"]
REST_EXITS = ["ready", "pause", "back", "longer", "skip-exercise", "tingling", "stop"]
READY_EXITS = ["ready", "pause", "skip-exercise", "stop"]
WORDS = {
    "ready": ["Get ready."],
    "go": ["Here we go."],
    "half": ["Half of today is done."],
    "last": ["Now the last exercise."],
    "tingling": ["Stop. Shake it out gently."],
    "smaller": ["Smaller now. Stay in comfort."],
    "end": ["That was the last one."],
}


def item(name: str, block: str, picture: str, **more: Any) -> dict[str, Any]:
    """Return one exercise of the session."""
    return {
        "name": name,
        "block": block,
        "icon": "dumbbell",
        "purpose": "Strong calves push you forward when you walk.",
        "feel": "You feel both calves work. Your weight stays over the big toes.",
        "set_up": "Wear firm shoes. Face a kitchen counter and rest both hands on it. Stand with your feet hip-width apart.",
        "steps": ["Stand tall, weight on both feet.", "Rise slowly on to the front of your feet.", "Lower slowly."],
        "cues": ["Tall at the top"],
        "dose": "2 sets of 3, slow",
        "support": "Counter or chair back within reach",
        "parts": [],
        "figure": f"/figures/tan-slim-short/{picture}.svg",
        "still": f"/figures/tan-slim-short/{picture}.svg?form=still",
        "alt": f"A person does {name.lower()} at a counter.",
        "stands_still": False,
        "asks_tingling": False,
        "asks_stumble": False,
        "instead_of": None,
        "changes": [],
    } | more


def reps(
    number: int, which: int, of: int, *, count: int = 3, tempo: tuple[int, int, int] = (2, 1, 3)
) -> dict[str, Any]:
    """Return a set counted in reps."""
    beats: list[list[Any]] = []
    for rep in range(count):
        at = rep * sum(tempo)
        for part, word in enumerate(("Up.", "Hold.", "Down.")):
            if tempo[part]:
                said = [str(rep + 1), word] if part == 0 else [word]
                beats.append([at, str(rep + 1), f"of {count}", said, "count" if part == 0 else "", part])
            at += tempo[part]
    return step(
        "work",
        number,
        which,
        of,
        seconds=count * sum(tempo),
        beats=beats,
        reps=count,
        tempo=list(tempo),
        goal=f"{count} times",
    )


def holds(number: int, which: int, of: int, *, count: int = 2, hold_s: int = 6) -> dict[str, Any]:
    """Return a set of holds, one after the other."""
    beats = [
        [
            n * hold_s,
            "",
            f"seconds left. Hold {n + 1} of {count}",
            ["Let go. And again."] if n else ["Hold."],
            "change" if n else "",
            None,
        ]
        for n in range(count)
    ]
    return step(
        "hold",
        number,
        which,
        of,
        seconds=count * hold_s,
        beats=beats,
        reps=count,
        hold_s=hold_s,
        goal=f"{count} holds of {hold_s} seconds",
    )


def timed(number: int, which: int, of: int, *, seconds: int = 10) -> dict[str, Any]:
    """Return a set that is moved for a time."""
    beats = [
        [0, "", "seconds left", ["Begin."], "", None],
        [seconds / 2, "", "seconds left", ["Half way."], "half", None],
    ]
    return step("timed", number, which, of, seconds=seconds, beats=beats, goal=f"{seconds} seconds")


def stand(number: int, side: str, *, hold_s: int = 8) -> dict[str, Any]:
    """Return one still stand, which a tap anywhere ends."""
    beats = [[0, "", "seconds", ["Begin."], "", None]]
    one = step(
        "hold", number, 1, 1, seconds=hold_s, beats=beats, reps=1, hold_s=hold_s, goal=f"{hold_s} seconds", side=side
    )
    return one | {
        "exits": ["tap", "pause", "back", "tingling", "stop"],
        "figure": {"motion": "none", "side": side, "part": None},
    }


def step(kind: str, number: int, which: int = 1, of: int = 1, *, side: str = "both", **more: Any) -> dict[str, Any]:
    """Return a step with what all steps have."""
    motion = {"get-ready": "free", "work": "follow", "hold": "follow", "timed": "follow", "ask": "none"}.get(
        kind, "still"
    )
    exits = {"get-ready": READY_EXITS, "rest": REST_EXITS, "switch": REST_EXITS, "ask": ["back", "stop", "unsaid"]}
    return {
        "kind": kind,
        "item": number,
        "set": which,
        "sets": of,
        "side": side,
        "seconds": 0,
        "title": NAMES[number],
        "where": f"Set {which} of {of}",
        "caption": "You feel both calves work. Your weight stays over the big toes.",
        "announce": f"{NAMES[number]}, set {which} of {of}.",
        "say": [f"{NAMES[number]}."],
        "figure": {"motion": motion, "side": side, "part": None},
        "exits": exits.get(kind, SET_EXITS),
    } | more


def rest(
    number: int, which: int, of: int, *, seconds: int = 12, kind: str = "rest", side: str = "both"
) -> dict[str, Any]:
    """Return a rest before a set, or a change of feet."""
    title = "Rest" if kind == "rest" else "Change feet"
    return step(kind, number, which, of, seconds=seconds, side=side) | {
        "title": title,
        "where": f"Before set {which} of {of}" if kind == "rest" else "",
        "announce": f"{title}. {seconds} seconds.",
        "next": f"{NAMES[number]}, 3 times",
        "say": [f"{title}."],
        "caption": "",
    }


NAMES = ["Heel raises", "Arch lifts", "Ankle pumps", "One-leg stand", "Seated heel raises"]


def ask(number: int, *more: str) -> dict[str, Any]:
    """Return the question after an exercise."""
    return step("ask", number) | {"asks": ["effort", "form", *more]}


def ready(number: int, *exits: str) -> dict[str, Any]:
    """Return the get-ready of an exercise."""
    return step("get-ready", number, seconds=20) | {
        "exits": [*READY_EXITS, *exits],
        "where": f"Exercise {number + 1} of 4",
    }


def made_session(app: SurefootApp, session: str | None = None) -> dict[str, Any]:
    """Return the session: reps that may be swapped or put off, holds, movement for a time, and a stand on each foot."""
    items = [
        item(
            NAMES[0],
            "Strength",
            "heel-raise",
            changes=[
                {"act": "later"},
                {"act": "swap", "to": 4, "words": "Easier: seated heel raises", "note": "The same move, made easier."},
            ],
        ),
        item(NAMES[1], "Strength", "arch-lift"),
        item(NAMES[2], "Glides", "ankle-pumps", asks_tingling=True),
        item(NAMES[3], "Balance", "single-leg-stance", stands_still=True, asks_stumble=True),
        item(NAMES[4], "Strength", "heel-raise-seated", instead_of=0),
    ]
    steps = [
        *(ready(0, "later", "swap"), reps(0, 1, 2), rest(0, 2, 2), reps(0, 2, 2), ask(0)),
        *(ready(1), holds(1, 1, 1), ask(1)),
        *(ready(2), timed(2, 1, 1), ask(2, "tingling")),
        *(
            ready(3),
            stand(3, "left"),
            rest(3, 1, 1, kind="switch", seconds=6, side="right"),
            stand(3, "right"),
            ask(3, "stumble"),
        ),
        *(ready(4), reps(4, 1, 1, count=2), ask(4)),
    ]
    return {
        "session": session or new_id(app.now, bytes(10)),
        "day": app.now.date().isoformat(),
        "now": app.now.isoformat(),
        "keep": "/outbox/",
        "strong_contrast": False,
        "items": items,
        "steps": steps,
        "words": WORDS,
        "place": {"step": 0, "done": [], "over": [], "later": [], "swapped": {}, "ended": False, "next": "/session/"},
    }


class Made:
    """The made session on a page: its data in the place of the server's, and all that was reported of it."""

    def __init__(self, page: Page, data: dict[str, Any]) -> None:
        """Give every page of this context the session."""
        self.data = data
        self.told: list[dict[str, Any]] = []
        self.cut = False
        page.context.route("**/session/", self._page)
        page.context.route("**/outbox/", self._outbox)

    def _page(self, route: Route) -> None:
        answer = route.fetch()
        before, mark, after = answer.text().partition('<script id="session-data" type="application/json">')
        rest_of_page = after.partition("</script>")[2]
        data = json.dumps(self.data | {"place": self._place()}).replace("<", r"\u003c")
        route.fulfill(response=answer, body=f"{before}{mark}{data}</script>{rest_of_page}" if mark else before)

    def _place(self) -> dict[str, Any]:
        """Return where a reload finds the person, within one exercise."""
        place = dict(self.data["place"])
        for kind, where in self.kinds():
            if kind in ("reached", "back"):
                place |= {"step": where}
            elif kind == "did":
                place |= {"step": where + 1, "done": [*place["done"], where]}
        return place

    def _outbox(self, route: Route) -> None:
        if self.cut:
            route.abort()
            return
        sent = json.loads(route.request.post_data or "[]")
        self.told += [one for one in sent if one["id"] not in {each["id"] for each in self.told}]
        route.fulfill(
            json={
                "kept": [one["id"] for one in sent],
                "refused": [],
                "sessions": {},
                "now": self.data["now"],
                "stop": False,
            }
        )

    def kinds(self) -> list[tuple[str, int]]:
        """Return what was reported, in order: each kind with where."""
        return [(one["kind"], one["where"]) for one in self.told if "kind" in one]
