"""“a” or “an” before a word, by how it is spoken: an hour, a university, an FBI agent, an 18-year-old."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

Article = Literal["a", "an", ""]

_OPENING = "“”\"‘’'([{*_"  # what may stand before the word: an “hour”
_CURRENCY = "$£€¥"  # “an $8 million deal”: the number is spoken first
_UNACCENTED = str.maketrans("éèêëáàâäåíìîïóòôöÉÈÊËÁÀÂÄÅÍÌÎÏÓÒÔÖ", "eeeeaaaaaiiiiooooEEEEAAAAAIIIIOOOO")
_PART = re.compile(r"[A-Z](?:\.[A-Z])+\b|[^\W_]+")  # “U.S.”, “X” of “X-ray”, “R” of “R&D”
_VOWEL_NAMES = "AEFHILMNORSX"  # letters whose names begin with a vowel: “an F”, “an X”, but “a U”

# Read as letters although they could be words, or spoken as “you …”: “an FBI agent”, “a UNESCO site”.
_LETTERS = frozenset(
    """
    EU FA FAA FAI FBI FBU FCA FDA FDIC FEC FOI FSA FYI HBO HIV HMO HOA LA LAPD LED LGA LGBTQIA LPGA LSE LSU
    LTA MBA MCU MEP MFA MI MIT MLA MMA MOD MOT MRI MRSA MTA NAACP NAO NASL NBA NCAA NCIS NCO NDA NEC NFU NGO
    NIH NRA NSA NTSB NYPD NYU OBE RAC RBI RFU RIAA RNA RNLI RPI RSI RSPCA RTE RUC SAT SBA SEC SEO SFO SOS
    SSRI STI SUV UAE UAV UAW UCLA UEFA UFO UI UK UKIP UN UNESCO UNHCR UNICEF US USA USAID USDA USPS USSR UTI
    UX YMCA YWCA
    """.split()
)
# Spoken as words: “a NATO summit”, “a SWAT team”.
_SPOKEN = frozenset(
    """
    FEMA FIFA FLOTUS FOIA FOMO HIPAA HUD LAN LASER LIBOR LIDAR MAGA MENSA MERS NAFTA NASA NASCAR NASDAQ NATO
    NIMBY NORAD RADAR RAM RICO ROM SARS SCOTUS SIM SPAC STEM SWAT
    """.split()
)
# Read out in full, or not by everyone in one way: “a NY judge”, “a FAQ” and “an FAQ”, “II”.
_UNSURE = frozenset(
    """
    FAQ FL FT HK II III IX LB LN LT MB MN MR MRS MS MT MW NC ND NH NJ NM NS NV NY NZ RAF RD RI ROTC RS RT
    SAS SC SD SF SGT SQ SQL SR ST UP URL VI VII VIII XI XII XIII XIV XIX XV XVI XX XXI
    """.split()
)
_MIXED_CASE: dict[str, Article] = {
    "MSc": "an", "MPhil": "an", "MEng": "an", "MRes": "an", "MoD": "an", "MoJ": "an", "MoT": "an",
    "MoU": "an", "mRNA": "an", "xG": "an",
}  # fmt: skip
_TITLES = ("mr", "mrs", "ms", "dr")  # spoken in full, “mister”, although they have no vowel

# Words that no article stands before by themselves; there “a” is a letter, another kind of slip or not
# English: “vitamin A is”, “a of”. They may begin a compound: “an in-depth look”.
_ALONE = frozenset(
    """
    a all also always am an and any are as at be been by each either else even ever every for from had has
    have he her him his how i if in into is it its may might my nor not of off often on only onto or our
    ours out over should so than the their them then there these they this those to under unless until up
    upon us usually was we were what when where which while who whom whose why with would you your
    """.split()
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Beginnings of words: spoken in several ways; with a silent h; as “you” or “w”; with u as in “under”."""
    varies = re.compile(
        r"h(?:abitu|allucin|arangu|aute|erb|eredit|eretical|ermes|enri|eroi[cn]|idalgo|ilari|ispan"
        r"|istor(?!y$|ies$)|omm?age|onore$|orrif|ors$|otel|uevos|umbl|ypnot|ypothe|yster)"
        r"|ew(?!es?$|ers?$|ing)|euler|io$|o(?:axa|is|ua|ui)"
        r"|u(?:[aehio]|lul|lys|na?s?$|psil|rug|s$|sain)"
        r"|[mn][bdfghjklpqstvwxz]|mm|n[cmr]|x[^aeiouy]|y[^aeiou]"
    )
    silent_h = re.compile(r"heir(?:s|ess\w*|less|looms?|ship)?$|honest|honou?r|hour(?:s|ly|long|glass\w*)?$")
    consonant = re.compile(
        r"eu|ewe|ewing|once$|one(?:s|self|ness|sies?|time|year)?$"
        r"|u(?:biquit|gand|k[eru]|nabom|nanim|ran[iu]|r(?:al|e[at]|in|olog)|s(?:a[bg]|e|u[ar])|t(?:ah|en|er|il|op)|vul"
        r"|ni(?:$|axi|bod|c|directional|f|l(?!l)|modal|o|p|q|s(?!s)|t(?!em)|v))"
    )
    plain_u = re.compile(
        r"u(?:ber|dder|gl|l[cst]|lna|m[bp]|mami|n[^i]|ni(?:d[ei]|ll|m[mp]|mag|n|ron|ss|tem)|p|r[bdgns]|sh|tm|tt|zb)"
    )
    return varies, silent_h, consonant, plain_u


