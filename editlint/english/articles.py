"""“a” or “an”: by the sound a word begins with, not by its letter."""

from __future__ import annotations

# Words that begin with a vowel letter but with the sound of “y” or “w”.
_CONSONANT_SOUND = (
    "eu", "ew", "once", "one-", "ouija", "u-", "ubiquit", "uganda", "ukrain", "ululat", "unanim", "unicef", "unicorn", "unicycl",
    "unif", "unilater", "union", "uniqu", "unison", "unit", "univ", "uran", "urin", "urolog", "uruguay", "us-",
    "usa", "usb", "use", "using", "usual", "usur", "usuri", "utah", "utensil", "uteri", "uterus", "util", "utop", "uzbek", "uvula",
)  # fmt: skip
_CONSONANT_WORDS = frozenset(("one", "ones", "oneself", "one's", "u", "uk", "un", "us", "eu", "uae", "ufo", "usp", "uhf", "udp"))
# … of which these begin with a vowel sound all the same: “an uninteresting unit”.
_VOWEL_AFTER_ALL = ("unim", "unin", "unidentif", "unideal", "uniron", "unissu", "usher", "ushers")
# A silent h.
_SILENT = ("heir", "hono", "honest", "hour")
# Usage varies, or one spelling has two sounds: say nothing.
_EITHER = ("histor", "hotel", "herb", "homage", "heroic", "habitual", "hilarious", "hallucina",
           "hereditary", "hypothe", "humble", "urinal", "url", "sql", "lol", "faq")  # fmt: skip
# How the letter is called: “an FBI agent”, “a UN envoy”.
_VOWEL_NAMES = frozenset("aefhilmnorsx")
# Capitals that are read as words.
_READ_AS_WORDS = frozenset(
    "nato nasa nafta laser lidar radar scuba sars mers fifa uefa unesco unhcr unicef opec aids ram rom sim sat scotus "
    "potus flotus nimby lasik fema ofsted ofcom ofgem nice raf sage mensa moma mit leed nascar hamas safta sap saas".split()
)
_VOWELS = "aeiou"


def article(word: str) -> str:
    """“a” or “an” for what stands before `word`, or “” where usage varies or the sound cannot be told."""
    small = word.lower().replace("’", "'")
    if not small or not small[0].isascii():
        return ""
    if small[0].isdigit():
        return _before_figure(small)
    if not small[0].isalpha():
        return ""
    if len(word) > 1 and word.isupper() or len(word) > 2 and word[:-1].isupper() and word[-1] == "s":
        return _before_capitals(small)
    if len(small) == 1 or not small[1].isalpha():
        return _before_letter(small)
    if small.startswith(_EITHER):
        return ""
    if small[0] == "h":
        return "an" if small.startswith(_SILENT) else "a"
    if small in _CONSONANT_WORDS or small.startswith(_CONSONANT_SOUND) and not small.startswith(_VOWEL_AFTER_ALL):
        return "a"
    if small[0] == "y":
        return "" if len(small) > 1 and small[1] not in _VOWELS else "a"
    if small[0] in _VOWELS:
        return "an"
    return "a" if any(c in "aeiouy" for c in small[1:]) else ""  # “Mr”, “xbc”: not to be told


def _before_figure(small: str) -> str:
    digits = small.split("-")[0].rstrip("strndh%")
    if digits[0] == "8":
        return "an"
    if digits in ("11", "18") or digits.startswith(("11,", "18,")) and len(digits) in (6, 10):
        return "an"
    if digits.startswith(("11", "18")):
        return ""  # “an 1,800-mile” or “a 1,800-mile”, as it is read
    return "a"


def _before_capitals(small: str) -> str:
    bare = small.rstrip("s") if small.rstrip("s") in _READ_AS_WORDS else small
    if bare in _READ_AS_WORDS or len(small) > 5:
        return ""
    if any(c in _VOWELS for c in small[1:]) and len(small) > 3:
        return ""  # may be read as a word: “a LEAP grant”
    return _before_letter(small)


def _before_letter(small: str) -> str:
    return "an" if small[0] in _VOWEL_NAMES else "a"

