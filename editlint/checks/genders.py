"""One person who is “he” in one place and “she” in another, or a brother and “she”."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.bound_pronouns import BoundPronoun, bound_pronouns, named_mentions, subject_pronouns
from editlint.analysis.grammar import grammar, mentions
from editlint.analysis.lower import lower_text
from editlint.analysis.people import Person, people, title_gender
from editlint.analysis.proper_names import ProperName
from editlint.analysis.quotations import quotation_at
from editlint.analysis.sentences import sentence_of
from editlint.analysis.words import span_of, words
from editlint.english.word_lists import gender, is_kinship, noun_class
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.text import Span

_OTHER = {"Masc": "Fem", "Fem": "Masc"}
_CHANGING = re.compile(
    r"\b(?:transgender|trans (?:wom|m[ae]n|girl|boy|people)|transition(?:ed|ing) from|(?:her|his|their) transition|"
    r"pronouns|non-?binary|disguis\w+|in drag|drag (?:queen|king|act))\b"
)
_KEYS = frozenset("he him his himself she her hers herself".split())
_OFFICES = ("chairman", "spokesman", "alderman", "freeman", "foreman", "seaman", "layman", "fisherman")
_RARE = 3  # a slip is at most one in so many


class _Sign(NamedTuple):
    """A place that tells whether a person is a man or a woman: a pronoun, a title, “brother”."""

    first: int
    last: int
    gender: str
    is_pronoun: bool


class Genders(NamedTuple):
    """A person of whom pronouns, titles and nouns (“brother”, “actress”) tell both that it is a man and a woman.

    Two bearers of one surname, quotations, and articles about changing roles or gender aside.
    """

    gives = ("match", "name", "other")
    cost = "parse"

    def run(self, doc: Document) -> Iterator[Hit]:
        keys = _KEYS.intersection(words(doc).keys)
        if not keys or not people(doc) or _CHANGING.search(lower_text(doc)):
            return
        signs = _signs(doc)
        for n, person in enumerate(people(doc)):
            if n in signs and not _is_of_couple(doc, person):
                others = {sign.gender for other, told in signs.items() if other != n for sign in told}
                yield from _clash(doc, person, sorted(signs[n]), others)


def _clash(doc: Document, person: Person, signs: list[_Sign], others: set[str]) -> Iterator[Hit]:
    counts = Counter(sign.gender for sign in signs)
    if len(counts) < 2 or all(
        not sign.is_pronoun for sign in signs
    ):  # two titles are told of by another rule
        return
    usual, times = counts.most_common(1)[0]
    rare = len(signs) - times
    if rare == times:
        usual = signs[0].gender
    if rare > 1 and rare * _RARE > len(signs):
        return
    wrong = next(sign for sign in signs if sign.gender != usual)
    if wrong.is_pronoun and any(
        sign.is_pronoun
        and sign.gender == usual
        and sentence_of(doc, sign.first) == sentence_of(doc, wrong.first)
        for sign in signs
    ):
        return  # “she offered her regrets to his daughters”
    right = [sign for sign in signs if sign.gender == usual]
    if usual in others and not any(_is_certain(doc, person, sign) for sign in right):
        return  # “she” of the sentences after may be the woman whom the article is about
    if wrong.is_pronoun:
        right.sort(key=lambda sign: (sign.is_pronoun, abs(sign.first - wrong.first)))
    elif not any(sign.is_pronoun for sign in right):
        return
    else:
        right.sort(key=lambda sign: (not sign.is_pronoun, abs(sign.first - wrong.first)))
    places = [_span(doc, sign) for sign in _two(doc, right)]
    texts = [doc.text[slice(*place)] for place in places]
    notes = tuple(Note(place, f"“{text}” here") for place, text in zip(places, texts))
    yield Hit(_span(doc, wrong), {"name": person.name, "other": texts[0]}, notes)


def _is_certain(doc: Document, person: Person, sign: _Sign) -> bool:
    """True for a title or noun, and for a pronoun in a sentence with the name."""
    sentence = sentence_of(doc, sign.first)
    return not sign.is_pronoun or any(
        sentence.first <= name.first < sentence.last for name in person.mentions
    )


def _two(doc: Document, right: list[_Sign]) -> list[_Sign]:
    """The nearest sign and the first one in another sentence, so that the reader sees what the article says mostly."""
    near = sentence_of(doc, right[0].first)
    others = [sign for sign in right if sentence_of(doc, sign.first) != near]
    others.sort(key=lambda sign: (words(doc).keys[sign.first] in ("his", "her"), sign))
    return [right[0], *others[:1]]


def _span(doc: Document, sign: _Sign) -> Span:
    return span_of(doc, sign.first, sign.last)


def _signs(doc: Document) -> dict[int, list[_Sign]]:
    found: dict[int, list[_Sign]] = defaultdict(list)
    every, shared = mentions(doc), {n for n, person in enumerate(people(doc)) if _is_shared(doc, person)}
    for bound in dict.fromkeys((*bound_pronouns(doc), *subject_pronouns(doc))):
        head, named = every[bound.pronoun].head, every[bound.mention]
        if (
            bound.person in shared
            and people(doc)[bound.person].first not in words(doc).texts[named.first : named.last]
        ):
            continue
        if _has_title(doc, bound):  # “Mr Rook … he” of two Rooks
            continue
        found[bound.person].append(_Sign(head, head + 1, bound.gender, True))
    for n in list(found):
        for name in people(doc)[n].mentions:
            is_sure = bool(people(doc)[n].first) and (n not in shared or len(name.parts) > 1)
            if is_sure and not name.is_quoted and (told := title_gender(name)):
                found[n].append(_Sign(name.title_first, name.last, told, False))
    for mention, n in zip(every, named_mentions(doc)):
        for word in mention.roles if n in found else ():
            if told := _told_by_noun(doc, word):
                found[n].append(_Sign(word, word + 1, told, False))
    return found


def _has_title(doc: Document, bound: BoundPronoun) -> bool:
    """True for a pronoun that agrees with the title of the name that it goes with."""
    head = mentions(doc)[bound.mention].head
    names = people(doc)[bound.person].mentions
    return any(name.first <= head < name.last and title_gender(name) == bound.gender for name in names)


def _told_by_noun(doc: Document, word: int) -> str:
    """Fem for “sister”, “actress” as the writer's word; a woman may be chairman and spokesman."""
    column = words(doc)
    lemma = grammar(doc).lemmas[word].lower()
    if not column.texts[word].islower() or noun_class(lemma) != "person" or lemma.endswith(_OFFICES):
        return ""
    start = column.starts[word]
    return gender(lemma) if quotation_at(doc, start, start + 1) is None else ""


def _is_shared(doc: Document, person: Person) -> bool:
    """True where others have the surname too: Ana and Ben Lowe, “the Lowes”."""
    last = person.last or person.first
    if any(each is not person and last in (each.last, each.first) for each in people(doc)):
        return True
    return f"{last}s " in doc.text or f"{last} family" in doc.text


def _is_of_couple(doc: Document, person: Person) -> bool:
    """True where a relative is named by the surname alone: “his wife, Mrs Lowe”, “Senator and Mrs Lowe”."""
    keys = words(doc).keys

    def names_relative(name: ProperName) -> bool:
        return name.parts == (person.last,) and any(
            is_kinship(key) or key == "and" for key in keys[max(0, name.title_first - 4) : name.title_first]
        )

    return bool(person.first and person.last) and any(names_relative(name) for name in person.mentions)
