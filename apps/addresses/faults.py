"""What is wrong with an address, said so that a reader can put it right."""

from dataclasses import dataclass

LONGEST = 200


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing in an address that cannot be answered.

    `nearest` is the word that was probably meant ('' where none is near), `meaning` what
    it stands for, where it is a code; `choices` are the words that exist, where they can
    be listed.
    """

    parameter: str
    value: str
    message: str
    nearest: str = ""
    choices: tuple[str, ...] = ()
    meaning: str = ""

    @property
    def meant(self) -> str:
        """The nearest word, with what it stands for: SE (Sweden)."""
        return f"{self.nearest} ({self.meaning})" if self.meaning else self.nearest

    def __str__(self) -> str:
        """The fault in sentences: what is wrong, what was meant perhaps, what exists."""
        perhaps = f" Did you mean “{self.meant}”?" if self.nearest else ""
        exist = f" There are: {', '.join(self.choices)}." if self.choices else ""
        return f"{self.message}{perhaps}{exist}"


class BadAddress(Exception):  # noqa: N818 - it is the address that is bad, nothing of ours has failed
    """An address that asks for something that does not exist; it says all faults at once."""

    def __init__(self, *faults: Fault) -> None:
        """Take the faults, in the order of the address."""
        super().__init__(*faults)
        self.faults = faults

    def __str__(self) -> str:
        """All faults, one a line."""
        return "\n".join(str(fault) for fault in self.faults)


def shown(text: str) -> str:
    """The text as it can be printed in a message: signs without a picture marked, and not too long."""
    visible = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text[: LONGEST + 1])
    return visible if len(visible) <= LONGEST else f"{visible[:60]}…"
