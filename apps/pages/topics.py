"""The code book: every topic that the comparison can put to a state, with what counts as which answer."""

from apps.comparison.dimension import Group
from apps.comparison.topics import DIMENSIONS
from apps.pages.day import clock_alone
from apps.pages.showing import show
from apps.tables import Kind


def page(request):
    clock = clock_alone(request)
    groups = [(group, [each for each in DIMENSIONS if each.group is group]) for group in Group]
    context = {"groups": groups, "total": len(DIMENSIONS), "kinds": tuple(Kind)}
    return show(request, "topics.html", context, clock)
