"""The data set, for catalogues of open data."""

from rest_framework.response import Response
from rest_framework.views import APIView

from apps.api.asking import require_known
from apps.api.catalogue import catalogue
from apps.api.meta import facts_of
from apps.api.representations import JsonLd
from apps.api.views.open import Open


class Catalogue(Open, APIView):
    """The data set as DCAT in JSON-LD: its version, its terms, and every form in which it can be had."""

    schema = None
    renderer_classes = (JsonLd,)
    names = ()

    def get(self, request):
        require_known(request, ())
        return Response(catalogue(request, facts_of(request), self.names))
