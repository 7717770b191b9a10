"""Scores the English engine against treebanks and marked names, and times it; prints tables in Markdown.

usage: python benchmarks/english.py [--treebank FOLDER] [--names FOLDER] [--news FILE] [--texts FOLDER]
                                    [--only tags,names,speed] [--parts NAME,NAME] [--write FILE]

tags    On the words and sentences of the treebanks, document by document. UAS and LAS count punctuation, and LAS asks
        for the whole relation (nsubj:pass); F1 of a relation asks for its head too. Number is that of the words that are
        NOUN or PROPN in the treebank.
names   F1 of persons, organisations and places on given words; a name is right if both its ends and its kind are.
        WikiGold is scored on every fourth article. In the corrected news a place may be an organisation too (“LOC|ORG”),
        and what is marked “?” may be found or not.
speed   The whole reading, from text to names, on one core: words a second, of articles and of all documents; the time
        from the start of a process to its first parsed sentence; memory; the size of the data files.

The engine learned from the training parts; nothing was chosen by the parts named “test”, by the news or by PUD.
"""

from __future__ import annotations

import os

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"  # read when numpy is imported

import argparse
import gzip
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from sentence_breaks import document_of, texts  # noqa: E402

from editlint.english import conllu, engine  # noqa: E402

_LANGUAGE = ROOT.parent / "shared" / "language"
_RELATIONS = ("nsubj", "obj", "nsubj:pass", "obl")
_TREEBANKS = ("gum_news_devtest", "pud_news", "ewt_test", "gum_test", "ewt_dev", "gum_dev")
_KINDS = {"PERSON": "PER", "ORG": "ORG", "PLACE": "LOC"}
_PROCESSES = 12
_ARTICLE = 300  # words: shorter documents cost more a word, since the layers are made for many at once
_SENTENCE = "The minister said on Friday that two of the soldiers had been captured near the border."
_MEMORY = """
from pathlib import Path
status = Path("/proc/self/status")
if status.exists():  # getrusage counts the process that started this one too
    memory = next(int(line.split()[1]) for line in status.open() if line.startswith("VmHWM")) / 1024
else:
    try:
        import resource
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    except ImportError:
        memory = 0
"""
_START = f"""
from editlint.english.engine import read
read({_SENTENCE!r})
print("read", flush=True)
import sys
{_MEMORY}
print(memory)
"""
_READ = f"""
import json, sys, time
from editlint.english.engine import read
documents = json.load(sys.stdin)
read(documents[0])
times = []
for _ in range(3):
    wall, cpu = time.perf_counter(), time.process_time()
    count = sum(len(read(text).words) for text in documents)
    times.append((time.process_time() - cpu, time.perf_counter() - wall))
{_MEMORY}
print(json.dumps([count, *min(times), memory]))
"""


class F1(NamedTuple):
    """What was found rightly, what was found at all, and what is there to be found."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def plus(self, right: bool, found: bool, gold: bool) -> F1:
        return F1(self.right + right, self.found + found, self.gold + gold)

    def __str__(self) -> str:
        return f"{200 * self.right / max(1, self.found + self.gold):.1f}"


def main() -> None:
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--treebank", type=Path, default=_LANGUAGE / "treebank", help="CoNLL-U files")
    arguments.add_argument("--names", type=Path, default=_LANGUAGE / "names", help="UNER and WikiGold")
    arguments.add_argument(
        "--news", type=Path, default=_LANGUAGE / "silver" / "news_adj.tsv.gz", help="corrected names of news"
    )
    arguments.add_argument("--texts", type=Path, help="a folder of texts to time; the dev parts if not given")
    arguments.add_argument(
        "--only", default="tags,names,speed", help="the tables wanted, with commas between"
    )
    arguments.add_argument("--parts", help="the parts to score, with commas between; all if not given")
    arguments.add_argument("--write", type=Path, help="write the tables here too")
    given = arguments.parse_args()
    wanted = given.parts.split(",") if given.parts else None
    tables: dict[str, Callable[[], str]] = {
        "tags": lambda: tag_table(given.treebank, wanted),
        "names": lambda: name_table(given.names, given.news, wanted),
        "speed": lambda: speed_table(given.treebank, given.texts),
    }
    unknown = set(given.only.split(",")) - set(tables)
    if unknown:
        arguments.error(f"there is no table {', '.join(sorted(unknown))}; there are {', '.join(tables)}")
    found: list[str] = []
    for name in given.only.split(","):
        found.append(tables[name]())
        print(found[-1], end="\n\n", flush=True)
    if given.write:
        given.write.write_text(f"The English engine, {date.today()}\n\n" + "\n\n".join(found) + "\n", "utf-8")


def markdown(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table; all columns but the first are figures."""
    lines = [f"| {' | '.join(columns)} |", "|---|" + "--:|" * (len(columns) - 1)]
    return "\n".join([*lines, *(f"| {' | '.join(map(str, row))} |" for row in rows)])


