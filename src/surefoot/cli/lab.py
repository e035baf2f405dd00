"""Try the programme on virtual people: how it fares beside other policies (run, compare), and one life (explain)."""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator

from surefoot.cli.arguments import add_json, add_programme, whole_number
from surefoot.cli.files import print_json, programme_of
from surefoot.cli.lab_life import explain
from surefoot.cli.paragraphs import heading, wrapped
from surefoot.cli.refusal import Unusable
from surefoot.lab.outcome import Outcome
from surefoot.lab.policies import POLICIES
from surefoot.lab.sums import Paired, Sums, figures, personal
from surefoot.lab.trial import Trial, outcomes
from surefoot.lab.worlds import WorldError, load_world

MOST_PEOPLE, MOST_DAYS, MOST_SEED = 1_000_000, 3_650, 999_999_999
A_MODEL = "This is about a model of people, never about patients: docs/lab.md says what it is."
BAR = 30
FIGURES = {
    "flare_days_per_100": "flare/100",
    "in_band_percent": "in band %",
    "stance_30_percent": "30 s %",
    "raises_12_percent": "12 raises %",
    "drop_percent": "drop %",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.epilog = "Each of the three has --help and --json."
    asked = parser.add_subparsers(dest="what", required=True, metavar="run|compare|explain")
    for name, promise in (("run", "how each policy fares"), ("compare", "differences in the same people")):
        one = asked.add_parser(name, help=promise, description=promise, allow_abbrev=False)
        one.add_argument("--people", type=whole_number(1, MOST_PEOPLE), default=100, help="how many people (100)")
        one.add_argument("--policy", action="append", choices=tuple(POLICIES), metavar="NAME", help=_names())
        one.add_argument("--workers", type=whole_number(1, 1024), help="how many processes (one for each core)")
        _common(one)
    one = asked.add_parser("explain", help="one life, day by day", description="One life, day by day, with reasons.")
    one.add_argument("person", type=whole_number(0, MOST_PEOPLE - 1), metavar="PERSON", help="which person, from 0")
    one.add_argument("--policy", choices=tuple(POLICIES), default="surefoot", metavar="NAME", help=_names())
    _common(one)


def _common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--days", type=whole_number(1, MOST_DAYS), default=112, help="how many days (112)")
    parser.add_argument("--seed", type=whole_number(0, MOST_SEED), default=1, help="which people (1)")
    parser.add_argument("--world", default="default", metavar="NAME|FILE", help="the world they live in (default)")
    add_programme(parser)
    add_json(parser)


def _names() -> str:
    return f"a policy: {', '.join(POLICIES)}"


def run(options: argparse.Namespace) -> int:
    """Run a trial and print what came of it, or one life."""
    try:
        world = load_world(options.world)
    except WorldError as problem:
        raise Unusable(str(problem)) from problem
    programme, texts = programme_of(options.programme)
    if options.what == "explain":
        return explain(options, world, programme, texts)
    policies = tuple(dict.fromkeys(options.policy or POLICIES))
    if options.what == "compare" and len(policies) < 2:
        raise Unusable("a comparison needs two policies or more")
    trial = Trial(
        people=options.people,
        days=options.days,
        seed=options.seed,
        world=world,
        policies=policies,
        programme=options.programme,
    )
    workers = options.workers or os.cpu_count() or 1
    lived = _watched(outcomes(trial, workers=workers), trial.people)
    about = {"people": trial.people, "days": trial.days, "seed": trial.seed, "world": world.name}
    about |= {"rules_version": programme.rules_version}
    if options.what == "compare":
        _print_compared(_compared(lived, policies), about, as_json=options.json)
    else:
        _print_sums(dict(zip(policies, _summed(lived, len(policies)), strict=True)), about, as_json=options.json)
    return 0


def _watched(lived: Iterable[tuple[Outcome, ...]], people: int) -> Iterator[tuple[Outcome, ...]]:
    """Yield the lives, and show on a terminal how far they are."""
    seen = sys.stderr.isatty()
    for number, one in enumerate(lived, start=1):
        yield one
        if seen:
            done = "#" * (BAR * number // people)
            print(f"\r[{done:<{BAR}}] {number} of {people} people", end="", file=sys.stderr, flush=True)
    if seen:
        print(file=sys.stderr)


def _summed(lived: Iterable[tuple[Outcome, ...]], policies: int) -> list[Sums]:
    sums = [Sums()] * policies
    for person in lived:
        sums = [known.plus(one) for known, one in zip(sums, person, strict=True)]
    return sums


Differences = dict[str, dict[str, Paired]]


def _compared(lived: Iterable[tuple[Outcome, ...]], policies: tuple[str, ...]) -> Differences:
    """Return the differences of the first policy from each other one, figure by figure."""
    found: Differences = {other: {name: Paired() for name in FIGURES} for other in policies[1:]}
    for first, *others in lived:
        own = personal(first)
        for other, outcome in zip(policies[1:], others, strict=True):
            for name, value in personal(outcome).items():
                if name in own:
                    found[other][name] = found[other][name].plus(own[name] - value)
    return found


def _print_sums(sums: dict[str, Sums], about: dict[str, object], *, as_json: bool) -> None:
    if as_json:
        print_json({"policies": [_as_json(name, one) for name, one in sums.items()]} | about)
        return
    _print_table(about, ("broken", *FIGURES.values()))
    for name, one in sums.items():
        print(f"{name:<17}{one.violations.total():>10}" + "".join(_cell(value) for value in figures(one).values()))
    print()
    for line in wrapped(A_MODEL):
        print(line)


def _as_json(name: str, one: Sums) -> dict[str, object]:
    told = {figure: None if value is None else round(value, 3) for figure, value in figures(one).items()}
    broken = dict(sorted(one.violations.items()))
    return {"policy": name, "violations": Counter.total(one.violations)} | told | {"violations_by_invariant": broken}


def _print_compared(found: Differences, about: dict[str, object], *, as_json: bool) -> None:
    first = {"differences": [_difference_json(other, known) for other, known in found.items()]}
    if as_json:
        print_json(first | about)
        return
    _print_table(about, ("mean", "from", "to"), first="first, less")
    for other, known in found.items():
        print(other)
        for name, paired in known.items():
            low, high = paired.interval or (None, None)
            print(f"  {FIGURES[name]:<15}{_cell(paired.mean)}{_cell(low)}{_cell(high)}")
    print()
    for line in wrapped(A_MODEL):
        print(line)


def _difference_json(other: str, known: dict[str, Paired]) -> dict[str, object]:
    told = {}
    for name, paired in known.items():
        interval = [round(end, 3) for end in paired.interval] if paired.interval else None
        told[name] = {"mean": None if paired.mean is None else round(paired.mean, 3), "interval": interval}
    return {"than": other} | told


def _print_table(about: dict[str, object], columns: Iterable[str], *, first: str = "policy") -> None:
    told = f"{about['people']} people, {about['days']} days, seed {about['seed']}, world {about['world']}"
    for line in heading("The lab", right=told):
        print(line)
    print(f"{first:<17}" + "".join(f"{column:>12}" for column in columns))


def _cell(value: float | None) -> str:
    return f"{'-':>12}" if value is None else f"{value:>12.2f}"
