"""Lists of the status of selling sex beside the status on file of the states that they name: the same word, or another.

The words of such lists are coarse, and a status on file has no history. So no more than the words are held together, and
nothing is said of a state that a list does not name.
"""

from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Prefetch

from apps.criminalization.models import SellingStatus
from apps.criminalization.sayings import lower_first
from apps.findings.lists.naming import name_of
from apps.findings.models import SellingListed, SellingSexList
from apps.sources.models import with_sources
from apps.tables import Kind


class Word(StrEnum):
    """How the word of a list stands to the status on file."""

    SAME = "same_word"
    OTHER = "another_word"
    NO_STATUS = "no_status"
    NOTHING_SAID = "nothing_said"

    @property
    def label(self):
        return LABELS[self]


LABELS = {
    Word.SAME: "The same word on file",
    Word.OTHER: "Another word on file",
    Word.NO_STATUS: "No status on file",
    Word.NOTHING_SAID: "Not held against the records",
}
KINDS = {
    Word.SAME: Kind.YES,
    Word.OTHER: Kind.DISPUTED,
    Word.NO_STATUS: Kind.NOT_FOUND,
    Word.NOTHING_SAID: Kind.NOT_APPLICABLE,
}


@dataclass(frozen=True)
class SellingChecked:
    """A list, a state that it names, and the status on file of the state, if there is one."""

    listed: SellingSexList
    state: object
    status: SellingStatus | None
    word: Word

    @property
    def differs(self):
        return self.word is Word.OTHER

    @property
    def words(self):
        """The two words in a sentence."""
        named = f"{name_of(self.listed)} names {self.state.name} (selling sex: {self.said})"
        if self.word is Word.NO_STATUS:
            return f"{named}; no status is on file."
        if self.word is Word.NOTHING_SAID:
            return f"{named}; the day asked about is before the list or before the research."
        other = f": {lower_first(self.status.get_value_display())}" if self.differs else ""
        return f"{named}; {lower_first(self.word.label)}{other}, {as_researched(self.state)}."

    @property
    def said(self):
        """The word of the list, within a sentence."""
        return lower_first(self.listed.get_value_display())


def as_researched(state):
    """Of what time a status on file is."""
    return f"as researched in {state.researched_on:%B %Y}; no history of the status is on file"


def selling_lists():
    """Lists of the status of selling sex, with the status on file of the states that they name, in a fixed number of queries."""
    status = with_sources(SellingStatus.objects.all())
    listed = SellingListed.objects.select_related("state").prefetch_related(Prefetch("state__selling_status", status))
    return with_sources(SellingSexList.objects.all()).prefetch_related(Prefetch("listed_states", listed))


def held_against(listed, state, on):
    """A list held against the status on file of a state that it names. Needs the status fetched."""
    status = getattr(state, "selling_status", None)
    is_later = state.researched_on > on or bool(listed.as_of and listed.as_of.first > on)
    return SellingChecked(listed, state, status, _word(listed, status, is_later))


def _word(listed, status, is_later):
    if is_later:
        return Word.NOTHING_SAID
    if status is None:
        return Word.NO_STATUS
    return Word.SAME if status.value == listed.value else Word.OTHER


def selling_checks(listed, on):
    """A list held against the status on file of each state that it names, in its order. Needs `selling_lists`."""
    return [held_against(listed, row.state, on) for row in listed.listed_states.all()]


def by_word(checks):
    """Checks by how the word of the list stands to the status on file, in the order of these."""
    found = [(word, [check for check in checks if check.word is word]) for word in Word]
    return [(word, group) for word, group in found if group]
