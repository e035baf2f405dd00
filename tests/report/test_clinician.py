"""The clinician's page: one sheet whatever the diary holds, the most urgent first, nothing left out in silence."""

from collections.abc import Collection, Sequence

import pytest

from surefoot.domain.diary import Entry
from surefoot.report import clinician
from surefoot.report.clinician import TooLongError, clinician_pdf, sheet
from surefoot.report.facts import Facts, Topic
from surefoot.report.gathering import facts_of
from surefoot.report.sheet import LAYOUTS, Sheet
from surefoot.report.wishes import QUESTION_MOST, UnfitWishError, Wishes
from tests.report.lives import (
    heavy,
    last_day,
    programme,
    sample_facts,
    texts,
    three_days,
    with_open_sore,
)
from tests.report.pdfs import Read, read


def facts(diary: Sequence[Entry], weeks: int, back: int = 12) -> Facts:
    return facts_of(programme(), diary, on=last_day(weeks), weeks=back)


def printed(told: Facts, **wished: object) -> Read:
    return read(clinician_pdf(told, programme(), texts(), wishes=Wishes(**wished)))


def shown(told: Facts, without: Collection[str] = ()) -> Sheet:
    return sheet(told, programme(), texts(), wishes=Wishes(without=frozenset(without)))


def everything_said(told: Sheet) -> str:
    return repr(told)


@pytest.mark.parametrize(("weeks", "seed", "back"), [(8, 1, 4), (8, 3, 8), (26, 1, 12), (26, 1, 26), (26, 7, 26)])
def test_sample_persons_fit_on_one_page(weeks, seed, back):
    assert printed(sample_facts(weeks, seed, back), name="Ruth Lindgren", question="Is it the B12?").pages == 1


def test_heavy_diary_fits_on_one_page_and_says_what_it_counts():
    found = printed(facts(heavy(), 12), name="W" * 80, question="W why " * 66)
    assert found.pages == 1
    assert "more in the diary" in found.text


def test_three_days_of_diary_say_what_is_not_known():
    told = facts_of(programme(), three_days(), on=last_day(1), weeks=12)
    found = printed(told)
    assert found.pages == 1
    for words in (
        "No session yet",
        "2 of 84" if told.told == 2 else "3 of 84",
        "Cause, as told: Not known",
        "No red flag",
    ):
        assert words in found.text


def test_without_measures_the_table_says_so():
    told = shown(facts_of(programme(), three_days()[:1], on=last_day(1), weeks=12))
    assert (told.measures.rows, told.measures.empty) == ((), "Nothing was measured in these weeks.")


def test_open_red_flag_stands_before_everything_but_the_head():
    found = printed(facts(with_open_sore(), 8), name="Ruth Lindgren")
    places = [
        found.text.index(words)
        for words in (
            "Ruth Lindgren",
            "Red flag open",
            "The programme waits",
            "Born",
            "At a glance",
            "Measured at home",
        )
    ]
    assert places == sorted(places)


def test_page_without_an_open_flag_has_no_red_frame():
    assert shown(sample_facts()).open is None


def test_words_come_in_reading_order():
    found = printed(sample_facts(26), question="Is it the B12?")
    titles = (
        "Surefoot report", "At a glance", "Measured at home", "Smallest visible", "Safety and response", "Numb areas",
        "What the rules changed", "Dose now", "Open questions", "The person asks", "Not a diagnosis",
    )  # fmt: skip
    places = [found.text.index(title) for title in titles]
    assert places == sorted(places)


def test_pdf_is_tagged_and_says_its_language_title_and_charts():
    told = sample_facts(26)
    found = printed(told, name="Ruth")
    assert (found.marked, found.standard, found.language, found.title) == (True, "1", "en-GB", "Surefoot report: Ruth")
    assert {"/H1", "/H2", "/Table", "/TH", "/TD", "/L", "/LI", "/Figure"} - set(found.kinds) == set()
    alts = tuple(row.alt for row in shown(told).measures.rows if row.alt)
    assert len(found.alts) > 5
    assert found.alts == alts[: len(found.alts)]
    assert "One-leg stand, left: 20 days from" in found.alts[0]


def test_name_and_question_that_look_like_markup_are_printed_as_they_are():
    markup = '#import "x" *b* _i_ $x$ [#panic()] \\ <a> @b // c'
    found = printed(sample_facts(), name=markup, question=markup)
    assert found.text.count(markup) == 2


def test_letter_that_cannot_be_printed_is_told():
    found = printed(sample_facts(), name="李")
    assert "Surefoot report: ?" in found.text
    assert "stands for a letter that this page cannot print" in found.text


def test_same_facts_give_the_same_bytes():
    one, other = (clinician_pdf(sample_facts(), programme(), texts(), wishes=Wishes()) for _ in range(2))
    assert one == other


def test_rule_set_and_not_a_diagnosis_and_house_numbers_are_told():
    found = printed(sample_facts())
    version = programme().rules_version
    assert f"Rule set {version}" in found.text
    assert "Not a diagnosis" in found.text
    assert "marked *" in found.text
    assert "usual 22 s *" in found.text


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (Topic.PAIN, ("Flare-up", "next mornings told", "name='Pain'", "Pain: ")),
        (Topic.NUMBNESS, ("Numb areas", "big toe")),
        (Topic.FALLS, ("Falls", "stumbles in")),
        (Topic.MEDICINES, ("Lowers glucose",)),
        (Topic.DOSES, ("Dose now", "min advised")),
        (Topic.DECISIONS, ("What the rules changed", "In all:")),
        (Topic.QUESTIONS, ("Open questions",)),
    ],
)
def test_topic_left_out_is_nowhere_on_the_page_and_said_to_be_left_out(part, words):
    told = sample_facts(26)
    whole, less = everything_said(shown(told)), shown(told, [part])
    said = everything_said(less).replace(less.end[0], "")
    assert [one for one in words if one not in whole] == []
    assert less.end[0].startswith("Left out by the person: ")
    assert [one for one in words if one in said] == []


def test_red_flag_stays_whatever_is_left_out():
    assert shown(facts(with_open_sore(), 8), list(Topic)).open is not None


def test_lines_that_have_no_room_are_counted():
    told = sample_facts(26)
    small = sheet(told, programme(), texts(), wishes=Wishes(), layout=LAYOUTS[-1])
    decided = next(one for one in small.shorter if one.id == "decisions")
    whole = next(one for one in sheet(told, programme(), texts(), wishes=Wishes()).shorter if one.id == "decisions")
    assert decided.lines[:1] == whole.lines[:1]
    assert decided.lines[-1].endswith("more in the diary")


def test_page_that_fits_in_no_room_is_refused(monkeypatch):
    monkeypatch.setattr(clinician.printing, "page_count", lambda template, told: 2)
    with pytest.raises(TooLongError, match="does not fit"):
        clinician_pdf(sample_facts(), programme(), texts(), wishes=Wishes())


@pytest.mark.parametrize(
    ("wished", "why"),
    [
        ({"name": "x" * 81}, "the name has 81 letters; there is room for 80"),
        ({"question": "x" * (QUESTION_MOST + 1)}, "the question has 401 letters; there is room for 400"),
        ({"without": ["flags"]}, "'flags' cannot be left out"),
    ],
)
def test_wish_that_cannot_be_is_refused_with_the_reason(wished, why):
    with pytest.raises(UnfitWishError, match=why):
        Wishes(**wished)
