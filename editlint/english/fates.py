"""Verbs that end somebody or something for good, and verbs of what the living do and of what is still there."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


DYING = _set("die perish drown succumb")
KILLING = _set("kill murder execute assassinate hang behead electrocute guillotine garrotte slay drown")

DOING = _set(
    """
    accept accompany accuse act address admit announce argue arrange attend bake blame bring build buy call campaign carry
    chair chat clap climb coach collect compose conduct congratulate cook correct cross cut cycle dance decide deliver demand
    deny design dictate dig direct discuss draw drive edit embrace emigrate enlist examine explain fight film fly form
    found gather give greet grin guide hand help hire host hug hunt insist inspect instruct interview invite join jump
    kiss knock laugh launch lecture lift make marry meet mend move negotiate nod nurse offer open operate order organise
    organize paint perform persuade phone photograph plan plant play plead polish pose pour preach present promise protest
    purchase push quit race raise read rebuild recall record refuse rehearse remarry repair reply report resign
    retire return ride row run sail say score sell send serve settle shake shout show sign sing sit sketch sleep smile
    speak stand start steer step study supervise swim take talk teach telephone tell thank toast tour train translate
    travel urge visit vote wait walk warn watch wave wear weep welcome work write
    """
)
"""What only the living do."""

BEING_ALIVE = _set(
    """
    live work teach coach chair hope plan intend expect recover train own drive farm breed commute volunteer attend
    campaign tend
    """
)
"""What, told in the present of one of whom it is told that he died, makes him alive: “says” and “writes” do not."""

GONE = _set(
    """
    demolish fell raze bulldoze scrap dismantle abolish disband dissolve discontinue remove uproot incinerate decommission
    flatten delete destroy
    """
)
"""What is done to things of which nothing is left."""

GONE_WITH = frozenset(
    {
        ("burn", "down"), ("tear", "down"), ("pull", "down"), ("knock", "down"), ("cut", "down"), ("chop", "down"),
        ("take", "out"), ("take", "down"), ("break", "up"), ("blow", "down"), ("come", "down"), ("tow", "away"), ("melt", "down"),
        ("burn", "out"), ("grub", "up"), ("dig", "up"),
    }
)  # fmt: skip
"""The same in two words."""

CLOSING = _set("close shut cease fold")
"""What ends a shop, a pit or a school, if it is for good."""

STILL_THERE = _set(
    """
    stand house host run open serve seat function tower shelter bear flower bloom fruit blossom overlook dominate
    welcome employ accommodate attract operate sail work hold sell stock trade cost need
    """
)
"""What, told in the present of a thing, makes it still there."""

OWNING = _set("own run drive keep ride sail fly farm manage")
"""What, told in the present, nobody does with a thing that he has sold."""

BODY_PARTS = _set("arm leg hand foot eye finger thumb ear toe")
"""What somebody may lose who lives on."""

MENDING = _set("mend heal knit recover strengthen ache itch bandage raise lift swing plaster hurt throb")
"""What no part of the body does that is lost."""
