"""What the two documents say for and against each approach, argument by argument."""

from collections import defaultdict
from dataclasses import dataclass

from apps.criminalization.models import ApproachProfile
from apps.findings.models import ApproachArgument
from apps.findings.vocabulary import Stance
from apps.sources.models import with_sources


@dataclass(frozen=True)
class Weighed:
    """An approach or a variation of the typology, with the findings that bear on it; none where `profile` is None."""

    profile: ApproachProfile | None
    by_stance: dict

    @property
    def speaks_for(self):
        return self.by_stance.get(Stance.FOR, [])

    @property
    def speaks_against(self):
        return self.by_stance.get(Stance.AGAINST, [])

    @property
    def said_elsewhere(self):
        return self.by_stance.get(Stance.SAID_ELSEWHERE_AGAINST, [])

    @property
    def others(self):
        """Findings that argue neither way: how common it is, what else bears on it, how approaches compare."""
        rest = (Stance.HOW_COMMON, Stance.BEARS_ON, Stance.COMPARISON)
        return [finding for stance in rest for finding in self.by_stance.get(stance, [])]


def weighed():
    """Every approach and variation in the order of the typology, then criminal law on demand as a whole."""
    found = defaultdict(lambda: defaultdict(list))
    for argument in ApproachArgument.objects.select_related("finding__document").order_by("position", "id"):
        found[argument.approach_id][argument.stance].append(argument.finding)
    profiles = [*with_sources(ApproachProfile.objects.all()), None]
    return [Weighed(profile, dict(found[profile.pk if profile else None])) for profile in profiles]
