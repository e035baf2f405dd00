"""The app for phones as a WSGI callable. What reaches this door has come by https, ours or a proxy's."""

import os
from collections.abc import Iterable
from typing import Any

# In place of what this process was given by the one that started it: the door decides, nobody else.
os.environ["DJANGO_SETTINGS_MODULE"] = "surefoot.web.phone_settings"

from django.core.wsgi import get_wsgi_application

_app = get_wsgi_application()


def application(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    """Answer one request; no header of its own can say that it came by another way."""
    environ["wsgi.url_scheme"] = "https"
    return _app(environ, start_response)
