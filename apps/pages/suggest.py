"""Suggesting a correction of a record, and asking what has become of a suggestion. Both work without an account."""

from dataclasses import dataclass

from django.http import Http404, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from apps.addresses import BadAddress, Fault, nearest
from apps.addresses.faults import shown
from apps.addresses.filters import StrictFilterSet
from apps.changes.telling import SOURCES, TOLD, Record
from apps.changes.wording import ONE, field_words, value_words
from apps.comparison.keeping import TooMany
from apps.loading.models import FactsVersion
from apps.pages.only_reading import takes
from apps.pages.showing import show
from apps.serving.kept import never_kept
from apps.serving.released import release_of
from apps.suggesting.forms import SuggestionForm
from apps.suggesting.models import Suggestion
from apps.suggesting.sending import AN_HOUR, send
from apps.suggesting.tickets import BadTicket, drawn, judge
from apps.suggesting.told import record_told

A_RECORD = "record takes family and key, as statutes/se-brottsbalken-6-11."


class Asked(StrictFilterSet):
    """The address of a form: the record that it is about."""

    also = ("record", "as_of")

    class Meta:
        model = Suggestion  # a filter set must name one; nothing is filtered here
        fields = []


class Nothing(Asked):
    """The address of a suggestion, which takes no parameter."""

    also = ()


@dataclass(frozen=True)
class Said:
    """What a field of a record says now: one line, or several."""

    name: str
    lines: tuple[str, ...]


@takes("POST")  # nobody is logged in: what a forged form could send, anybody may send
@never_kept
def page(request):
    """GET shows a record with the form; POST keeps what the form says, and leads to where its state can be asked for."""
    Asked(request.GET).require()
    record = _record(request)
    if record is None and request.method == "POST":
        raise BadAddress(Fault("record", "", f"A suggestion is about one record. {A_RECORD}"))
    if record is None:
        return _shown(request, "suggest_start.html", {"an_hour": AN_HOUR})
    return _send(request, record) if request.method == "POST" else _form(request, record, SuggestionForm(record=record))


@never_kept
def sent(request, id):
    """Where a suggestion stands, for whoever has its number: nothing of what was said in it."""
    Nothing(request.GET).require()
    suggestion = Suggestion.objects.filter(pk=id).first()
    if suggestion is None:
        raise Http404("There is no suggestion of this number.")
    return _shown(request, "suggestion.html", {"suggestion": suggestion})


def _record(request) -> Record | None:
    """The record of the address; None where it names none. BadAddress where there is no such record."""
    if asked_release := release_of(request):
        raise BadAddress(
            Fault("release", shown(asked_release), "A suggestion is about what is held now: leave the release out.")
        )
    asked = request.GET.get("record", "").strip()
    if not asked:
        return None
    family, _, key = asked.partition("/")
    if family not in TOLD:
        near = nearest(family, tuple(TOLD))
        raise BadAddress(Fault("record", shown(asked), A_RECORD, near and f"{near}/{key}"))
    if record := record_told(family, key):
        return record
    raise BadAddress(Fault("record", shown(asked), f"There is no {ONE[family]} “{shown(key)}”. {A_RECORD}"))


def _send(request, record):
    form, now = SuggestionForm(request.POST, record=record), timezone.now()
    ticket = request.POST.get("ticket", "")
    form.full_clean()
    try:
        judge(ticket, _named(record), now)
    except BadTicket as error:
        form.add_error(None, str(error))
        ticket = ticket if error.is_early else ""
    if not form.is_valid():
        return _form(request, record, form, ticket, status=400)
    version = FactsVersion.objects.current()
    try:
        kept = send(request, form, now, version.digest if version else "")
    except TooMany as error:
        form.add_error(None, f"{error}.")
        answer = _form(request, record, form, ticket, status=429)
        answer.headers["Retry-After"] = error.seconds
        return answer
    if kept is None:
        return _form(request, record, form, ticket, status=400)
    return HttpResponseRedirect(reverse("suggestion", args=[kept.pk]), status=303)


def _form(request, record, form, ticket="", status=200):
    context = {
        "record": record,
        "kind": ONE[record.family],
        "said": [_said(record, name, value) for name, value in record.fields.items() if name != SOURCES],
        "sources": record.fields.get(SOURCES, "").splitlines(),
        "form": form,
        "ticket": ticket or drawn(_named(record), timezone.now()),
    }
    return _shown(request, "suggest.html", context, status)


def _said(record, name, value):
    return Said(field_words(name), tuple(value_words(record.family, name, value).splitlines()))


def _named(record):
    return f"{record.family}/{record.key}"


def _shown(request, template, context, status=200):
    """A page about what is held now, which nobody may keep: a form is of its moment."""
    answer = show(request, template, {**context, "clock": None}, status=status)
    answer.headers["Cache-Control"] = "no-store"
    return answer
