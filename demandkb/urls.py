"""The addresses of the site: pages at the root, the API under /api/v1/."""

from django.urls import include, path

urlpatterns = [
    path("api/v1/", include("apps.api.urls")),
    path("", include("apps.pages.urls")),
]

handler400 = "apps.pages.errors.unreadable"
handler404 = "apps.pages.errors.not_found"
handler500 = "apps.pages.errors.failed"
