"""The command that loads files of facts."""

import shutil
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from apps.criminalization.models import Statute
from apps.prevention.models import Measure
from apps.states.models import ResearchLead, State
from tests import world

pytestmark = pytest.mark.django_db


class Terminal(StringIO):
    def isatty(self):
        return True


@pytest.fixture
def folder(tmp_path):
    """A copy of the world that a test may spoil."""
    return shutil.copytree(world.FOLDER, tmp_path / "world", ignore=shutil.ignore_patterns("*.py", "__pycache__"))


def load(folder, out=None, **options):
    out = out or StringIO()
    call_command("load_facts", folder=folder, stdout=out, stderr=out, no_color=True, **options)
    return out.getvalue()


def edit(folder, name, old, new):
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_second_run_says_that_nothing_changed(folder):
    assert "Nothing changed" in load(folder)


def test_an_edit_of_one_summary_is_reported_as_one_change(folder):
    edit(folder, "states/XG.yaml", "neither a law on demand nor a campaign", "no law on demand")
    said = load(folder)
    assert "Loaded: 0 added, 1 changed, 0 removed" in said
    assert "neither" not in State.objects.get(id="XG").summary
    assert "Nothing changed" in load(folder)


def test_what_was_added_and_removed_is_reported(folder):
    edit(folder, "states/XB.yaml", "  - The article is said to date from 2013.\n", "  - One.\n  - Two.\n")
    said = load(folder)
    assert "Loaded: 1 added, 1 changed, 0 removed" in said
    assert list(ResearchLead.objects.filter(state="XB").values_list("text", flat=True)) == ["One.", "Two."]
    edit(folder, "states/XB.yaml", "  - Two.\n", "")
    assert "Loaded: 0 added, 0 changed, 1 removed" in load(folder)


def test_a_quiet_run_says_one_line(folder):
    assert load(folder, quiet=True).count("\n") == 1


def test_on_a_terminal_the_progress_moves_on_one_line(folder):
    edit(folder, "states/XG.yaml", "summary: ", "summary: Told anew. ")
    said = load(folder, Terminal())
    assert "\r" in said
    assert "█" * 30 in said


def test_elsewhere_no_line_is_written_over():
    assert "\r" not in load(world.FOLDER)


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("states/XA.yaml", "approach: all_sex_buying", "approach: all_sex_bying", "all_sex_buying"),
        ("states/XA.yaml", "summary: Paying for sex was", "sumary: Paying for sex was", "summary"),
        ("states/XA.yaml", "state: XA", "state: [XA", "not YAML"),
        ("states/XB.yaml", "in_force_from: 1970", "in_force_from: 1970\n    in_force_to: 1960", "before it begins"),
        ("floors.yaml", "measures: 8", "measures: 9", "fewer than the floor of 9"),
        ("osce.csv", "XJ,XJO,Jorvania", "XZ,XJO,Jorvania", "no states/XZ.yaml"),
    ],
)
def test_a_file_with_a_fault_is_refused_and_the_database_stays_as_it_was(folder, name, old, new, said):
    edit(folder, "states/XK.yaml", "Korinth punishes", "Korinth no longer punishes")
    edit(folder, name, old, new)
    out = StringIO()
    before = sorted(State.objects.values_list()), sorted(Statute.objects.values_list())
    with pytest.raises(CommandError, match="nothing was loaded"):
        load(folder, out)
    assert said in out.getvalue()
    assert (sorted(State.objects.values_list()), sorted(Statute.objects.values_list())) == before


def test_all_faults_are_named_at_once(folder):
    edit(folder, "states/XA.yaml", "reach: general", "reach: genral")
    edit(folder, "states/XB.yaml", "lead: government", "lead: goverment")
    out = StringIO()
    with pytest.raises(CommandError, match="2 faults; nothing"):
        load(folder, out)
    assert "states/XA.yaml" in out.getvalue()
    assert "states/XB.yaml" in out.getvalue()


def test_a_measure_that_vanished_undercuts_its_floor(folder):
    text = (folder / "states/XI.yaml").read_text(encoding="utf-8")
    start, end = text.index("measures:"), text.index("absences:")
    (folder / "states/XI.yaml").write_text(text[:start] + text[end:], encoding="utf-8")
    with pytest.raises(CommandError):
        load(folder)
    assert Measure.objects.filter(id="xi-schools").exists()


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(CommandError, match="nothing was loaded"):
        load(tmp_path / "nowhere")
    assert State.objects.count() == 11


def test_a_refusal_of_the_database_is_told_in_one_sentence(folder):
    """A row that no rule forbids and the database does: two organizations of one name."""
    edit(folder, "organizations.yaml", "name: Council of Europe", "name: European Union")
    with pytest.raises(CommandError, match="The database refuses a row"):
        load(folder)
    assert State.objects.count() == 11
