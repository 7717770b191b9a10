"""What an article says happened or is so: each predicate with who, to whom, whether, and how sure."""

from __future__ import annotations

from collections import defaultdict
from typing import Literal, NamedTuple

from editlint.model.document import Document, layer
from editlint.model.language import Grammar, Mention

from .entities import entities
from .grammar import grammar, mentions, mentions_by_head
from .quotations import quotation_at
from .sentences import sentences
from .words import words

Modality = Literal["asserted", "supposed", "asked", "planned", "reported"]

_SUBJECTS = frozenset(["nsubj", "nsubj:pass", "csubj"])
_OBLIQUE = frozenset(["obl", "obl:agent"])
DENIALS = frozenset("not n't never no neither nor nobody nothing none without hardly scarcely".split())
_SUPPOSING = frozenset("may might could would should can must ought".split())
_CONDITIONS = frozenset("if unless whether provided suppose lest".split())
# Verbs that put what follows in doubt or in the future.
_PLANNING = frozenset(
    """
    plan hope want intend expect promise threaten agree aim try attempt offer vow decide refuse fail decline prepare
    wish need ask order urge tell force allow forbid ban ought have
    """.split()
)
_DENYING = frozenset("deny refuse fail decline avoid stop prevent forbid ban doubt dispute reject".split())
_REPORTING = frozenset(
    """
    say tell claim report allege believe think add announce insist argue suggest write warn state note explain
    estimate deny confirm declare accuse admit acknowledge fear suspect hear show find
    """.split()
)
_HEDGES = frozenset(
    "allegedly reportedly apparently possibly perhaps maybe probably likely purportedly".split()
)


class Claim(NamedTuple):
    """A predicate, the word number `word`, with its arguments as numbers in `mentions`, -1 where there is none.

    `subject` is who acts, also in the passive (“by the police”); `object` whom or what the act is done to, also the
    subject of a passive. `others` are mentions behind prepositions, with these. `subject_is`, `object_is` are the names
    of the entities, "" where unknown.
    """

    word: int
    lemma: str
    kind: str  # VERB, ADJ, NOUN
    sentence: int
    subject: int
    object: int
    subject_is: str
    object_is: str
    others: tuple[tuple[str, int], ...]
    is_denied: bool
    modality: Modality
    is_quoted: bool
    tense: str  # Past, Pres, Fut, or empty


@layer
def claims(doc: Document) -> tuple[Claim, ...]:
    """All claims in the order of their predicates."""
    return tuple(_Reader(doc).claims())


