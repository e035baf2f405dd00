import json

from surefoot.catalogue import catalogue_json, load_programme, load_texts

LISTING = catalogue_json(load_programme(), load_texts())


def test_listing_survives_json_unchanged():
    assert json.loads(json.dumps(LISTING)) == LISTING


def test_listing_names_every_part():
    programme = load_programme()
    assert LISTING["rules_version"] == programme.rules_version
    assert [row["id"] for row in LISTING["exercises"]] == [exercise.id for exercise in programme.exercises]
    assert [row["code"] for row in LISTING["red_flags"]] == list(programme.red_flags)
    assert [row["id"] for row in LISTING["rules"]] == list(programme.rules)
    assert [row["id"] for row in LISTING["habits"]] == [habit.id for habit in programme.habits]
    assert [row["id"] for row in LISTING["numbers"]] == list(programme.numbers)
    assert [row["id"] for row in LISTING["measures"]] == list(programme.measures)
    assert len(LISTING["expectations"]) == len(programme.expectations)


def test_open_sore_is_listed_with_its_urgency_and_action():
    (sore,) = [row for row in LISTING["red_flags"] if row["code"] == "open-sore"]
    assert (sore["urgency"], sore["effect"]) == ("same-day", "stop")
    assert sore["action"] == "Get off that foot and call your foot clinic today."


def test_a_dose_is_listed_with_its_units():
    (heel,) = [row for row in LISTING["exercises"] if row["id"] == "heel-raise"]
    (usual,) = [row for row in heel["variants"] if row["id"] == "heel-raise"]
    assert usual["dose"]["amount"] == [8, 12]
    assert usual["dose"]["tempo_s"] == {"lift": 2, "pause": 1, "lower": 3}


def test_a_measure_is_listed_with_what_is_known_of_others():
    (stance,) = [row for row in LISTING["measures"] if row["id"] == "single-leg-stance"]
    assert (stance["unit"], stance["tries"], stance["longest_s"], stance["error"]["value"]) == ("s", 3, 60, 24)
    assert [(norm["value"], norm["ages"], norm["cause"]) for norm in stance["norms"] if norm["kind"] == "usual"] == [
        (32, [60, 69], None),
        (22, [70, 79], None),
        (9, [80, 130], None),
        (9, None, "diabetes"),
    ]
    assert stance["noise"]["population_sd"] == 5.4
