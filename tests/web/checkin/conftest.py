"""The same life as for Today."""

from tests.web.today.conftest import life

__all__ = ["life"]
