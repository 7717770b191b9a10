"""Scores whom editlint takes “he” and “she” for against GUM's chains of mentions.

usage: python benchmarks/pronouns.py FOLDER [--parts dev test] [--gold] [--genres] [--errors]

FOLDER holds GUM as CoNLL-U files with entities (dev.conllu.gz …). With `--gold`, words, sentences, trees and
names are GUM's own; otherwise the engine reads the text. A pronoun counts if its chain has an earlier mention;
the answer is right if the head of the chosen mention is the head of a mention of the same chain. “Forced” is
the share of right answers when each pronoun must have one; “answered” and “right” are what the linker says of
its own accord, all pronouns included.
"""

from __future__ import annotations

import argparse
import gzip
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from editlint.english.antecedents import antecedents  # noqa: E402
from editlint.english.mentions import mentions  # noqa: E402
from editlint.english.sentences import sentence_starts  # noqa: E402
from editlint.english.tokens import keys, words  # noqa: E402
from editlint.model.language import Grammar, Mention, Name, Words  # noqa: E402

_PRONOUNS = dict.fromkeys(["he", "him", "his", "himself"], "he")
_PRONOUNS |= dict.fromkeys(["she", "her", "hers", "herself"], "she")
_ENTITY = re.compile(r"\((\d+)(?:\[\d+/\d+\])?-([a-z]+)[^()]*?(?=[()]|$)(\))?|(\d+)(?:\[\d+/\d+\])?\)")
_NAME_KINDS = {"person": "PERSON", "place": "PLACE", "organization": "ORG", "time": "DATE"}


class Reading(NamedTuple):
    words: Words
    grammar: Grammar
    names: list[Name]
    starts: list[int]


class Chained(NamedTuple):
    """A mention of the treebank: words first to last (last is not in it)."""

    first: int
    last: int
    chain: int
    kind: str


class Article(NamedTuple):
    name: str
    text: str
    paragraphs: set[int]  # the places where they begin
    gold: Reading
    chains: dict[int, set[int]]  # the chains of a head word, by its place in the text
    openers: dict[int, int]  # by chain: the place of the head of its first mention

    @property
    def genre(self) -> str:
        return self.name.split("_")[1]


class Verdict(NamedTuple):
    """What is said of one pronoun."""

    article: str
    genre: str
    pronoun: str
    is_counted: bool
    forced: bool  # right when an answer was asked for
    answered: bool
    right: bool
    words: str


def main() -> None:
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("folder", type=Path, help="folder of GUM's CoNLL-U files")
    arguments.add_argument("--parts", nargs="+", default=["dev", "test"], help="files without .conllu.gz")
    arguments.add_argument("--gold", action="store_true", help="use the treebank's words, trees and names")
    arguments.add_argument("--genres", action="store_true", help="show each genre too")
    arguments.add_argument("--errors", action="store_true", help="show the wrong answers")
    given = arguments.parse_args()
    verdicts = [
        verdict
        for part in given.parts
        for article in articles(given.folder / f"{part}.conllu.gz")
        for verdict in judged(article, article.gold if given.gold else engine_reading(article))
    ]
    print(table(verdicts, by_genre=given.genres))
    if given.errors:
        print("\n".join(errors(verdicts)))


def errors(verdicts: list[Verdict]) -> Iterator[str]:
    """The wrong answers; “!” before those that were given without being asked for."""
    for verdict in verdicts:
        is_wrong = verdict.answered and not verdict.right
        if is_wrong or (verdict.is_counted and not verdict.forced):
            yield f"{'!' if is_wrong else ' '} {verdict.article}: {verdict.words}"


def table(verdicts: list[Verdict], *, by_genre: bool) -> str:
    """Markdown: pronouns counted, right when forced, answered and right of the answered."""
    groups: dict[str, list[Verdict]] = {"all": verdicts}
    for verdict in verdicts:
        groups.setdefault(verdict.pronoun, []).append(verdict)
        if by_genre:
            groups.setdefault(f"{verdict.genre} {verdict.pronoun}", []).append(verdict)
    lines = ["| | counted | forced | answered | right |", "|---|--:|--:|--:|--:|"]
    for name, group in sorted(groups.items()):
        counted = [verdict for verdict in group if verdict.is_counted]
        answered = [verdict for verdict in group if verdict.answered]
        lines.append(
            f"| {name} | {len(counted)} | {_share(sum(v.forced for v in counted), len(counted))} "
            f"| {_share(sum(v.is_counted for v in answered), len(counted))} "
            f"| {_share(sum(v.right for v in answered), len(answered))} |"
        )
    return "\n".join(lines)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "–"


def judged(article: Article, reading: Reading) -> Iterator[Verdict]:
    """A verdict on each “he” and “she” that is a mention of the treebank; one that was not read is not answered."""
    found = mentions(*reading)
    forced = antecedents(reading.words, reading.grammar, found, reading.starts, margin=0)
    sure = antecedents(reading.words, reading.grammar, found, reading.starts)
    numbers = {reading.words.starts[mention.head]: number for number, mention in enumerate(found)}
    gold = article.gold
    for place, key, upos in zip(gold.words.starts, gold.words.keys, gold.grammar.upos):
        chains = article.chains.get(place, set())
        if upos != "PRON" or key not in _PRONOUNS or not chains:
            continue
        number = numbers.get(place, -1)
        yield Verdict(
            article.name,
            article.genre,
            _PRONOUNS[key],
            any(article.openers[chain] < place for chain in chains),
            _is_right(article, reading, found, forced.get(number), chains),
            number in sure,
            _is_right(article, reading, found, sure.get(number), chains),
            _shown(reading, found, number, forced.get(number)) if number >= 0 else f"{key} not read",
        )


