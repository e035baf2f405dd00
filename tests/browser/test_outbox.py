"""The outbox of a device: on the disk first, then sent until it has arrived, once for all tabs. What goes wrong is told."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.device import Server, all_kept, empty_storage, kept, message, open_outbox
from tests.browser.surefoot_app import SurefootApp
from tests.browser.watch import Watch

PAGE = "/learn/about/"
PUT = "(messages) => outbox.put(messages)"
SETTLED = "() => outbox.settled(4000)"
STATES = "() => told.map((news) => news.state)"


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SurefootApp]:
    """One Surefoot for all of these tests: what they look at is kept by each browser on its own."""
    running = SurefootApp(tmp_path_factory.mktemp("app"))
    running.start()
    yield running
    running.stop()


@pytest.fixture
def page(app: SurefootApp, open_page: Open, watch: Watch) -> Page:
    """A page on which an outbox can be opened."""
    watch.expected = ("ERR_INTERNET_DISCONNECTED", "503", "pack.json")
    page = open_page(app)
    page.goto(PAGE)
    return page


@pytest.fixture
def server(page: Page) -> Server:
    """What answers the outbox."""
    return Server(page)


def ids(*numbers: int) -> list[str]:
    return [message(number)["id"] for number in numbers]


def sent(page: Page, *, but: int = 0) -> None:
    """Send all but this many: a sending that met the cut network may still be under way, and what waits is sent once more."""
    page.evaluate("() => { outbox.send(); }")
    page.wait_for_function("(but) => outbox.waiting === but", arg=but)


def waiting(page: Page) -> list[str]:
    return [one["id"] for one in kept(page, "outbox")]


def test_message_is_on_the_disk_before_put_returns(page: Page, server: Server) -> None:
    server.cut = True
    open_outbox(page)
    assert page.evaluate(PUT, [message(1)]) is True
    assert waiting(page) == ids(1)


def test_what_waits_is_sent_in_order_and_let_go_once_it_was_kept(page: Page, server: Server) -> None:
    server.cut = True
    open_outbox(page)
    for number in (3, 1, 2):
        page.evaluate(PUT, [message(number)])
    server.cut = False
    sent(page)
    assert server.batches[-1] == [message(1), message(2), message(3)]
    assert waiting(page) == []
    assert page.evaluate("() => outbox.waiting") == 0


def test_proof_of_origin_is_read_when_sending(page: Page, server: Server) -> None:
    page.goto("/offline/")
    page.goto(PAGE)
    token = next(one["value"] for one in page.context.cookies() if one["name"] == "surefoot_csrf")
    open_outbox(page)
    page.evaluate(PUT, [message(1)])
    page.evaluate(SETTLED)
    assert server.tokens == [token]


def test_lost_proof_of_origin_is_renewed_and_nothing_is_lost(page: Page, server: Server) -> None:
    page.context.clear_cookies()
    server.answer = lambda sent: all_kept(sent) if server.tokens[-1] else 403
    open_outbox(page)
    page.evaluate(PUT, [message(1)])
    page.evaluate(SETTLED)
    assert [bool(token) for token in server.tokens] == [False, True]
    assert waiting(page) == []


def test_server_that_cannot_now_is_asked_again(page: Page, server: Server) -> None:
    server.answer = lambda sent: 503 if len(server.batches) < 3 else all_kept(sent)
    open_outbox(page)
    page.evaluate(PUT, [message(1)])
    expect(page.locator("body")).to_be_visible()
    page.wait_for_function("() => told.some(({ state }) => state === 'saved')", timeout=8000)
    assert server.ids == ids(1, 1, 1)
    assert "waiting" in page.evaluate(STATES)
    assert waiting(page) == []


def test_refused_one_holds_up_no_other_and_stays_with_its_words(page: Page, server: Server) -> None:
    refused = {"id": ids(2)[0], "error": "pain must be a whole number"}
    server.answer = lambda sent: all_kept([one for one in sent if one["id"] != refused["id"]]) | {"refused": [refused]}
    server.cut = True
    open_outbox(page)
    page.evaluate(PUT, [message(1), message(2), message(3)])
    server.cut = False
    sent(page)
    assert kept(page, "outbox") == [message(2) | {"refused": refused["error"]}]
    assert page.evaluate("() => outbox.waiting") == 0
    page.evaluate(PUT, [message(4)])
    page.evaluate(SETTLED)
    assert server.ids[-1:] == ids(4), "a refused one is not sent again"


def test_one_that_cannot_be_read_is_found_among_the_others(page: Page, server: Server) -> None:
    bad = ids(5)[0]
    server.answer = lambda sent: 400 if bad in [one["id"] for one in sent] else all_kept(sent)
    server.cut = True
    open_outbox(page)
    page.evaluate(PUT, [message(number) for number in range(1, 10)])
    server.cut = False
    sent(page)
    assert [(one["id"], bool(one["refused"])) for one in kept(page, "outbox")] == [(bad, True)]


def test_one_of_a_day_to_come_waits_and_lets_others_pass(page: Page, server: Server) -> None:
    early = ids(1)[0]
    server.answer = lambda sent: (
        all_kept([one for one in sent if one["id"] != early]) | {"later": [{"id": early, "error": "clock"}]}
    )
    server.cut = True
    open_outbox(page)
    page.evaluate(PUT, [message(number) for number in range(1, 130)])
    server.cut = False
    sent(page, but=1)
    assert waiting(page) == [early]


def test_large_queue_goes_in_batches_a_closing_page_may_send(page: Page, server: Server) -> None:
    server.cut = True
    open_outbox(page)
    page.evaluate(PUT, [message(number, told={"note": "é" * 900}) for number in range(1, 101)])
    server.cut = False
    sent(page)
    assert server.ids == ids(*range(1, 101))
    assert max(len(str(batch).encode()) for batch in server.batches) < 64_000


def test_two_tabs_share_one_outbox_and_send_each_message_once(page: Page, server: Server) -> None:
    other = page.context.new_page()
    other.goto(PAGE)
    server.cut = True
    for each in (page, other):
        open_outbox(each)
    page.evaluate(PUT, [message(1)])
    other.evaluate(PUT, [message(2)])
    for each in (page, other):
        each.wait_for_function("() => outbox.waiting === 2")
    server.cut = False
    for each in (page, other):
        each.evaluate("() => { outbox.send(); }")
    for each in (page, other):
        each.wait_for_function("() => outbox.waiting === 0")
    assert sorted(server.ids) == ids(1, 2)


def refuse_storage(page: Page) -> None:
    """Make this browser one that keeps nothing for us."""
    page.add_init_script(
        "Object.defineProperty(globalThis, 'indexedDB', { value: { open() { throw new Error('no'); } } });"
    )


def test_storage_refused_is_told_and_the_page_still_sends(page: Page, server: Server) -> None:
    refuse_storage(page)
    page.goto(PAGE)
    server.cut = True
    open_outbox(page)
    assert page.evaluate(PUT, [message(1)]) is False
    assert (page.evaluate("() => outbox.waiting"), page.evaluate("() => outbox.isSafe")) == (1, False)
    assert "memory" in page.evaluate(STATES)
    server.cut = False
    sent(page)
    assert (server.batches[-1], page.evaluate("() => outbox.waiting")) == ([message(1)], 0)


def test_storage_refused_is_said_on_the_page(page: Page, server: Server) -> None:
    refuse_storage(page)
    page.goto(PAGE)
    expect(page.locator("[data-net-said]")).to_have_text(
        "This browser keeps nothing for us. Stay on this page until it says “Saved”."
    )


@pytest.mark.parametrize(
    ("lost", "words"),
    [
        (
            2,
            "This browser emptied our storage. What had been sent is safe. 2 entries had not been sent. Please tell them again.",
        ),
        (
            1,
            "This browser emptied our storage. What had been sent is safe. 1 entry had not been sent. Please tell it again.",
        ),
        (0, "This browser emptied our storage. What had been sent is safe."),
    ],
)
def test_emptied_storage_is_told_once_with_what_was_lost(page: Page, server: Server, lost: int, words: str) -> None:
    server.cut = True
    open_outbox(page)
    page.evaluate(PUT, [message(number) for number in range(1, lost + 1)])
    page.goto("/healthz")  # no script of ours runs here
    empty_storage(page)
    page.goto(PAGE)
    expect(page.locator("[data-net-said]")).to_contain_text(words)
    page.reload()
    page.wait_for_timeout(1500)
    expect(page.locator("[data-net-said]")).to_have_text("")


def test_storage_emptied_under_an_open_page_loses_nothing_told_after(page: Page, server: Server) -> None:
    server.cut = True
    open_outbox(page)
    page.evaluate(PUT, [message(1)])
    empty_storage(page)
    assert page.evaluate(PUT, [message(2)]) is True
    assert waiting(page) == ids(2)


def test_first_visit_says_nothing(page: Page) -> None:
    page.wait_for_timeout(1500)
    expect(page.locator("[data-net-said]")).to_have_text("")


def test_what_waits_is_said_on_every_page(page: Page, server: Server) -> None:
    server.cut = True
    open_outbox(page)
    page.evaluate(PUT, [message(1), message(2)])
    page.goto("/learn/")
    expect(page.locator("[data-net-said]")).to_have_text("2 entries wait for the network.")
    server.cut = False
    expect(page.locator("[data-net-said]")).to_have_text("Saved.", timeout=20_000)
    assert server.ids == ids(1, 2)


def test_sign_told_in_one_tab_reaches_the_others(page: Page, server: Server) -> None:
    other = page.context.new_page()
    other.goto(PAGE)
    open_outbox(other)
    open_outbox(page)
    page.evaluate("() => outbox.announce({ stop: 'chest-pain' })")
    other.wait_for_url("**/start/")  # from Today: nobody has begun here


def test_server_that_knows_of_a_sign_locks_the_device_until_it_is_closed(page: Page, server: Server) -> None:
    def lock() -> list[Any]:
        return [one["name"] for one in kept(page, "kept") if one["name"] == "stop"]

    server.answer = lambda sent: all_kept(sent) | {"stop": len(server.batches) == 1}
    open_outbox(page)
    page.evaluate(PUT, [message(1)])
    page.evaluate(SETTLED)
    assert lock() == ["stop"]
    page.evaluate(PUT, [message(2)])
    page.evaluate(SETTLED)
    assert lock() == []
