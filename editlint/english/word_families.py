"""Nouns and verbs of one root that no stem holds together: “lose” and “loss”, “sell” and “sale”."""

from __future__ import annotations

_FAMILIES = """
    lose loses lost losing loss losses | sell sells sold selling sale sales | die dies died dead death deaths
    grow grows grew grown growth | give gives gave given gift gifts | pay pays paid payment payments | cost costs
    spend spends spent spending
    build builds built building | buy buys bought purchase | borrow loan loans | live lives lived life
    save saves saved savings | win wins won victory | lend lent | raise raises raised | fine fined fines
    gain gained gains | earn earned earnings | donate donated donation donations | injure injured injuries injury
    born birth births | owe owes owed debt debts | steal steals stole stolen theft | employ jobs job
    choose chose choice | produce produced production output | invest invested investment | fund funds funded funding
    arrive arrived arrival arrivals | leave left | know knew known knowledge | speak spoke speech | compensate compensation
"""
FAMILIES = {
    word: family.split()[0] for family in _FAMILIES.replace("\n", " | ").split("|") for word in family.split()
}
"""The first word of the family of each word that is in one."""
