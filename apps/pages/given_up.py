"""Pages of ids that were given up: on to the record's new address, or when and why it went."""

from urllib.parse import quote

from django.http import HttpResponsePermanentRedirect
from django.shortcuts import render

from apps.changes.families import FAMILY_OF
from apps.changes.models import Note


class GivenUp(Exception):  # noqa: N818 - nothing of ours has failed
    """The id of the address was given up; the note says when, why, and where the record went."""

    def __init__(self, note):
        super().__init__(note)
        self.note = note


def refuse_given_up(model, key):
    """Where an id of a family was given up, say so and where its record went."""
    if note := Note.objects.gone_from(FAMILY_OF[model], key):
        raise GivenUp(note)


def given_up(request, note):
    """On to the same page or file of the record's new id; where there is none, when and why the record went."""
    if not note.went_to:
        return render(request, "410.html", {"note": note}, status=410)
    before, _, after = request.path.rpartition(f"/{note.key}")
    query = f"?{query}" if (query := request.META.get("QUERY_STRING")) else ""
    return HttpResponsePermanentRedirect(f"{quote(before)}/{quote(note.went_to)}{quote(after)}{query}")
