"""Where a request to the API fails before or after its view, it is answered with a problem all the same, never a page."""

from django.conf import settings
from django.http import JsonResponse
from django.urls import reverse

from apps.api.problem_kinds import kind_of
from apps.api.problems import MEDIA_TYPE


class ProblemsOnly:
    """Middleware: what failed further in was answered with a page; of an address of the API it becomes a problem."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        answer = self.get_response(request)
        is_a_page = answer.status_code >= 500 and not answer.headers.get("Content-Type", "").startswith(MEDIA_TYPE)
        if settings.DEBUG or not is_a_page or not request.path.startswith(reverse("api:root")):
            return answer
        return _problem(request, answer)


def _problem(request, answer):
    kind = kind_of(answer.status_code)
    body = {
        "type": request.build_absolute_uri(reverse("api:problem", args=[kind.name])),
        "title": kind.title,
        "status": answer.status_code,
        "detail": kind.means,
        "instance": request.get_full_path(),
        "faults": [],
    }
    waits = {name: answer.headers[name] for name in ("Retry-After",) if name in answer.headers}
    headers = {"Cache-Control": "no-store", "Access-Control-Allow-Origin": "*", **waits}
    return JsonResponse(body, status=answer.status_code, content_type=MEDIA_TYPE, headers=headers)
