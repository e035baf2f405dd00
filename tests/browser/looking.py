"""What a page must be at every size and in both lights, measured in the browser."""

from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "color-contrast-enhanced"]
ASK = "(rules) => axe.run(document, {runOnly: rules, resultTypes: ['violations']})"

# A link inside a sentence may be as high as its line; every other thing to press has a whole fingertip of room.
SMALL = """(least) => [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
  .filter((one) => one.checkVisibility({visibilityProperty: true, opacityProperty: false}) && !one.closest("[inert]"))
  .filter((one) => !(one.tagName === "A" && getComputedStyle(one).display === "inline"))
  .filter((one) => one.type !== "hidden" && !one.matches(".skip:not(:focus)"))
  .map((one) => [one, (one.matches("input[type=checkbox], input[type=radio]") && one.closest("label")) || one])
  .map(([one, box]) => [one, box.getBoundingClientRect()])
  .filter(([one, box]) => box.width > 1 && (box.height < least - 0.5 || box.width < least - 0.5))
  .map(([one, box]) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${one.outerHTML.slice(0, 120)}`)"""

WIDER = """() => {
  const wide = document.documentElement.clientWidth;
  const out = [...document.querySelectorAll("body *")].filter((one) => one.checkVisibility()
    && one.getBoundingClientRect().right > wide + 1 && getComputedStyle(one).position !== "absolute");
  return document.documentElement.scrollWidth > wide
    ? [`${document.documentElement.scrollWidth} > ${wide}`, ...out.slice(0, 3).map((one) => one.outerHTML.slice(0, 100))] : [];
}"""

MOVING = """() => document.getAnimations().filter((one) => one.playState === "running")
  .map((one) => one.effect.target.outerHTML.slice(0, 80))"""


def faults(page: Page, rules: list[str] = TAGS) -> list[str]:
    """Return what axe finds against WCAG 2.2 A, AA and AAA, one line for each place."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found: dict[str, Any] = page.evaluate(ASK, rules)
    return [
        f"{fault['id']}: {node['html'][:140]} {_why(node)}"
        for fault in found["violations"]
        for node in fault["nodes"][:2]
    ]


def _why(node: dict[str, Any]) -> str:
    return " ".join(check["message"] for check in (*node["any"], *node["all"], *node["none"]))[:160]


def too_small(page: Page, least_px: int = 44) -> list[str]:
    """Return what can be pressed but is smaller than a fingertip."""
    return list(page.evaluate(SMALL, least_px))


def wider_than_the_page(page: Page) -> list[str]:
    """Return what makes the page scroll sideways."""
    return list(page.evaluate(WIDER))


def moving(page: Page) -> list[str]:
    """Return what is being animated."""
    return list(page.evaluate(MOVING))
