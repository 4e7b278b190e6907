"""The list of instruments, and one page an instrument with those who take part in it."""

from collections import Counter, defaultdict

from django.urls import reverse

from apps.instruments.filters import InstrumentFilter
from apps.instruments.models import Instrument, Participation, Status, Subject
from apps.instruments.table import instrument_table, participation_table
from apps.pages.citing import how_to_cite_here
from apps.pages.day import clock_alone, clock_of
from apps.pages.downloads import answer
from apps.pages.errors import NotHere
from apps.pages.given_up import refuse_given_up
from apps.pages.listing import listing
from apps.pages.showing import show
from apps.sources.models import citations_of, with_sources

BOUND = (Status.PARTY, Status.BOUND_BY_MEMBERSHIP)


def page(request):
    filterset, clock = _asked(request)
    statuses = _statuses()
    context = {
        **listing(request, filterset, filterset.queryset.count(), is_paged=False),
        "instruments": [_line(each, statuses[each.id]) for each in filterset.qs],
    }
    return show(request, "instruments.html", context, clock)


def _line(each, statuses):
    """An instrument, what it asks about demand itself, and how many states it binds; None where nobody looked."""
    asks = [provision for provision in each.provisions.all() if provision.on != Subject.OTHER]
    return each, asks, sum(statuses[word] for word in BOUND) if statuses else None


def download(request, format):
    filterset, clock = _asked(request)
    return answer(request, instrument_table(filterset.qs, clock.day, query=filterset.question), format)


def one(request, id):
    clock = clock_alone(request)
    each = _found(id)
    rows = list(_participations(each))
    context = {
        "how_to_cite": how_to_cite_here(request, _who_takes_part(each, rows, clock)),
        "instrument": each,
        "dates": _dates(each),
        "by_status": _by_status(rows),
        "participations": rows,
        "transpositions": _transpositions(each),
    }
    return show(request, "instrument.html", context, clock)


def download_one(request, id, format):
    """Who takes part in the instrument."""
    clock = clock_alone(request)
    each = _found(id)
    table = _who_takes_part(each, _participations(each), clock)
    return answer(request, table, format, also=citations_of([each, *_transpositions(each)]))


def _who_takes_part(instrument, rows, clock):
    title = f"{instrument.short_title}: who takes part"
    return participation_table(rows, clock.day, title, instrument.full_title)


def _transpositions(instrument):
    return with_sources(instrument.transpositions.select_related("state"))


def _asked(request):
    clock = clock_of(request)
    filterset = InstrumentFilter(request.GET, _whole(), also=("as_of",), on=clock.day)
    filterset.require()
    return filterset, clock


def _whole():
    return with_sources(Instrument.objects.prefetch_related("provisions"))


def _statuses():
    """How many states have each status, instrument by instrument."""
    found = defaultdict(Counter)
    for instrument, status in Participation.objects.values_list("instrument", "status"):
        found[instrument][status] += 1
    return found


def _participations(instrument):
    return instrument.participations.select_related("state", "instrument", "source").order_by("state__name")


def _by_status(rows):
    """The rows under each status that occurs, in the order of the vocabulary."""
    groups = ((status, [row for row in rows if row.status == status]) for status in Status)
    return [(status, group) for status, group in groups if group]


def _dates(each):
    """The dates on file, each with what happened."""
    dates = (
        ("Adopted", each.adopted),
        ("Opened for signature", each.opened_for_signature),
        ("Published", each.published),
        ("In force since", each.in_force_from),
        ("To be transposed by", each.transposition_deadline),
    )
    return [(label, known) for label, known in dates if known]


def _found(id):
    try:
        return _whole().get(pk=id)
    except Instrument.DoesNotExist:
        refuse_given_up(Instrument, id)
        names = {
            title: reverse("instrument", args=[pk]) for pk, title in Instrument.objects.values_list("pk", "short_title")
        }
        names |= {address.split("/")[-2].replace("-", " "): address for address in names.values()}
        raise NotHere("instrument", id, names, "instruments") from None
