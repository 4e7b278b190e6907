"""All that bears on one finding: what rests on it, what argues with it, which records it speaks of."""

from dataclasses import dataclass, field

from django.db.models import Count, Prefetch, Q

from apps.criminalization.models import EnforcementFigure, Statute
from apps.criminalization.vocabulary import Approach, Variation
from apps.findings.bearing import questions_by_topic
from apps.findings.models import (
    ApproachArgument,
    FactorFinding,
    Finding,
    MeasureTypeFinding,
    PositionFinding,
    PreventionAimFinding,
    RecommendationFinding,
    StepFinding,
    TensionFinding,
)
from apps.findings.vocabulary import Stance, Topic
from apps.instruments.models import Provision, Subject
from apps.prevention.models import Measure, SecurityRole
from apps.prevention.vocabulary import MeasureType
from apps.sources.models import with_sources

OTHER_SIDE = {
    Stance.FOR: (Stance.AGAINST, Stance.SAID_ELSEWHERE_AGAINST),
    Stance.AGAINST: (Stance.FOR,),
    Stance.SAID_ELSEWHERE_AGAINST: (Stance.FOR,),
}


@dataclass(frozen=True)
class OnFile:
    """Records of one sort that bear on a finding by one of its topics: how many, of how many states, and which list.

    `page` is the name of the page that lists them and `asked` what it is asked; no page where `page` is empty.
    """

    label: str
    number: int
    nouns: str
    states: int | None
    page: str = ""
    asked: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Around:
    """What stands around a finding."""

    arguments: list
    opposed: list
    types: list
    aims: list
    others: list
    positions: list
    questions: list
    tensions: list
    recommendations: list
    steps: list
    factors: list
    lists: list
    claims: list
    on_file: list

    @property
    def takes_a_side(self):
        """Whether it argues for or against an approach."""
        return any(link.stance in OTHER_SIDE for link in self.arguments)

    @property
    def uses(self):
        """Whether anything in the recommendations rests on it."""
        return bool(self.recommendations or self.steps or self.factors)


def around(finding):
    """What stands around a finding, in a number of queries that follows from its topics alone. Needs them fetched."""
    arguments = _arguments(finding)
    positions = _positions(finding)
    return Around(
        arguments=arguments,
        opposed=_opposed(arguments),
        types=_linked(MeasureTypeFinding, finding, "measure_type"),
        aims=_linked(PreventionAimFinding, finding, "aim"),
        others=other_view(finding),
        positions=positions,
        questions=_questions(finding, positions),
        tensions=[link.tension for link in _linked(TensionFinding, finding, "tension")],
        recommendations=[link.recommendation for link in _linked(RecommendationFinding, finding, "recommendation")],
        steps=[link.step for link in _linked(StepFinding, finding, "step")],
        factors=[link.factor for link in _linked(FactorFinding, finding, "factor")],
        lists=list(with_sources(finding.lists.all())),
        claims=list(with_sources(finding.security_claims.all())),
        on_file=on_file(finding),
    )


def _linked(model, finding, *names):
    return list(model.objects.filter(finding=finding).select_related(*names).order_by("pk"))


def _arguments(finding):
    """The approaches for or against which the finding speaks; comparisons and what is said of how common one is last."""
    order = list(Stance)
    found = _linked(ApproachArgument, finding, "approach")
    return sorted(found, key=lambda link: (order.index(link.stance), link.approach_id or ""))


def _opposed(arguments):
    """What is said to the contrary: findings on the other side of the same approaches, each once."""
    sides = [(link.approach_id, side) for link in arguments for side in OTHER_SIDE.get(link.stance, ())]
    approaches = {approach for approach, _ in sides}
    found = ApproachArgument.objects.filter(
        Q(approach__in=approaches - {None}) | Q(approach=None), stance__in={side for _, side in sides}
    )
    found = found.select_related("finding__document").order_by("finding__position")
    return list(dict.fromkeys(link.finding for link in found if (link.approach_id, link.stance) in sides))


def _positions(finding):
    """The positions that cite the finding, each with its question and what others hold on that."""
    links = PositionFinding.objects.filter(finding=finding).select_related("held__question").order_by("pk")
    links = links.prefetch_related(Prefetch("held__question__positions"))
    return [
        (link.held, [other for other in link.held.question.positions.all() if other != link.held]) for link in links
    ]


def _questions(finding, positions):
    """The questions that bear on a topic of the finding, without those of positions that cite it."""
    cited = {held.question_id for held, _ in positions}
    by_topic = questions_by_topic()
    found = (question for topic in finding.topics.all() for question in by_topic.get(topic.topic, ()))
    return [question for question in dict.fromkeys(found) if question.pk not in cited]


def other_view(finding):
    """Findings of the other document on the same topics: those that share most topics first."""
    topics = [topic.topic for topic in finding.topics.all()]
    found = (
        Finding.objects.exclude(document=finding.document_id)
        .filter(topics__topic__in=topics)
        .annotate(shared=Count("topics", distinct=True))
        .select_related("document")
        .order_by("-shared", "position")
    )
    return list(found)


def on_file(finding):
    """The records that bear on a finding by its topics, in the order of its topics."""
    topics = [topic.topic for topic in finding.topics.all()]
    counted = _Counted()
    return [line for topic in topics for line in counted.of(topic)]


class _Counted:
    """Records on file by topic; each family is counted once, and only where a topic asks for it."""

    def of(self, topic):
        if topic in Approach.values:
            yield self._statutes(f"Statutes: {Topic(topic).label}", {"approach": topic})
        elif topic in Variation.values:
            yield self._statutes(f"Statutes: {Topic(topic).label}", {"variation": topic}, variations__variation=topic)
        elif topic in MeasureType.values:
            found = Measure.objects.filter(type=topic)
            yield _line(f"Measures: {Topic(topic).label}", found, "measure,measures", "prevention", {"type": topic})
        elif topic == Topic.CRIMINAL_LAW:
            yield self._statutes("Statutes on demand", {})
        elif topic in (Topic.IMPLEMENTATION, Topic.PROOF_STANDARD):
            found = EnforcementFigure.objects.all()
            yield _line("Figures on the application of laws", found, "figure,figures", "", {})
        elif topic == Topic.INTERNATIONAL_DUTY:
            number = Provision.objects.filter(on=Subject.DISCOURAGE_DEMAND).count()
            yield OnFile("Provisions of instruments on demand", number, "provision,provisions", None, "instruments")
        elif topic == Topic.SECURITY_SECTOR:
            yield _line(
                "What the security sector does", SecurityRole.objects.all(), "record,records", "security-sector", {}
            )

    def _statutes(self, label, asked, **where):
        found = Statute.objects.filter(**(where or asked))
        return _line(label, found, "statute,statutes", "statutes", asked, "jurisdiction__state")


def _line(label, found, nouns, page, asked, state="state"):
    number, states = found.aggregate(records=Count("pk", distinct=True), states=Count(state, distinct=True)).values()
    return OnFile(label, number, nouns, states, page, asked)
