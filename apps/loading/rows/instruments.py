"""Instruments, what they ask, and who takes part in them."""

from apps.instruments.models import Instrument, InstrumentLead, Participation, Provision, Transposition
from apps.loading.rows.cited import cited, source_of
from apps.loading.rows.values import flag, items, known_date, known_dates, number, text, texts


def instrument_rows(files):
    """Instruments with their provisions, leads and transpositions."""
    for n, entry in enumerate(files.documents["instruments"]["instruments"]):
        yield from _instrument(n, entry)
        for place, provision in enumerate(items(entry, "provisions")):
            yield _provision(entry["id"], place, provision)
        for place, lead in enumerate(items(entry, "leads")):
            yield _lead(entry["id"], place, lead)
        for place, seen in enumerate(items(entry, "transposition_seen")):
            yield from _transposition(entry["id"], place, seen)


def _instrument(n, entry):
    dates = ("adopted", "opened_for_signature", "published", "in_force_from", "transposition_deadline")
    return cited(
        Instrument,
        entry["sources"],
        position=n,
        parties_total=number(entry, "parties_total"),
        context_only=bool(flag(entry, "context_only")),
        **texts(entry, "id", "short_title", "full_title", "kind", "binding", "body", "depositary", "url", "note"),
        **known_dates(entry, *dates, "parties_as_of"),
    )


def _provision(instrument, place, entry):
    fields = texts(entry, "article", "obligation", "on", "summary", "confirmation", "note")
    key = f"{instrument}-provision-{place + 1}"
    return Provision(id=key, instrument_id=instrument, position=place, **fields)


def _lead(instrument, place, entry):
    fields = texts(entry, "article", "obligation", "on", "text")
    return InstrumentLead(id=f"{instrument}-lead-{place + 1}", instrument_id=instrument, position=place, **fields)


def _transposition(instrument, place, entry):
    return cited(
        Transposition,
        entry["sources"],
        id=f"{instrument}-in-{entry['state'].lower()}-{place + 1}",
        position=place,
        instrument_id=instrument,
        state_id=entry["state"],
        in_force_from=known_date(entry, "in_force_from"),
        **texts(entry, "law", "note"),
    )


def participation_rows(files, sources):
    """The rows of the grid, which name only an address: `sources` are those that the other files describe."""
    described = {}
    for source in sorted(sources, key=lambda source: (source.title, source.id)):
        described.setdefault(source.url, source)
    for n, row in enumerate(files.grids["participation"]):
        source = described.get(row["source_url"]) or source_of({"url": row["source_url"], "kind": "other"})
        yield source
        yield Participation(
            id=f"{row['iso2'].lower()}-{row['instrument_id']}",
            state_id=row["iso2"],
            instrument_id=row["instrument_id"],
            position=n,
            source_id=source.id,
            status=row["status"],
            note=text(row, "note"),
            **known_dates(row, "signed", "ratified", "in_force", "as_of"),
        )
