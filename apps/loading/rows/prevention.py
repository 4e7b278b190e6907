"""What stands on prevention in a state's file: measures, absences, roles in the security sector."""

from apps.loading.rows.cited import cited
from apps.loading.rows.laws import absences_of
from apps.loading.rows.values import items, known_date, known_dates, numbered, texts
from apps.prevention.models import AbsentMeasure, Measure, MeasureAudience, SecurityRole
from apps.prevention.vocabulary import AbsentMeasureTopic, Evaluated


def prevention_rows(files):
    """Measures, absences and roles, state by state."""
    for entry in files.states.values():
        for n, measure in enumerate(items(entry, "measures")):
            yield from _measure(n, entry["state"], measure)
        yield from _absent_measures(entry)
        yield from _roles(entry)


def _measure(n, state, entry):
    words = texts(entry, "id", "title", "lead_name", "summary")
    coded = texts(entry, "type", "technique", "engagement", "focus", "lead", "confidence")
    yield from cited(
        Measure,
        entry["sources"],
        position=n,
        state_id=state,
        evaluated=entry.get("evaluated") or Evaluated.UNKNOWN.value,
        **words,
        **coded,
        **known_dates(entry, "started", "ended"),
    )
    for place, word in enumerate(items(entry, "audience")):
        key = f"{entry['id']}-{word}"
        yield MeasureAudience(id=key, measure_id=entry["id"], position=place, audience=word)


def _absent_measures(entry):
    for key, n, absence in absences_of(entry, AbsentMeasureTopic):
        yield from cited(
            AbsentMeasure,
            absence["sources"],
            id=key,
            position=n,
            state_id=entry["state"],
            as_of=known_date(absence, "as_of"),
            **texts(absence, "topic", "note"),
        )


def keyed_roles(entry):
    """The roles of a state's file, each with its key, which follows from the state, the actor and the role."""
    roles = items(entry, "security_sector")
    keys = numbered(f"{entry['state'].lower()}-{role['actor']}-{role['role']}" for role in roles)
    return list(zip(keys, roles, strict=True))


def _roles(entry):
    for n, (key, role) in enumerate(keyed_roles(entry)):
        fields = texts(role, "actor", "role", "summary")
        yield from cited(SecurityRole, role["sources"], id=key, position=n, state_id=entry["state"], **fields)
