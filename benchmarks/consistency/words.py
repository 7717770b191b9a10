"""Names and words that the mutators put in."""

from __future__ import annotations

from collections.abc import Sequence

GIVEN = (
    "James John Robert Michael William David Richard Joseph Thomas Charles Daniel Matthew Anthony Mark Paul Steven "
    "Andrew Kenneth George Edward Brian Kevin Peter Martin Simon Stephen Adam Luke Henry Samuel".split(),
    "Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Nancy Lisa Margaret Sandra Ashley Emily "
    "Donna Michelle Laura Helen Anna Rachel Julia Emma Alice Jane Claire Kate Ruth Rebecca".split(),
)
PEOPLE = (
    "Ingrid Halvorsen", "Tobias Crane", "Mireille Dufour", "Osman Demirci", "Priya Raghunathan", "Callum Strachan",
    "Beatriz Noronha", "Henrik Lindqvist", "Adaeze Okonjo", "Dmitri Volkonin", "Rosalind Pemberton", "Kenji Morikawa",
)  # fmt: skip
PLACES = "Athens Berlin Boston Cairo Dublin Geneva Lisbon Madrid Nairobi Oslo Rome Seattle Sydney Toronto Vienna".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()
_WORDS: Sequence[str] = """
    good bad better worse best worst more less first last always never high low higher lower old new large small big
    little long short strong weak early late right wrong easy hard open closed rich poor safe dangerous many few
    increase decrease rise fall win lose won lost success failure happy unhappy public private north south east west
    war peace love hate friends enemies before after everyone nobody everything nothing men women children parents
    summer winter morning evening buy sell start end started ended cheap expensive
""".split()
# One word for another that says something else, both ways.
_PAIRS = list(zip(_WORDS[::2], _WORDS[1::2]))
OPPOSITES = dict(_PAIRS) | {two: one for one, two in _PAIRS}
SPELLINGS = (
    ("Kyiv", "Kiev"), ("Zelensky", "Zelenskyy"), ("Gaddafi", "Qaddafi"), ("Odesa", "Odessa"), ("Beijing", "Peking"),
    ("Mumbai", "Bombay"), ("Kolkata", "Calcutta"), ("Lviv", "Lvov"), ("Hezbollah", "Hizbollah"), ("Yangon", "Rangoon"),
    ("al-Qaida", "al-Qaeda"), ("Kharkiv", "Kharkov"),
)  # fmt: skip
