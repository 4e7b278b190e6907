"""The rules on reasons for changes, each broken in one spot of a folder that lies beside a release."""

from functools import partial

from tests.loading.breaking import XA, Case

FIRST, SECOND = "changes/first.yaml", "changes/second.yaml"
CASE = partial(Case, has_release=True)
REASON_CASES = (
    CASE(
        "reasons_name_a_release_to_come",
        SECOND,
        "release: 2026.2",
        "§release: next",
        "'next' is no version; 2026.1 is one",
    ),
    CASE(
        "reasons_name_a_release_to_come",
        SECOND,
        "release: 2026.2",
        "§release: 2026.4",
        "2026.4 cannot follow 2026.1; 2026.2 can",
    ),
    CASE("reasons_name_a_release_to_come", SECOND, "release: 2026.2", "§release: 2028.2", "2026.2 or 2028.1 can"),
    CASE("what_was_released_is_not_rewritten", FIRST, "changes: []", "changes:", "with another text", line=1),
    CASE(
        "a_change_has_a_reason",
        XA,
        "- id: xa-course\n    title: A course\n    type: education_training\n    technique: buyer_course\n    engagement: active\n"
        "    focus: paid_sex",
        "§- id: xa-course\n    title: A course\n    type: education_training\n    technique: buyer_course\n    engagement: active\n"
        "    focus: trafficking_users",
        "measures/xa-course says something else in 'focus' since 2026.1: say why",
    ),
    CASE(
        "a_reason_is_of_a_change",
        SECOND,
        "key: xa-course\n    fields: [title]",
        "§key: xa-course\n    fields: [title, summary]",
        "measures/xa-course says the same as in the last release in summary",
    ),
    CASE("a_reason_is_of_a_change", SECOND, "key: xa-course", "§key: xa-curse", "measures/xa-curse says the same"),
    CASE(
        "a_reason_fits_what_happened",
        SECOND,
        "why: wording",
        "§why: record_added",
        "is changed, which 'record_added' does not",
    ),
)
