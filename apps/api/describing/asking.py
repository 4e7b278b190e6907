"""Putting a question to this API from within: the very answer that a client would have."""

import json
from io import BytesIO

from django.core.handlers.wsgi import WSGIRequest
from django.http import QueryDict
from django.urls import resolve

HOST = ("HTTP_HOST", "SERVER_NAME", "SERVER_PORT", "SCRIPT_NAME")


def answer_to(request, path, **query):
    """What the API answers at a path, to somebody who came to the host of `request`; None where it is refused."""
    asked = QueryDict(mutable=True)
    asked.update(query)
    environment = {
        **{name: value for name, value in request.META.items() if name in HOST},
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "QUERY_STRING": asked.urlencode(),
        "wsgi.url_scheme": request.scheme,
        "wsgi.input": BytesIO(),
    }
    found = resolve(path)
    answer = found.func(WSGIRequest(environment), *found.args, **found.kwargs)
    return json.loads(answer.render().content) if answer.status_code == 200 else None
