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


class NoUnaskedCookie:
    """Middleware, within that against forged forms: a form asks for its cookie, and nothing else sets one.

    Django would answer a cookie that it cannot read with a new one, also where the answer is for everybody to keep.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.META.pop("CSRF_COOKIE_NEEDS_UPDATE", None)  # whoever draws a form sets it again
        return self.get_response(request)
