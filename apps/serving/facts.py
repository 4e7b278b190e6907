"""From which version of the facts a request is answered."""

from apps.loading.models import FactsVersion


def facts_of(request):
    """The version that this moment's database holds, asked for once a request; None before a first load."""
    if not hasattr(request, "facts"):
        request.facts = FactsVersion.objects.current()
    return request.facts
