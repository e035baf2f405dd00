"""A series in words: what is clear is said, what is not is not, and what was not told is never filled in."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from surefoot.catalogue import load_programme, load_texts
from surefoot.domain.measure import Norm, NormKind
from surefoot.domain.quantities import Basis, Side
from surefoot.domain.reading import Reading, ReadingVerdict
from surefoot.domain.review import MeasureReading
from surefoot.web.progress.charted import beside, charted, line_of
from surefoot.web.progress.numbers import about, norm_words

DAY = date(2026, 3, 18)
TODAY = DAY + timedelta(days=55)
PROGRAMME, TEXTS = load_programme(), load_texts()
CLEAR = Reading(
    verdict=ReadingVerdict.CLEAR_BETTER,
    z=4.2,
    change=7.1,
    interval=(4.9, 9.3),
    smallest_visible=5.6,
    since=DAY + timedelta(days=28),
    before=9.1,
    now=16.2,
    band=1.3,
    days=28,
    left_out=0,
)
UNCLEAR = replace(CLEAR, verdict=ReadingVerdict.NO_CLEAR_CHANGE, since=None, before=None, interval=(0.4, 3.0), now=12.3)
FEW = replace(UNCLEAR, change=None, interval=None, smallest_visible=None, band=None, days=3)
USUAL = Norm(kind=NormKind.USUAL, value=22, first_age=70, last_age=79, basis=Basis.HOUSE, source="somewhere")


def shown(reading, told=None, *, measure="single-leg-stance", side=Side.LEFT, norms=(USUAL,), since=DAY, **more):
    told = [(DAY + timedelta(days=2 * n), 9.0 + n % 3) for n in range(28)] if told is None else told
    kept = {"unit": "s", "reading": reading, "norms": norms, "first": None, "last": None} | more
    found = MeasureReading(measure=measure, side=side, **kept)
    return charted(found, PROGRAMME.measures[measure], told, since=since, until=TODAY, remarks=(), texts=TEXTS)


def test_clear_change_is_told_with_its_range():
    one = shown(CLEAR)
    assert (one.title, one.verdict, one.before, one.now) == (
        "One-leg stand, left",
        "Clearly better",
        "9.1",
        "16 seconds",
    )
    assert one.change == "The change is likely 4.9 to 9.3 more."
    assert one.smallest == "5.6"
    assert (one.clear, one.better) == (True, True)


def test_shorter_easy_walks_are_told_without_a_verdict_for_the_worse():
    reading = replace(CLEAR, verdict=UNCLEAR.verdict)
    one = shown(reading, measure="walking-tolerance", side=None, norms=(), asked_less=True)
    assert (one.verdict, one.clear, one.before) == ("Shorter walks, all easy", False, "9.1")
    assert one.change == "We ask for less at times, so this is no sign of weaker feet."


def test_no_clear_change_tells_no_range():
    one = shown(UNCLEAR)
    assert (one.verdict, one.change, one.now) == ("No clear change yet", "", "12 seconds")
    assert one.smallest == "5.6"


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        ((-3.0, -1.0), "The change is likely 1 to 3 less."),
        ((-1.0, 2.0), "The change is likely between 1 less and 2 more."),
    ],
)
def test_range_is_told_without_a_minus(interval, words):
    assert shown(replace(CLEAR, interval=interval)).change == words


def test_too_few_days_draw_no_level():
    one = shown(FEW)
    assert one.smallest == ""
    assert "p-mean" not in one.svg
    assert "p-band" not in one.svg


def test_level_before_and_now_are_drawn_with_a_band_about_now():
    svg = shown(CLEAR).svg
    assert svg.split('class="p-mean"')[1].split("</g>")[0].count("<line") == 2
    assert svg.split('class="p-band"')[1].split("</g>")[0].count("<rect") == 1


def test_days_that_were_not_read_are_hollow_and_said_in_the_table():
    one = shown(replace(UNCLEAR, days=20, left_out=8))
    assert one.svg.split('class="p-out"')[1].split("</g>")[0].count("<circle") == 8
    assert [dot.left_out for dot in one.dots].count(True) == 8
    assert one.dots[0].since > one.dots[-1].since


def test_measure_that_is_only_shown_gets_no_verdict():
    reading = replace(FEW, now=None)
    one = shown(reading, [(DAY, 2.0)], measure="stumbles", side=None, norms=(), read=False)
    assert (one.verdict, one.read, one.now) == ("As you told it", False, "")


def test_missing_days_are_counted_from_the_first_day_told():
    one = shown(UNCLEAR, [(DAY + timedelta(days=36), 9.0), (TODAY, 9.0)])
    assert (one.told, one.days) == (2, 20)


def test_nothing_told_is_a_chart_without_dots():
    one = shown(replace(FEW, days=0, now=None), [])
    assert (one.told, one.dots, one.first) == (0, (), None)
    assert "<circle" not in one.svg


def test_line_is_what_is_usual_at_that_age_before_the_line_of_worth_a_word():
    word = replace(USUAL, kind=NormKind.LINE, value=30)
    cause = replace(USUAL, cause="diabetes", value=9)
    assert line_of((word, cause, USUAL)) == USUAL
    assert line_of((word,)) == word
    assert line_of(()) is None


def test_norms_beside_a_chart_are_few():
    important = replace(USUAL, kind=NormKind.IMPORTANT, value=2)
    percent = replace(important, percent=True, value=30)
    aim = replace(USUAL, kind=NormKind.AIM, value=30)
    assert beside((USUAL, important, percent, aim)) == (USUAL, important)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, "Usual at 70 to 79 years: about 22."),
        ({"first_age": 80, "last_age": 130}, "Usual from 80 years: about 22."),
        ({"first_age": 0, "last_age": 130}, "Usual for grown-ups: about 22."),
        ({"cause": "diabetes"}, "Usual with nerves hurt by diabetes: about 22."),
        ({"kind": NormKind.LINE}, "Below 22 seconds is worth a word with your clinician."),
        ({"kind": NormKind.AIM}, "Aim over weeks: 22 seconds."),
        ({"kind": NormKind.IMPORTANT}, "To most people, a change of 22 matters."),
        ({"kind": NormKind.IMPORTANT, "percent": True}, "To most people, a change of 22 % matters."),
    ],
)
def test_each_norm_is_a_sentence(change, words):
    assert norm_words(replace(USUAL, **change), PROGRAMME.measures["single-leg-stance"], TEXTS) == words


def test_line_of_a_measure_where_less_is_better_lies_above():
    five = PROGRAMME.measures["five-times-sit-to-stand"]
    norm = replace(USUAL, kind=NormKind.LINE, value=12.6)
    assert norm_words(norm, five, TEXTS) == "Above 12.6 seconds is worth a word with your clinician."


def test_every_norm_of_the_programme_has_words():
    for measure in PROGRAMME.measures.values():
        for norm in measure.norms:
            assert norm_words(norm, measure, TEXTS).endswith(".")


@pytest.mark.parametrize(("value", "words"), [(9.14, "9.1"), (16.2, "16"), (0.0, "0"), (-3.26, "-3.3")])
def test_numbers_are_rounded_as_far_as_they_can_be_trusted(value, words):
    assert about(value) == words
