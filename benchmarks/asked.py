"""What each page costs on the facts that a database holds: queries, milliseconds of a core, bytes of the answer.

    python -m benchmarks.asked

`benchmarks.growth` runs it once a size, so that no size leaves anything in memory to the next. It prints JSON. SQLite works
in this very process, so its time is in what the process used, and what else the machine does is not.
"""

import json
import os
import statistics
import sys
from time import process_time

import django

AGAIN, ENOUGH = 5, 2  # as often as this, or until so many seconds are spent: the middle time counts
AS_A_PAGE, AS_A_WALK = 50, 100  # records of a page of the site, and of one of the API
COMPARED = "XA,XB,XC,XD,XK"


def addresses() -> dict[str, str]:
    """What is asked, by what it is called."""
    from apps.criminalization.models import Statute

    last = max(1, -(-Statute.objects.count() // AS_A_PAGE))
    return {
        "home": "/",
        "states": "/states/",
        "profile": "/states/arcadia/",
        "comparison of 5 states": f"/compare/?states={COMPARED}",
        "a law": "/statutes/xa-code-5/",
        "a measure": "/prevention/xa-course/",
        "statutes, page 1": "/statutes/",
        "statutes, last page": f"/statutes/?page={last}",
        "statutes, filtered": "/statutes/?approach=knowing_use&in_force_on=2020-01-01",
        "measures, page 1": "/prevention/",
        "sources, page 1": "/sources/",
        "search, a common word": "/search/?q=offence",
        "search, rare words": "/search/?q=korinth+platforms",
        "suggestions": "/search/suggest/?q=pena",
        "API list of 100": f"/api/v1/statutes/?page_size={AS_A_WALK}",
        "API list of 100, the middle": f"/api/v1/statutes/?page_size={AS_A_WALK}&cursor={cursor_of_the_middle()}",
        "API record": "/api/v1/statutes/xa-code-5/",
        "API data set": "/api/v1/",
        "about": "/about/",
    }


def cursor_of_the_middle() -> str:
    """The cursor that leads into the middle of the list of statutes of the API."""
    from django.test import RequestFactory
    from rest_framework.request import Request

    from apps.api import cursor as cursors
    from apps.api.keyset import Keyset
    from apps.criminalization.filters import StatuteFilter
    from apps.criminalization.models import Statute

    records = Keyset(StatuteFilter({}, Statute.objects.all()).qs)
    middle = records.all()[Statute.objects.count() // 2]
    request = Request(RequestFactory().get("/api/v1/statutes/", {"page_size": AS_A_WALK}))
    return cursors.written(cursors.Cursor(records.values_of([middle], is_before=False)), request)


def cost_of(address: str) -> dict[str, float]:
    """Queries, milliseconds of a core and bytes of an answer that nobody has kept."""
    from django.core.cache import caches
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(SERVER_NAME="localhost")

    def seconds():
        for cache in caches.all():
            cache.clear()
        begun = process_time()
        answer = client.get(address)
        return process_time() - begun, answer

    with CaptureQueriesContext(connection) as asked:
        first, answer = seconds()
        queries = len(asked)  # the next request forgets them
    if answer.status_code != 200:
        sys.exit(f"{address} was answered by {answer.status_code}.")
    taken = [first] if first > ENOUGH else []  # else it read templates and modules as well
    while not taken or (len(taken) < AGAIN and sum(taken) < ENOUGH):
        taken.append(seconds()[0])
    return {"queries": queries, "ms": statistics.median(taken) * 1000, "bytes": len(answer.content)}


def main() -> None:
    """Ask for everything once, and say what it cost."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    json.dump({name: cost_of(address) for name, address in addresses().items()}, sys.stdout)


if __name__ == "__main__":
    main()
