"""The settings of DemandKB, all from the environment; docs/operations.md lists the variables.

A run on one's own machine needs none of them. A run for the public (`DEMANDKB_PRODUCTION=1`) refuses to start without
its secret and its host names.
"""

import os
import secrets
import tempfile
from pathlib import Path

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from demandkb.api_settings import API_RATE, REST_FRAMEWORK, SPECTACULAR_SETTINGS  # noqa: F401 - Django reads them here
from demandkb.caches import caches, read_number
from demandkb.databases import databases, of_releases
from demandkb.desk_settings import *  # noqa: F403 - so it does with all of these
from demandkb.places import BASE_DIR, VAR
from demandkb.watch_settings import LOG_FORM, METRICS_TOKEN, SLOW_QUERY_MS, logging_as  # noqa: F401 - so it does these

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
    "apps.databases",
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
    "apps.suggesting",
    "apps.serving",
    "apps.pages",
    "apps.api",
    "apps.watching",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.admin.apps.SimpleAdminConfig",  # the desk registers by itself
    "axes",
    "apps.desk",
]

MIDDLEWARE = [
    "apps.guarding.middleware.Guarded",
    "apps.watching.probes.Probes",  # before hosts and HTTPS are looked at
    "apps.watching.middleware.Watched",  # outside of all that may answer
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "apps.api.last_resort.ProblemsOnly",  # outside of all that asks the database
    "apps.serving.answers.KeptAnswers",
    "apps.serving.moment.OneMoment",
    "apps.serving.compressing.GzipWithTags",  # safe here: no page that it compresses holds a secret
    "csp.middleware.CSPMiddleware",
    "apps.desk.doors.Sessions",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "apps.guarding.middleware.NoUnaskedCookie",
    "apps.desk.doors.Users",
    "apps.desk.doors.Messages",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "apps.pages.errors.BadAddressPage",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "demandkb.urls"
WSGI_APPLICATION = "demandkb.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",  # these two for the desk; elsewhere they find nobody
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

# --- Databases: SQLite embedded, PostgreSQL where DATABASE_URL names one
VAR.mkdir(parents=True, exist_ok=True)
_OF_RELEASES = of_releases(BASE_DIR / "releases", VAR)
RELEASES = tuple(_OF_RELEASES)  # by version; the database of each is called after it
DATABASES = databases(VAR) | {f"release_{version}": each for version, each in _OF_RELEASES.items()}
DATABASE_ROUTERS = ["apps.databases.router.OneMoment"]
READING = "reading"
REPLICAS = [alias for alias in DATABASES if alias.startswith("replica_")]
READ_WHERE_WRITTEN = ("comparison.KeptComparison", "suggesting.Suggestion", "suggesting.SuggestionStep")
WRITING_PATHS = (f"/{DESK_PATH}/",) if DESK_PATH else ()  # noqa: F405 - below these paths a request may write, and reads what it wrote
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- What is remembered beside the database
REMEMBERS = os.environ.get("DEMANDKB_REMEMBERS") != "0"
KEPT_ANSWERS = read_number("DEMANDKB_KEPT_ANSWERS", 32, "megabytes, or 0 to keep no answers")
SHARED_SECONDS = read_number("DEMANDKB_SHARED_SECONDS", 0, "seconds")
CHOOSES_BY_ACCEPT = "/api/"  # below this path the header Accept chooses the representation
CACHES = caches(VAR, os.environ.get("DEMANDKB_REDIS_URL", ""), KEPT_ANSWERS)

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
SECURE_SSL_REDIRECT = PRODUCTION
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = PRODUCTION
BEHIND_PROXY = os.environ.get("DEMANDKB_BEHIND_PROXY") == "1"
if BEHIND_PROXY:  # only where the proxy sets or strips these headers itself
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# --- What a visitor may send: a question of the API, or a small form: to keep a comparison, to suggest a correction; never a file
DATA_UPLOAD_MAX_MEMORY_SIZE = 64 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 0

LOGGING = logging_as("whole" if DEBUG else LOG_FORM)
