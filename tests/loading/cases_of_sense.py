"""What goes wrong with a record that is well written."""

from tests.loading.breaking import NO, XA, Case

POLICE = (
    '{url: "https://police.example", title: Yearbook, publisher: Police, kind: official_report, supports: Counts 162.}'
)
COURSE = '{url: "https://news.example", title: Course, publisher: The News, kind: news, supports: Tells of the course.}'

FIRST = """approach: all_sex_buying
    reach: general
    variations: []
    offence_kind: criminal
    mental_element: none_required"""

SOURCE_CASES = (
    Case("a_record_rests_on_a_source", XA, f"    sources:\n      - {COURSE}", "§    sources: []", "no source"),
    Case(
        "a_record_rests_on_a_source", "perspectives.yaml", "findings: [brief-too-narrow]", "§findings: []", "no source"
    ),
    Case("a_source_can_be_found_again", XA, POLICE, f"§{POLICE}".replace("title: Yearbook, ", ""), "no title"),
    Case(
        "a_source_can_be_found_again", XA, POLICE, f"§{POLICE}".replace('url: "https://police.example", ', ""), "no url"
    ),
    Case(
        "a_source_can_be_found_again", "instruments.yaml", "title: Protocol, kind", "§kind", "neither a url nor a title"
    ),
    Case(
        "a_source_says_what_it_supports", XA, POLICE, f"§{POLICE}".replace(", supports: Counts 162.", ""), "no supports"
    ),
    Case("a_source_was_read_after_it_came_out", XA, POLICE, f"§{POLICE}".replace("kind:", "published: 2026-02, kind:")),
    Case("confidence_rests_on_the_best_source", XA, "confidence: low", "§confidence: high", "high on news alone"),
    Case("confidence_rests_on_the_best_source", XA, "confidence: low", "§confidence: medium", "medium on news alone"),
)

TIME_CASES = (
    Case(
        "an_end_follows_its_beginning",
        XA,
        "in_force_to: 2005",
        "§in_force_to: 2002-12-31",
        "ends 2002-12-31, before it begins 2003",
    ),
    Case("an_end_follows_its_beginning", XA, "ended: 2012-05", "§ended: 2009", "before it begins 2010"),
    Case(
        "an_end_follows_its_beginning",
        "osce.csv",
        "XA,XAN,Xanadu,Central Asia,1973,1981-01-01,1990-01-31",
        "§XA,XAN,Xanadu,Central Asia,1973,1981-01-01,1980",
        "before it begins 1981-01-01",
    ),
    Case(
        "an_end_has_a_beginning",
        "osce.csv",
        "XA,XAN,Xanadu,Central Asia,1973,1981-01-01",
        "§XA,XAN,Xanadu,Central Asia,1973,",
        "without eu_member_since",
    ),
    Case(
        "a_law_is_in_force_after_its_adoption",
        XA,
        "in_force_from: 1999-01-01",
        "§in_force_from: 1997",
        "before adopted 1998",
    ),
    Case(
        "a_law_is_in_force_after_its_adoption",
        "instruments.yaml",
        "in_force_from: 2003-12-25",
        "§in_force_from: 2000-12-01",
        "before opened_for_signature",
    ),
    Case(
        "a_ratification_follows_its_signature",
        "participation.csv",
        "2000-12-13,2003,",
        "§2000-12-13,1999,",
        "ratified 1999",
    ),
    Case("a_ratification_follows_its_signature", "participation.csv", "2003,2003-12-25", "§2003,2002", "in_force 2002"),
    Case("a_status_agrees_with_the_dates", XA, "status: in_force", "§status: proposed", "has a day of being in force"),
    Case("a_status_agrees_with_the_dates", XA, "status: in_force", "§status: not_yet_in_force", "but began 1999-01-01"),
    Case("a_status_agrees_with_the_dates", XA, "status: repealed", "§status: in_force", "but ended 2005"),
    Case(
        "a_status_agrees_with_the_dates",
        XA,
        "in_force_to: 2005\n    status: repealed",
        "in_force_to: 2027\n§    status: repealed",
        "ends only 2027",
    ),
    Case(
        "a_status_agrees_with_the_dates",
        XA,
        "in_force_from: 1999-01-01\n    status: in_force",
        "in_force_from: 2027\n§    status: in_force",
        "begins 2027",
    ),
)

