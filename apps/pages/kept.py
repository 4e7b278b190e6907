"""A comparison that was kept: its page, its files, and the proof that it is what it was."""

import re
from datetime import date

from django.http import Http404, HttpResponsePermanentRedirect
from django.urls import reverse

from apps.addresses import BadAddress, Fault
from apps.addresses.faults import shown
from apps.addresses.filters import StrictFilterSet
from apps.changes.since import changes_after, is_of_a_release, release_in
from apps.comparison.models import DIGITS, KeptComparison
from apps.comparison.since_kept import answers_of, drift_of, question_of
from apps.dates import say
from apps.findings.lists.beside import with_lists
from apps.pages.answers import laid_out, page_of_answers
from apps.pages.changes import told
from apps.pages.citing import how_to_cite_here
from apps.pages.day import clock_of
from apps.pages.downloads import answer, download_address
from apps.pages.embedding import show_framed
from apps.pages.errors import NotHere
from apps.pages.framing import may_be_framed
from apps.pages.paging import PAGE
from apps.pages.showing import show
from apps.serving.kept import never_kept
from apps.tables import FORMATS

IN_AN_ADDRESS = re.compile(r"/c/([0-9a-f]+)", re.IGNORECASE)
HEXADECIMAL = re.compile(r"[0-9a-f]+")
MOST_CHANGES = 20  # that are told on the page; the list of changes has all
ENOUGH = 4  # digits by which one that was kept may be found
A_DIGEST = "Give its address, the 16 digits at the end of it, or the SHA-256 that a file of it names."


class Plain(StrictFilterSet):
    """The address of a page that never changes: it takes no parameter, and so neither a day nor a release."""

    takes_release = False

    class Meta:
        model = KeptComparison  # a filter set must name one; nothing is filtered here
        fields = []


class Asked(Plain):
    """The address that finds a kept comparison, or checks one."""

    also = ("id", "digest", "as_of")


@never_kept
def page(request, id):
    kept, today = _asked(request, id, PAGE), clock_of(request).today
    table = kept.table
    day = date.fromisoformat(table.as_of)
    context = {
        **laid_out(table, _one_of(kept), page_of_answers(request, table)),
        "answers": len(answers_of(table)),
        "sources": len({(each.source.url, each.source.title) for each in table.citations()}),
        "as_of": day,
        "kept": kept,
        "drifts": [drift_of(table, each, with_lists) for each in dict.fromkeys([day, today])],
        "is_today": day == today,
        "question": question_of(table),
        "citation": how_to_cite_here(request, table),
        "variants": [(known, download_address(request, known)) for known in FORMATS if known.variant_of],
        "frame": request.build_absolute_uri(reverse("embed-kept", args=[kept.id])),
        **_history(kept, question_of(table)),
        "clock": None,
    }
    return show(request, "kept.html", context)


def _history(kept, question):
    """The release that the table belongs to, and what has changed since in the records of its states."""
    release = release_in(kept.facts)
    changes = list(changes_after(release, question.states)[: MOST_CHANGES + 1]) if release else []
    return {
        "release": release,
        "is_released": is_of_a_release(kept.facts),
        "history": [told(change) for change in changes[:MOST_CHANGES]],
        "has_more": len(changes) > MOST_CHANGES,
    }


@never_kept
def one(request, id, row, column):
    """One answer of a kept table with its sources: the page behind each answer of a table too large to hold them all."""
    kept = _asked(request, id)
    table = kept.table
    places = [place for place, each in enumerate(table.columns) if each.coded and each.key == column]
    rows = [each for each in table.rows if each[0].value == row]
    if not places or not rows:
        raise Http404(f"The kept comparison {kept.id} has no answer “{shown(row)}, {shown(column)}”.")
    (place,), (cells,) = places, rows
    context = {"kept": kept, "name": cells[0].text, "column": table.columns[place], "cell": cells[place]}
    return show(request, "kept_one.html", {**context, "as_of": date.fromisoformat(table.as_of), "clock": None})


@never_kept
def download(request, id, format):
    return answer(request, _asked(request, id).table, format)


@never_kept
@may_be_framed
def embed(request, id):
    """The kept table in a frame on another site, where it never changes."""
    kept = _asked(request, id, PAGE)
    remark = f"Kept on {say(kept.kept_on)}. These answers never change. {kept.table.remark}".strip()
    return show_framed(request, kept.table, reverse("kept", args=[kept.id]), _one_of(kept), remark)


@never_kept
def verify(request, id):
    """Works the digest out anew, and compares it with one that a reader has in a file."""
    Asked(request.GET).require()
    kept = found(id)
    given = digits_in(request.GET.get("digest", ""))
    if request.GET.get("digest") and not given:
        raise _no_digest("digest", request.GET["digest"])
    context = {
        "kept": kept,
        "agrees": kept.recomputed == kept.digest,
        "given": given,
        "given_agrees": given == kept.recomputed,
        "clock": None,
    }
    return show(request, "kept_verify.html", context)


def digits_in(text):
    """The hexadecimal digits in an address of a kept comparison, in its id, or in a digest; '' where there are none."""
    if in_an_address := IN_AN_ADDRESS.search(text):
        return in_an_address[1].lower()
    last = text.strip().rstrip("/").rpartition(" ")[2].lower()
    return last if HEXADECIMAL.fullmatch(last) and ENOUGH <= len(last) <= 64 else ""


def read_id(request):
    """The id of the kept comparison that the address asks for; '' where it asks for none."""
    Asked(request.GET).require()
    asked = request.GET.get("id", "").strip()
    if not asked:
        return ""
    digits = digits_in(asked)
    if not digits:
        raise _no_digest("id", asked)
    near = list(KeptComparison.objects.beginning_with(digits[:DIGITS]).values_list("pk", flat=True)[:2])
    return near[0] if len(near) == 1 else digits


def _no_digest(parameter, text):
    return BadAddress(Fault(parameter, shown(text), f"“{shown(text)}” names no kept comparison. {A_DIGEST}"))


def found(id):
    """The kept comparison of this id. The way out of a wrong one is the nearest of those that begin alike."""
    try:
        return KeptComparison.objects.get(pk=id)
    except KeptComparison.DoesNotExist:
        alike = KeptComparison.objects.beginning_with(id[:ENOUGH]).values_list("pk", flat=True)
        names = {each: reverse("kept", args=[each]) for each in alike}
        way_out = "How a kept comparison is found by its digest"
        raise NotHere("kept comparison", shown(id), names, "kept-start", way_out) from None


def moved(request, id, rest=""):
    """An id in capitals, or a whole digest: the same comparison at its one address."""
    return HttpResponsePermanentRedirect(reverse("kept-verify" if rest else "kept", args=[id.lower()[:DIGITS]]))


def _asked(request, id, *also):
    Plain(request.GET, also=also).require()
    return found(id)


def _one_of(kept):
    """For `laid_out`: the address of one answer of a kept table."""
    return lambda row, column: reverse("kept-answer", args=[kept.id, row.value, column.key])
