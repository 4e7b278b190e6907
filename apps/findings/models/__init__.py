"""What the two documents say, and claims that rest on other sources."""

from apps.findings.models.claims import *  # noqa: F403
from apps.findings.models.documents import *  # noqa: F403
from apps.findings.models.readings import *  # noqa: F403
