"""Lines of text in a picture: how wide they run, where they break, and in what letters."""

from apps.pages.pictures.svg import element, words

SANS = "'Source Sans Pro', 'Source Sans 3', system-ui, sans-serif"
SERIF = "Charter, 'Libertinus Serif', 'Bitstream Charter', Cambria, serif"
OURS = 0.84  # our letters, which a PNG is always set in, run narrower by so much
NARROW, WIDE = set("iljtfrI.,:;|'’()[]! -"), set("mwMW@%—")


def width_of(text, size):
    """About how wide a text runs in the widest letters that a reader is likely to have; ours are narrower (`OURS`)."""
    shares = (0.34 if sign in NARROW else 0.95 if sign in WIDE else 0.69 if sign.isupper() else 0.61 for sign in text)
    return sum(shares) * size


def clipped(text, size, room):
    """The text, cut with an ellipsis where it does not fit."""
    if width_of(text, size) <= room:
        return text
    while text and width_of(f"{text}…", size) > room:
        text = text[:-1]
    return f"{text.rstrip(' ,;:(')}…"


def broken(text, size, room, most=None):
    """The text in lines that fit; the last of `most` lines is cut where more would follow."""
    lines, rest = [], text.split()
    while rest:
        line = rest.pop(0)
        while rest and width_of(f"{line} {rest[0]}", size) <= room:
            line = f"{line} {rest.pop(0)}"
        lines.append(clipped(line, size, room))
        if most and len(lines) == most and rest:
            lines[-1] = clipped(f"{' '.join([line, *rest])}", size, room)
            break
    return lines


def line(text, x, y, size=13, fill="#17191c", weight=None, family=SANS, anchor=None):
    """One line of text, its foot at y."""
    return element(
        "text", words(text), x=x, y=y, font_family=family, font_size=size, font_weight=weight, fill=fill,
        text_anchor=anchor,
    )  # fmt: skip


def lines(texts, x, y, leading, **looks):
    """Lines of text one under the other."""
    return [line(text, x, y + place * leading, **looks) for place, text in enumerate(texts)]
