"""The approaches of the OSCE typology: what each means, what is said for and against it, which states have it."""

from collections import defaultdict

from apps.criminalization.adoption import adoption_table, by_year
from apps.criminalization.approach import KINDS, states_by_approach
from apps.findings.arguments import weighed
from apps.pages.adoption import chart
from apps.pages.day import clock_alone
from apps.pages.downloads import answer
from apps.pages.showing import show

WITHOUT = ("part", "minors", "none", "not_found", "uncertain", "disputed", "not_researched")


def page(request):
    clock = clock_alone(request)
    found = states_by_approach(clock.day)
    by_kind = defaultdict(list)
    for state, approach in found:
        by_kind[approach.kind].append((state, approach))
    years = by_year([state for state, _ in found], clock.day)
    *typology, overall = weighed()
    context = {
        "approaches": [(each, by_kind[each.profile.id]) for each in typology if each.profile.rank == "approach"],
        "variations": [each for each in typology if each.profile.rank == "variation"],
        "overall": overall,
        "rest": [(kind, by_kind[kind.key]) for kind in KINDS if kind.key in WITHOUT],
        "total": len(found),
        "chart": chart(years),
        "table": adoption_table(years, clock.day),
        "now": years[-1][1],
    }
    return show(request, "approaches.html", context, clock)


def download(request, format):
    """The states by approach, year by year."""
    clock = clock_alone(request)
    states = [state for state, _ in states_by_approach(clock.day)]
    return answer(request, adoption_table(by_year(states, clock.day), clock.day, "All states"), format)
