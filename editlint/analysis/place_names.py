"""Names of places in running text, and which two of them the article cannot mean as one."""

from __future__ import annotations

from editlint.english import places
from editlint.model.document import Document, layer
from editlint.model.pattern import late

# “Appleby”, “Halvik North”, “Stow-on-the-Wold”, “Stratford upon Avon”, “the Kursk region”. Short, since every expression
# that has it is compiled; `trimmed` takes off what is none.
NAME = (
    r"(?:the )?[A-Z][\w’'\-]+(?:(?: (?:upon|under|on|le|la|de|del|of|the|sur)){0,2} [A-Z][\w’'\-]+){0,3}"
    r"(?<!['’]s)(?: (?:region|oblast|province|district|county|peninsula|valley)\b)?"
)
_DAYS = frozenset(
    """
    January February March April May June July August September October November December Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday Christmas Easter
    """.split()
)
_SMALL = frozenset("on of the under upon".split())
_OPENERS = frozenset(
    "The In On At From Near But And For".split()
)  # with a capital at the start of a sentence
_NO_PLACES = (
    _DAYS
    | _OPENERS
    | frozenset(
        """
        Ramadan Parliament Congress English French Latin German Spanish He She It They We You This That There His Her Mr
        Mrs Ms Dr I
        """.split()
    )
)
STREETS = frozenset(
    """
    street road lane avenue drive close court terrace crescent square way row gardens place hill grove walk mews
    boulevard parade gate wharf quay yard alley rise view
    """.split()
)
_BUILDINGS = frozenset(
    "hall arena stadium park theatre exchange centre hotel pavilion church club ground".split()
)
_DIRECTIONS = frozenset("north south east west upper lower great little old new".split())
_NEARNESS = r"(?:north|south|east|west|outside|near|in|part|suburb|district|edge|outskirts|port|side|minutes|miles|km)[a-z\-]*"
# “Brennet, Orlow”, “Brennet in Orlow”, “Brennet lies ten miles north of Orlow”, “Brennet, a suburb of Orlow”.
_JOINED = late(
    r"\b(?=([A-Z][\w'\-]+)(?:, |/| \(| (?:in|near|outside|at|on|of) (?:the )?"
    rf"|(?:,| (?:is|lies|lay|stands|was)|, (?:a|the|just|about|which)) [a-z0-9 ,\-]{{0,40}}\b{_NEARNESS} (?:of |from |in )?(?:the )?)"
    r"([A-Z][\w'\-]+))"
)


def is_place(name: str) -> bool:
    """False for what is written like a place and is none: a language, a parliament."""
    return bool(name) and name.split()[0] not in _NO_PLACES


def trimmed(name: str) -> str:
    """The name without what is none: “Marsh Street” of “Marsh Street on Monday”, “Orlow” of “In Orlow”."""
    words = name.split()
    first = 1 if len(words) > 1 and words[0] in _OPENERS else 0
    last = next((i for i, word in enumerate(words) if word in _DAYS), len(words))
    while last > first and words[last - 1] in _SMALL:
        last -= 1
    return " ".join(words[first:last])


def is_street(name: str) -> bool:
    """True for “Wharf Road”."""
    words = name.lower().split()
    return len(words) > 1 and words[-1] in STREETS


def are_two_places(doc: Document, one: str, two: str) -> bool:
    """True if the names are of two places, neither of which is known to lie in the other or may well do so.

    Places that no table knows are two if they have no word in common (“Halvik North” and “Halvik South” are two) and the
    article never joins them (“Ancoats, Manchester”, “Orlo, near Vesna”).
    """
    a, b = _bare(one), _bare(two)
    if a == b or is_street(a) != is_street(b):
        return False
    first, second = places.known_name(a), places.known_name(b)
    if first and second:
        return places.are_apart(a, b) and not _are_joined(doc, a, b)
    if places.may_hold(a) or places.may_hold(b):
        return False
    left, right = ({word for word in name.lower().split() if word not in _BUILDINGS} for name in (a, b))
    if left <= right or right <= left:
        return False
    is_half = (left ^ right) <= _DIRECTIONS  # “Halvik North” and “Halvik South”
    if left & right and not (is_half or is_street(a)):
        return False
    return not _are_joined(doc, a, b) and (is_half or not _are_spellings(a, b))


def _bare(name: str) -> str:
    return name.removeprefix("the ").replace("’", "'").removesuffix("'s")


def _are_spellings(one: str, two: str) -> bool:
    """True for “Penbury” and “Penberry”, where another rule tells of the spelling."""
    from editlint.english.spelling_distance import distance, plain_letters

    a, b = plain_letters(one), plain_letters(two)
    return a[:2] == b[:2] and distance(a, b) <= 2


def _are_joined(doc: Document, one: str, two: str) -> bool:
    return frozenset((one.split()[-1], two.split()[0])) in _joined(doc) or (
        frozenset((two.split()[-1], one.split()[0])) in _joined(doc)
    )


@layer
def _joined(doc: Document) -> frozenset[frozenset[str]]:
    """The pairs of words of which the article says that one is at the other: “Ancoats, Manchester”, “Orlo near Vesna”."""
    text = doc.text.replace("’", "'")
    return frozenset(frozenset(found.groups()) for found in _JOINED.finditer(text))
