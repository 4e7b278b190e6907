"""Entries of what the two documents say, and of questions on which sources differ."""

from apps.findings.models import (
    Document,
    Factor,
    Finding,
    FindingState,
    FindingTopic,
    Position,
    PositionFinding,
    Question,
    Recommendation,
    Step,
)
from apps.findings.sayings import short_name
from apps.search.entries.facts import Told, labels
from apps.search.models import EntryKind


def finding_entries(facts):
    documents = {document.id: document for document in facts.all(Document)}
    for each in facts.all(Finding):
        codes = tuple(named.state_id for named in facts.of(FindingState, "finding_id", each.id))
        yield Told(
            EntryKind.FINDING,
            each.id,
            each.statement,
            line=f"{short_name(documents[each.document_id])}, {each.section}",
            beside=tuple(word for code in codes for word in facts.called(code)),
            body=(
                labels(
                    each.get_kind_display(),
                    *(topic.get_topic_display() for topic in facts.of(FindingTopic, "finding_id", each.id)),
                    each.denominator,
                ),
            ),
            states=codes,
            citations=facts.cited(each),
        )


def recommendation_entries(facts):
    for each in facts.all(Recommendation):
        steps = facts.of(Step, "recommendation_id", each.id)
        factors = facts.of(Factor, "recommendation_id", each.id)
        yield Told(
            EntryKind.RECOMMENDATION,
            each.id,
            each.title,
            line="OSCE brief 2021",
            body=(each.summary, *(step.text for step in steps), *(factor.text for factor in factors)),
            citations=facts.cited(each),
        )


def question_entries(facts):
    findings = {finding.id: finding for finding in facts.all(Finding)}
    for each in facts.all(Question):
        positions = facts.of(Position, "question_id", each.id)
        behind = (link.finding_id for held in positions for link in facts.of(PositionFinding, "held_id", held.id))
        yield Told(
            EntryKind.QUESTION,
            each.id,
            each.question,
            line=f"{len(positions)} positions" if len(positions) != 1 else "1 position",
            body=tuple(f"{held.source_name}: {held.stance}" for held in positions),
            citations=facts.cited(*positions, *(findings[key] for key in behind)),
        )
