"""Small drawn parts: icons, the ground line, figures, the ways through the app."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from django import template
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import Resolver404, resolve
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from surefoot.domain.quantities import Side
from surefoot.figures.gallery import Form
from surefoot.web.figures.addresses import address
from surefoot.web.figures.chosen import CONTRAST, look_for
from surefoot.web.figures.pictures import picture

register = template.Library()

LINE_WIDTH = 1000
GAP_WIDTH = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """A way in the main navigation; `inside` is another room that is reached through it.

    One that is only for a wide screen is reached from Settings and from Progress on a narrow one.
    """

    path: str
    icon: str
    words: str
    inside: str = ""
    only_wide: bool = False


DESTINATIONS = (
    Destination(path="/", icon="sun", words="Today"),
    Destination(path="/progress/", icon="trending-up", words="Progress", inside="/history/"),
    Destination(path="/report/", icon="list", words="Report", only_wide=True),
    Destination(path="/learn/", icon="book-open", words="Learn"),
    Destination(path="/settings/", icon="settings", words="Settings"),
)


@register.simple_tag
def icon(name: str) -> SafeString:
    """Return one icon of the sprite, hidden from screen readers: words always stand beside it."""
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#i-{}"></use></svg>',
        static("icons.svg"),
        name,
    )


@register.simple_tag
def ground(done: float, now: int, total: int, extra_class: str = "") -> SafeString:
    """Return the ground line: total parts, done of them filled (a fraction fills part of one), now in ink.

    now counts from 1; 0 marks none. The line is an ornament: the same must stand in words on the page.
    """
    parts = max(int(total), 1)
    width = LINE_WIDTH / parts
    rects = format_html_join("", "{}", ((part,) for i in range(parts) for part in _ground_part(i, done, now, width)))
    return format_html(
        '<svg class="ground{}" viewBox="0 0 1000 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
        "{}</svg>",
        f" {extra_class}" if extra_class else "",
        rects,
    )


def _ground_part(index: int, done: float, now: int, width: float) -> list[SafeString]:
    left = index * width
    filled = min(max(float(done) - index, 0), 1)
    rects = [_rect("g-all", left, width)]
    if filled:
        rects.append(_rect("g-done", left, width * filled))
    if index == int(now) - 1:
        rects.append(_rect("g-now", left, width))
    if index:
        rects.append(_rect("g-gap", left - GAP_WIDTH / 2, GAP_WIDTH))
    return rects


def _rect(css_class: str, left: float, width: float) -> SafeString:
    return format_html(
        '<rect class="{}" x="{}" y="0" width="{}" height="6"/>', css_class, f"{left:.1f}", f"{width:.1f}"
    )


@register.simple_tag(takes_context=True)
def destinations(context: template.Context) -> list[dict[str, Any]]:
    """Return the ways through the app that exist, each with whether the page is inside it."""
    request: HttpRequest | None = context.get("request")
    here = request.path if request else ""
    return [
        {
            "path": way.path,
            "icon": way.icon,
            "words": way.words,
            "current": _is_inside(here, way),
            "only_wide": way.only_wide,
        }
        for way in DESTINATIONS
        if _exists(way.path)
    ]


def _is_inside(here: str, way: Destination) -> bool:
    if way.path == "/":
        return here == "/"
    return here.startswith(way.path) or bool(way.inside and here.startswith(way.inside))


@cache
def _exists(path: str) -> bool:
    try:
        resolve(path)
    except Resolver404:
        return False
    return True


@register.simple_tag(takes_context=True)
def figure(
    context: template.Context,
    name: str,
    *,
    still: bool = False,
    alt: str | None = None,
    size: int = 320,
    side: str = "right",
    lazy: bool = False,
) -> SafeString:
    """Return the picture of a variant or habit in the person's look, or nothing where none can be drawn. size is px wide.

    What is returned stands still, for it has no button to stop it. Unless `still`, it names its moving form for the script
    that gives it one (js/moving.js). `alt` is the figure's own text unless told.
    """
    found = picture(name, Side(side))
    if found is None:
        return mark_safe("")
    look = look_for(context.get("request"))
    return format_html(
        '<img class="{}" src="{}"{} alt="{}" width="{}" height="{}"{} decoding="async">',
        "fig fig--contrast" if look.palette == CONTRAST else "fig",
        address(name, look, form=Form.STILL, side=found.side),
        "" if still else format_html(' data-figure="{}"', address(name, look, side=found.side)),
        found.alt if alt is None else alt,
        size,
        round(size * found.height / found.width),
        mark_safe(' loading="lazy"') if lazy else "",
    )
