"""How every page is shown: its template, with the day that it answers for."""

from django.shortcuts import render

from apps.pages.day import clock_of


def show(request, template, context=None, clock=None, status=200):
    """A page; the templates find the day in `clock`."""
    return render(request, template, {"clock": clock or clock_of(request), **(context or {})}, status=status)
