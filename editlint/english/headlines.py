"""Lines in title case or capitals, where a capital says nothing: what their words look like in running text."""

from __future__ import annotations

from collections.abc import Sequence

from editlint.model.language import Words

from . import lexicons, word_lists

_SMALL = frozenset(
    "a an and as at but by for from in into is nor of on or over per the to up via vs with".split()
)
_FEWEST = 4  # words: a shorter line in title case is more likely a name
_ENDS = frozenset([".", "”", '"', "…"])
_FIRST_NAMES = word_lists.FIRST_MALE | word_lists.FIRST_FEMALE
_NAMES = (
    word_lists.PLACE
    | word_lists.ORG
    | word_lists.DEMONYM
    | word_lists.MONTH_DAY
    | _FIRST_NAMES
    | word_lists.SURNAME_COMMON
    | word_lists.SURNAME
)
_OFTEN = 3  # letters: shorter words in capitals are left alone, “UN”, “EU”


def headline_words(words: Words, starts: Sequence[int]) -> list[tuple[int, int]]:
    """First word and end of every sentence that is a line in title case or capitals."""
    return [
        (first, last)
        for first, last in zip(starts, [*starts[1:], len(words)])
        if last - first >= _FEWEST
        and words.texts[last - 1] not in _ENDS
        and _is_headline(words.texts[first:last])
    ]


def _is_headline(texts: Sequence[str]) -> bool:
    """“Police Arrest Two Men”, “SENATE REJECTS BILL”, but not “Anna Smith, Ben Jones”."""
    telling = [text for text in texts if text[0].isalpha() and text.lower() not in _SMALL]
    if len(telling) < _FEWEST or any(text[0].islower() for text in telling):
        return False
    classes = lexicons.word_classes(telling)
    plain = (lexicons.word_classes([text.lower() for text in telling]) & word_lists.COMMON) > 0
    names = (classes & _FIRST_NAMES > 0) | ((classes & _NAMES > 0) & ~plain)
    return 2 * int(names.sum()) <= len(telling)


def running_forms(words: Words, starts: Sequence[int]) -> list[str]:
    """The words as they would stand in a sentence: those of headlines in small letters, unless they are names.

    A word is a name if the rest of the article writes it with a capital; if it is not there, a list of names decides.
    """
    spans = headline_words(words, starts)
    if not spans:
        return words.texts
    forms = [*words.texts]
    small, large = _elsewhere(words, spans, starts)
    for first, last in spans:
        classes = lexicons.word_classes(words.texts[first:last])
        plain = (lexicons.word_classes(words.keys[first:last]) & word_lists.COMMON) > 0  # “Brown”, “Peace”
        plain[1:] &= (classes[:-1] & _FIRST_NAMES) == 0  # “Ben Brown”
        for i, is_listed in zip(range(first, last), ((classes & _NAMES > 0) & ~plain).tolist()):
            forms[i] = _running(words.texts[i], words.keys[i], is_listed, small, large)
        forms[first] = forms[first][:1].upper() + forms[first][1:]
    return forms


def _running(text: str, key: str, is_listed: bool, small: set[str], large: dict[str, str]) -> str:
    if not text[0].isalpha() or (text.isupper() and len(text) <= _OFTEN and key not in small):
        return text
    if key in large:
        return large[key]
    if key in small or not is_listed:
        return text.lower()
    return text.capitalize() if text.isupper() and len(text) > _OFTEN else text


def _elsewhere(
    words: Words, spans: Sequence[tuple[int, int]], starts: Sequence[int]
) -> tuple[set[str], dict[str, str]]:
    """The words that stand in small letters outside these lines, and those that do with a capital and never small."""
    inside = {i for first, last in spans for i in range(first, last)}
    begins = {*starts}
    small, large = set[str](), dict[str, str]()
    for i, text in enumerate(words.texts):
        if i in inside or not text[0].isalpha():
            continue
        if text.islower():
            small.add(words.keys[i])
        elif i not in begins:
            large.setdefault(words.keys[i], text)
    return small, {key: text for key, text in large.items() if key not in small}
