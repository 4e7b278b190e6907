"""Questions to the list of changes, as they stand in an address."""

import django_filters
from django import forms
from django.db.models import Q

from apps.addresses.faults import BadAddress, Fault, shown
from apps.addresses.filters import StrictFilterSet, TextFilter, WordsFilter
from apps.addresses.sorting import Sort
from apps.changes.models import RecordChange, Release, What
from apps.changes.reasons import Why
from apps.changes.telling import TOLD
from apps.changes.wording import FAMILY_CHOICES
from apps.states.filters import StateFilter

NOT_RELEASED = "next"
SORTS = {"on": Sort("Day", ("on", "position")), "state": Sort("State", ("state", "family", "key"))}


def release_choices():
    """The releases that changed something, the newest first, and what came after the last of them."""
    made = [(each.version, str(each)) for each in Release.objects.filter(position__gt=0)]
    return [(NOT_RELEASED, "Since the last release"), *made]


class ReleaseFilter(WordsFilter):
    """Changes that a release tells first; `next` for those that none has told yet."""

    def filter(self, qs, value):
        """Keep those of these releases."""
        if not value:
            return qs
        open_ones = Q(release=None) if NOT_RELEASED in value else Q(pk__in=[])
        return qs.filter(Q(release__in=value) | open_ones)

    def counted(self, records):
        """How many of some records each release tells."""
        return {NOT_RELEASED if word == "None" else word: times for word, times in super().counted(records).items()}


class ChangeFilter(StrictFilterSet):
    """Changes of records by release, reason, state, family and record."""

    everything = "All changes of the records"
    nouns = ("change", "changes")
    sorts = SORTS
    order = ("-position",)
    since = django_filters.CharFilter(
        method="after",
        label="Since",
        help_text="A release: only what changed after it. Or a day: only what changed on it or later.",
    )
    told_in = ReleaseFilter(
        field_name="release", choices=release_choices, label="Release", help_text="That tells it first."
    )
    why = WordsFilter(choices=Why, label="Why", help_text="Only “The law changed” says anything of the law.")
    what = WordsFilter(choices=What, label="What became of it")
    state = StateFilter(field_name="state")
    family = WordsFilter(choices=FAMILY_CHOICES, label="Family of records", help_text="Named as its list in the API.")
    record = django_filters.CharFilter(
        method="of_record", label="Record", help_text="Family and key, as statutes/se-brottsbalken-6-11."
    )
    q = TextFilter(fields=("name", "note", "before", "after"), label="Words", help_text="Words that all occur.")

    class Meta:
        model = RecordChange
        fields: list[str] = []

    def faults(self):
        """Also a release or day that cannot be read, and a record whose family there is not."""
        return (*super().faults(), *self._of_since(), *self._of_record())

    def _of_since(self):
        asked = self.given.get("since", [""])[0].strip()
        if asked and not _is_day(asked) and not Release.objects.filter(version=asked).exists():
            known = tuple(Release.objects.order_by("position").values_list("version", flat=True))
            there_are = f"there are {', '.join(known)}" if known else "there are none yet"
            message = f"since takes a release ({there_are}) or a day, as 2026-11-30."
            yield Fault("since", shown(asked), message, choices=known)

    def _of_record(self):
        asked = self.given.get("record", [""])[0].strip()
        if asked and asked.partition("/")[0] not in TOLD:
            yield Fault("record", shown(asked), "record takes family and key, as statutes/se-brottsbalken-6-11.")

    def after(self, records, name, value):
        """Changes after a release, or on a day and later."""
        if _is_day(value):
            return records.filter(on__gte=value)
        release = Release.objects.filter(version=value).first()
        if release is None:
            raise BadAddress(*self._of_since())
        return records.after(release)

    def of_record(self, records, name, value):
        """Changes of one record."""
        family, _, key = value.partition("/")
        return records.filter(family=family, key=key)


def _is_day(text):
    try:
        forms.DateField(input_formats=["%Y-%m-%d"]).clean(text)
    except forms.ValidationError:
        return False
    return True
