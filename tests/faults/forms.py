"""Forms found in a page, and values nobody would write into them."""

import random
from html.parser import HTMLParser

ODD = (
    "", " ", "0", "-1", "11", "1800", "3.5", "1e400", "nan", "٣", "²", "9" * 400, "yes", "no", "none", "unsaid",
    "\x00", "a\x00b", "\x85", "\u2028", "\ud7ff\ufffe", "e\u0301", "x" * 5000, "<script>alert(1)</script>", "../../etc",
    "{{ 7*7 }}", "' OR 1=1 --", "2026-02-30", "0001-01-01", "1899-12-31", "9999-12-31", "left:open-sore", "left-heel",
    "heel-raise", "dark", "dizzy", "sharp-pain", "swap", "hide", "sit", "left", "fine", "0" * 64,
)  # fmt: skip
ODD_JSON = (
    "", "[", "null", "3", '"x"', "[[]]", "[" * 5000, '[{"kind": []}]', '[{"kind": "did", "where": 1e99}]',
    '[{"kind": "did", "where": 0, "told": []}]', '[{"kind": "answered", "where": 0, "told": {"rpe": {}}}]',
    '[{"kind": "did", "where": 99999999999999999999, "told": {"reps": 1}}]', '[{"kind": "answered", "where": 0, "told": 3}]',
    '[{"kind": "did", "where": 0, "told": {"reps": NaN}}]', '{"a": "\\ud800"}', '[{"kind": "reached", "where": true}]',
    '[{"kind": "did", "where": 1, "told": {"reps": 5}}]', '[{"kind": "answered", "where": 0, "told": {"rpe": 11}}]',
    '[{"kind": "did", "where": 1, "told": {"side": {}, "part": []}}]', '[{"kind": "tingled", "where": 0}]',
    '[{"kind": "back", "where": 1}]', '[{"kind": "skipped", "where": 0}]', '[{"kind": "reached", "where": 5}]',
    '[{"kind": "answered", "where": 0, "told": {"form": []}}]', '[{"kind": "did", "where": 1, "told": {"\\u0000": 1}}]',
)  # fmt: skip
# Fields that no page shows at all times.
OTHERS = (
    "entry_id", "answer", "skip", "value", "side", "trial", "feet", "zone", "none", "unsaid", "nothing", "unseen", "before",
    "glucose", "fall", "found", "minutes", "why", "step", "reps", "seconds", "sign", "effort", "act", "exercise", "other",
    "reason", "theme", "signal", "mark", "leave", "day", "flag", "by", "note", "may", "text", "rpe", "finding-left-heel",
)  # fmt: skip


class _Fields(HTMLParser):
    """Collects the fields of a page and the values each one offers."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, list[str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        name = told.get("name")
        if tag in ("input", "textarea", "select", "button") and name and name != "csrfmiddlewaretoken":
            self.found.setdefault(name, []).append(told.get("value") or "")


def fields_in(page: str) -> dict[str, list[str]]:
    """Return the names of a page's fields, each with the values it offers."""
    fields = _Fields()
    fields.feed(page)
    return fields.found


def filled(fields: dict[str, list[str]], chance: random.Random) -> dict[str, str | list[str]]:
    """Return a form as someone might send it: a little of it odd, now and then something it never asked."""
    odd = chance.choice((0.0, 0.1, 0.3, 1.0))
    told: dict[str, str | list[str]] = {}
    for name, offered in fields.items():
        if chance.random() < 0.9:
            told[name] = chance.choice(ODD) if chance.random() < odd and name != "entry_id" else chance.choice(offered)
    for name in chance.sample(OTHERS, chance.choice((0, 0, 1, 4))):
        told[name] = [chance.choice(ODD), chance.choice(ODD)] if chance.random() < 0.2 else chance.choice(ODD)
    return told
