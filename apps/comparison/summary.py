"""A comparison in sentences, made from the very answers that its table shows."""

import re
from collections import Counter

from apps.comparison.differing import Standing, standings
from apps.criminalization.sayings import conjoined, lower_first
from apps.states.models import Family

NAMED = 5  # states that a sentence still names; of more it gives the number
RECENT = 10  # years before the day that count as recent
ALL_OF = {1: "", 2: "both "}
NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
# What a state of each approach does, as one state and as several.
SAID = {
    "all_sex_buying": ("punishes every purchase of sex", "punish every purchase of sex"),
    "strict_liability": (
        "punishes use of a trafficked person whatever the user knew",
        "punish use of a trafficked person whatever the user knew",
    ),
    "knowing_use": (
        "punishes use of a trafficked person where the user knew, should have known or was careless",
        "punish use of a trafficked person where the user knew, should have known or was careless",
    ),
    "indirect": ("reaches buyers or users through another offence", "reach buyers or users through another offence"),
    "part": ("has a general law in part of the state only", "have a general law in part of the state only"),
    "minors": (
        "is known to punish purchase only where the seller is under 18",
        "are known to punish purchase only where the seller is under 18",
    ),
    "none": ("has none of these laws, says a source", "have none of these laws, say sources"),
    "not_found": ("has no general law that was found", "have no general law that was found"),
    "uncertain": ("is uncertain on that day", "are uncertain on that day"),
    "disputed": ("is one on which sources differ", "are ones on which sources differ"),
    "not_researched": ("was not researched", "were not researched"),
}


def in_words(number):
    """A number in a sentence: three; 13."""
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def named(states):
    """States by name, or how many where they are many."""
    return conjoined([state.name for state in states]) if len(states) <= NAMED else f"{in_words(len(states))} states"


def summary(comparison):
    """The sentences above the table, those only that have something to say."""
    said = (law_sentence(comparison), confidence_sentence(comparison), agreement_sentence(comparison))
    return [sentence for sentence in said if sentence]


def law_sentence(comparison):
    """How many of the states have which approach, and how many of them since lately. Empty where it was not asked."""
    approaches = _approaches(comparison)
    if not approaches:
        return ""
    if len(approaches) == 1:
        [(state, answer)] = approaches
        return f"{state.name} {SAID[answer.swatch][0]}."
    groups = {kind: [pair for pair in approaches if pair[1].swatch == kind] for kind in SAID}
    parts = [_group_words(kind, pairs, comparison.on) for kind, pairs in groups.items() if pairs]
    return f"Of these {in_words(len(approaches))} states {'; '.join(parts)}."


def _approaches(comparison):
    """State and answer for each state, where the approach is among the topics."""
    asked = [each for each in comparison.dimensions if each.key == "approach"]
    return [(state, comparison.answer(state, each)) for each in asked for state in comparison.states]


def _group_words(kind, pairs, on):
    names = f" ({named([state for state, _ in pairs])})" if len(pairs) <= NAMED else ""
    return f"{in_words(len(pairs))} {SAID[kind][len(pairs) > 1]}{names}{_lately(pairs, on)}"


def _lately(pairs, on):
    first = on.year - RECENT
    late = sum(year_in(answer.since) >= first for _, answer in pairs)
    if not late:
        return ""
    if late == len(pairs):
        return f", {ALL_OF.get(late, 'all of them ')}since {first} or later"
    return f", {in_words(late)} of them since {first} or later"


def year_in(words):
    """The year that a date in words ends in; 0 where it names none."""
    found = re.search(r"\b(\d{4})$", words)
    return int(found[1]) if found else 0


def confidence_sentence(comparison):
    """For which states the records behind the approach are of low confidence."""
    low = [state for state, answer in _approaches(comparison) if answer.confidence == "low"]
    return f"For {named(low)} the records on this are of low confidence." if low else ""


def agreement_sentence(comparison):
    """On how many topics the states answer the same, differ, or cannot be likened."""
    if len(comparison.states) < 2 or not comparison.dimensions:
        return ""
    count = Counter(standings(comparison).values())
    same, differs, untold = (count[each] for each in (Standing.SAME, Standing.DIFFERS, Standing.UNTOLD))
    rest = f"; on {_topics(untold)} too little is known to tell" if untold else ""
    return f"The states give the same answer on {_topics(same)} and differ on {_topics(differs)}{rest}."


def hidden_sentence(comparison):
    """How many topics are left out of what differs, and why. Empty where none is."""
    count = Counter(standings(comparison).values())
    same, untold = count[Standing.SAME], count[Standing.UNTOLD]
    reasons = [f"{in_words(same)} on which all answer the same"] if same else []
    reasons += [f"{in_words(untold)} on which too little is known to tell"] if untold else []
    return f"{_topics(same + untold).capitalize()} hidden: {conjoined(reasons)}." if reasons else ""


def only_differing(comparison):
    """What a table of only what differs says of itself, given all that was asked."""
    shown = sum(each is Standing.DIFFERS for each in standings(comparison).values())
    many = len(comparison.dimensions)
    asked = "the one topic asked" if many == 1 else f"the {in_words(many)} topics asked"
    if not shown:
        begin = f"No two known answers differ on {asked if many == 1 else f'any of {asked}'}, so no row is shown."
    else:
        begin = f"Only what differs is shown: {asked if many == 1 else f'{in_words(shown)} of {asked}'}."
    return f"{begin} {hidden_sentence(comparison)}".strip()


def _topics(number):
    return f"{in_words(number)} topic{'' if number == 1 else 's'}"


def unequal_research(states):
    """Which families of records were looked for in some of the states only, in a sentence. Needs `searches` fetched."""
    gaps = [(family, [state for state in states if not state.looked_for(family)]) for family in Family]
    parts = [
        f"{lower_first(family.label)} not looked for in {named(missing)}"
        for family, missing in gaps
        if 0 < len(missing) < len(states)
    ]
    return f"These states were not researched equally: {'; '.join(parts)}." if parts else ""
