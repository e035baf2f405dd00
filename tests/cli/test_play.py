"""`surefoot play`: a session led by keys, written into the diary once, and refused with the reason where there is none."""

import io
import json
import os
from dataclasses import replace

import pytest

from surefoot.catalogue import load_texts
from surefoot.cli import files
from surefoot.cli.main import main
from surefoot.domain.entries import Clearance, Fall, Performance, SessionEnd
from surefoot.exchange.diary_jsonl import read_diary, write_diary
from surefoot.session.data import session_data
from tests.session.made import CALM, DAY, PROGRAMME, STEADY, STRONG, begun, diary_of

ON = ("--on", DAY.isoformat())
DATA = session_data(begun(STRONG), PROGRAMME, load_texts())
PLANNED = [n for n, item in enumerate(DATA["items"]) if item["instead_of"] is None]


def keys_of(item: int, *, effort: str = "3") -> str:
    """Return the keys that do one exercise as asked."""
    keys = ""
    for step in (step for step in DATA["steps"] if step["item"] == item):
        if step["kind"] == "ask":
            keys += f"{effort}\n\n" + "\n" * len({"tingling", "stumble"} & set(step["asks"]))
        else:
            keys += "\n" if step["kind"] == "get-ready" else "."
    return keys


WHOLE = "".join(keys_of(item) for item in PLANNED)


@pytest.fixture
def diary(tmp_path):
    path = tmp_path / "diary.jsonl"
    path.write_text("".join(write_diary(diary_of(STEADY, STRONG, CALM))), encoding="utf-8")
    return path


@pytest.fixture
def play(monkeypatch, run, diary):
    def played(keys: str, *options: object):
        monkeypatch.setattr("sys.stdin", io.StringIO(keys))
        return run("play", diary, *ON, *options)

    return played


def told(diary, kind: type) -> list:
    return [entry.body for entry in read_diary(diary.read_bytes().splitlines()) if isinstance(entry.body, kind)]


def exercises(diary) -> list[str]:
    return [body.exercise for body in told(diary, Performance)]


def test_whole_session_stands_in_the_diary_as_it_was_asked_for(play, diary):
    before = diary.read_bytes()
    ran = play(WHOLE)
    assert (ran.code, ran.err) == (0, "")
    assert diary.read_bytes().startswith(before)
    assert [body.variant for body in told(diary, Performance)] == [begun(STRONG).items[n].variant for n in PLANNED]
    (end,) = told(diary, SessionEnd)
    assert (end.outcome, end.exercises) == ("finished", tuple(exercises(diary)))
    assert {body.sets[-1].rpe for body in told(diary, Performance)} == {3}


def test_minutes_are_those_of_the_script_not_of_the_keys(play, diary):
    play(WHOLE)
    asked_s = sum(step.get("seconds", 0) for step in DATA["steps"] if step["item"] in PLANNED and "beats" in step)
    assert asked_s / 60 - 1 <= told(diary, SessionEnd)[0].minutes <= asked_s / 60 + 10


def test_what_is_said_is_true_and_sparse(play):
    out = play(WHOLE).out
    cheers = [DATA["words"][code][0] for code in ("half", "last", "end")]
    assert [out.count(cheer) for cheer in cheers] == [1, 1, 1]


def test_half_is_not_cheered_where_all_was_skipped(play):
    out = play("e" * len(PLANNED)).out
    assert DATA["words"]["half"][0] not in out
    assert "Nothing was done, and nothing is written." in out


def test_second_run_goes_on_where_the_first_was_left_and_doubles_nothing(play, diary):
    first = play(keys_of(PLANNED[0]) + keys_of(PLANNED[1]) + "q")
    assert "It waits here" in first.out
    half = exercises(diary)
    assert len(half) == 2
    second = play("".join(keys_of(item) for item in PLANNED[2:]))
    assert "Exercise 3 of 9" in second.out
    assert exercises(diary) == [begun(STRONG).items[n].exercise for n in PLANNED]
    assert len({body.session for body in [*told(diary, Performance), *told(diary, SessionEnd)]}) == 1
    assert told(diary, SessionEnd)[0].outcome == "finished"