def _is_right(
    article: Article, reading: Reading, found: list[Mention], chosen: int | None, chains: set[int]
) -> bool:
    if chosen is None:
        return False
    return bool(chains & article.chains.get(reading.words.starts[found[chosen].head], set()))


def _shown(reading: Reading, found: list[Mention], number: int, chosen: int | None) -> str:
    texts, pronoun = reading.words.texts, found[number]
    answer = "–"
    if chosen is not None:
        mention = found[chosen]
        answer = " ".join(texts[mention.first : mention.last]) + f" ({mention.head - pronoun.head})"
    before = texts[max(0, pronoun.head - 45) : pronoun.head]
    after = texts[pronoun.head + 1 : pronoun.head + 12]
    return f"{' '.join(before)} [{texts[pronoun.head]} = {answer}] {' '.join(after)}"


def engine_reading(article: Article) -> Reading:
    """The article as the engine reads it."""
    from editlint.english.engine import read_sentences

    found = words(article.text)
    breaks = frozenset(i for i, start in enumerate(found.starts) if start in article.paragraphs)
    found = read_sentences(found, sentence_starts(found, breaks))
    return Reading(found.words, found.grammar, found.names, found.starts)


def articles(path: Path) -> Iterator[Article]:
    """The articles of one CoNLL-U file."""
    name, rows, breaks = "", list[list[str]](), set[int]()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc"):
                if rows:
                    yield _article(name, rows, breaks)
                name, rows, breaks = line.partition("=")[2].strip(), [], set()
            elif line.startswith("# newpar"):
                breaks.add(len(rows))
            elif line[:1].isdigit():
                rows.append(line.rstrip("\n").split("\t"))
    if rows:
        yield _article(name, rows, breaks)


def _article(name: str, rows: list[list[str]], breaks: set[int]) -> Article:
    """Words in one text; a sentence begins where the numbers begin anew, a paragraph before the rows `breaks`."""
    text, first, joined = "", 0, 0  # joined: the last word of what is written as one, such as “don't”
    read, grammar = Words([], [], [], []), Grammar([], [], [], [], [], [])
    starts, entities, paragraphs = list[int](), list[str](), set[int]()
    for row, (number, form, lemma, upos, xpos, features, head, relation, _, misc) in enumerate(rows):
        if row in breaks:
            paragraphs.add(len(text))
        if "-" in number:
            joined = int(number.partition("-")[2])
        if not number.isdigit():
            continue
        if number == "1":
            first = len(read)
            starts.append(first)
        read.texts.append(form)
        read.starts.append(len(text))
        text += form
        read.ends.append(len(text))
        text += "" if "SpaceAfter=No" in misc or int(number) < joined else " "
        joined = joined if int(number) < joined else 0
        grammar.upos.append(upos)
        grammar.xpos.append(xpos)
        grammar.features.append("" if features == "_" else features)
        grammar.lemmas.append(lemma)
        grammar.heads.append(first + int(head) - 1 if head != "0" else -1)
        grammar.relations.append(relation)
        entities.append(next((item[7:] for item in misc.split("|") if item.startswith("Entity=")), ""))
    read.keys.extend(keys(read.texts))
    chained = _chained(entities)
    chains, openers = dict[int, set[int]](), dict[int, int]()
    for mention in sorted(chained):
        place = read.starts[_head(grammar, mention.first, mention.last)]
        chains.setdefault(place, set()).add(mention.chain)
        openers[mention.chain] = min(place, openers.get(mention.chain, place))
    gold = Reading(read, grammar, _names(grammar, chained), starts)
    return Article(name, text, paragraphs, gold, chains, openers)


def _chained(entities: list[str]) -> list[Chained]:
    found, opened = list[Chained](), list[tuple[int, int, str]]()
    for i, marks in enumerate(entities):
        for chain, kind, closes, closed in _ENTITY.findall(marks):
            if chain:
                opened.append((int(chain), i, kind))
            if closes or closed:
                at = max(n for n, entry in enumerate(opened) if not closed or entry[0] == int(closed))
                number, first, kind_of_it = opened.pop(at)
                found.append(Chained(first, i + 1, number, kind_of_it))
    return found


def _head(grammar: Grammar, first: int, last: int) -> int:
    return next((i for i in range(first, last) if not first <= grammar.heads[i] < last), first)


def _names(grammar: Grammar, chained: list[Chained]) -> list[Name]:
    """Names by the treebank: proper nouns at the head of a mention of a person, place, organisation or time."""
    names = dict[int, Name]()
    for mention in sorted(chained, key=lambda mention: mention.first - mention.last):
        head = _head(grammar, mention.first, mention.last)
        if mention.kind not in _NAME_KINDS:
            continue
        first, last = _core(grammar, head)
        if first < last and not any(name.first <= first < name.last for name in names.values()):
            names[first] = Name(first, last, _NAME_KINDS[mention.kind])
    return sorted(names.values())


def _core(grammar: Grammar, head: int) -> tuple[int, int]:
    """The proper nouns that are one name with the head: “Louis Malle” in “director Louis Malle of France”."""
    joined = ("flat", "compound") if grammar.upos[head] == "PROPN" else ("flat",)
    parts = [
        i
        for i in range(max(0, head - 8), min(len(grammar.heads), head + 9))
        if grammar.upos[i] == "PROPN"
        and (i == head or (grammar.heads[i] == head and grammar.relations[i] in joined))
    ]
    is_title = len(parts) == 1 and any(  # “the President”
        grammar.heads[i] == head and grammar.relations[i] == "det" for i in range(max(0, head - 8), head)
    )
    if not parts or is_title or (len(parts) == 1 and "Number=Plur" in grammar.features[head]):
        return head, head
    return parts[0], parts[-1] + 1


if __name__ == "__main__":
    main()
