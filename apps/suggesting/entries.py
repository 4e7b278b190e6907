"""The entry that tells why a record is otherwise than in the last release, written into its file of reasons."""

from datetime import date

import yaml

from apps.changes.reasons import Reason
from apps.loading.yaml_words import Loader
from apps.suggesting.scalars import CannotEdit, scalar

KEY = "changes"


def with_reason(text: str | None, reason: Reason, release: str) -> str:
    """A file of reasons with one more at its end; the file as it begins for a release, where there is none yet."""
    if text is None:
        return f"release: {release}\n{KEY}:\n{_written(reason, 2)}"
    top = yaml.compose(text, Loader)
    held = top.value[-1][1] if isinstance(top, yaml.MappingNode) and top.value else None
    if not isinstance(held, yaml.SequenceNode) or held.flow_style or not held.value:
        raise CannotEdit(f"the file of reasons holds no list of {KEY}, one below the other")
    return f"{text.rstrip()}\n{_written(reason, held.start_mark.column)}"


def _written(reason, margin):
    said = {
        "family": reason.family,
        "key": scalar(reason.key, margin + 2),
        **({"fields": f"[{', '.join(reason.fields)}]"} if reason.fields else {}),
        "why": reason.why.value,
        "on": _day(reason.on),
        "note": scalar(reason.note, margin + 4),
    }
    lines = (f"{'- ' if not place else '  '}{key}: {value}\n" for place, (key, value) in enumerate(said.items()))
    return "".join(" " * margin + line for line in lines)


def _day(day: date) -> str:
    return day.isoformat()
