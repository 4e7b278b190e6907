"""What the words of vocabularies mean, where more is kept than a label: in code, or in the facts themselves."""

from apps.criminalization.approach import KINDS as STATE_KINDS
from apps.criminalization.models import ApproachProfile
from apps.prevention.models import MeasureTypeProfile, PreventionAim
from apps.tables import Kind

IN_CODE = {
    "AnswerKind": {kind.value: kind.definition for kind in Kind},
    "StateApproachKind": {kind.key: kind.note for kind in STATE_KINDS},
}
IN_FACTS = (  # the typologies of the OSCE brief, and the vocabularies that are named after them
    (ApproachProfile, ("LawApproach", "StateApproachKind", "VariationsWord")),
    (MeasureTypeProfile, ("MeasureType",)),
    (PreventionAim, ("FocusWord",)),
)


def definitions(has_facts):
    """What is kept of each word, by vocabulary; of the facts, where there is a database to ask."""
    found = {name: dict(known) for name, known in IN_CODE.items()}
    for model, names in IN_FACTS if has_facts else ():
        told = dict(model.objects.values_list("id", "definition"))
        for name in names:
            found[name] = {**found.get(name, {}), **told}
    return found
