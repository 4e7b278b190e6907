"""Every page only gives: it is read by GET and HEAD, and any other method is refused before the page is worked out."""

from functools import wraps

from django.http import HttpResponse

from apps.pages.errors import READING, not_allowed
from apps.serving.released import refuse_unknown


def only_reading(patterns):
    """The same addresses, where nothing can be done but reading. A view that takes more says so in `methods`."""
    for pattern in patterns:
        pattern.callback = _read(pattern.callback)
    return patterns


def takes(*methods):
    """For a view: it takes these methods beside those of reading, and sees to all of them itself."""

    def told(view):
        view.methods = methods
        return view

    return told


def _read(view):
    also = getattr(view, "methods", ())

    @wraps(view)
    def reading(request, *args, **kwargs):
        if request.method == "OPTIONS":
            return HttpResponse(status=204, headers={"Allow": ", ".join((*READING, *also))})
        refuse_unknown(request)
        return view(request, *args, **kwargs) if request.method in ("GET", "HEAD", *also) else not_allowed(request)

    reading.csrf_exempt = True  # nobody is logged in at a page: there is nothing that a forged form could do
    return reading
