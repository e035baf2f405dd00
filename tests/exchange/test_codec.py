"""Bodies: from JSON data and back, with refusals that name the field."""

from typing import Any

import pytest

from surefoot.domain.advice import Decision
from surefoot.domain.entries import (
    CheckIn,
    Choice,
    Correction,
    FootCheck,
    Note,
    Performance,
    Prescription,
    SetDone,
    TempoTold,
    Unknown,
    Walk,
)
from surefoot.domain.quantities import Block, Side
from surefoot.exchange.codec import KINDS, body_fields, read_body
from surefoot.exchange.unfit import Unfit

ID = "019b8d23-d200-7000-8000-000000000000"


def refusal(kind: str, **told: Any) -> str:
    with pytest.raises(Unfit) as refused:
        read_body(kind, told)
    return str(refused.value)


def test_kinds_are_those_of_the_contract() -> None:
    assert " ".join(KINDS) == (
        "profile check_in exercise session response walk measurement numbness fall clearance prescription suspension "
        "return choice care tag experiment note correction retraction"
    )


def test_nested_body_is_read() -> None:
    told = {
        "session": "s",
        "exercise": "heel-raise",
        "variant": "heel-raise",
        "prescribed": {"sets": 2, "reps": 9, "tempo_s": {"lift": 2, "pause": 1, "lower": 3}, "rpe": [3, 4]},
        "sets": [{"side": "left", "reps": 9, "seconds": None, "rpe": 5, "form": "kept", "sharp_pain": False}],
    }
    body = read_body("exercise", told)
    assert isinstance(body, Performance)
    assert body.prescribed.tempo_s == TempoTold(lift=2, pause=1, lower=3)
    assert body.sets == (SetDone(side=Side.LEFT, reps=9, rpe=5, form="kept"),)


def test_written_body_leaves_out_only_what_was_not_told() -> None:
    body = CheckIn(pain=0, foot_check=FootCheck(right=("blister",)), red_flags=(), dizzy=False)
    assert body_fields(body) == {
        "pain": 0,
        "foot_check": {"left": [], "right": ["blister"]},
        "marks": [],
        "red_flags": [],
        "dizzy": False,
    }


def test_word_of_the_engine_is_written_as_a_plain_text() -> None:
    body = Performance(session="s", exercise="e", variant="v", decision=Decision.CLIMB, rules=(Decision.HOLD,))
    written = body_fields(body)
    assert [type(written["decision"]), type(written["rules"][0])] == [str, str]
    assert read_body("exercise", written) == body


def test_written_set_names_its_side() -> None:
    body = Performance(session="s", exercise="e", variant="v", sets=(SetDone(reps=3),))
    assert body_fields(body)["sets"] == [{"side": "both", "reps": 3, "sharp_pain": False, "stumble": False}]


def test_enum_list_or_nothing() -> None:
    assert read_body("prescription", {"by": "gp", "blocks": ["balance"]}) == Prescription(
        by="gp", blocks=(Block.BALANCE,)
    )
    assert read_body("prescription", {"by": "gp", "blocks": None}) == Prescription(by="gp")
    assert body_fields(Prescription(by="gp", blocks=())) == {"by": "gp", "hidden": [], "blocks": []}


@pytest.mark.parametrize(("minutes", "written"), [(12, "12"), (12.0, "12"), (12.5, "12.5"), (0, "0")])
def test_number_is_written_one_way(minutes: float, written: str) -> None:
    body = read_body("walk", {"minutes": minutes})
    assert body == Walk(minutes=float(minutes))
    assert repr(body_fields(body)["minutes"]) == written


@pytest.mark.parametrize("pain", [11, -1, 3.0, True, "3", [3], 10**400])
def test_pain_outside_its_scale_is_refused(pain: object) -> None:
    assert refusal("check_in", pain=pain).startswith("pain must be a whole number from 0 to 10, not ")


