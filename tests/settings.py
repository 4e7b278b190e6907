"""The site's settings as tests run under them."""

from demandkb.settings import *  # noqa: F403 - all of them, and the differences below

# Pages name files as they lie in static/: no collected copy is needed.
STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"  # noqa: F405
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True

# Tests that run side by side do not count each other's requests, and each sees what it changes.
CACHES = {name: {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": name} for name in CACHES}  # noqa: F405
API_RATE = None
KEPT_ANSWERS, REMEMBERS = 0, False

# What a test writes and takes back again can be read on the same connection alone.
DATABASES = {"default": DATABASES["default"]}  # noqa: F405
READING, REPLICAS, RELEASES = "default", [], ()
