"""The addresses of the site: pages at the root, the API under /api/v1/, the desk where it was given a path."""

from django.conf import settings
from django.urls import include, path

from apps.desk.site import opened

urlpatterns = [
    *([path(f"{settings.DESK_PATH}/", opened().urls)] if settings.DESK_PATH else []),
    path("api/v1/", include("apps.api.urls")),
    path("", include("apps.pages.urls")),
]

handler400 = "apps.pages.errors.unreadable"
handler404 = "apps.pages.errors.not_found"
handler500 = "apps.pages.errors.failed"
