import pytest

from surefoot.domain.entries import CheckIn, FootCheck, Measurement, Numbness, SessionEnd
from surefoot.domain.quantities import Side
from surefoot.web import clock, diary
from tests.web.measure.measuring import SAFE, bodies, kept_back, stance, told
from tests.web.start.answering import WEEK, browser, settle

pytestmark = pytest.mark.django_db(transaction=True)
STANDING = {
    "single-leg-stance",
    "tandem-stance",
    "heel-raises",
    "heel-raises-one-leg",
    "chair-stand-30s",
    "five-times-sit-to-stand",
}
CLOSED = {"heel-raises-one-leg"}  # until enough on two legs


def test_timed_test_runs_by_the_numbers_of_the_programme(client):
    page, measure = client.get("/measure/single-leg-stance/"), diary.programme().measures["single-leg-stance"]
    html, ready = page.content.decode(), diary.programme().limits.stance_ready_s
    assert f'data-ready="{ready}" data-longest="{measure.longest_s}"' in html
    assert f"Up to {measure.tries} tries for each foot" in html
    assert f"{measure.longest_s} seconds is plenty" in html


@pytest.mark.parametrize("chosen", [3, 12])
def test_get_ready_is_as_long_as_chosen_and_never_shorter_than_the_programme_gives(client, chosen):
    client.cookies["surefoot_signals"] = f"off.{chosen}"
    page = client.get("/measure/tandem-stance/").context
    assert page["ready"] == max(chosen, diary.programme().limits.stance_ready_s)


def test_beat_keeps_the_tempo_of_the_movement(client):
    (tempo,) = {
        variant.dose.tempo for variant in diary.programme().by_id["heel-raise"].variants if variant.id == "heel-raise"
    }
    assert client.get("/measure/heel-raises/").context["tempo"] == f"{tempo.lift} {tempo.pause} {tempo.lower}"


def test_list_offers_two_standing_tests_at_most_and_says_why_the_others_wait(client):
    page = client.get("/measure/").context
    assert len([offer for offer in page["due"] if offer.measure.stands]) == diary.programme().limits.tests_a_day
    assert [offer.waits for offer in page["others"] if not offer.waits] == []
    assert page["following"] == page["due"][0]


def test_list_tells_the_last_result_and_its_day(client):
    told(client, "walking-tolerance", value="12")
    stance(client)
    page = client.get("/measure/").content.decode()
    assert "Today: 12 minutes" in page
    assert "Today: left 12.4 seconds" in page


def test_try_of_the_stance_is_written_with_side_trial_and_ending(client):
    assert stance(client)["Location"] == "/measure/single-leg-stance/"
    assert bodies() == [
        Measurement(measure="single-leg-stance", value=12.4, unit="s", side=Side.LEFT, trial=1, ended="foot-down")
    ]


def test_feet_take_turns_until_all_tries_are_done(client):
    turns, tries = [], diary.programme().measures["single-leg-stance"].tries
    for _ in range(2 * tries):
        page = client.get("/measure/single-leg-stance/").context
        turns.append((page["tries"].turn.side, page["trial"]))
        response = stance(client, side=page["tries"].turn.side, trial=str(page["trial"]))
    assert turns == [(side, trial + 1) for trial in range(tries) for side in (Side.LEFT, Side.RIGHT)]
    assert response["Location"] != "/measure/single-leg-stance/"


def test_tries_that_were_done_are_named_so_that_a_device_lets_its_own_copy_go(client):
    stance(client)
    page = client.get("/measure/single-leg-stance/").content.decode()
    assert f'data-saved="{diary.entries()[-1].id}"' in page


def test_same_try_sent_twice_counts_once(client):
    entry_id = client.get("/measure/single-leg-stance/").context["entry_id"]
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
        ({"set_up": ""}, "set_up"),
        ({"set_up": "not-yet"}, "set_up"),
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
    assert {"single-leg-stance", "tandem-stance"} <= set(kept_back(client))
    assert stance(client)["Location"] == "/measure/"
    assert bodies() == []


def test_one_fall_still_allows_the_stance():
    client = browser()
    settle(client, falls={"answer": "1"})
    assert set(kept_back(client)) == CLOSED


def test_nothing_standing_is_offered_at_the_highest_risk():
    client = browser()
    settle(client, history={"past_ulcer": "yes", "amputation": "no", "kidney_failure": "no"})
    assert set(kept_back(client)) == STANDING


def test_nothing_standing_is_offered_with_an_open_sign(client):
    diary.record(None, CheckIn(pain=3, foot_check=FootCheck(), red_flags=("open-sore",)))
    assert set(kept_back(client)) == STANDING


