"""What an accepted suggestion changes in the files of facts, as a patch that `git apply` takes. Nothing on disk is changed."""

import difflib
import re
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from apps.changes.comparing import differences
from apps.changes.reasons import Reason, Why
from apps.changes.telling import records_of
from apps.loading.files import FactFiles, read
from apps.loading.history import History
from apps.loading.releases import Version, next_after
from apps.loading.rows import rows_of
from apps.loading.rules import check
from apps.loading.yaml_words import read_yaml
from apps.suggesting.entries import with_reason
from apps.suggesting.models import Suggestion
from apps.suggesting.places import place_of
from apps.suggesting.scalars import CannotEdit, exchanged

LINE = re.compile(r"[^\n]*\n|[^\n]+")
SHOWN_FAULTS = 3
NO_END = "\\ No newline at end of file\n"


@dataclass(frozen=True)
class Patch:
    """A patch, and what has to be done by hand beside it; "" where nothing has."""

    text: str
    by_hand: str = ""


def patch_of(suggestion: Suggestion, folder: Path) -> Patch:
    """The patch of an accepted suggestion, against a folder of facts."""
    files, told = _Files(folder), {}
    try:
        told = files.told(_reason(suggestion))
        edited = _edited(files, suggestion)
        with_both = edited | told
        _refuse_faults(files, with_both)  # first: of what the rules refuse no rows can be made
        _refuse_more_than(files, edited, suggestion)
    except CannotEdit as error:
        by_hand = f"The file of the record is to be edited by hand: {error}."
        return Patch(_headed(suggestion, files.diff(told), by_hand), by_hand)
    return Patch(_headed(suggestion, files.diff(with_both)))


class _Files:
    """The files of a folder, as they are and as they would be."""

    def __init__(self, folder):
        self.folder = folder
        self.read = read(folder)

    @cached_property
    def records(self):
        return records_of(rows_of(self.read))

    def text(self, file):
        """The text of a file of the folder; None where there is none."""
        path = self.folder / file
        return path.read_bytes().decode("utf-8") if path.is_file() else None

    def said(self, suggestion) -> str:
        """What the field of a suggestion says now; "" where it says nothing."""
        record = self.records.get((suggestion.family, suggestion.key))
        return record.fields.get(suggestion.field, "") if record else ""

    def told(self, reason) -> dict[str, str]:
        """The file of reasons with one more; nothing before the first release, when nothing needs a reason."""
        history = History(self.read)
        if history.last is None:
            return {}
        coming = str(_coming(history))
        file = f"changes/{coming}.yaml"
        return {file: with_reason(self.text(file), reason, coming)}

    def changed(self, texts) -> FactFiles:
        """The files as they would be with these texts."""
        made = replace(self.read, states=dict(self.read.states), changes=dict(self.read.changes))
        made.documents, made.faults = dict(self.read.documents), list(self.read.faults)
        for file, text in texts.items():
            content, faults = read_yaml(text, file)
            shelf, _, name = file.rpartition("/")
            made.faults += faults
            getattr(made, shelf or "documents")[name.removesuffix(".yaml")] = content
        return made

    def diff(self, texts) -> str:
        """The differences, file by file."""
        return "".join(_diff(f"{self.folder.name}/{file}", self.text(file), text) for file, text in texts.items())


def _edited(files, suggestion) -> dict[str, str]:
    """The file of the record with the new text of the field."""
    if not suggestion.field or not suggestion.value:
        raise CannotEdit("no field and no new text for it was given")
    if faults := check(files.read):
        raise CannotEdit(f"the files have faults already: {_words(faults)}")
    file, path = place_of(files.read, suggestion.family, suggestion.key, suggestion.field)
    if files.said(suggestion) == suggestion.value:
        raise CannotEdit("the record says this already")
    return {file: exchanged(files.text(file), path, suggestion.value)}


def _refuse_more_than(files, texts, suggestion):
    """CannotEdit unless the field of the record, and it alone, says what was suggested."""
    found = differences(files.records, records_of(rows_of(files.changed(texts))))
    said = [(each.place, each.field, each.after) for each in found]
    if said != [((suggestion.family, suggestion.key), suggestion.field, suggestion.value)]:
        raise CannotEdit("with the new text more would change than this field, or another")


def _refuse_faults(files, texts):
    """CannotEdit where the rules for files of facts would refuse what the patch makes of them."""
    if faults := check(files.changed(texts)):
        raise CannotEdit(f"the rules for facts refuse the new text: {_words(faults)}")


def _words(faults):
    more = len(faults) - SHOWN_FAULTS
    return "; ".join(str(each) for each in faults[:SHOWN_FAULTS]) + (f"; and {more} more" if more > 0 else "")


def _reason(suggestion) -> Reason:
    return Reason(
        family=suggestion.family,
        key=suggestion.key,
        why=Why(suggestion.why),
        on=suggestion.closed_at.date(),
        note=suggestion.reason,
        fields=(suggestion.field,) if suggestion.field else (),
    )


def _coming(history: History) -> Version:
    """The release that reasons are collected for: the one that has some, else the next."""
    return history.pending[-1] if history.pending else next_after(history.releases, history.last.version.year)[0]


def _headed(suggestion, text, by_hand=""):
    """The patch with its origin. Nothing that a visitor wrote stands outside of the lines that it adds."""
    head = f"Suggestion {suggestion.pk}, accepted on {suggestion.closed_at:%Y-%m-%d}\n"
    return f"{head}# {' '.join(by_hand.split())}\n\n{text}" if by_hand else f"{head}\n{text}"


def _diff(name, before, after):
    lines = (LINE.findall(text or "") for text in (before, after))
    old = "/dev/null" if before is None else f"a/{name}"
    found = list(difflib.unified_diff(*lines, old, f"b/{name}"))
    new_file = "new file mode 100644\n" if before is None else ""
    ended = (line if line.endswith("\n") else f"{line}\n{NO_END}" for line in found)
    return f"diff --git a/{name} b/{name}\n{new_file}{''.join(ended)}" if found else ""
