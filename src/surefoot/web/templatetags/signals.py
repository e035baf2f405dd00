"""The signals of a session, for the form that chooses them."""

from dataclasses import asdict
from typing import Any

from django import template

from surefoot.web.account.signals import LEAST_READY_S, MOST_READY_S, read

register = template.Library()


@register.simple_tag
def read_signals(words: str) -> dict[str, Any]:
    """Return what the words of the signals cookie say, and the seconds to choose from."""
    return {**asdict(read(words)), "choices": range(LEAST_READY_S, MOST_READY_S + 1)}
