"""A name spelt two ways in one article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from editlint.analysis.people import Person, people, split_name
from editlint.analysis.proper_names import NameWord, name_words, proper_names
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import words
from editlint.english.spelling_distance import distance, near_pairs, plain_letters, sound
from editlint.english.word_lists import DEMONYM, FIRST_NAME, gender, is_kinship, noun_class, word_class
from editlint.model.document import Document
from editlint.model.finding import Edit, Fix, Hit, Note
from editlint.model.text import Span

_SHORTEST = 5  # letters: of shorter words most have a neighbour
_LONE_PAIR = 7  # letters of two unknown words that are there once each
_CLEAR = 3  # times as many are a clear majority
_ENDINGS = frozenset("s n an i y e a o r d es t ns l".split())  # Texas, Texans; Petrov, Petrova
_COURTESIES = frozenset("mr mrs ms miss mx dr prof professor sir dame".split())

_NO_RELATION = frozenset("relation related unrelated namesake".split())
_BESIDE = 40  # characters: “Gjon and Gjin”
_DERIVED = ("al", "ing", "ed", "ism", "ist", "ists", "ic", "ly", "ity")  # Structure, Structural

Places = Mapping[str, tuple[NameWord, ...]]


class NameSpelling(NamedTuple):
    """Words of names that are one or two letters, a hyphen, an apostrophe or an accent apart.

    A word that the lists know is taken for another name unless the words beside it say that it is the same: “Yusuf
    Rahmani”, “Yusuf Rahmany”. The rarer spelling is marked and the first place of the other shown; a fix is offered
    where a word that no list knows stands against a clear majority.
    """

    gives = ("match", "other")

    def run(self, doc: Document) -> Iterator[Hit]:
        places = name_words(doc)
        found: set[str] = set()
        for rarer, usual in _pairs(doc, places):
            if rarer not in found and usual not in found:
                found.add(rarer)
                yield _hit(doc, places[rarer], places[usual])
        for one, two in _joined_names(doc):
            yield _hit(doc, one, two)


def _pairs(doc: Document, places: Places) -> Iterator[tuple[str, str]]:
    """Pairs of spellings of one name, the rarer first."""
    small = {text for text in words(doc).texts if text.islower()}
    for one, two in (
        *_full_names(doc),
        *_same_titles(doc, small),
        *(pair for pair in (*_lone_names(doc), *_same_neighbours(places, small)) if not _is_derived(*pair)),
    ):
        first, second = one.split()[-1], two.split()[-1]  # “Klerk” of “de Klerk”
        if first != second:
            yield _by_number(places, first, second)
    plain: dict[str, list[str]] = {}
    for text in places:
        if len(text) >= _SHORTEST and text.replace("-", "").replace("’", "").replace("'", "").isalpha():
            plain.setdefault(plain_letters(text), []).append(text)
    for spellings in plain.values():
        for one, two in combinations(spellings, 2):
            if _differs_in_marks(one, two) and _may_be_one(places, one, two):
                yield _by_number(places, one, two)
    for one, two in near_pairs(key for key in plain if len(key) >= _SHORTEST):
        for first in plain[one]:
            for second in plain[two]:
                rarer, usual = _by_number(places, first, second)
                if _is_slip(places, rarer, usual, small) and _may_be_one(places, rarer, usual):
                    yield rarer, usual


def _joined_names(doc: Document) -> Iterator[tuple[tuple[NameWord, ...], tuple[NameWord, ...]]]:
    """Names with and without a hyphen, the rarer way first: “Ana Solis Brand”, “Ana Solis-Brand”."""
    ways: dict[str, dict[str, list[NameWord]]] = {}
    for name in proper_names(doc):
        if len(name.parts) > 1:
            text = " ".join(name.parts)
            word = NameWord(text, name.start, name.end, 0, name)
            ways.setdefault(plain_letters(text), {}).setdefault(text, []).append(word)
    for spellings in ways.values():
        by_number = sorted(spellings.values(), key=lambda words: (len(words), -words[0].start))
        for rarer in by_number[:-1]:
            if rarer[0].text.count(" ") != by_number[-1][0].text.count(" "):
                yield tuple(rarer), tuple(by_number[-1])


def _by_number(places: Places, one: str, two: str) -> tuple[str, str]:
    """The rarer spelling first; of two as frequent the one no list knows, or else the later one."""
    weight = [(len(places[text]), word_class(text) > 0, -places[text][0].start) for text in (one, two)]
    return (one, two) if weight[0] < weight[1] else (two, one)


def _differs_in_marks(one: str, two: str) -> bool:
    """False where only capitals differ, “Al-Assad” at the start of a sentence, or accents in a line of capitals."""
    return one.isupper() == two.isupper() and one.lower().replace("’", "'") != two.lower().replace("’", "'")


def _is_slip(places: Places, rarer: str, usual: str, small: set[str]) -> bool:
    """True if the rarer spelling is most likely no word of its own."""
    if _is_known(rarer, small) or rarer.isupper() or usual.isupper():
        return False
    if len(places[usual]) == 1 and not places[usual][0].name and not _is_known(usual, small):
        return False
    long, short = (rarer, usual) if len(rarer) > len(usual) else (usual, rarer)
    if long.lower().startswith(short.lower()) and long[len(short) :] in _ENDINGS:
        is_doubled = long[-1] == long[-2] and long[-1] not in "es"
        is_cut = long == usual and _is_whole(usual)
        if not is_doubled and not is_cut:
            return False
    if _changes_an_edge(rarer.lower(), usual.lower()) or (
        rarer.endswith(_DERIVED) and rarer[-1] != usual[-1]
    ):
        return False
    if _is_known(usual, small):
        return True
    return len(places[usual]) > 1 or min(len(rarer), len(usual)) >= _LONE_PAIR


def _is_derived(one: str, two: str) -> bool:
    """True for “the Lloyds” of Lloyd, “hot Jupiters”, “Carolinan” and “Franciscan”."""
    short, long = sorted((one, two), key=len)
    if long in (f"{short}s", f"{short}n"):
        return True
    return short.endswith("o") and long == f"{short[:-1]}an"


def _is_whole(text: str) -> bool:
    """True for a known name that is no plural and derived from no other: “Hamilto” is a slip for “Hamilton”."""
    known = word_class(text)
    return bool(known) and not known & DEMONYM and text[-1] != "s" and not text.endswith(_DERIVED)


def _changes_an_edge(one: str, two: str) -> bool:
    """True for another first letter, or another last one and the rest the same: Kusiilay, Gusiilay; Kermit, Kermie."""
    if one[0] != two[0]:
        return one[:2] != two[1::-1]
    if one[-1] == two[-1]:
        return False
    if len(one) == len(two) and one[:-1] == two[:-1]:
        return True
    shared = next((i for i, (a, b) in enumerate(zip(one, two)) if a != b), min(len(one), len(two)))
    return max(len(one), len(two)) - shared == 2 and one[-2:] != two[:-3:-1]  # Structures, Structural


def _is_known(text: str, small: set[str]) -> bool:
    key = text.lower()
    return bool(word_class(text) or word_class(key) or noun_class(key)) or key in small


def _may_be_one(places: Places, one: str, two: str) -> bool:
    """False for two people, “Ana Cowen” and “Peter Cowmen”, and for two words set against each other in a sentence."""
    sentences_two = {word.sentence for word in places[two]}
    if not word_class(two) and sentences_two <= {word.sentence for word in places[one]}:
        return False
    if any(_stand_together(a, b) for a in places[one] for b in places[two]):
        return False
    beside_one, beside_two = _first_names(places[one]), _first_names(places[two])
    return not beside_one or not beside_two or bool(beside_one & beside_two)


def _stand_together(one: NameWord, two: NameWord) -> bool:
    return one.sentence == two.sentence and abs(one.start - two.start) < _BESIDE


def _first_names(places: tuple[NameWord, ...]) -> set[str]:
    """The first names before a surname."""
    names = [word.name for word in places if word.name and word.name.parts[0] != word.text]
    return {first for name in names if name.kind == "person" and (first := split_name(name.parts)[0])}


def _full_names(doc: Document) -> Iterator[tuple[str, str]]:
    """Surnames near each other with the same first name, first names near each other with the same surname."""
    named = [person for person in people(doc) if person.first and person.last]
    by_first: dict[str, list[Person]] = {}
    by_last: dict[str, list[Person]] = {}
    for person in named:
        by_first.setdefault(person.first, []).append(person)
        by_last.setdefault(person.last, []).append(person)
    for group in by_first.values():
        for one, two in combinations(group, 2):
            if _are_near(one.last, two.last) and not _are_relatives(doc, one, two):
                yield one.last, two.last
    for group in by_last.values():
        for one, two in combinations(group, 2):
            if _are_near(one.first, two.first) and not _are_relatives(doc, one, two):
                yield one.first, two.first


def _same_neighbours(places: Places, small: set[str]) -> Iterator[tuple[str, str]]:
    """Words near each other in names of places and things that are otherwise the same: “Orrin Star”, “Orin Star”."""
    index: dict[tuple[str, ...], set[str]] = {}
    for text, found in places.items():
        for word in found:
            if (
                word.name
                and word.name.kind != "person"
                and len(word.name.parts) > 1
                and len(text) >= _SHORTEST - 1
            ):
                rest = tuple("" if part == text else part for part in word.name.parts)
                index.setdefault(rest, set()).add(text)
    for texts in index.values():
        for one, two in combinations(sorted(texts), 2):
            is_word = any(noun_class(text.lower()) or text.lower() in small for text in (one, two))
            is_alike = _are_alike_words(one, two) if is_word else _are_near(one, two)
            if is_alike and not _is_set_apart(places, one, two):
                yield one, two


def _are_alike_words(one: str, two: str) -> bool:
    """True for “Marsh” and “Mash” before “Street”, not for “Mill” and “Hill”, “Woman” and “Women”."""
    a, b = sorted((one.lower(), two.lower()), key=len)
    if a[:-2] == b[:-2] and a[-1] in "ns":
        return False
    return a[0] == b[0] and a[-1] == b[-1] and len(b) > _SHORTEST - 1 and distance(a, b) == 1


def _is_set_apart(places: Places, one: str, two: str) -> bool:
    """True for two that stand in one sentence, and for “Russia” and “Russian”."""
    shared = {word.sentence for word in places[one]} & {word.sentence for word in places[two]}
    return bool(shared) or bool((word_class(one) | word_class(two)) & DEMONYM)


def _lone_names(doc: Document) -> Iterator[tuple[str, str]]:
    """Names that are never introduced and near one that is: “Clementine Ashby … Clementina signed books”."""
    full: dict[str, list[tuple[str, Person]]] = {}
    lone: dict[str, list[tuple[str, Person]]] = {}
    for person in people(doc):
        if person.first and person.last:
            full.setdefault(plain_letters(person.first), []).append((person.first, person))
            full.setdefault(plain_letters(person.last), []).append((person.last, person))
        elif not any(name.roles or name.age for name in person.mentions):
            lone.setdefault(plain_letters(person.last), []).append((person.last, person))
    for one, two in near_pairs(key for key in (*full, *lone) if len(key) >= _SHORTEST):
        for alone, introduced in ((one, two), (two, one)):
            for text, person in lone.get(alone, ()):
                for other, whole in full.get(introduced, ()):
                    if _is_likely_one(doc, text, person, other, whole):
                        yield other, text


def _same_titles(doc: Document, small: set[str]) -> Iterator[tuple[str, str]]:
    """Surnames a letter apart after the same title, of which the lists know one at most: “Mrs Adeyo”, “Mrs Adeya”."""
    titled: dict[str, Person] = {}
    for person in people(doc):
        text = person.mentions[0].parts[-1]
        is_word = text.lower() in small or bool(noun_class(text.lower()))
        if len(text) >= _SHORTEST and not is_word and _courtesies(person):
            titled.setdefault(text, person)
    for one, two in near_pairs(text.lower() for text in titled):
        a, b = (next(text for text in titled if text.lower() == key) for key in (one, two))
        is_one_letter = a[0] == b[0] and len(a) == len(b) and distance(one, two) == 1
        if (
            is_one_letter
            and not (word_class(a) and word_class(b))
            and _may_share_title(doc, titled[a], titled[b])
        ):
            yield a, b


def _courtesies(person: Person) -> set[str]:
    return {title.lower().rstrip(".") for name in person.mentions for title in name.titles} & _COURTESIES


def _may_share_title(doc: Document, one: Person, two: Person) -> bool:
    """True for two called alike, of whom no first names set them apart and who do not stand together."""
    has_two_firsts = one.first and two.first and one.first != two.first
    is_alike = _courtesies(one) == _courtesies(two)
    return is_alike and not has_two_firsts and not _are_relatives(doc, one, two)


def _is_likely_one(doc: Document, text: str, person: Person, other: str, whole: Person) -> bool:
    is_later = person.mentions[0].start > whole.mentions[0].start
    if (
        _changes_an_edge(text.lower(), other.lower())
        and not word_class(text) & word_class(other) & FIRST_NAME
    ):
        return False
    is_alike = text[0] == other[0] and _are_near(text, other) and text[-2:] not in ("’s", "'s")
    return is_later and is_alike and not _are_relatives(doc, person, whole)


def _are_near(one: str, two: str) -> bool:
    a, b = plain_letters(one), plain_letters(two)
    if min(len(a), len(b)) < 3 or one.lower() == two.lower() or one.isupper() or two.isupper():
        return False
    if {gender(one), gender(two)} == {"Masc", "Fem"}:
        return False
    return distance(a, b) <= (2 if min(len(a), len(b)) >= 7 else 1) or sound(a) == sound(b)


def _are_relatives(doc: Document, one: Person, two: Person) -> bool:
    """True for two who stand together, and where one is called a brother, mother, wife."""
    keys = words(doc).keys
    if {sentence_of(doc, name.first) for name in one.mentions} & {
        sentence_of(doc, name.first) for name in two.mentions
    }:
        return True
    for person in (one, two):
        name = person.mentions[0]
        if any(
            is_kinship(key.rstrip("s")) or key in _NO_RELATION
            for key in keys[max(0, name.title_first - 12) : name.last + 12]
        ):
            return True
    return False


def _hit(doc: Document, rarer: tuple[NameWord, ...], usual: tuple[NameWord, ...]) -> Hit:
    first, *others = rarer
    other = next((word for word in usual if word.name and word.name.block == "paragraph"), usual[0])
    notes = [Note(Span(other.start, other.end), f"“{other.text}” here")]
    notes += [Note(Span(word.start, word.end), "again here") for word in others]
    is_clear = len(usual) >= _CLEAR * len(rarer) and not word_class(first.text) & FIRST_NAME
    fix = None
    if is_clear and not word_class(first.text):
        edits = tuple(Edit(Span(word.start, word.end), usual[0].text) for word in rarer)
        fix = Fix(f"Write “{usual[0].text}”", edits)
    return Hit(Span(first.start, first.end), {"other": usual[0].text}, tuple(notes), fix)
