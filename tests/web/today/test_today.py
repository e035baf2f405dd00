"""What the Today page says on different days."""

from datetime import timedelta

from django.db import connection
from django.test import Client

from surefoot.domain.entries import (
    CheckIn,
    Choice,
    Clearance,
    FootCheck,
    Performance,
    Response,
    Return,
    SessionEnd,
    SetDone,
    Suspension,
    Walk,
)
from surefoot.domain.quantities import Side
from tests.web.today.people import CALM, DAY, SESSION, Life, profile


def words(client: Client) -> str:
    """Return the Today page."""
    response = client.get("/")
    assert response.status_code == 200
    return response.content.decode()


def test_before_the_check_in_there_is_no_start(client: Client, life: Life) -> None:
    page = words(client)
    assert "First, a short check-in." in page
    assert "/session/begin/" not in page
    assert "Your plan" not in page


def test_last_session_is_asked_about_first(client: Client, life: Life) -> None:
    life.trained(DAY - timedelta(days=1))
    assert "how your feet answered the last session" in words(client)


def test_calm_day_is_good_to_go(client: Client, life: Life) -> None:
    life.tell(CALM)
    page = words(client)
    assert "Good to go." in page
    assert "Pain is 3 and your usual is 3. That is calm." in page
    assert 'action="/session/begin/"' in page


def test_rise_in_pain_is_a_gentler_day(client: Client, life: Life) -> None:
    life.tell(CheckIn(pain=6, foot_check=FootCheck(), red_flags=(), dizzy=False, fall_or_near_fall=False))
    assert "Take it easier." in words(client)


def test_blister_makes_a_seated_day_and_says_so(client: Client, life: Life) -> None:
    life.tell(CheckIn(pain=3, foot_check=FootCheck(left=("blister",)), red_flags=(), dizzy=False))
    page = words(client)
    assert "Seated today." in page
    assert "Blister: the left foot takes no load today." in page


def test_day_off_shows_what_helps(client: Client, life: Life) -> None:
    life.tell(profile(training_days=("mon", "fri")), CALM)
    page = words(client)
    assert "Rest day." in page
    assert "What helps today" in page
    assert "/session/begin/" not in page


def test_pause_offers_a_way_back_that_works_once(client: Client, life: Life) -> None:
    life.tell(Suspension(reason="illness"))
    form = {"entry_id": client.get("/").context["entry_id"]}
    for _ in range(2):
        assert client.post("/today/back/", form)["Location"] == "/"
    assert [body for body in life.bodies if isinstance(body, Return)] == [Return()]
    assert "I am back" not in words(client)


def test_red_flag_leads_to_the_stop_page(client: Client, life: Life) -> None:
    life.tell(CheckIn(red_flags=("fever",)))
    assert client.get("/")["Location"] == "/stop/"


def test_check_in_broken_off_is_finished_before_the_plan(client: Client, life: Life) -> None:
    life.tell(CheckIn(foot_check=FootCheck()))
    assert "First, a short check-in." in words(client)


def test_raise_is_told_with_its_reason(client: Client, life: Life) -> None:
    life.trained(DAY - timedelta(days=3))
    life.tell(Response(to=SESSION, evening=3, morning=3), CALM, day=DAY - timedelta(days=2))
    life.tell(CALM)
    plan = client.get("/").context["plan"]
    titles = [note.title for block in plan.blocks for note in block.notes] + [note.title for note in plan.general]
    assert len(titles) <= 3
    page = words(client)
    for title in titles:
        assert title in page


def test_finished_session_is_told_and_not_offered_again(client: Client, life: Life) -> None:
    life.trained(DAY)
    page = words(client)
    assert "Done for today." in page
    assert "You moved for 20 minutes." in page
    assert "2 sets" in page
    assert "/session/begin/" not in page


def test_stopped_session_is_told_without_blame(client: Client, life: Life) -> None:
    life.tell(CALM, SessionEnd(session=SESSION, outcome="stopped", reason="dizzy"))
    assert "You stopped when it was right to stop." in words(client)


def test_note_for_the_next_visit_stands_quietly(client: Client, life: Life) -> None:
    life.tell(CALM, CheckIn(red_flags=("orthotic-fit",)))
    assert "Insole that fits less well" in words(client)


