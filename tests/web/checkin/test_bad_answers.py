"""Answers that cannot be used: each is named beside its field, and what was typed stays."""

import pytest
from django.test import Client

from surefoot.domain.entries import CheckIn
from tests.web.checkin.test_check_in import CALM_ANSWERS, answer, entry_id
from tests.web.today.people import Life, profile


def send(client: Client, page: str, **told: object):
    """Send a page that will be refused."""
    return client.post(f"/check-in/{page}/", {"entry_id": entry_id(client, page)} | told)


@pytest.mark.parametrize("pain", ["", "11", "-1", "3.5", "three", "٣"])
def test_pain_outside_the_scale_is_asked_again(client: Client, life: Life, pain: str) -> None:
    response = send(client, "pain", pain=pain)
    assert response.status_code == 422
    assert response.context["errors"] == {"pain": "Choose a number from 0 to 10, or say that you would rather not."}


def test_next_without_a_mark_asks_for_one(client: Client, life: Life) -> None:
    response = send(client, "feet")
    assert (response.status_code, list(response.context["errors"])) == (422, ["zone"])


def test_mark_without_a_finding_is_asked_about_and_kept(client: Client, life: Life) -> None:
    response = send(client, "feet", **{"zone": ["left-top", "left-heel"], "finding-left-heel": ["dry-skin"]})
    assert response.status_code == 422
    assert [(a["spot"].key, a["chosen"], bool(a["error"])) for a in response.context["asked"]] == [
        ("left-heel", ("dry-skin",), False),
        ("left-top", (), True),
    ]


@pytest.mark.parametrize("zone", ["left-nose", "../heel", ""])
def test_unknown_spot_is_no_mark(client: Client, life: Life, zone: str) -> None:
    assert send(client, "feet", zone=[zone]).status_code == 422


def test_unknown_finding_is_no_finding(client: Client, life: Life) -> None:
    assert send(client, "feet", **{"zone": ["left-heel"], "finding-left-heel": ["gold"]}).status_code == 422


def test_nothing_answered_is_said_once(client: Client, life: Life) -> None:
    response = send(client, "new")
    assert set(response.context["errors"]) == {"flags", "fall", "dizzy"}


def test_one_question_left_out_is_named_and_the_others_stay(client: Client, life: Life) -> None:
    flags = [question["name"] for question in client.get("/check-in/new/").context["flags"]]
    told = dict.fromkeys(flags[1:], "no") | {"fall": "no", "dizzy": "no"}
    response = send(client, "new", **told)
    assert list(response.context["errors"]) == [flags[0]]
    assert [question["chosen"] for question in response.context["flags"]] == ["", *["no"] * (len(flags) - 1)]


@pytest.mark.parametrize("glucose", ["0", "61", "sweet", "nan", "1e9"])
def test_glucose_outside_its_range_is_named(client: Client, life: Life, glucose: str) -> None:
    life.tell(profile(glucose_lowering="sulfonylurea"))
    response = send(client, "new", **CALM_ANSWERS | {"glucose": glucose})
    assert response.context["errors"] == {"glucose": "Write a number from 0.5 to 60 mmol/L, or leave it empty."}
    assert f'value="{glucose}"' in response.content.decode()


def test_form_of_a_lost_draft_begins_again(client: Client, life: Life) -> None:
    response = client.post("/check-in/pain/", {"entry_id": "gone", "pain": "3"}, follow=True)
    assert response.redirect_chain == [("/check-in/", 302), ("/check-in/feet/", 302)]
    assert "begin once more" in response.content.decode()


def test_stop_finding_with_an_unreadable_id_is_refused_by_name(client: Client, life: Life) -> None:
    form = {"entry_id": "gone", "zone": ["left-heel"], "finding-left-heel": ["open-sore"]}
    assert client.post("/check-in/feet/", form).status_code == 400


def test_last_page_sent_first_leads_to_the_pages_before(client: Client, life: Life) -> None:
    assert answer(client, "new", **CALM_ANSWERS) == "/check-in/feet/"
    assert not [body for body in life.bodies if isinstance(body, CheckIn)]


def test_fall_page_wants_every_answer(client: Client, life: Life) -> None:
    answer(client, "feet", nothing="yes")
    answer(client, "pain", pain="3")
    answer(client, "new", **CALM_ANSWERS | {"fall": "yes"})
    assert set(send(client, "fall", ground="yes", injured="no").context["errors"]) == {"head_hit", "could_stand"}
    assert "ground" in send(client, "fall").context["errors"]
