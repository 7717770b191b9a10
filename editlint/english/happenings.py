"""Words for what happens, those of one kind together: “fire”, “blaze” and “burned down”."""

from __future__ import annotations

_KINDS = """
    fire fires blaze blazes inferno flames burned burnt ablaze alight
    | explosion explosions blast blasts exploded detonation
    | crash crashes crashed collision collided accident accidents derailment derailed smash pile-up wreck
    | outage outages blackout blackouts power-cut breakdown breakdowns fault failure failures failed malfunction malfunctioned
    | collapse collapsed collapses
    | fall fell fallen
    | closure closures closed shutdown shut
    | leak leaks leaked leakage spill spills spillage spilled spilt
    | flood floods flooding flooded
    | death deaths died dead
    | outbreak outbreaks illness sickness epidemic poisoning
    | delay delays delayed hold-up
    | sinking sank sunk capsized capsize
    | landslide landslides landslip landslips mudslide rockfall avalanche
    | stampede crush
    | shortage shortages
    | resignation resigned
    | cancellation cancellations cancelled canceled abandoned
    | postponement postponed
    | evacuation evacuated
    | noise bang
    | smell stench odour odor
    | split rift
    | riot riots rioting unrest
    | strike strikes walkout stoppage
    | drought
    | surge
    | disappearance disappeared vanished
    | cough
    | contamination contaminated pollution polluted
    | extinction
    | bug error glitch
    | damage damaged
    | injury injuries
    | recall recalled
    | decline slump
    | overspend overrun shortfall
    | breach breaches hack
    | bankruptcy insolvency
    | defeat
"""
HAPPENINGS = {word: kind.split()[0] for kind in _KINDS.replace("\n", " ").split("|") for word in kind.split()}
"""The kind of each word that tells of a happening, named by the first word of the kind."""
