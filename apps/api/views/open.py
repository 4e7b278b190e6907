"""What every answer of the API has in common: anybody may read it, from any site; what was answered is not sent twice."""

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import Resolver404, resolve, reverse
from rest_framework.renderers import JSONRenderer
from rest_framework.views import APIView

from apps.addresses import Fault, nearest
from apps.addresses.faults import shown
from apps.api.asking import require_readable
from apps.api.conditional import READING, Validators, mark_variants
from apps.api.endings import unknown_ending
from apps.api.links import add_links
from apps.api.problems import NoSuchRecord, problem
from apps.api.representations import Ndjson, is_ndjson
from apps.api.retiring import announce
from apps.serving.released import refuse_unknown
from apps.tables.terms import LICENCE_URL

OPEN = {
    "Access-Control-Allow-Origin": "*",  # the same for every origin, so that no cache has to tell them apart
    "Access-Control-Expose-Headers": (
        "Content-Disposition, Deprecation, ETag, Last-Modified, Link, RateLimit, RateLimit-Policy, Retry-After, Sunset"
    ),
}
PREFLIGHT = {
    "Access-Control-Allow-Headers": "Accept, Content-Type, If-Modified-Since, If-None-Match",
    "Access-Control-Max-Age": "86400",
}


class AlreadyThere(Exception):  # noqa: N818 - nothing of ours has failed
    """The client has the answer."""


class Open:
    """A view that any site's script may read.

    `lines` is the part of the answer that stands one a line in NDJSON. `rests_on_facts` is whether the answer changes
    with them and with the day. A view that `tags_itself` writes its own `ETag` and answers 304 by itself.
    """

    http_method_names = ("get", "head", "options")
    lines = "results"
    rests_on_facts = True
    tags_itself = False
    limits = {}

    def dispatch(self, request, *args, format=None, **kwargs):
        """Take the ending off the address before the view reads what it names."""
        self.ending = format
        return super().dispatch(request, *args, **kwargs)

    def initial(self, request, *args, **kwargs):
        request._request.encoding = "utf-8"  # the address is in it, whatever a Content-Type says of a body
        require_readable(request)
        refuse_unknown(request._request)
        super().initial(request, *args, **kwargs)

    def get_format_suffix(self, **kwargs):
        return self.ending

    def check_throttles(self, request):
        """Before anything is counted or worked out: whether the client has the answer already."""
        if request.method in READING and not self.tags_itself:
            self.validators = Validators(request, self)
            self.early = self.validators.early()
            if self.early:
                raise AlreadyThere
        super().check_throttles(request)

    def handle_exception(self, exc):
        return self.early if isinstance(exc, AlreadyThere) else super().handle_exception(exc)

    def options(self, request, *args, **kwargs):
        """What may be done here; the headers say it."""
        methods = ", ".join(self.allowed_methods)
        return HttpResponse(status=204, headers={"Access-Control-Allow-Methods": methods, **PREFLIGHT})

    def finalize_response(self, request, response, *args, **kwargs):
        if response.status_code == 200 and request.method in READING and not self.tags_itself:
            response = self.validators.judged(response)
        if response.status_code == 412:
            response = problem(request, 412, "The answer has changed since, and the request asked for it as it was.")
        if response.status_code >= 400:  # a problem is JSON, also where the answer would have been a page or a file
            request.accepted_renderer, request.accepted_media_type = JSONRenderer(), JSONRenderer.media_type
        answer = super().finalize_response(request, response, *args, **kwargs)
        for name, value in {**OPEN, **self.limits}.items():
            answer.headers.setdefault(name, value)
        if answer.status_code == 200 and is_ndjson(request):
            add_links(answer, {"license": LICENCE_URL})  # lines have no place for terms
            answer.add_post_render_callback(_keep_type)
        mark_variants(answer)
        announce(request, answer)
        return answer


def _keep_type(answer):
    """No lines are lines too; REST framework takes the type from an answer without a body."""
    answer.headers["Content-Type"] = Ndjson.media_type


class NothingHere(Open, APIView):
    """An address under the API where nothing is: refused as the API refuses, or sent on where only a slash lacks.

    `names` are what can stand in its place.
    """

    schema = None
    names = ()

    def get(self, request, *args, **kwargs):
        if self._exists(f"{request.path_info}/"):
            query = request.META.get("QUERY_STRING", "")
            return HttpResponseRedirect(f"{request.path}/{'?' if query else ''}{query}", status=301)
        if fault := unknown_ending(request.path_info):
            raise NoSuchRecord(fault)
        raise self._unknown()

    def perform_content_negotiation(self, request, force=False):
        """Where nothing is, it is of no type."""
        return super().perform_content_negotiation(request, force=True)

    def options(self, request, *args, **kwargs):
        """Where nothing is, nothing may be done."""
        raise Http404

    def http_method_not_allowed(self, request, *args, **kwargs):
        """Where nothing is, no method is allowed or refused."""
        raise Http404

    def _unknown(self):
        """That there is nothing of this name, with the nearest; of an address further down only that it leads nowhere."""
        root = reverse("api:root")
        name, _, further = self.request.path_info.removeprefix(root).partition("/")
        if not name or further:
            return Http404()
        message = f"There is no “{shown(name)}” in the API."
        return NoSuchRecord(Fault("address", shown(name), message, nearest(shown(name), self.names), self.names))

    def _exists(self, path):
        if path.endswith("//"):
            return False
        try:
            return resolve(path).func.__dict__.get("cls") is not type(self)
        except Resolver404:
            return False
