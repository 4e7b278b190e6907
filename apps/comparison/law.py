"""Answers on criminal law, one function or factory for each kind of question."""

from dataclasses import replace

from apps.comparison.answer import Answer, denied, not_on_file
from apps.criminalization.approach import contradicts
from apps.criminalization.sayings import (
    FIRST_DAY_NOT_KNOWN,
    absence_words,
    approach_words,
    changed_since,
    first_law,
    lower_first,
    parts_words,
    penalty_words,
    perhaps_words,
    since_words,
    span_words,
)
from apps.criminalization.vocabulary import AbsentTopic, Approach, LawStatus, MentalElement, Reach
from apps.states.models import Family
from apps.tables import Kind


def approach(asked):
    """The state's approach, by the same rule as on the map."""
    found = asked.approach
    records = (*found.laws, *found.parts, *found.absences)
    return Answer(found.value_kind, found.phrase, since=_plain(found.since), swatch=found.kind, records=records)


def _plain(since):
    return "" if since == FIRST_DAY_NOT_KNOWN else since


def offence(word):
    """Whether a law of this approach and of general reach is in force."""

    def answer(asked):
        laws = [law for law in asked.laws if law.approach == word and law.reach == Reach.GENERAL]
        against = [a for a in asked.absent_laws if a.topic in (word, AbsentTopic.ANY_DEMAND_LAW)]
        return _weigh(asked, laws, against, word)

    return answer


def _weigh(asked, laws, against, word):
    sure, perhaps = asked.in_force(laws), asked.perhaps_in_force(laws)
    disputed = [a for a in against if any(contradicts(a, law) for law in sure)]
    if disputed:
        text = f"In force, says one source; {lower_first(absence_words(disputed))}"
        return Answer(Kind.DISPUTED, text, swatch="disputed", records=(*sure, *disputed))
    whole = [law for law in sure if law.jurisdiction.is_whole]
    if whole:
        return Answer(
            Kind.YES, _kinds_of_offence(whole), since=_since(whole[0], asked), swatch=word, records=tuple(whole)
        )
    if sure:
        return Answer(Kind.PARTLY, f"In part: {_places(sure)}", swatch="part", records=tuple(sure))
    if perhaps:
        return Answer(Kind.UNCERTAIN, perhaps_words(perhaps, []), swatch="uncertain", records=tuple(perhaps))
    everywhere = [a for a in against if a.jurisdiction.is_whole and not a.services]
    if everywhere:
        return denied(everywhere)
    note = absence_words(against) if against else ""
    return not_on_file(asked, Family.STATUTES, note=note, records=against)


def _since(law, asked):
    return _plain(since_words(law, asked.laws))


def _kinds_of_offence(laws):
    return " and ".join(dict.fromkeys(f"{law.get_offence_kind_display()} offence" for law in laws)).capitalize()


def _places(laws):
    return ", ".join(dict.fromkeys(law.jurisdiction.name for law in laws))


def of_main_law(say):
    """A detail of the law that makes the state's approach; where the law differs by part, part by part."""

    def answer(asked):
        found = asked.approach
        laws = found.parts if found.kind == "part" or (found.kind == "uncertain" and not found.laws) else found.laws
        laws = [law for law in laws if law.reach == Reach.GENERAL]
        if not laws:
            return _without_law(asked, found)
        text, missing = _details(laws, say)
        if not text:
            return Answer(Kind.NOT_FOUND, f"Not found ({asked.looked})", note=missing, records=tuple(laws))
        kind = {"uncertain": Kind.UNCERTAIN, "disputed": Kind.DISPUTED}.get(found.kind, Kind.YES)
        text = f"Perhaps: {lower_first(text)}" if kind == Kind.UNCERTAIN else text
        return _as_worded(asked, Answer(kind, text, note=missing, records=tuple(laws)))

    return answer


def _as_worded(asked, answer):
    """A record tells a law as worded when researched; for a day before a change the detail is uncertain."""
    changes = [words for law in answer.records for words in changed_since(law, asked.on)]
    if not changes or answer.kind == Kind.DISPUTED:
        return answer
    note = f"Changed since that day: {', '.join(dict.fromkeys(changes))}"
    text = f"As worded when researched: {lower_first(answer.text.removeprefix('Perhaps: '))}"
    return replace(answer, kind=Kind.UNCERTAIN, text=text, note=". ".join(filter(None, (note, answer.note))))


def _details(laws, say):
    """The detail of each law in words, and in words for which part it was not found."""
    by_part = len({law.jurisdiction_id for law in laws}) > 1
    said, missing = {}, {}
    for law in laws:
        (said if say(law) else missing).setdefault(f"{law.jurisdiction.name}: " if by_part else "", []).append(say(law))
    text = "; ".join(place + "; ".join(dict.fromkeys(words)) for place, words in said.items())
    unknown = [place.removesuffix(": ") for place in missing if place and place not in said]
    return text, f"Not found for {', '.join(unknown)}" if unknown and text else ""


