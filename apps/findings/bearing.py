"""Which questions bear on a topic or on an approach, by the findings that their positions rest on.

A question bears on a topic where a finding behind one of its positions is filed under it. On an approach bear the
questions on its own topic, and those on criminal law as a whole.
"""

from collections import defaultdict

from apps.criminalization.vocabulary import Approach
from apps.findings.models import PositionFinding, Question
from apps.findings.vocabulary import Topic

TOPIC = "positions__finding_links__finding__topics__topic"


def questions_by_topic():
    """For each topic the questions that bear on it, in the order of the record; topics without one are left out."""
    links = PositionFinding.objects.order_by("held__question__position")
    found = defaultdict(dict)
    for topic, key, words in links.values_list("finding__topics__topic", "held__question", "held__question__question"):
        if topic:
            found[topic][key] = Question(pk=key, question=words)
    return {topic: list(questions.values()) for topic, questions in found.items()}


def questions_on(approach):
    """The questions that bear on an approach; on none where the word names no approach."""
    if approach not in Approach.values:
        return Question.objects.none()
    return Question.objects.filter(**{f"{TOPIC}__in": [approach, Topic.CRIMINAL_LAW]}).distinct().order_by("position")


def topics_of(question):
    """The topics of the findings behind a question's positions, in the order of the vocabulary. Needs `whole_questions`."""
    links = (link for held in question.positions.all() for link in held.finding_links.all())
    found = {topic.topic for link in links for topic in link.finding.topics.all()}
    return [topic for topic in Topic if topic.value in found]
