"""`surefoot plan`: the day's advice as words and as JSON, and every kind of diary that cannot be used."""

import json
import shutil
from datetime import date
from importlib.resources import as_file, files

import pytest

from surefoot.catalogue import load_programme
from surefoot.engine.coach import advise
from surefoot.exchange.diary_jsonl import read_diary

ON = "2026-01-20"


def test_plan_json_is_the_contract_shape(run, diary):
    ran = run("plan", diary, "--on", ON, "--json")
    told = ran.json
    wanted = {"on", "verdict", "flags", "session", "walk", "expect", "next_review", "rules_version"}
    assert (ran.code, wanted - told.keys(), told["on"]) == (0, set(), ON)
    item = told["session"]["blocks"][0]["items"][0]
    assert {"exercise", "variant", "sides", "dose", "decision", "reasons"} - item.keys() == set()
    assert {"rule", "values", "text"} - item["reasons"][0].keys() == set()


def test_plan_json_is_what_the_engine_says(run, diary):
    advice = advise(load_programme(), read_diary(diary.read_bytes().splitlines()), on=date.fromisoformat(ON))
    told = run("plan", diary, "--on", ON, "--json").json
    variants = [item["variant"] for block in told["session"]["blocks"] for item in block["items"]]
    assert variants == [item.variant for item in advice.session.items()]


def test_plan_is_byte_identical_when_asked_again(run, diary):
    assert run("plan", diary, "--on", ON, "--json").out == run("plan", diary, "--on", ON, "--json").out


def test_plan_page_fits_eighty_columns_and_gives_reasons(run, diary):
    ran = run("plan", diary, "--on", ON)
    assert (ran.code, [line for line in ran.out.splitlines() if len(line) > 80]) == (0, [])
    assert "Tuesday 20 January 2026" in ran.out
    assert "Balance" in ran.out
    assert "effort" in ran.out


def test_plan_of_a_day_uses_nothing_written_later(run, diary, sample_lines, tmp_path):
    until = tmp_path / "until.jsonl"
    until.write_text("".join(line for line in sample_lines if json.loads(line)["day"] <= ON), encoding="utf-8")
    assert run("plan", until, "--on", ON, "--json").out == run("plan", diary, "--on", ON, "--json").out


def test_plan_fits_the_minutes_there_are(run, diary):
    told = run("plan", diary, "--on", ON, "--minutes", "12", "--json").json
    whole = run("plan", diary, "--on", ON, "--json").json
    assert told["session"]["minutes"] <= 12 < whole["session"]["minutes"]


def test_plan_with_an_open_sore_stops_and_says_what_to_do(run, diary):
    sore = {
        "id": "0195c0de-0000-7000-8000-000000000001", "at": f"{ON}T21:00:00+00:00", "day": ON,
        "kind": "check_in", "pain": 3, "foot_check": {"left": ["open-sore"], "right": []},
    }  # fmt: skip
    diary.write_text(diary.read_text(encoding="utf-8") + json.dumps(sore) + "\n", encoding="utf-8")
    ran = run("plan", diary, "--on", ON)
    told = run("plan", diary, "--on", ON, "--json").json
    assert (told["verdict"], told["session"], told["flags"][0]["code"]) == ("stop", None, "open-sore")
    assert "STOP" in ran.out
    assert "emergency number 999" in ran.out


def test_plan_with_a_sign_nobody_knows_still_stops(run, diary):
    strange = {
        "id": "0195c0de-0000-7000-8000-000000000002", "at": f"{ON}T21:00:00+00:00", "day": ON,
        "kind": "check_in", "red_flags": ["purple-toes"],
    }  # fmt: skip
    diary.write_text(diary.read_text(encoding="utf-8") + json.dumps(strange) + "\n", encoding="utf-8")
    ran = run("plan", diary, "--on", ON)
    assert (ran.code, "STOP" in ran.out, "purple-toes" in ran.out) == (0, True, True)
    assert run("plan", diary, "--on", ON, "--json").json["verdict"] == "stop"


@pytest.mark.parametrize("day", ["yesterday", "2026-02-30", "20260120", "2026-1-2", "9999-12-31", "0001-01-01", ""])
def test_plan_refuses_what_is_no_day(run, diary, day):
    ran = run("plan", diary, "--on", day)
    assert (ran.code, f"{day!r} is not a day" in ran.err) == (2, True)