def test_third_run_of_a_day_is_refused_and_writes_nothing(play, diary):
    play(WHOLE)
    before = diary.read_bytes()
    ran = play(WHOLE)
    assert (ran.code, diary.read_bytes()) == (2, before)
    assert f"the session of {DAY} is done" in ran.err


def test_leaving_in_an_exercise_keeps_its_sets_and_guesses_no_effort(play, diary):
    first = next(n for n in PLANNED if DATA["items"][n]["name"] == "Ankle circles")
    assert first == PLANNED[0]
    play("\n..q")
    (body,) = told(diary, Performance)
    assert [(done.reps, done.rpe) for done in body.sets] == [(10, None)]
    assert told(diary, SessionEnd) == []


def test_reps_ended_early_are_asked_for(play, diary):
    play("\n\n\n4\nq")
    assert [done.reps for done in told(diary, Performance)[0].sets] == [4]


def test_own_pace_waits_for_enter(play, diary):
    ran = play("\n\n\n.\n7\nq", "--own-pace")
    assert [done.reps for done in told(diary, Performance)[0].sets] == [10, 7]
    assert "1 of 10" not in ran.out


def test_exercise_done_later_comes_at_the_end_of_its_part(play, diary):
    play("l" + keys_of(PLANNED[1]) + keys_of(PLANNED[0]) + "q")
    assert exercises(diary) == [begun(STRONG).items[n].exercise for n in (PLANNED[1], PLANNED[0])]


def test_easier_variant_taken_instead_stands_in_the_diary_alone(play, diary):
    raises = next(n for n in PLANNED if DATA["items"][n]["name"] == "Heel raises")
    to = next(change["to"] for change in DATA["items"][raises]["changes"] if change["act"] == "swap")
    skips = "e" * PLANNED.index(raises)
    play(skips + "c1\n" + keys_of(to) + "q")
    assert [body.variant for body in told(diary, Performance)] == ["heel-raise-seated"]


def test_swapped_session_is_gone_on_with_after_a_break(play, diary):
    raises = next(n for n in PLANNED if DATA["items"][n]["name"] == "Heel raises")
    to = next(change["to"] for change in DATA["items"][raises]["changes"] if change["act"] == "swap")
    play("e" * PLANNED.index(raises) + "c1\n" + keys_of(to) + "q")
    rest = [n for n in PLANNED if n != raises]
    play("".join(keys_of(n) for n in rest))
    assert [body.variant for body in told(diary, Performance)].count("heel-raise-seated") == 1
    assert "heel-raise" not in [body.variant for body in told(diary, Performance)]
    assert len(told(diary, SessionEnd)) == 1


def test_tingling_that_stays_ends_the_exercise(play, diary):
    play("\nt\nn\nq")
    (body,) = told(diary, Performance)
    assert body.sets[-1].tingling == "grew"


def test_tingling_that_settles_is_written_as_eased(play, diary):
    play("\nt\ny\n.q")
    (body,) = told(diary, Performance)
    assert body.sets[0].tingling == "eased"


def test_sharp_pain_ends_the_exercise_and_not_the_session(play, diary):
    play("\nx1\n" + keys_of(PLANNED[1]) + "q")
    assert [any(done.sharp_pain for done in body.sets) for body in told(diary, Performance)] == [True, False]
    assert told(diary, SessionEnd) == []


def test_weakness_ends_the_session_and_leads_to_whom_to_see(play, diary):
    ran = play(keys_of(PLANNED[0]) + "x3\ny\nn\nn\nn\nn\nn\n")
    assert [(end.outcome, end.reason) for end in told(diary, SessionEnd)] == [("stopped", "weak")]
    assert load_texts().red_flags["sudden-weakness"].action in " ".join(ran.out.split())
    assert "care comes first" in " ".join(play("").err.lower().split()) or "is done" in play("").err


def test_fall_that_is_not_told_in_full_is_written_all_the_same(play, diary):
    play("\nx4\nyq")
    assert [(fall.injured, fall.head_hit) for fall in told(diary, Fall)] == [(None, None)]


