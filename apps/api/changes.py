"""Records that changed since a moment, and ids that were given up: what loads noted, put to the lists of the API."""

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiParameter

from apps.addresses import BadAddress, Fault
from apps.addresses.faults import shown
from apps.addresses.judging import unreadable
from apps.addresses.moment import read_moment
from apps.api.describing.forms import MOMENT
from apps.api.problems import GivenUp
from apps.changes.families import FAMILIES
from apps.changes.models import Note

PARAMETER = "updated_since"
UPDATED_SINCE = OpenApiParameter(
    PARAMETER,
    MOMENT,
    description=(
        "A day, or an instant (ISO 8601, UTC where no zone is named): only records that a load of this site added or changed "
        "on or after the day, or after the instant. Ids that went stand under `removed/`."
    ),
)


def since(request):
    """The moment that a request names; None where it names none."""
    return read_moment(request.query_params.get(PARAMETER), PARAMETER)


def words(request):
    """How what is asked for by a moment reads behind a question; '' where none is named."""
    return f", changed since {request.query_params[PARAMETER].strip()}" if since(request) else ""


def only_updated(records, moment, families, noted_as):
    """Those of some records that a load added or changed after a moment.

    `noted_as(record)` gives the family and the key by which a record is noted, where the list is no query.
    """
    notes = Note.objects.changed_after(moment).filter(family__in=families)
    if isinstance(records, QuerySet):
        return records.filter(pk__in=notes.values("key"))
    found = set(notes.values_list("family", "key"))
    return [record for record in records if noted_as(record) in found]


def refuse_beside(request, parameter):
    """Refuse what does not count what changed alone, rather than give numbers of something else."""
    if since(request):
        message = f"{parameter} counts whole lists, not what changed: leave out {parameter} or {PARAMETER}."
        raise BadAddress(Fault(parameter, shown(request.query_params.get(parameter, "")), message))


def refuse_given_up(family, key):
    """Where an id was given up, say so and where its record went."""
    if family in FAMILIES and not any(unreadable("id", key)) and (note := Note.objects.gone_from(family, key)):
        raise GivenUp(note)