def test_less_time_is_a_choice_for_today(client: Client, life: Life) -> None:
    life.tell(CALM)
    lengths = client.get("/").context["lengths"]
    assert [(length.minutes, length.now) for length in lengths] == [(30, True), (18, False), (8, False)]
    for _ in range(2):
        client.post("/today/minutes/", {"minutes": "8"})
    assert [body for body in life.bodies if isinstance(body, Choice)] == [Choice(minutes=8)]
    assert client.get("/").context["advice"].session.seconds <= 8 * 60


def test_later_choice_of_minutes_counts(client: Client, life: Life) -> None:
    life.tell(CALM)
    client.post("/today/minutes/", {"minutes": "8"})
    client.post("/today/minutes/", {"minutes": "18"})
    assert client.get("/").context["advice"].minutes == 18


def test_unreadable_minutes_change_nothing(client: Client, life: Life) -> None:
    life.tell(CALM)
    for minutes in ("", "2", "99999999", "ten", "8.5"):
        client.post("/today/minutes/", {"minutes": minutes})
    assert not [body for body in life.bodies if isinstance(body, Choice)]


def test_walk_is_noted_once(client: Client, life: Life) -> None:
    life.tell(CALM)
    form = {
        "entry_id": client.get("/").context["walk"]["form"].entry_id,
        "minutes": "12,5",
        "comfortable": "yes",
    }
    for _ in range(2):
        client.post("/today/walk/", form)
    assert life.bodies[-1] == Walk(minutes=12.5, comfortable=True)
    assert len([body for body in life.bodies if isinstance(body, Walk)]) == 1


def test_same_walk_form_with_another_answer_keeps_the_first(client: Client, life: Life) -> None:
    form = {"entry_id": client.get("/").context["walk"]["form"].entry_id, "comfortable": "yes"}
    client.post("/today/walk/", form | {"minutes": "12"})
    second = client.post("/today/walk/", form | {"minutes": "40"})
    assert second.status_code == 409
    assert "Your first answer stands." in second.content.decode()
    assert [body.minutes for body in life.bodies if isinstance(body, Walk)] == [12]


def test_unreadable_walk_is_named_and_kept_as_typed(client: Client, life: Life) -> None:
    form = {"entry_id": client.get("/").context["walk"]["form"].entry_id, "minutes": "far"}
    response = client.post("/today/walk/", form)
    assert response.status_code == 422
    told = response.context["walk"]["form"]
    assert (told.minutes, told.minutes_error) == ("far", "Write the minutes as a number from 1 to 1440.")
    assert told.comfort_error == "Say if the walk was easy on your feet."


def test_every_rest_has_a_reason(client: Client, life: Life) -> None:
    life.tell(CALM)
    rests = client.get("/").context["rests"]
    assert rests
    assert all(names and why for names, why in rests)


def test_sets_on_both_sides_count_once(client: Client, life: Life) -> None:
    sides = [SetDone(side=side, seconds=10, rpe=4) for _ in range(3) for side in (Side.LEFT, Side.RIGHT)]
    stood = Performance(session=SESSION, exercise="single-leg-stance", variant="single-leg-stance", sets=tuple(sides))
    life.tell(CALM, stood, SessionEnd(session=SESSION, outcome="finished", exercises=("single-leg-stance",)))
    assert [sets for _, sets in client.get("/").context["done"].moves] == [3]


def test_walk_that_cannot_be_saved_is_said_and_nothing_is_added(client: Client, life: Life) -> None:
    form = {"entry_id": client.get("/").context["walk"]["form"].entry_id, "minutes": "12", "comfortable": "yes"}
    before = life.bodies
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA query_only = ON")
        response = client.post("/today/walk/", form)
        cursor.execute("PRAGMA query_only = OFF")
    assert response.status_code == 503
    assert "its file or folder is read-only" in response.content.decode()
    assert life.bodies == before
    client.post("/today/walk/", form)
    assert life.bodies == [*before, Walk(minutes=12, comfortable=True)]


def test_finding_and_sign_of_another_programme_are_told_without_a_fault(client: Client, life: Life) -> None:
    life.tell(CheckIn(foot_check=FootCheck(left=("glowing",)), red_flags=()), day=DAY - timedelta(days=1))
    life.tell(Clearance(flag="open-sore", by="Dr Osei"), CheckIn(red_flags=("pre-ulcer-sign",), pain=3))
    assert "Seated today." in words(client)
