"""The recommendations of the brief, each with its steps."""

from apps.findings.fetching import whole_recommendations
from apps.findings.filters import RecommendationFilter
from apps.findings.table import recommendation_table
from apps.pages.day import clock_alone
from apps.pages.downloads import answer
from apps.pages.showing import show


def page(request):
    clock = clock_alone(request)
    found = list(whole_recommendations())
    context = {"recommendations": found, "steps": sum(len(each.steps.all()) for each in found)}
    return show(request, "recommendations.html", context, clock)


def download(request, format):
    clock = clock_alone(request)
    return answer(
        request, recommendation_table(whole_recommendations(), clock.day, RecommendationFilter.everything), format
    )
