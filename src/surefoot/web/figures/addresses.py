"""Where a figure is found."""

from urllib.parse import urlencode

from django.urls import reverse

from surefoot.domain.quantities import Side
from surefoot.figures.gallery import Form
from surefoot.figures.looks import Look


def address(
    name: str, look: Look, *, form: Form = Form.MOVING, side: Side = Side.RIGHT, part: int | None = None
) -> str:
    """Return the address of a figure; what is as usual (moving, right, all parts) is left out of it."""
    asked = {
        "form": None if form is Form.MOVING else form.value,
        "side": None if side is Side.RIGHT else side.value,
        "part": part,
    }
    query = urlencode({key: value for key, value in asked.items() if value is not None})
    path = reverse("figures:drawing", args=[look.code, name])
    return f"{path}?{query}" if query else path
