"""The command that says which facts the database holds, and whether it holds them whole."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from apps.changes.models import Note
from apps.criminalization.models import Statute
from apps.loading.models import FactsVersion
from apps.loading.wholeness import judged
from apps.search.models import KnownWord
from apps.states.models import State

pytestmark = pytest.mark.django_db


def ask(**options):
    out = StringIO()
    call_command("which_facts", stdout=out, no_color=True, **options)
    return out.getvalue()


def test_it_says_which_facts_are_here_and_since_when():
    version = FactsVersion.objects.current()
    said = ask()
    assert said.splitlines()[0] == version.digest
    assert f"{version.loaded_at:%Y-%m-%d %H:%M:%S} UTC" in said
    assert "Whole" not in said


def test_what_the_loader_has_loaded_is_whole():
    assert "Whole" in ask(verify=True)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda: State.objects.filter(pk="XG").update(summary="Told by hand."), "The rows are those of"),
        (lambda: Statute.objects.get(pk="xa-act-1999").delete(), "The rows are those of"),
        (lambda: Note.objects.filter(went_to="xa-code-5").update(went_to="xa-code-7"), "The rows are those of"),
        (lambda: KnownWord.objects.first().delete(), "Search does not fit"),
        (lambda: Note.objects.here().first().delete(), "The notes"),
        (lambda: FactsVersion.objects.all().delete(), "no version is noted"),
    ],
)
def test_what_was_changed_by_hand_is_not_whole(spoil, said):
    spoil()
    with pytest.raises(CommandError, match=said):
        ask(verify=True)


def test_before_a_first_load_it_says_so():
    FactsVersion.objects.all().delete()
    with pytest.raises(CommandError, match="No facts are loaded"):
        ask()


def test_numbers_are_digested_alike_from_a_file_and_from_a_database(real_facts):
    """A finding whose number the database gives back with more digits than the file has."""
    assert judged().faults == ()
