"""The one function that judges a recommended step against the records of a state.

The rules of a step stand in the facts (`shown_by`, `partly_by`; data guide). This is how carefully they are read:

- A record that meets a rule in full on the day shows the step, or shows it in part, as the rule says.
- What a rule asks a reader to find (`look_for`) no program finds. A record that meets the rest of it meets the rule
  where a reader found it in the record (`fixtures/readings.yaml`), and does not where the reader did not. A record that
  nobody has read for it *bears on* the step: where no other rule is met, the step is not assessable.
- Where records were read and none names what the rules ask for, the step is not assessable either: it may exist.
- A measure that had ended, or may have, shows the step in part at most. A finished study or a past evaluation was done
  all the same, so there an end does not matter. A law that is no longer in force shows nothing.
- A law that holds in a part of the state shows the step in part.
- Where it is uncertain whether a law held or a measure had begun on the day, the step is not assessable.
- Where a source denies for the same time what the verdict would rest on, sources differ.
- The step is documented none only where sources rule out whatever any of its rules names.
- Where nothing is on file, it was looked for or it was not; neither is a no.
"""

from enum import IntEnum

from apps.criminalization.approach import contradicts, rules_out_any_law
from apps.criminalization.models import Statute
from apps.criminalization.vocabulary import AbsentTopic
from apps.findings.gaps.rules import FAMILIES, named_by, reading_of, rules_of
from apps.findings.gaps.standing import Standing, standing
from apps.findings.gaps.verdicts import How, Judged, Reason, Verdict
from apps.prevention import denials
from apps.prevention.models import Measure
from apps.prevention.vocabulary import AbsentMeasureTopic, MeasureType


class Level(IntEnum):
    """How far a single record goes under a single rule."""

    ELSEWHEN = 0
    READ = 1
    BEARS = 2
    PERHAPS = 3
    PARTLY = 4
    SHOWN = 5


def judge(step, asked):
    """The verdict on a step for a state on a day. Needs the state's law, measures, figures and roles; asks no query."""
    best, bearing, read = {}, {}, []
    for rule, in_full in [*((each, True) for each in step.shown_by), *((each, False) for each in step.partly_by)]:
        for record in named_by(rule, asked):
            reading = reading_of(record, rule)
            level, how = _level(rule, in_full, record, standing(record, asked), reading)
            if reading and level != Level.ELSEWHEN:
                read.append((record, reading))
            if level > best.get(record, (-1, None))[0]:
                best[record] = level, how
            if level == Level.BEARS:
                bearing.setdefault(record, rule["look_for"])
    against = relevant_denials(step, asked)
    return _weigh(step, asked, best, tuple(bearing.items()), tuple(dict.fromkeys(read)), against)


def _level(rule, in_full, record, stands, reading):
    if stands is Standing.NOT:
        return Level.ELSEWHEN, None
    if rule.get("look_for") and not (reading and reading.found):
        return Level.READ if reading else Level.BEARS, None
    if stands is Standing.PERHAPS:
        return Level.PERHAPS, None
    if not in_full:
        return Level.PARTLY, How.NARROWER
    if isinstance(record, Statute) and not record.jurisdiction.is_whole:
        return Level.PARTLY, How.PART_OF_STATE
    if stands is Standing.HOLDS or _outlasts_its_end(rule):
        return Level.SHOWN, None
    return Level.PARTLY, How.ENDED if stands is Standing.ENDED else How.PERHAPS_ENDED


def _outlasts_its_end(rule):
    """A study that was finished was done, and so was an evaluation."""
    where = rule.get("where", {})
    return where.get("type") == MeasureType.RESEARCH or "evaluated" in where


def _weigh(step, asked, best, bearing, read, against):
    of = {level: [record for record, (found, _) in best.items() if found == level] for level in Level}
    beside = {
        "bearing": tuple(pair for pair in bearing if best[pair[0]][0] == Level.BEARS or pair[0] in of[Level.PARTLY]),
        "read": read,
        "perhaps": tuple(of[Level.PERHAPS]),
        "elsewhen": tuple(of[Level.ELSEWHEN]),
        "denials": against,
    }
    for level, verdict in ((Level.SHOWN, Verdict.SHOWN), (Level.PARTLY, Verdict.PARTLY)):
        sure = [record for record in of[level] if not any(denies(absent, record) for absent in against)]
        if sure:
            how = tuple((record, best[record][1]) for record in sure if best[record][1])
            return Judged(verdict, records=tuple(sure), how=how, **beside)
        if of[level]:
            return Judged(Verdict.NOT_ASSESSABLE, Reason.DISPUTED, records=tuple(of[level]), **beside)
    if of[Level.PERHAPS]:
        return Judged(Verdict.NOT_ASSESSABLE, Reason.UNCERTAIN, **beside)
    if bearing:
        return Judged(Verdict.NOT_ASSESSABLE, Reason.TO_JUDGE, **beside)
    if read:
        return Judged(Verdict.NOT_ASSESSABLE, Reason.NOT_NAMED, **beside)
    if rules_of(step) and all(_ruled_out(rule, asked, against) for rule in rules_of(step)):
        return Judged(Verdict.DOCUMENTED_NONE, records=against, **beside)
    unsearched = tuple(family for family in families_of(step) if not asked.state.looked_for(family))
    reason = Reason.NOT_RESEARCHED if unsearched else Reason.NOTHING_ON_FILE
    return Judged(Verdict.NOT_ASSESSABLE, reason, not_searched=unsearched, **beside)


def families_of(step):
    """The families of records that the rules of a step name, each once."""
    return tuple(dict.fromkeys(FAMILIES[rule["record"]] for rule in rules_of(step)))


def relevant_denials(step, asked):
    """What sources say does not exist, as of the day or earlier, among that which the rules of a step name."""
    laws = [rule.get("where", {}).get("approach") for rule in rules_of(step) if rule["record"] == "statutes"]
    kinds = [rule.get("where", {}).get("type") for rule in rules_of(step) if rule["record"] == "measures"]
    return (
        *(each for each in asked.absent_laws if laws and each.topic in (*laws, AbsentTopic.ANY_DEMAND_LAW)),
        *(
            each
            for each in asked.absent_measures
            if kinds and each.topic in (*kinds, AbsentMeasureTopic.ANY_PREVENTION)
        ),
    )


def denies(absent, record):
    """Whether a source says that there was none at a time when a record shows one."""
    if isinstance(record, Statute):
        return hasattr(absent, "jurisdiction") and contradicts(absent, record)
    if isinstance(record, Measure):
        return not hasattr(absent, "jurisdiction") and denials.denies(absent, record)
    return False


def _ruled_out(rule, asked, against):
    """Whether sources rule out all that a rule names: for laws rule 10 of the data guide, for measures their kind."""
    if rule["record"] == "statutes":
        return rules_out_any_law(asked.absent_laws, asked.laws, asked.on)
    topics = (rule.get("where", {}).get("type"), AbsentMeasureTopic.ANY_PREVENTION)
    return rule["record"] == "measures" and any(
        each.topic in topics for each in against if not hasattr(each, "jurisdiction")
    )
