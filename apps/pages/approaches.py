"""The approaches of the OSCE typology: what each means, what is said for and against it, which states have it."""

from collections import defaultdict

from django.urls import reverse

from apps.criminalization.adoption import adoption_table, spans_by_year
from apps.criminalization.approach import KINDS, states_by_approach
from apps.databases.remembering import remembered
from apps.findings.arguments import weighed
from apps.findings.bearing import questions_by_topic
from apps.findings.vocabulary import Topic
from apps.pages.adoption import chart, short_table
from apps.pages.day import clock_alone
from apps.pages.downloads import answer
from apps.pages.pictures.adoption import adoption_sheet
from apps.pages.pictures.answering import origin_of, picture
from apps.pages.showing import show

WITHOUT = ("part", "minors", "none", "not_found", "uncertain", "disputed", "not_researched")


def page(request):
    clock = clock_alone(request)
    found = states_by_approach(clock.day)
    by_kind = defaultdict(list)
    for state, approach in found:
        by_kind[approach.kind].append((state, approach))
    years, _ = _years(clock)
    *typology, overall = weighed()
    questions = questions_by_topic()
    context = {
        "approaches": [
            (each, by_kind[each.profile.id], questions.get(each.profile.id, []))
            for each in typology
            if each.profile.rank == "approach"
        ],
        "questions_overall": questions.get(Topic.CRIMINAL_LAW.value, []),
        "variations": [each for each in typology if each.profile.rank == "variation"],
        "overall": overall,
        "rest": [(kind, by_kind[kind.key]) for kind in KINDS if kind.key in WITHOUT],
        "total": len(found),
        "chart": chart(years),
        "table": short_table(years, adoption_table(years, clock.day)),
    }
    return show(request, "approaches.html", context, clock)


def download(request, format):
    """The states by approach, year by year."""
    clock = clock_alone(request)
    years, _ = _years(clock)
    return answer(request, adoption_table(years, clock.day, "All states"), format)


def draw(request, format):
    """The chart as a picture."""
    clock = clock_alone(request)
    years, total = _years(clock)
    origin = origin_of(request, reverse("approaches"), clock.day)
    return picture(adoption_sheet(years, total, clock.day, origin), format, f"approaches-{clock.day}")


def _years(clock):
    """The years up to the day, and how many states there are; remembered."""
    states = [state for state, _ in states_by_approach(clock.day)]
    return remembered(("adoption", clock.day), lambda: spans_by_year(states, clock.day)), len(states)
