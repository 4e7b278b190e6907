"""The desk itself: what stands on it."""

from axes.models import AccessAttempt, AccessAttemptExpiration, AccessFailureLog, AccessLog
from django.contrib.admin import AdminSite
from django.contrib.admin.actions import delete_selected
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group, Permission, User
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.urls import path

from apps.comparison.models import KeptComparison
from apps.desk.people import Deeds, Groups, Users
from apps.desk.queue import queue
from apps.desk.shelves import NOT_SHOWN as FACTS_NOT_SHOWN
from apps.desk.shelves import SHELVES
from apps.desk.shown import Shown
from apps.desk.suggestions import Suggestions
from apps.suggesting.models import Suggestion


class Desk(AdminSite):
    """Django's admin, without the bar at its side: a list of all that is on file does not fit there."""

    site_header = site_title = "DemandKB desk"
    index_title = "What is on file"
    enable_nav_sidebar = False
    index_template = "desk/index.html"

    def get_urls(self):
        return [
            path("queue/", self.admin_view(lambda request: queue(self, request)), name="queue"),
            *super().get_urls(),
        ]


class KeptComparisons(Shown):
    """Tables that visitors kept. Nobody changes one; who has the permission takes down what must not stay."""

    list_display = ("id", "kept_on", "facts")
    search_fields = ("id__startswith", "digest__startswith")
    actions = (delete_selected,)
    page_name = "kept"

    def has_delete_permission(self, request, obj=None):
        return request.user.has_perm("comparison.delete_keptcomparison")


WRITTEN_HERE = (
    (KeptComparison, KeptComparisons),
    (Suggestion, Suggestions),
    (User, Users),
    (Group, Groups),
    (LogEntry, Deeds),
)

NOT_SHOWN = {
    **FACTS_NOT_SHOWN,
    Permission: "Django makes them; they are given to users and groups there",
    ContentType: "Django makes them: names of models",
    Session: "who is logged in: a secret of each user",
    AccessAttempt: "failed log-ins, as digests that nobody can read; unlocked by `manage.py axes_reset`",
    AccessAttemptExpiration: "not used: attempts go an hour after the last",
    AccessFailureLog: "not used: failures are counted, not noted one by one",
    AccessLog: "not used: the last log-in stands with the user",
}


def opened() -> Desk:
    """The desk with all that stands on it."""
    desk = Desk()
    for model, options in SHELVES:
        desk.register(model, Shown, **options)
    for model, admin in WRITTEN_HERE:
        desk.register(model, admin)
    return desk
