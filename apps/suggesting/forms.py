"""The form by which a reader suggests a correction: what each of its answers may hold, and what to do where one does not."""

import re
import unicodedata

from django import forms

from apps.addresses.nearest import nearest
from apps.changes.telling import Record
from apps.changes.wording import field_words, vocabulary
from apps.suggesting.models import LONGEST_SOURCE, LONGEST_TEXT, LONGEST_VALUE, Suggestion

SHORTEST = 20  # signs: less says neither what is wrong nor what is right
MOST_LINKS = 3
LINK = re.compile(r"https?://|www\.", re.IGNORECASE)
# Signs that turn the order of those around them, so that a file would not say what it seems to say.
TURNING = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class SuggestionForm(forms.Form):
    """What is wrong in a record, where it can be read, and whom to ask."""

    text = forms.CharField(
        label="What is wrong?",
        help_text=f"In a few sentences, {SHORTEST} to {LONGEST_TEXT:,} signs. Only those who check it read this.",
        min_length=SHORTEST,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": "Say in a few sentences what is wrong."},
    )
    source = forms.CharField(
        label="Where can it be read?",
        help_text="The address or the title of a source, with the page or section. Nothing is changed without one.",
        max_length=LONGEST_SOURCE,
        error_messages={"required": "Name where it can be read: no fact can enter without a source."},
    )
    field = forms.ChoiceField(
        label="Which part of the record?", required=False, help_text="Leave it open where it is none, or several."
    )
    value = forms.CharField(
        label="What should that part say?",
        help_text="Exactly, if you can. Dates as 2016, 2016-04 or 2016-04-13.",
        max_length=LONGEST_VALUE,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    email = forms.EmailField(
        label="Your e-mail address, if we may ask you back",
        help_text="It is deleted once the suggestion is decided, and is used for nothing else.",
        required=False,
        max_length=254,
    )
    website = forms.CharField(
        label="Leave this empty: it is here to catch automata",
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    def __init__(self, data=None, *, record: Record) -> None:
        super().__init__(data, label_suffix="")
        self.record = record
        names = sorted((field_words(name), name) for name in record.fields)
        self.fields["field"].choices = [("", "Not one part alone"), *((name, words) for words, name in names)]
        self.fields["email"].widget.attrs["autocomplete"] = "email"

    @property
    def asked(self):
        """The questions that a person sees."""
        return [each for each in self if each.name != "website"]

    def clean_text(self):
        """Few links, and nothing that was sent before."""
        text = _plain(self.cleaned_data["text"])
        if len(LINK.findall(text)) > MOST_LINKS:
            raise forms.ValidationError(
                f"There are more than {MOST_LINKS} links. Name the best source below, and say the rest in words."
            )
        if Suggestion.objects.saying(text).exists():
            raise forms.ValidationError("This very text was sent before, and is read. Say what is new in it.")
        return text

    def clean_source(self):
        """One line, and a single link at most."""
        source = " ".join(_plain(self.cleaned_data["source"]).split())
        if len(LINK.findall(source)) > 1:
            raise forms.ValidationError("There is more than one link. Name the best one, and the others in the text.")
        return source

    def clean_value(self):
        """The text of the field, as a file of facts would hold it."""
        lines = (" ".join(line.split()) for line in _plain(self.cleaned_data["value"]).splitlines())
        return "\n".join(line for line in lines if line)

    def clean_website(self):
        """Empty, unless an automaton fills in all that there is."""
        if self.cleaned_data["website"]:
            raise forms.ValidationError("This has to stay empty. Clear it, and send the form again.")
        return ""

    def clean(self):
        """A value belongs to a field, and is a word of its vocabulary, where it has one."""
        given = super().clean()
        name, value = given.get("field", ""), given.get("value", "")
        if value and not name and "field" not in self.errors:
            self.add_error("field", "Choose the part of the record that should say this, or leave the new words out.")
        words = vocabulary(self.record.family, name) if name and value else None
        if words is not None:
            given["value"] = self._word(value, words)
        return given

    def _word(self, value, words):
        """The word of a vocabulary that is given by itself or by its label."""
        known = {
            **{word.casefold(): word for word in words},
            **{label.casefold(): word for word, label in words.items()},
        }
        if found := known.get(value.casefold()):
            return found
        near = nearest(value, list(words.values()))
        meant = f" Did you mean “{near}”?" if near else ""
        self.add_error("value", f"This part takes one of these words: {'; '.join(words.values())}.{meant}")
        return value


def _plain(text):
    """The text, where all its signs can be seen; ValidationError that says which cannot."""
    hidden = {sign for sign in text if sign in TURNING or (unicodedata.category(sign) == "Cc" and sign not in "\n\r\t")}
    if hidden:
        named = ", ".join(f"U+{ord(sign):04X}" for sign in sorted(hidden))
        raise forms.ValidationError(f"There are signs in it that nobody sees ({named}). Type it anew, without them.")
    return text.strip()
