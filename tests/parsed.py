"""Words and grammar by hand: a line a word, as in CoNLL-U, an empty line between sentences."""

from __future__ import annotations

from typing import NamedTuple

from editlint.english.tokens import keys
from editlint.model.language import Grammar, Words

_XPOS = {"his": "PRP$", "its": "PRP$", "their": "PRP$", "who": "WP", "whom": "WP", "“": "``", "”": "''"}
_NUMBERED = ("NOUN", "PROPN")


class Parsed(NamedTuple):
    words: Words
    grammar: Grammar
    starts: list[int]

    def at(self, text: str, nth: int = 1) -> int:
        """The number of the nth word that is spelt so."""
        return [i for i, word in enumerate(self.words.texts) if word == text][nth - 1]


def parsed(table: str) -> Parsed:
    """Columns: form or form/lemma, UPOS, head (1 is the first word of the sentence, 0 none), relation, Plur for a plural."""
    words, grammar, starts = Words([], [], [], []), Grammar([], [], [], [], [], []), list[int]()
    for sentence in table.strip().split("\n\n"):
        first = len(words)
        starts.append(first)
        for line in sentence.strip().splitlines():
            form, upos, head, relation, *number = line.split()
            form, _, lemma = form.partition("/")
            words.texts.append(form)
            words.starts.append(words.ends[-1] + 1 if words.ends else 0)
            words.ends.append(words.starts[-1] + len(form))
            grammar.upos.append(upos)
            grammar.xpos.append(_XPOS.get(form.lower(), upos))
            grammar.features.append(f"Number={number[0] if number else 'Sing'}" if upos in _NUMBERED else "")
            grammar.lemmas.append(lemma or (form if upos == "PROPN" else form.lower()))
            grammar.heads.append(first + int(head) - 1 if head != "0" else -1)
            grammar.relations.append(relation)
    words.keys.extend(keys(words.texts))
    return Parsed(words, grammar, starts)