def test_refusal_shows_the_value() -> None:
    assert refusal("check_in", pain=11) == "pain must be a whole number from 0 to 10, not 11"
    assert refusal("profile", birth_year=1800) == "birth_year must be a whole number from 1900 to 2100, not 1800"
    assert refusal("check_in", sleep="bad") == 'sleep must be one of good, fair, poor, very-poor, not "bad"'
    assert refusal("check_in", dizzy=1) == "dizzy must be true or false, not 1"
    assert refusal("walk", minutes=float("inf")) == "minutes must be a number from 0 to 1440, not Infinity"
    assert refusal("walk", minutes=float("nan")) == "minutes must be a number from 0 to 1440, not NaN"
    assert refusal("walk") == "minutes is missing"
    assert refusal("check_in", red_flags="open-sore") == 'red_flags must be a list, not "open-sore"'
    assert refusal("check_in", foot_check=[]) == "foot_check must be an object, not a list"


def test_refusal_names_the_place_inside() -> None:
    sets = [{"rpe": 5}, {"rpe": 12}]
    told = {"session": "s", "exercise": "e", "variant": "v", "sets": sets}
    assert refusal("exercise", **told) == "sets, item 2, rpe must be a whole number from 0 to 10, not 12"
    zones = {"zones": {"left": ["ball", ""]}}
    assert refusal("numbness", **zones) == 'zones, "left", item 2 must be 1 to 80 characters long, not 0'


def test_null_where_a_value_is_due_is_refused() -> None:
    assert refusal("choice", seated=None) == "seated must be true or false, not null"


def test_unknown_field_is_refused_by_name() -> None:
    assert refusal("return", pian=3) == (
        'the field "pian" is not known here. Known fields: none. Correct the name, update Surefoot, '
        "or start the name with x_ to have it ignored"
    )


def test_field_marked_to_be_ignored_is_ignored() -> None:
    assert read_body("walk", {"minutes": 3, "x_watch": {"steps": 5}}) == Walk(minutes=3)


def test_text_is_normalised() -> None:
    assert read_body("note", {"text": "cafe\u0301\r\nat\tnoon"}) == Note(text="caf\u00e9\nat\tnoon")


@pytest.mark.parametrize(
    ("text", "code"), [("a\0b", "0000"), ("\x1b[31m", "001B"), ("\u2028", "2028"), ("\ud800", "D800")]
)
def test_control_character_is_refused(text: str, code: str) -> None:
    assert refusal("note", text=text) == f"text must not hold the control character U+{code}"


def test_line_break_in_a_word_is_refused() -> None:
    assert refusal("tag", tags=["a\nb"]) == "tags, item 1 must not hold the control character U+000A"


def test_blank_word_is_refused() -> None:
    assert refusal("tag", tags=["  "]) == "tags, item 1 must not be blank"


def test_names_that_become_one_are_refused() -> None:
    swaps = {"caf\u00e9": "a", "cafe\u0301": "b"}
    assert refusal("choice", swaps=swaps).endswith("is there twice")


def test_mapping_is_written_in_one_order() -> None:
    assert list(body_fields(Choice(swaps={"b": "x", "a": "y"}))["swaps"]) == ["a", "b"]


def test_correction_holds_the_new_body_with_its_kind() -> None:
    told = {"supersedes": ID.upper(), "entry": {"kind": "walk", "minutes": 7}}
    body = read_body("correction", told)
    assert body == Correction(supersedes=ID, entry=Walk(minutes=7))
    assert body_fields(body) == {"supersedes": ID, "entry": {"kind": "walk", "minutes": 7}}


@pytest.mark.parametrize("kind", ["correction", "retraction", None, 3])
def test_correction_to_what_is_no_fact_is_refused(kind: object) -> None:
    assert refusal("correction", supersedes=ID, entry={"kind": kind}).startswith("entry, kind must be one of profile, ")


def test_correction_without_an_object_is_refused() -> None:
    assert refusal("correction", supersedes=ID, entry="walk") == 'entry must be an object, not "walk"'


def test_amendment_without_a_uuid_is_refused() -> None:
    assert refusal("retraction", supersedes="entry 3").startswith("supersedes must be a UUID")


def test_unknown_kind_is_kept_whole() -> None:
    told = {"b": [1, {"c": None}], "a": 1.5}
    body = read_body("dream", told)
    assert body == Unknown(kind="dream", data=told)
    assert list(body_fields(body).items()) == [("b", [1, {"c": None}]), ("a", 1.5)]


def test_correction_to_an_unknown_kind_is_kept_whole() -> None:
    told = {"supersedes": ID, "entry": {"kind": "dream", "good": True}}
    assert read_body("correction", told) == Unknown(kind="correction", data=told)
