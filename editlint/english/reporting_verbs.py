"""The verbs with which a text says who spoke, in the forms that are no nouns: “she claimed”, not “her claims”."""

from __future__ import annotations

REPORTING_VERBS = frozenset(
    """
    acknowledges acknowledged adds added adding admits admitted admitting advised agrees agreed alleges alleged
    announces announced announcing answered argues argued arguing asks asked asking asserts asserted began boasted
    called calling cautioned claimed claiming commented commenting complains complained conceded concedes concludes
    concluded confessed confirms confirmed continues continued countered cried criticised criticized declares declared
    declaring demanded denies denied describes described describing dismisses dismissed dismissing emailed emphasises
    emphasised emphasizes emphasized exclaims exclaimed explains explained explaining hailed hailing insists insisted
    insisting interjected joked joking lamented laughed murmured muttered noted observes observed posted praised
    predicts predicted promised protested quipped recalls recalled remarks remarked remembers remembered repeated
    replies replied replying reported responds responded retorted reveals revealed says said say saying shouted sighed
    spoke stated stressed suggests suggested tells told telling testified tweeted urged vowed warns warned warning
    whispered wondered writes wrote writing yelled
    """.split()
)
