"""What templates of pages say: addresses that keep the day, downloads, the navigation."""

from urllib.parse import urlencode

from django import template
from django.utils.html import format_html

from apps.criminalization.sayings import lower_first
from apps.dates import say
from apps.pages.citing import CITE_PAGE
from apps.pages.copying import lines_of
from apps.pages.downloads import download_address
from apps.pages.drawing import pieces
from apps.pages.navigation import ONLY_AT_THE_FOOT, PAGES, place_of
from apps.pages.paging import anew, with_whole_query
from apps.pages.pictures.formats import PICTURES
from apps.pages.ways import way_to
from apps.tables import MAIN_FORMATS
from apps.tables.citing import CITATIONS

register = template.Library()

USUAL = {"csv", "json", "xlsx"}

register.filter("lower_first", lower_first)
register.filter("looked", lambda state, family: state.looked_for(family))
register.filter("thousands", lambda number: f"{number:,}")
register.filter("leads_into_the_web", pieces.leads_into_the_web)
register.filter("say", lambda day: say(day) if day else "")


@register.simple_tag
def sort_of(column, sorted_by):
    """The link that sorts a table by a column, where there is one."""
    return (sorted_by or {}).get(column.key)


@register.simple_tag
def aria_sort(link):
    """How a column says that the table is sorted by it."""
    return format_html(' aria-sort="{}"', link.direction) if link and link.direction else ""


@register.filter
def counted(number, nouns):
    """A number with its noun: {{ 1|counted:"source,sources" }} is “1 source”."""
    return pieces.counted(number, *nouns.split(","))


@register.simple_tag(takes_context=True)
def to(context, name, *args, **query):
    """The address of a page, with the day of the law that the reader asked about and further parameters."""
    if clock := context.get("clock"):
        query = {**query, **{name: value for name, value in clock.carried.items() if name not in query}}
    said = urlencode({key: value for key, value in query.items() if value not in ("", None)}, safe=",:")
    return way_to(name, *args) + (f"?{said}" if said else "")


@register.simple_tag(takes_context=True)
def here(context, **query):
    """The address of this page with some parameters set anew; one set to '' is taken out."""
    return anew(context["request"], **query)


@register.simple_tag
def navigation():
    """Name, whether it stands at the top, and label of each page that has an entry in the navigation."""
    return [(name, name not in ONLY_AT_THE_FOOT, label) for name, label in PAGES]


@register.simple_tag(takes_context=True)
def place(context):
    """The entry of the navigation under which this page lies."""
    match = getattr(context.get("request"), "resolver_match", None)
    return place_of(match.url_name) if match else ""


@register.simple_tag(takes_context=True)
def downloads(context):
    """Format and address of each file that holds what this page shows."""
    return [(known, download_address(context["request"], known)) for known in MAIN_FORMATS]


@register.simple_tag(takes_context=True)
def lines_to_copy(context, path="", query=""):
    """Lines that fetch what this page shows; of another page, where its path is given."""
    request = context["request"]
    path = (path or request.path).rstrip("/")
    whole = f"?{query}" if query else ""
    csv, json = (
        request.build_absolute_uri(f"{path}.{key}{whole}" if whole else with_whole_query(request, f"{path}.{key}"))
        for key in ("csv", "json")
    )
    return lines_of(csv, json, path.rpartition("/")[2])


@register.simple_tag(takes_context=True)
def pictures(context, name, slug="", **query):
    """Format and address of each picture of a chart, on the day that the reader asked about."""
    return [(known, to(context, name, *filter(None, [slug]), known, **query)) for known in PICTURES]


@register.simple_tag(takes_context=True)
def data_files(context, name, slug="", few=False, **query):
    """Format and address of each file with the data of a chart; of the usual formats alone where there are many charts."""
    formats = [known for known in MAIN_FORMATS if not few or known.key in USUAL]
    return [(known, to(context, name, *filter(None, [slug]), known, **query)) for known in formats]


@register.simple_tag(takes_context=True)
def cite_page(context):
    """The address of the page that says how to cite this one."""
    return download_address(context["request"], CITE_PAGE)


@register.simple_tag(takes_context=True)
def cite_files(context):
    """Format and address of each file with the references of this page and of its sources."""
    return [(known, download_address(context["request"], known)) for known in CITATIONS]


@register.simple_tag(takes_context=True)
def carried(context, *left_out):
    """Name and value of each parameter that a small form has to carry along."""
    request = context.get("request")
    pairs = request.GET.lists() if request else ()
    return [(name, value) for name, values in pairs if name not in left_out for value in values if value]


@register.filter
def at(days, place):
    """The day of a column, in words."""
    return say(days[place].on)
