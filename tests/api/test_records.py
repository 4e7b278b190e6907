"""What stands in a record: the names and words of the files of facts."""

from tests.api.asked import records


def test_a_statute_says_what_its_file_says(ask):
    law = ask("statutes/xa-code-5/").json()
    assert (law["state"], law["jurisdiction"], law["approach"]) == ("XA", "XA", "all_sex_buying")
    assert (law["adopted"], law["in_force_from"], law["in_force_to"]) == ("2004-11", "2005", None)
    assert law["law_original"] is None
    assert law["penalty"] == {
        "fine": True,
        "imprisonment_min_months": 0,
        "imprisonment_max_months": 12,
        "note": "A fine for a first offence as a rule.",
    }
    assert law["amendments"][1] == {"date": "2019", "change": "Attempts are punished too."}
    assert [source["published"] for source in law["sources"]] == ["2005", "2015-03-12"]
    assert law["sources"][0]["kind"] == "statute_text"


def test_a_statute_is_in_force_by_the_day(ask):
    said = {
        day: [ask(f"statutes/{law}/?as_of={day}").json()["in_force"] for law in ("xa-act-1999", "xa-code-5")]
        for day in ("2003-06-01", "2005-06-01", "2006-06-01")
    }
    assert said == {
        "2003-06-01": ["yes", "no"],
        "2005-06-01": ["uncertain", "uncertain"],
        "2006-06-01": ["no", "yes"],
    }


def test_statutes_in_force_on_a_day_say_so_for_that_day(ask):
    found = records(ask, "statutes", "&state=XA&approach=all_sex_buying&reach=general&in_force_on=2003-06-01")
    assert [(law["id"], law["in_force"]) for law in found] == [("xa-act-1999", "yes")]


def test_a_state_shows_its_approach_on_the_day(ask):
    then, between = (ask(f"states/XA/?as_of={day}").json()["approach"] for day in ("2003-06-01", "2005-06-01"))
    assert (then["kind"], then["statutes"], then["since"]) == ("all_sex_buying", ["xa-act-1999"], "1 January 1999")
    assert (between["kind"], between["base"]) == ("uncertain", "all_sex_buying")
    assert then["sources"]


def test_a_state_says_what_was_looked_for(ask):
    assert ask("states/XJ/").json()["searched"] == sorted(ask("states/XJ/").json()["searched"])
    assert ask("states/XJ/").json()["approach"]["kind"] == "not_researched"
    assert ask("states/XA/").json()["selling_sex"]["value"] == "not_penalised"


def test_a_state_leads_to_its_records(ask):
    for name, address in ask("states/XA/").json()["links"].items():
        found = ask(address.partition("/api/v1/")[2]).json()["results"]
        assert all(record["state"] == "XA" for record in found), name


def test_the_approaches_count_as_the_states_do(ask):
    by_approach = {kind["id"]: kind["states"] for kind in records(ask, "approaches") if kind["rank"] == "approach"}
    by_state = {}
    for state in records(ask, "states"):
        by_state.setdefault(state["approach"]["kind"], []).append(state["id"])
    assert by_approach == {kind: by_state.get(kind, []) for kind in by_approach}


def test_a_filter_of_states_agrees_with_their_approach(ask):
    found = records(ask, "states", "&approach=knowing_use&as_of=2020-01-01")
    everyone = records(ask, "states", "&as_of=2020-01-01")
    assert found == [state for state in everyone if state["approach"]["kind"] == "knowing_use"]
