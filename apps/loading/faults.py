"""What is wrong with a file of facts, and where."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Fault:
    """One fault: the file as named in the folder of facts, the line (0 for the file as a whole), the rule, the words."""

    file: str
    line: int
    rule: str
    message: str
    record: str = ""

    def __str__(self):
        place = f"{self.file}:{self.line}" if self.line else self.file
        named = f"{self.record}: " if self.record else ""
        return f"{place} {named}{self.message} [{self.rule}]"
