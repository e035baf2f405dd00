"""Collects what a browser complains about: script errors, blocked parts, failed requests, faults of the server."""

from playwright.sync_api import BrowserContext, ConsoleMessage, Response, WebError

SERVER_FAULT = 500
# The browser's own note of an answer such as 422: the page itself tells the person what to put right.
PLAIN_REFUSAL = "Failed to load resource: the server responded with a status of 4"
# Said by what drives the browser, in tests that want no service worker.
NO_WORKER = "Service Worker registration blocked by Playwright"


class Watch:
    """Everything that went wrong in any page so far, in words; `during` names what is expected to fail for a while."""

    def __init__(self) -> None:
        self.troubles: list[str] = []
        self.expected: tuple[str, ...] = ()

    def over(self, context: BrowserContext) -> None:
        """Watch a context and all its pages."""
        context.on("console", self._console)
        context.on("weberror", self._error)
        context.on("response", self._response)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not message.text.startswith((PLAIN_REFUSAL, NO_WORKER)):
            self._note(f"{message.type}: {message.text} ({message.location.get('url', '')})")

    def _error(self, error: WebError) -> None:
        self._note(f"script: {error.error}")

    def _response(self, response: Response) -> None:
        if response.status >= SERVER_FAULT or (response.status == 404 and "/static/" in response.url):
            self._note(f"{response.status}: {response.url}")

    def _note(self, trouble: str) -> None:
        if not any(expected in trouble for expected in self.expected):
            self.troubles.append(trouble)
