"""Questions on which sources differ, and who holds what."""

from apps.findings.models import Position, PositionCitation, PositionFinding, Question
from apps.loading.rows.cited import beside
from apps.loading.rows.typology import links
from apps.loading.rows.values import items, text, texts


def question_rows(files):
    """Questions with their positions."""
    for n, entry in enumerate(files.documents["perspectives"]["questions"]):
        yield Question(position=n, **texts(entry, "id", "question"))
        for place, held in enumerate(items(entry, "positions")):
            yield from _position(entry["id"], place, held)


def _position(question, place, entry):
    key = f"{question}-{place + 1}"
    yield Position(
        id=key,
        question_id=question,
        position=place,
        source_name=text(entry, "source"),
        stance=text(entry, "stance"),
    )
    yield from links(PositionFinding, key, entry, held_id=key)
    yield from beside(PositionCitation, key, items(entry, "sources"))
