"""The stop page, and the one way past it."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from surefoot.domain.entries import CheckIn, Clearance, Fall, FootCheck, FootMark, Note, Numbness
from surefoot.domain.quantities import Urgency
from surefoot.web.diary import programme, texts
from tests.web.today.people import DAY, Life, profile

TEXTS = texts()
SORE = CheckIn(
    foot_check=FootCheck(left=("open-sore",)), marks=(FootMark(foot="left", zone="heel", finding="open-sore"),)
)


def page(client: Client) -> str:
    """Return the stop page."""
    response = client.get("/stop/")
    assert response.status_code == 200
    return response.content.decode()


def reviewed(client: Client, **told: object):
    """Send what the clinician said."""
    form = {"entry_id": client.get("/stop/reviewed/").context["entry_id"], "by": "Dr Osei", "may": "yes"}
    return client.post("/stop/reviewed/", form | told)


def test_without_an_open_flag_there_is_no_stop_page(client: Client, life: Life) -> None:
    assert client.get("/stop/")["Location"] == "/"
    assert client.get("/stop/reviewed/")["Location"] == "/"


def test_open_sore_says_whom_to_call_what_to_say_and_what_to_do(client: Client, life: Life) -> None:
    life.tell(SORE)
    text = page(client)
    for words in ("Call today", "Open sore, left foot", "tel:111", "I have a new open sore on my foot.", "tel:999"):
        assert words in text
    assert "Keep weight off that foot." in text
    assert "Still there after that? Mark it again. That foot rests, and you go on seated." in text


def test_new_numb_spot_says_whom_to_see_and_how_to_put_a_slip_right(client: Client, life: Life) -> None:
    life.tell(Numbness(zones={"left": ("big-toe",)}))
    assert client.get("/stop/")["Location"] == "/"
    life.tell(Numbness(zones={"left": ("big-toe", "heel")}))
    text = page(client)
    for words in ("Numbness in a new place", "See your doctor or foot clinic this week.", "My numbness has spread"):
        assert words in text
    assert "Marked a spot by mistake? Take that map back in your history." in text


def test_only_emergencies_that_fit_are_told_beside_a_sign(client: Client, life: Life) -> None:
    life.tell(SORE)
    assert client.get("/stop/").context["also"] == tuple(
        TEXTS.red_flags[code].name
        for code in (
            "cold-pale-foot",
            "wound-with-fever",
            "wound-spreading-redness",
            "black-tissue",
            "wound-very-unwell",
        )
    )
    assert 'href="/learn/help/">All signs' in page(client)


def test_emergencies_of_every_open_sign_are_told_once(client: Client, life: Life) -> None:
    life.tell(SORE, CheckIn(red_flags=("fever",)))
    also = client.get("/stop/").context["also"]
    assert TEXTS.red_flags["chest-pain"].name in also
    assert len(also) == len(set(also))


def test_sign_nobody_knows_has_every_emergency_beside_it(client: Client, life: Life) -> None:
    life.tell(CheckIn(red_flags=("glowing-toes",)))
    emergencies = [code for code, flag in programme().red_flags.items() if flag.urgency is Urgency.EMERGENCY]
    assert client.get("/stop/").context["also"] == tuple(TEXTS.red_flags[code].name for code in emergencies)


@pytest.mark.parametrize("code", ["fever", "open-sore"])
def test_sign_told_without_a_mark_is_not_to_be_marked_again(client: Client, life: Life, code: str) -> None:
    life.tell(CheckIn(red_flags=(code,)))
    assert "Mark it again" not in page(client)
    assert "Mark it again" not in client.get("/stop/reviewed/").content.decode()


def test_emergency_has_one_number_to_call(client: Client, life: Life) -> None:
    life.tell(CheckIn(red_flags=("chest-pain",)))
    text = page(client)
    assert "Call 999 now" in text
    assert text.count("tel:999") == 1
    assert "tel:111" not in text


def test_number_is_that_of_the_region(client: Client, life: Life) -> None:
    life.tell(profile(region="US"), CheckIn(red_flags=("chest-pain",)))
    assert "tel:911" in page(client)


def test_unknown_region_names_no_wrong_number(client: Client, life: Life) -> None:
    life.tell(profile(region=None), CheckIn(red_flags=("chest-pain",)))
    text = page(client)
    assert re.findall(r"tel:(\d+)", text) == ["112"]
    assert "Call the emergency number now." in text
    assert "In the EU it is" in text


def test_most_urgent_sign_comes_first_and_the_others_are_listed(client: Client, life: Life) -> None:
    life.tell(SORE, CheckIn(red_flags=("numbness-spreading",)), CheckIn(red_flags=("sudden-weakness",)))
    context = client.get("/stop/").context
    assert context["sign"].code == "sudden-weakness"
    assert [other.code for other in context["others"]] == ["open-sore", "numbness-spreading"]


def test_sign_this_programme_does_not_know_stops_with_plain_words(client: Client, life: Life) -> None:
    life.tell(CheckIn(red_flags=("glowing-toes",)))
    assert "A sign this programme does not know" in page(client)


def test_answer_to_check_is_the_one_that_told_the_sign(client: Client, life: Life) -> None:
    told = life.tell(CheckIn(foot_check=FootCheck()), SORE, CheckIn(red_flags=("fever",)))
    signs = (client.get("/stop/").context["sign"], *client.get("/stop/").context["others"])
    assert {sign.code: sign.answer for sign in signs} == {"open-sore": told[1].id, "fever": told[2].id}


def test_sign_from_a_fall_leads_to_history_instead(client: Client, life: Life) -> None:
    life.tell(Fall(head_hit=True))
    text = page(client)
    assert "/check-in/correct/" not in text
    assert 'href="/history/"' in text


def test_note_of_a_review_opens_the_programme_once(client: Client, life: Life) -> None:
    life.tell(SORE, day=DAY - timedelta(days=2))
    form = {
        "entry_id": client.get("/stop/reviewed/").context["entry_id"],
        "by": "Dr Osei",
        "note": "Healing well.",
        "flag": ["open-sore"],
        "may": "yes",
    }
    for _ in range(2):
        assert client.post("/stop/reviewed/", form)["Location"] == "/"
    cleared = [body for body in life.bodies if isinstance(body, Clearance)]
    assert cleared == [Clearance(flag="open-sore", by="Dr Osei", note="Healing well.")]
    assert client.get("/").status_code == 200


def test_flag_that_was_not_looked_at_stays_open(client: Client, life: Life) -> None:
    life.tell(SORE, CheckIn(red_flags=("fever",)))
    reviewed(client, flag=["fever"])
    assert client.get("/stop/").context["sign"].code == "open-sore"


def test_not_yet_keeps_it_closed_and_keeps_the_note(client: Client, life: Life) -> None:
    life.tell(SORE)
    response = reviewed(client, flag=["open-sore"], may="no", note="Come back on Friday.")
    assert response["Location"] == "/stop/"
    assert life.bodies[-1] == Note(text="Dr Osei: Come back on Friday.")
    assert client.get("/")["Location"] == "/stop/"


def test_missing_answers_are_named_and_what_was_typed_stays(client: Client, life: Life) -> None:
    life.tell(SORE)
    response = reviewed(client, by=" ", may="", note="They will call.")
    assert response.status_code == 422
    assert set(response.context["told"].errors) == {"flag", "by", "may"}
    assert "They will call." in response.content.decode()


def test_flag_nobody_knows_cannot_be_cleared(client: Client, life: Life) -> None:
    life.tell(SORE)
    assert set(reviewed(client, flag=["everything"]).context["told"].errors) == {"flag"}


def test_name_that_is_too_long_is_named(client: Client, life: Life) -> None:
    life.tell(SORE)
    assert set(reviewed(client, flag=["open-sore"], by="x" * 81).context["told"].errors) == {"by"}


def test_walk_can_not_be_used_to_pass_the_stop_page(client: Client, life: Life) -> None:
    life.tell(SORE)
    assert client.post("/today/walk/", {"minutes": "far"})["Location"] == "/stop/"
    assert client.get("/today/change/strength/")["Location"] == "/stop/"


def test_session_cannot_begin_while_a_flag_is_open(client: Client, life: Life) -> None:
    life.tell(SORE)
    response = client.post("/session/begin/", follow=True)
    assert response.redirect_chain[-1][0] == "/stop/"
