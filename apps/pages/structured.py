"""What a page says of itself in the words of schema.org, for search engines: the data set, and each law."""

from django.urls import reverse

from apps.criminalization.legislation import CONTEXT
from apps.criminalization.legislation import legislation as as_legislation
from apps.loading.described import ABOUT, KEYWORDS, NAME, PLACES
from apps.loading.models import FactsVersion
from apps.pages.taken_lists import LISTS
from apps.tables import MAIN_FORMATS
from apps.tables.terms import LICENCE_URL, PUBLISHER


def dataset(request):
    """The whole of the facts as a Dataset, with a file of each list."""
    home = request.build_absolute_uri(reverse("home"))
    found = {
        "@context": CONTEXT,
        "@type": "Dataset",
        "@id": f"{home}#dataset",
        "name": NAME,
        "description": ABOUT,
        "url": home,
        "license": LICENCE_URL,
        "isAccessibleForFree": True,
        "inLanguage": "en",
        "keywords": list(KEYWORDS),
        "creator": {"@type": "Organization", "name": PUBLISHER, "url": home},
        "spatialCoverage": PLACES,
        "distribution": [_file(request, each, known) for each in LISTS for known in MAIN_FORMATS if known.key == "csv"],
    }
    found["distribution"].append(
        {
            "@type": "DataDownload",
            "name": "Interface for programs",
            "encodingFormat": "application/json",
            "contentUrl": request.build_absolute_uri("/api/v1/"),
        }
    )
    if version := FactsVersion.objects.current():
        found["version"] = version.digest[:12]
        found["dateModified"] = version.loaded_at.date().isoformat()
    return found


def _file(request, each, known):
    path = f"{reverse(each.name).rstrip('/')}.{known.key}" + (f"?{each.asks}" if each.asks else "")
    return {
        "@type": "DataDownload",
        "name": each.label,
        "description": each.holds,
        "encodingFormat": known.media_type.partition(";")[0],
        "contentUrl": request.build_absolute_uri(path),
    }


def legislation(request, law, on):
    """A statute as Legislation, at the address of its page."""
    home = request.build_absolute_uri(reverse("home"))
    address = request.build_absolute_uri(reverse("statute", args=[law.pk]))
    dataset = {"@type": "Dataset", "@id": f"{home}#dataset", "name": NAME}
    return {"@context": CONTEXT, **as_legislation(law, on, address, dataset)}
