"""Whether a machine can answer the public is said before the public asks. That it says yes is seen by `make deploy-check`."""

from tests.demandkb.test_settings import PUBLIC, started


def test_all_that_is_wanting_is_named_with_the_way_out(tmp_path):
    run = started(tmp_path, PUBLIC, "check_deployment")
    assert run.returncode == 1
    for name in ("migrations   missing", "static       missing", "space        ok", "counts       ok"):
        assert name in run.stdout
    for way_out in ("manage.py migrate", "manage.py collectstatic"):
        assert way_out in run.stderr


def test_settings_that_are_no_good_are_told_first(tmp_path):
    run = started(tmp_path, {**PUBLIC, "DEMANDKB_SECRET_KEY": "short"}, "check_deployment")
    assert run.returncode == 1
    assert "security.W009" in run.stderr
    assert "database" not in run.stdout
