"""A list held against the records of one place, with what its verdict rests on."""

from collections import Counter
from dataclasses import dataclass

from apps.criminalization.sayings import lower_first
from apps.criminalization.vocabulary import Services
from apps.findings.lists import sentences
from apps.findings.lists.naming import name_of
from apps.findings.lists.verdicts import DISAGREE, Verdict
from apps.findings.models import CrossCountryList


@dataclass(frozen=True)
class Checked:
    """A list and a place, with the verdict and the records that it rests on; `other_laws` are of another kind."""

    listed: CrossCountryList
    state: object
    place: object
    verdict: Verdict
    names: bool = False
    is_disputed: bool = False
    adopted: object = None
    laws: tuple = ()
    absences: tuple = ()
    other_laws: tuple = ()

    @property
    def disagrees(self):
        return self.verdict in DISAGREE

    @property
    def is_silent(self):
        """Whether the list is silent on the place, which says nothing of it."""
        return self.verdict is Verdict.NOT_NAMED

    @property
    def words(self):
        """The verdict in a sentence; no more than the list and the records say."""
        return sentences.WHOLE[self.verdict](self)

    @property
    def short(self):
        """The same in few words, as a note beside an answer that stands as it stood."""
        return sentences.SHORT[self.verdict](self)

    @property
    def law(self):
        """What the list speaks of, within a sentence."""
        any_services = " for any services" if self.listed.services == Services.ANY else ""
        return f"{lower_first(self.listed.get_approach_display())}{any_services}"

    @property
    def who(self):
        """The list by its publisher and date."""
        return name_of(self.listed)

    @property
    def name(self):
        return self.place.name

    @property
    def provisions(self):
        """Each law that fits with its provision; with the years where two have the same."""
        times = Counter(law.provision for law in self.laws)
        return [
            (law, f"{law.provision} ({sentences.since(law)})" if times[law.provision] > 1 else law.provision)
            for law in self.laws
        ]
