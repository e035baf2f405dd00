"""One virtual life as text or JSON: what was told, what was asked and why, what was done, and what the body hid."""

import argparse

from surefoot.catalogue import Texts
from surefoot.catalogue.words import render
from surefoot.cli.files import print_json
from surefoot.cli.paragraphs import heading, wrapped
from surefoot.domain.advice import Reason
from surefoot.domain.dose import amount
from surefoot.domain.entries import CheckIn, Response
from surefoot.domain.programme import Programme
from surefoot.lab.life import Life, Lived
from surefoot.lab.outcome import outcome_of
from surefoot.lab.policies import POLICIES
from surefoot.lab.worlds import World


def explain(options: argparse.Namespace, world: World, programme: Programme, texts: Texts) -> int:
    """Print one life day by day, with the reasons that were given."""
    life = Life(programme, world, POLICIES[options.policy], seed=options.seed, number=options.person)
    days: list[dict[str, object]] = []
    if options.json:
        outcome_of(life, days=options.days, seen=lambda lived: days.append(_told(lived, life, texts)))
        print_json({"person": options.person, "policy": options.policy, "world": world.name, "days": days})
        return 0
    outcome_of(life, days=options.days, seen=lambda lived: _print_day(_told(lived, life, texts)))
    return 0


def _told(lived: Lived, life: Life, texts: Texts) -> dict[str, object]:
    bodies = [entry.body for entry in lived.entries]
    check_in = next((body for body in bodies if isinstance(body, CheckIn)), None)
    response = next((body for body in bodies if isinstance(body, Response)), None)
    body, asked = life.body, lived.asked
    return {
        "day": lived.day.isoformat(),
        "entries": [entry.kind for entry in lived.entries],
        "pain": check_in.pain if check_in else None,
        "evening": response.evening if response else None,
        "morning": response.morning if response else None,
        "verdict": asked.verdict.value if asked.verdict else None,
        "why": [_words(reason, texts) for reason in asked.reasons],
        "walk_min": asked.walk_min,
        "trained": bool(lived.done),
        "exercises": [
            {
                "exercise": item.exercise,
                "variant": item.variant,
                "sets": item.dose.sets,
                "amount": amount(item.dose),
                "decision": item.decision.value,
                "why": [_words(reason, texts) for reason in item.reasons],
            }
            for item in asked.items
        ],
        "hidden": {
            "flare": lived.flare,
            "irritability": round(body.irritability, 2),
            "acute": round(body.acute, 1),
            "tolerance": round(body.tolerance, 1),
            "stance_s": round(body.stance_s, 1),
            "raises": round(body.raises, 1),
            "dropped": lived.dropped,
        },
    }


def _words(reason: Reason, texts: Texts) -> str:
    """A rival gives reasons the programme has no words for."""
    return render(reason, texts) if reason.rule in texts.rules else reason.rule


def _print_day(day: dict[str, object]) -> None:
    hidden = day["hidden"]
    assert isinstance(hidden, dict)  # noqa: S101 - made above
    flare = "flare day" if hidden["flare"] else ""
    for line in heading(f"{day['day']}  {day['verdict'] or ''}", right=flare):
        print(line)
    told = [f"{name} {day[name]}" for name in ("pain", "evening", "morning") if day[name] is not None]
    print(f"  told: {', '.join(told) or 'nothing'}; trained: {'yes' if day['trained'] else 'no'}")
    why, exercises = day["why"], day["exercises"]
    assert isinstance(why, list)  # noqa: S101 - made above
    assert isinstance(exercises, list)  # noqa: S101 - made above
    for text in why:
        print("\n".join(wrapped(text, indent=2, bullet="- ")))
    for one in exercises:
        said = f"{one['variant']} {one['sets']} x {one['amount']}: {one['decision']}. {' '.join(one['why'])}"
        print("\n".join(wrapped(said, indent=4)))
    print(
        f"  hidden: irritability {hidden['irritability']}, load {hidden['acute']} of {hidden['tolerance']},"
        f" stance {hidden['stance_s']} s, {hidden['raises']} raises{', dropped out' if hidden['dropped'] else ''}"
    )
