"""Verbs and nouns that say that a number went up or down, and by what factor."""

from __future__ import annotations

_RISING = """
    rise rises rose risen rising grow grows grew grown growing climb climbs climbed climbing increase increases increased
    increasing jump jumps jumped jumping soar soars soared soaring surge surges surged surging leap leaps leapt leaped
    rocketed skyrocketed swelled swollen ballooned mushroomed raise raises raised raising lift lifts lifted lifting hike
    hikes hiked hiking boosted upped up crept
"""
_FALLING = """
    fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases
    decreased decreasing sink sinks sank sunk sinking slide slides slid sliding shrink shrinks shrank shrunk shrinking
    slump slumps slumped slumping plunge plunges plunged plunging tumble tumbles tumbled tumbling plummet plummets
    plummeted plummeting dip dips dipped dipping cut cuts cutting reduce reduces reduced reducing lower lowers lowered
    lowering slash slashes slashed slashing trim trims trimmed trimming dwindle dwindles dwindled dwindling down
    contracted slipped
"""
_MORE = "rise increase growth jump surge leap hike gain climb uplift"
_LESS = "fall drop decline decrease slump plunge dip cut reduction slide contraction"

DIRECTIONS: dict[str, int] = {**dict.fromkeys(_RISING.split(), 1), **dict.fromkeys(_FALLING.split(), -1)}
_NOUNS: dict[str, int] = {**dict.fromkeys(_MORE.split(), 1), **dict.fromkeys(_LESS.split(), -1)}
CHANGES: dict[str, int] = _NOUNS | {f"{noun}s": way for noun, way in _NOUNS.items()}
FACTORS: dict[str, float] = {
    "doubled": 2, "doubling": 2, "doubles": 2, "double": 2, "trebled": 3, "tripled": 3, "tripling": 3, "trebling": 3,
    "quadrupled": 4, "quadrupling": 4, "quintupled": 5, "halved": 0.5, "halving": 0.5, "halves": 0.5, "halve": 0.5,
}  # fmt: skip
"""What a value is multiplied by: “the price doubled”."""
