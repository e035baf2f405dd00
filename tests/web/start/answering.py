"""A made-up person's answers to the first questions, and a way to give them."""

from collections.abc import Mapping

from django.test import Client

HOST = "127.0.0.1"
WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
CALM: Mapping[str, Mapping[str, str | list[str]]] = {
    "birth-year": {"answer": "1954"},
    "sex": {"answer": "female"},
    "cause": {"answer": "chemotherapy"},
    "diabetes": {"answer": "no"},
    "medicines": {"answer": "insulin"},
    "meter": {"answer": "imperial"},
    "feeling": {"answer": "reduced"},
    "circulation": {"answer": "good"},
    "history": {"past_ulcer": "no", "amputation": "no", "kidney_failure": "no"},
    "shape": {"answer": "no"},
    "eyes": {"answer": "none"},
    "falls": {"answer": "0"},
    "aids": {"answer": "none"},
    "footwear": {"answer": "shoes"},
    "things": {"answer": ["chair", "counter"]},
    "minutes": {"answer": "30"},
    "days": {"answer": WEEK},
    "country": {"answer": "GB"},
    "voice": {"answer": "yes"},
    "usual-pain": {"answer": "3"},
}


def browser() -> Client:
    """Return a browser on the person's own machine."""
    return Client(HTTP_HOST=HOST)


def answer_all(client: Client, **changed: Mapping[str, str | list[str]]) -> list[str]:
    """Answer every question asked and return their ids in order; a change names a question with _ for -."""
    answers = {**CALM, **{name.replace("_", "-"): told for name, told in changed.items()}}
    url, asked = "/start/birth-year/", []
    while not url.endswith("/review/"):
        asked.append(url.split("/")[2])
        response = client.post(url, answers[asked[-1]])
        assert response.status_code == 302, response.content.decode()
        url = response["Location"]
    return asked


def settle(client: Client, **changed: Mapping[str, str | list[str]]) -> None:
    """Answer every question and save the profile."""
    answer_all(client, **changed)
    page = client.get("/start/review/")
    client.post("/start/review/", {"entry_id": page.context["entry_id"]})
