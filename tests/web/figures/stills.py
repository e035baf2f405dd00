"""The pictures on a page, and which of them might move without a button to stop them."""

import re

PICTURE = re.compile(r"<img [^>]*/figures/[^>]*>")
STILL = re.compile(
    r'<img class="fig[^"]*" src="/figures/[\w-]+/[\w-]+\.svg\?form=still" alt="[^"]*" width="\d+" height="\d+"'
)


def pictures(page: str) -> list[str]:
    """Return the pictures on a page, in order."""
    return PICTURE.findall(page)


def restless(page: str) -> list[str]:
    """Return the pictures that may move, or do not say how large they are."""
    return [picture for picture in pictures(page) if not STILL.match(picture)]
