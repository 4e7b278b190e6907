"""A statute in the words of schema.org, for whoever reads linked data."""

CONTEXT = "https://schema.org"
FORCE = {"yes": f"{CONTEXT}/InForce", "no": f"{CONTEXT}/NotInForce", "uncertain": ""}


def legislation(law, on, address, dataset):
    """A statute as Legislation. A date that is not known is left out, never guessed."""
    said = {
        "@type": "Legislation",
        "@id": address,
        "url": address,
        "name": str(law),
        "alternateName": law.law_original,
        "legislationIdentifier": law.provision,
        "legislationJurisdiction": law.jurisdiction.name,
        "spatialCoverage": law.state.name,
        "legislationDate": _known(law.adopted),
        "temporalCoverage": _span(law),
        "legislationLegalForce": FORCE[law.force_on(on).value],
        "abstract": law.summary,
        "sameAs": law.official_text_url,
        "isPartOf": dataset,
        "citation": [citation.source.url for citation in law.citations.all() if citation.source.url],
    }
    return {name: value for name, value in said.items() if value}


def _known(date):
    return str(date) if date else ""


def _span(law):
    """From when to when it holds: 1999-01-01/2005; only where its first day is known."""
    if not law.in_force_from:
        return ""
    return f"{law.in_force_from}/{law.in_force_to or '..'}"
