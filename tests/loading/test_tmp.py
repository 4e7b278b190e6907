import pytest
from apps.states.models import State
@pytest.mark.django_db
def test_a(): assert State.objects.count()==11
@pytest.mark.django_db
def test_b(real_facts): assert State.objects.count()==57
def test_c(transactional_db): assert State.objects.count()==11
def test_d(transactional_db, real_facts): assert State.objects.count()==57
def test_e(live_server, real_facts): assert State.objects.count()==57
def test_f(live_server): assert State.objects.count()==11
