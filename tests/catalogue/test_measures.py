"""The measures of our programme, and each check against a copy of them broken in one place."""

import pytest
from bench.trend import LIMITS, NOISE

from surefoot.catalogue import check_programme, load_programme, load_texts
from surefoot.catalogue.measure_words import measure_words, value_words
from surefoot.catalogue.words import MissingWordsError, measure_name, render
from surefoot.domain.advice import because
from surefoot.domain.measure import NormKind
from surefoot.domain.quantities import Basis
from surefoot.engine.measure_readings import trend_limits

PROGRAMME, TEXTS = load_programme(), load_texts()
MEASURES = PROGRAMME.measures
FILE, WORDS = "measures.toml", "text/en/measures.toml"


def test_measures_come_in_the_order_they_are_offered():
    assert list(MEASURES) == [
        "single-leg-stance",
        "heel-raises",
        "tandem-stance",
        "heel-raises-one-leg",
        "chair-stand-30s",
        "five-times-sit-to-stand",
        "walking-tolerance",
        "pain",
        "numbness",
        "stumbles",
        "confidence-stairs",
        "confidence-chair",
        "confidence-outside",
        "mnsi",
    ]


def test_measures_cover_their_rows():
    covered = {row for measure in MEASURES.values() for row in measure.coverage}
    assert {"T1", "T2", "T3", "T4", "T6", "T7", "T8", "T9", "X5"} <= covered


def test_every_standing_test_begins_with_shoes_and_support_and_ends_with_when_to_stop():
    for measure in MEASURES.values():
        if measure.stands:
            steps = measure_words(measure, TEXTS).steps
            assert "firm shoes" in steps[0]
            assert "counter" in steps[0]
            assert steps[-1] == "Stop at once with sharp pain, or if you feel dizzy or weak."


def test_no_test_is_due_more_than_twice_in_five_days():
    assert min(measure.retest_days for measure in MEASURES.values() if measure.retest_days) == 3


@pytest.mark.parametrize(
    ("measure", "measured"),
    [
        ("pain", "pain"),
        ("single-leg-stance", "stance"),
        ("heel-raises", "heel raises"),
        ("walking-tolerance", "walking"),
    ],
)
def test_change_is_weighed_with_the_numbers_whose_errors_are_known(measure, measured):
    found = MEASURES[measure]
    assert found.noise == NOISE[measured]
    assert trend_limits(found.change, PROGRAMME.limits) == LIMITS[measured]


def test_no_change_is_read_where_its_errors_are_not_known():
    read = {name for name, measure in MEASURES.items() if measure.noise}
    assert read == {"pain", "single-leg-stance", "heel-raises", "walking-tolerance"}


def test_every_number_of_others_has_its_source():
    norms = [norm for measure in MEASURES.values() for norm in measure.norms]
    assert [norm for norm in norms if not norm.source.strip()] == []
    usual = [norm.basis for norm in MEASURES["single-leg-stance"].norms if norm.kind is NormKind.USUAL]
    assert set(usual) == {Basis.HOUSE}


def test_words_of_a_measure_name_its_own_numbers():
    text = measure_words(MEASURES["single-leg-stance"], TEXTS)
    assert text.enough == (
        "Up to 3 tries for each foot, and the best one counts. 60 seconds is plenty. Rest 10 seconds between tries."
    )
    assert text.retest.startswith("Once in 3 days at most.")


@pytest.mark.parametrize(
    ("measure", "value", "said"),
    [
        ("single-leg-stance", 1, "1 second"),
        ("single-leg-stance", 12.4, "12.4 seconds"),
        ("heel-raises", 9.0, "9 heel raises"),
        ("confidence-stairs", 2.0, "Quite sure"),
        ("confidence-stairs", 7.0, "7 levels"),
    ],
)
def test_value_is_told_with_its_unit_or_in_the_words_it_stands_for(measure, value, said):
    assert value_words(MEASURES[measure], value, TEXTS) == said


def test_unknown_measure_has_no_words():
    with pytest.raises(MissingWordsError, match="hops"):
        measure_name("hops", TEXTS)


@pytest.mark.parametrize("count", [1, 2])
def test_enough_tests_are_told_in_the_number_that_fits(count):
    said = render(because("test-enough-today", most=count), TEXTS)
    assert said == {1: "1 standing test is enough for one day.", 2: "2 standing tests are enough for one day."}[count]


