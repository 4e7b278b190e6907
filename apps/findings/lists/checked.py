"""A list held against the records of one place, in sentences that say no more than the two do."""

from dataclasses import dataclass

from apps.criminalization.sayings import FIRST_DAY_NOT_KNOWN, absence_words, looked, lower_first, span_words
from apps.criminalization.vocabulary import Services
from apps.findings.lists.verdicts import DISAGREE, Verdict
from apps.findings.models import CrossCountryList
from apps.findings.vocabulary import ListedLaw


@dataclass(frozen=True)
class Checked:
    """A list and a place, with the verdict and the records that it rests on."""

    listed: CrossCountryList
    state: object
    place: object
    verdict: Verdict
    names: bool = False
    is_disputed: bool = False
    adopted: object = None
    laws: tuple = ()
    absences: tuple = ()

    @property
    def disagrees(self):
        return self.verdict in DISAGREE

    @property
    def words(self):
        """The verdict in a sentence; no more than the list and the records say."""
        return SENTENCES[self.verdict](self)

    @property
    def short(self):
        """The same in few words, as a note beside an answer that stands as it stood."""
        if self.verdict is Verdict.LIST_SAYS_MORE:
            return f"{self.when} names {self.name} ({self.law}): not confirmed"
        if self.verdict is Verdict.RECORDS_SAY_MORE:
            return f"{self.when} ({self.law}) does not name {self.name}"
        return f"{self.when} ({self.law}): sources differ on {self.name}"

    @property
    def law(self):
        """What the list speaks of, within a sentence."""
        any_services = ", any services" if self.listed.services == Services.ANY else ""
        return f"{lower_first(self.listed.get_approach_display())}{any_services}"

    @property
    def when(self):
        """A list of 2016; an undated list."""
        return f"A list of {self.listed.as_of.words}" if self.listed.as_of else "An undated list"

    @property
    def name(self):
        return self.place.name


def _agrees(each):
    if each.listed.approach == ListedLaw.NONE:
        return (
            f"{each.when} names {each.name} as without a law on demand; no law that held for certain then is on file."
        )
    return f"{each.when} names {each.name} ({each.law}); the records hold {_laws(each)}."


def _list_says_more(each):
    return (
        f"{each.when} names {each.name} as having such a law ({each.law}); the records hold no such law for that time"
        f" ({looked(each.state)}): not confirmed."
    )


def _records_say_more(each):
    doubt = f"Whether the list looked at {each.name} is not known."
    if not each.listed.as_of:
        doubt = f"The list may be older than the law, and whether it looked at {each.name} is not known."
    return f"{each.when} ({each.law}) does not name {each.name}; the records hold {_laws(each)}. {doubt}"


def _disputed(each):
    laws = _laws(each) or "no such law for that time"
    if each.is_disputed:
        return f"{each.when} ({each.law}): sources differ on {each.name}. The records hold {laws}."
    if each.listed.approach == ListedLaw.NONE:
        return f"{each.when} names {each.name} as without a law on demand; the records hold {laws}."
    against = "; ".join(f"{lower_first(absence_words([absent]))}" for absent in each.absences)
    return f"{each.when} names {each.name} as having such a law ({each.law}); {against}."


def _nothing_said(each):
    if each.listed.is_duty:
        return f"{each.when} names {each.name} as bound to have such a law; it does not say that it has one."
    return f"{each.when} is later than the day asked about."


SENTENCES = {
    Verdict.AGREES: _agrees,
    Verdict.LIST_SAYS_MORE: _list_says_more,
    Verdict.RECORDS_SAY_MORE: _records_say_more,
    Verdict.DISPUTED: _disputed,
    Verdict.NOTHING_SAID: _nothing_said,
}


def _laws(each):
    return "; ".join(f"{law} ({law.jurisdiction.name}, {_since(law)})" for law in each.laws)


def _since(law):
    return span_words(law) or FIRST_DAY_NOT_KNOWN
