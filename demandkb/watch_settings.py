"""The settings of watching: the form of the log, what counts as a slow query, who may read what is counted.

gunicorn.conf.py reads them too, before any worker begins.
"""

import os

from django.core.exceptions import ImproperlyConfigured

FORMS = {"json": "apps.watching.lines.Json", "text": "apps.watching.lines.Text", "whole": "apps.watching.lines.Whole"}
SHORTEST_TOKEN = 20


def read_form(text: str, is_production: bool) -> str:
    """json or text; where nothing is said, json for the public and text on one's own machine."""
    form = text or ("json" if is_production else "text")
    if form in ("json", "text"):
        return form
    raise ImproperlyConfigured(f"DEMANDKB_LOG={text} is no form of a log. Write json or text.")


def read_milliseconds(text: str) -> int:
    """From how many milliseconds on a query is slow; 0 for none."""
    if text.isascii() and text.isdigit():
        return int(text)
    raise ImproperlyConfigured(f"DEMANDKB_SLOW_QUERY_MS={text} is no number of milliseconds. Write one, or 0 for none.")


def read_token(text: str) -> str:
    """The token for /metrics; "" where nobody may read them."""
    if text and len(text) < SHORTEST_TOKEN:
        raise ImproperlyConfigured(f"DEMANDKB_METRICS_TOKEN has to have at least {SHORTEST_TOKEN} signs.")
    return text


def logging_as(form: str) -> dict:
    """Django's LOGGING: every line to stderr in one form."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"needed": {"()": "apps.watching.discreet.Needed"}},
        "formatters": {"line": {"()": FORMS[form]}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["needed"]}},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {
            "django": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
            "demandkb": {"level": "INFO"},
            "gunicorn.http.wsgi": {"level": "ERROR"},  # it warns of every HEAD, whose body Django leaves to it to drop
        },
    }


LOG_FORM = read_form(os.environ.get("DEMANDKB_LOG", ""), os.environ.get("DEMANDKB_PRODUCTION") == "1")
SLOW_QUERY_MS = read_milliseconds(os.environ.get("DEMANDKB_SLOW_QUERY_MS") or "100")
METRICS_TOKEN = read_token(os.environ.get("DEMANDKB_METRICS_TOKEN", ""))
