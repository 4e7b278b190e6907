"""Questions on which sources differ, the positions side by side."""

from apps.findings.fetching import whole_questions
from apps.findings.filters import QuestionFilter
from apps.findings.table import held_citations, question_table
from apps.pages.day import clock_alone
from apps.pages.downloads import answer
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
