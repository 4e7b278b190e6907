"""The text of a record that a reader reads, and the digits by which a reading knows whether it is still that text."""

import hashlib

DIGITS = 12


def digits_of(title, lead_name, summary):
    """The first digits of the SHA-256 of the words of a record, without regard to how its lines are broken.

    A record on the security sector has neither a title nor a leader; both are empty then.
    """
    words = "\n".join(" ".join(text.split()) for text in (title, lead_name, summary))
    return hashlib.sha256(words.encode()).hexdigest()[:DIGITS]
