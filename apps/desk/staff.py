"""Who may log in."""

from django.contrib.auth.backends import ModelBackend


class OnlyStaff(ModelBackend):
    """Users who are active and of the staff. To all others the log-in answers as to a name that nobody has."""

    def user_can_authenticate(self, user):
        return super().user_can_authenticate(user) and user.is_staff
