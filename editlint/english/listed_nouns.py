"""Nouns for what articles count out to the reader: “three reasons”, “five tips”, “seven places to eat”."""

from __future__ import annotations

# Without time, money and measures: “Three years follow”, “five points ahead”.
LISTED_NOUNS = frozenset(
    """
    actions advantages aims alternatives amendments answers approaches areas arguments aspects
    assumptions attractions barriers benefits blows candidates categories causes caveats challenges
    changes chapters characteristics charges choices claims clauses colors colours commitments
    complaints components concerns concessions conclusions conditions consequences considerations
    conventions courses criteria criticisms dangers decisions demands differences dimensions directions
    disadvantages discoveries drawbacks duties effects elements errors essentials examples exceptions
    excuses exemptions experiments explanations factors facts failings faults favors favours fears
    features findings flaws forecasts functions gadgets gaps goals grounds guarantees guidelines habits
    hazards headings hints holes hurdles ideas implications improvements ingredients initiatives
    innovations insights instructions issues items kinds layers lessons levers limitations loopholes
    measures messages methods milestones missions mistakes moments motives myths needs objections
    objectives observations obstacles offences offers omissions options outcomes parts paths patterns
    phases pieces pillars pitfalls places pledges points possibilities predictions pressures principles
    priorities problems programmes programs projects promises properties proposals propositions
    provisions purposes puzzles qualities questions reasons recipes recommendations reforms remedies
    requests requirements resolutions resources responses results risks roles routes rules safeguards
    sanctions scenarios schemes secrets sections services setbacks sides signals signs sins skills snags
    solutions sorts sources spots stages standards steps stipulations stories strands strategies
    strengths subjects suggestions surprises suspects symptoms takeaways targets tasks techniques tests
    themes theories things threats tips tools topics traits treats trends tricks truths types variables
    variants verdicts versions vices virtues warnings ways weaknesses winners wishes worries
    """.split()
)
# Of the headline too: “10 films to see this summer”.
HEADLINE_NOUNS = LISTED_NOUNS | frozenset(
    """
    acts adventures albums apps artists beaches beers bikes books breaks cafes cakes cars chefs cities countries
    destinations dishes dogs exercises exhibitions festivals films foods gadgets games gardens gifts heroes holidays hotels
    islands jobs laptops meals memories moves movies museums names novels numbers outfits parks people phones plants
    players plays podcasts pubs quotes restaurants series shows songs stars stocks towns toys trips vegetables walks
    wines women words writers
    """.split()
)
