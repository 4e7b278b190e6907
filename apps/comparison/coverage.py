"""How far the records cover each state and topic: what was looked for, what stands on file, and on what it rests.

Two sorts of topic stand side by side. A *family* is what a state's file holds: statutes, figures on application,
measures, security sector, treaties; its records are counted as they stand on file, whatever the day. A *group* is a
group of questions of the comparison; it tells how many of them the records answer for the day asked about. Coverage says
where the data are thin. It says nothing about states, and no state is ranked by it.
"""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from apps.comparison.answer import Answer, cited
from apps.comparison.asked import Asked
from apps.comparison.dimension import Group
from apps.comparison.state_row import state_rows
from apps.comparison.topics import DIMENSIONS
from apps.criminalization.fetching import absent_laws_of, laws_of
from apps.criminalization.sayings import looked
from apps.databases.remembering import remembered
from apps.dates import say
from apps.sources.models import SourceKind
from apps.states.models import Family, State
from apps.tables import Kind

TREATIES = "treaties"
UNKNOWN = {Kind.NOT_FOUND, Kind.NOT_RESEARCHED}


@dataclass(frozen=True)
class CoverageTopic:
    """A column of the coverage: a family of records, or a group of questions."""

    key: str
    label: str
    is_group: bool = False


FAMILIES = (*(CoverageTopic(each.value, each.label) for each in Family), CoverageTopic(TREATIES, "Treaties"))
GROUPS = tuple(CoverageTopic(f"compared_{each.key}", each.value, is_group=True) for each in Group)
COVERAGE_TOPICS = (*FAMILIES, *GROUPS)
QUESTIONS = {f"compared_{group.key}": tuple(each for each in DIMENSIONS if each.group == group) for group in Group}
RECORDS = {
    Family.STATUTES.value: lambda state: [*laws_of(state), *absent_laws_of(state)],
    Family.ENFORCEMENT.value: lambda state: state.figures.all(),
    Family.MEASURES.value: lambda state: [*state.measures.all(), *state.absent_measures.all()],
    Family.SECURITY_SECTOR.value: lambda state: state.security_roles.all(),
    TREATIES: lambda state: state.participations.all(),
}


@dataclass(frozen=True)
class Covered:
    """One state and one topic: what is on file or answered, and by what kinds of source.

    `answers` are those of a group's questions; a family has none. `searched` is None where nobody notes whether a topic
    was looked for: treaties come from lists of parties, and a group's questions belong to several families.
    """

    state: State
    topic: CoverageTopic
    records: tuple
    answers: tuple = ()
    searched: bool | None = None

    @property
    def pk(self):
        """Its key in addresses of the API: se-statutes."""
        return f"{self.state.pk.lower()}-{self.topic.key}"

    @cached_property
    def kind(self):
        """On file, on file although nobody looked for all of it, not found, or not researched."""
        if self.topic.is_group:
            return kind_of_answers([answer.kind for answer in self.answers])
        return kind_of_records(len(self.records), self.searched)

    @property
    def asked(self):
        """How many questions of the group arise for the state."""
        return sum(answer.kind is not Kind.NOT_APPLICABLE for answer in self.answers)

    @property
    def answered(self):
        return sum(answer.kind not in UNKNOWN | {Kind.NOT_APPLICABLE} for answer in self.answers)

    @property
    def words(self):
        """In words: 12 on file; 9 of 16 answered; Not found (looked November 2026)."""
        if self.kind is Kind.NOT_APPLICABLE:
            return "No question arises"
        if self.topic.is_group:
            return f"{self.answered} of {self.asked} answered"
        if self.records:
            return f"{len(self.records)} on file"
        return f"Not found ({looked(self.state)})" if self.kind is Kind.NOT_FOUND else "Not researched"

    @property
    def note(self):
        return "not looked for as a whole" if self.kind is Kind.PARTLY and not self.topic.is_group else ""

    @property
    def looked_on(self):
        """The day up to which the topic was looked for; None where it was not, or nobody notes it."""
        return self.state.researched_on if self.searched else None

    @property
    def looked_words(self):
        if self.searched is None:
            return "Not noted by state"
        return say(self.looked_on) if self.searched else "Not looked for"

    @cached_property
    def source_kinds(self):
        """How many distinct pages of each kind of source stand behind it, in the order of the kinds."""
        pages = {citation.source.page: citation.source.kind for record in self.records for citation in cited(record)}
        counts = Counter(pages.values())
        return {kind: counts[kind.value] for kind in SourceKind if counts[kind.value]}

    @property
    def pages(self):
        return sum(self.source_kinds.values())

    @property
    def confidence(self):
        """The confidence of the records: high, or a span such as low to high; empty where they carry none."""
        return Answer(Kind.YES, "", records=self.records).confidence


def kind_of_records(number, searched):
    """What kind of value a family is: nothing on file is not found where it was looked for, else not researched."""
    if number:
        return Kind.PARTLY if searched is False else Kind.YES
    return Kind.NOT_FOUND if searched else Kind.NOT_RESEARCHED


def kind_of_answers(kinds):
    """What kind of value a group is: answered in full, in part, not at all; nothing is unknown where none arises."""
    arising = [kind for kind in kinds if kind is not Kind.NOT_APPLICABLE]
    if not arising:
        return Kind.NOT_APPLICABLE
    unknown = [kind for kind in arising if kind in UNKNOWN]
    if not unknown:
        return Kind.YES
    if len(unknown) < len(arising):
        return Kind.PARTLY
    return Kind.NOT_FOUND if Kind.NOT_FOUND in unknown else Kind.NOT_RESEARCHED


def coverage(on):
    """Every state, by name, with every topic, on a day; remembered. Nobody may change them."""
    return remembered(("coverage", on), lambda: [each for row in state_rows(on) for each in _of_state(row.state, on)])


def _of_state(state, on):
    asked = Asked(state, on)
    for topic in FAMILIES:
        searched = None if topic.key == TREATIES else state.looked_for(topic.key)
        yield Covered(state, topic, tuple(RECORDS[topic.key](state)), searched=searched)
    for topic in GROUPS:
        answers = tuple(each.answer(asked) for each in QUESTIONS[topic.key])
        telling = (answer for answer in answers if answer.kind not in UNKNOWN | {Kind.NOT_APPLICABLE})
        records = tuple(dict.fromkeys(record for answer in telling for record in answer.records))
        yield Covered(state, topic, records, answers)
