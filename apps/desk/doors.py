"""Sessions, users and messages, for requests to the desk alone.

Elsewhere they do not exist: no page asks who is there, none sets a cookie or varies by one, whatever cookies a client sends.
So pages can be kept by anybody, and cost no query more.
"""

from django.conf import settings
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponseNotAllowed
from django.utils.cache import add_never_cache_headers

TAKEN = ("GET", "HEAD", "POST")


def is_at_the_desk(request: HttpRequest) -> bool:
    """Whether a request goes to the desk; without a path there is none."""
    return bool(settings.DESK_PATH) and request.path_info.startswith(f"/{settings.DESK_PATH}/")


class OnlyAtTheDesk:
    """Lets every other request pass by, and takes its cookies from it: nothing that follows can answer to one."""

    def __call__(self, request):
        if is_at_the_desk(request):
            return super().__call__(request)
        request.COOKIES = {}
        return self.get_response(request)


class Sessions(OnlyAtTheDesk, SessionMiddleware):
    """Who is logged in; and that nobody on the way may keep what the desk answers."""

    def process_request(self, request):
        if request.method not in TAKEN:
            return HttpResponseNotAllowed(TAKEN)
        return super().process_request(request)

    def process_response(self, request, response):
        answer = super().process_response(request, response) if hasattr(request, "session") else response
        add_never_cache_headers(answer)
        return answer


class Users(OnlyAtTheDesk, AuthenticationMiddleware):
    """The user of a session."""


class Messages(OnlyAtTheDesk, MessageMiddleware):
    """What was done, told on the page that follows."""
