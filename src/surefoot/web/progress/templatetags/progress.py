"""Small drawn parts of the progress pages: numb spots on a foot, the blocks of a day, sights in words."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from surefoot.catalogue.words import block_name, finding_name
from surefoot.catalogue.words import number as plain_number
from surefoot.charts import Grain, Point, Remark
from surefoot.domain.quantities import Block
from surefoot.web import diary
from surefoot.web.feet import DRAWING_WIDTH, FEET, View, spots
from surefoot.web.progress.charted import Charted
from surefoot.web.progress.found import Sight
from surefoot.web.progress.numb import NumbMap

register = template.Library()

# Five shapes that differ without their colour: a ring of warmth, a wave, a leaf, a block, a tip to stand on.
SHAPES = {
    Block.WARM_UP: "M7 1a6 6 0 1 0 0 12a6 6 0 1 0 0-12z",
    Block.GLIDES: "M1 9c2-8 4-8 6-2s4 6 6-2v4c-2 6-4 6-6 2s-4-6-6 2z",
    Block.ACTIVATION: "M7 1l6 6-6 6-6-6z",
    Block.STRENGTH: "M2 2h10v10h-10z",
    Block.BALANCE: "M7 1l6 12h-12z",
}


@register.inclusion_tag("progress/numb_map.html")
def numb_map(told: NumbMap, name: str, view: View) -> dict[str, Any]:
    """Draw the numb spots of one side of both feet; new ones are hatched twice. `name` makes ids that stand once on a page."""
    return {
        "name": f"{name}-{view}",
        "width": DRAWING_WIDTH,
        "outline": f"parts/foot_{view}_outline.html",
        "drawing": f"parts/foot_{view}.html",
        "feet": [
            {
                "mirrored": foot == "right",
                "zones": [
                    {"path": spot.zone.path, "fresh": spot.key in told.fresh}
                    for spot in spots(view)
                    if spot.foot == foot and spot.key in told.spots
                ],
            }
            for foot in FEET
        ],
    }


@register.simple_tag
def shape(block: Block, *, done: bool = True) -> SafeString:
    """Return the shape of a block, filled where it was done; the same must stand in words beside it."""
    return format_html(
        '<svg class="shape{}" viewBox="0 0 14 14" aria-hidden="true" focusable="false"><path d="{}"/></svg>',
        "" if done else " shape--not",
        SHAPES[Block(block)],
    )


@register.simple_tag
def shapes(blocks: tuple[Block, ...]) -> SafeString:
    """Return the shapes of all five blocks, those done filled."""
    return format_html_join("", "{}", ((shape(block, done=block in blocks),) for block in Block))


@register.simple_tag
def all_blocks() -> list[Block]:
    """Return the five blocks in the order of a session."""
    return list(Block)


@register.filter
def block_words(block: Block) -> str:
    """Return the name of a block."""
    return block_name(Block(block), diary.texts())


@register.filter
def sight_words(sight: Sight) -> str:
    """Return what was seen, and where."""
    name = finding_name(sight.code, diary.texts())
    places = {(spot.foot, spot.zone.id): spot.words for spot in spots()}
    where = places.get((sight.foot, sight.zone)) or f"{sight.foot.capitalize()} foot"
    return f"{name}. {where}"


@register.simple_tag
def dot_rows(one: Charted) -> SafeString:
    """Return the rows of a chart's table, newest first: of weeks and months also how far values lay apart, on how many days."""
    months = diary.texts().ui["months"]
    # Written here and not in a template: a year of every series is thousands of cells.
    return mark_safe("".join(_row(dot, one.grain, months) for dot in one.dots))  # noqa: S308 - dates and numbers alone


def _row(dot: Point, grain: str, months: Mapping[str, str]) -> str:
    month = f"{months[str(dot.since.month)]} {dot.since.year}"
    day = month if grain == Grain.MONTH else f"{dot.since.day} {month}"
    value = plain_number(dot.value) + (" <small>not read</small>" if dot.left_out else "")
    apart = (
        f"<td>{plain_number(dot.low)} to {plain_number(dot.high)}</td><td>{dot.days}</td>" if grain != Grain.DAY else ""
    )
    return f'<tr><th scope="row">{day}</th><td>{value}</td>{apart}</tr>'


@register.filter
def number(value: float) -> str:
    """Return a number as people write it."""
    return plain_number(value)


@register.filter
def told_once(remarks: tuple[Remark, ...]) -> list[tuple[str, int]]:
    """Return the words of some remarks, each once, with how often it was said."""
    return list(Counter(remark.words for remark in remarks).items())


@register.filter
def split_words(words: str) -> list[str]:
    """Return words told with commas between them, one by one."""
    return words.split(",")
