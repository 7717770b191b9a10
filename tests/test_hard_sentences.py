"""Sentences that are hard to read: who does what must come out of the engine's trees."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from editlint.english import engine

SENTENCES = yaml.safe_load((Path(__file__).parent / "hard_sentences.yml").read_text("utf-8"))
_NOBODY = frozenset(["no", "nobody", "none", "nothing"])
_NEGATIONS = frozenset(["not", "n't", "never"])
_RELATIVES = frozenset(["WDT", "WP"])


class Triple(NamedTuple):
    """Heads of subject and object with the verb between, and what is said of the verb."""

    subject: str
    verb: str
    object: str | None
    flags: frozenset[str]


class Clauses:
    """What Universal Dependencies' relations say of the verbs of a text."""

    def __init__(self, reading: Any) -> None:
        self.words, self.grammar = reading.words, reading.grammar
        self.heads, self.relations = reading.grammar.heads, reading.grammar.relations

    def triples(self) -> Iterator[Triple]:
        texts = self.words.texts
        for verb in range(len(texts)):
            subjects = self.subjects(verb)
            is_passive = self.is_passive(verb)
            objects = self.below(verb, "obl:agent" if is_passive else "obj")
            for subject, object in product(subjects, objects or [None]):
                flags = {"passive"} if is_passive else set[str]()
                if self.is_negated(verb, subject):
                    flags.add("negated")
                yield Triple(
                    texts[subject], texts[verb], None if object is None else texts[object], frozenset(flags)
                )

    def children(self, head: int, *relations: str) -> list[int]:
        return [
            i
            for i, relation in enumerate(self.relations)
            if self.heads[i] == head and (not relations or relation in relations)
        ]

    def below(self, verb: int, *relations: str) -> list[int]:
        """The words of these relations, all that “and” joins, and what “who” or “which” stands for."""
        found = self.children(verb, *relations)
        for word in found:  # grows while it is read: “and” may join what is joined
            found += self.children(word, "conj")
        return [self.stands_for(word, verb) for word in found]

    def subjects(self, verb: int) -> list[int]:
        own = self.below(verb, "nsubj", "nsubj:pass")
        above, relation = self.heads[verb], self.relations[verb]
        if own or above < 0:
            return own
        if relation == "conj":
            return self.subjects(above)
        if relation == "xcomp":  # “asked him to go” against “wanted to go”
            return self.below(above, "obj") or self.subjects(above)
        if relation == "acl" and self.grammar.xpos[verb] in ("VBN", "VBG"):
            return [above]
        return []

    def stands_for(self, word: int, verb: int) -> int:
        """The noun that the relative clause around the verb belongs to, for “who”, “which” and “that”."""
        if self.grammar.xpos[word] not in _RELATIVES:
            return word
        while self.relations[verb] in ("ccomp", "xcomp", "conj", "parataxis"):
            verb = self.heads[verb]
        return self.heads[verb] if self.relations[verb].endswith(":relcl") else word

    def is_passive(self, verb: int) -> bool:
        if self.children(verb, "aux:pass", "nsubj:pass"):
            return True
        if self.grammar.xpos[verb] != "VBN" or self.children(verb, "aux", "nsubj"):
            return False
        return self.relations[verb] == "acl" or (
            self.relations[verb] == "conj" and self.is_passive(self.heads[verb])
        )

    def is_negated(self, verb: int, subject: int) -> bool:
        keys = self.words.keys
        return (
            any(keys[i] in _NEGATIONS for i in self.children(verb, "advmod"))
            or keys[subject] in _NOBODY
            or any(keys[i] in _NOBODY for i in self.children(subject, "det"))
        )


def _param(sentence: dict[str, Any]) -> Any:
    """A sentence that the shipped network is known to misread is expected to fail, and says why."""
    marks = [pytest.mark.xfail(reason=sentence["misread"], strict=False)] if "misread" in sentence else []
    return pytest.param(sentence, id=sentence["about"], marks=marks)


@pytest.mark.parametrize("sentence", list(map(_param, SENTENCES)))
def test_who_does_what(sentence: dict[str, Any]) -> None:
    expected = {
        Triple(subject, verb, object, frozenset(flags)) for subject, verb, object, *flags in sentence["who"]
    }
    verbs = {triple.verb for triple in expected}
    found = {triple for triple in Clauses(engine.read(sentence["text"])).triples() if triple.verb in verbs}
    assert found == expected
