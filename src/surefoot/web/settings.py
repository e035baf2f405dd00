"""Settings for local mode: one person, their own machine, loopback only, no sign-in."""

import secrets

from django.utils.csp import CSP
from tzlocal import get_localzone_name

from surefoot.web.clock import remember_chosen_zone
from surefoot.web.data_folder import DATABASE_NAME, data_folder, stored_secret
from surefoot.web.phone.door import told_door
from surefoot.web.static_version import static_version

DATA_FOLDER = data_folder()

DEBUG = False
# Reading settings never writes. The stored secret is made at boot; tests and checks run on a passing one.
SECRET_KEY = stored_secret(DATA_FOLDER) or secrets.token_urlsafe(64)
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]

# Where phones come in, if anywhere. They meet phone_settings.py; these settings answer this computer alone.
PHONE_DOOR = told_door()
AT_PHONE_DOOR = False

ROOMS = [
    "start",
    "checkin",
    "today",
    "session",
    "measure",
    "pack",
    "history",
    "progress",
    "report",
    "learn",
    "account",
    "phone",
    "offline",
]
INSTALLED_APPS = [
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "surefoot.records",
    "surefoot.web",
    *[f"surefoot.web.{room}" for room in ROOMS],
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "surefoot.web.middleware.OwnOriginMiddleware",
    "surefoot.web.compression.TextMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "surefoot.web.refusals.RefusalsMiddleware",
    "surefoot.web.start.gate.FirstQuestionsMiddleware",
]
ROOT_URLCONF = "surefoot.web.urls"
WSGI_APPLICATION = "surefoot.web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "surefoot.web.frame.frame",
            ],
            "builtins": [
                "django.templatetags.static",
                "surefoot.web.templatetags.surefoot",
                "surefoot.web.templatetags.feet",
            ],
        },
    }
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA_FOLDER / DATABASE_NAME,
        # Kept open by each of the few threads: opening costs more than most pages.
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            # FULL: at synchronous=NORMAL a power cut can take back an entry already shown as saved.
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL",
            "transaction_mode": "IMMEDIATE",
            "timeout": 10,
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "en-gb"
USE_TZ = True
# The machine's own zone, so that "today" is the person's today. web/clock.py follows it where it changes.
remember_chosen_zone()
TIME_ZONE = get_localzone_name()

# Served straight from the package: nothing to collect after a clone. Each version has addresses of its own, so a browser
# keeps them for good, and an address of another version is not found: old and new scripts never run together.
STATIC_URL = f"/static/{static_version()}/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/static/"

SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_NAME = "surefoot"
SESSION_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_NAME = "surefoot_csrf"
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "surefoot.web.errors.form_expired"
# Kept in the session, never in a cookie: a notice may name what was noted.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

SECURE_CSP = {
    "default-src": [CSP.NONE],
    **{
        f"{kind}-src": [CSP.SELF]
        for kind in ("script", "style", "img", "font", "connect", "manifest", "media", "worker")
    },
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
# Loopback has no TLS: HSTS, the redirect to https and secure-only cookies belong to hosted mode.
SILENCED_SYSTEM_CHECKS = ["security.W004", "security.W008", "security.W012", "security.W016"]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"quiet": {"()": "surefoot.web.logs.QuietFormatter"}},
    "handlers": {"terminal": {"class": "logging.StreamHandler", "formatter": "quiet"}},
    "root": {"handlers": ["terminal"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["terminal"], "level": "ERROR", "propagate": False},
        "surefoot": {"handlers": ["terminal"], "level": "INFO", "propagate": False},
    },
}
