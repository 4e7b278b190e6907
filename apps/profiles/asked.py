"""What was asked of a state, and what was found: said in full where little is on file."""

from apps.comparison.answer import Answer, denied, not_on_file
from apps.comparison.topics import BY_KEY
from apps.prevention.vocabulary import AbsentMeasureTopic
from apps.states.models import Family
from apps.tables import Kind

LAWS = (
    ("all_sex_buying", "A law against all buying of sex"),
    ("strict_liability", "An offence of use without proof of knowledge"),
    ("knowing_use", "An offence of knowingly using the services of a trafficked person"),
    ("reach_minors", "A law on buying from a person under 18"),
)


def questions(asked):
    """Question and answer, one each: general laws by approach, sellers under 18, prevention, figures, security sector."""
    state = asked.state
    return [
        *((label, BY_KEY[key].answer(asked)) for key, label in LAWS),
        ("Prevention measures of any kind", _prevention(asked)),
        ("Figures on application", _some(asked, Family.ENFORCEMENT, state.figures.all(), "figure")),
        (
            "Work of the security sector on demand",
            _some(asked, Family.SECURITY_SECTOR, state.security_roles.all(), "role"),
        ),
    ]


def _prevention(asked):
    if measures := list(asked.state.measures.all()):
        return Answer(Kind.YES, f"{len(measures)} on file", records=tuple(measures))
    against = [each for each in asked.state.absent_measures.all() if each.topic == AbsentMeasureTopic.ANY_PREVENTION]
    return denied(against) if against else not_on_file(asked, Family.MEASURES)


def _some(asked, family, records, noun):
    records = tuple(records)
    if records:
        plural = "" if len(records) == 1 else "s"
        return Answer(Kind.YES, f"{len(records)} {noun}{plural} on file", records=records)
    return not_on_file(asked, family)
