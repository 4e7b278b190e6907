"""The formats in which a picture can be had, as `FORMATS` are those of a table."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from apps.tables.typesetting import compiled

SHARP = 2  # points on the paper of a report lie closer than those on a screen
POINTS_AN_INCH = 72
# The picture is laid on a page of its own size; its text comes in as data and is never run as code.
PAGE = b"""
#let size = (width: float(sys.inputs.width) * 1pt, height: float(sys.inputs.height) * 1pt)
#set page(..size, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", ..size)
"""
SIZE = re.compile(r'<svg [^>]*?width="([\d.]+)" height="([\d.]+)"')


def write_svg(svg: str) -> bytes:
    """The picture as a file of its own."""
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + svg.encode()


def write_png(svg: str, sharp: int = SHARP) -> bytes:
    """The picture in points of colour, in our own letters: the same bytes on every machine."""
    width, height = SIZE.match(svg).groups()
    return compiled(
        PAGE,
        format="png",
        ppi=POINTS_AN_INCH * sharp,
        ignore_system_fonts=True,
        font_paths=[_letters()],
        sys_inputs={"svg": svg, "width": width, "height": height},
    )


@cache
def _letters():
    return str(files("font_source_sans_pro"))


@dataclass(frozen=True, slots=True)
class PictureFormat:
    """A way to write a picture into a file. `key` is the ending of the address and of the file."""

    key: str
    label: str
    media_type: str
    write: Callable[[str], bytes]


PICTURES = (
    PictureFormat("svg", "SVG", "image/svg+xml", write_svg),
    PictureFormat("png", "PNG", "image/png", write_png),
)


class PictureConverter:
    """The ending of an address that names a format of pictures."""

    regex = "|".join(known.key for known in PICTURES)

    def to_python(self, value):
        return next(known for known in PICTURES if known.key == value)

    def to_url(self, value):
        return getattr(value, "key", value)
