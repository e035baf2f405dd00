"""`surefoot lab`: trials of policies on virtual people, comparisons, and one life explained."""

import pytest

ASKED = ("--people", "3", "--days", "10", "--seed", "4", "--workers", "1")
RIVALS = ("--policy", "fixed-leaflet", "--policy", "no-exercise")
PROMISED = {
    "policy",
    "violations",
    "flare_days_per_100",
    "in_band_percent",
    "stance_30_percent",
    "raises_12_percent",
    "drop_percent",
}


def test_run_prints_the_promised_figures(run):
    ran = run("lab", "run", *ASKED, *RIVALS, "--json")
    assert [one["policy"] for one in ran.json["policies"]] == ["fixed-leaflet", "no-exercise"]
    assert [PROMISED - set(one) for one in ran.json["policies"]] == [set(), set()]
    assert (ran.json["people"], ran.json["world"], ran.err) == (3, "default", "")


def test_run_with_the_engine_breaks_no_red_flag(run):
    ran = run("lab", "run", *ASKED, "--policy", "surefoot", "--json")
    assert "I1" not in ran.json["policies"][0]["violations_by_invariant"]


def test_run_is_the_same_for_the_same_seed_and_any_number_of_workers(run):
    one, two, other = (
        run("lab", "run", "--people", "4", "--days", "20", "--seed", seed, "--workers", workers, *RIVALS, "--json").out
        for seed, workers in (("4", "1"), ("4", "2"), ("5", "1"))
    )
    assert one == two != other


def test_run_prints_a_table_that_says_it_is_a_model(run):
    ran = run("lab", "run", *ASKED, *RIVALS)
    assert "never about patients" in ran.out
    assert "fixed-leaflet" in ran.out


def test_run_takes_a_world_from_a_file(run, tmp_path):
    (tmp_path / "quiet.toml").write_text("drop_chance = 0.0\nshock_chance = 0.0\n", encoding="utf-8")
    ran = run("lab", "run", *ASKED, "--world", tmp_path / "quiet.toml", "--policy", "no-exercise", "--json")
    assert (ran.json["world"], ran.json["policies"][0]["drop_percent"]) == ("quiet", 0.0)


def test_compare_gives_the_paired_difference_with_its_interval(run):
    ran = run("lab", "compare", *ASKED, *RIVALS, "--json")
    told = ran.json["differences"][0]
    low, high = told["flare_days_per_100"]["interval"]
    assert (told["than"], low <= told["flare_days_per_100"]["mean"] <= high) == ("no-exercise", True)
    assert told["in_band_percent"] == {"mean": None, "interval": None}


def test_compare_with_itself_needs_another_policy(run):
    ran = run("lab", "compare", *ASKED, "--policy", "oracle", "--policy", "oracle")
    assert (ran.code, "needs two policies or more" in ran.err) == (2, True)


def test_explain_tells_one_life_day_by_day(run):
    ran = run("lab", "explain", "2", "--days", "3", "--seed", "4", "--json")
    assert [day["day"] for day in ran.json["days"]] == ["2026-01-05", "2026-01-06", "2026-01-07"]
    first = ran.json["days"][0]
    assert first["entries"][0] == "profile"
    assert [one["why"] for one in first["exercises"] if not one["why"]] == []
    assert run("lab", "explain", "2", "--days", "3", "--seed", "4").out.count("hidden:") == 3


@pytest.mark.parametrize(
    "asked",
    [
        ("run", "--people", "0"),
        ("run", "--policy", "magic"),
        ("run", "--world", "nowhere"),
        ("explain",),
        ("guess",),
        (),
    ],
)
def test_lab_refuses_what_it_cannot_use(run, asked):
    assert run("lab", *asked).code == 2
