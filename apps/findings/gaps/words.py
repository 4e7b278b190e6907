"""A verdict in words: what it says, on what it rests, and what would change it."""

from apps.comparison.record_words import dated_words_of
from apps.criminalization.models import AbsentLaw, EnforcementFigure, Statute
from apps.criminalization.sayings import absence_words, conjoined, few_or_many
from apps.criminalization.vocabulary import OffenceKind
from apps.findings.gaps.rules import rule_words, to_find
from apps.findings.gaps.standing import Standing, standing
from apps.findings.gaps.verdicts import How, Reason, Verdict
from apps.prevention.models import Measure, SecurityRole
from apps.sources.models import Confidence
from apps.states.models import Family

NOUNS = {
    Statute: ("law", "laws"),
    Measure: ("measure", "measures"),
    EnforcementFigure: ("figure", "figures"),
    SecurityRole: ("record on the security sector", "records on the security sector"),
}
SHORT = {
    Verdict.SHOWN: "Shown",
    Verdict.PARTLY: "Partly",
    Verdict.DOCUMENTED_NONE: "None",
    Reason.TO_JUDGE: "To judge",
    Reason.NOT_NAMED: "Not named",
    Reason.UNCERTAIN: "Uncertain",
    Reason.DISPUTED: "Sources differ",
    Reason.NOTHING_ON_FILE: "Nothing on file",
    Reason.NOT_RESEARCHED: "Not researched",
}


def counted(records):
    """How many records of which kind: 2 laws and 1 measure."""
    kinds = {}
    for record in records:
        kinds.setdefault(type(record), []).append(record)
    return conjoined([f"{len(found)} {NOUNS[kind][len(found) != 1]}" for kind, found in kinds.items()])


def text_of(judged, asked):
    """The verdict in one line."""
    return SAID[judged.standing](judged, asked)


def short_of(judged):
    """The verdict in a word or two: Partly; None, 2012."""
    if judged.verdict is Verdict.DOCUMENTED_NONE:
        return f"{SHORT[judged.standing]}, {max(absent.as_of.last for absent in judged.records).year}"
    return SHORT[judged.standing]


def _shown(judged, asked):
    on = all(isinstance(record, Measure) and not record.ended for record in judged.records)
    return f"Shown by {counted(judged.records)}{', with no end on file' if on else ''}"


def _denied(judged, asked):
    """When sources say that there was none: each time of which they speak."""
    times = sorted({(absent.as_of.last, absent.as_of.words) for absent in judged.records})
    who = "says a source" if len(judged.records) == 1 else "say sources"
    return f"Documented none as of {conjoined([words for _, words in times])}, {who}"


def _open(judged, asked):
    """What a reader may still find in records that had not ended, and that would count in full."""
    return [pair for pair in judged.bearing if standing(pair[0], asked) not in ENDED]


def _partly(judged, asked):
    ways = dict.fromkeys(how for _, how in judged.how)
    only = next(iter(ways)) if len(ways) == 1 else None
    if only is How.PART_OF_STATE:
        places = dict.fromkeys(law.jurisdiction.name for law in judged.records)
        return f"Partly: {counted(judged.records)}, in {conjoined(list(places))} only"
    if _open(judged, asked):
        return f"At least partly: {counted(judged.records)}; whether more, a reader must judge"
    has_ended = only is How.ENDED or all(standing(record, asked) is Standing.ENDED for record in judged.records)
    ended = ", ended by that day" if has_ended else ", perhaps ended by that day" if only is How.PERHAPS_ENDED else ""
    return f"Partly: {counted(judged.records)}{ended}"


def _to_judge(judged, asked):
    one = len(judged.bearing) == 1
    records = counted([record for record, _ in judged.bearing])
    return f"Not assessable: {records} bear{'s' if one else ''} on it, which a reader must judge"


def _not_named(judged, asked):
    records = list(dict.fromkeys(record for record, _ in judged.read))
    named = "it does not name" if len(records) == 1 else "none names"
    return f"Not assessable: {counted(records)} read for it, {named} what the rule asks for"


SAID = {
    Verdict.SHOWN: _shown,
    Verdict.PARTLY: _partly,
    Verdict.DOCUMENTED_NONE: _denied,
    Reason.TO_JUDGE: _to_judge,
    Reason.NOT_NAMED: _not_named,
    Reason.UNCERTAIN: lambda judged, asked: (
        f"Not assessable: {counted(judged.perhaps)} on file, uncertain whether in force or begun on that day"
    ),
    Reason.DISPUTED: lambda judged, asked: (
        f"Not assessable: {counted(judged.records)}, says one source; none, says another"
    ),
    Reason.NOTHING_ON_FILE: lambda judged, asked: f"Not assessable: nothing on file ({asked.looked})",
    Reason.NOT_RESEARCHED: lambda judged, asked: (
        f"Not assessable: not researched ({conjoined([family.label.lower() for family in judged.not_searched])})"
    ),
}


