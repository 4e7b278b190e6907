"""The lists of the site that can be taken as a file and asked for by programs."""

from dataclasses import dataclass


@dataclass(frozen=True)
class List:
    """A list of the site that can be taken as a file and asked for by programs; `asks` is a part of an address."""

    name: str
    label: str
    holds: str
    api: str
    asks: str = ""


LISTS = (
    List(
        "states", "States", "One row a state: region, approach on the day, since when, how much is on file.", "states"
    ),
    List("statutes", "Statutes", "One row a law: place, provision, coding, penalty, dates, amendments.", "statutes"),
    List("approaches", "Approaches over time", "One row a year: how many states have which approach.", "approaches"),
    List(
        "prevention", "Prevention measures", "One row a measure: kind, audience, lead, dates, evaluation.", "measures"
    ),
    List("instruments", "Instruments", "One row an instrument: kind, force, what it asks.", "instruments"),
    List(
        "findings", "Findings", "One row a finding of the two documents, with its figure where it has one.", "findings"
    ),
    List(
        "figures",
        "Figures of the brief",
        "One row a figure and state: whether the state counts, on the day of the brief and on the day asked.",
        "metrics",
    ),
    List(
        "timeline",
        "What happened when",
        "One row an event: date as known, what happened, where, by which record.",
        "timeline",
    ),
    List("sources", "Sources", "One row a page that was read: publisher, date, kind, what rests on it.", "sources"),
    List("recommendations", "Recommendations", "One row a step, under its recommendation.", "recommendations"),
    List(
        "gaps",
        "Recommendations against records",
        "One row a state, one column a step: what the records show of it on the day.",
        "gaps",
    ),
    List("questions", "Questions", "One row a position, under its question.", "questions"),
    List(
        "statute-design",
        "Laws by the criteria of the brief",
        "One row a law: knowledge, purchases, services, application, findings for and against its approach.",
        "statutes",
    ),
    List(
        "security-sector",
        "Security sector",
        "One row a claim: actors, role, kind, the states that it names.",
        "security-claims",
    ),
    List(
        "cross-country-lists",
        "Cross-country lists",
        "One row a list and place: what the list says, and how it stands beside the records.",
        "cross-country-lists",
    ),
    List(
        "coverage",
        "Coverage",
        "One row a state and topic: what was looked for, what is on file, by what kinds of source.",
        "coverage",
    ),
    List("leads", "Research leads", "One row a lead: what is believed but was not confirmed. No facts.", "leads"),
    List(
        "compare",
        "Comparison",
        "All states by the usual topics; any choice of states and topics at its own address.",
        "compare",
        "states=all",
    ),
)
