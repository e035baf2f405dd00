"""From "surefoot" typed in a terminal to a page in the browser."""

from surefoot.web.boot.server import serve

__all__ = ["serve"]
