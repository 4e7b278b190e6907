"""What goes wrong when a record is written."""

from tests.loading.breaking import NO, XA, Case

READING_CASES = (
    Case("a_file_is_yaml", XA, "state: XA\n", "state: [XA\n§", "not YAML"),
    Case("a_file_is_yaml", NO, "state: NO", "§state: \x07", "not YAML"),
    Case("a_file_is_yaml", NO, "leads: []", "§---\nleads: []", "single document"),
    Case("a_key_stands_once", XA, "  note: Since 1990.", "  note: Since 1990.\n§  note: Again.", "first on line 7"),
    Case("a_key_is_a_word", NO, "leads: []", "§? [a]\n: b"),
    Case("a_value_has_no_tag", NO, "leads: []", "§leads: !secret []"),
    Case("an_alias_does_not_hold_itself", "instruments.yaml", "meta: {", "§meta: &m {more: *m, "),
    Case(
        "a_row_fills_every_column",
        "participation.csv",
        '"not on the list, of 2015"',
        "§not on the list, of 2015",
        "10 cells",
    ),
    Case("a_file_is_csv", "participation.csv", '"not on the list, of 2015"', '§"not" on the list', "not CSV"),
    Case("a_grid_has_columns", "jurisdictions.csv", "id,state,name", "§id,state,state", "stands twice"),
)

FORM_CASES = (
    Case(
        "every_key_is_known",
        XA,
        "    provision: Section 1",
        "    provision: Section 1\n§    pennalty: 3",
        "mean 'penalty'",
    ),
    Case(
        "every_key_is_known",
        XA,
        "{date: 2011-07, change: A higher maximum.}",
        "§{date: 2011-07, change: A higher maximum, and more.}",
        "a comma in unquoted text?",
    ),
    Case(
        "every_needed_key_is_filled",
        XA,
        "    services: sexual\n    adopted: 1998",
        "    adopted: 1998",
        "no services",
        16,
    ),
    Case("every_needed_key_is_filled", XA, "    lead: government", "§    lead: ~", "no lead"),
    Case("every_needed_key_is_filled", XA, "audience: [buyers]", "§audience: []", "no audience"),
    Case("every_needed_key_is_filled", "floors.yaml", "statutes: 2", "§statutes:", "no statutes"),
    Case("every_value_has_its_form", NO, "leads: []", "§leads: a sentence", "a list of texts"),
    Case("every_value_has_its_form", NO, "leads: []", "leads:\n§  - {a: b}", "an item of leads is not a text"),
    Case("every_value_has_its_form", NO, "leads: []", "§statutes: none", "a list of records"),
    Case("every_value_has_its_form", NO, "leads: []", "§selling_sex: [a]", "keys and values"),
    Case("every_word_is_in_the_vocabulary", XA, "role: deterrence", "§role: deterence", "did you mean 'deterrence'?"),
    Case("every_word_is_in_the_vocabulary", XA, "topic: knowing_use", "§topic: knowing-use", "mean 'knowing_use'"),
    Case("every_word_is_in_the_vocabulary", XA, "kind: official_report", "§kind: other", "'other' is not a word"),
    Case(
        "every_word_is_in_the_vocabulary", NO, "[statutes]", "\n  - statutes\n§  - measure", "did you mean 'measures'?"
    ),
    Case(
        "every_word_is_in_the_vocabulary", "osce.csv", "Central Asia", "§central asia", "did you mean 'Central Asia'?"
    ),
    Case("every_word_is_in_the_vocabulary", XA, "evaluated: no", "§evaluated: false", "'false' is not a word"),
    Case("a_list_names_a_thing_once", XA, "audience: [buyers]", "§audience: [buyers, buyers]", "'buyers' twice"),
    Case("a_date_is_written_as_it_is_known", XA, "adopted: 1998", "§adopted: 1998-13", "'1998-13' is not a date"),
    Case("a_date_is_written_as_it_is_known", XA, "started: 2010", "§started: spring 2010", "write 2005"),
    Case("a_date_is_written_as_it_is_known", XA, "date: 2011-07,", "§date: 2011-02-30,", "is not a date"),
    Case("the_day_of_research_is_a_day", NO, "researched_on: 2026-01-31", "§researched_on: 2026-01"),
    Case("a_number_is_whole", XA, "value: 162", "§value: about 162", "'about 162'"),
    Case("a_number_is_whole", XA, "imprisonment_max_months: 12", "§imprisonment_max_months: 1.5", "'1.5'"),
    Case("a_figure_is_a_number", "findings.yaml", "value: 1", "§value: one", "'one' is not a number"),
    Case("a_truth_is_true_or_false", XA, "{fine: true,", "§{fine: yes,", "'yes' is neither true nor false"),
    Case("an_address_is_whole", XA, 'url: "https://police.example"', '§url: "police.example"', "'police.example'"),
    Case("an_address_is_whole", "participation.csv", "https://treaties.example,ratification", "§ftp://a,ratification"),
    Case("an_id_is_made_of_plain_words", XA, "id: xa-course", "§id: xa-Course_1", "lower-case words"),
    Case("a_period_runs_forward", XA, "period: 2017-2018", "§period: 2018-2017", "runs backwards"),
    Case("a_period_runs_forward", XA, "period: 2017-2018", "§period: since 2017", "neither a year nor a span"),
)
