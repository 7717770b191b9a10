"""Makes editlint/english/data/lemmas.txt: what is to be changed in an inflected form to have its lemma.

    python training/lemmas.py WORDNET TREEBANK

WORDNET is the folder of WordNet's files (index.verb, data.adj, verb.exc …), TREEBANK a file in CoNLL-U form,
packed with gzip, with gold lemmas (EWT and GUM; see NOTICE). Each form of each verb, noun and adjective is a
pair with its lemma; the fewest endings that bring all of them back are listed, so that unknown words go as
their likes.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from editlint.english.forms import FORM_KEYS, forms
from editlint.english.lemmas import FORM_BY_TAG, NO_EDIT, Edit

LIST = Path(__file__).parent.parent / "editlint" / "english" / "data" / "lemmas.txt"
SEEN_OFTEN = 2  # times that the treebank must have a pair to be believed against the other sources
_PLAIN = re.compile("[a-z]{2,}(?:-[a-z]+)*")
_PARTS = {"noun": "1", "verb": "2", "adj": "35", "adv": "4"}  # by their numbers in WordNet's counts
_VERB_FORMS = {"s": "third", "ed": "past", "en": "past", "ing": "ing"}
# Lemmas that look inflected, and stay what they are where nothing else is known: “politics” is the plural of no
# “politic”, and a tagger may take “prone” for a form of a verb.
_ALREADY_LEMMAS = {"plural": ("noun",), "third": ("verb",), "past": ("verb", "adj"), "ing": ("verb",)}
_PLACE = "15i"  # the domain of single places
_WITH_CAPITALS = ("09", "10", "18", "28")  # of thought, speech, persons, time: “Catholicism”, “Sunday”

Pairs = dict[str, dict[str, Counter[str]]]  # by form, inflected word and lemma: how much speaks for it


class Row(NamedTuple):
    """A word of the treebank."""

    text: str
    lemma: str
    upos: str
    xpos: str


class WordNet:
    """The words of WordNet, how often each was met, and its irregular forms."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.counts: Counter[tuple[str, str]] = Counter()
        for line in self._lines("cntlist.rev"):
            key, _, count = line.split()
            word, _, sense = key.partition("%")
            self.counts[word, sense[0]] += int(count)

    def words(self, part: str) -> list[str]:
        """The words of one part of speech that are plain letters."""
        every = (line.split()[0] for line in self._lines(f"index.{part}"))
        return [word for word in every if _PLAIN.fullmatch(word)]

    def irregular(self, part: str) -> Iterator[tuple[str, str]]:
        """Irregular forms, each with its lemma."""
        for line in self._lines(f"{part}.exc"):
            form, *lemmas = line.split()
            if _PLAIN.fullmatch(form) and lemmas and form != lemmas[0]:
                yield form, lemmas[0]

    def written(self, part: str) -> Iterator[tuple[str, str]]:
        """Every word as it is written, with the number of its domain, and “i” behind it for a person or place."""
        for line in self._lines(f"data.{part}"):
            _, domain, _, size, *rest = line.split()
            for word in rest[: 2 * int(size, 16) : 2]:
                yield word.partition("(")[0], domain + "i" * (" @i " in line)

    def often(self, word: str, part: str) -> int:
        """How often the word was met in a text with senses."""
        return sum(self.counts[word, number] for number in _PARTS[part])

    def _lines(self, name: str) -> list[str]:
        lines = (self.folder / name).read_text("utf-8").splitlines()
        return [line for line in lines if not line.startswith("  ")]


