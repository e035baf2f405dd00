"""Settings of the phones' door: the same app over https on the home network, for paired phones alone."""

from surefoot.web.settings import *  # noqa: F403
from surefoot.web.settings import CSRF_COOKIE_NAME as CSRF_NAME
from surefoot.web.settings import MIDDLEWARE as LOCAL_MIDDLEWARE
from surefoot.web.settings import PHONE_DOOR as DOOR
from surefoot.web.settings import SESSION_COOKIE_NAME as SESSION_NAME

AT_PHONE_DOOR = True
# Started without a door, this answers to no name at all.
ALLOWED_HOSTS = list(DOOR.hosts) if DOOR else []

_LOCAL_DOOR = "surefoot.web.middleware.OwnOriginMiddleware"
# Before the static files: whoever is not paired gets nothing but the page to pair.
_PHONE_DOOR = ["surefoot.web.phone.gate.HomeNetworkMiddleware", "surefoot.web.phone.gate.PairedOnlyMiddleware"]
MIDDLEWARE = [each for local in LOCAL_MIDDLEWARE for each in (_PHONE_DOOR if local == _LOCAL_DOOR else [local])]

# __Host-: neither another port's plain http nor another name can set or read these.
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = f"__Host-{SESSION_NAME}"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = f"__Host-{CSRF_NAME}"
# No HSTS: it knows no ports, so a phone would ask the trust page for https too, and still do so once the certificate is gone.
