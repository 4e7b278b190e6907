"""Keeping a comparison as it stands, under an address that follows from what it says."""

from django.http import HttpResponseRedirect
from django.urls import reverse

from apps.addresses import BadAddress, Fault, nearest
from apps.addresses.faults import shown
from apps.comparison.keeping import AN_HOUR, keep
from apps.loading.models import FactsVersion
from apps.pages import compare
from apps.pages.day import clock_of
from apps.pages.kept import read_id
from apps.pages.only_reading import takes
from apps.pages.showing import show
from apps.serving.kept import never_kept
from apps.tables import FORMATS

KINDS_OF_FILE = tuple(known.key for known in FORMATS)


@takes("POST")  # nobody is logged in: what a forged form could send, anybody may send
def start(request):
    """POST keeps the comparison of the address and leads to it, or to a file of it; GET finds one that was kept."""
    return _keep(request) if request.method == "POST" else _find(request)


def _keep(request):
    ending = _ending(request)
    kept, _ = keep(request, compare.asked_table(request), clock_of(request).today, FactsVersion.objects.words())
    address = reverse("kept-download", args=[kept.id, ending]) if ending else reverse("kept", args=[kept.id])
    return HttpResponseRedirect(address, status=303)


def _ending(request):
    """The format that the form asks for; '' for the page. A form may mark a CSV as one for Excel."""
    asked = request.POST.get("format", "")
    asked = f"{asked.removesuffix('csv')}bom.csv" if "bom" in request.POST and asked.endswith("csv") else asked
    if asked and asked not in KINDS_OF_FILE:
        message = f"“{shown(asked)}” is not a format of files."
        near = nearest(asked, KINDS_OF_FILE)
        raise BadAddress(Fault("format", shown(asked), message, near, KINDS_OF_FILE))
    return asked


@never_kept
def _find(request):
    """The page that says what kept comparisons are, and leads to one by its address, its digits or its digest."""
    if found := read_id(request):
        return HttpResponseRedirect(reverse("kept", args=[found]))
    return show(request, "kept_start.html", {"an_hour": AN_HOUR, "clock": None})
