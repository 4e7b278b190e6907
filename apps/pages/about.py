"""About: the method, the words of confidence, the limits."""

from apps.criminalization.approach import KINDS
from apps.pages.day import OnlyTheDay
from apps.pages.showing import show
from apps.sources.models import CONFIDENCE_DEFINITIONS, Confidence, SourceKind
from apps.tables import Kind


def page(request):
    OnlyTheDay(request.GET).require()
    confidence = [(word.label, CONFIDENCE_DEFINITIONS[word]) for word in Confidence]
    context = {"kinds": KINDS, "answers": list(Kind), "confidence": confidence, "source_kinds": SourceKind.labels}
    return show(request, "about.html", context)
