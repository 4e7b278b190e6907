"""What the page says of a state: each line drawn from records, with the numbers of its sources."""

from dataclasses import dataclass
from itertools import chain
from textwrap import shorten

from apps.comparison.asked import Asked
from apps.comparison.prevention import begun_by
from apps.criminalization.force import Force
from apps.criminalization.sayings import absence_words, approach_words, conjoined, looked, lower_first, penalty_words
from apps.criminalization.sayings import span_words as law_span
from apps.criminalization.vocabulary import Reach
from apps.dates import say
from apps.findings.gaps.gap import STANDINGS, gaps_of, number_of, steps_in_order
from apps.findings.gaps.verdicts import Reason, Verdict
from apps.profiles.prevention import Shown as ShownMeasure
from apps.states.models import Family
from apps.tables.document import web_address

NOTHING_OPEN = "No record on file leaves open what it should say. More may exist than was found."
LONGEST_NAME = 120  # of a law; its provision may be a sentence


@dataclass(frozen=True)
class Line:
    """A statement, and the citations behind it."""

    text: str
    citations: tuple = ()


@dataclass(frozen=True)
class Brief:
    """All that could stand on the page, section by section, what matters most first."""

    state: object
    on: object
    approach: Line
    summary: str
    laws: list
    figures: list
    measures: list
    measures_by_kind: str
    verdicts: list
    unknown: list
    pages: int


def brief_of(profile):
    """A brief from a profile. Asks the database for the steps alone."""
    asked = Asked(profile.state, profile.on)
    return Brief(
        state=profile.state,
        on=profile.on,
        approach=_approach(profile),
        summary=profile.state.summary,
        laws=_laws(profile, asked),
        figures=_figures(profile, asked),
        measures=_measures(profile, asked),
        measures_by_kind=_by_kind(profile, asked),
        verdicts=_verdicts(gaps_of(asked, steps_in_order())),
        unknown=[_unknown(gap) for gap in profile.gaps] or [NOTHING_OPEN],
        pages=len(profile.row.pages),
    )


def _approach(profile):
    found = profile.approach
    since = found.since and (f"; {found.since}" if found.since == "first day not known" else f", since {found.since}")
    return Line(f"{found.phrase}{since}", found.citations)


def _laws(profile, asked):
    """Laws in force, then those that perhaps are, then what sources rule out."""
    shown = [(place, each) for place, laws in profile.statutes for each in laws]
    shown.sort(key=lambda pair: pair[1].law.reach != Reach.GENERAL)
    found = [
        _law(place, each) for force in (Force.YES, Force.UNCERTAIN) for place, each in shown if each.force is force
    ]
    against = [
        Line(f"{absence_words([absent])}.", tuple(absent.citations.all()))
        for absent in sorted(asked.absent_laws, key=lambda absent: absent.as_of.last, reverse=True)
    ]
    return [*found, *against] or [Line(_nothing(profile.state, Family.STATUTES, "No law on buyers or users"))]


def _law(place, shown):
    where = "" if place.is_whole else f" ({place.name})"
    perhaps = "Perhaps in force: " if shown.force is Force.UNCERTAIN else ""
    name = shorten(str(shown.law), LONGEST_NAME, placeholder=" …")
    parts = [f"{perhaps}{name}{where}: {lower_first(approach_words(shown.law))}", lower_first(law_span(shown.law))]
    if penalty := penalty_words(shown.law):
        parts.append(lower_first(penalty))
    return Line(f"{'; '.join(parts)}.", tuple(shown.law.citations.all()))


def _nothing(state, family, what):
    if state.looked_for(family):
        return f"{what} was found ({looked(state)}). It may exist all the same."
    return "Not researched. Nothing follows from the gap."


def _figures(profile, asked):
    """Figures on application, the latest period first."""
    figures = [pair for pair in profile.figures if pair[0].first_year <= asked.on.year]
    figures.sort(key=lambda pair: (-pair[0].last_year, -pair[0].first_year))
    found = [
        Line(
            f"{figure.get_kind_display()}{_of_part(law)}, {figure.period}: {figure.value:,}."
            f"{f' {figure.note}' if figure.note else ''}",
            tuple(figure.citations.all()),
        )
        for figure, law in figures
    ]
    return found or [
        Line(_nothing(profile.state, Family.ENFORCEMENT, "No figure on the application of a law on demand"))
    ]


def _of_part(law):
    """The part of the state whose law a figure is about; empty for the whole state, or where it names no law."""
    return f" ({law.jurisdiction.name})" if law and not law.jurisdiction.is_whole else ""


def _begun(profile, asked):
    return [measure for measure in profile.row.measures if begun_by(measure, asked) is not False]


def _measures(profile, asked):
    """Measures begun by the day, those not known to have ended first and the latest of these first; then denials."""
    found = sorted(_begun(profile, asked), key=lambda measure: _latest_first(measure, asked.on))
    lines = [
        *(_measure(measure, asked.on) for measure in found),
        *(
            Line(
                f"{absent.get_topic_display()}: none, says a source ({absent.as_of.words}).",
                tuple(absent.citations.all()),
            )
            for absent in asked.absent_measures
        ),
    ]
    return lines or [Line(_nothing(profile.state, Family.MEASURES, "No prevention measure"))]


