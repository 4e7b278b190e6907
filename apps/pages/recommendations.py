"""The recommendations of the brief, each with its steps."""

from apps.findings.fetching import whole_recommendations
from apps.findings.filters import RecommendationFilter
from apps.findings.gaps.gap import CAREFUL
from apps.findings.table import recommendation_table
from apps.pages.day import clock_alone
from apps.pages.downloads import answer
from apps.pages.gaps import counts_of_steps, rules_of_whole
from apps.pages.showing import show


def page(request):
    clock = clock_alone(request)
    found = list(whole_recommendations())
    counts, states = counts_of_steps(clock.day)
    context = {
        "recommendations": [
            (each, rules_of_whole(each), [(step, counts[step.pk]) for step in each.steps.all()]) for each in found
        ],
        "steps": sum(len(each.steps.all()) for each in found),
        "states": states,
        "careful": CAREFUL,
    }
    return show(request, "recommendations.html", context, clock)


def download(request, format):
    clock = clock_alone(request)
    return answer(
        request, recommendation_table(whole_recommendations(), clock.day, RecommendationFilter.everything), format
    )
