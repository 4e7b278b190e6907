"""The whole data set in one request: which files there are, and each of them."""

from django.http import FileResponse, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, http_date
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import NotFound
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.addresses import Fault, nearest
from apps.addresses.faults import shown
from apps.api.asking import day_of, require_known
from apps.api.describing.vocabularies import a_word
from apps.api.meta import meta
from apps.api.problems import NoSuchRecord, NotNow
from apps.api.serializers.bulk import BulkFileSerializer, BulkSerializer
from apps.api.views.open import Open
from apps.bulk.files.formats import FILES, SUMS
from apps.bulk.keeping import CannotBeWritten, NothingLoaded, kept

LATER = 300  # seconds: somebody has to make room
NO_ROOM = (
    "The files of the whole data set cannot be written here now. Every list can be had, and holds the same records."
)
EVERY = (*FILES, SUMS)
NAMES = tuple(file.name for file in EVERY)
TYPES = tuple(dict.fromkeys(file.media_type.partition(";")[0] for file in EVERY))
NAME = OpenApiParameter(
    "name",
    a_word([(file.name, file.holds) for file in EVERY]),
    OpenApiParameter.PATH,
    description="The name of a file.",
)


def kept_files():
    """The files of the current facts, or a problem where there are no facts yet."""
    try:
        return kept()
    except NothingLoaded:
        raise NotFound("No facts are loaded yet.") from None
    except CannotBeWritten as error:
        raise NotNow(NO_ROOM, LATER) from error


class Bulk(Open, APIView):
    """The files that hold the whole data set, with their sizes and digests, and the tables in each of them."""

    throttle_classes = ()

    @extend_schema(operation_id="get_bulk", tags=["bulk"], responses=BulkSerializer)
    def get(self, request):
        require_known(request, ())
        found = kept_files()
        files = BulkFileSerializer(found.files.values(), many=True, context={"request": request}).data
        terms = meta(request, "The whole data set", day_of(request))
        return Response({"meta": terms, "facts": found.version.digest, "files": files, "tables": found.tables})


class BulkFile(Open, APIView):
    """One file that holds the whole data set. The same facts give the same bytes; `ETag` is their SHA-256."""

    throttle_classes = ()
    tags_itself = True

    @extend_schema(
        operation_id="download_bulk_file",
        tags=["bulk"],
        parameters=[NAME],
        responses={(200, each): dict if each == "application/json" else bytes for each in TYPES},
    )
    def get(self, request, name):
        require_known(request, ())
        if name not in NAMES:
            message = f"There is no file “{shown(name)}” here."
            raise NoSuchRecord(Fault("name", shown(name), message, nearest(shown(name), NAMES), NAMES))
        found = kept_files()
        file, loaded = found.files[name], int(found.version.loaded_at.timestamp())
        etag = f'"{file.sha256}"'
        answer = get_conditional_response(request, etag, loaded) or _sent(file, whole=request.method != "HEAD")
        answer["ETag"], answer["Last-Modified"] = etag, http_date(loaded)
        answer["Cache-Control"], answer["Content-Length"] = "public, no-cache", str(file.size)
        return answer

    def perform_content_negotiation(self, request, force=False):
        """A file is what it is, whatever types a client prefers."""
        return super().perform_content_negotiation(request, force=True)


def _sent(file, whole):
    """The file, to be kept under its name; only what is said of it, where it is not wanted whole."""
    described = file.described
    answer = FileResponse(file.path.open("rb")) if whole else HttpResponse()
    answer["Content-Type"] = described.media_type
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=described.name)
    return answer
