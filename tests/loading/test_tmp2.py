import pytest
from apps.states.models import State
@pytest.mark.django_db
def test_a(): assert State.objects.count()==11
