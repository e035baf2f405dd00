import pytest

from surefoot.catalogue import load_programme
from surefoot.domain.entries import CheckIn, FootCheck, Measurement, Numbness
from surefoot.domain.quantities import Side
from surefoot.web import clock, diary
from tests.web.start.answering import WEEK, browser, settle

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def client():
    client = browser()
    settle(client)
    return client


def bodies():
    return [entry.body for entry in diary.entries()][1:]


def held_back(client):
    rows = client.get("/start/measures/").context["rows"]
    return {row["measure"].id: row["kept_back"] for row in rows if row["kept_back"]}


def stance(client, **changed):
    told = {"feet": "fine", "side": "left", "value": "12.4", "ended": "foot-down", "trial": "1"} | changed
    return client.post("/start/measures/stance/", told)


def test_timed_test_runs_by_the_numbers_of_the_programme(client):
    page, limits = client.get("/start/measures/stance/").content.decode(), load_programme().limits
    assert f'data-ready="{limits.stance_ready_s}" data-most="{limits.stance_most_s}"' in page
    assert f"Up to {limits.stance_tries} tries for each foot. {limits.stance_most_s} seconds is plenty." in page


def test_try_of_the_stance_is_written_with_side_trial_and_ending(client):
    assert stance(client)["Location"] == "/start/measures/stance/"
    assert bodies() == [
        Measurement(measure="single-leg-stance", value=12.4, unit="s", side=Side.LEFT, trial=1, ended="foot-down")
    ]


def test_feet_take_turns_up_to_three_tries_each(client):
    turns = []
    for _ in range(6):
        page = client.get("/start/measures/stance/").context
        turns.append((page["side"], page["trial"]))
        response = stance(client, side=page["side"], trial=str(page["trial"]))
    assert turns == [("left", 1), ("right", 1), ("left", 2), ("right", 2), ("left", 3), ("right", 3)]
    assert response["Location"] == "/start/measures/heel-raises/"


def test_same_try_sent_twice_counts_once(client):
    entry_id = client.get("/start/measures/stance/").context["entry_id"]
    for value in ("9", "9", "30"):
        stance(client, entry_id=entry_id, value=value)
    assert [body.value for body in bodies()] == [9]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"value": ""}, "value"),
        ({"value": "-3"}, "value"),
        ({"value": "nan"}, "value"),
        ({"value": "1e3"}, "value"),
        ({"value": "9999"}, "value"),
        ({"side": "both"}, "side"),
        ({"ended": "won"}, "ended"),
        ({"feet": ""}, "feet"),
    ],
)
def test_unfit_try_names_the_field_and_keeps_what_was_typed(client, changed, field):
    response = stance(client, **changed)
    assert response.context["field"] == field
    assert response.context["typed"]["value"] == changed.get("value", "12.4")
    assert bodies() == []


def test_something_on_the_feet_leads_to_the_check_in_and_measures_nothing(client):
    assert stance(client, feet="something")["Location"] == "/check-in/"
    assert bodies() == []


@pytest.mark.parametrize(
    "changed", [{"falls": {"answer": "2"}}, {"aids": {"answer": "frame"}}, {"falls": {"skip": "yes"}}]
)
def test_stance_is_not_offered_where_a_fall_is_likely_or_unknown(changed):
    client = browser()
    settle(client, **changed)
    assert set(held_back(client)) == {"stance"}
    assert stance(client)["Location"] == "/start/measures/"
    assert bodies() == []


def test_one_fall_still_allows_the_stance():
    client = browser()
    settle(client, falls={"answer": "1"})
    assert held_back(client) == {}


def test_nothing_standing_is_offered_at_the_highest_risk():
    client = browser()
    settle(client, history={"past_ulcer": "yes", "amputation": "no", "kidney_failure": "no"})
    assert set(held_back(client)) == {"stance", "heel-raises"}


def test_nothing_standing_is_offered_with_an_open_sign(client):
    diary.record(None, CheckIn(pain=3, foot_check=FootCheck(), red_flags=("open-sore",)))
    assert set(held_back(client)) == {"stance", "heel-raises"}


@pytest.mark.parametrize("told", [{"dizzy": True}, {"fall_or_near_fall": True}, {"sleep": "very-poor"}])
def test_nothing_standing_is_offered_on_a_careful_day(client, told):
    diary.record(None, CheckIn(pain=3, foot_check=FootCheck(), red_flags=(), **told))
    assert set(held_back(client)) == {"stance", "heel-raises"}


def test_planned_rest_day_still_allows_measuring():
    client = browser()
    settle(client, days={"answer": [day for n, day in enumerate(WEEK) if n != clock.today().weekday()]})
    diary.record(None, CheckIn(pain=3, foot_check=FootCheck(), red_flags=()))
    assert held_back(client) == {}


@pytest.mark.parametrize(
    ("page", "told", "body"),
    [
        ("heel-raises", {"feet": "fine", "value": "9"}, Measurement(measure="heel-raises", value=9, unit="reps")),
        ("walking", {"value": "12"}, Measurement(measure="walking-tolerance", value=12, unit="min")),
        ("pain", {"value": "4"}, Measurement(measure="pain", value=4, unit="points")),
        ("numbness", {"zone": ["left-heel"]}, Numbness(zones={"left": ("heel",), "right": ()})),
        ("numbness", {"none": "yes"}, Numbness(zones={"left": (), "right": ()})),
    ],
)
def test_measure_is_written_as_told(client, page, told, body):
    client.post(f"/start/measures/{page}/", told)
    assert bodies() == [body]


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("heel-raises", {"feet": "fine", "value": "9.5"}),
        ("walking", {"value": "601"}),
        ("pain", {"value": "11"}),
        ("numbness", {}),
        ("numbness", {"zone": ["left-elbow"]}),
    ],
)
def test_unfit_measure_is_refused_beside_its_field(client, page, told):
    response = client.post(f"/start/measures/{page}/", told)
    assert response.context["trouble"] != ""
    assert 'role="alert"' in response.content.decode()
    assert bodies() == []


def test_last_numb_spots_are_marked_when_measured_again(client):
    client.post("/start/measures/numbness/", {"zone": ["left-heel", "right-arch"]})
    assert client.get("/start/measures/numbness/").context["marked"] == ["left-heel", "right-arch"]


def test_unknown_measure_is_not_there(client):
    assert client.get("/start/measures/jumping/").status_code == 404
