"""The risk file is no promise without a proof: each hazard has measures, and tests that really exist."""

import re
from pathlib import Path

import pytest

from tests.test_coverage import missing

PAGE = (Path(__file__).parents[1] / "docs" / "risk-file.md").read_text(encoding="utf-8")
SEVERITIES = ("minor", "moderate", "serious", "grave")
PROBABILITIES = ("rare", "occasional", "likely")
ROW = re.compile(r"^\| (H\d+) \| (.+?) \| (\w+), (\w+) \| (\w+), (\w+) \|$", re.MULTILINE)
ROWS = {row[0]: row[1:] for row in ROW.findall(PAGE)}
SECTIONS = dict(re.findall(r"^### (H\d+)\. (.+?)(?=^### |^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))
NOT_BY_TEST = "not by test: "
AIMS = ("Design: ", "Protective: ", "Information: ")
# What the issue and the design ask for, by a word that must stand in the hazard's name.
ASKED_FOR = (
    "open sore",
    "not told",
    "one-leg test",
    "burned",
    "worded so that it is missed",
    "stale plan",
    "clearance",
    "wrong side",
    "Pain is not logged",
    "many small steps",
    "after a break",
    "Low glucose",
    "eye vessels",
    "Barefoot",
    "the floor",
    "hand-edited diary",
    "programme folder",
    "full disk",
    "Others see",
    "emergency number",
    "colour alone",
    "without captions",
    "Over-reliance",
    "other causes",
    "highest foot risk",
    "child",
    "Pregnancy",
    "change of medicine",
)


def listed(hazard: str, part: str) -> list[str]:
    """Return the points under one heading of a hazard."""
    text = SECTIONS[hazard].split(f"**{part}**", 1)[1].split("\n**", 1)[0]
    return [line.removeprefix("- ").strip("`") for line in text.splitlines() if line.startswith("- ")]


def test_every_hazard_asked_for_is_there() -> None:
    names = " | ".join(row[0] for row in ROWS.values()).casefold()
    assert [words for words in ASKED_FOR if words.casefold() not in names] == []


def test_table_and_sections_tell_of_the_same_hazards() -> None:
    assert list(ROWS) == [f"H{number}" for number in range(1, len(ROWS) + 1)]
    assert {name: text.split("\n", 1)[0] for name, text in SECTIONS.items()} == {n: row[0] for n, row in ROWS.items()}


@pytest.mark.parametrize("hazard", ROWS)
def test_hazard_has_a_measure_and_a_test_or_says_why_not(hazard: str) -> None:
    measures, proofs = listed(hazard, "Measures"), listed(hazard, "Shown by")
    assert measures
    assert [one for one in measures if not one.startswith(AIMS)] == []
    assert proofs
    named = [proof for proof in proofs if not proof.startswith(NOT_BY_TEST)]
    assert [problem for proof in named if (problem := missing(proof))] == []
    assert "**Situation.** " in SECTIONS[hazard]
    assert "**Remains.** " in SECTIONS[hazard]


@pytest.mark.parametrize("hazard", ROWS)
def test_risk_is_named_in_the_words_of_the_policy_and_accepted_by_it(hazard: str) -> None:
    _, severity, probability, severity_after, probability_after = ROWS[hazard]
    assert {severity, severity_after} <= set(SEVERITIES)
    assert {probability, probability_after} <= set(PROBABILITIES)
    assert SEVERITIES.index(severity_after) <= SEVERITIES.index(severity)
    assert PROBABILITIES.index(probability_after) <= PROBABILITIES.index(probability)
    assert severity_after not in ("serious", "grave") or probability_after == "rare"
    assert SECTIONS[hazard].rstrip().endswith(f"({severity_after}, {probability_after})")


def test_harm_that_is_serious_is_never_met_by_words_alone_where_design_could_help() -> None:
    words_only = [
        hazard
        for hazard, row in ROWS.items()
        if row[1] in ("serious", "grave") and all(one.startswith("Information: ") for one in listed(hazard, "Measures"))
    ]
    assert words_only == []
