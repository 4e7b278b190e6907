"""What stands on law in a state's file: statutes, figures on their application, absences, the status of selling sex."""

from apps.criminalization.models import (
    AbsentLaw,
    Amendment,
    EnforcementFigure,
    SellingStatus,
    Statute,
    StatuteVariation,
)
from apps.criminalization.vocabulary import AbsentTopic
from apps.loading.rows.cited import cited
from apps.loading.rows.values import flag, items, known_date, known_dates, number, numbered, text, texts


def law_rows(files):
    """Law, its application and its absence, state by state."""
    for entry in files.states.values():
        for n, statute in enumerate(items(entry, "statutes")):
            yield from _statute(n, statute)
        yield from _figures(entry)
        yield from _absent_laws(entry)
        yield from _selling(entry)


def _statute(n, entry):
    penalty = entry.get("penalty") or {}
    words = texts(entry, "id", "law", "law_original", "provision", "summary", "official_text_url")
    coded = texts(entry, "approach", "reach", "offence_kind", "mental_element", "services", "status", "confidence")
    yield from cited(
        Statute,
        entry["sources"],
        position=n,
        jurisdiction_id=entry["jurisdiction"],
        fine=flag(penalty, "fine"),
        imprisonment_min_months=number(penalty, "imprisonment_min_months"),
        imprisonment_max_months=number(penalty, "imprisonment_max_months"),
        penalty_note=text(penalty, "note"),
        **words,
        **coded,
        **known_dates(entry, "adopted", "in_force_from", "in_force_to"),
    )
    for place, word in enumerate(items(entry, "variations")):
        key = f"{entry['id']}-{word}"
        yield StatuteVariation(id=key, statute_id=entry["id"], position=place, variation=word)
    for place, change in enumerate(items(entry, "amendments")):
        yield Amendment(
            id=f"{entry['id']}-amendment-{place + 1}",
            statute_id=entry["id"],
            position=place,
            date=known_date(change, "date"),
            change=text(change, "change"),
        )


def _figures(entry):
    figures = items(entry, "enforcement")
    keys = numbered(f"{entry['state'].lower()}-{figure['kind']}-{figure['period']}" for figure in figures)
    for n, (key, figure) in enumerate(zip(keys, figures, strict=True)):
        first, _, last = figure["period"].partition("-")
        yield from cited(
            EnforcementFigure,
            figure["sources"],
            id=key,
            position=n,
            state_id=entry["state"],
            statute_id=figure.get("statute"),
            first_year=int(first),
            last_year=int(last or first),
            value=number(figure, "value"),
            **texts(figure, "kind", "note", "confidence"),
        )


def absences_of(entry, topics):
    """What a state's file says there is not, of these topics: key, place in the file and entry of each."""
    absences = items(entry, "absences")
    keys = numbered(f"{entry['state'].lower()}-no-{absence['topic']}" for absence in absences)
    for n, (key, absence) in enumerate(zip(keys, absences, strict=True)):
        if absence["topic"] in topics.values:
            yield key, n, absence


def _absent_laws(entry):
    for key, n, absence in absences_of(entry, AbsentTopic):
        yield from cited(
            AbsentLaw,
            absence["sources"],
            id=key,
            position=n,
            jurisdiction_id=absence.get("jurisdiction") or entry["state"],
            as_of=known_date(absence, "as_of"),
            **texts(absence, "topic", "services", "note"),
        )


def _selling(entry):
    if selling := entry.get("selling_sex"):
        key = f"{entry['state'].lower()}-selling-sex"
        fields = texts(selling, "value", "note")
        yield from cited(SellingStatus, selling["sources"], id=key, position=0, state_id=entry["state"], **fields)