def lines_of(path: Path) -> Iterator[str]:
    """The lines of a file, packed or not, without their ends."""
    with (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open(encoding="utf-8") as lines
    ):
        for line in lines:
            yield line.rstrip("\n")


# What the tag table counts beside the words themselves.
_RIGHT = ("UPOS", "XPOS", "features", "lemma", "UAS", "LAS")


def tag_table(treebank: Path, wanted: Sequence[str] | None) -> str:
    columns = ("part", "words", "UPOS", "XPOS", "features", "lemma", "UAS", "LAS")
    rows: list[list[object]] = []
    for part in _TREEBANKS:
        path = next(iter(sorted(treebank.glob(f"{part}.conllu*"))), None)
        if path and (not wanted or part in wanted):
            rows.append([part, *tag_scores(conllu.tables("\n".join(lines_of(path))))])
    return markdown((*columns, *(f"{name} F1" for name in _RELATIONS), "noun number"), rows)


def tag_scores(gold: Iterable[conllu.Table]) -> list[object]:
    counts: Counter[str] = Counter()
    relations = dict.fromkeys(_RELATIONS, F1())
    for document in documents(gold):
        sentences = [[form.replace(" ", "") for form in table.forms] for table in document]
        found = conllu.filled(document, engine.read_words(sentences))
        for right, guess in ((a, b) for one, two in zip(document, found) for a, b in zip(one.rows, two.rows)):
            count_word(counts, right, guess)
            for name, score in relations.items():
                is_gold, is_found = right.relation == name, guess.relation == name
                is_right = is_gold and is_found and right.head == guess.head
                relations[name] = score.plus(is_right, is_found, is_gold)
    shares = [f"{100 * counts[name] / counts['words']:.1f}" for name in _RIGHT]
    number = f"{100 * counts['number'] / counts['nouns']:.1f}"
    return [f"{counts['words']:,}", *shares, *relations.values(), number]


def documents(gold: Iterable[conllu.Table]) -> Iterator[list[conllu.Table]]:
    """The sentences of each document, which the names of the sentences tell."""
    found: dict[str, list[conllu.Table]] = defaultdict(list)
    for table in gold:
        found[document_of(table.comment("sent_id") or "")].append(table)
    yield from found.values()


def count_word(counts: Counter[str], right: conllu.Row, guess: conllu.Row) -> None:
    is_attached = right.head == guess.head
    counts["words"] += 1
    counts["UPOS"] += right.upos == guess.upos
    counts["XPOS"] += right.xpos == guess.xpos
    counts["features"] += right.features == guess.features
    counts["lemma"] += right.lemma == guess.lemma
    counts["UAS"] += is_attached
    counts["LAS"] += is_attached and right.relation == guess.relation
    if right.upos in ("NOUN", "PROPN"):
        counts["nouns"] += 1
        counts["number"] += number_of(right.features) == number_of(guess.features)


def number_of(features: str) -> str | None:
    return next((pair for pair in features.split("|") if pair.startswith("Number=")), None)


class Marked(NamedTuple):
    """A sentence with its names, as “B-PER”, “I-PER”, “O”."""

    words: list[str]
    marks: list[str]


# A document is a list of sentences.
Documents = list[list[Marked]]
Span = tuple[int, int]


