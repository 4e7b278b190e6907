"""Where a rule is not kept, and why."""

from dataclasses import dataclass

from apps.loading.faults import Fault


@dataclass(frozen=True)
class Excepted:
    """One record that breaks one rule for a good reason."""

    file: str
    record: str
    rule: str
    reason: str

    def covers(self, fault):
        return (self.file, self.record, self.rule) == (fault.file, fault.record, fault.rule)


def without_excepted(faults, files_read, exceptions):
    """The faults that no exception covers, and a fault for each exception that is no longer needed."""
    left = [fault for fault in faults if not any(one.covers(fault) for one in exceptions)]
    for one in exceptions:
        if one.file in files_read and not any(one.covers(fault) for fault in faults):
            left.append(
                Fault(one.file, 0, "an_exception_is_needed", f"excepted from {one.rule}, which it keeps", one.record)
            )
    return left
