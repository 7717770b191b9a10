"""Which findings make a run fail. (Which rules run, and at which level, is decided before they run.)"""

from __future__ import annotations

from collections.abc import Iterable

from ..config import FailOn
from ..model.finding import LEVELS, Finding


def exceeds(findings: Iterable[Finding], fail_on: FailOn) -> bool:
    """True if a finding is of the level `fail_on` or worse."""
    if fail_on == "never":
        return False
    enough = LEVELS[: LEVELS.index(fail_on) + 1]
    return any(finding.level in enough for finding in findings)
