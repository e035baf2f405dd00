"""`surefoot review`: two weeks in words and as JSON, and diaries that cannot be used."""

import json

import pytest

from surefoot.exchange.diary_jsonl import read_diary, write_diary

ON = "2026-01-19"


def test_review_json_has_the_names_of_the_contract(run, diary):
    ran = run("review", diary, "--on", ON, "--json")
    told = ran.json
    assert (ran.code, {"on", "measures", "adherence", "expect", "advice"} - told.keys(), told["on"]) == (0, set(), ON)
    named = {"measure", "side", "verdict", "z", "change", "interval", "smallest_visible", "norm"}
    assert [one["measure"] for one in told["measures"] if named - one.keys()] == []
    assert {one["measure"] for one in told["measures"]} >= {"pain", "single-leg-stance", "walking-tolerance"}
    assert [{"rule", "values", "text"} - one.keys() for one in told["advice"]] == [set() for _ in told["advice"]]


def test_review_is_byte_identical_when_asked_again_and_in_any_order(run, diary, sample_lines, tmp_path):
    backwards = tmp_path / "backwards.jsonl"
    backwards.write_text("".join(reversed(sample_lines)), encoding="utf-8")
    said = run("review", diary, "--on", ON, "--json").out
    assert run("review", diary, "--on", ON, "--json").out == said
    assert run("review", backwards, "--on", ON, "--json").out == said


def test_review_of_a_day_uses_nothing_written_later(run, diary, sample_lines, tmp_path):
    until = tmp_path / "until.jsonl"
    until.write_text("".join(line for line in sample_lines if json.loads(line)["day"] <= ON), encoding="utf-8")
    assert run("review", until, "--on", ON, "--json").out == run("review", diary, "--on", ON, "--json").out


def test_review_page_fits_eighty_columns_and_says_every_part(run, diary):
    ran = run("review", diary, "--on", ON)
    assert (ran.code, [line for line in ran.out.splitlines() if len(line) > 80]) == (0, [])
    for part in (
        "2026-01-06 to 2026-01-19", "week 3, next review 2026-02-02", "What changed, and what did not",
        "Standing on one leg, left foot", "Numb spots", "Sessions", "To ask at your next visit",
        "What we could not read", "What to expect",
    ):  # fmt: skip
        assert part in ran.out


def test_review_with_a_new_numb_spot_says_care_first_and_praises_nothing(run, diary, tmp_path):
    spot = {
        "id": "0195c0de-0000-7000-8000-000000000002", "at": f"{ON}T21:00:00+00:00", "day": ON,
        "kind": "numbness", "zones": {"left": ["heel"], "right": []},
    }  # fmt: skip
    spread = tmp_path / "spread.jsonl"
    entries = read_diary([*diary.read_bytes().splitlines(), json.dumps(spot).encode()])
    spread.write_text("".join(write_diary(entries)), encoding="utf-8")
    told = run("review", spread, "--on", ON, "--json").json
    assert [flag["code"] for flag in told["flags"]] == ["numbness-spreading"]
    assert (told["celebrate"], told["suggestion"]) == ([], None)
    page = run("review", spread, "--on", ON).out
    assert "Needs care first" in page
    assert "See your doctor or foot clinic this week." in page
    assert "Good to see" not in page


@pytest.mark.parametrize(("words", "reason"), [
    (("review", "no-such.jsonl", "--on", ON), "there is no such file or folder"),
    (("review", "DIARY", "--on", "2026-01-04"), "2026-01-04 is before the diary begins; its first day is 2026-01-05"),
    (("review", "DIARY", "--on", "yesterday"), "'yesterday' is not a day from 1970 to 2150"),
    (("review", "DIARY"), "the following arguments are required: --on"),
])  # fmt: skip
def test_review_refuses_what_it_cannot_use_with_two_and_a_reason(run, diary, words, reason):
    ran = run(*(diary if word == "DIARY" else word for word in words))
    assert ran.code == 2
    assert reason in ran.err


def test_review_of_a_diary_without_a_profile_is_refused_as_json(run, tmp_path):
    path = tmp_path / "walks.jsonl"
    path.write_text(
        '{"id": "0195c0de-0000-7000-8000-000000000003", "at": "2026-01-05T08:00:00+00:00", "day": "2026-01-05", '
        '"kind": "walk", "minutes": 5}\n',
        encoding="utf-8",
    )
    ran = run("review", path, "--on", ON, "--json")
    assert (ran.code, ran.json["error"]["reason"]) == (
        2, "the diary has no profile, and without one no day can be made safe",
    )  # fmt: skip