CODING_CASES = (
    Case(
        "the_mental_element_follows_the_approach",
        XA,
        FIRST,
        FIRST.replace("    mental_element: none_required", "§    mental_element: knowledge"),
    ),
    Case(
        "the_mental_element_follows_the_approach",
        XA,
        FIRST,
        FIRST.replace("all_sex_buying", "knowing_use").replace("    mental", "§    mental"),
    ),
    Case("a_law_on_minors_says_so", XA, "reach: general\n    variations: []", "reach: minors\n§    variations: []"),
    Case(
        "a_law_on_platforms_is_indirect",
        XA,
        "approach: all_sex_buying\n    reach: general",
        "§approach: all_sex_buying\n    reach: platforms",
    ),
    Case(
        "the_least_penalty_is_not_above_the_most",
        XA,
        "imprisonment_min_months: 0",
        "§imprisonment_min_months: 13",
        "at most 12",
    ),
    Case(
        "a_technique_belongs_to_its_type", XA, "technique: buyer_course", "§technique: employer_code", "does not belong"
    ),
    Case(
        "a_technique_belongs_to_its_type",
        XA,
        "type: education_training\n    technique: buyer_course",
        "type: deterrence_disruption\n§    technique: ~",
        "without a technique",
    ),
    Case(
        "a_technique_belongs_to_its_type", "approaches.yaml", "[employer_code]", "§[warning_letters]", "does not belong"
    ),
    Case("a_course_for_buyers_names_buyers", XA, "audience: [buyers]", "§audience: [youth]"),
    Case("engagement_follows_the_type", XA, "engagement: active", "§engagement: passive", "is active"),
    Case(
        "engagement_follows_the_type",
        XA,
        "type: education_training\n    technique: buyer_course\n    engagement",
        "type: research\n§    engagement",
        "research of this kind is passive",
    ),
    Case(
        "engagement_follows_the_type",
        XA,
        "type: education_training\n    technique: buyer_course\n    engagement: active",
        "type: code_of_conduct\n§    engagement: passive",
        "code_of_conduct of this kind is active",
    ),
    Case(
        "engagement_follows_the_type",
        XA,
        "type: education_training\n    technique: buyer_course\n    engagement: active",
        "type: deterrence_disruption\n    technique: decoy_operation\n§    engagement: passive",
        "is active",
    ),
    Case("an_absent_measure_is_of_the_whole_state", XA, "topic: knowing_use", "topic: action_plan\n§    services: any"),
    Case("a_figure_has_a_value", "findings.yaml", "    unit: states\n", "", "a figure without unit", 12),
    Case(
        "a_figure_has_a_value",
        "findings.yaml",
        "    computable: null",
        "§    value: 3",
        "a value under kind assessment",
    ),
    Case(
        "a_list_names_no_more_than_it_counts",
        "cross_country_lists.yaml",
        "states: [NO]\n    parts",
        "§states: [NO, XA]\n    parts",
        "names 2",
    ),
    Case("a_year_of_adoption_is_of_a_listed_state", "cross_country_lists.yaml", "{NO: 2009}", "§{XA: 2009}", "'XA'"),
    Case(
        "a_step_asks_for_real_records",
        "recommendations.yaml",
        "{record: measures, where: {}, look",
        "§{record: measure, where: {}, look",
        "did you mean 'measures'?",
    ),
    Case(
        "a_step_asks_for_real_records",
        "recommendations.yaml",
        "audience: buyers}",
        "§audience: buyer}",
        "mean 'buyers'?",
    ),
    Case(
        "a_step_asks_for_real_records",
        "recommendations.yaml",
        "{type: education_training, ",
        "§{typ: education_training, ",
        "did you mean 'type'?",
    ),
    Case("a_step_asks_for_real_records", "recommendations.yaml", "least: 3", "least: §three", "'three'"),
)
FILE_CASES = (
    Case("a_file_is_named_after_its_state", NO, "state: NO", "§state: XA", "the file is NO"),
    Case(
        "what_is_on_file_was_searched",
        XA,
        "[statutes, enforcement, measures, security_sector]",
        "[statutes, enforcement, measures]",
        "security_sector stand on file",
        81,
    ),
    Case("an_id_begins_with_its_state", XA, "id: xa-course", "§id: no-course", "does not begin with xa-"),
)
