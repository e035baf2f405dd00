"""One line of JSON, read strictly: every name once, no NaN, nothing endless, nothing that cannot be written again."""

import json
from math import isfinite
from typing import Any, NoReturn

from surefoot.exchange.unfit import Unfit, shown

_DEEPEST = 32


def parse_object(text: str) -> dict[str, Any]:
    """Return the object a line holds; raise Unfit when it is not JSON, cut off, or no object."""
    try:
        value = _decode(text)
    except json.JSONDecodeError as error:
        raise Unfit(_broken(text, error)) from None
    except RecursionError:
        raise Unfit("the line is nested too deeply") from None
    except ValueError as error:
        if isinstance(error, Unfit):
            raise
        raise Unfit("a number has far too many digits") from None
    if type(value) is not dict:
        raise Unfit(f"the line must be an object in curly brackets, not {shown(value)}")
    return value


def refuse_odd_data(data: Any) -> None:
    """Raise Unfit for kept data that could not be written again: nested too deeply, or with half a character."""
    if _depth(data, 1) > _DEEPEST:
        raise Unfit(f"the entry is nested more than {_DEEPEST} levels deep")
    try:
        json.dumps(data, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise Unfit("a text holds half of a character (a lone surrogate)") from None


def _depth(data: Any, level: int) -> int:
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    if level > _DEEPEST:
        return level
    return max((_depth(item, level + 1) for item in inner), default=level)


def _broken(text: str, error: json.JSONDecodeError) -> str:
    if error.pos >= len(text) or error.msg.startswith("Unterminated string"):
        return "the line stops in the middle; it was not written to its end"
    return f"not JSON at character {error.pos + 1} ({error.msg})"


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        twice = next(name for name, _ in pairs if name in seen or seen.add(name))
        raise Unfit(f"the field {shown(twice)} is there twice")
    return found


def _finite(text: str) -> float:
    value = float(text)
    if not isfinite(value):
        raise Unfit(f"the number {text[:20]} is too large")
    return value


def _refuse_constant(name: str) -> NoReturn:
    raise Unfit(f"{name} is not a number")


_decode = json.JSONDecoder(object_pairs_hook=_each_once, parse_float=_finite, parse_constant=_refuse_constant).decode
