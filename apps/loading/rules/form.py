"""Rules for how a record is written: its keys, and what stands under them."""

import re

from apps.dates import KnownDate
from apps.loading.entries import Entries, Entry
from apps.loading.rules.hints import instead

FORMS = {
    "text": (str, "a text"),
    "texts": (Entries, "a list of texts"),
    "entry": (Entry, "keys and values"),
    "entries": (Entries, "a list of records"),
}
PATTERNS = {
    "code": (r"[A-Z]{2}", "an ISO 3166-1 alpha-2 code in capitals"),
    "part": (r"[A-Z]{2}-[A-Z0-9]{1,7}", "the code of a part, such as GB-SCT"),
    "id": (r"[a-z0-9]+(-[a-z0-9]+)*", "lower-case words with hyphens"),
}


def every_key_is_known(piece):
    """A record holds only the keys that the data guide names. An unknown one is a slip of the pen or a stray comma."""
    for key in piece.entry:
        if not piece.shape.key(key) and not piece.is_row:
            comma = " (a comma in unquoted text?)" if " " in key and piece.entry[key] is None else ""
            yield key, f"unknown key {key!r}{comma or instead(key, piece.shape.keys)}"


def every_needed_key_is_filled(piece):
    """What a record cannot do without is there. Sources and the columns of grids have rules of their own."""
    keys = {**piece.shape.keys, **{key: piece.shape.key(key) for key in piece.entry}}
    for key, held in keys.items():
        missing = piece.entry.get(key) in (None, "", []) and not (piece.is_row and key not in piece.entry)
        if held and held.needed and key != "sources" and missing:
            yield key, f"no {key}"


def every_value_has_its_form(piece):
    """A text stands where a text belongs, a list where a list belongs, a record where a record belongs."""
    for key, value in piece.entry.items():
        held = piece.shape.key(key)
        if held is None or held.form == "anything" or value is None:
            continue
        kind, words = FORMS[held.form]
        if not isinstance(value, kind):
            yield key, f"{key} is not {words}"
        elif isinstance(value, Entries):
            below, words = (str, "a text") if held.form == "texts" else (Entry, "a record with keys")
            for item, line in zip(value, value.lines, strict=True):
                if not isinstance(item, below):
                    yield line, f"an item of {key} is not {words}"


def every_word_is_in_the_vocabulary(piece):
    """Where the data guide gives words to choose from, one of them stands, letter for letter."""
    for key, text, line in piece.meaning("word"):
        words = piece.shape.key(key).words
        if text not in words:
            yield line, f"{key} {text!r} is not a word for it{instead(text, words)}"


def a_list_names_a_thing_once(piece):
    """A list of words, states or findings names none of them twice."""
    for key in piece.entry:
        held = piece.shape.key(key)
        texts = piece.texts(key) if held and held.form == "texts" and held.meaning else []
        for number, (text, line) in enumerate(texts):
            if text in [earlier for earlier, _ in texts[:number]]:
                yield line, f"{key} names {text!r} twice"


def a_date_is_written_as_it_is_known(piece):
    """A date is a year, a month or a day: 2005, 2005-07 or 2005-07-01. A day that no source gives is not guessed."""
    for _, text, line in piece.meaning("date", "day"):
        try:
            KnownDate.parse(text)
        except ValueError as error:
            yield line, str(error)


def the_day_of_research_is_a_day(piece):
    """`researched_on` is a full day, since the site says up to which day records were looked for."""
    for key, _, line in piece.meaning("day"):
        date = piece.date(key)
        if date and date.precision != "day":
            yield line, f"{key} {date} is not a day"


def a_number_is_whole(piece):
    """Counts, months and places on the map are whole numbers from 0, in digits alone."""
    for key, text, line in piece.meaning("whole"):
        if not re.fullmatch(r"[0-9]{1,9}", text):
            yield line, f"{key} {text!r} is not a whole number"


def a_figure_is_a_number(piece):
    """The value of a finding is a number in digits, with a point where it is not whole."""
    for key, text, line in piece.meaning("number"):
        if not re.fullmatch(r"-?[0-9]{1,10}(\.[0-9]{1,2})?", text):
            yield line, f"{key} {text!r} is not a number"


def a_truth_is_true_or_false(piece):
    """Where the answer is yes or no, true or false stands. What nobody knows is left out."""
    for key, text, line in piece.meaning("truth"):
        if text not in ("true", "false"):
            yield line, f"{key} {text!r} is neither true nor false"


def an_address_is_whole(piece):
    """An address of a page begins with http:// or https:// and has no space."""
    for key, text, line in piece.meaning("address"):
        if not re.fullmatch(r"https?://[^\s/]+\S*", text):
            yield line, f"{key} {text!r} is not a whole address"


def an_id_is_made_of_plain_words(piece):
    """An id is lower-case words with hyphens, codes of states are capitals: both stand in addresses for good."""
    for key, text, line in piece.meaning(*PATTERNS):
        pattern, words = PATTERNS[piece.shape.key(key).meaning]
        if not re.fullmatch(pattern, text):
            yield line, f"{key} {text!r} is not {words}"


def a_period_runs_forward(piece):
    """A figure covers a year or a span of years, 2017 or 2017-2018, and the second is not before the first."""
    for key, text, line in piece.meaning("period"):
        found = re.fullmatch(r"(\d{4})(?:-(\d{4}))?", text)
        if not found:
            yield line, f"{key} {text!r} is neither a year nor a span of years"
        elif found[2] and found[2] < found[1]:
            yield line, f"{key} {text} runs backwards"


FORM_RULES = (
    every_key_is_known,
    every_needed_key_is_filled,
    every_value_has_its_form,
    every_word_is_in_the_vocabulary,
    a_list_names_a_thing_once,
    a_date_is_written_as_it_is_known,
    the_day_of_research_is_a_day,
    a_number_is_whole,
    a_figure_is_a_number,
    a_truth_is_true_or_false,
    an_address_is_whole,
    an_id_is_made_of_plain_words,
    a_period_runs_forward,
)