@pytest.mark.parametrize(
    ("bodies", "reason"),
    [
        ((STEADY,), "has no check-in for 2026-11-24"),
        ((STEADY, replace(CALM, red_flags=("open-sore",))), "Care comes first today"),
        ((STEADY, replace(CALM, glucose_mmol_l=3.0)), "there is no session on 2026-11-24"),
    ],
)
def test_day_without_a_session_is_refused_with_the_reason(run, tmp_path, bodies, reason):
    path = tmp_path / "diary.jsonl"
    glucose = (replace(bodies[0], diabetes=True, glucose_lowering="insulin"), *bodies[1:])
    path.write_text("".join(write_diary(diary_of(*glucose))), encoding="utf-8")
    before = path.read_bytes()
    ran = run("play", path, *ON)
    assert (ran.code, path.read_bytes()) == (2, before)
    assert reason in ran.err


def test_json_is_the_script_and_nothing_is_written(play, diary):
    before = diary.read_bytes()
    ran = play("", "--json")
    assert (ran.code, diary.read_bytes()) == (0, before)
    assert ran.json["steps"] == DATA["steps"]
    assert [item["name"] for item in ran.json["items"]] == [item["name"] for item in DATA["items"]]


def test_diary_without_a_last_line_end_keeps_its_last_entry(play, diary):
    diary.write_bytes(diary.read_bytes().rstrip(b"\n"))
    play(keys_of(PLANNED[0]) + "q")
    assert len(exercises(diary)) == 1
    assert len(diary.read_bytes().splitlines()) == 4


def test_session_told_elsewhere_meanwhile_is_not_written_twice(monkeypatch, run, diary):
    play_twice = iter([WHOLE])

    class Elsewhere(io.StringIO):
        def read(self, size: int = -1) -> str:
            for keys in play_twice:
                with monkeypatch.context() as patch:
                    patch.setattr("sys.stdin", io.StringIO(keys))
                    assert main(["play", str(diary), *ON]) == 0
            return super().read(size)

    monkeypatch.setattr("sys.stdin", Elsewhere(WHOLE))
    ran = run("play", diary, *ON)
    assert ran.code == 2
    assert "nothing is written twice" in ran.err
    assert len(told(diary, SessionEnd)) == 1
    assert len(exercises(diary)) == len(PLANNED)


def test_full_disk_loses_no_entry_and_names_the_reason(monkeypatch, play, diary):
    before = diary.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "_replace", full)
    ran = play(keys_of(PLANNED[0]))
    assert (ran.code, diary.read_bytes()) == (2, before)
    assert "No space left" in ran.err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_diary_that_cannot_be_written_is_refused_before_anything_is_done(play, diary):
    diary.chmod(0o400)
    assert play(WHOLE).code == 2


def test_standard_input_is_no_place_to_write_to(monkeypatch, run, diary):
    class Stream:
        buffer = io.BytesIO(diary.read_bytes())

    monkeypatch.setattr("sys.stdin", Stream)
    ran = run("play", "-", *ON)
    assert (ran.code, "must be a file" in ran.err) == (2, True)


def test_plan_that_changed_under_a_session_is_refused_and_loses_nothing(play, diary):
    play(keys_of(PLANNED[0]) + "q")
    lines = diary.read_text(encoding="utf-8").splitlines()
    changed = json.loads(lines[-1]) | {"rules_version": "2020.1"}
    diary.write_text("\n".join([*lines[:-1], json.dumps(changed)]) + "\n", encoding="utf-8")
    before = diary.read_bytes()
    ran = play(WHOLE)
    assert (ran.code, diary.read_bytes()) == (2, before)
    assert "was done as the plan no longer asks for it" in ran.err


def test_flag_cleared_by_a_clinician_opens_the_session_again(run, monkeypatch, tmp_path):
    path = tmp_path / "diary.jsonl"
    bodies = (STEADY, replace(CALM, red_flags=("foot-drop",)), Clearance(flag="foot-drop", by="doctor"), CALM)
    path.write_text("".join(write_diary(diary_of(*bodies))), encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO("q"))
    assert run("play", path, *ON).code == 0
