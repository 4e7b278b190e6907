"""How a model of facts is shown at the desk: to be read, by nobody to be changed."""

from django.contrib.admin import ModelAdmin, TabularInline
from django.db import models
from django.forms import Media
from django.urls import reverse

from apps.dates.fields import KnownDateField

UNREADABLE = (models.BinaryField,)


def fields_of(model: type[models.Model]) -> list[str]:
    """What a row says, in the order of the model; a known date is one value, not its two columns."""
    dates = {name for name in dir(model) if isinstance(getattr(model, name, None), KnownDateField)}
    halves = {f"{name}_{end}": name for name in dates for end in ("first", "last")}
    columns = [column for column in model._meta.concrete_fields if not isinstance(column, UNREADABLE)]
    return list(dict.fromkeys(halves.get(column.name, column.name) for column in columns))


def relations_of(model: type[models.Model], names: list[str]) -> list[str]:
    """Those of some names that lead to another model, so that its rows are fetched together."""
    relations = {column.name for column in model._meta.concrete_fields if column.is_relation}
    return [name for name in names if name in relations]


class OnlyRead:
    """Facts are written by the loader alone: nothing is added, changed or deleted, whoever asks, a superuser too.

    Django asks these before it shows a form, and again before it takes one. Whoever may log in may read.
    """

    extra = 0

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def has_view_permission(self, request, obj=None):
        return True

    def get_readonly_fields(self, request, obj=None):
        return self.get_fields(request, obj)


class Part(OnlyRead, TabularInline):
    """Rows that belong to a record, on its page."""

    template = "desk/part.html"
    media = Media()  # the script of Django's own is for adding rows

    def get_fields(self, request, obj=None):
        ours = {self.fk_name, "id", "position"}
        return [name for name in fields_of(self.model) if name not in ours]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related(*relations_of(self.model, fields_of(self.model)))


class Shown(OnlyRead, ModelAdmin):
    """Records of one kind: a list, and a page of each with all that is on file."""

    actions = None
    list_per_page = 50
    page_name = ""  # the name of its page on the site, by the key or by another field
    page_by = "pk"

    def has_module_permission(self, request):
        return True

    def get_fields(self, request, obj=None):
        return fields_of(self.model)

    def get_list_select_related(self, request):
        return relations_of(self.model, list(self.list_display))

    def get_queryset(self, request):
        asked = super().get_queryset(request)
        return asked.select_related(*relations_of(self.model, fields_of(self.model)))

    def view_on_site(self, obj):
        return reverse(self.page_name, args=[getattr(obj, self.page_by)]) if self.page_name else None


def part(model: type[models.Model], of: str = "record", plural: str | None = None) -> type[Part]:
    """The rows of a model, as parts of the record that a field of theirs names."""
    return type(f"{model.__name__}Part", (Part,), {"model": model, "fk_name": of, "verbose_name_plural": plural})