class _Reader:
    """One walk over the trees of an article."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.grammar: Grammar = grammar(doc)
        self.words = words(doc)
        self.mentions: list[Mention] = mentions(doc)
        self.entities = entities(doc)
        self.by_head = mentions_by_head(doc)
        self.children: dict[int, list[int]] = defaultdict(list)
        for word, head in enumerate(self.grammar.heads):
            if head >= 0:
                self.children[head].append(word)

    def claims(self) -> list[Claim]:
        found: list[Claim] = []
        for number, sentence in enumerate(sentences(self.doc)):
            is_asked = self.words.keys[sentence.last - 1][-1] == "?"
            for word in range(sentence.first, sentence.last):
                if self._is_predicate(word):
                    found.append(self._claim(word, number, is_asked))
        return found

    def _is_predicate(self, word: int) -> bool:
        upos = self.grammar.upos[word]
        if upos == "VERB":
            return self.grammar.relations[word] not in ("amod", "compound", "case")
        if upos in ("ADJ", "NOUN", "PROPN"):
            return any(self.grammar.relations[child] == "cop" for child in self.children[word])
        return False

    def _claim(self, word: int, sentence: int, is_asked: bool) -> Claim:
        subject, target, others = self._arguments(word)
        start = self.words.starts[word]
        return Claim(
            word=word,
            lemma=self.grammar.lemmas[word].lower(),
            kind=self.grammar.upos[word],
            sentence=sentence,
            subject=subject,
            object=target,
            subject_is=self.entities[subject] if subject >= 0 else "",
            object_is=self.entities[target] if target >= 0 else "",
            others=others,
            is_denied=self._is_denied(word, subject, target),
            modality="asked" if is_asked else self._modality(word),
            is_quoted=quotation_at(self.doc, start, start + 1) is not None,
            tense=self._tense(word),
        )

    def _arguments(self, word: int) -> tuple[int, int, tuple[tuple[str, int], ...]]:
        relations, subject, target = self.grammar.relations, -1, -1
        others: list[tuple[str, int]] = []
        for child in self.children[word]:
            number = self.by_head.get(child, -1)
            if number < 0:
                continue
            relation = relations[child]
            if relation == "nsubj" or relation == "obl:agent":
                subject = number
            elif relation in ("nsubj:pass", "obj"):
                target = number
            elif relation in _OBLIQUE or relation.startswith("obl"):
                others.append((self._preposition(child), number))
        if subject < 0 and target < 0:
            subject, target = self._borrowed(word)
        elif subject < 0 and not self._is_passive(word):
            subject = self._borrowed(word)[0]
        return subject, target, tuple(others)

    def _borrowed(self, word: int) -> tuple[int, int]:
        """Subject (or the object of a passive) of the clause that this one shares it with: “he came and saw”."""
        relation, head = self.grammar.relations[word], self.grammar.heads[word]
        if head < 0 or relation not in ("conj", "xcomp", "advcl", "acl"):
            return -1, -1
        if relation == "acl":
            number = self.by_head.get(head, -1)
            return (-1, number) if self.grammar.xpos[word] == "VBN" else (number, -1)
        for child in self.children[head]:
            if self.grammar.relations[child] in _SUBJECTS:
                number = self.by_head.get(child, -1)
                return (-1, number) if self._is_passive(word) else (number, -1)
        return -1, -1

    def _is_passive(self, word: int) -> bool:
        return any(
            self.grammar.relations[child] in ("aux:pass", "nsubj:pass") for child in self.children[word]
        )

    def _preposition(self, word: int) -> str:
        for child in self.children[word]:
            if self.grammar.relations[child] == "case":
                return self.words.keys[child]
        return ""

    def _is_denied(self, word: int, subject: int, target: int) -> bool:
        """True with “not”, “never”, “no” before an argument, or under a verb such as “deny” and “fail”."""
        keys = self.words.keys
        count = sum(self._is_denial(child) for child in self.children[word])
        for number in (subject, target):
            if number >= 0 and keys[self.mentions[number].first] in (
                "no",
                "neither",
                "nobody",
                "nothing",
                "none",
            ):
                count += 1
        head = self.grammar.heads[word]
        if head >= 0 and self.grammar.relations[word] in ("xcomp", "ccomp"):
            count += self.grammar.lemmas[head] in _DENYING
            count += any(map(self._is_denial, self.children[head]))
        return count % 2 == 1

    def _is_denial(self, word: int) -> bool:
        """True for “not” and “Never” at the head of a sentence, not for the island of Nor."""
        texts = self.words.texts
        is_name = texts[word].istitle() and word > 0 and texts[word - 1].isalpha()
        return self.words.keys[word] in DENIALS and not is_name

    def _modality(self, word: int) -> Modality:
        keys, heads, relations = self.words.keys, self.grammar.heads, self.grammar.relations
        at = word
        reported = False
        while at >= 0:
            for child in self.children[at]:
                key = keys[child]
                if (key in _SUPPOSING and relations[child] == "aux") or key in _HEDGES or key in _CONDITIONS:
                    return "supposed"
                if key in ("will", "'ll", "shall") and relations[child] == "aux":
                    return "planned"
            relation, head = relations[at], heads[at]
            if relation in ("ccomp", "xcomp", "parataxis") and head >= 0:
                lemma = self.grammar.lemmas[head]
                if relation == "xcomp" and lemma in _PLANNING:
                    return "planned"
                reported = reported or lemma in _REPORTING
            if relation in ("conj", "ccomp", "xcomp", "parataxis", "advcl"):
                at = head
            else:
                break
        return "reported" if reported else "asserted"

    def _tense(self, word: int) -> str:
        """Of the verb or, where it has none, of its first auxiliary or copula."""
        for child in (*self.children[word], word):
            if child != word and self.grammar.relations[child] not in ("aux", "cop", "aux:pass"):
                continue
            if self.words.keys[child] in ("will", "'ll", "shall"):
                return "Fut"
            features = self.grammar.features[child]
            if "Tense=Past" in features and "VerbForm=Fin" in features:
                return "Past"
            if "Tense=Pres" in features and "VerbForm=Fin" in features:
                return "Pres"
        return ""
