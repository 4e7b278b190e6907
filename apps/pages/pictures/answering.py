"""How a picture goes out: as a file with a name, to be kept for a while by whoever fetched it."""

from django.http import HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.http import content_disposition_header

from apps.pages.citing import on_its_day
from apps.pages.pictures.formats import write_png
from apps.pages.pictures.sheet import Origin
from apps.serving.facts import facts_in_words
from apps.tables import Table

AN_HOUR, A_DAY = 3600, 24 * 3600


def origin_of(request, page, on):
    """Where a picture comes from: the page that shows it, on its day, and the version of the facts."""
    query = request.META.get("QUERY_STRING", "")
    address = request.build_absolute_uri(f"{page}?{query}" if query else page)
    table = Table("", columns=(), rows=(), as_of=on.isoformat())
    return Origin(on_its_day(request, table, address), facts_in_words(request))


def picture(svg, format, name):
    """The picture as a file in a format."""
    response = HttpResponse(format.write(svg), content_type=format.media_type)
    response["Content-Disposition"] = content_disposition_header(False, f"demandkb-{name}.{format.key}")
    patch_cache_control(response, public=True, max_age=AN_HOUR)
    return response


def card(svg):
    """The picture that other sites show beside a link."""
    response = HttpResponse(write_png(svg, sharp=1), content_type="image/png")
    patch_cache_control(response, public=True, max_age=A_DAY)
    return response
