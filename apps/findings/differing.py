"""How a number of a document and a count of the records differ, in sentences that follow from the two alone."""

from apps.criminalization.sayings import few_or_many


def from_the_document(published, line, is_percent=False):
    """How the number that a document gives stands to a line that counts the day of the document.

    `is_percent` says that the number is the line's share of its whole, in per cent.
    """
    low, high, unit = line.lowest, line.highest, ""
    if is_percent:
        whole = line.whole.lowest
        low, high, unit = round(100 * low / whole, 1), round(100 * high / whole, 1), " %"
    number = f"{published:g}{unit}"
    if published > high and line.unseen:
        states = "1 state" if len(line.unseen) == 1 else f"{len(line.unseen)} states"
        return f"The records show {line.said}, since nobody looked in {states}; the document gives {number}."
    if published > high:
        return f"For June 2021 the records show {high:g}{unit} at most; the document gives {number}."
    if published < low:
        return f"For June 2021 the records show at least {low:g}{unit}; the document gives {number}."
    if low == high:
        return "For June 2021 the records give the same number; whether the states are the same, the document does not say."
    return f"The number of the document, {number}, lies within the range of the records."


def since(before, after):
    """The states that changed sides for certain between two days of a line, which only a later day can show."""
    if came := _newly_certain(before, after):
        yield f"Counted since: {few_or_many(came, 'states')}."
    if went := _newly_certain(after, before):
        yield f"No longer counted: {few_or_many(went, 'states')}."


def _newly_certain(before, after):
    """The names of the states that certainly count in one line and certainly do not in the other."""
    possible = {entry.state for entry in (*before.certain, *before.perhaps)}
    return [entry.state.name for entry in after.certain if entry.state not in possible]
