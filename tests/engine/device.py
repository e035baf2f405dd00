"""What a device does with a foresight: it looks up. Written apart from the engine, as the browser's own few lines are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from surefoot.domain.entries import Body, CheckIn, Fall, FootCheck, Response
from surefoot.engine.answers import Asked
from surefoot.engine.foresight import Foresight
from surefoot.engine.outlook import UNFORESEEN, Outlook

Answers = Mapping[str, Sequence[str]]


def chosen(day: Foresight | None, answers: Answers) -> Outlook:
    """Return what a device shows for these answers on a day of its pack; rest, and the network, where it has no such day."""
    if day is None:
        return UNFORESEEN
    found = [
        day.answers[question][key] for question, keys in answers.items() for key in keys if question in day.answers
    ]
    classes = {outlook.adds for outlook in found if outlook.adds is not None}
    if len(classes) == 2:
        found.append(day.pairs.get(frozenset(classes), UNFORESEEN))
    elif len(classes) > 2:
        found.append(UNFORESEEN)
    return max(found, key=lambda outlook: outlook.rank)


def day_after(days: Iterable[Foresight], on: date, after: tuple[str, ...]) -> Foresight | None:
    """Return the day of a pack that comes after exactly these sessions, or None."""
    return next((day for day in days if (day.on, day.after) == (on, after)), None)


def known(answers: Answers, day: Foresight, answered: set[str]) -> Answers:
    """Return the answers without one about a session that the device told of before: it does not ask again."""
    asks = day.asked.response_to is not None and day.asked.response_to not in answered
    return {question: keys for question, keys in answers.items() if question != "response" or asks}


def told(answers: Answers, asked: Asked) -> tuple[Body, ...]:
    """Return the entries a device writes for these answers, as the web's own check-in would."""
    said = {question: list(keys) for question, keys in answers.items()}
    bodies: list[Body] = []
    if asked.response_to and "response" in said:
        evening, morning = (None if word in ("-", "unsaid") else int(word) for word in said["response"][0].split("/"))
        response = Response(to=asked.response_to, evening=evening, morning=morning)
        bodies += [] if response == Response(to=asked.response_to) else [response]
    falls = [key for key in said["fall"] if key not in ("no", "near", "unsaid")]
    check_in = CheckIn(
        pain=None if said["pain"][0] == "unsaid" else int(said["pain"][0]),
        foot_check=_look(said["look"], asked.seen),
        red_flags=None if said["flags"] == ["unsaid"] else tuple(key for key in said["flags"] if key != "none"),
        sleep=None if said["sleep"][0] == "unsaid" else said["sleep"][0],
        dizzy={"yes": True, "no": False}.get(said["dizzy"][0]),
        fall_or_near_fall=None if said["fall"] == ["unsaid"] else said["fall"] != ["no"],
        glucose_mmol_l={"low": 4.2, "other": 6.1}.get(said["glucose"][0]),
    )
    bodies.append(check_in)
    fall = Fall() if "unknown" in falls else Fall(injured=False, head_hit=False, could_stand=True)
    fall = replace(
        fall,
        injured=True if "injured" in falls else fall.injured,
        head_hit=True if "head_hit" in falls else fall.head_hit,
        could_stand=False if "could_not_stand" in falls else fall.could_stand,
    )
    return (*bodies, *((fall,) if falls else ()))


def _look(keys: list[str], seen: FootCheck) -> FootCheck | None:
    if keys in (["not-looked"], ["unsaid"]):
        return None
    left, right = list(seen.left), list(seen.right)
    for key in keys:
        foot, _, code = key.partition(":")
        {"left": left, "right": right}.get(foot, []).append(code)
    return FootCheck(left=tuple(dict.fromkeys(left)), right=tuple(dict.fromkeys(right)))
