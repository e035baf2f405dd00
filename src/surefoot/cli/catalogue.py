"""List every exercise, red flag, rule, measure and habit of the programme, each with its code."""

import argparse
from collections.abc import Iterator

from surefoot.catalogue import Texts, catalogue_json
from surefoot.catalogue.words import block_name
from surefoot.cli.arguments import add_json, add_programme
from surefoot.cli.files import print_json, programme_of
from surefoot.cli.labels import urgency_name
from surefoot.cli.paragraphs import heading, wrapped
from surefoot.domain.programme import Programme
from surefoot.domain.quantities import Block, Urgency


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    add_programme(parser)
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Print the catalogue."""
    programme, texts = programme_of(options.programme)
    if options.json:
        print_json(catalogue_json(programme, texts))
    else:
        print(*_page(programme, texts), sep="\n")
    return 0


def _page(programme: Programme, texts: Texts) -> Iterator[str]:
    yield f"Programme {programme.id}, rules {programme.rules_version}"
    for block in Block:
        yield from _exercises(block, programme, texts)
    for urgency in Urgency:
        yield from _flags(urgency, programme, texts)
    yield from heading("Rules", right=str(len(programme.rules)))
    for rule in programme.rules.values():
        yield from wrapped(f"{rule.id}: {texts.rules[rule.id].text}", bullet="- ")
    yield from heading("Measures", right=str(len(programme.measures)))
    for measure in programme.measures.values():
        told = f"{measure.id}: {texts.measures[measure.id].name}, in {measure.unit} [{', '.join(measure.coverage)}]"
        yield from wrapped(told, bullet="- ")
    yield from heading("Habits", right=str(len(programme.habits)))
    for habit in programme.habits:
        yield from wrapped(f"{habit.id}: {texts.habits[habit.id].title}", bullet="- ")


def _exercises(block: Block, programme: Programme, texts: Texts) -> Iterator[str]:
    found = [exercise for exercise in programme.exercises if exercise.block is block]
    yield from heading(block_name(block, texts), right=str(len(found)))
    for exercise in found:
        text = texts.exercises[exercise.id]
        yield from wrapped(f"{exercise.id}: {text.name} [{', '.join(exercise.coverage)}]", bullet="- ")
        for variant in exercise.variants:
            yield from wrapped(f"{variant.id}: {text.variants[variant.id].name}", indent=4)


def _flags(urgency: Urgency, programme: Programme, texts: Texts) -> Iterator[str]:
    found = [flag for flag in programme.red_flags.values() if flag.urgency is urgency]
    yield from heading(f"Signs: {urgency_name(urgency, texts).lower()}", right=str(len(found)))
    for flag in found:
        text = texts.red_flags[flag.code]
        yield from wrapped(f"{flag.code}: {text.name}. {text.action}", bullet="- ")
