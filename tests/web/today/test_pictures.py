"""The pictures of Today: each block by its first move that is drawn, standing still; each move where it is changed."""

import re

from django.test import Client

from surefoot.web import diary
from surefoot.web.figures.pictures import picture
from tests.web.figures.stills import pictures, restless
from tests.web.today.people import CALM, Life


def names(page: str) -> list[str]:
    return re.findall(r"/figures/[\w-]+/([\w-]+)\.svg", page)


def test_each_block_shows_its_first_move_that_is_drawn(client: Client, life: Life) -> None:
    life.tell(CALM)
    page = client.get("/").content.decode()
    blocks = [
        [item.variant for item in block.items if picture(item.variant)] for block in diary.advice().session.blocks
    ]
    assert names(page) == [drawn[0] for drawn in blocks if drawn]
    assert len(pictures(page)) > 1
    assert restless(page) == []
    assert page.count('loading="lazy"') == len(pictures(page))


def test_each_move_is_shown_where_it_can_be_changed(client: Client, life: Life) -> None:
    life.tell(CALM)
    block = diary.advice().session.blocks[0]
    page = client.get(f"/today/change/{block.block.value}/").content.decode()
    assert names(page) == [item.variant for item in block.items if picture(item.variant)]
    assert restless(page) == []
