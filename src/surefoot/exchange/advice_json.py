"""Advice as JSON data, in the shape the command line and other programs rely on."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from surefoot.domain.advice import Advice, BlockPlan, Item, OpenFlag, Reason, Rested, SessionPlan, WalkPlan
from surefoot.domain.dose import Dose, HoldDose
from surefoot.domain.prescribing import dose_amounts, dose_tempo
from surefoot.exchange.writers import write_number

Words = Callable[[Reason], str]
Action = Callable[[OpenFlag], str]


def advice_to_dict(advice: Advice, words: Words, *, action: Action) -> dict[str, Any]:
    """Return advice as JSON data in a fixed order, times in seconds or minutes as the names say.

    `words` renders a reason in the reader's language; `action` tells what to do about a red flag, also about one whose
    code the programme does not know.
    """
    return {
        "on": advice.on.isoformat(),
        "verdict": advice.verdict.value,
        "verdict_reasons": _reasons(advice.reasons, words),
        "flags": [_flag(flag, action) for flag in advice.flags],
        "notes": [_flag(flag, action) for flag in advice.notes],
        "risk_level": advice.risk_level,
        "session": _session(advice.session, words) if advice.session else None,
        "rested": [_rested(rested, words) for rested in advice.rested],
        "instead": list(advice.instead),
        "walk": _walk(advice.walk, words),
        "expect": advice.expect,
        "week": advice.week,
        "next_review": advice.next_review.isoformat(),
        "check_in_due": advice.check_in_due,
        "response_due": advice.response_due,
        "usual": None if advice.usual is None else write_number(advice.usual),
        "notch": write_number(advice.notch),
        "minutes": advice.minutes,
        "rules_version": advice.rules_version,
    }


def advice_text(data: Mapping[str, Any]) -> str:
    """Return advice data as one line of JSON: equal advice gives equal bytes."""
    return json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _dose(dose: Dose) -> dict[str, Any]:
    amounts, tempo = dose_amounts(dose), dose_tempo(dose)
    if isinstance(dose, HoldDose) and dose.reps == 1:
        del amounts["reps"]
    told_tempo = {"lift": tempo.lift, "pause": tempo.pause, "lower": tempo.lower} if tempo else None
    return amounts | {"tempo_s": told_tempo, "rest_s": dose.rest_s, "rpe": [dose.rpe.low, dose.rpe.high]}


def _session(session: SessionPlan, words: Words) -> dict[str, Any]:
    return {
        "minutes": -(-session.seconds // 60),
        "seconds": session.seconds,
        "blocks": [_block(block, words) for block in session.blocks],
    }


def _block(block: BlockPlan, words: Words) -> dict[str, Any]:
    items = [_item(item, words) for item in block.items]
    return {"block": block.block.value, "seconds": block.seconds, "items": items}


def _item(item: Item, words: Words) -> dict[str, Any]:
    reasons = _reasons(item.reasons, words)
    return {
        "exercise": item.exercise,
        "variant": item.variant,
        "sides": item.sides.value,
        "parts": item.parts,
        "position": item.position.value,
        "support": item.support.value,
        "dose": _dose(item.dose),
        "previous": _dose(item.previous) if item.previous else None,
        "previous_variant": item.previous_variant,
        "decision": item.decision.value,
        "decision_text": " ".join(reason["text"] for reason in reasons),
        "reasons": reasons,
        "optional": item.optional,
        "seconds": item.seconds,
    }


def _reasons(reasons: Iterable[Reason], words: Words) -> list[dict[str, Any]]:
    return [{"rule": reason.rule, "values": dict(reason.values), "text": words(reason)} for reason in reasons]


def _rested(rested: Rested, words: Words) -> dict[str, Any]:
    return {"subject": rested.subject, "reasons": _reasons(rested.reasons, words)}


def _walk(walk: WalkPlan, words: Words) -> dict[str, Any]:
    return {
        "minutes": write_number(walk.minutes),
        "decision": walk.decision.value,
        "surface": walk.surface,
        "reasons": _reasons(walk.reasons, words),
    }


def _flag(flag: OpenFlag, action: Action) -> dict[str, Any]:
    return {
        "code": flag.code,
        "urgency": flag.urgency.value,
        "action": action(flag),
        "since": flag.since.isoformat(),
        "foot": flag.foot,
    }