def notes_of(judged, asked):
    """What a reader has to know beside the verdict, one sentence each."""
    for how in dict.fromkeys(how for _, how in judged.how):
        records = [record for record, way in judged.how if way is how]
        verb = how.value if len(records) == 1 else PLURAL[how]
        yield f"{_named(records)} {verb}."
    for state, words in ENDED.items():
        if ended := [record for record, way in judged.how if way is How.NARROWER and standing(record, asked) is state]:
            yield f"{words}: {_named(ended)}."
    yield from _of_records(judged.records)
    yield from _of_readers(judged)
    if judged.perhaps and judged.reason is not Reason.UNCERTAIN:
        yield f"Uncertain whether in force or begun on that day: {_named(judged.perhaps)}."
    if judged.elsewhen:
        yield f"On file, but not in force or not begun on that day: {_named(judged.elsewhen)}."
    if judged.verdict is Verdict.DOCUMENTED_NONE:
        yield "What has been done since is not known from these sources."
    elif judged.denials:
        yield f"{'. '.join(_denials(judged.denials))}."


def _of_records(records):
    """What weakens the records of a verdict: low confidence, and a law that is no criminal law."""
    if low := [record for record in records if getattr(record, "confidence", "") == Confidence.LOW]:
        yield f"Of low confidence: {_named(low)}."
    if other := [each for each in records if isinstance(each, Statute) and each.offence_kind != OffenceKind.CRIMINAL]:
        kinds = conjoined(list(dict.fromkeys(each.get_offence_kind_display().lower() for each in other)))
        yield f"No criminal law ({kinds} offence): {_named(other)}."


def _of_readers(judged):
    """What readers found in the records that carry the verdict, and how many they read in vain."""
    for record, reading in judged.read:
        if reading.found and record in judged.records:
            yield f"A reader found in {dated_words_of(record)}: {reading.because}."
    vain = dict.fromkeys(record for record, _ in judged.read if record not in judged.records)
    if vain and judged.reason is not Reason.NOT_NAMED:
        yield f"Read too, without finding what the rule asks for: {_named(vain)}."


def _denials(denials):
    """What sources rule out: laws together, then measures, the latest date of each."""
    if laws := [each for each in denials if isinstance(each, AbsentLaw)]:
        yield absence_words(laws)
    measures = {each.topic: each for each in sorted(denials, key=lambda each: each.as_of.last) if each not in laws}
    for each in measures.values():
        yield f"{each.get_topic_display()}: none, says a source ({each.as_of.words})"


PLURAL = {
    How.NARROWER: "meet the rule for a part of the step",
    How.PART_OF_STATE: "hold in a part of the state only",
    How.ENDED: "had ended by that day",
    How.PERHAPS_ENDED: "had perhaps ended by that day",
}
ENDED = {Standing.ENDED: "Had ended by that day", Standing.PERHAPS_ENDED: "Had perhaps ended by that day"}


def _named(records):
    """A few by name, many by number."""
    return few_or_many([dated_words_of(record) for record in records], "records")


def change_of(judged, step, asked):
    """What would change the verdict."""
    return CHANGE[judged.standing](judged, step, asked)


def _to_show(step):
    """What would show it."""
    return "; or ".join(dict.fromkeys(rule_words(rule) for rule in step.shown_by))


def _to_read(bearing):
    found = "; or ".join(dict.fromkeys(to_find(look_for) for _, look_for in bearing))
    return f"A reader who finds this in one of the records: {found}"


def _researched(family):
    """What would be looked into: prevention measures, but the security sector."""
    return f"{'the ' if family is Family.SECURITY_SECTOR else ''}{family.label.lower()}"


def _change_of_judging(judged, step, asked):
    ended = "" if _open(judged, asked) else ". As all of them had ended, it would be partly at most"
    return f"{_to_read(judged.bearing)}{ended}."


def _change_of_part(judged, step, asked):
    ways = {how for _, how in judged.how}
    parts = []
    if still_open := _open(judged, asked):
        parts.append(_to_read(still_open))
    if How.PART_OF_STATE in ways:
        parts.append("Such a law in the whole state")
    if ways & {How.ENDED, How.PERHAPS_ENDED}:
        parts.append("Such a measure that a source shows to go on")
    return f"{'. '.join(parts) or f'This on file: {_to_show(step)}'}."


CHANGE = {
    Verdict.SHOWN: lambda judged, step, asked: (
        "The end or repeal of what shows it, or a source that says that there was none at the time."
    ),
    Verdict.PARTLY: _change_of_part,
    Verdict.DOCUMENTED_NONE: lambda judged, step, asked: f"This on file: {_to_show(step)}.",
    Reason.TO_JUDGE: _change_of_judging,
    Reason.NOT_NAMED: lambda judged, step, asked: f"This on file, or in one of these records: {_to_show(step)}.",
    Reason.UNCERTAIN: lambda judged, step, asked: (
        "A source that gives the day on which the law came into force or the measure began."
    ),
    Reason.DISPUTED: lambda judged, step, asked: "A source that settles which of the two is so.",
    Reason.NOTHING_ON_FILE: lambda judged, step, asked: (
        f"This on file: {_to_show(step)}. Or a source that says that there is none."
    ),
    Reason.NOT_RESEARCHED: lambda judged, step, asked: (
        f"Research into {conjoined([_researched(family) for family in judged.not_searched])}."
    ),
}
