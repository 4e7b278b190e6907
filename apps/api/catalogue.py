"""The data set as catalogues of open data describe one (DCAT 3), with every form in which it can be had."""

from django.urls import reverse as django_reverse
from rest_framework.reverse import reverse

from apps.api.linked import dataset_address
from apps.api.representations import ALL
from apps.bulk.keeping import NothingLoaded, kept
from apps.loading.described import ABOUT, KEYWORDS, NAME, PLACES
from apps.tables.terms import LICENCE_URL, PUBLISHER

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "spdx": "http://spdx.org/rdf/terms#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
ENGLISH = "http://publications.europa.eu/resource/authority/language/ENG"
MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
PAGES = "json"  # comes page by page, so it is no file that could be taken whole
OFFERED = ("csv", "xlsx", "ndjson", "json")  # of the forms of a list, those that programs and spreadsheets read
WAYS = tuple(each for each in ALL if each.format in OFFERED)


def catalogue(request, facts, names):
    """The data set and the service that gives it, as one graph."""
    service = reverse("api:root", request=request)
    return {"@context": CONTEXT, "@graph": [_dataset(request, facts, names, service), _service(request, service)]}


def distributions(request, names, service):
    """Each list in each form, and the files of the whole data set."""
    lists = [_list(request, name, way, service) for name in names for way in WAYS]
    return [*lists, *_whole(request)]


def _dataset(request, facts, names, service):
    said = {
        "@id": dataset_address(request),
        "@type": "dcat:Dataset",
        "dct:title": NAME,
        "dct:description": ABOUT,
        "dcat:keyword": list(KEYWORDS),
        "dct:language": _at(ENGLISH),
        "dct:spatial": {"@type": "dct:Location", "rdfs:label": PLACES},
        "dct:publisher": {"@type": "foaf:Agent", "foaf:name": PUBLISHER},
        "dct:license": _at(LICENCE_URL),
        "dcat:landingPage": _at(request.build_absolute_uri(django_reverse("data"))),
        "dcat:distribution": distributions(request, names, service),
    }
    if facts:
        said["dcat:version"] = facts.digest
        said["dct:modified"] = {"@type": "xsd:dateTime", "@value": facts.loaded_at.isoformat()}
    return said


def _service(request, address):
    return {
        "@id": address,
        "@type": "dcat:DataService",
        "dct:title": "The API of DemandKB",
        "dcat:endpointURL": _at(address),
        "dcat:endpointDescription": _at(reverse("api:schema", request=request)),
        "dcat:servesDataset": _at(dataset_address(request)),
    }


def _list(request, name, way, service):
    address = reverse(f"api:{name}-list-as", kwargs={"format": way.format}, request=request)
    told = {**_distribution(address, f"{name}.{way.format}", way.media_type), "dcat:accessService": _at(service)}
    return told if way.format == PAGES else {**told, "dcat:downloadURL": _at(address)}


def _whole(request):
    """The files of the whole data set, with size and digest; none before a first load."""
    try:
        files = kept().files.values()
    except NothingLoaded:
        return []
    return [_file(request, file) for file in files]


def _file(request, file):
    address = reverse("api:bulk-file", args=[file.described.name], request=request)
    media_type = file.described.media_type.partition(";")[0]
    return {
        **_distribution(address, file.described.holds, media_type),
        "dcat:downloadURL": _at(address),
        "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(file.size)},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": _at("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
            "spdx:checksumValue": file.sha256,
        },
    }


def _distribution(address, title, media_type):
    return {
        "@type": "dcat:Distribution",
        "dct:title": title,
        "dcat:accessURL": _at(address),
        "dcat:mediaType": _at(f"{MEDIA_TYPES}{media_type}"),
        "dct:license": _at(LICENCE_URL),
    }


def _at(address):
    return {"@id": address}