def _without_law(asked, found):
    """No general law: the detail does not apply where sources rule a law out; otherwise it is as unknown as the law."""
    if found.kind == "none" or found.base == "none":
        return Answer(Kind.NOT_APPLICABLE, "Does not apply: sources rule out a general law", records=found.absences)
    if found.kind == "uncertain":
        return Answer(Kind.NOT_FOUND, f"No general law found ({asked.looked})", records=found.laws)
    return not_on_file(asked, Family.STATUTES)


def mental_element(law):
    return "" if law.mental_element == MentalElement.UNKNOWN else law.get_mental_element_display()


def fine(law):
    if law.fine is None:
        return ""
    return "A fine is possible" if law.fine else "No fine"


def imprisonment(law):
    """Imprisonment as far as a number is on file; a record without one says nothing."""
    if law.imprisonment_max_months == 0:
        return "No imprisonment"
    if law.imprisonment_max_months or law.imprisonment_min_months:
        return "Imprisonment is possible"
    return ""


def since(asked):
    """Since when the state's approach has held; where the law differs by part, part by part."""
    found = asked.approach
    laws = [law for law in (found.laws or found.parts) if law.reach == Reach.GENERAL]
    if not laws:
        return _without_law(asked, found)
    text, missing = _details(laws, lambda law: _since(law, asked))
    if not text:
        return Answer(Kind.NOT_FOUND, f"First day not found ({asked.looked})", records=tuple(laws))
    records = tuple(dict.fromkeys((*laws, *(first_law(law, asked.laws) for law in laws))))
    if found.kind == "uncertain":
        return Answer(Kind.UNCERTAIN, f"Perhaps: {text}", note=missing, records=records)
    return Answer(Kind.YES, text, note=missing, records=records)


def limited(reach):
    """Whether a law reaches buyers only for certain sellers, places, persons or platforms."""

    def answer(asked):
        laws = [law for law in asked.laws if law.reach == reach]
        sure, perhaps = asked.in_force(laws), asked.perhaps_in_force(laws)
        whole = [law for law in sure if law.jurisdiction.is_whole]
        if whole:
            text = "; ".join(dict.fromkeys(str(law) for law in whole))
            return Answer(
                Kind.YES, text, since=_plain(since_words(whole[0], asked.laws)), swatch="limited", records=tuple(whole)
            )
        if sure:
            return Answer(Kind.PARTLY, f"In part: {_places(sure)}", swatch="part", records=tuple(sure))
        if perhaps:
            return Answer(Kind.UNCERTAIN, perhaps_words(perhaps, []), swatch="uncertain", records=tuple(perhaps))
        return not_on_file(asked, Family.STATUTES)

    return answer


def penalty_of(reach):
    """The penalty of a law of this reach."""

    def answer(asked):
        laws = asked.in_force([law for law in asked.laws if law.reach == reach])
        if not laws:
            return not_on_file(asked, Family.STATUTES)
        text, missing = _details(laws, penalty_words)
        if not text:
            return Answer(Kind.NOT_FOUND, f"Not found ({asked.looked})", records=tuple(laws))
        return _as_worded(asked, Answer(Kind.YES, text, note=missing, records=tuple(laws)))

    return answer


def in_part(asked):
    """Law of general reach in a part of the state only."""
    sure = asked.in_force([w for w in asked.laws if w.reach == Reach.GENERAL and not w.jurisdiction.is_whole])
    if sure:
        return Answer(Kind.PARTLY, parts_words(sure), swatch="part", records=tuple(sure))
    if asked.approach.kind in set(Approach):
        return Answer(
            Kind.NOT_APPLICABLE, "Does not apply: the law holds in the whole state", records=asked.approach.laws
        )
    return not_on_file(asked, Family.STATUTES)


def with_status(status):
    """Laws on file with a status that is no law in force: proposed, or lapsed."""

    def answer(asked):
        laws = [law for law in asked.laws if law.status == status and not _later(law, asked.on)]
        if laws:
            return Answer(Kind.YES, "; ".join(dict.fromkeys(_bill(law) for law in laws)), records=tuple(laws))
        return not_on_file(asked, Family.STATUTES)

    return answer


def _later(law, on):
    return law.adopted and law.adopted.first > on


def _bill(law):
    return f"{approach_words(law)}: {law.law}" + (f" ({law.adopted.words})" if law.adopted else "")


def earlier(asked):
    """Laws on demand that no longer hold."""
    laws = [law for law in asked.laws if law.status == LawStatus.REPEALED and not asked.in_force([law])]
    laws = [law for law in laws if not (law.in_force_from and law.in_force_from.first > asked.on)]
    if laws:
        text = "; ".join(f"{approach_words(law)}: {span_words(law)}" for law in laws)
        return Answer(Kind.YES, text, records=tuple(laws))
    return not_on_file(asked, Family.STATUTES)
