import pytest

from surefoot.catalogue import load_texts
from surefoot.catalogue.contract import RULE_VALUES
from surefoot.catalogue.words import (
    MissingWordsError,
    exercise_name,
    finding_name,
    flag_name,
    number,
    render,
    variant_name,
    word,
)
from surefoot.domain.advice import because

TEXTS = load_texts()
SAMPLES = {
    "flag": "open-sore",
    "finding": "blister",
    "foot": "left",
    "exercise": "heel-raise",
    "variant": "heel-raise-seated",
    "measure": "heel-raises",
    "measures": "heel-raises,single-leg-stance",
    "sign": "tingling",
    "what": "morning",
    "verdict": "rest",
    "weekday": "mon",
    "day": "2026-11-22",
    "until": "2026-11-25",
    "by": "self",
    "reason": "illness",
    "equipment": "band",
    "condition": "unsteady",
}


@pytest.mark.parametrize("rule", sorted(RULE_VALUES))
def test_every_rule_has_words_for_its_values(rule):
    said = render(because(rule, **{name: SAMPLES.get(name, 3) for name in RULE_VALUES[rule]}), TEXTS)
    assert said[0].isupper() or said[0].isdigit()
    assert said.endswith((".", "!", "?"))
    assert "{" not in said


def test_numbers_are_written_as_people_write_them():
    assert [number(3.0), number(2.25), number(7), number(-0.5)] == ["3", "2.2", "7", "-0.5"]


def test_values_are_worded_by_their_names():
    assert render(because("foot-finding", foot="left", finding="blister"), TEXTS) == (
        "Blister: the left foot takes no load today."
    )
    assert render(because("calm", pain=2, usual=3.0), TEXTS) == "Pain is 2 and your usual is 3. That is calm."


def test_one_day_and_more_days_take_the_word_that_fits():
    one = render(because("return", days=1, before=10, after=8), TEXTS)
    more = render(because("return", days=12, before=10, after=8), TEXTS)
    assert one.startswith("You were away for 1 day.")
    assert more.startswith("You were away for 12 days.")


def test_a_day_is_told_with_weekday_and_month():
    said = render(because("strength-day-between", day="2026-11-22"), TEXTS)
    assert said.endswith("Your last strength day was Sunday 22 November.")


def test_a_clinician_is_named_as_written():
    assert render(because("hidden", by="Dr Made-Up"), TEXTS) == "Left out, as asked for by Dr Made-Up."


def test_a_value_that_was_not_told_says_so():
    said = render(because("calm", pain=2, usual=None), TEXTS)
    assert said == "Pain is 2 and your usual is not told. That is calm."


def test_names_come_by_id():
    assert exercise_name("heel-raise", TEXTS) == TEXTS.exercises["heel-raise"].name
    assert variant_name("heel-raise-seated", TEXTS) == TEXTS.exercises["heel-raise"].variants["heel-raise-seated"].name
    assert flag_name("open-sore", TEXTS) == "Open sore"
    assert finding_name("blister", TEXTS) == "Blister"
    assert word("weekdays", "mon", TEXTS) == "Monday"


@pytest.mark.parametrize(
    ("reason", "named"),
    [
        (because("no-such-rule"), "no-such-rule"),
        (because("calm", pain=2), "usual"),
        (because("calm", pain=2, usual="three"), "three"),
        (because("climb", variant="no-such-variant", after=8), "no-such-variant"),
        (because("foot-finding", foot="middle", finding="blister"), "middle"),
    ],
)
def test_missing_words_are_named(reason, named):
    with pytest.raises(MissingWordsError, match=named):
        render(reason, TEXTS)


def test_unknown_flag_is_told_by_its_code():
    assert "urple-toes" in render(because("red-flag", flag="purple-toes"), load_texts())