def treebank(path: Path) -> list[Row]:
    """The words of a treebank."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        cells = [line.split("\t") for line in lines]
    return [Row(cell[1], cell[2], cell[3], cell[4]) for cell in cells if len(cell) > 4 and cell[0].isdigit()]


def pairs(wordnet: WordNet, rows: list[Row]) -> Pairs:
    """Every inflected word that a source has, with its lemmas and the weight of each."""
    found: Pairs = defaultdict(lambda: defaultdict(Counter))
    for form, word, lemma in _from_wordnet(wordnet):
        part = "verb" if form in _VERB_FORMS.values() else "noun" if form == "plural" else "adj"
        found[form][word][lemma] += 1 + wordnet.often(lemma, part)
    for form, parts in _ALREADY_LEMMAS.items():
        for word in (word for part in parts for word in wordnet.words(part)):
            if form != "past" or not word.endswith("ed"):  # an unknown word with “-ed” is that of a verb
                found[form][word][word] += 0
    lemmas = {lemma for words in found.values() for of_word in words.values() for lemma in of_word}
    for (form, word, lemma), count in _from_treebank(rows).items():
        if count >= SEEN_OFTEN and (lemma in lemmas or lemma == word):  # not “flead”
            found[form][word][lemma] += count * 1000
    return found


def _from_wordnet(wordnet: WordNet) -> Iterator[tuple[str, str, str]]:
    for verb in wordnet.words("verb"):
        every = forms(verb)
        yield from ((_VERB_FORMS[key], word, verb) for key in FORM_KEYS[1:] for word in every.get(key, ()))
    for noun in wordnet.words("noun"):
        yield from (("plural", word, noun) for word in forms(noun).get("s", ()))
    for adjective in wordnet.words("adj") + wordnet.words("adv"):
        if is_compared(adjective):
            yield from ((form, word, adjective) for form, word in compared(adjective))
    for word, lemma in wordnet.irregular("verb"):
        yield "ing" if word.endswith("ing") else "third" if word.endswith("s") else "past", word, lemma
    yield from (("plural", word, lemma) for word, lemma in wordnet.irregular("noun"))
    for word, lemma in (*wordnet.irregular("adj"), *wordnet.irregular("adv")):
        yield "most" if word.endswith("st") else "more", word, lemma


def is_compared(adjective: str) -> bool:
    """True for what may have “-er”: words of one syllable, or of two with “-y”, “-le”, “-ow”, “-er”."""
    sounds = len(re.findall("[aeiouy]+", adjective.removesuffix("e")))
    return sounds == 1 or (sounds == 2 and adjective.endswith(("y", "le", "ow", "er")))


def compared(adjective: str) -> Iterator[tuple[str, str]]:
    """“more” and “most” of an adjective, whose stem changes as before “-ed”: big → bigger, biggest."""
    for past in forms(adjective).get("ed", ()):
        if past.endswith("ed"):
            yield "more", past.removesuffix("d") + "r"
            yield "most", past.removesuffix("d") + "st"


def _from_treebank(rows: Iterable[Row]) -> Counter[tuple[str, str, str]]:
    """How often each inflected word has each lemma; words that only seem plain, such as names, are left out."""
    return Counter(
        (FORM_BY_TAG[row.xpos], row.text.lower(), row.lemma)
        for row in rows
        if row.xpos in FORM_BY_TAG
        and row.xpos != "NNPS"
        and _PLAIN.fullmatch(row.text.lower())
        and _PLAIN.fullmatch(row.lemma)
        and len(row.lemma) < len(row.text) + 2  # not “km”, kilometer
    )


def best(pairs: dict[str, Counter[str]]) -> dict[str, str]:
    """The lemma of each word that has most to be said for it, of two alike the shorter."""
    return {word: min(of, key=lambda lemma: (-of[lemma], len(lemma), lemma)) for word, of in pairs.items()}


def edit(word: str, lemma: str) -> Edit:
    """What is left out at the end of the word, and what is put there."""
    shared = next(
        (i for i, pair in enumerate(zip(word, lemma)) if pair[0] != pair[1]), min(len(word), len(lemma))
    )
    return word[shared:], lemma[shared:]


class Node:
    """The words that have one ending: what they are to be edited by, and the longer endings."""

    def __init__(self, ending: str) -> None:
        self.ending = ending
        self.edits: Counter[Edit] = Counter()  # of the words below, how many
        self.word: Edit | None = None  # of the word that is the ending
        self.longer: dict[str, Node] = {}
        self.choice: set[Edit] = set()  # edits with which the fewest longer endings must be listed

    def add(self, word: str, edit: Edit) -> None:
        """Puts a word below every one of its endings."""
        node = self
        node.edits[edit] += 1
        for i in range(len(word) - 1, -1, -1):
            node = node.longer.setdefault(word[i], Node(word[i:]))
            node.edits[edit] += 1
        node.word = edit

    def choose(self) -> None:
        """Finds `choice` from the longest endings to the shortest."""
        votes: Counter[Edit] = Counter()
        for longer in self.longer.values():
            longer.choose()
            votes.update(longer.choice)
        if self.word:
            votes[self.word] += 1
        allowed = {edit: count for edit, count in votes.items() if self.ending.endswith(edit[0])} or {
            NO_EDIT: 1
        }
        most = max(allowed.values())
        self.choice = {edit for edit, count in allowed.items() if count == most}

    def listed(self, inherited: Edit) -> Iterator[tuple[str, bool, Edit]]:
        """Endings and whole words (True) to list, given what a still shorter ending says."""
        edit = inherited
        if inherited not in self.choice:
            edit = max(self.choice, key=lambda edit: (self.edits[edit], edit))
            yield self.ending, False, edit
        if self.word and self.word != edit:
            yield self.ending, True, self.word
        for letter in sorted(self.longer):
            yield from self.longer[letter].listed(edit)


def entries(lemmas: dict[str, str]) -> list[tuple[str, bool, Edit]]:
    """The fewest endings and whole words that bring back every lemma."""
    root = Node("")
    for word in sorted(lemmas):
        root.add(word, edit(word, lemmas[word]))
    root.choose()
    return list(root.listed(NO_EDIT))


def lines(form: str, listed: Iterable[tuple[str, bool, Edit]]) -> Iterator[str]:
    """The lines of the data file for one form: an edit, then what it is for, an ending behind “-”."""
    by_edit: dict[Edit, list[str]] = defaultdict(list)
    for ending, is_word, change in listed:
        by_edit[change].append(ending if is_word else "-" + ending)
    for (left, put), words in sorted(by_edit.items()):
        yield " ".join((form, f"{left}>{put}", *sorted(words)))


def capitals(wordnet: WordNet, rows: list[Row]) -> list[str]:
    """Adjectives and nouns that are written with a capital though they are no names: “American”, “Muslim”."""
    every = {word for part in ("adj", "noun") for word, _ in wordnet.written(part)}
    large = {word for word, _ in wordnet.written("adj")}
    large |= {word for word, domain in wordnet.written("noun") if domain in _WITH_CAPITALS}
    chosen = {
        word
        for word in large
        if word.isalpha() and word.istitle() and len(word) > 1 and word.lower() not in every
    }
    for word, lemmas in _with_capitals(rows, ("JJ", "NN")).items():
        lemma, count = lemmas.most_common(1)[0]
        if count >= SEEN_OFTEN and lemma == word:
            chosen.add(word)
        elif count >= SEEN_OFTEN:
            chosen.discard(word)
    return sorted(chosen)


def _with_capitals(rows: Iterable[Row], tags: tuple[str, ...]) -> dict[str, Counter[str]]:
    """How often each word with a capital has each lemma."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        if row.xpos in tags and row.text.istitle() and row.text.isalpha():
            seen[row.text][row.lemma] += 1
    return seen


