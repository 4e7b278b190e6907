"""Who may log in, and what each may do: the only rows that are written at the desk."""

from django import forms
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Permission

from apps.desk.shown import Shown

CAN_BE_GIVEN = ("delete_keptcomparison", "judge_suggestion", "delete_suggestion")


class OfSuperusers:
    """For superusers alone: whoever may change users may make a superuser of themselves."""

    def has_module_permission(self, request):
        return request.user.is_superuser

    def has_view_permission(self, request, obj=None):
        return request.user.is_superuser

    has_change_permission = has_delete_permission = has_view_permission
    has_add_permission = has_module_permission


class GivesWhatCounts:
    """Facts are read by all staff and written by nobody, so most of Django's permissions would give nothing."""

    filter_horizontal = ()

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        if db_field.related_model is Permission:
            kwargs["queryset"] = Permission.objects.filter(codename__in=CAN_BE_GIVEN).select_related("content_type")
        return super().formfield_for_manytomany(db_field, request, widget=forms.CheckboxSelectMultiple, **kwargs)


class Users(OfSuperusers, GivesWhatCounts, UserAdmin):
    """Who may log in."""

    readonly_fields = ("last_login", "date_joined")


class Groups(OfSuperusers, GivesWhatCounts, GroupAdmin):
    """What several users may do."""


class Deeds(Shown):
    """What was done at the desk, by whom: for superusers, to be read."""

    list_display = ("action_time", "user", "content_type", "object_repr", "action_flag")
    list_filter = ("action_flag",)

    def has_module_permission(self, request):
        return request.user.is_superuser

    def has_view_permission(self, request, obj=None):
        return request.user.is_superuser
