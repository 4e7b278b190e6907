"""Rules for what a record rests on."""

from apps.sources.models import Confidence, SourceKind

BACKS_HIGH = {SourceKind.STATUTE_TEXT, SourceKind.OFFICIAL_REPORT, SourceKind.COURT}
BACKS = {
    Confidence.HIGH: BACKS_HIGH,
    Confidence.MEDIUM: BACKS_HIGH | {SourceKind.INTERGOVERNMENTAL, SourceKind.ACADEMIC, SourceKind.NGO},
}


def a_record_rests_on_a_source(piece):
    """Every record names at least one source that was read; a position may name findings instead."""
    held = piece.shape.keys.get("sources")
    if held is None or piece.entries("sources"):
        return
    if held.needed or (piece.kind == "positions" and not piece.words("findings")):
        yield "sources", "no source"


def a_source_can_be_found_again(piece):
    """A source in a state's file has an address, a title and a publisher; in the other files an address or a title."""
    if piece.kind != "sources":
        return
    if piece.state:
        yield from ((key, f"no {key}") for key in ("url", "title", "publisher") if not piece.text(key))
    elif not piece.text("url") and not piece.text("title"):
        yield "url", "neither a url nor a title"


def a_source_says_what_it_supports(piece):
    """Beside each source stands, in our own words, what the passage that was read says."""
    if piece.kind == "sources" and not piece.text("supports"):
        yield "supports", "no supports: what does the passage that was read say?"


def a_source_was_read_after_it_came_out(piece):
    """A source was not published after the day up to which the state was researched."""
    read, published = piece.top.date("researched_on"), piece.date("published")
    if piece.kind == "sources" and read and published and published.first > read.last:
        yield "published", f"published {published}, after the research of {read}"


def confidence_rests_on_the_best_source(piece):
    """High needs a law's text, an official report or a court; medium one that is neither news nor of another kind."""
    backing = BACKS.get(piece.text("confidence"))
    kinds = {kind for source in piece.entries("sources") if isinstance(kind := source.get("kind"), str)}
    if backing and kinds and not kinds & backing:
        yield "confidence", f"confidence {piece.text('confidence')} on {', '.join(sorted(kinds))} alone"


SOURCE_RULES = (
    a_record_rests_on_a_source,
    a_source_can_be_found_again,
    a_source_says_what_it_supports,
    a_source_was_read_after_it_came_out,
    confidence_rests_on_the_best_source,
)
