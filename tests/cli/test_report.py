"""`surefoot report`: the page for the clinician and the hand-out as PDF, what is in them, and what is refused."""

import json

import pytest

from tests.report.pdfs import read

ON = "2026-01-31"


def with_line(diary, **told):
    """Return a diary with one more line."""
    more = {"id": "0195c0de-0000-7000-8000-000000000001", "at": f"{ON}T06:00:00+00:00", "day": ON} | told
    diary.write_text(diary.read_text("utf-8") + json.dumps(more) + "\n", encoding="utf-8")
    return diary


def sore(diary):
    told = {"pain": 3, "foot_check": {"left": ["open-sore"], "right": []}, "red_flags": []}
    return with_line(diary, kind="check_in", **told)


def test_report_writes_one_page_and_says_where(run, diary, tmp_path):
    page = tmp_path / "report.pdf"
    ran = run("report", diary, "--on", ON, "-o", page, "--name", "Ruth Lindgren", "--question", "Is it the B12?")
    found = read(page.read_bytes())
    assert (ran.code, ran.out) == (0, f"{page}: {len(page.read_bytes()):,} bytes\n")
    assert (found.pages, found.title) == (1, "Surefoot report: Ruth Lindgren")
    assert "Is it the B12?" in found.text


def test_report_is_byte_identical_when_made_again(run, diary, tmp_path):
    pages = [tmp_path / "one.pdf", tmp_path / "two.pdf"]
    for page in pages:
        run("report", diary, "--on", ON, "-o", page)
    assert pages[0].read_bytes() == pages[1].read_bytes()


def test_report_takes_the_place_of_an_older_one(run, diary, tmp_path):
    page = tmp_path / "report.pdf"
    page.write_text("old", encoding="utf-8")
    assert run("report", diary, "--on", ON, "-o", page).code == 0
    assert page.read_bytes().startswith(b"%PDF")


def test_report_json_holds_the_facts_and_writes_nothing(run, diary, tmp_path):
    told = run("report", diary, "--on", ON, "--weeks", "4", "--json").json
    assert list(tmp_path.iterdir()) == [diary]
    assert (told["on"], told["since"], told["weeks"], told["left_out"]) == (ON, "2026-01-04", 4, [])
    wanted = {
        "profile", "risk_level", "risk_grounds", "adherence", "answers", "flare_ups", "flags", "measures", "doses",
        "changes", "walking", "falls", "numb", "numbness", "questions", "rules_version",
    }  # fmt: skip
    assert wanted - told.keys() == set()
    assert {"measure", "side", "reading", "norms", "first", "last"} - told["measures"][0].keys() == set()


def test_report_without_a_part_tells_it_nowhere(run, diary):
    options = ["--without", "pain", "--without", "falls", "--without", "medicines", "--without", "numbness"]
    told = run("report", diary, "--on", ON, "--json", *options).json
    assert told["left_out"] == ["medicines", "pain", "numbness", "falls"]
    assert {"flare_ups", "answers", "falls", "near_falls", "stumbles", "numb"} & told.keys() == set()
    assert {"glucose_lowering", "falls_12_months"} & told["profile"].keys() == set()
    assert ([one for one in told["measures"] if one["measure"] == "pain"], told["numbness"]) == ([], None)


def test_report_names_an_open_flag(run, diary):
    told = run("report", sore(diary), "--on", ON, "--json").json
    assert [(flag["code"], flag["open"], flag["foot"]) for flag in told["flags"]] == [("open-sore", True, "left")]


def test_hand_out_holds_the_plan_of_the_day(run, diary, tmp_path):
    page = tmp_path / "exercises.pdf"
    plan = run("plan", diary, "--on", ON, "--json").json
    told = run("report", diary, "--on", ON, "--hand-out", "-o", page, "--json").json
    items = [item for block in plan["session"]["blocks"] for item in block["items"]]
    assert (len(told["moves"]), told["emergency"]) == (len(items), "999")
    found = read(page.read_bytes())
    assert [move["name"] for move in told["moves"] if move["name"] not in found.text] == []


def test_hand_out_of_one_exercise(run, diary):
    plan = run("plan", diary, "--on", ON, "--json").json
    wanted = plan["session"]["blocks"][-1]["items"][0]["exercise"]
    told = run("report", diary, "--on", ON, "--hand-out", "--exercise", wanted, "--json").json
    assert len(told["moves"]) == 1


def test_hand_out_on_a_day_for_care_holds_no_exercise(run, diary, tmp_path):
    page = tmp_path / "exercises.pdf"
    ran = run("report", sore(diary), "--on", ON, "--hand-out", "-o", page)
    assert (ran.code, page.exists()) == (2, False)
    assert "care comes first" in ran.err


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ([], "name the PDF to write with -o"),
        (["--json", "-o", "-"], "cannot both be printed"),
        (["--json", "--weeks", "0"], "not a whole number from 1 to 520"),
        (["--json", "--without", "flags"], "'flags' cannot be left out; these can: medicines, pain"),
        (["--json", "--name", "x" * 81], "the name has 81 letters"),
        (["--json", "--exercise", "heel-raise"], "--exercise goes with --hand-out"),
        (["--json", "--hand-out", "--without", "pain"], "goes without --weeks, --question and --without"),
        (["--json", "--hand-out", "--exercise", "juggling"], "'juggling' is not in the session"),
    ],
)
def test_report_refuses_with_the_reason(run, diary, options, why):
    ran = run("report", diary, "--on", ON, *options)
    assert (ran.code, why in ran.err) == (2, True)


def test_report_of_a_day_before_the_diary_is_refused(run, diary):
    ran = run("report", diary, "--on", "2025-12-31", "--json")
    assert (ran.code, "before the diary begins" in ran.err) == (2, True)


def test_report_to_a_folder_that_is_not_there_is_refused(run, diary, tmp_path):
    ran = run("report", diary, "--on", ON, "-o", tmp_path / "nowhere" / "report.pdf")
    assert (ran.code, "there is no such file or folder" in ran.err) == (2, True)
