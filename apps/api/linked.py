"""Statutes as linked data, in the words of schema.org."""

from django.urls import reverse

from apps.criminalization.legislation import CONTEXT, legislation
from apps.loading.described import NAME
from apps.tables.terms import LICENCE_URL


def whole_graph(request, laws, on):
    """Statutes as one graph."""
    return {"@context": CONTEXT, "@graph": [_told(request, law, on) for law in laws]}


def one_law(request, law, on):
    """One statute."""
    return {"@context": CONTEXT, **_told(request, law, on)}


def dataset_address(request):
    """The name of the data set among linked data: the same that the pages give it."""
    return f"{request.build_absolute_uri(reverse('home'))}#dataset"


def _told(request, law, on):
    address = request.build_absolute_uri(reverse("statute", args=[law.pk]))
    dataset = {"@type": "Dataset", "@id": dataset_address(request), "name": NAME, "license": LICENCE_URL}
    return legislation(law, on, address, dataset)
