"""What a list and the records say of one place, as sentences that say no more than the two do."""

from apps.criminalization.sayings import FIRST_DAY_NOT_KNOWN, absence_words, looked, lower_first, span_words
from apps.findings.lists.verdicts import Verdict
from apps.findings.vocabulary import ListedLaw


def _agrees(each):
    if each.listed.approach == ListedLaw.NONE:
        return f"{_among_those_without(each)}; the records hold no law on demand{_then(each)}."
    return f"{each.who} names {each.name} ({each.law}); the records hold {_laws(each.laws)}."


def _agrees_if(each):
    which = "one of these" if len(each.laws) > 1 else "that"
    return (
        f"{each.who} names {each.name} ({each.law}); the records hold {_laws(each.laws)}. Whether {which} was in force"
        " by then is not known."
    )


def _agrees_if_not(each):
    return f"{_among_those_without(each)}; the records hold {_laws(each.laws)}. Whether that was in force then is not known."


def _list_says_more(each):
    return (
        f"{each.who} names {each.name} as having such a law ({each.law}); the records hold no such law{_then(each)}"
        f" ({looked(each.state)}): not confirmed.{_also_on_file(each)}"
    )


def _records_say_more(each):
    return (
        f"{each.who} does not name {each.name} ({each.law}), which it says it covers"
        f" ({lower_first(each.listed.covers)}); the records hold {_laws(each.laws)}."
    )


def _disputed(each):
    if each.is_disputed:
        held = f"The records hold {_laws(each.laws) or f'no such law{_then(each)}'}."
        return f"{each.who}, on {each.law}: sources differ on {each.name}. {held}{_also_on_file(each)}"
    if each.listed.approach == ListedLaw.NONE:
        return f"{_among_those_without(each)}; the records hold {_laws(each.laws)}."
    against = "; ".join(f"{lower_first(absence_words([absent]))}" for absent in each.absences)
    return f"{each.who} names {each.name} as having such a law ({each.law}); {against}."


def _not_named(each):
    return (
        f"{each.who} does not name {each.name} ({each.law}), though a law of this kind is on file: {_laws(each.laws)}."
        f" {silence_words(each.listed)}"
    )


def silence_words(listed):
    """Why nothing follows from a name that a list leaves out."""
    if listed.covers:
        return "The list is undated and may be older than such a law."
    return f"{'The list is undated, and which' if not listed.as_of else 'Which'} states it looked at is not known."


def _nothing_said(each):
    if each.listed.is_duty:
        return f"{each.who} names {each.name} as bound to have such a law; it does not say that it has one."
    if not each.listed.as_of:
        return f"{each.who}: of what time it is, is not known, and the day asked about is before the research."
    return f"{each.who} is later than the day asked about."


WHOLE = {
    Verdict.AGREES: _agrees,
    Verdict.AGREES_IF: _agrees_if,
    Verdict.AGREES_IF_NOT: _agrees_if_not,
    Verdict.LIST_SAYS_MORE: _list_says_more,
    Verdict.RECORDS_SAY_MORE: _records_say_more,
    Verdict.DISPUTED: _disputed,
    Verdict.NOT_NAMED: _not_named,
    Verdict.NOTHING_SAID: _nothing_said,
}

SHORT = {  # notes are of verdicts that disagree, and of no others
    Verdict.LIST_SAYS_MORE: lambda each: f"{each.who} names {each.name} ({each.law}): not confirmed",
    Verdict.RECORDS_SAY_MORE: lambda each: (
        f"{each.who} does not name {each.name} ({each.law}), which it says it covers"
    ),
    Verdict.DISPUTED: lambda each: f"{each.who}, on {each.law}: sources differ on {each.name}",
}


def _among_those_without(each):
    return f"{each.who} names {each.name} among those without any such law, as the source means it"


def _then(each):
    return " for that time" if each.listed.as_of else ""


def _also_on_file(each):
    """The laws on file that are of another kind, where none of the kind is."""
    told = "; ".join(
        f"{law} ({lower_first(law.get_approach_display())}; {law.jurisdiction.name}, {since(law)})"
        for law in each.other_laws
    )
    return f" Of another kind on file: {told}." if told else ""


def _laws(laws):
    return "; ".join(f"{law} ({law.jurisdiction.name}, {since(law)})" for law in laws)


def since(law):
    """When a law held, also where no source gives its first day."""
    return span_words(law) or FIRST_DAY_NOT_KNOWN