def article(word: str) -> Article:
    """“a” or “an” as the word is spoken; "" where usage varies or the word may be spoken in several ways.

    The word is all that stands up to the next space, with its capitals: “X-ray”, “18-year-old”, “U.S.”.
    """
    word = word.strip(_OPENING).translate(_UNACCENTED)
    amount = word.lstrip(_CURRENCY)
    if amount[:1].isdigit():
        return _before_number(amount)
    part = _PART.match(word)
    if not part or not "A" <= word[0].upper() <= "Z":
        return ""
    name, after = part.group().replace(".", ""), word[part.end() : part.end() + 1]
    if after and after in _CURRENCY:  # “A$5m” is read “five million Australian dollars”
        return ""
    if len(name) == 1:
        return _before_single_letter(name, after)
    if after != "-":
        if name.lower() in _ALONE and not name.isupper():
            return ""
    elif name.lower() == "un":  # “an un-American act”, “a UN-backed plan”
        return "a" if name.isupper() else "an"
    if any(c.isdigit() for c in name):
        return _before_letters_and_digits(name)
    if any(c.isupper() for c in name[1:]):
        return _before_capitals(name)
    return _before_word(name.lower())


def _before_number(number: str) -> Article:
    """“an 8”, “an 11th”, “an 18,000-seat stadium”, “a 100”; not “1,800”, often “eighteen hundred”."""
    found = re.match(r"(\d+(?:,\d{3})*)(.?)", number)
    assert found
    whole, after = found.groups()
    digits = whole.replace(",", "")
    if digits[0] == "0" or after == "/":  # “0.5” as “nought” or “oh”; “1/8” as “an eighth”
        return ""
    if digits[0] == "8":
        return "an"
    if not digits.startswith(("11", "18")) or len(digits) in (3, 6, 9):
        return "a"
    is_eleven_or_eighteen = len(digits) == 2 or (len(digits) % 3 == 2 and "," in whole)
    return "an" if is_eleven_or_eighteen else "a" if len(digits) in (7, 10) else ""


def _before_single_letter(letter: str, after: str) -> Article:
    """“an X-ray”, “a U-turn”, “an O'Brien”; not “L'Oréal”, where the letter is not named, nor “I” and “a”."""
    if after and after in "'’":
        return "an" if letter in "Oo" else ""
    if letter in "Ia" and after != "-":
        return ""
    return "an" if letter.upper() in _VOWEL_NAMES else "a"


def _before_letters_and_digits(name: str) -> Article:
    """“an F1 race”, “an MP3”, “a B52”; not “R500”, which may be rands."""
    letters = re.match(r"[A-Za-z]+", name)
    assert letters
    run = letters.group()
    if not run.isupper() or run in _UNSURE:
        return "a" if name[0] in "bcdgjkpqtvwz" else ""
    if len(run) == 1 and run in "NR" and len(name) > 3:
        return ""
    return _letter_name(run) if len(run) < 3 else _before_capitals(run)


def _before_capitals(name: str) -> Article:
    """“an NHS trust”, “an MSc”, “a NATO summit”, “an iPhone”."""
    if name in _MIXED_CASE:
        return _MIXED_CASE[name]
    capitals = name[:-1] if name[-1] == "s" and name[:-1].isupper() else name  # “MPs”
    if capitals in _UNSURE:
        return ""
    spoken = _before_word(capitals.lower())
    if capitals in _SPOKEN:
        return spoken
    letters = _letter_name(capitals)
    if not capitals.isupper():
        is_a_name = name[0].isupper() and name[1].islower() and len(name) > 5  # “LinkedIn”, “McDonald”
        if is_a_name or letters == spoken:
            return spoken
        return "a" if letters == "a" and not spoken else ""  # “PhD”
    # Without a vowel to speak, as in “NHS”, and with the “you” of “USB”, letters are read.
    if capitals in _LETTERS or not any(c in "AEIOUY" for c in capitals.removeprefix("U")):
        return letters
    return (
        letters if letters == spoken else ""
    )  # “HOUSE” in a headline is no abbreviation, but may be taken for one


def _letter_name(name: str) -> Article:
    return "an" if name[0].upper() in _VOWEL_NAMES else "a"


def _before_word(word: str) -> Article:
    if word in _TITLES:
        return "a"
    if not any(c in "aeiouy" for c in word):  # “pdf”, “hmm”
        return ""
    varies, silent_h, consonant, plain_u = _patterns()
    if varies.match(word):
        return ""
    if silent_h.match(word):
        return "an"
    if consonant.match(word):
        return "a"
    if word[0] == "u":
        return "an" if plain_u.match(word) else ""
    return "an" if word[0] in "aeio" else "a"
