"""Scores editlint's sentence breaks and words against treebanks.

usage: python benchmarks/sentence_breaks.py [--treebank FOLDER] [--markdown FILE] [--errors NAME]

Reads CoNLL-U files (plain or .gz), such as those of UD English-EWT, GUM and PUD. The text is put together
again from its sentences. Only breaks inside a text count, since its end is given. A text is

- a paragraph: where a file marks none, a document is taken as a row of them, each ending with a sentence that
  ends without a stop, such as a heading, so that only breaks after stops are asked for;
- or a whole document as one line, so that a heading runs into what follows it, which no article does.

A word is right if it begins and ends at the treebank's places.
"""

from __future__ import annotations

import argparse
import gzip
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from editlint.english.sentences import sentence_starts  # noqa: E402
from editlint.english.tokens import words  # noqa: E402

_TREEBANK = ROOT.parent / "shared" / "language" / "treebank"
_TABLE = ROOT / "benchmarks" / "results" / "sentence_breaks.md"
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
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--treebank", type=Path, default=_TREEBANK, help="folder of CoNLL-U files")
    arguments.add_argument("--markdown", type=Path, default=_TABLE, help="where the table is written")
    arguments.add_argument("--errors", metavar="NAME", help="show the wrong breaks of one file instead")
    given = arguments.parse_args()
    files = sorted(path for path in given.treebank.glob("*.conllu*") if not path.name.startswith("train"))
    if not files:
        sys.exit(f"there are no CoNLL-U files in {given.treebank}; name their folder with --treebank")
    if given.errors:
        show_errors(
            next(path for path in given.treebank.glob("*.conllu*") if path.name.startswith(given.errors))
        )
        return
    text = table(files)
    print(text)
    given.markdown.parent.mkdir(parents=True, exist_ok=True)
    given.markdown.write_text(f"Sentence breaks and words, {date.today()}\n\n{text}\n", "utf-8")


def table(files: list[Path]) -> str:
    """Precision, recall and F1 of each file."""
    columns = (
        "breaks in paragraphs: P",
        "R",
        "F1",
        "breaks in documents: P",
        "R",
        "F1",
        "words: P",
        "R",
        "F1",
    )
    lines = [f"| part | {' | '.join(columns)} |", "|---|" + "--:|" * len(columns)]
    for path in files:
        breaks, tokens = scored(path, by_paragraph=True)
        in_documents, _ = scored(path, by_paragraph=False)
        name = path.name.partition(".")[0]
        lines.append(f"| {name} | {breaks.row()} | {in_documents.row()} | {tokens.row()} |")
    return "\n".join(lines)


def scored(path: Path, *, by_paragraph: bool) -> tuple[Score, Score]:
    """The score of breaks and of words."""
    breaks, tokens = Score(0, 0, 0), Score(0, 0, 0)
    for gold in texts(path, by_paragraph=by_paragraph):
        found = words(gold.text)
        starts = {found.starts[i] for i in sentence_starts(found)[1:]}
        places = set(zip(found.starts, found.ends))
        breaks = _added(breaks, len(starts & gold.starts), len(starts), len(gold.starts))
        tokens = _added(tokens, len(places & gold.words), len(places), len(gold.words))
    return breaks, tokens


def _added(score: Score, right: int, found: int, gold: int) -> Score:
    return Score(score.right + right, score.found + found, score.gold + gold)


def show_errors(path: Path) -> None:
    for gold in texts(path, by_paragraph=True):
        found = words(gold.text)
        starts = {found.starts[i] for i in sentence_starts(found)[1:]}
        for at in sorted(starts ^ gold.starts):
            kind = "missed" if at in gold.starts else "wrong "
            print(f"{kind} {gold.text[max(0, at - 50) : at]!r} | {gold.text[at : at + 30]!r}")


def texts(path: Path, *, by_paragraph: bool) -> Iterator[Gold]:
    """The paragraphs of a treebank file, or its whole documents."""
    rows: list[tuple[str, list[str]]] = []
    document = ""
    for name, is_new, text, forms in sentences_of(path):
        ends_without_stop = rows and rows[-1][0].rstrip(_CLOSERS)[-1:] not in (".", "?", "!", "…")
        if rows and (name != document or (by_paragraph and (is_new or ends_without_stop))):
            yield gold_of(rows)
            rows = []
        document = name
        rows.append((text, forms))
    if rows:
        yield gold_of(rows)


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
            if line.startswith(("# newpar", "# newdoc")):
                is_new = True
            elif line.startswith("# sent_id"):
                name = document_of(line.partition("=")[2].strip())
            elif line.startswith("# text ="):
                text = line.partition("=")[2].strip()
            elif line[:1].isdigit() and line.partition("\t")[0].isdigit():
                forms.append(line.split("\t")[1])
            elif not line.strip() and forms:
                yield name, is_new, text, forms
                is_new, forms = False, []


def document_of(sent_id: str) -> str:
    """“GUM_news_asylum-12” → “GUM_news_asylum”; in PUD, n01001011 is the 11th sentence of n01001."""
    return sent_id.rpartition("-")[0] or sent_id[:6]


if __name__ == "__main__":
    main()
