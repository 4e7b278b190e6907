"""What the head of a page says of it to search engines and to sites that show a preview: see ADR 0016."""

import json

from django import template
from django.core.exceptions import DisallowedHost
from django.urls import Resolver404, resolve
from django.utils.safestring import mark_safe

from apps.pages.day import PARAMETER as DAY

register = template.Library()

# A data block is not run, but it ends where "</script" stands: no sign that could end it is written as it is.
HARMLESS = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}
LONGEST_ABOUT = 300


@register.simple_block_tag(takes_context=True)
def keep(context, content, name):
    """Keeps what stands within under a name, in one line, so that it can be said in several places."""
    context[name] = mark_safe(" ".join(content.split()))  # it was rendered, so it is escaped already
    return ""


@register.filter
def shortened(text):
    """A description that ends with a word, and before previews would cut it."""
    if len(text) <= LONGEST_ABOUT:
        return text
    return mark_safe(
        text[:LONGEST_ABOUT].rpartition(" ")[0].rstrip(" ,;:&") + " …"
    )  # cut between words, escaped before


@register.simple_tag(takes_context=True)
def canonical(context):
    """The one address of what a page shows: without blank parameters and without a day that is today's."""
    request, clock = context.get("request"), context.get("clock")
    if request is None or not _is_a_page(request):
        return ""
    asked = request.GET.copy()
    for name, values in request.GET.lists():
        said = [value for value in values if value.strip()]
        if not said or (name == DAY and clock and clock.is_today):
            del asked[name]
        else:
            asked.setlist(name, said)
    query = asked.urlencode(safe=",:/")
    return _absolute(request, request.path + (f"?{query}" if query else ""))


def _is_a_page(request):
    try:
        return bool(resolve(request.path))
    except Resolver404:
        return False


@register.filter
def absolute(address, request):
    """An address with the host of this site."""
    return _absolute(request, address)


@register.filter
def with_query(address, request):
    """An address with the question of the page, where there is an address."""
    query = request.META.get("QUERY_STRING", "")
    return f"{address}?{query}" if address and query else address


@register.filter
def json_ld(data):
    """Data as JSON that can stand within a script element, which no browser runs."""
    return mark_safe(json.dumps(data, ensure_ascii=False).translate(HARMLESS))


def _absolute(request, address):
    """An address with its host; "" on the page that refuses a request to a host that is none of ours."""
    try:
        return request.build_absolute_uri(address)
    except DisallowedHost:
        return ""
