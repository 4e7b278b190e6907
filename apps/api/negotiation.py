"""In which representation a client wants its answer: by the ending of the address, by `format=`, else by `Accept`."""

from django.http.request import MediaType
from rest_framework.exceptions import APIException
from rest_framework.negotiation import BaseContentNegotiation

from apps.addresses import BadAddress, Fault
from apps.addresses.faults import shown
from apps.api.endings import no_format
from apps.api.problems import NoSuchRecord
from apps.api.representations import is_by_type

PARAMETER = "format"


class NotAcceptable(APIException):
    """None of the media types that a client accepts can be had here; the fault lists those that can."""

    status_code = 406

    def __init__(self, fault):
        super().__init__(str(fault))
        self.faults = (fault,)


class Negotiation(BaseContentNegotiation):
    """What stands in the address counts more than what the client says that it accepts."""

    def select_parser(self, request, parsers):
        sent = (request.content_type or "").partition(";")[0].strip().lower()
        return next((each for each in parsers if each.media_type == sent), None)

    def select_renderer(self, request, renderers, format_suffix=None):
        chosen = _by_address(request, renderers, format_suffix) or _by_type(request, renderers)
        return chosen, chosen.media_type


def _by_address(request, renderers, ending):
    """The representation that the address names, by its ending or by `format`; None where it names none."""
    said = request.query_params.get(PARAMETER, "").strip()
    by_key = {renderer.format: renderer for renderer in renderers}
    if ending and ending not in by_key:
        raise NoSuchRecord(no_format("ending", ending, by_key))
    if said and ending and said != ending:
        message = f"The address ends in .{ending}, and {PARAMETER} says something else."
        raise BadAddress(Fault(PARAMETER, shown(said), message, ending, (ending,)))
    if said and said not in by_key:
        raise BadAddress(no_format(PARAMETER, said, by_key))
    return by_key.get(ending or said)


def _by_type(request, renderers):
    """The representation that the client likes best; the first one where it does not mind."""
    accepts = request.headers.get("Accept", "").strip() or "*/*"
    ranges = [MediaType(each) for each in accepts.split(",") if each.strip()]
    offered = [renderer for renderer in renderers if is_by_type(renderer)]
    best = max(offered, key=lambda each: _liking(each.media_type, ranges))
    if not _liking(best.media_type, ranges)[0]:
        types = tuple(each.media_type for each in offered)
        raise NotAcceptable(Fault("Accept", shown(accepts), "Nothing of what is accepted can be had here.", "", types))
    return best


def _liking(media_type, ranges):
    """How much a client likes a type: by the range that fits it most closely, however that range is coded."""
    main, sub = media_type.split("/")
    fitting = [each for each in ranges if (each.main_type, each.sub_type) in {(main, sub), (main, "*"), ("*", "*")}]
    closest = max(fitting, key=lambda each: each.specificity, default=None)
    return (closest.quality, closest.specificity) if closest else (0, 0)