def name_table(names: Path, news: Path, wanted: Sequence[str] | None) -> str:
    parts: dict[str, Callable[[], Documents]] = {
        "news, corrected": lambda: news_documents(news),
        "uner_pud_news": lambda: [
            d for name, d in uner_documents(names / "uner_pud_test.iob2.gz") if name.startswith("n")
        ],
        "uner_ewt_test": lambda: [d for _, d in uner_documents(names / "uner_ewt_test.iob2.gz")],
        "wikigold_test": lambda: wikigold_documents(names / "wikigold.txt.gz")[::4],
        "uner_ewt_dev": lambda: [
            d for _, d in sorted(uner_documents(names / "uner_ewt_dev.iob2.gz"), key=lambda one: one[0])[::5]
        ],
        "wikigold_dev": lambda: [
            d for i, d in enumerate(wikigold_documents(names / "wikigold.txt.gz")) if i % 16 == 7
        ],
    }
    rows: list[list[object]] = []
    for part, read in parts.items():
        if not wanted or part in wanted:
            marked = read()
            found = [found_names(document) for document in marked]
            rows.append([part, *name_scores(marked, found)])
            if part.startswith("uner"):
                lenient = [
                    [place_for_organisation(*pair) for pair in zip(*both)] for both in zip(marked, found)
                ]
                rows.append([f"{part}, ORG may be a place", *name_scores(lenient, found)])
    return markdown(("part", "names", "P", "R", "F1", "PERSON", "PLACE", "ORG"), rows)


def found_names(document: Sequence[Marked]) -> list[dict[Span, str]]:
    """For each sentence, the kind of each name by its place."""
    reading = engine.read_words([sentence.words for sentence in document])
    found: list[dict[Span, str]] = []
    first = 0
    for sentence in document:
        last = first + len(sentence.words)
        found.append(
            {
                (name.first - first, name.last - first): _KINDS[name.kind]
                for name in reading.names
                if first <= name.first < last and name.kind in _KINDS
            }
        )
        first = last
    return found


def name_scores(marked: Documents, found: Sequence[Sequence[dict[Span, str]]]) -> list[object]:
    """Number of names, precision, recall and F1 of all, F1 of each kind."""
    scores: dict[str, F1] = defaultdict(F1)
    for sentence, guesses in ((s, g) for d, gs in zip(marked, found) for s, g in zip(d, gs)):
        gold = {(first, last): (set(kind.rstrip("?").split("|")), kind[-1] == "?")
                for first, last, kind in spans(sentence.marks)}  # fmt: skip
        for (first, last), kind in guesses.items():
            if kind in gold.get((first, last), ((), False))[0]:
                scores[kind] = scores[kind].plus(True, True, True)
            elif not any(free and a < last and first < b for (a, b), (_, free) in gold.items()):
                scores[kind] = scores[kind].plus(False, True, False)
        for span, (kinds, is_free) in gold.items():
            if not is_free and guesses.get(span) not in kinds:
                kind = next(kind for kind in ("PER", "ORG", "LOC") if kind in kinds)
                scores[kind] = scores[kind].plus(False, False, True)
    total = F1(*map(sum, zip(*scores.values())))
    precision, recall = total.right / max(1, total.found), total.right / max(1, total.gold)
    kinds = [scores[kind] for kind in ("PER", "LOC", "ORG")]
    return [total.gold, f"{100 * precision:.1f}", f"{100 * recall:.1f}", f"**{total}**", *kinds]


def place_for_organisation(sentence: Marked, guesses: dict[Span, str]) -> Marked:
    """The sentence with those organisations as places that were found as places, such as a country that acts."""
    marks = [*sentence.marks]
    for first, last, kind in spans(sentence.marks):
        if kind == "ORG" and guesses.get((first, last)) == "LOC":
            marks[first:last] = ["B-LOC", *["I-LOC"] * (last - first - 1)]
    return Marked(sentence.words, marks)


