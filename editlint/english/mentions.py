"""Words, trees and names → the noun phrases and pronouns of an article, with what is known of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from editlint.model.language import Grammar, Mention, Name, Words

from .lexicons import word_classes
from .number_values import number_at
from .word_lists import SURNAME_COMMON, bare, gender, is_title, noun_class

_BEFORE = frozenset(
    "det det:predet amod compound nummod nmod:poss nmod:desc nmod:unmarked advmod obl:unmarked".split()
)
_DEGREES = frozenset(["advmod", "obl:unmarked"])  # “about 20 men”, “a two metre high wall”
_QUALITIES = frozenset(["NUM", "ADJ", "DET"])
_TITLES = frozenset(["nmod:desc", "compound"])  # “President Zelenskyy”, “spokesman Ned Price”
_INSIDE = frozenset(["flat", "fixed", "goeswith"])
_NO_PHRASE = frozenset("compound flat fixed goeswith nmod:desc reparandum cc punct case".split())
_ARGUMENTS = frozenset(["nsubj", "nsubj:pass", "obj", "iobj", "obl:agent"])
_FIGURES = frozenset(["DATE", "TIME", "MONEY", "PERCENT", "NUMBER", "ORDINAL", "QUANTITY"])
_WITHOUT_COUNT = frozenset(["DATE", "TIME", "MONEY", "PERCENT"])
_NAME_ANIMACY = {"PERSON": "person", "ORG": "group", "PLACE": "place"}
_LIVING = frozenset(["person", "group", "place", "animal"])
_ADDRESSES = frozenset("Mr Mrs Ms Miss Sir Madam Mme Mlle".split())  # which are no nouns
_INDEFINITE = frozenset("a an some any no another every each either neither several many few".split())


class _Pronoun(NamedTuple):
    number: str
    person: int
    gender: str = ""
    animacy: str = ""


_PRONOUNS = {
    form: pronoun
    for forms, pronoun in (
        ("i me my mine myself", _Pronoun("Sing", 1, "", "person")),
        ("we us our ours ourselves 's", _Pronoun("Plur", 1)),
        ("you your yours", _Pronoun("", 2, "", "person")),
        ("yourself", _Pronoun("Sing", 2, "", "person")),
        ("yourselves", _Pronoun("Plur", 2, "", "person")),
        ("he him his himself", _Pronoun("Sing", 3, "Masc", "person")),
        ("she her hers herself", _Pronoun("Sing", 3, "Fem", "person")),
        ("it its itself", _Pronoun("Sing", 3, "Neut")),
        ("they them their theirs themselves 'em", _Pronoun("Plur", 3)),
        ("themself", _Pronoun("Sing", 3, "", "person")),
        ("who whom whose", _Pronoun("", 3, "", "person")),
        ("someone somebody anyone anybody everyone everybody nobody", _Pronoun("Sing", 3, "", "person")),
        ("something anything everything nothing this that", _Pronoun("Sing", 3, "Neut", "thing")),
        ("these those", _Pronoun("Plur", 3)),
    )
    for form in forms.split()
}
_ANY_PRONOUN = _Pronoun("", 3)


class _Phrases(NamedTuple):
    """What one walk over the words tells of the phrases."""

    edges: list[int]  # the first word of the phrase of which a word is the head
    ends: dict[int, int]  # the word after the phrase, where more than the head belongs to it
    determiners: dict[int, int]
    numbers: dict[int, int]
    titles: dict[int, list[int]]
    appositions: dict[int, list[int]]
    parts: dict[int, list[int]]  # “Ana, Ben and Cleo”: Ben and Cleo by Ana
    apart: set[int]  # heads of parts joined otherwise than by “and”
    inside: set[int]  # words that belong to the name of a person beside them


def mentions(words: Words, grammar: Grammar, names: Sequence[Name], starts: Sequence[int]) -> list[Mention]:
    """Every noun phrase and pronoun of the article, in the order of their heads; `starts` begin sentences.

    A row joined by “and” stands just before its first part.
    """
    phrases = _phrases(words, grammar)
    named = _named(words, grammar, names, frozenset(starts), phrases)
    found: list[Mention] = []
    for i, (upos, relation) in enumerate(zip(grammar.upos, grammar.relations)):
        if upos == "PRON":
            if relation == "fixed" or grammar.xpos[i] == "EX":
                continue
            mention = _pronoun(words, grammar, phrases, i)
        elif i in named or (_is_head(upos, relation) and i not in phrases.inside):
            mention = _noun_phrase(words, grammar, phrases, i, named.get(i))
        else:
            continue
        if i in phrases.parts and i not in phrases.apart:
            found.append(_row(phrases, mention))
        found.append(mention)
    return found


def number_of(words: Words, first: int, last: int) -> int:
    """The number that words first to last (not in it) write: “1,200”, “two”, “twenty-one”, “3 million”; else 0."""
    return int(number_at(words, first, last))


def _is_head(upos: str, relation: str) -> bool:
    if upos in ("NOUN", "PROPN"):
        return relation not in _NO_PHRASE
    return upos in _QUALITIES and relation in _ARGUMENTS  # “two were killed”, “the poor”, “both fled”


def _phrases(words: Words, grammar: Grammar) -> _Phrases:
    upos, relations, heads = grammar.upos, grammar.relations, grammar.heads
    found = _Phrases(list(range(len(heads))), {}, {}, {}, {}, {}, {}, set(), set())
    edges, coordinators = found.edges, dict[int, str]()
    for i, (head, relation) in enumerate(zip(heads, relations)):
        if relation in _BEFORE and i < head:
            if relation in _DEGREES and upos[head] not in _QUALITIES:
                continue
            if edges[i] < edges[head]:
                edges[head] = edges[i]
            if relation == "det" or relation == "nmod:poss":
                found.determiners[head] = i
            elif relation == "nummod":
                found.numbers[head] = i
            elif relation in _TITLES:
                found.titles.setdefault(head, []).append(i)
        elif relation in _INSIDE and i > head:
            found.ends[head] = i + 1
        elif relation == "appos":
            found.appositions.setdefault(head, []).append(i)
        elif relation == "cc":
            coordinators[head] = words.keys[i]
        elif relation == "conj" and upos[i] in ("NOUN", "PROPN", "PRON"):
            found.parts.setdefault(head, []).append(i)
            if coordinators.get(i, "and") not in ("and", "&"):
                found.apart.add(head)
    return found


def _named(
    words: Words, grammar: Grammar, names: Sequence[Name], starts: frozenset[int], phrases: _Phrases
) -> dict[int, Name]:
    """Names by the word that is the head of their phrase: “director” for “Louis Malle” in “director Louis Malle”."""
    relations = grammar.relations
    found: dict[int, Name] = {}
    for name in names:
        if name.kind == "PERSON":
            name, head = _person(words, grammar, name, starts, phrases)
        elif name.kind in _FIGURES and name.last - name.first == 1:
            head = name.first if grammar.upos[name.first] == "PROPN" else -1
        else:
            head = _head(grammar, name)
        if head >= 0 and (name.kind == "PERSON" or relations[head] not in _NO_PHRASE):
            found.setdefault(head, name)
    return found


def _person(
    words: Words, grammar: Grammar, name: Name, starts: frozenset[int], phrases: _Phrases
) -> tuple[Name, int]:
    """The name without titles and the head of its phrase; titles before it are made part of the phrase."""
    first = name.first
    while name.last - first > 1 and is_title(words.texts[first]):
        first += 1
    name = name._replace(first=first)
    head = _head(grammar, name)
    phrases.inside.update(i for i in range(first, name.last) if i != head)
    title = first - 1
    if first not in starts and title != head and _is_loose_title(words, grammar, title, head):
        phrases.inside.add(title)
        phrases.titles.setdefault(head, []).append(title)
        phrases.edges[head] = min(phrases.edges[head], phrases.edges[title])
    return name, head


def _is_loose_title(words: Words, grammar: Grammar, title: int, head: int) -> bool:
    """True for “spokesman” in “spokesman Ned Price” where the tree has two subjects side by side."""
    heads, relations = grammar.heads, grammar.relations
    is_beside = heads[title] == heads[head] and relations[title] == relations[head]
    if not is_beside or "Number=Plur" in grammar.features[title]:
        return False
    return _is_person(grammar, title) or is_title(words.texts[title])


def _head(grammar: Grammar, name: Name) -> int:
    heads, relations = grammar.heads, grammar.relations
    head = _top(heads, name)
    while relations[head] == "flat" and heads[head] >= 0:
        head = heads[head]
    return head


def _top(heads: list[int], name: Name) -> int:
    """The word of a name whose head is outside it."""
    inside = range(name.first, name.last)
    return next((i for i in inside if heads[i] not in inside), name.first)


def _pronoun(words: Words, grammar: Grammar, phrases: _Phrases, i: int) -> Mention:
    told = _PRONOUNS.get(words.keys[i], _ANY_PRONOUN)
    number = told.number or _number(grammar.features[i])
    return Mention(
        phrases.edges[i], phrases.ends.get(i, i + 1), i, "pronoun", number, told.person, told.gender, told.animacy, 0, "", ()
    )  # fmt: skip


def _noun_phrase(words: Words, grammar: Grammar, phrases: _Phrases, i: int, name: Name | None) -> Mention:
    end = max(phrases.ends.get(i, i + 1), i + 1)
    first = phrases.edges[i]
    if name:
        first, end = min(first, name.first), max(end, name.last)
    count = 0
    if name and name.kind in _WITHOUT_COUNT:  # “4 May 2021”, “3 p.m.”
        pass
    elif i in phrases.numbers:
        at = phrases.numbers[i]
        count = number_of(words, phrases.edges[at], at + 1)
    elif grammar.upos[i] == "NUM":
        count = number_of(words, first, end)
    number = _number(grammar.features[i]) or ("Plur" if count > 1 else "Sing" if count == 1 else "")
    roles = _roles(grammar, phrases, i, name)
    animacy = _animacy(grammar, i, name, roles)
    return Mention(
        first, end, i, _kind(words, grammar, phrases, i, name, animacy), number, 3,
        _gender(words, grammar, i, name, roles, animacy), animacy, count, name.kind if name else "", roles,
    )  # fmt: skip


def _row(phrases: _Phrases, part: Mention) -> Mention:
    """The mention of a whole row: “Ana, Ben and Cleo”."""
    last = phrases.parts[part.head][-1]
    end = max(phrases.ends.get(last, last + 1), part.last)
    return part._replace(last=end, number="Plur", gender="", counted=0, name_kind="", roles=())


def _number(features: str) -> str:
    if "Number=Sing" in features:
        return "Sing"
    return "Plur" if "Number=Plur" in features or "Number=Ptan" in features else ""


def _kind(words: Words, grammar: Grammar, phrases: _Phrases, i: int, name: Name | None, animacy: str) -> str:
    at = phrases.determiners.get(i)
    is_role = animacy == "person" and (at is not None or words.texts[i].islower())  # “the President”
    if name or (grammar.upos[i] == "PROPN" and not is_role):
        return "name"
    if at is None:
        return "indefinite" if i in phrases.numbers else "bare"
    return "indefinite" if words.keys[at] in _INDEFINITE else "definite"


def _roles(grammar: Grammar, phrases: _Phrases, i: int, name: Name | None) -> tuple[int, ...]:
    """What a person is called besides the name, before and after it."""
    if name is None and grammar.upos[i] != "PROPN":
        return ()
    if name and name.kind != "PERSON":
        return ()
    roles = [
        at
        for at in phrases.titles.get(i, ())
        if (name is None or not name.first <= at < name.last)
        and (grammar.relations[at] == "nmod:desc" or at in phrases.inside or _is_person(grammar, at))
    ]
    if name and not name.first <= i < name.last:
        roles.append(i)
    if grammar.relations[i] == "appos" and _is_person(grammar, grammar.heads[i]):
        roles.append(grammar.heads[i])
    roles += [at for at in phrases.appositions.get(i, ()) if _is_person(grammar, at)]
    return tuple(sorted(roles))


def _is_person(grammar: Grammar, i: int) -> bool:
    return grammar.upos[i] in ("NOUN", "PROPN") and noun_class(grammar.lemmas[i].lower()) == "person"


def _animacy(grammar: Grammar, i: int, name: Name | None, roles: tuple[int, ...]) -> str:
    if name:
        return _NAME_ANIMACY.get(name.kind, "thing")
    upos = grammar.upos[i]
    if upos not in ("NOUN", "PROPN"):
        return ""
    if roles:
        return "person"
    found = noun_class(grammar.lemmas[i].lower())
    if upos == "PROPN":  # “trump” is a thing, “Trump” is not; “the President” is a person all the same
        return "person" if found == "person" else ""
    return found if found in _LIVING else "thing" if found else ""


def _gender(
    words: Words, grammar: Grammar, i: int, name: Name | None, roles: tuple[int, ...], animacy: str
) -> str:
    """What titles and nouns say goes before first names: “Ms Jordan Lee”."""
    if animacy not in ("person", ""):
        return ""
    if found := told_gender(words, grammar, roles if name else (*roles, i)):
        return found
    if not name or name.kind != "PERSON":
        return ""
    first = words.texts[name.first]
    may_be_surname = name.last - name.first == 1 and bool(word_classes([first])[0] & SURNAME_COMMON)
    return "" if may_be_surname else gender(first)


def told_gender(words: Words, grammar: Grammar, nouns: Iterable[int]) -> str:
    """The gender that the first of these titles and nouns says that says any: “Mrs.”, “spokesman”."""
    for i in nouns:
        title = bare(words.texts[i])
        if title in _ADDRESSES:
            return gender(title)
        if grammar.upos[i] in ("NOUN", "PROPN") and (found := gender(grammar.lemmas[i].lower())):
            return found
    return ""
