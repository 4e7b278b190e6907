"""Files in an archive whose bytes follow from theirs: no clock, no owner, no order but the one given."""

import io
import zipfile

from apps.bulk.files.terms import about

FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that an archive can name
READABLE = 0o644 << 16
UNIX = 3


def archive(data, members):
    """The bytes of an archive: what to know of the data set, then its members, each a name with its bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as opened:
        for name, contents in (("README.txt", readme(data)), *members):
            entry = zipfile.ZipInfo(name, FIRST_DAY)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, READABLE, UNIX
            opened.writestr(entry, contents)
    return out.getvalue()


def readme(data):
    """What to know of the data set, for people."""
    return "\n\n".join(f"{name}: {text}" for name, text in about(data)).encode() + b"\n"
