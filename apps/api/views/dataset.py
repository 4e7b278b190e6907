"""The data set as a whole: what it is, which version stands here, what its words mean."""

from collections import Counter

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response
from rest_framework.reverse import reverse
from rest_framework.views import APIView

from apps.api.asking import day_of, require_known
from apps.api.catalogue import catalogue
from apps.api.codebook import codebook, fields_of
from apps.api.meta import meta
from apps.api.representations import JSON, RECORDS, JsonLd, key_of
from apps.api.serializers.dataset import CodeBookSerializer, CompilersNotesSerializer, DatasetSerializer
from apps.api.serializers.records import CitedSerializer
from apps.api.views.open import Open
from apps.changes.models import Note
from apps.criminalization.approach import KINDS
from apps.findings.models import CompilersNote
from apps.loading.described import ABOUT, KEYWORDS, NAME, PLACES
from apps.loading.models import FactsVersion
from apps.serving.facts import facts_of
from apps.tables import MAIN_FORMATS, Kind
from apps.tables.terms import LICENCE_SPDX, LICENCE_URL

VERSIONS = 10


class Dataset(Open, APIView):
    """What the data set is, which version of it stands here, how many records each list holds, and where files are."""

    renderer_classes = (*JSON, JsonLd)
    lists = ()

    @extend_schema(operation_id="get_dataset", responses=DatasetSerializer)
    def get(self, request):
        require_known(request, ())
        if isinstance(request.accepted_renderer, JsonLd):
            return Response(catalogue(request, facts_of(request._request), [name for name, _ in self.lists]))
        versions = list(FactsVersion.objects.order_by("-id")[:VERSIONS])
        terms = meta(request, NAME, day_of(request))
        notes = Counter(Note.objects.filter(removed=None).order_by().values_list("family", flat=True))
        body = {
            "meta": terms,
            "title": NAME,
            "description": ABOUT,
            "keywords": KEYWORDS,
            "places": PLACES,
            "version": terms["dataset"] and terms["dataset"]["version"],
            "digest": terms["dataset"] and terms["dataset"]["digest"],
            "loaded_at": versions[0].loaded_at if versions else None,
            "licence": LICENCE_SPDX,
            "licence_url": LICENCE_URL,
            "versions": versions,
            "given_up": Note.objects.gone().count(),
            "lists": [self._list(name, view, notes) for name, view in self.lists],
        }
        return Response(DatasetSerializer(body).data)

    def _list(self, name, view, records):
        address = reverse(f"api:{name}-list", request=self.request)
        return {
            "list": name,
            "about": " ".join(view.__doc__.split()),
            "records": records.get(name),
            "address": address,
            "files": {key_of(known): f"{address}?format={key_of(known)}" for known in MAIN_FORMATS},
        }


class Vocabulary(Open, APIView):
    """The code book: every field of every list, the words that may stand in it, and what they mean."""

    lists = ()

    @extend_schema(operation_id="get_vocabulary", responses=CodeBookSerializer)
    def get(self, request):
        require_known(request, ())
        body = {
            "meta": meta(request, "Code book", day_of(request)),
            "answers": [{"word": kind.value, "label": kind.label, "definition": kind.definition} for kind in Kind],
            "approaches": [{"word": kind.key, "label": kind.label, "definition": kind.note or None} for kind in KINDS],
            "sources": fields_of(CitedSerializer()),
            "lists": codebook(self.lists),
        }
        return Response(CodeBookSerializer(body).data)


class Notes(Open, APIView):
    """What the compilers say of whole files: how they were made, what was not read, how lists reconcile."""

    renderer_classes = RECORDS

    @extend_schema(operation_id="list_notes", responses=CompilersNotesSerializer)
    def get(self, request):
        require_known(request, ())
        body = {
            "meta": meta(request, "Notes of the compilers", day_of(request)),
            "results": CompilersNote.objects.all(),
        }
        return Response(CompilersNotesSerializer(body).data)
