"""What a reader found in the records that the rules of the recommendations ask about."""

from apps.findings.models import Criterion, Reading
from apps.loading.rows.prevention import keyed_roles
from apps.loading.rows.values import flag, items, known_date, text, texts


def reading_rows(files):
    """Criteria, each with its readings."""
    roles = {key for entry in files.states.values() for key, _ in keyed_roles(entry)}
    for n, entry in enumerate(files.documents["readings"]["criteria"]):
        yield Criterion(position=n, **texts(entry, "id", "look_for", "meaning"))
        for reading in items(entry, "readings"):
            key = text(reading, "record")
            yield Reading(
                id=f"{entry['id']}-{key}",
                criterion_id=entry["id"],
                found=flag(reading, "found"),
                because=text(reading, "because"),
                read_on=known_date(reading, "read_on").first,
                text_read=text(reading, "of"),
                **{"security_role_id" if key in roles else "measure_id": key},
            )
