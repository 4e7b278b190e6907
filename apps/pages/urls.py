"""The addresses of the pages. A download has the address of its page with another ending."""

from django.urls import path, register_converter

from apps.pages import about, components
from apps.pages.downloads import FormatConverter

register_converter(FormatConverter, "format")

urlpatterns = [
    path("about/", about.page, name="about"),
    path("components/", components.page, name="components"),
]
