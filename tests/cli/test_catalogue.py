"""`surefoot catalogue`: every exercise, red flag, rule and habit."""

from surefoot.catalogue import load_programme


def test_catalogue_json_has_everything(run):
    programme, told = load_programme(), run("catalogue", "--json").json
    assert told["rules_version"] == programme.rules_version
    assert [one["id"] for one in told["exercises"]] == [exercise.id for exercise in programme.exercises]
    assert {one["code"] for one in told["red_flags"]} == set(programme.red_flags)
    assert [one["id"] for one in told["habits"]] == [habit.id for habit in programme.habits]


def test_catalogue_page_names_every_code(run):
    programme, ran = load_programme(), run("catalogue")
    codes = (
        [e.id for e in programme.exercises]
        + [*programme.red_flags]
        + [*programme.rules]
        + [h.id for h in programme.habits]
    )
    assert (ran.code, [code for code in codes if f"{code}: " not in ran.out]) == (0, [])


def test_catalogue_page_fits_eighty_columns(run):
    assert [line for line in run("catalogue").out.splitlines() if len(line) > 80] == []
