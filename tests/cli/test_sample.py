"""`surefoot sample`: the diary of a made-up person."""

import os

import pytest


def test_sample_prints_the_diary(run):
    ran = run("sample", "--weeks", "1")
    assert (ran.code, ran.err, '"kind": "profile"' in ran.out.splitlines()[0]) == (0, "", True)


def test_sample_writes_the_same_file_for_the_same_seed(run, tmp_path):
    one, two, three = (tmp_path / name for name in ("one", "two", "three"))
    run("sample", "--weeks", "2", "--seed", "4", "-o", one)
    run("sample", "--weeks", "2", "--seed", "4", "-o", two)
    run("sample", "--weeks", "2", "--seed", "5", "-o", three)
    assert one.read_bytes() == two.read_bytes() != three.read_bytes()


def test_sample_says_what_it_wrote_and_that_it_is_made_up(run, tmp_path):
    ran = run("sample", "--weeks", "1", "-o", tmp_path / "diary.jsonl", "--json")
    assert (ran.json["person"], ran.json["from"]) == ("Sample person, made up", "2026-01-05")


def test_sample_starts_on_the_day_asked_for(run):
    assert '"day": "2025-03-03"' in run("sample", "--weeks", "1", "--start", "2025-03-03").out.splitlines()[0]


@pytest.mark.parametrize(
    ("option", "value"), [("--weeks", "0"), ("--weeks", "x"), ("--seed", "-1"), ("--start", "now")]
)
def test_sample_refuses_odd_values(run, option, value):
    assert run("sample", f"{option}={value}").code == 2


def test_sample_refuses_a_folder_that_is_not_there(run, tmp_path):
    ran = run("sample", "--weeks", "1", "-o", tmp_path / "none" / "diary.jsonl")
    assert (ran.code, "no such file or folder" in ran.err) == (2, True)


def test_sample_refuses_to_write_over_a_folder(run, tmp_path):
    ran = run("sample", "--weeks", "1", "-o", tmp_path)
    assert (ran.code, "this is a folder" in ran.err, os.listdir(tmp_path)) == (2, True, [])


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no full device")
def test_sample_tells_of_a_full_disk(run):
    ran = run("sample", "--weeks", "1", "-o", "/dev/full")
    assert (ran.code, "No space left" in ran.err) == (2, True)
