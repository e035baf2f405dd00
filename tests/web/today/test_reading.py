"""The pages of Today and the check-in are plain: grade 6 or lower, and no long sentence."""

from datetime import timedelta

from django.test import Client

from surefoot.domain.entries import CheckIn, Fall, Suspension
from tests.catalogue.reading_grade import grade, sentences, words
from tests.web.learn.test_reading import Told
from tests.web.today.people import CALM, DAY, Life, profile

LONGEST = 15  # words in a sentence


def read(client: Client, address: str) -> list[str]:
    """Return the text of a page's main part."""
    response = client.get(address)
    assert response.status_code == 200
    parser = Told()
    parser.feed(response.content.decode())
    return [" ".join(string.replace("\u2019", "'").split()) for string in parser.strings if string.strip()]


def hard(texts: list[str]) -> list[str]:
    """Return the sentences that are too long, lists of names left out; refuse a page above grade 6."""
    assert grade(texts) <= 6
    return [said for said in sentences(texts) if said.endswith((".", "!", "?")) and len(words(said)) > LONGEST]


def test_today_is_plain_before_and_after_the_check_in(client: Client, life: Life) -> None:
    assert hard(read(client, "/")) == []
    life.trained(DAY - timedelta(days=2))
    life.tell(CALM)
    assert hard(read(client, "/")) == []
    assert hard(read(client, "/today/change/balance/")) == []


def test_days_without_a_session_are_plain(client: Client, life: Life) -> None:
    life.tell(profile(training_days=("mon",)), CALM)
    assert hard(read(client, "/")) == []
    life.tell(Suspension(reason="travel"))
    assert hard(read(client, "/")) == []


def test_finished_day_is_plain(client: Client, life: Life) -> None:
    life.trained(DAY)
    assert hard(read(client, "/")) == []


def test_check_in_is_plain(client: Client, life: Life) -> None:
    life.tell(profile(glucose_lowering="insulin"))
    life.trained(DAY - timedelta(days=1))
    for page in ("last-session", "feet", "pain", "new"):
        assert hard(read(client, f"/check-in/{page}/")) == []


def test_stop_pages_are_plain(client: Client, life: Life) -> None:
    life.tell(Fall(head_hit=True), CheckIn(red_flags=("open-sore", "fever")))
    assert hard(read(client, "/stop/")) == []
    assert hard(read(client, "/stop/reviewed/")) == []
