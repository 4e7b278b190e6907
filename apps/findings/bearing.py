"""Which questions bear on a topic or on an approach, by the findings that their positions rest on.

A question bears on a topic where at least two findings behind its positions are filed under it; one alone is named in
passing. On an approach bear the questions on its own topic, and those on criminal law as a whole.
"""

from collections import defaultdict

from apps.criminalization.vocabulary import Approach
from apps.findings.models import PositionFinding, Question
from apps.findings.vocabulary import Topic

AT_LEAST = 2


def questions_by_topic():
    """For each topic the questions that bear on it, in the order of the record; topics without one are left out."""
    rows = PositionFinding.objects.order_by("held__question__position").values_list(
        "finding__topics__topic", "finding", "held__question", "held__question__question"
    )
    findings, questions = defaultdict(set), {}
    for topic, finding, key, words in rows:
        questions[key] = Question(pk=key, question=words)
        findings[topic, key].add(finding)
    found = defaultdict(list)
    for (topic, key), behind in findings.items():
        if topic and len(behind) >= AT_LEAST:
            found[topic].append(questions[key])
    return dict(found)


def questions_on(approach):
    """The questions that bear on an approach, its own first; none where the word names no approach."""
    if approach not in Approach.values:
        return []
    by_topic = questions_by_topic()
    return list(dict.fromkeys([*by_topic.get(approach, []), *by_topic.get(Topic.CRIMINAL_LAW.value, [])]))


def topics_of(question):
    """The topics of the findings behind a question's positions, in the order of the vocabulary. Needs `whole_questions`."""
    links = (link for held in question.positions.all() for link in held.finding_links.all())
    found = {topic.topic for link in links for topic in link.finding.topics.all()}
    return [topic for topic in Topic if topic.value in found]
