"""The settings of the desk, where operators log in: its address, who gets in, and what a browser keeps meanwhile.

No page and no address of the API knows a user. Cookies are bound to the path of the desk, so no other address sees them.
"""

import os
import re
from datetime import timedelta

from django.core.exceptions import ImproperlyConfigured

# The first parts of the site's own addresses, and of those that a server in front may have.
TAKEN = frozenset(
    re.findall(
        r"[a-z-]+",
        "about accessibility api approaches c changes compare components coverage cross-country-lists data embed findings healthz "
        "instruments leads metrics prevention questions readyz recommendations search security-sector sources states "
        "static statutes suggest timeline topics",
    )
)


def read_path(text: str) -> str:
    """The path of the desk, without strokes at its ends; '' is no desk at all."""
    path = text.strip("/")
    if path and not re.fullmatch(r"[a-z0-9_-]{1,64}(/[a-z0-9_-]{1,64})*", path):
        raise ImproperlyConfigured(
            f"DEMANDKB_ADMIN_PATH={text} is no path. Write small letters, digits, - and _, as in desk-7f3a."
        )
    if path.split("/")[0] in TAKEN:
        raise ImproperlyConfigured(f"DEMANDKB_ADMIN_PATH={text} is an address of the site itself. Choose another.")
    return path


IS_PUBLIC = os.environ.get("DEMANDKB_PRODUCTION") == "1"
DESK_PATH = read_path(os.environ.get("DEMANDKB_ADMIN_PATH") or ("" if IS_PUBLIC else "desk"))

# --- Who gets in
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "apps.desk.staff.OnlyStaff"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 15}},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

# --- How often somebody may fail: apps.desk.failures says what is counted and what is kept of it
AXES_HANDLER = "apps.desk.failures.FailedLogIns"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(hours=1)
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # an hour is an hour
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"], "ip_address"]
AXES_LOCKOUT_CALLABLE = "apps.desk.locked.page"
AXES_CLIENT_IP_CALLABLE = "apps.desk.failures.address_as_counted"
AXES_USERNAME_CALLABLE = "apps.desk.failures.name_as_counted"
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = AXES_VERBOSE = False

# --- What a browser keeps, for the desk alone
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = f"/{DESK_PATH}/" if DESK_PATH else "/"
# A name with __Host- would have to be sent to every page; __Secure- is what a path leaves.
SESSION_COOKIE_NAME = "__Secure-desk" if IS_PUBLIC else "desk"
CSRF_COOKIE_NAME = "__Secure-desk-form" if IS_PUBLIC else "desk-form"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_PUBLIC
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_AGE = 2 * 3600  # seconds without a request, after which somebody is logged out
SESSION_SAVE_EVERY_REQUEST = SESSION_EXPIRE_AT_BROWSER_CLOSE = True
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"  # Django's other one has a cookie at /
