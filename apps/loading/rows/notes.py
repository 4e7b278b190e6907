"""What the compilers say of whole files."""

from apps.findings.models import CompilersNote


def note_rows(files):
    """One note for each part of a file that is no record of its own."""
    documents = files.documents
    for name in ("instruments", "cross_country_lists"):
        yield CompilersNote(id=name, content=documents[name].get("meta") or {})
    for name in ("approaches", "recommendations"):
        yield CompilersNote(id=name, content={"source": documents[name].get("source")})
    reconciliation = documents["cross_country_lists"].get("reconciliation") or {}
    yield CompilersNote(id="reconciliation", content=reconciliation)
    typology = documents["security_sector"].get("prostitution_policy_typology") or {}
    about = {key: value for key, value in typology.items() if key not in ("regimes", "sources")}
    yield CompilersNote(id="prostitution_policy_typology", content=about)
