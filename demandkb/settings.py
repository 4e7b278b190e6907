"""The settings of DemandKB, all from the environment; docs/operations.md lists the variables.

A run on one's own machine needs none of them. A run for the public (`DEMANDKB_PRODUCTION=1`) refuses to start without
its secret and its host names.
"""

import os
import secrets
import tempfile
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from demandkb.api_settings import API_RATE, REST_FRAMEWORK, SPECTACULAR_SETTINGS  # noqa: F401 - Django reads them here

BASE_DIR = Path(__file__).resolve().parent.parent
VAR = Path(os.environ.get("DEMANDKB_VAR") or BASE_DIR / "var")
PRODUCTION = os.environ.get("DEMANDKB_PRODUCTION") == "1"
DEBUG = os.environ.get("DEMANDKB_DEBUG") == "1"


def demanded(name: str, way_out: str) -> str:
    """What a run for the public must be told."""
    if value := os.environ.get(name):
        return value
    raise ImproperlyConfigured(f"DEMANDKB_PRODUCTION=1 needs {name}. {way_out}")


def local_secret(path: Path) -> str:
    """A key of this machine alone, made once and read by every process that follows."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        made, draft = tempfile.mkstemp(dir=path.parent)  # mkstemp gives mode 600
        with os.fdopen(made, "w") as file:
            file.write(secrets.token_urlsafe(64))
        os.replace(draft, path)
    return path.read_text()


if PRODUCTION and DEBUG:
    raise ImproperlyConfigured("DEMANDKB_PRODUCTION=1 and DEMANDKB_DEBUG=1 exclude each other. Unset one of them.")
if PRODUCTION:
    SECRET_KEY = demanded(
        "DEMANDKB_SECRET_KEY",
        'Make one: python3 -c "import secrets; print(secrets.token_urlsafe(64))" and keep it out of the repository.',
    )
    ALLOWED_HOSTS = demanded("DEMANDKB_ALLOWED_HOSTS", "Name the site's hosts, with commas between.").split(",")
else:
    SECRET_KEY = os.environ.get("DEMANDKB_SECRET_KEY") or local_secret(VAR / "secret-key")
    ALLOWED_HOSTS = ["localhost", ".localhost", "127.0.0.1", "[::1]"]

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",  # for its template alone
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "csp",
    "django_htmx",  # for its static files alone
    "apps.sources",
    "apps.states",
    "apps.instruments",
    "apps.criminalization",
    "apps.prevention",
    "apps.comparison",
    "apps.findings",
    "apps.search",
    "apps.changes",
    "apps.loading",
    "apps.bulk",
    "apps.pages",
    "apps.api",
]

MIDDLEWARE = [
    "apps.guarding.middleware.Guarded",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "apps.api.compressing.GzipWithTags",  # safe here: no page holds a secret
    "csp.middleware.CSPMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "apps.guarding.middleware.NoUnaskedCookie",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "apps.pages.errors.BadAddressPage",
]
ROOT_URLCONF = "demandkb.urls"
WSGI_APPLICATION = "demandkb.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]

# --- Database: SQLite embedded, PostgreSQL where DATABASE_URL names one
VAR.mkdir(parents=True, exist_ok=True)
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": VAR / "demandkb.sqlite3"}}
if address := os.environ.get("DATABASE_URL"):
    DATABASES["default"] = dj_database_url.parse(address, conn_max_age=60, conn_health_checks=True)
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",  # a writer waits for its turn at the start, not in the middle
        "init_command": "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;",  # readers do not wait for a load
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- What processes of one machine remember together: how often a client did what is bounded
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": VAR / "cache",
        "OPTIONS": {"MAX_ENTRIES": 2000},  # clients that are counted at a time
    }
}

# --- Language and time
LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_TZ = True

# --- Style sheets, scripts, pictures
STATIC_URL = "/static/"
STATIC_ROOT = Path(os.environ.get("DEMANDKB_STATIC") or VAR / "static")
STATICFILES_DIRS = [path for path in [BASE_DIR / "static"] if path.is_dir()]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# --- What a browser may do with a page
FORBIDDEN = {what: [NONE] for what in ["default-src", "base-uri", "frame-ancestors"]}
OURS = {what: [SELF] for what in ["script-src", "style-src", "font-src", "connect-src", "form-action"]}
CONTENT_SECURITY_POLICY = {"DIRECTIVES": {**FORBIDDEN, **OURS, "img-src": [SELF, "data:"]}}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"  # no other site is told what somebody read here
CSRF_FAILURE_VIEW = "apps.pages.errors.not_allowed"  # no page takes what is sent to it
CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = PRODUCTION
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = PRODUCTION
BEHIND_PROXY = os.environ.get("DEMANDKB_BEHIND_PROXY") == "1"
if BEHIND_PROXY:  # only where the proxy sets or strips these headers itself
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# --- What a visitor may send: a question of the API, or the small form that keeps a comparison; never a file
DATA_UPLOAD_MAX_MEMORY_SIZE = 64 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 0

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"django": {"handlers": ["stderr"], "level": "INFO", "propagate": False}},
}
