"""`surefoot check`: a diary, or a programme folder."""

import json
import shutil
from importlib.resources import as_file, files

import pytest

GONE = "0195c0de-0000-7000-8000-0000000000ff"


@pytest.fixture
def programme(tmp_path):
    with as_file(files("surefoot.catalogue") / "programme") as ours:
        return shutil.copytree(ours, tmp_path / "programme")


def added(diary, **entry):
    head = {"id": "0195c0de-0000-7000-8000-00000000000a", "at": "2026-01-21T21:00:00+00:00", "day": "2026-01-21"}
    diary.write_text(diary.read_text(encoding="utf-8") + json.dumps(head | entry) + "\n", encoding="utf-8")
    return diary


def test_check_of_a_good_diary_counts_its_entries(run, diary, sample_lines):
    ran = run("check", diary, "--json")
    assert (ran.code, ran.json["entries"], ran.json["from"], ran.json["notes"]) == (
        0,
        len(sample_lines),
        "2026-01-05",
        [],
    )
    assert sum(ran.json["kinds"].values()) == len(sample_lines)


def test_check_page_names_every_kind(run, diary):
    ran = run("check", diary)
    assert (ran.code, [kind for kind in ("check_in", "exercise", "walk") if kind not in ran.out]) == (0, [])


def test_check_of_a_bad_line_names_it(run, diary):
    diary.write_text(diary.read_text(encoding="utf-8") + '{"half": ', encoding="utf-8")
    ran = run("check", diary)
    assert (ran.code, "line " in ran.err) == (2, True)


@pytest.mark.parametrize(
    ("entry", "note"),
    [
        ({"kind": "future-kind", "value": 1}, "kind 'future-kind' is not known to this version"),
        ({"kind": "check_in", "red_flags": ["purple-toes"]}, "red flag 'purple-toes' is not in this programme"),
        ({"kind": "check_in", "foot_check": {"left": ["glitter"]}}, "foot finding 'glitter' is not in this programme"),
        ({"kind": "response", "to": "nowhere", "morning": 3}, "response belongs to session nowhere"),
        ({"kind": "retraction", "supersedes": GONE}, f"names entry {GONE}, which is not in this diary"),
        (
            {"kind": "exercise", "session": "nowhere", "exercise": "pole-vault", "variant": "high"},
            "exercise 'pole-vault' ('high') is not in this programme",
        ),
    ],
)
def test_check_notes_what_will_not_count(run, diary, entry, note):
    ran = run("check", added(diary, **entry), "--json")
    assert (ran.code, any(note in told for told in ran.json["notes"])) == (0, True)


def test_check_of_our_programme_finds_nothing(run, programme):
    ran = run("check", "--programme", programme, "--json")
    assert (ran.code, ran.json["problems"]) == (0, [])


def test_check_of_a_broken_programme_names_the_file(run, programme):
    (programme / "exercises" / "heel-raise.toml").write_text("id = 'other'\n", encoding="utf-8")
    ran = run("check", "--programme", programme)
    assert (ran.code, "heel-raise.toml" in ran.out) == (2, True)


def test_check_of_a_missing_folder_is_refused(run, tmp_path):
    assert run("check", "--programme", tmp_path / "none").code == 2


def test_check_of_nothing_asks_for_something(run):
    ran = run("check")
    assert (ran.code, "name a diary" in ran.err) == (2, True)
