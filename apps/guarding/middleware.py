"""The outermost layer of the site: no answer leaves without the headers of its kind."""

from django.conf import settings

from apps.guarding.rules import guard


class Guarded:
    """Middleware: stands first, so that it also sees what others answer by themselves, as files from disk and redirects."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if not (settings.DEBUG and response.status_code in (404, 500)):  # Django's pages for developers carry a style
            guard(response)
        return response
