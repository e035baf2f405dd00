"""Changing a block of today, and taking it back."""

from datetime import timedelta

import pytest
from django.test import Client

from surefoot.domain.entries import Choice, Prescription
from surefoot.domain.quantities import Block
from tests.web.today.people import CALM, DAY, Life


@pytest.fixture(autouse=True)
def _checked_in(life: Life) -> None:
    life.tell(CALM)


def moves(client: Client, block: str = "strength"):
    """Return the moves of a block's page."""
    return client.get(f"/today/change/{block}/").context["moves"]


def change(client: Client, block: str = "strength", **told: str) -> None:
    """Send a change."""
    response = client.post(f"/today/change/{block}/", told)
    assert response["Location"] == f"/today/change/{block}/"


def today(client: Client) -> list[str]:
    """Return the exercises of today's session."""
    return [item.exercise for item in client.get("/").context["advice"].session.items()]


@pytest.mark.parametrize("block", list(Block))
def test_every_block_has_its_page(client: Client, block: Block) -> None:
    assert client.get(f"/today/change/{block}/").status_code == 200


def test_unknown_block_is_not_found(client: Client) -> None:
    assert client.get("/today/change/cardio/").status_code == 404


def test_left_out_today_is_gone_and_can_come_back(client: Client, life: Life) -> None:
    name = moves(client)[0].exercise
    change(client, act="leave-out", exercise=name)
    assert life.bodies[-1] == Choice(without=(name,))
    assert name not in today(client)
    undo = client.get("/today/change/strength/").context["undo"]
    assert [(one.exercise, one.act) for one in undo] == [(name, "as-planned")]
    change(client, act="as-planned", exercise=name)
    assert name in today(client)


def test_hidden_for_good_stays_hidden_until_shown(client: Client, life: Life) -> None:
    name = moves(client)[0].exercise
    for _ in range(2):
        change(client, act="hide", exercise=name)
    assert life.bodies[-1] == Prescription(by="self", hidden=(name,))
    assert len([body for body in life.bodies if isinstance(body, Prescription)]) == 1
    assert name not in today(client)
    change(client, act="show-again", exercise=name)
    assert name in today(client)


def test_swap_takes_the_other_exercise_or_variant(client: Client, life: Life) -> None:
    move, offer = next((move, offer) for move in moves(client) for offer in move.offers if offer.act == "swap")
    change(client, act="swap", exercise=move.exercise, other=offer.other)
    assert life.bodies[-1] == Choice(swaps={move.exercise: offer.other})


def test_swap_for_something_the_programme_does_not_list_changes_nothing(client: Client, life: Life) -> None:
    before = life.bodies
    change(client, act="swap", exercise="heel-raise", other="handstand")
    change(client, act="leave-out", exercise="handstand")
    change(client, act="dance", exercise="heel-raise")
    assert life.bodies == before


def test_seated_choice_seats_the_whole_session(client: Client, life: Life) -> None:
    change(client, act="sit")
    assert life.bodies[-1] == Choice(seated=True)
    session = client.get("/").context["advice"].session
    assert {item.position.value for item in session.items()} <= {"seated", "side-lying"}
    change(client, act="stand")
    assert "Good to go." in client.get("/").content.decode()


def test_choices_of_one_day_add_up(client: Client, life: Life) -> None:
    client.post("/today/minutes/", {"minutes": "18"})
    change(client, act="leave-out", exercise="heel-raise")
    change(client, act="sit")
    assert life.bodies[-1] == Choice(minutes=18, seated=True, without=("heel-raise",))


def test_before_the_check_in_there_is_nothing_to_change(client: Client, life: Life) -> None:
    life.set(DAY + timedelta(days=1))
    assert client.get("/today/change/strength/")["Location"] == "/"