def _latest_first(measure, on):
    ended = bool(measure.ended and measure.ended.had_come(on))
    return ended, -measure.started.first.toordinal() if measure.started else 0


def _measure(measure, on):
    lead = measure.lead_name or measure.get_lead_display()
    when = lower_first(ShownMeasure(measure, on).when)
    kind = lower_first(measure.get_type_display())
    return Line(f"{measure.title} ({kind}; {lead}; {when}).", tuple(measure.citations.all()))


def _by_kind(profile, asked):
    """How many measures of each kind are on file: 2 awareness campaigns and 1 of research."""
    begun = {measure.pk for measure in _begun(profile, asked)}
    counts = [(label, sum(shown.measure.pk in begun for shown in group)) for label, group in profile.measures]
    return conjoined([f"{lower_first(label)}: {number}" for label, number in counts if number]) if begun else ""


def _verdicts(found):
    """The steps under each verdict, in the order of the vocabulary: word, and number and text of each step."""
    words = {}
    for gap in sorted(found, key=lambda gap: STANDINGS.index(gap.standing)):
        words.setdefault(_word(gap), []).append((number_of(gap.step), gap.step.text))
    return list(words.items())


def _word(gap):
    standing = gap.standing
    if standing is Verdict.DOCUMENTED_NONE:
        return gap.text  # with the time of which its sources speak
    if standing is Reason.TO_JUDGE:
        return "Not assessable, records bear on it and a reader must judge"
    if standing is Reason.NOT_NAMED:
        return "Not assessable, the records that were read do not name it"
    return f"Not assessable, {lower_first(standing.label)}" if isinstance(standing, Reason) else standing.label


def _unknown(gap):
    names = f" {len(gap.of)} records" if len(gap.of) > 1 else f" {gap.of[0]}" if gap.of else ""
    return f"{gap.text}{names}" + ("" if (gap.text + names).endswith(".") else ".")


@dataclass(frozen=True)
class Room:
    """How much of a brief stands on the page, and how large: lines of each section, signs of a line, sources of a line."""

    size: float
    laws: int = 8
    figures: int = 6
    measures: int = 12
    unknown: int = 8
    line: int = 400
    step: int = 300
    cites: int = 2
    summary: int = 900


def _less(share):
    """A room between all of it and the barest, by a share from 1 to 0."""
    between = {name: round(least + (most - least) * share) for name, (least, most) in BETWEEN.items()}
    return Room(8.5 if share else 8, cites=1, **between)


BETWEEN = {
    "laws": (3, 8),
    "figures": (2, 6),
    "measures": (2, 12),
    "unknown": (3, 8),
    "line": (180, 400),
    "step": (70, 240),
    "summary": (400, 900),
}
# From the fullest page to the barest; the first that fits is taken.
ROOMS = (Room(10.5), Room(10), Room(9.5), Room(9), Room(8.5), *(_less(left / 20) for left in range(20, -1, -1)))


def laid_out(brief, room, references_of, address, facts, terms):
    """The brief in the words of the template, as much of it as there is room for."""
    cut = {
        "laws": brief.laws[: room.laws],
        "figures": brief.figures[: room.figures],
        "measures": brief.measures[: room.measures],
    }
    cited = [citation for line in (brief.approach, *chain(*cut.values())) for citation in line.citations[: room.cites]]
    references = references_of(cited)

    def line(each):
        citations = each.citations[: room.cites]
        return {
            "text": shorten(each.text, room.line, placeholder=" …"),
            "notes": references.numbers_of(citations) if citations else [],
        }

    return {
        "size": room.size,
        "title": f"{brief.state.name}: law and prevention on demand that fosters trafficking",
        "name": brief.state.name,
        "day": say(brief.on),
        "researched": say(brief.state.researched_on),
        "approach": line(brief.approach),
        "summary": shorten(brief.summary, room.summary, placeholder=" …"),
        **{name: [line(each) for each in lines] for name, lines in cut.items()},
        "more": {name: len(getattr(brief, name)) - len(lines) for name, lines in cut.items()},
        "kinds": brief.measures_by_kind,
        "verdicts": [
            {
                "word": word,
                "steps": [[number, shorten(text.rstrip("."), room.step, placeholder=" …")] for number, text in steps],
            }
            for word, steps in brief.verdicts
        ],
        "unknown": [shorten(text, room.line, placeholder=" …") for text in brief.unknown[: room.unknown]],
        "unknown_more": max(0, len(brief.unknown) - room.unknown),
        "sources": [_source(reference) for reference in references],
        "pages_more": max(0, brief.pages - len(references)),
        "address": address,
        "facts": facts,
        **terms,
    }


def _source(reference):
    source = reference.source
    parts = (
        shorten(source.name, 90, placeholder=" …"),
        shorten(source.publisher, 50, placeholder=" …"),
        source.published_text,
    )
    return {"number": reference.number, "text": ", ".join(filter(None, parts)), "address": web_address(source.url)}
