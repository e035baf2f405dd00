"""Logs name the place of a fault and never a person's values."""

import logging
import sys

from surefoot.web.logs import QuietFormatter


def test_error_is_logged_without_its_message() -> None:
    try:
        raise ValueError("pain 7, left heel")
    except ValueError:
        record = logging.LogRecord("surefoot", logging.ERROR, __file__, 1, "Could not save", None, sys.exc_info())
    text = QuietFormatter().format(record)
    assert "Could not save\nValueError\n" in text
    assert "test_error_is_logged_without_its_message" in text
    assert "pain 7" not in text
