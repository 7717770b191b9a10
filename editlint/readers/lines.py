"""What a short line of copy is by its words alone: a byline, a caption, a date line."""

from __future__ import annotations

_LABELS = frozenset(
    "writer author text byline words reporter editor reporting correspondent contributor".split()
)  # “Writer: Jane Doe”
_CREDITS = frozenset("words text written reported reporting story edited compiled posted interview".split())
_CAPTIONS = ("photo:", "photos:", "photograph:", "caption:", "image:", "images:", "picture:", "pictures:",
             "illustration:", "photo credit:", "picture credit:", "image credit:", "video:")  # fmt: skip
_PHOTO_CREDITS = ("photo by ", "photos by ", "photograph by ", "photographs by ", "photography by ",
                  "image by ", "images by ", "illustration by ", "illustrations by ", "picture by ",
                  "pictures by ", "photo courtesy of ", "image courtesy of ")  # fmt: skip
_FIGURES = frozenset(("figure", "fig", "fig.", "chart", "table", "map"))  # “Figure 3: Rainfall by month”
_LINKS = frozenset("and in of for the at de da di du la le van von der den bin ibn al el y & with on".split())
_DATE_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat "
    "sun january february march april may june july august september october november december jan feb "
    "mar apr jun jul aug sep sept oct nov dec am pm a.m p.m gmt bst utc cet cest est edt cst cdt mst "
    "mdt pst pdt ist the of at on published updated posted modified last first date dated and | – — - · "
    "• ago hours hour hrs minutes minute mins days day".split()
)
_DATE_SIGNS = frozenset(
    "january february march april may june july august september october november december jan "
    "feb mar apr jun jul aug sep sept oct nov dec published updated posted modified date dated "
    "ago gmt bst utc".split()
)
_NAME_MARKS = dict.fromkeys(map(ord, "-'’.,"))
STOPS = ".!?…:;"
_CLOSERS = "\"'”’)]»*_"


def ends_sentence(text: str) -> bool:
    """True if the text ends with a full stop or the like, quotation marks aside."""
    return text.rstrip().rstrip(_CLOSERS)[-1:] in tuple(STOPS)


def is_byline(line: str) -> bool:
    """True for “By Jane Doe”, “Writer: Jane Doe” and date lines: “Updated 12 January 2025, 10:30 GMT”."""
    line = line.strip(" \t*_~|–—-")
    if not line or len(line) > 160:
        return False
    label, colon, rest = line.partition(":")
    if colon and label.lower() in _LABELS and rest.strip():
        return len(rest.split()) <= 15 and not _is_sentence(rest)
    first, _, rest = line.partition(" ")
    first = first.lower()
    if first == "additional":
        first, _, rest = rest.partition(" ")
    if first in _CREDITS:
        first, _, rest = rest.partition(" ")
    if first.lower() == "by":
        return is_name(rest)
    return is_date_line(line)


def is_place_byline(line: str) -> bool:
    """True for “Jane Doe in Kyiv” and “Jane Doe and Ali Reza in Kyiv”."""
    who, within, where = line.strip(" *_").rpartition(" in ")
    names = who.replace(",", " and ").split(" and ")
    return (
        bool(within)
        and all(2 <= len(n.split()) <= 3 and _is_capitalised(n) for n in names)
        and _is_place(where)
    )


def _is_place(text: str) -> bool:
    return 1 <= len(text.split()) <= 3 and _is_capitalised(text) and text[-1].isalpha()


def _is_capitalised(text: str) -> bool:
    return all(word[0].isupper() and word.translate(_NAME_MARKS).isalpha() for word in text.split())


def is_name(text: str) -> bool:
    """True for names and their offices: “Jane Doe, Political Editor”, not “Monday the troops had left”."""
    words = text.split()
    if not words or len(words) > 14 or _is_sentence(text):
        return False
    if len(words) == 1 and text.lower() in _DATE_WORDS:
        return False  # “By Monday”
    named = [word for word in words if word.lower().strip(",;|") not in _LINKS]
    if not named or not (words[0][0].isupper() or words[0].lower() in _LINKS or words[0][0] == "@"):
        return False
    first, _, office = text.partition(",")
    if all(not word[0].isalpha() or word[0].isupper() for word in named):
        return not named[0][0].isdigit()
    # An office after the comma may stand in small letters: “Jane Doe, health editor”.
    return bool(office) and len(office.split()) <= 5 and len(first.split()) <= 4 and is_name(first)


def _is_sentence(text: str) -> bool:
    """True if a full stop follows a word in small letters: “the troops had left.”, not “J.” or “Jr.”."""
    words = text.split()
    last = words[-1] if words else ""
    return last[-1:] in (".", "!", "?") and len(words) > 3 and last[:1].islower()


def is_date_line(line: str) -> bool:
    """True if a line is a date or a time and nothing else."""
    if len(line) > 90 or not any(map(str.isdigit, line)) or (line[-1:] == "." and line[-2:] != "m."):
        return False
    words = [word.strip(",.:;()|") for word in line.lower().split()]
    words = [word for word in words if word]
    if not words or len(words) > 14:
        return False
    numbers = [word for word in words if word not in _DATE_WORDS]
    if not all(_is_date_number(word) for word in numbers):
        return False
    # A bare number or a bare time is no date line: “1984” may be a chapter.
    return any(word in _DATE_SIGNS for word in words) or any(
        word.count("/") == 2 or word.count("-") == 2 or word.count(".") == 2 for word in numbers
    )


def _is_date_number(word: str) -> bool:
    """True for 12, 12th, 2025, 10:30, 10.30am, 12/01/2025, 2025-01-12."""
    for ending in ("st", "nd", "rd", "th", "am", "pm", "z"):
        word = word.removesuffix(ending)
    return word[:1].isdigit() and not word.strip("0123456789:/.-t") and len(word) <= 20


def is_caption(line: str) -> bool:
    """True for “Photo: …”, “Photograph by Jane Doe” and “Figure 3: Rainfall by month”."""
    if len(line) > 600:
        return False
    start = line[:24].lstrip(" *_([").lower()
    if start.startswith(_CAPTIONS):
        return True
    if start.startswith(_PHOTO_CREDITS):
        return len(line.split()) <= 12 and is_name(
            line.strip(" *_()[].").split(" by ", 1)[-1].split(" of ", 1)[-1]
        )
    words = start.split(None, 2)
    return len(words) > 1 and words[0] in _FIGURES and words[1][:1].isdigit() and words[1][-1] in ":."
