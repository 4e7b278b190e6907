"""What every answer of the API has in common: anybody may read it, from any site, and nobody may write."""

from django.http import Http404, HttpResponseRedirect
from django.urls import Resolver404, resolve
from rest_framework.renderers import JSONRenderer
from rest_framework.views import APIView

OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "Accept, Content-Type",
}


class Open:
    """A view that any site's script may read."""

    http_method_names = ("get", "head", "options")

    def finalize_response(self, request, response, *args, **kwargs):
        if response.status_code >= 400:  # a problem is JSON, also where the answer would have been a page or YAML
            request.accepted_renderer, request.accepted_media_type = JSONRenderer(), JSONRenderer.media_type
        answer = super().finalize_response(request, response, *args, **kwargs)
        for name, value in OPEN.items():
            answer.headers.setdefault(name, value)
        return answer


class NothingHere(Open, APIView):
    """An address under the API where nothing is: refused as the API refuses, or sent on where only a slash lacks."""

    schema = None

    def get(self, request, *args, **kwargs):
        if self._exists(f"{request.path_info}/"):
            query = request.META.get("QUERY_STRING", "")
            return HttpResponseRedirect(f"{request.path}/{'?' if query else ''}{query}", status=301)
        raise Http404

    def http_method_not_allowed(self, request, *args, **kwargs):
        """Where nothing is, no method is allowed or refused."""
        raise Http404

    def _exists(self, path):
        if path.endswith("//"):
            return False
        try:
            return resolve(path).func.__dict__.get("cls") is not type(self)
        except Resolver404:
            return False
