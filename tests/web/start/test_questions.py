from dataclasses import replace

from surefoot.catalogue import load_programme, load_regions, load_texts
from surefoot.domain.entries import Profile
from surefoot.web.start.answers import answers_of, profile_of
from surefoot.web.start.questions import asked, questions

FULL = Profile(
    birth_year=1954,
    sex="female",
    cause="diabetes",
    diabetes=True,
    protective_sensation="reduced",
    circulation="unknown",
    past_ulcer=False,
    amputation=None,
    kidney_failure=True,
    deformity=None,
    eye_disease="background",
    glucose_lowering="insulin",
    units="imperial",
    falls_12_months=1,
    aids="stick",
    footwear="slippers",
    equipment=("chair", "towel"),
    minutes_a_day=25,
    training_days=("mon", "thu"),
    region="DE",
    voice=False,
    usual_pain=4,
)


def ids(answers):
    return [question.id for question in asked(answers)]


def test_profile_survives_becoming_answers_and_back():
    assert profile_of(answers_of(FULL)) == FULL


def test_what_no_question_asks_stays_when_answers_are_changed():
    dressed = replace(FULL, figure_palette="deep", figure_build="broad", figure_hair="bun")
    changed = answers_of(dressed) | {"diabetes": ("no",), "cause": ("unknown",), "medicines": ()}
    after = profile_of(changed, before=dressed)
    assert (after.figure_palette, after.figure_build, after.figure_hair) == ("deep", "broad", "bun")
    assert after.glucose_lowering is None


def test_medicines_are_asked_only_with_diabetes():
    assert "medicines" not in ids({"diabetes": ("no",)})
    assert "medicines" in ids({"diabetes": ("yes",)})


def test_diabetes_is_not_asked_again_when_it_is_the_cause():
    answers = {"cause": ("diabetes",)}
    assert "diabetes" not in ids(answers)
    assert "medicines" in ids(answers)


def test_meter_is_asked_only_where_glucose_can_drop():
    assert "meter" not in ids({"cause": ("diabetes",), "medicines": ("other",)})
    assert "meter" in ids({"cause": ("diabetes",), "medicines": ("sulfonylurea",)})


def test_what_decides_the_risk_level_cannot_be_skipped():
    deciding = {"feeling", "circulation", "history", "shape"}
    assert {question.id for question in questions() if question.skip} & deciding == set()


def test_every_region_has_a_name_and_every_name_a_region():
    country = next(question for question in questions() if question.id == "country")
    assert {answer.value for answer in country.answers} == set(load_regions())


def test_every_thing_an_exercise_needs_is_asked_for():
    things = next(question for question in questions() if question.id == "things")
    needed = {thing for each in load_programme().exercises for variant in each.variants for thing in variant.equipment}
    assert needed <= {answer.value for answer in things.answers} == set(load_texts().ui["equipment"])
