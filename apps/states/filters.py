"""States as filters of any list of records: by name, by region, by the organizations that they belong to on a day."""

from collections import Counter

from apps.addresses.sentences import Part, Phrase
from apps.addresses.words import WordsFilter
from apps.dates import say
from apps.states.choices import state_choices
from apps.states.models import Membership, Organization, Region


class StateFilter(WordsFilter):
    """Records of some states, named by code: `?state=SE,NO`."""

    def __init__(self, **kwargs):
        """Take what differs from list to list: the field, the help."""
        super().__init__(
            **{"choices": state_choices, "label": "State", "help_text": "ISO 3166-1 alpha-2 code.", **kwargs}
        )


class RegionFilter(WordsFilter):
    """Records of the states of some regions: `?region=Northern Europe`."""

    def __init__(self, **kwargs):
        """Take the field that leads to the region."""
        help_text = "This data set's own grouping, for maps and filters."
        super().__init__(**{"choices": REGIONS, "label": "Region", "help_text": help_text, **kwargs})


class MemberFilter(WordsFilter):
    """Records of states that belong to an organization on the day of the question: `?member=EU`.

    `field_name` leads to the state. The filter set is given the day as `on`.
    """

    def __init__(self, **kwargs):
        """Take the field that leads to the state."""
        help_text = "An organization to which the state belongs on the day that is asked about."
        super().__init__(
            **{"choices": organization_choices, "label": "Member of, on that day", "help_text": help_text, **kwargs}
        )

    def filter(self, qs, value):
        """Keep what is of a state that belongs to one of the organizations."""
        if not value:
            return qs
        members = Membership.objects.held_on(self._day).filter(organization__in=value)
        return qs.filter(**{f"{self.field_name}__in": members.values("state")})

    def counted(self, records):
        """How many of some records are of members of each organization."""
        by_state = Counter(records.values_list(self.field_name, flat=True))
        found = Counter()
        for organization, state in Membership.objects.held_on(self._day).values_list("organization", "state"):
            found[organization] += by_state[state]
        return found

    @property
    def _day(self):
        if self.parent.on is None:
            raise ValueError("Who belongs to an organization is a question of a day: give the filter set `on`.")
        return self.parent.on


REGIONS = [(word, word) for word in Region.values]


def organization_choices():
    """Every organization, by code."""
    return [(each.id, each.name) for each in Organization.objects.all()]


def member_words(filterset, joined):
    """In states of the European Union; with the day, where the sentence does not name it already."""
    if filterset.given.get("in_force_on") == [filterset.on.isoformat()]:
        return f"in states of {joined}"
    return f"in states that belong to {joined} on {say(filterset.on)}"


ORGANIZATIONS = {"EU": "the European Union", "CoE": "the Council of Europe", "OSCE": "the OSCE"}
# Of records that another source may deny for the same time.
DISPUTED = [("true", "Another source denies it"), ("false", "None denies it")]
DENIED = Phrase(
    Part.THAT, each={"true": "[is|are] denied by another source", "false": "[is|are] denied by no other source"}
)
WHERE = {  # how the places of a record read in a sentence
    "state": Phrase(Part.WHERE, "in {}", is_name=True),
    "part": Phrase(Part.WHERE, "in {}", is_name=True),
    "region": Phrase(Part.WHERE, "in {}", is_name=True),
    "member": Phrase(Part.WHERE, member_words, each=ORGANIZATIONS, is_name=True),
}
