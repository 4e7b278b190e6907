"""The accessibility statement: what is aimed at, how it is tested, what falls short, how to report."""

from apps.pages.day import OnlyTheDay
from apps.pages.showing import show


def page(request):
    OnlyTheDay(request.GET).require()
    return show(request, "accessibility.html")
