"""What will go: each address or parameter that is to be used no longer, and when it ends. Nothing is, today.

An answer that is asked for by one of them says so in `Deprecation` (RFC 9745), `Sunset` (RFC 8594), and a link to what
stands in its place.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from django.utils.http import http_date

from apps.api.links import add_links


@dataclass(frozen=True, slots=True)
class Retiring:
    """A route, or one parameter of it, that goes. `instead` is the address where it is told what to use."""

    route: str
    since: date
    ends: date | None
    instead: str
    parameter: str = ""

    def is_used_by(self, request):
        """Whether a request asks for it."""
        here = request.resolver_match and request.resolver_match.url_name in (self.route, f"{self.route}-as")
        return bool(here) and (not self.parameter or self.parameter in request.query_params)

    def headers(self):
        """What an answer says of it."""
        found = {"Deprecation": f"@{_seconds(self.since)}"}
        if self.ends:
            found["Sunset"] = http_date(_seconds(self.ends))
        return found

    def links(self):
        """Where it is told what to use instead, by relation."""
        return {"deprecation": self.instead, **({"sunset": self.instead} if self.ends else {})}


RETIRING: tuple[Retiring, ...] = ()


def announce(request, answer):
    """Say with an answer that what was asked for goes."""
    for each in RETIRING:
        if each.is_used_by(request):
            for name, said in each.headers().items():
                answer.headers[name] = said
            add_links(answer, each.links())


def _seconds(day):
    return int(datetime.combine(day, time.min, UTC).timestamp())
