"""Checks: everything that must hold before a programme folder is offered to a person."""

from collections import Counter
from itertools import pairwise

from surefoot.catalogue.assembly import read_programme
from surefoot.catalogue.contract import ENGINE_FLAGS, PROGRAMME_RULES, RULE_VALUES
from surefoot.catalogue.figure_checks import check_figures
from surefoot.catalogue.folder import Folder, Reading, our_programme
from surefoot.catalogue.ladder_checks import check_exercise
from surefoot.catalogue.lists import read_list
from surefoot.catalogue.measure_checks import check_measures
from surefoot.catalogue.measure_text_checks import check_measure_texts
from surefoot.catalogue.number_checks import check_numbers
from surefoot.catalogue.problems import Place, Problem
from surefoot.catalogue.text_checks import check_texts
from surefoot.catalogue.text_loading import read_texts
from surefoot.domain.programme import Effect, Programme, RedFlag
from surefoot.domain.quantities import Urgency


def check_programme(folder: Folder | None = None) -> tuple[Problem, ...]:
    """Return every problem of a programme folder, or of ours, in every language it has; none means it may be used.

    What cannot be read at all is told first; the rest is told once everything can be read.
    """
    reading = Reading(folder or our_programme())
    programme = read_programme(reading)
    read_list(reading, "regions.toml")
    languages = reading.folders("text")
    if not languages:
        reading.place("text").wrong("missing-file", "there is no language", "Add text/en")
    texts = [read_texts(reading, language) for language in languages]
    if programme is not None and not reading.found:
        check_facts(programme, reading)
        check_figures(programme, reading, languages)
        for words in texts:
            check_texts(programme, words, reading)
            check_measure_texts(programme, words, reading)
    return tuple(sorted(set(reading.found)))


def check_facts(programme: Programme, reading: Reading) -> None:
    """Note everything wrong in the programme itself, leaving its words aside."""
    for exercise in programme.exercises:
        check_exercise(exercise, reading.place(f"exercises/{exercise.id}.toml"))
    check_numbers(programme.limits, reading.place("numbers.toml"))
    check_measures(programme, reading.place("measures.toml"))
    _check_variant_ids(programme, reading)
    _check_swaps(programme, reading)
    _check_flags(programme, reading)
    _check_findings(programme, reading)
    _check_rules(programme, reading)
    _check_weeks(programme, reading)


def _check_variant_ids(programme: Programme, reading: Reading) -> None:
    ids = Counter(variant.id for exercise in programme.exercises for variant in exercise.variants)
    for exercise in programme.exercises:
        for n, variant in enumerate(exercise.variants):
            if ids[variant.id] > 1:
                place = reading.place(f"exercises/{exercise.id}.toml").at("variants").at(n).at("id")
                place.wrong("duplicate-id", f"{variant.id!r} is there more than once", "Give each variant its own id")


def _check_swaps(programme: Programme, reading: Reading) -> None:
    for exercise in programme.exercises:
        place = reading.place(f"exercises/{exercise.id}.toml").at("swaps")
        for swap in exercise.swaps:
            other = programme.by_id.get(swap)
            if other is None:
                place.wrong("unknown-exercise", f"there is no exercise {swap!r}", "Correct the id or take it out")
            elif other.block is not exercise.block or other is exercise:
                what = f"{swap!r} cannot stand in for {exercise.id!r}"
                place.wrong("bad-swap", what, "Name another exercise of the same block")


def _check_flags(programme: Programme, reading: Reading) -> None:
    place = reading.place("red_flags.toml")
    for code in ENGINE_FLAGS:
        if code not in programme.red_flags:
            place.at(code).wrong(
                "missing-flag", "the rules raise this red flag", f"Add a [[flag]] with code = {code!r}"
            )
    for flag in programme.red_flags.values():
        _check_also(flag, programme, place.at(flag.code).at("also"))
        noted, can_wait = flag.effect is Effect.NOTE, flag.urgency is Urgency.NEXT_VISIT
        if noted != can_wait:
            what = f"a flag for {flag.urgency} cannot have the effect {flag.effect}"
            place.at(flag.code).wrong("effect", what, "Write note for next-visit, and stop or seated for the others")


def _check_also(flag: RedFlag, programme: Programme, at: Place) -> None:
    for code in flag.also:
        other = programme.red_flags.get(code)
        if other is None:
            at.wrong("unknown-flag", f"there is no red flag {code!r}", "Name a code of this file")
        elif other.urgency is not Urgency.EMERGENCY:
            at.wrong("not-urgent", f"{code!r} is not an emergency", "Name emergencies only")
    if len(set(flag.also)) < len(flag.also):
        at.wrong("duplicate-id", "a code is there twice", "Keep one of the two")
    emergency = flag.urgency is Urgency.EMERGENCY
    if emergency and flag.also:
        at.wrong("not-needed", "an emergency needs no other emergency beside it", "Take the list out")
    if not emergency and flag.effect is Effect.STOP and not flag.also:
        at.wrong("missing-key", "a sign that can wait is told with those that cannot", "Add also = [...]")


def _check_findings(programme: Programme, reading: Reading) -> None:
    place = reading.place("findings.toml")
    for finding in programme.findings.values():
        at = place.at(finding.code).at("flag")
        if finding.flag is not None and finding.flag not in programme.red_flags:
            at.wrong("unknown-flag", f"there is no red flag {finding.flag!r}", "Name a code of red_flags.toml")
        elif finding.flag is None and finding.effect is not Effect.NOTE:
            at.wrong("missing-key", "a finding that changes the day raises a red flag", 'Add flag = "..."')
        elif finding.flag is not None and programme.red_flags[finding.flag].effect is not finding.effect:
            at.wrong("effect", f"the finding and its flag {finding.flag!r} differ in effect", "Give both the same")


def _check_rules(programme: Programme, reading: Reading) -> None:
    place, wanted = reading.place("rules.toml"), {*PROGRAMME_RULES, *RULE_VALUES}
    for rule in wanted - programme.rules.keys():
        place.at(rule).wrong("missing-rule", "a decision can name this rule", f"Add a [[rule]] with id = {rule!r}")
    for rule in programme.rules.keys() - wanted:
        place.at(rule).wrong("unknown-rule", "no decision names this rule", "Correct its id or take it out")


def _check_weeks(programme: Programme, reading: Reading) -> None:
    place, spans = reading.place("expectations.toml"), programme.expectations
    if not spans or spans[0].first_week != 1:
        place.wrong("weeks", "the first span does not begin in week 1", "Write first_week = 1")
    for before, after in pairwise(spans):
        if after.first_week != before.last_week + 1 or before.last_week < before.first_week:
            what = f"{after.code} does not begin the week after {before.code}"
            place.at(after.code).wrong("weeks", what, f"Write first_week = {before.last_week + 1}")
