"""What a kind of record may say: its keys, what each holds, and which are needed."""

from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Key:
    """A key of a record.

    `form` is how its value is written: text, texts (a list of them), entry, entries, or anything (kept as it stands).
    `meaning` is what a text stands for, by which the rules know what to ask of it; `words` is its vocabulary, read
    from the model that owns it; `shape` is that of the entries below it.
    """

    form: str = "text"
    meaning: str = ""
    words: tuple = ()
    shape: "Shape | None" = None
    needed: bool = False


@dataclass(frozen=True)
class Shape:
    """A kind of record: its name (as in floors.yaml), its keys, and what holds for any other key."""

    kind: str
    keys: dict = field(default_factory=dict)
    other_keys: Key | None = None

    def key(self, name):
        return self.keys.get(name, self.other_keys)


def needed(key):
    return replace(key, needed=True)


def word(*vocabularies):
    """A word of one of the vocabularies; each is a TextChoices or a tuple of words."""
    return Key(meaning="word", words=_words(vocabularies))


def words(*vocabularies):
    return Key(form="texts", meaning="word", words=_words(vocabularies))


def entry(shape):
    return Key(form="entry", shape=shape)


def entries(shape):
    return Key(form="entries", shape=shape)


def named(meaning):
    """A text that stands for a date, a number, an address or another record."""
    return Key(meaning=meaning)


def list_of(meaning):
    return Key(form="texts", meaning=meaning)


def _words(vocabularies):
    return tuple(dict.fromkeys(word for one in vocabularies for word in getattr(one, "values", one)))


TEXT, TEXTS, ANYTHING = Key(), Key(form="texts"), Key(form="anything")
DATE, DAY, WHOLE, NUMBER, ADDRESS, TRUTH = map(named, ("date", "day", "whole", "number", "address", "truth"))
ID, STATE, JURISDICTION, FINDING, INSTRUMENT, STATUTE, DOCUMENT = map(
    named, ("id", "state", "jurisdiction", "finding", "instrument", "statute", "document")
)
STATES, JURISDICTIONS, FINDINGS = map(list_of, ("state", "jurisdiction", "finding"))