def spans(marks: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """First word, end and kind of each name."""
    first = 0
    for i, (mark, following) in enumerate(zip(marks, [*marks[1:], "O"])):
        if mark[0] == "B":
            first = i
        if mark != "O" and following[0] != "I":
            yield first, i + 1, mark[2:]


def checked(marks: Sequence[str], *, is_iob1: bool = False) -> list[str]:
    """Marks of persons, places and organisations alone, each beginning with “B”; in IOB1 only the second of two that touch does."""
    found: list[str] = []
    before = "O"
    for mark in marks:
        begins = (mark[0] == "B" and not is_iob1) or before[2:] != mark[2:]
        before = mark
        found.append(f"{'B' if begins else 'I'}-{mark[2:]}" if mark[2:] in _KINDS.values() else "O")
    return found


def blocks(path: Path) -> Iterator[list[str]]:
    """The lines between two blank lines."""
    block: list[str] = []
    for line in (*lines_of(path), ""):
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []


def news_documents(path: Path) -> Documents:
    """Lines of word and mark with a tab between; “#doc” begins a document."""
    found: Documents = []
    for block in blocks(path):
        if block[0].startswith("#doc "):
            found.append([])
        rows = [line.split("\t")[:2] for line in block if not line.startswith("#doc ")]
        if rows:
            found[-1].append(Marked([row[0] for row in rows], [row[1] for row in rows]))
    return found


def uner_documents(path: Path) -> list[tuple[str, list[Marked]]]:
    """Number, word and mark with tabs between; comments name the documents."""
    found: list[tuple[str, list[Marked]]] = []
    for block in blocks(path):
        name = next(
            (line.partition("=")[2].strip() for line in block if line.startswith("# newdoc id")), None
        )
        if name is not None or not found:
            found.append((name or "", []))
        rows = [line.split("\t") for line in block if line[0] != "#"]
        found[-1][1].append(
            Marked([row[1].replace(" ", "") for row in rows], checked([row[2] for row in rows]))
        )
    return found


def wikigold_documents(path: Path) -> Documents:
    """Word and mark with a blank between; “-DOCSTART-” begins a document."""
    found: Documents = [[]]
    for block in blocks(path):
        if block[0].startswith("-DOCSTART-"):
            found.append([])
        rows = [line.rsplit(" ", 1) for line in block if not line.startswith("-DOCSTART-")]
        if rows:
            words = ['"' if word in ("``", "''") else word for word, _ in rows]
            found[-1].append(Marked(words, checked([mark for _, mark in rows], is_iob1=True)))
    return [document for document in found if document]


def speed_table(treebank: Path, folder: Path | None) -> str:
    if folder:
        every = [path.read_text("utf-8") for path in sorted(folder.rglob("*.txt"))]
    else:
        paths = [path for part in ("ewt_dev", "gum_dev") for path in treebank.glob(f"{part}.conllu*")]
        every = [gold.text for path in paths for gold in texts(path, by_paragraph=False)]
    articles = [text for text in every if text.count(" ") >= _ARTICLE]
    with tempfile.TemporaryDirectory() as cache:
        environment = compiled_in(cache)
        answers = [measured(given, environment) for given in (articles, every)]
        starts = [first_sentence(environment) for _ in range(_PROCESSES + 1)][1:]
    data = sum(path.stat().st_size for path in (ROOT / "editlint" / "english" / "data").iterdir())
    rows: list[tuple[str, str]] = []
    for name, given, (count, cpu, _, memory) in zip(
        ("articles", "all documents"), (articles, every), answers
    ):
        rows.append((f"{name}: number, words in all", f"{len(given):,}, {count:,}"))
        rows.append((f"{name}: words a second of processor time", f"{count / cpu:,.0f}"))
        rows.append((f"{name}: memory at most", f"{memory:.0f} MB"))
    walls, memories = zip(*starts)
    rows += [
        ("process start to first sentence, best", f"{min(walls):.3f} s"),
        ("process start to first sentence, median", f"{statistics.median(walls):.3f} s"),
        ("memory after the first sentence", f"{max(memories):.0f} MB"),
        ("data files", f"{data / 1e6:.2f} MB"),
    ]
    return markdown(("reading", "figure"), rows)


def compiled_in(folder: str) -> dict[str, str]:
    """The environment of a process whose modules are compiled once, as those of an installed package are."""
    given = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return given | {"PYTHONPYCACHEPREFIX": folder}


def measured(documents: list[str], environment: dict[str, str]) -> list[float]:
    """Words, seconds of processor time, seconds by the clock, and megabytes for reading all documents in a new process."""
    process = subprocess.run(
        [sys.executable, "-c", _READ],
        input=json.dumps(documents),
        capture_output=True,
        check=True,
        cwd=ROOT,
        env=environment,
        text=True,
    )
    return json.loads(process.stdout)


def first_sentence(environment: dict[str, str]) -> tuple[float, float]:
    """Seconds from the start of a new process until it has parsed a sentence, and its megabytes then."""
    start = time.perf_counter()
    command = [sys.executable, "-c", _START]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, env=environment, text=True) as process:
        assert process.stdout
        process.stdout.readline()
        wall = time.perf_counter() - start
        memory = float(process.stdout.readline() or 0)
    if process.returncode:
        sys.exit("the engine could not read a sentence")
    return wall, memory


if __name__ == "__main__":
    main()
