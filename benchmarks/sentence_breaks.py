"""Scores editlint's sentence breaks and words against treebanks.

usage: python benchmarks/sentence_breaks.py TREEBANK_FOLDER [--markdown FILE] [--errors NAME]

Reads CoNLL-U files (plain or .gz). The text of a paragraph is put together again from its sentences; where a file marks
no paragraphs, a document is taken as a row of them, each ending with a sentence that ends without a stop, such as a
heading. Only breaks inside paragraphs count, since the others are given. A word is right if it begins and ends at the
treebank's places.
"""

from __future__ import annotations

import argparse
import gzip
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent))

from editlint.english.sentences import sentence_starts
from editlint.english.tokens import words

_CLOSERS = "\"'”’»)] "


class Gold(NamedTuple):
    text: str
    words: set[tuple[int, int]]
    starts: set[int]  # where sentences begin, the first aside


class Score(NamedTuple):
    right: int
    found: int
    gold: int

    def row(self) -> str:
        precision, recall = self.right / max(1, self.found), self.right / max(1, self.gold)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return f"{precision:.1%} | {recall:.1%} | **{f1:.1%}**"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--markdown", type=Path, help="write the table here too")
    arguments.add_argument("--errors", metavar="NAME", help="show the wrong breaks of one file")
    given = arguments.parse_args()
    files = sorted(path for path in given.folder.glob("*.conllu*") if not path.name.startswith("train"))
    if not files:
        sys.exit(f"there are no CoNLL-U files in {given.folder}")
    if given.errors:
        show_errors(next(path for path in files if path.name.startswith(given.errors)))
        return
    lines = ["| part | breaks: precision | recall | F1 | words: precision | recall | F1 |", "|---|--:|--:|--:|--:|--:|--:|"]
    for path in files:
        breaks, tokens = scored(path)
        lines.append(f"| {path.name.partition('.')[0]} | {breaks.row()} | {tokens.row()} |")
    print("\n".join(lines))
    if given.markdown:
        given.markdown.write_text("\n".join(lines) + "\n", "utf-8")


def scored(path: Path) -> tuple[Score, Score]:
    breaks, tokens = Score(0, 0, 0), Score(0, 0, 0)
    for gold in paragraphs(path):
        found = words(gold.text)
        starts = {found.starts[i] for i in sentence_starts(gold.text, found)[1:]}
        places = set(zip(found.starts, found.ends))
        breaks = _added(breaks, len(starts & gold.starts), len(starts), len(gold.starts))
        tokens = _added(tokens, len(places & gold.words), len(places), len(gold.words))
    return breaks, tokens


def _added(score: Score, right: int, found: int, gold: int) -> Score:
    return Score(score.right + right, score.found + found, score.gold + gold)


def show_errors(path: Path) -> None:
    for gold in paragraphs(path):
        found = words(gold.text)
        starts = {found.starts[i] for i in sentence_starts(gold.text, found)[1:]}
        for at in sorted(starts ^ gold.starts):
            kind = "missed" if at in gold.starts else "wrong "
            print(f"{kind} {gold.text[max(0, at - 50) : at]!r} | {gold.text[at : at + 30]!r}")


def paragraphs(path: Path) -> Iterator[Gold]:
    paragraph: list[tuple[str, list[str]]] = []
    document = ""
    for name, is_new, text, forms in sentences_of(path):
        ends_without_stop = paragraph and paragraph[-1][0].rstrip(_CLOSERS)[-1:] not in (".", "?", "!", "…")
        if paragraph and (name != document or is_new or ends_without_stop):
            yield gold_of(paragraph)
            paragraph = []
        document = name
        paragraph.append((text, forms))
    if paragraph:
        yield gold_of(paragraph)


def gold_of(paragraph: list[tuple[str, list[str]]]) -> Gold:
    text, places, starts = "", set[tuple[int, int]](), set[int]()
    for sentence, forms in paragraph:
        if text:
            text += " "
            starts.add(len(text))
        at = len(text)
        text += sentence
        for form in forms:
            at = text.find(form, at)
            places.add((at, at + len(form)))
            at += len(form)
    return Gold(text, places, starts)


def sentences_of(path: Path) -> Iterator[tuple[str, bool, str, list[str]]]:
    """Name of the document, whether a paragraph begins, the text and the words of each sentence."""
    opened = gzip.open if path.suffix == ".gz" else open
    name, is_new, text, forms = "", False, "", list[str]()
    with opened(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newpar") or line.startswith("# newdoc"):
                is_new = True
            elif line.startswith("# sent_id"):
                name = _document(line.partition("=")[2].strip())
            elif line.startswith("# text ="):
                text = line.partition("=")[2].strip()
            elif line[:1].isdigit() and line.partition("\t")[0].isdigit():
                forms.append(line.split("\t")[1])
            elif not line.strip() and forms:
                yield name, is_new, text, forms
                is_new, forms = False, []


def _document(sent_id: str) -> str:
    """“GUM_news_asylum-12” → “GUM_news_asylum”; PUD numbers its sentences after the document: n01001011 → n01001."""
    return sent_id.rpartition("-")[0] or sent_id[:6]


if __name__ == "__main__":
    main()
