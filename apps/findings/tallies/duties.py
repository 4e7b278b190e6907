"""Counts of who is bound by which instrument."""

from apps.comparison.promises import standing, takes_part
from apps.criminalization.force import Force
from apps.findings.tallies.lines import Entry, Line, Tally, states_line
from apps.findings.tallies.verdicts import Reason, Verdict, either, how_dated
from apps.instruments.models import Instrument, InstrumentKind, Obligation, Provision, Subject
from apps.tables import Kind

OF_KIND = {Kind.YES: Force.YES, Kind.UNCERTAIN: Force.UNCERTAIN, Kind.NOT_RESEARCHED: Force.UNCERTAIN}


def is_party_to(instrument):
    """Counts states that are bound by an instrument."""

    def verdict(asked):
        row = next((row for row in asked.state.participations.all() if row.instrument_id == instrument), None)
        if row is None:
            return Verdict(Force.UNCERTAIN, Reason.NOT_SAID)
        kind = standing(row, asked).kind
        if kind is Kind.UNCERTAIN:
            return Verdict(Force.UNCERTAIN, how_dated([row.in_force or row.ratified]), (row,))
        return Verdict(Force.YES if kind is Kind.YES else Force.NO, records=(row,))

    return verdict


def is_bound_by(instrument):
    """Counts states that an instrument binds; a directive binds none but the members of the Union."""

    def verdict(asked):
        if instrument.kind != InstrumentKind.EU_DIRECTIVE:
            return is_party_to(instrument.pk)(asked)
        answer = takes_part(instrument.pk, is_directive=True)(asked)
        force = OF_KIND.get(answer.kind, Force.NO)
        reason = None
        if force is Force.UNCERTAIN:
            reason = Reason.NOT_SAID if answer.kind is Kind.NOT_RESEARCHED else Reason.UNDATED
        return Verdict(force, reason, answer.records)

    return verdict


def with_duty(obligation=None):
    """Treaties and directives that states can be party to and that speak of discouraging demand."""
    duties = Provision.objects.filter(on=Subject.DISCOURAGE_DEMAND)
    duties = duties.filter(obligation=obligation) if obligation else duties
    found = Instrument.objects.filter(pk__in=duties.values("instrument"), participations__isnull=False)
    return list(found.distinct().order_by("position"))


def by_instrument(asked):
    return [states_line(asked, each.pk, each.short_title, is_bound_by(each)) for each in with_duty()]


def by_number(asked):
    """States by how many instruments oblige them; a state stands under each number that it may have."""
    instruments = with_duty(Obligation.SHALL)
    verdicts = [(each.state, [is_bound_by(one)(each) for one in instruments]) for each in asked]
    return [_of_number(number, verdicts) for number in range(len(instruments) + 1)]


def _of_number(number, verdicts):
    certain, perhaps = [], []
    for state, said in verdicts:
        sure = [each for each in said if each.force is Force.YES]
        unsure = [each for each in said if each.force is Force.UNCERTAIN]
        records = tuple(record for each in (*sure, *unsure) for record in each.records)
        if len(sure) == number and not unsure:
            certain.append(Entry(state, records))
        elif len(sure) <= number <= len(sure) + len(unsure) and unsure:
            perhaps.append(Entry(state, records, reason=unsure[0].reason))
    label = "1 instrument" if number == 1 else f"{number} instruments"
    return Line(str(number), label, "states", tuple(certain), tuple(perhaps))


def is_participating(asked):
    """Bound politically, as every participating State is."""
    return Verdict(Force.YES)


def obliged(asked):
    palermo = is_party_to("palermo-protocol")
    return [
        states_line(asked, "politically", "Bound politically, by OSCE decisions", is_participating),
        states_line(asked, "legally", "Bound legally too, by the Palermo Protocol", palermo),
    ]


def reinforced(asked):
    rows = (row for each in asked for row in each.state.participations.all())
    found = {row.instrument_id: row.instrument for row in rows}
    wanted = {key: found[key] for key in ("coe-197", "eu-2011-36") if key in found}
    verdicts = [is_bound_by(each) for each in wanted.values()]
    return [
        states_line(asked, "either", "Any of the two", either(*verdicts)),
        *(states_line(asked, each.pk, each.short_title, is_bound_by(each)) for each in wanted.values()),
    ]


BOUND = (
    "An instrument binds from the day on which it is in force for the state; where no source gives that day, the day of "
    "ratification counts. A signature alone does not bind. "
)

TALLIES = (
    Tally(
        "duties-for-each-state",
        ("osce-instruments-require-action",),
        "States by the number of instruments that oblige them to discourage demand",
        f"Treaties and directives with a provision that states shall discourage demand. {BOUND}A state for which a status "
        f"was not found stands under perhaps with every number that it may have.",
        by_number,
    ),
    Tally(
        "states-for-each-duty",
        ("osce-palermo-widest",),
        "States bound by each instrument on demand",
        f"Treaties and directives with a provision on discouraging demand. {BOUND}",
        by_instrument,
    ),
    Tally(
        "all-obliged",
        ("osce-all-states-obliged",),
        "States bound politically, and legally",
        f"Every participating State takes part in the decisions of the OSCE. {BOUND}",
        obliged,
    ),
    Tally(
        "council-and-union",
        ("osce-coe-eu-reinforce",),
        "States bound by the convention of the Council of Europe or the directive of the Union",
        f"{BOUND}The directive binds members of the European Union alone.",
        reinforced,
    ),
)
