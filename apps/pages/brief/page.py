"""The brief of a state as a PDF of one page."""

from bisect import bisect_left
from pathlib import Path

from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import content_disposition_header

from apps.pages.brief.contents import ROOMS, brief_of, laid_out
from apps.pages.day import clock_alone
from apps.pages.errors import no_such_state
from apps.profiles.profile import Profile
from apps.profiles.reading import read_state
from apps.profiles.references import References
from apps.serving.facts import facts_in_words
from apps.states.models import State
from apps.tables.pdf_file import lacks_signs, pages_of, typeset
from apps.tables.terms import LICENCE

TEMPLATE = Path(__file__).with_name("brief.typ")
SIGNS = "Some signs are in none of the fonts of this file and show as a question mark in a diamond."


def download(request, slug):
    """The page, on the day that is asked about, with the address that shows the same law whenever it is opened."""
    clock = clock_alone(request)
    try:
        profile = Profile(read_state(clock.day, slug=slug), clock.day)
    except State.DoesNotExist:
        raise no_such_state(slug) from None
    address = request.build_absolute_uri(f"{reverse('state', args=[slug])}?as_of={clock.day}")
    response = HttpResponse(written(profile, address, facts_in_words(request)), content_type="application/pdf")
    response["Content-Disposition"] = content_disposition_header(False, f"demandkb-{slug}-brief.pdf")
    return response


def written(profile, address, facts):
    """The brief as the bytes of a PDF: the fullest that fits on one page."""
    brief = brief_of(profile)
    documents = [_document(brief, room, address, facts) for room in ROOMS]
    # The rooms grow narrower, so the first that fits is found by halves: a few layouts in place of all.
    place = bisect_left(documents, x=True, key=_fits)
    return typeset(TEMPLATE, "brief", documents[min(place, len(documents) - 1)])


def _document(brief, room, address, facts):
    document = laid_out(brief, room, References, address, facts, {"licence": LICENCE, "signs": ""})
    return {**document, "signs": SIGNS} if lacks_signs(document) else document


def _fits(document):
    return pages_of(TEMPLATE, "brief", document) == 1
