"""What goes wrong between records that are right each for itself."""

from tests.loading.breaking import XA, Case

SET_CASES = (
    Case("a_grid_has_its_columns", "participation.csv", "source_url,note", "§source_url,nota", "did you mean 'note'?"),
    Case(
        "a_grid_has_its_columns",
        "jurisdictions.csv",
        "id,state,name\nXA-N,XA,North Xanadu",
        "§id,state\nXA-N,XA",
        "no column name",
    ),
    Case("an_id_stands_once", XA, "id: xa-course", "§id: xa-code-1", "stands in states/XA.yaml:16 too"),
    Case("an_id_stands_once", "findings.yaml", "id: brief-1-of-2", "§id: brief-too-narrow", "findings.yaml:4 too"),
    Case("a_row_stands_once", "osce.csv", "XA,XAN,Xanadu", "§XA,NOR,Xanadu", "iso3 'NOR' stands in osce.csv:2 too"),
    Case("a_row_stands_once", "osce.csv", "XA,XAN,Xanadu", "§XA,XAN,Norway", "name 'Norway'"),
    Case("a_state_has_a_square_of_its_own", "osce.csv", "yes,5,14", "§yes,0,4", "'0, 4' stands in osce.csv:2 too"),
    Case(
        "a_participation_is_noted_once", "participation.csv", "XA,protocol", "§NO,protocol", "participation.csv:2 too"
    ),
    Case(
        "a_state_exists",
        "participation.csv",
        "XA,protocol",
        "§XZ,protocol",
        "'XZ' is no participating State; it is one of",
    ),
    Case("a_state_exists", "findings.yaml", "states: [NO]", "§states: [Norway]", "did you mean 'NO'?"),
    Case(
        "a_state_exists",
        "cross_country_lists.yaml",
        "{words: The north, states: [NO]}",
        "{words: The north, §states: [Norway]}",
        "did you mean 'NO'?",
    ),
    Case(
        "a_state_exists",
        "security_sector.yaml",
        "states: [NO]",
        "states:\n§    - XY\n    - NO",
        "'XY' is no participating",
    ),
    Case(
        "a_state_of_the_list_has_a_file",
        "osce.csv",
        "yes,5,14\n",
        "yes,5,14\n§XC,XCC,Xeno,Central Asia,1973,,,,,yes,6,6\n",
        "there is no states/XC.yaml",
    ),
    Case("a_jurisdiction_exists", XA, "jurisdiction: XA-N", "§jurisdiction: XA-S", "did you mean 'XA-N'?"),
    Case("a_jurisdiction_exists", "cross_country_lists.yaml", "[XA-N]", "§[ZZ-1]", "'ZZ-1' is no jurisdiction"),
    Case("a_jurisdiction_is_of_its_state", XA, "jurisdiction: XA-N", "§jurisdiction: NO", "the file of XA"),
    Case(
        "a_jurisdiction_is_of_its_state",
        "jurisdictions.csv",
        "XA-N,XA,North Xanadu",
        "XA-N,XA,North Xanadu\n§NO-1,XA,Some part",
        "does not begin with XA-",
    ),
    Case("a_statute_exists", XA, "statute: xa-code-1", "§statute: xa-kode-1", "did you mean 'xa-code-1'?"),
    Case(
        "a_finding_exists",
        "security_sector.yaml",
        "finding: brief-too-narrow",
        "§finding: brief-to-narow",
        "did you mean 'brief-too-narrow'?",
    ),
    Case("a_finding_exists", "approaches.yaml", "against: [brief-too-narrow]", "§against: [nothing]", "does not exist"),
    Case("an_instrument_exists", "participation.csv", "XA,protocol", "§XA,protokol", "did you mean 'protocol'?"),
    Case("a_document_exists", "approaches.yaml", "source: brief", "§source: breif", "did you mean 'brief'?"),
    Case(
        "an_explanation_has_its_metric",
        "explanations.yaml",
        "id: knowing-use",
        "§id: knowing-uses",
        "there is no metric 'knowing-uses'; did you mean 'knowing-use'?",
    ),
    Case(
        "a_criterion_is_asked_for",
        "readings.yaml",
        "look_for: buyers named",
        "§look_for: buyers are named",
        "no rule asks for 'buyers are named'; did you mean 'buyers named'?",
    ),
    Case(
        "a_reading_is_of_a_record",
        "readings.yaml",
        "record: xa-course",
        "§record: xa-curse",
        "there is no measure or record on the security sector 'xa-curse'; did you mean 'xa-course'?",
    ),
    Case(
        "a_record_is_read_once",
        "readings.yaml",
        "record: xa-police-deterrence",
        "§record: xa-course",
        "'xa-course' was read in line 6 too",
    ),
    Case(
        "a_reading_is_of_the_text_on_file",
        "readings.yaml",
        "of: bbb1e20aa6b0",
        "§of: bbb1e20aa6b1",
        "xa-police-deterrence has changed since it was read: read it again, then write of: bbb1e20aa6b0",
    ),
    Case(
        "a_reading_says_what_was_found",
        "readings.yaml",
        "found: true\n    because: teaches buyers",
        "§found: true",
        "found, but because does not say what names it",
    ),
    Case(
        "a_floor_holds", "floors.yaml", "statutes: 2", "§statutes: 3", "statutes: 2 on file, fewer than the floor of 3"
    ),
    Case("a_floor_holds", "floors.yaml", "leads: 1", "§leeds: 1", "did you mean 'leads'?"),
    Case("a_floor_holds", "floors.yaml", "leads: 1", "§leads: 2", "leads: 1 on file, fewer than the floor of 2"),
)
