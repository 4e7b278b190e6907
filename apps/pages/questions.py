"""Questions on which sources differ: all of them, and each alone with its positions side by side."""

from apps.findings.bearing import topics_of
from apps.findings.fetching import whole_questions
from apps.findings.filters import QuestionFilter
from apps.findings.models import Question
from apps.findings.table import held_citations, question_table
from apps.pages.citing import how_to_cite_here
from apps.pages.day import clock_alone
from apps.pages.downloads import answer
from apps.pages.errors import one_record
from apps.pages.showing import show


def page(request):
    clock = clock_alone(request)
    questions = [(each, [(held, held_citations(held)) for held in each.positions.all()]) for each in whole_questions()]
    return show(
        request, "questions.html", {"questions": questions, "positions": sum(len(held) for _, held in questions)}, clock
    )


def download(request, format):
    clock = clock_alone(request)
    return answer(request, question_table(whole_questions(), clock.day, QuestionFilter.everything), format)


def one(request, id):
    """A question with its positions, none before another in weight."""
    clock = clock_alone(request)
    question = _found(id)
    positions = [
        (held, [link.finding for link in held.finding_links.all()], held_citations(held))
        for held in question.positions.all()
    ]
    context = {
        "question": question,
        "positions": positions,
        "topics": topics_of(question),
        "others": Question.objects.exclude(pk=question.pk),
        "how_to_cite": how_to_cite_here(request, _record(question, clock)),
    }
    return show(request, "question.html", context, clock)


def download_one(request, id, format):
    clock = clock_alone(request)
    return answer(request, _record(_found(id), clock), format)


def _record(question, clock):
    """The positions on one question as a table."""
    return question_table([question], clock.day, query=question.question)


def _found(id):
    return one_record(whole_questions(), id, "question", "question", "questions")
