"""A figure as an SVG picture: in the look, the form, for the side and of the part asked for."""

import re
from base64 import b64encode
from hashlib import sha256

from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.csp import CSP
from django.views.decorators.http import require_safe

from surefoot.domain.quantities import Side
from surefoot.figures.gallery import Form
from surefoot.figures.looks import look_of
from surefoot.figures.problems import FigureError, UnknownFigure
from surefoot.figures.showing import Showing
from surefoot.web.figures.pictures import gallery, tell_broken

_STYLE = re.compile("<style>(.*?)</style>", re.DOTALL)


class NoSuchPicture(LookupError):
    """A picture was asked for that there is not; its text says what there is."""


@require_safe
def drawing(request: HttpRequest, look: str, name: str) -> HttpResponseBase:
    """Return a figure; the browser may keep it, and asks each time whether it is still the same."""
    try:
        showing, form = _showing(look, name, request.GET), _form(request.GET)
        drawn = gallery().drawing(name, form, showing)
    except FigureError as error:
        tell_broken(name, str(error))
        return _none("This figure cannot be drawn now. The words beside it say the same.")
    except UnknownFigure:
        return _none("There is no figure of this name.")
    except NoSuchPicture as missing:
        return _none(str(missing))
    etag = f'"{sha256(drawn.encode()).hexdigest()[:32]}"'
    whole = HttpResponse(
        drawn, content_type="image/svg+xml", headers={"ETag": etag, "Cache-Control": "private, no-cache"}
    )
    answer = get_conditional_response(request, etag=etag, response=whole)
    # How Django's own decorator tells its middleware. "Not changed" says it too: browsers keep the newest policy.
    answer._csp_config = _policy(drawn)  # type: ignore[attr-defined]
    return answer


def _showing(look: str, name: str, asked: QueryDict) -> Showing:
    try:
        chosen = look_of(look)
    except ValueError:
        raise NoSuchPicture("There is no such look. A look is a palette, a build and hair: tan-slim-short.") from None
    return Showing(look=chosen, side=_side(asked), part=_part(name, asked.get("part")))


def _form(asked: QueryDict) -> Form:
    try:
        return Form(asked.get("form", Form.MOVING))
    except ValueError:
        raise NoSuchPicture(f"A figure comes in one form of: {', '.join(Form)}.") from None


def _side(asked: QueryDict) -> Side:
    try:
        return Side(asked.get("side", Side.RIGHT))
    except ValueError:
        raise NoSuchPicture(f"A figure shows one side of: {', '.join(Side)}.") from None


def _part(name: str, asked: str | None) -> int | None:
    if asked is None:
        return None
    parts = {str(key.part): key.part for key in gallery().library.spec(name).keys if key.part is not None}
    if asked not in parts:
        raise NoSuchPicture("This figure has no such part.")
    return parts[asked]


def _policy(drawn: str) -> dict[str, list[str]]:
    """Return what a figure opened alone may use: the style it brings; no script, nothing from elsewhere."""
    return {
        "default-src": [CSP.NONE],
        "style-src": [_hash(style) for style in _STYLE.findall(drawn)] or [CSP.NONE],
        "frame-ancestors": [CSP.NONE],
    }


def _hash(style: str) -> str:
    return f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"


def _none(words: str) -> HttpResponse:
    return HttpResponse(words, status=404, content_type="text/plain; charset=utf-8")
