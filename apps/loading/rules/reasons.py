"""Rules for the reasons of changes: a release tells of every record that is otherwise, and why, and of nothing else."""

from apps.changes.comparing import ADDED, REMOVED
from apps.loading.releases import FACTS, Version, next_after

WORDS = {ADDED: "is new", REMOVED: "is gone"}


def reasons_name_a_release_to_come(facts):
    """A file of reasons names the release that will tell them first, the next one; those of releases that were made stay."""
    history = facts.history
    made = {each.version for each in history.releases}
    for piece in _files(facts):
        version = Version.read(piece.text("release"))
        following = next_after(history.releases, version.year) if version else ()
        if version is None:
            yield piece, "release", f"{piece.text('release')!r} is no version; 2026.1 is one"
        elif version not in made and version not in following:
            last = f"follow {history.last.version}" if history.last else "be the first"
            yield piece, "release", f"{version} cannot {last}; {' or '.join(map(str, following))} can"
        elif version not in made and len(history.pending) > 1:
            yield (
                piece,
                "release",
                f"reasons are given for {' and '.join(map(str, history.pending))}; one release is the next",
            )


def a_change_has_a_reason(facts):
    """A record that came or went, or a field that says something else than in the last release, has a reason."""
    history = facts.history
    for difference in history.since.unexplained:
        record = difference.record
        became = WORDS.get(difference.what) or f"says something else in {difference.field!r}"
        message = f"{record.family}/{record.key} {became} since {history.last.version}: say why in a file of changes/"
        piece = facts.piece_of(record.key)
        yield piece, "id" if piece.text("id") else 1, message


def a_reason_is_of_a_change(facts):
    """A reason names a record, and fields of it, that changed since the last release."""
    for idle in facts.history.since.idle:
        reason, fields = idle.reason, f" in {', '.join(idle.fields)}" if idle.fields else ""
        message = (
            f"{reason.family}/{reason.key} says the same as in the last release{fields}, so there is nothing to explain"
        )
        yield _of_reason(facts, reason), "key", message


def a_reason_fits_what_happened(facts):
    """That a record was added explains a record that is new, and so on; a field is corrected, not added."""
    for change in facts.history.since.unfitting:
        record, became = change.difference.record, WORDS.get(change.difference.what, "is changed")
        message = f"{record.family}/{record.key} {became}, which {change.reason.why.value!r} does not explain"
        yield _of_reason(facts, change.reason), "why", message


def what_was_released_is_not_rewritten(facts):
    """A file of reasons that a release was made with stands as it stood."""
    here = {piece.file: piece for piece in _files(facts)}
    for each in facts.history.releases:
        for path in sorted((each.folder / FACTS / "changes").glob("*.yaml")):
            file = f"changes/{path.name}"
            now = facts.files.folder / file
            if not now.is_file() or now.read_bytes() != path.read_bytes():
                message = (
                    f"release {each.version} was made with another text of this file"
                    if file in here
                    else (f"{file} is missing, with which release {each.version} was made")
                )
                yield here.get(file, facts.pieces[0]), 1, message


def _files(facts):
    return [piece for piece in facts if piece.kind == "changes_file"]


def _of_reason(facts, reason):
    def names(piece):
        told = (piece.text("family"), piece.text("key")) == reason.place
        return told and set(piece.words("fields")) == set(reason.fields)

    return next(piece for piece in facts if piece.kind == "reasons" and names(piece))


REASON_SET_RULES = (reasons_name_a_release_to_come, what_was_released_is_not_rewritten)
REASON_ID_RULES = (a_change_has_a_reason, a_reason_is_of_a_change, a_reason_fits_what_happened)