def test_plan_refuses_a_day_before_the_diary(run, diary):
    ran = run("plan", diary, "--on", "2026-01-04")
    assert (ran.code, "2026-01-04 is before the diary begins; its first day is 2026-01-05" in ran.err) == (2, True)


@pytest.mark.parametrize("minutes", ["4", "91", "ten", "12.5", "1e1"])
def test_plan_refuses_minutes_out_of_range(run, diary, minutes):
    assert run("plan", diary, "--on", ON, "--minutes", minutes).code == 2


def test_plan_names_the_bad_line(run, diary, sample_lines):
    sample_lines = [*sample_lines[:6], '{"id": "x"}\n', *sample_lines[6:]]
    diary.write_text("".join(sample_lines), encoding="utf-8")
    ran = run("plan", diary, "--on", ON, "--json")
    assert (ran.code, ran.json["error"]["line"], ran.json["error"]["file"]) == (2, 7, str(diary))
    assert f"{diary}, line 7: " in ran.err


def test_plan_refuses_pain_eleven_in_words(run, diary, sample_lines):
    broken = json.loads(next(line for line in sample_lines if '"check_in"' in line)) | {"pain": 11}
    diary.write_text(sample_lines[0] + json.dumps(broken) + "\n", encoding="utf-8")
    ran = run("plan", diary, "--on", ON)
    assert (ran.code, "line 2: " in ran.err, "pain" in ran.err, "11" in ran.err) == (2, True, True, True)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "the diary is empty"),
        (b"\n\n", "the diary is empty"),
        (b'{"id": "\xff\xfe"}\n', "line 1: "),
        (b"{half a li", "line 1: "),
        (b"[1, 2]\n", "line 1: "),
    ],
)
def test_plan_refuses_an_unusable_file(run, tmp_path, content, reason):
    path = tmp_path / "bad.jsonl"
    path.write_bytes(content)
    ran = run("plan", path, "--on", ON)
    assert (ran.code, ran.out, reason in ran.err) == (2, "", True)


def test_plan_refuses_a_diary_without_a_profile(run, diary, sample_lines):
    diary.write_text("".join(line for line in sample_lines if '"profile"' not in line), encoding="utf-8")
    ran = run("plan", diary, "--on", ON)
    assert (ran.code, "no profile" in ran.err) == (2, True)


def test_plan_refuses_a_profile_that_comes_later(run, diary, sample_lines):
    profile = json.loads(sample_lines[0]) | {"day": "2026-01-25", "at": "2026-01-25T08:00:00+00:00"}
    diary.write_text(json.dumps(profile) + "\n" + "".join(sample_lines[1:]), encoding="utf-8")
    ran = run("plan", diary, "--on", ON)
    assert (ran.code, "no profile" in ran.err) == (2, True)


def test_plan_refuses_a_folder(run, tmp_path):
    ran = run("plan", tmp_path, "--on", ON)
    assert (ran.code, "this is a folder" in ran.err) == (2, True)


def test_plan_refuses_a_programme_folder_that_is_not_there(run, diary, tmp_path):
    ran = run("plan", diary, "--on", ON, "--programme", tmp_path / "none")
    assert (ran.code, "there is no such folder" in ran.err) == (2, True)


def test_plan_takes_a_programme_folder_in_place_of_ours(run, diary, tmp_path):
    with as_file(files("surefoot.catalogue") / "programme") as ours:
        theirs = shutil.copytree(ours, tmp_path / "programme")
    front = (theirs / "programme.toml").read_text(encoding="utf-8")
    version = load_programme().rules_version
    (theirs / "programme.toml").write_text(front.replace(version, "clinic-7"), encoding="utf-8")
    assert run("plan", diary, "--on", ON, "--programme", theirs, "--json").json["rules_version"] == "clinic-7"


def test_plan_refuses_a_programme_with_a_word_missing(run, diary, tmp_path):
    with as_file(files("surefoot.catalogue") / "programme") as ours:
        theirs = shutil.copytree(ours, tmp_path / "programme")
    (theirs / "text" / "en" / "expectations.toml").write_text("", encoding="utf-8")
    ran = run("plan", diary, "--on", ON, "--programme", theirs)
    assert (ran.code, ran.out, "expectations.toml" in ran.err) == (2, "", True)


def test_plan_refuses_an_empty_programme_folder(run, diary, tmp_path):
    ran = run("plan", diary, "--on", ON, "--programme", tmp_path)
    assert (ran.code, "programme.toml" in ran.err) == (2, True)