def kept(wordnet: WordNet, rows: list[Row]) -> list[str]:
    """Names in the plural that have no singular: “the Netherlands”, “the Beatles”."""
    every = {word for word, _ in wordnet.written("noun")}
    places = {word for word, domain in wordnet.written("noun") if domain == _PLACE}
    chosen = {word for word in places if word.isalpha() and word.istitle() and word.endswith("s")}
    chosen = {word for word in chosen if word[:-1] not in every and word[:-2] not in every}
    for word, lemmas in _with_capitals(rows, ("NNPS",)).items():
        lemma, count = lemmas.most_common(1)[0]
        if lemma != word:
            chosen.discard(word)
        elif count >= SEEN_OFTEN:
            chosen.add(word)
    return sorted(chosen)


def main() -> None:
    wordnet, rows = WordNet(Path(sys.argv[1])), treebank(Path(sys.argv[2]))
    text: list[str] = []
    for form, found in sorted(pairs(wordnet, rows).items()):
        listed = entries(best(found))
        text.extend(lines(form, listed))
        print(f"{form}: {len(listed)} endings and words for {len(found)} words")
    text.append(" ".join(("capital", *capitals(wordnet, rows))))
    text.append(" ".join(("name", *kept(wordnet, rows))))
    LIST.write_text("\n".join(text) + "\n", "utf-8", newline="\n")


if __name__ == "__main__":
    main()
