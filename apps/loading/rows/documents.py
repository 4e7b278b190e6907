"""The two documents, their findings, and where these do not fit each other."""

from decimal import Decimal

from apps.findings.models import (
    Document,
    Explanation,
    Finding,
    FindingCitation,
    FindingState,
    FindingTopic,
    Tension,
    TensionCitation,
    TensionFinding,
)
from apps.loading.rows.cited import beside, citations, source_of
from apps.loading.rows.typology import links
from apps.loading.rows.values import items, text, texts


def document_rows(files):
    """The documents, their findings, and the places where these do not fit each other."""
    read = files.documents["findings"]
    sources = {entry["id"]: source_of(entry) for entry in read["documents"]}
    yield from sources.values()
    for n, entry in enumerate(read["documents"]):
        fields = texts(entry, "id", "title", "full_paper_url", "file", "note")
        yield Document(position=n, first_source_id=sources[entry["id"]].id, **fields)
    for n, entry in enumerate(read["findings"]):
        yield from _finding(n, entry, sources[entry["source"]])
    for n, entry in enumerate(items(read, "tensions")):
        yield Tension(position=n, **texts(entry, "id", "text", "suggestion"))
        yield from links(TensionFinding, entry["id"], entry, tension_id=entry["id"])
        yield from beside(TensionCitation, entry["id"], items(entry, "sources"))


def explanation_rows(files):
    """Why findings that were counted again give other numbers."""
    for entry in items(files.documents["explanations"], "explanations"):
        yield Explanation(written_for=dict(entry["written_for"]), **texts(entry, "id", "text"))


def _finding(n, entry, source):
    words = texts(entry, "id", "section", "statement", "kind", "computable", "note")
    figure = texts(entry, "unit", "qualifier", "denominator", "as_of", "geography")
    yield Finding(
        position=n,
        first_source_id=source.id,
        document_id=entry["source"],
        value=Decimal(entry["value"]) if entry.get("value") else None,
        **words,
        **figure,
    )
    yield from citations(FindingCitation, entry["id"], [source], [text(entry, "section")])
    for state in items(entry, "states"):
        yield FindingState(id=f"{entry['id']}-{state}", finding_id=entry["id"], state_id=state)
    for place, topic in enumerate(items(entry, "topics")):
        yield FindingTopic(id=f"{entry['id']}-{topic}", finding_id=entry["id"], position=place, topic=topic)
