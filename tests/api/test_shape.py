"""Records as a client wants them: some fields, what hangs on them, counts beside them, and on what terms."""

import pytest
from django.utils import timezone

from apps.addresses.counting import counts_of
from apps.criminalization.filters import StatuteFilter
from apps.criminalization.models import Statute
from apps.loading.models import FactsVersion
from tests.api.test_refusals import only_fault

LAW = "xa-code-5"


def test_only_the_fields_that_are_asked_for(ask):
    whole = ask("statutes/").json()["results"]
    for asked in ("fields=law,id", "fields=id&fields=law"):
        some = ask(f"statutes/?{asked}").json()["results"]
        assert some == [{"id": record["id"], "law": record["law"]} for record in whole]
    alone = ask(f"statutes/{LAW}/?fields=law").json()
    assert set(alone) == {"meta", "law"}


def test_a_field_that_does_not_exist_is_named(ask):
    for path in ("statutes/", f"statutes/{LAW}/"):
        fault = only_fault(ask(f"{path}?fields=law,provison"))
        assert (fault["parameter"], fault["value"], fault["nearest"]) == ("fields", "provison", "provision")


@pytest.mark.parametrize("path", ["statutes/?fields=id", f"statutes/{LAW}/?fields=id"])
def test_what_hangs_on_records_comes_once_as_its_own_list_has_it(ask, path):
    included = ask(f"{path}&include=sources,state,history").json()["included"]
    listed = {
        "sources": ask("sources/?page_size=200").json()["results"],
        "state": ask("states/?page_size=200").json()["results"],
        "history": ask("timeline/?page_size=200").json()["results"],
    }
    for name, records in included.items():
        assert records
        assert [record for record in listed[name] if record in records] == records
    if LAW in path:
        assert {event["record"] for event in included["history"]} == {LAW}
        assert [state["id"] for state in included["state"]] == ["XA"]


def test_a_state_alone_has_its_whole_history(ask):
    history = ask("states/XA/?include=history").json()["included"]["history"]
    assert history == ask("timeline/?state=XA&page_size=200").json()["results"]


def test_what_hangs_on_no_record_of_a_list_is_refused(ask):
    fault = only_fault(ask("sources/?include=state"))
    assert (fault["parameter"], fault["value"]) == ("include", "state")
    assert only_fault(ask("findings/?include=history"))["choices"] == ["sources"]


@pytest.mark.parametrize("query", ["include=sources,state", "include=history"])
def test_what_is_included_costs_the_same_for_many_records(cost, query):
    """The short list holds a record of every kind."""
    assert cost(f"statutes/?{query}") <= cost(f"statutes/?state=XA,XB,XC,XD&{query}")


@pytest.mark.parametrize("asked", [{}, {"approach": "knowing_use"}, {"in_force_on": "2015-01-01", "state": "XA,XB"}])
def test_facets_are_the_numbers_of_the_pages(ask, asked):
    filterset = StatuteFilter(asked, Statute.objects.whole(), on=timezone.localdate())
    expected = counts_of(filterset)
    names = list(expected)
    query = "&".join(f"{name}={value}" for name, value in asked.items())
    facets = ask(f"statutes/?facets={','.join(names)}&{query}").json()["facets"]
    assert list(facets) == names
    for name, words in facets.items():
        assert {each["value"]: each["count"] for each in words if each["count"]} == {
            word: number for word, number in expected[name].items() if number and word != "None"
        }
        assert all(each["label"] for each in words)


def test_facets_count_both_kinds_of_absences(ask):
    answer = ask("absences/?facets=state").json()
    assert sum(each["count"] for each in answer["facets"]["state"]) == answer["count"]


@pytest.mark.parametrize("name", ["states", "coverage", "gaps", "timeline"])
def test_lists_that_are_worked_out_are_counted_too(ask, name):
    answer = ask(f"{name}/?facets=region" if name != "timeline" else "timeline/?facets=kind").json()
    [words] = answer["facets"].values()
    assert sum(each["count"] for each in words) == answer["count"]


def test_a_filter_without_a_vocabulary_is_not_counted(ask):
    assert "q" not in only_fault(ask("statutes/?facets=q"))["choices"]


def test_an_answer_names_the_facts_that_it_was_given_from(ask):
    facts = FactsVersion.objects.current()
    for path in ("statutes/", f"statutes/{LAW}/", "compare/?states=XA", "", "metrics/"):
        meta = ask(path).json()["meta"]
        assert meta["dataset"] == {"version": facts.digest[:12], "digest": facts.digest}
        assert (meta["licence"], meta["attribution"]) == ("CC-BY-4.0", "DemandKB, CC-BY-4.0")
        assert meta["retrieved_at"] >= "2026"


def test_a_list_says_how_many_uncertain_records_it_leaves_out(ask):
    for asked, name in (("statutes/?in_force_on=2005-06-01", "force"), ("measures/?begun_after=1990", "begun")):
        told = ask(asked).json()["uncertain"]
        assert told == {name: ask(f"{asked}&{name}=uncertain").json()["count"]}
        assert told[name] > 0
        assert "uncertain" not in ask(f"{asked}&{name}=both").json()
    assert "uncertain" not in ask("statutes/").json()


def test_a_law_says_when_it_was_changed_after_the_day(ask):
    law = ask(f"statutes/{LAW}/").json()
    days = [change["date"] for change in law["amendments"]]
    assert days
    assert law["changed_since"] == []
    assert ask(f"statutes/{LAW}/?as_of=1990-01-01").json()["changed_since"] == days
