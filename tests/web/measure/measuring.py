"""Results as a person tells them, and what stands in the diary then."""

from surefoot.web import diary

SAFE = {"feet": "fine", "set_up": "ready"}


def told(client, measure, **form):
    """Send the form of one measure, in the words of its page; a standing test after its two safety questions."""
    return client.post(f"/measure/{measure}/", form)


def stance(client, **changed):
    """Tell one try of the one-leg stance."""
    return told(
        client,
        "single-leg-stance",
        **(SAFE | {"side": "left", "value": "12.4", "ended": "foot-down", "trial": "1"} | changed),
    )


def bodies():
    """Return what was told since the profile."""
    return [entry.body for entry in diary.entries()][1:]


def kept_back(client):
    """Return why each measure is not offered now, by measure."""
    page = client.get("/measure/").context
    return {offer.id: reason for reason, offers in page["kept_back"] for offer in offers}
