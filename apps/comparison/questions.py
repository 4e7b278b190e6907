"""The kinds of question that the comparison puts to states: a factory for each, so that a topic is a line or two."""

from apps.comparison import application, law, needs, prevention, promises
from apps.comparison.dimension import Dimension, Group
from apps.criminalization.sayings import lower_first


def asks_law(key, label, help, answer, group=Group.LAW):
    """A question that is answered from a state's laws."""
    return Dimension(key=key, label=label, help=help, group=group, needs=(needs.law,), answer=answer)


def asks_offence(word, help):
    """Whether a law of one approach and of general reach is in force."""
    return asks_law(word.value, word.label, help, law.offence(word))


def asks_limited(reach, label, help):
    """Whether a law reaches only certain sellers, places, persons or platforms."""
    return asks_law(f"reach_{reach.value}", label, help, law.limited(reach), group=Group.LIMITED)


def asks_figure(kind):
    """The latest figure of one kind on application."""
    help = (
        f"The latest figure on {lower_first(kind.label)} under a law on demand that a source gives. Figures of "
        f"different sources and periods count different things."
    )
    return Dimension(
        key=f"figure_{kind.value}",
        label=kind.label,
        help=help,
        group=Group.APPLICATION,
        needs=(needs.law, needs.figures),
        answer=application.latest_figure(kind),
    )


def _asks_measures(key, label, help, group, fits, topic=""):
    return Dimension(
        key=key,
        label=label,
        help=help,
        group=group,
        needs=(needs.prevention,),
        answer=prevention.measures_that(fits, topic),
    )


def asks_type(word, help):
    """Whether there are measures of one kind."""
    return _asks_measures(word.value, word.label, help, Group.PREVENTION, lambda m: m.type == word, topic=word.value)


def asks_technique(word, help):
    """Whether there are measures of one technique."""
    return _asks_measures(f"technique_{word.value}", word.label, help, Group.TECHNIQUES, lambda m: m.technique == word)


def asks_audience(key, label, *words):
    """Whether measures are addressed to an audience."""
    help = (
        f"Yes: a measure begun by that day and not ended addresses this audience ({label.lower()}). In part: all "
        f"such measures have ended."
    )
    return _asks_measures(
        f"audience_{key}", f"Measures for {lower_first(label)}", help, Group.AUDIENCE, prevention.addressed_to(*words)
    )


def asks_lead(word):
    """Whether measures are led by one kind of body."""
    help = (
        f"Yes: a measure begun by that day and not ended is led by this kind of body ({word.label.lower()}). In "
        f"part: all such measures have ended."
    )
    return _asks_measures(
        f"lead_{word.value}", f"Measures led by: {lower_first(word.label)}", help, Group.LEAD, lambda m: m.lead == word
    )


def asks_treaty(instrument, label, is_directive=False):
    """How states stand to a treaty or a directive."""
    bound = "it is bound as a member of the European Union" if is_directive else "it is a party"
    help = (
        f"Yes: a source shows that {bound} on that day. In part: signed, not ratified. None: a source says it "
        f"takes no part, or not yet."
    )
    return Dimension(
        key=instrument,
        label=label,
        help=help,
        group=Group.TREATIES,
        needs=(needs.treaties,),
        answer=promises.takes_part(instrument, is_directive),
    )


def asks_role(word):
    """Who in the security sector was seen in one role."""
    help = (
        f"Yes: a source shows an actor of the security sector (police, prosecution, judiciary, inspection …) in "
        f"this role: {word.label.lower()}."
    )
    return Dimension(
        key=f"security_{word.value}",
        label=f"Security sector: {lower_first(word.label)}",
        help=help,
        group=Group.SECURITY,
        needs=(needs.security,),
        answer=application.security_role(word),
    )
