"""Nouns that are plural although they mean one thing, or have no singular of that meaning (Number=Ptan)."""

from __future__ import annotations

import re

PLURAL_ONLY = frozenset(
    """
    alms amends annals arrears auspices belongings billiards binoculars clothes condolences confines
    contents earnings electronics eyeglasses finances genitals genitalia geopolitics glasses goggles goods hackles
    jeans knickers leggings manners olympics outskirts overalls pajamas pants paralympics philippines pliers politics
    proceedings proceeds pyjamas regalia regards remains riches savings scissors shorts sixties specifics spectacles
    sunglasses surroundings thirties tidings tights troops trousers tweezers twenties underpants valuables whereabouts
    forties fifties seventies eighties nineties
    """.split()
)
_DECADE = re.compile(r"\d{3}0['’]?s")


def is_plural_only(key: str) -> bool:
    """True for “clothes”, “trousers”, “the 1990s”; the word in small letters."""
    return key in PLURAL_ONLY or (key[0].isdigit() and _DECADE.fullmatch(key) is not None)
