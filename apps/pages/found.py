"""What the site tells machines that look for pages: the sitemap and robots.txt."""

from django.contrib.sitemaps.views import sitemap
from django.http import HttpResponse
from django.urls import reverse

from apps.pages.day import OnlyTheDay
from apps.pages.downloads import ENDINGS
from apps.pages.sitemap import Pages


class Nothing(OnlyTheDay):
    """An address that takes no parameter."""

    also = ()


def site_map(request):
    """Every page, for search engines."""
    Nothing(request.GET).require()
    return sitemap(request, {"pages": Pages})


def robots(request):
    """What programs that follow links need not fetch: files of questions, of which there are without end, frames and forms."""
    Nothing(request.GET).require()
    lines = [
        "User-agent: *",
        *(f"Disallow: /*.{ending}?" for ending in ENDINGS),
        f"Disallow: {reverse('embed-compare').removesuffix('compare/')}",
        f"Disallow: {reverse('suggest')}?",  # a form for every record
        "",
        f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
