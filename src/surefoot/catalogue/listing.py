"""The listing: the whole programme with its words as one JSON value, for `surefoot catalogue --json`."""

from typing import Any

from surefoot.catalogue.measure_listing import measures_json
from surefoot.catalogue.texts import ExerciseText, Texts
from surefoot.domain.exercise import DoseRange, Exercise, Unlock, Variant
from surefoot.domain.programme import Programme
from surefoot.domain.quantities import Band

Json = dict[str, Any]


def catalogue_json(programme: Programme, texts: Texts) -> Json:
    """Return the programme as plain dicts and lists; ranges are [low, high], and units are in the names."""
    return {
        "rules_version": programme.rules_version,
        "exercises": [_exercise(exercise, texts.exercises[exercise.id]) for exercise in programme.exercises],
        "red_flags": _red_flags(programme, texts),
        "findings": _findings(programme, texts),
        "rules": _rules(programme, texts),
        "habits": _habits(programme, texts),
        "expectations": _expectations(programme, texts),
        "measures": measures_json(programme, texts),
        "numbers": _numbers(programme),
    }


def _exercise(exercise: Exercise, text: ExerciseText) -> Json:
    return {
        "id": exercise.id,
        "block": exercise.block.value,
        "name": text.name,
        "purpose": text.purpose,
        "feel": text.feel,
        "mistakes": list(text.mistakes),
        "coverage": list(exercise.coverage),
        "region": list(exercise.region),
        "start": exercise.start,
        "tested": exercise.tested,
        "measure": exercise.measure,
        "priority": exercise.priority,
        "progresses": exercise.progresses,
        "optional": exercise.optional,
        "swaps": list(exercise.swaps),
        "precautions": list(exercise.precautions),
        "stop_signs": list(exercise.stop_signs),
        "setup_s": exercise.setup_s,
        "variants": [_variant(variant, text) for variant in exercise.variants],
    }


def _variant(variant: Variant, text: ExerciseText) -> Json:
    words = text.variants[variant.id]
    return {
        "id": variant.id,
        "name": words.name,
        "set_up": words.set_up,
        "steps": list(words.steps),
        "cues": list(words.cues),
        "easier": words.easier,
        "harder": words.harder,
        "spoken": {"ready": words.spoken.ready, "go": words.spoken.go, "end": words.spoken.end},
        "position": variant.position.value,
        "support": variant.support.value,
        "sides": variant.sides.value,
        "parts": variant.parts,
        "equipment": list(variant.equipment),
        "loads_foot": variant.loads_foot,
        "unsuitable_when": sorted(variant.unsuitable_when),
        "dose": _dose(variant.dose),
        "unlock": [_unlock(unlock) for unlock in variant.unlock],
    }


def _dose(dose: DoseRange) -> Json:
    tempo = dose.tempo
    return {
        "kind": dose.kind.value,
        "sets": _band(dose.sets),
        "amount": _band(dose.amount),
        "start": dose.start,
        "floor": dose.floor,
        "reps": _band(dose.reps),
        "tempo_s": tempo and {"lift": tempo.lift, "pause": tempo.pause, "lower": tempo.lower},
        "rest_s": _band(dose.rest_s),
        "rpe": _band(dose.rpe),
        "basis": dose.basis.value,
        "house": list(dose.house),
        "source": dose.source,
    }


def _unlock(unlock: Unlock) -> Json:
    needs = {"measure": unlock.measure, "at_least": unlock.at_least} if unlock.measure else {"days": unlock.at_least}
    return needs | {"basis": unlock.basis.value, "source": unlock.source}


def _band(band: Band) -> list[int]:
    return [band.low, band.high]


def _red_flags(programme: Programme, texts: Texts) -> list[Json]:
    return [
        {
            "code": flag.code,
            "urgency": flag.urgency.value,
            "effect": flag.effect.value,
            "asked": flag.asked,
            "also": list(flag.also),
            "name": words.name,
            "question": words.question,
            "action": words.action,
            "say": words.say,
            "why": words.why,
            "until": list(words.until),
            "coverage": list(flag.coverage),
            "basis": flag.basis.value,
            "source": flag.source,
        }
        for flag in programme.red_flags.values()
        for words in [texts.red_flags[flag.code]]
    ]


def _findings(programme: Programme, texts: Texts) -> list[Json]:
    return [
        {
            "code": finding.code,
            "effect": finding.effect.value,
            "flag": finding.flag,
            "name": texts.findings[finding.code].name,
            "note": texts.findings[finding.code].note,
            "basis": finding.basis.value,
            "source": finding.source,
        }
        for finding in programme.findings.values()
    ]


def _rules(programme: Programme, texts: Texts) -> list[Json]:
    return [
        {
            "id": rule.id,
            "text": texts.rules[rule.id].text,
            "coverage": list(rule.coverage),
            "basis": rule.basis.value,
            "source": rule.source,
        }
        for rule in programme.rules.values()
    ]


def _habits(programme: Programme, texts: Texts) -> list[Json]:
    return [
        {
            "id": habit.id,
            "title": texts.habits[habit.id].title,
            "text": texts.habits[habit.id].text,
            "coverage": list(habit.coverage),
            "basis": habit.basis.value,
            "source": habit.source,
        }
        for habit in programme.habits
    ]


def _expectations(programme: Programme, texts: Texts) -> list[Json]:
    return [
        {
            "code": span.code,
            "first_week": span.first_week,
            "last_week": span.last_week,
            "title": texts.expectations[span.code].title,
            "text": texts.expectations[span.code].text,
            "basis": span.basis.value,
        }
        for span in programme.expectations
    ]


def _numbers(programme: Programme) -> list[Json]:
    return [
        {"id": row.id, "value": row.value, "unit": row.unit, "basis": row.basis.value, "source": row.source}
        for row in programme.numbers.values()
    ]
