"""What sort of answer a cell holds: unknown is not none."""

from enum import StrEnum


class Kind(StrEnum):
    """The sort of answer that a cell gives.

    An empty cell would have to stand for four different things: a source says that
    there is none, somebody looked and found nothing, nobody looked, the question does
    not arise. Each of these is a kind of its own, so no reader takes one for another.
    """

    label: str
    definition: str

    def __new__(cls, word: str, label: str, definition: str) -> "Kind":
        """A kind is its word; label and definition travel with it."""
        kind = str.__new__(cls, word)
        kind._value_ = word
        kind.label = label
        kind.definition = definition
        return kind

    YES = "yes", "Yes", "A source documents it, for the whole of what was asked."
    PARTLY = (
        "partly",
        "In part",
        "A source documents it for a part only: of the territory, of the persons or of the acts. The cell says which.",
    )
    NONE = "none", "Documented none", "A source says that there is none, on the date given."
    NOT_FOUND = (
        "not_found",
        "Not found",
        "It was looked for until the date given, and nothing was found. It may exist all the same.",
    )
    NOT_RESEARCHED = "not_researched", "Not researched", "Nobody has looked for it yet. Nothing follows from the gap."
    NOT_APPLICABLE = "not_applicable", "Does not apply", "The question does not arise here."
    DISPUTED = "disputed", "Sources differ", "Sources contradict each other. All of them are given."
    UNCERTAIN = (
        "uncertain",
        "Uncertain on that date",
        "The date asked about lies inside a time that is known only roughly, so the answer may be either.",
    )