@pytest.mark.parametrize("careful", [{"dizzy": True}, {"fall_or_near_fall": True}, {"sleep": "very-poor"}])
def test_nothing_standing_is_offered_on_a_careful_day_and_the_list_says_so(client, careful):
    diary.record(None, CheckIn(pain=3, foot_check=FootCheck(), red_flags=(), **careful))
    assert set(kept_back(client)) == STANDING
    assert "Today is a careful day." in client.get("/measure/").content.decode()


def test_planned_rest_day_still_allows_measuring():
    client = browser()
    settle(client, days={"answer": [day for n, day in enumerate(WEEK) if n != clock.today().weekday()]})
    diary.record(None, CheckIn(pain=3, foot_check=FootCheck(), red_flags=()))
    assert set(kept_back(client)) == CLOSED


def test_after_a_session_standing_tests_wait_yet_can_be_done(client):
    diary.record(None, CheckIn(pain=3, foot_check=FootCheck(), red_flags=()))
    diary.record(None, SessionEnd(session="one", outcome="finished"))
    page = client.get("/measure/").context
    assert [offer.id for offer in page["due"] if offer.measure.stands] == []
    assert client.get("/measure/single-leg-stance/").status_code == 200


@pytest.mark.parametrize(
    ("page", "form", "body"),
    [
        (
            "tandem-stance",
            {**SAFE, "value": "20.5", "ended": "time-up", "trial": "2"},
            Measurement(measure="tandem-stance", value=20.5, unit="s", trial=2, ended="time-up"),
        ),
        (
            "heel-raises",
            {**SAFE, "value": "9", "ended": "form-faded"},
            Measurement(measure="heel-raises", value=9, unit="reps", trial=1, ended="form-faded"),
        ),
        (
            "chair-stand-30s",
            {**SAFE, "value": "11", "ended": "time-up"},
            Measurement(measure="chair-stand-30s", value=11, unit="reps", trial=1, ended="time-up"),
        ),
        (
            "chair-stand-30s",
            {**SAFE, "value": "4", "ended": "needed-hands"},
            Measurement(measure="chair-stand-30s", value=0, unit="reps", trial=1, ended="needed-hands"),
        ),
        (
            "five-times-sit-to-stand",
            {**SAFE, "value": "13,2"},
            Measurement(measure="five-times-sit-to-stand", value=13.2, unit="s", trial=1),
        ),
        ("walking-tolerance", {"value": "12"}, Measurement(measure="walking-tolerance", value=12, unit="min")),
        ("pain", {"value": "4"}, Measurement(measure="pain", value=4, unit="points")),
        ("stumbles", {"value": "2"}, Measurement(measure="stumbles", value=2, unit="times")),
        ("confidence-stairs", {"value": "3"}, Measurement(measure="confidence-stairs", value=3, unit="level")),
        ("numbness", {"zone": ["left-heel"]}, Numbness(zones={"left": ("heel",), "right": ()})),
        ("numbness", {"none": "yes"}, Numbness(zones={"left": (), "right": ()})),
    ],
)
def test_measure_is_written_as_told(client, page, form, body):
    told(client, page, **form)
    assert bodies() == [body]


@pytest.mark.parametrize(
    ("page", "form"),
    [
        ("heel-raises", {**SAFE, "value": "9.5", "ended": "enough"}),
        ("chair-stand-30s", {**SAFE, "value": "61", "ended": "time-up"}),
        ("five-times-sit-to-stand", {**SAFE, "value": "fast"}),
        ("walking-tolerance", {"value": "601"}),
        ("pain", {"value": "11"}),
        ("pain", {}),
        ("confidence-stairs", {}),
        ("confidence-stairs", {"value": "4"}),
        ("mnsi", {}),
        ("numbness", {}),
        ("numbness", {"zone": ["left-elbow"]}),
    ],
)
def test_unfit_measure_is_refused_beside_its_field(client, page, form):
    response = told(client, page, **form)
    assert response.context["trouble"] != ""
    assert 'role="alert"' in response.content.decode()
    assert bodies() == []


def test_last_numb_spots_are_marked_when_measured_again(client):
    told(client, "numbness", zone=["left-heel", "right-arch"])
    assert client.get("/measure/numbness/").context["marked"] == ["left-heel", "right-arch"]


def test_unknown_measure_is_not_there(client):
    assert client.get("/measure/jumping/").status_code == 404
    assert client.get("/measure/jumping/stop/").status_code == 404


def test_old_address_of_the_measures_is_gone(client):
    assert client.get("/start/measures/").status_code == 404
