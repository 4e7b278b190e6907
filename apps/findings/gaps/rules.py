"""The rules of a step as they stand in the facts, put to records: which records a rule names, and the rule in words.

A rule names a kind of `record`, the words that its fields must have (`where`), and at times what a reader has to find
in it (`look_for`), which no program can judge.
"""

from apps.criminalization.sayings import lower_first
from apps.criminalization.vocabulary import Approach, FigureKind, Reach
from apps.prevention.vocabulary import Actor, Audience, Lead, MeasureType, Role, Technique
from apps.states.models import Family

RECORDS = {
    "statutes": lambda asked: asked.laws,
    "enforcement": lambda asked: asked.state.figures.all(),
    "measures": lambda asked: asked.state.measures.all(),
    "security_sector": lambda asked: asked.state.security_roles.all(),
}
FAMILIES = {name: Family(name) for name in RECORDS}
NOUNS = {
    "statutes": "a law",
    "enforcement": "a figure on application",
    "measures": "a measure",
    "security_sector": "a record on the security sector",
}
LISTS = {
    "audience": lambda record: [each.audience for each in record.audiences.all()],
    "variations": lambda record: [each.variation for each in record.variations.all()],
    "jurisdiction": lambda record: [record.jurisdiction_id],
}


def named_by(rule, asked):
    """The records of a state that meet all of a rule but what a reader has to find; the day is not asked about here."""
    where = rule.get("where", {})
    found = [record for record in RECORDS[rule["record"]](asked) if fits(record, where)]
    kinds = int(where.get("distinct_types_at_least", 0))
    return found if len({record.type for record in found} if kinds else ()) >= kinds else []


def fits(record, where):
    """Whether the fields of a record have the words of a rule."""
    return all(_has(record, key, word) for key, word in where.items())


def _has(record, key, word):
    if key == "distinct_types_at_least" or (key, word) == ("status", "in_force"):
        return True  # the one is asked of all records together; the other of the day: `standing`
    if key == "value_above":
        return record.value > int(word)
    return word in (LISTS[key](record) if key in LISTS else [getattr(record, key)])


def rules_of(step):
    """Every rule of a step."""
    return [*step.shown_by, *step.partly_by]


def look_fors_of(step):
    """What the rules of a step ask a reader to find, each once."""
    return list(dict.fromkeys(rule["look_for"] for rule in rules_of(step) if rule.get("look_for")))


def reading_of(record, rule):
    """What a reader found in a record of what the rule asks for; None where it asks nothing, or nobody has read it."""
    look_for = rule.get("look_for")
    found = record.readings.all() if look_for and hasattr(record, "readings") else ()
    return next((reading for reading in found if reading.criterion.look_for == look_for), None)


def rule_words(rule):
    """A rule as a person reads it: a measure: education and training, for professionals."""
    where = dict(rule.get("where", {}))
    parts = [SAID[key](word) for key, word in where.items()]
    words = NOUNS[rule["record"]] + (f": {', '.join(parts)}" if parts else " of any kind")
    return f"{words}, in which a reader finds {to_find(rule['look_for'])}" if rule.get("look_for") else words


def to_find(look_for):
    """What a reader has to find, without the names of fields."""
    return look_for.replace("in lead_name", "in the name of who leads it")


SAID = {
    "type": lambda word: lower_first(MeasureType(word).label),
    "technique": lambda word: lower_first(Technique(word).label),
    "audience": lambda word: f"for {lower_first(Audience(word).label)}",
    "lead": lambda word: f"led by {LED_BY.get(word, lower_first(Lead(word).label))}",
    "evaluated": lambda word: {"yes": "evaluated", "no": "not evaluated"}.get(word, "evaluation not known"),
    "approach": lambda word: lower_first(Approach(word).label),
    "reach": lambda word: (
        f"of {lower_first(Reach(word).label)} reach" if word == Reach.GENERAL else Reach(word).label.lower()
    ),
    "status": lambda word: word.replace("_", " "),
    "actor": lambda word: lower_first(Actor(word).label),
    "role": lambda word: lower_first(Role(word).label),
    "kind": lambda word: lower_first(FigureKind(word).label),
    "value_above": lambda word: f"a number above {word}",
    "distinct_types_at_least": lambda word: f"of at least {word} different kinds on file",
}
LED_BY = {"mixed": "several together", "international": "an international organization"}
