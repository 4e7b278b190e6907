"""What was asked of a state, and what was found: said in full where little is on file."""

from apps.comparison.answer import Answer, denied, not_on_file
from apps.criminalization.force import Force
from apps.criminalization.vocabulary import AbsentTopic, Approach, Reach
from apps.prevention.vocabulary import AbsentMeasureTopic
from apps.states.models import Family
from apps.tables import Kind

LAWS = (
    (Approach.ALL_SEX_BUYING, "A law against all buying of sex"),
    (Approach.STRICT_LIABILITY, "An offence of use without proof of knowledge"),
    (Approach.KNOWING_USE, "An offence of knowingly using the services of a trafficked person"),
)


def questions(asked):
    """Question and answer, one each: general laws by approach, sellers under 18, prevention, figures, security sector."""
    state = asked.state
    return [
        *((label, _general(asked, approach)) for approach, label in LAWS),
        ("A law on buying from a person under 18", _minors(asked)),
        ("Prevention measures of any kind", _prevention(asked)),
        ("Figures on application", _figures(asked)),
        (
            "Work of the security sector on demand",
            _some(asked, Family.SECURITY_SECTOR, state.security_roles.all(), "role"),
        ),
    ]


def _general(asked, approach):
    laws = [law for law in asked.laws if law.approach == approach and law.reach == Reach.GENERAL]
    against = [absent for absent in asked.absent_laws if absent.topic in (approach, AbsentTopic.ANY_DEMAND_LAW)]
    if held := asked.in_force(laws):
        return Answer(Kind.YES, "On file", records=tuple(held))
    if perhaps := asked.perhaps_in_force(laws):
        return Answer(Kind.UNCERTAIN, "Perhaps: its dates are not known closely enough", records=tuple(perhaps))
    return denied(against) if against else not_on_file(asked, Family.STATUTES)


def _minors(asked):
    laws = [law for law in asked.laws if law.reach == Reach.MINORS and law.force_on(asked.on) != Force.NO]
    return Answer(Kind.YES, "On file", records=tuple(laws)) if laws else not_on_file(asked, Family.STATUTES)


def _prevention(asked):
    if measures := list(asked.state.measures.all()):
        return Answer(Kind.YES, f"{len(measures)} on file", records=tuple(measures))
    against = [each for each in asked.state.absent_measures.all() if each.topic == AbsentMeasureTopic.ANY_PREVENTION]
    return denied(against) if against else not_on_file(asked, Family.MEASURES)


def _figures(asked):
    if not asked.laws and not asked.state.figures.all():
        return Answer(Kind.NOT_APPLICABLE, "Does not apply: no law on buyers or users is on file")
    return _some(asked, Family.ENFORCEMENT, asked.state.figures.all(), "figure")


def _some(asked, family, records, noun):
    records = tuple(records)
    if records:
        plural = "" if len(records) == 1 else "s"
        return Answer(Kind.YES, f"{len(records)} {noun}{plural} on file", records=records)
    return not_on_file(asked, family)
