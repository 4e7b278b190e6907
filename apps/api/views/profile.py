"""The profile of a state."""

from dataclasses import replace
from functools import cached_property

from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_view
from rest_framework.response import Response

from apps.api.answering import as_file
from apps.api.asking import format_of, require_known
from apps.api.meta import meta
from apps.api.profiled import profiled
from apps.api.representations import ALONE
from apps.api.schema import TABLE_FORMAT
from apps.api.serializers.profile import ProfileSerializer
from apps.api.views.records import Records
from apps.api.views.states import words_of_states
from apps.findings.design import arguments_by_approach
from apps.profiles.profile import Profile
from apps.profiles.reading import read_state
from apps.profiles.table import profile_table
from apps.states.models import State

CODE = OpenApiParameter("id", str, OpenApiParameter.PATH, description="ISO 3166-1 alpha-2 code of the state.")


@extend_schema_view(retrieve=extend_schema(operation_id="get_state_profile", parameters=[CODE, TABLE_FORMAT]))
class Profiles(Records):
    """Everything on file about one state on a day, and what follows from it: what its page shows, in one answer."""

    serializer_class = ProfileSerializer
    queryset = State.objects.none()
    known_fields = None  # it comes whole
    record_renderers = ALONE

    @cached_property
    def arguments(self):
        """For each approach the findings for it and against it."""
        return arguments_by_approach()

    def find(self, key):
        try:
            return Profile(read_state(self.on, pk=key), self.on)
        except State.DoesNotExist:
            return None

    def words(self):
        return words_of_states()

    def retrieve(self, request, *args, **kwargs):
        require_known(request, ("as_of", "format"))
        profile, file = self.get_object(), format_of(request)
        if file:
            table = replace(profile_table(profile), address=request.build_absolute_uri())
            return as_file(table, file, f"profile-{profile.state.slug}")
        body = ProfileSerializer(profiled(profile, request), context=self.get_serializer_context()).data
        return Response({"meta": meta(request, f"Profile of {profile.state.name}", self.on), **body})