STANCE, AGES, PAIN = 'id = "single-leg-stance"\n', "first_age = 60\nlast_age = 69", 'id = "pain"\n'


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        (STANCE, STANCE + "colour = 2\n", "unknown-key"),
        (STANCE, 'id = "stance"\n', "missing-measure"),
        (STANCE, 'id = "heel-raises"\n', "duplicate-id"),
        ('source = "measurement"', 'source = "guess"', "unknown-word"),
        ("most = 600", "most = 0", "senseless-number"),
        ("tries = 3", "tries = 0", "senseless-number"),
        ("rest_s = 10", "rest_s = -1", "senseless-number"),
        ("longest_s = 60", "longest_s = 0", "senseless-number"),
        ("retest_days = 3", "retest_days = 0", "senseless-number"),
        ("retest_days = 3\n", "", "missing-key"),
        (PAIN, PAIN + "retest_days = 1\n", "not-needed"),
        ('equipment = ["counter"]', "equipment = []", "no-support"),
        ("stands = true\n", "", "half-safe"),
        (AGES, "first_age = 70\nlast_age = 69", "low-above-high"),
        ('kind = "usual"', 'kind = "normal"', "unknown-word"),
        ('kind = "usual"\nvalue = 32', 'kind = "usual"\nvalue = 0', "senseless-number"),
        ('kind = "usual"\nvalue = 32', 'kind = "usual"\npercent = true\nvalue = 32', "not-needed"),
        ('sex = "male"', 'sex = "men"', "unknown-word"),
        ('cause = "diabetes"', 'cause = "sugar"', "unknown-word"),
        ('[[measure.norms]]\nkind = "usual"\nvalue = 32', '[[measure.norms]]\nkind = "usual"', "missing-key"),
        ('source = "about 32 s', 'note = "about 32 s', "missing-key"),
        ('measure = "heel-raises"', 'measure = "hops"', "unknown-measure"),
        ('measure = "heel-raises"', 'measure = "heel-raises-one-leg"', "unknown-measure"),
        ("population_sd = 5.4", "population_sd = 0.0", "senseless-number"),
        ("autocorrelation = 0.2", "autocorrelation = 1.0", "senseless-number"),
        ("settle_days = 0\nmore_is_better = true", "settle_days = 0\nmore_is_better = false", "contradiction"),
        ("leaning_z = 2.2", "leaning_z = 2.7", "senseless-number"),
        ("leaning_z = 2.2", "leaning_z = 0.0", "senseless-number"),
        ("least_before = 9", "least_before = 1", "senseless-number"),
        ("[measure.change]\nclear_z = 2.66\nleaning_z = 2.2\nleast_before = 9\nleast_after = 5\n", "", "half-told"),
        ('noise_source = "calibrated on virtual people, not on patients"\n', "", "half-told"),
        ("most = 13", "most = 15", "contradiction"),
        ('[[measure.items]]\nid = "2"', '[[measure.items]]\nid = "1"', "duplicate-id"),
        ('counts = "no"', 'counts = "never"', "unknown-word"),
    ],
)
def test_check_names_what_is_wrong_with_a_measure(copy, old, new, kind):
    copy.change(FILE, old, new)
    assert kind in {problem.kind for problem in check_programme(copy.folder) if problem.file == FILE}


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("[pain]", "[ache]", "missing-text"),
        ("[pain]", "[ache]", "spare-text"),
        ('unit = "second|seconds"', 'unit = "seconds"', "unknown-value"),
        ("Up to {tries} tries", "Up to {times} tries", "unknown-value"),
        ("Up to {tries} tries", "Up to 3 tries", "dose-in-text"),
        ('why = "', 'why = "{tries} ', "unknown-value"),
        ('3 = "Fully sure"', '4 = "Fully sure"', "missing-text"),
        ('3 = "Fully sure"', '4 = "Fully sure"', "spare-text"),
        ('15 = "Have you', '16 = "Have you', "missing-text"),
    ],
)
def test_check_names_what_is_wrong_with_the_words_of_a_measure(copy, old, new, kind):
    copy.change(WORDS, old, new)
    assert kind in {problem.kind for problem in check_programme(copy.folder) if problem.file == WORDS}
