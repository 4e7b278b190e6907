"""Suggestions at the desk: to be read, and to be led on step by step. What their senders wrote is changed by nobody."""

from copy import copy

from django.conf import settings
from django.contrib import messages
from django.contrib.admin.actions import delete_selected
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from apps.desk.shown import Shown, fields_of, part
from apps.suggesting.models import LONGEST_REASON, Suggestion, SuggestionStep
from apps.suggesting.patches import patch_of
from apps.suggesting.steps import WHYS, NotThisStep, accept, decline, take_up
from apps.suggesting.vocabulary import FOLLOWS, Stage

JUDGE = "suggesting.judge_suggestion"
NOT_READ = {"digest"}  # tells nothing to a person


def _take_up(number, reader, now, said):
    return take_up(number, reader, now)


def _decline(number, reader, now, said):
    return decline(number, reader, now, said.get("reason", ""))


def _accept(number, reader, now, said):
    return accept(number, reader, now, said.get("why", ""), said.get("reason", ""))


# The steps by the names of their forms: what is done, and how it is told.
STEPS = {
    "take-up": (_take_up, "taken up"),
    "decline": (_decline, "declined"),
    "accept": (_accept, "accepted"),
}


class Suggestions(Shown):
    """The queue of suggestions, for those with the right to judge them; each with its trail and the steps that may follow."""

    list_display = ("__str__", "stage", "state", "sent_at", "first_reader", "second_reader")
    list_filter = ("stage", "family", "sent_at")
    search_fields = ("id__startswith", "name", "key", "text", "source", "reason")
    inlines = (part(SuggestionStep, "suggestion", plural="steps"),)
    actions = (delete_selected,)
    change_form_template = "desk/suggestion.html"

    def get_fields(self, request, obj=None):
        return [name for name in fields_of(self.model) if name not in NOT_READ]

    def has_module_permission(self, request):
        return request.user.has_perm(JUDGE)

    def has_view_permission(self, request, obj=None):
        return request.user.has_perm(JUDGE)

    def has_delete_permission(self, request, obj=None):
        return request.user.has_perm(JUDGE) and request.user.has_perm("suggesting.delete_suggestion")

    def view_on_site(self, obj):
        return reverse("suggestion", args=[obj.pk])

    def get_urls(self):
        ours = [
            path("<slug:number>/step/", self.admin_site.admin_view(require_POST(self.step)), name="suggestion_step"),
            path("<slug:number>/patch/", self.admin_site.admin_view(require_safe(self.patch)), name="suggestion_patch"),
        ]
        return [*ours, *super().get_urls()]

    def change_view(self, request, object_id, form_url="", extra_context=None):
        found = Suggestion.objects.filter(pk=object_id).first()
        context = self._ways_on(found, request.user) if found else {}
        return super().change_view(request, object_id, form_url, {**context, **(extra_context or {})})

    def _ways_on(self, suggestion, reader):
        """What may follow, and what this reader may do of it."""
        follows = FOLLOWS[Stage(suggestion.stage)]
        is_first = suggestion.first_reader_id == reader.pk
        return {
            "suggestion": suggestion,
            "can_take_up": Stage.CHECKING in follows,
            "can_decline": Stage.DECLINED in follows,
            "can_accept": Stage.ACCEPTED in follows and not is_first,
            "needs_another": Stage.ACCEPTED in follows and is_first,
            "is_accepted": suggestion.stage == Stage.ACCEPTED,
            "whys": WHYS,
            "longest_reason": LONGEST_REASON,
            "record_address": f"{reverse('suggest')}?record={suggestion.place}",
        }

    def step(self, request, number):
        """POST takes a step; where it cannot be taken, the page says why and keeps what was typed."""
        self._refuse_others(request)
        get_object_or_404(Suggestion, pk=number)
        do, words = STEPS.get(request.POST.get("step", ""), (None, ""))
        if do is None:
            raise Http404(f"There is no such step. There are: {', '.join(STEPS)}.")
        try:
            suggestion = do(number, request.user, timezone.now(), request.POST)
        except NotThisStep as error:
            return self._again(request, number, str(error))
        self.log_change(request, suggestion, f"The suggestion was {words}.")
        messages.success(request, f"The suggestion was {words}.")
        return HttpResponseRedirect(reverse("admin:suggesting_suggestion_change", args=[number]))

    def _again(self, request, number, error):
        asked = copy(request)
        asked.method = "GET"  # the page as it is read, since nothing was written
        typed = {name: request.POST.get(name, "") for name in ("step", "why", "reason")}
        answer = self.change_view(asked, number, extra_context={"not_this_step": error, "typed": typed})
        answer.status_code = 400
        return answer

    def patch(self, request, number):
        """The patch of an accepted suggestion against the files of facts of this site."""
        self._refuse_others(request)
        suggestion = get_object_or_404(Suggestion, pk=number, stage=Stage.ACCEPTED)
        made = patch_of(suggestion, settings.BASE_DIR / "fixtures")
        name = f'attachment; filename="suggestion-{suggestion.pk[:8]}.patch"'
        return HttpResponse(made.text, content_type="text/x-diff; charset=utf-8", headers={"Content-Disposition": name})

    def _refuse_others(self, request):
        if not request.user.has_perm(JUDGE):
            raise PermissionDenied
