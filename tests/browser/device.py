"""The device's own side: what it keeps, and a server that answers its outbox as a test wants."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page, Route

READ = """async (drawer) => {
  const open = indexedDB.open("surefoot");
  const database = await new Promise((done, fail) => {
    open.onsuccess = () => done(open.result);
    open.onerror = () => fail(open.error);
  });
  try {
    if (!database.objectStoreNames.contains(drawer)) return [];
    const asked = database.transaction(drawer).objectStore(drawer).getAll();
    return await new Promise((done) => { asked.onsuccess = () => done(asked.result); });
  } finally { database.close(); }
}"""
OPEN = """async (address) => {
  const { Outbox } = await import(new URL("outbox.js", document.querySelector("script[src$='/js/device.js']").src));
  globalThis.told = [];
  globalThis.outbox = new Outbox({ address, tell: (news) => told.push(news) });
  await outbox.opened;
}"""
EMPTY = """() => new Promise((done, fail) => {
  const gone = indexedDB.deleteDatabase("surefoot");
  gone.onsuccess = done;
  gone.onerror = fail;
})"""

type Answer = Callable[[list[dict[str, Any]]], dict[str, Any] | int]


def kept(page: Page, drawer: str) -> list[dict[str, Any]]:
    """Return what a drawer of the device's storage holds."""
    return list(page.evaluate(READ, drawer))


def open_outbox(page: Page) -> None:
    """Open an outbox on this page, as `outbox`; what it tells is in `told`."""
    page.evaluate(OPEN, "/outbox/")


def empty_storage(page: Page) -> None:
    """Do what a browser does that runs short of space."""
    page.evaluate(EMPTY)


def message(number: int, **more: Any) -> dict[str, Any]:
    """Return the report of this number."""
    return {
        "id": f"019aab1c-0a00-7a01-8b01-{number:012d}",
        "at": f"2026-03-02T08:{number % 60:02d}:00+00:00",
        "session": "s",
        "kind": "reached",
        "where": number,
    } | more


def all_kept(sent: list[dict[str, Any]]) -> dict[str, Any]:
    """Answer as a server that takes everything."""
    return {"kept": [one["id"] for one in sent], "refused": [], "later": [], "sessions": {}, "now": "", "stop": False}


@dataclass
class Server:
    """Stands in for the server's side of the outbox; `answer` may return a status instead of an answer."""

    page: Page
    answer: Answer = all_kept
    cut: bool = False
    batches: list[list[dict[str, Any]]] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Take the place of the server for every page of this context."""
        self.page.context.route("**/outbox/", self._answer)

    def _answer(self, route: Route) -> None:
        if self.cut:
            route.abort("internetdisconnected")
            return
        self.tokens.append(route.request.headers.get("x-csrftoken", ""))
        self.batches.append(json.loads(route.request.post_data or "[]"))
        answer = self.answer(self.batches[-1])
        if isinstance(answer, int):
            route.fulfill(status=answer, json={"error": "no"})
        else:
            route.fulfill(json=answer)

    @property
    def ids(self) -> list[str]:
        """Return the ids in the order they came."""
        return [one["id"] for batch in self.batches for one in batch]
