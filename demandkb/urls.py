"""The addresses of the site: pages at the root, the API under /api/v1/."""

from importlib.util import find_spec

from django.urls import include, path

# Until both packages have landed.
urlpatterns = [
    path(prefix, include(f"apps.{package}.urls"))
    for prefix, package in [("api/v1/", "api"), ("", "pages")]
    if find_spec(f"apps.{package}") and find_spec(f"apps.{package}.urls")
]

handler404 = "apps.pages.errors.not_found"
handler500 = "apps.pages.errors.failed"
