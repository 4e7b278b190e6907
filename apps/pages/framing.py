"""Pages that a third party may put into a frame of its own. No other page may be framed."""

from functools import wraps

from csp.decorators import csp_replace
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_exempt

from apps.addresses import BadAddress

ANYBODY = {"frame-ancestors": ["*"]}


def may_be_framed(view):
    """A view for frames. What it cannot answer it refuses within the frame too, without the rest of the site."""

    @wraps(view)
    def framed(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except BadAddress as exception:
            faults = [(fault.message, fault.meant) for fault in exception.faults]
            return render(request, "embed/refused.html", {"faults": faults}, status=400)
        except Http404 as exception:
            return render(request, "embed/refused.html", {"faults": [(str(exception), "")]}, status=404)

    return xframe_options_exempt(csp_replace(ANYBODY)(framed))
