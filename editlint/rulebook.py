"""Rules as the linter runs them, and the snapshot from which they are loaded without reading YAML."""

from __future__ import annotations

import marshal
import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, NamedTuple
from zlib import crc32

from . import __version__
from .analysis.lower import has_one_of
from .analysis.phrase_index import PhraseIndex, Phrases
from .analysis.quotations import quotation_at
from .checks import Check, check_class
from .model.document import BLOCK_KINDS, Document
from .model.finding import Edit, Finding, Fix, Hit, Level, Note
from .model.text import Span

FAMILIES = (
    "contradiction", "consistency", "reference", "redundancy", "wordiness", "tone", "attribution", "grammar",
    "spelling", "typography", "structure", "readability",
)  # fmt: skip
# Families about the writer's own choice of words: what somebody else said is left alone.
SKIPS_QUOTATIONS = frozenset(("tone", "wordiness", "redundancy", "readability"))
PROSE_BLOCKS = tuple(kind for kind in BLOCK_KINDS if kind not in ("byline", "boilerplate"))
Quoted = Literal["skip", "include", "only"]
_LONG = 40_000  # characters; longer articles have nearly every sign, and looking for them takes longer than loading


class RuleError(ValueError):
    """A mistake in a rule file: where, what is wrong, what would be right."""

    def __init__(self, path: str, line: int, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}")
        self.path, self.line, self.message = path, line, message


class Where(NamedTuple):
    """The blocks and voices a rule looks at."""

    blocks: tuple[str, ...] = PROSE_BLOCKS
    quotations: Quoted = "include"

    def takes(self, doc: Document, span: Span) -> bool:
        block = doc.block_at(span.start)
        if block is None or block.kind not in self.blocks:
            return False
        if self.quotations == "include":
            return True
        return (quotation_at(doc, span.start, span.end) is None) == (self.quotations == "skip")


class Rule(NamedTuple):
    """A rule ready to run: a check with its words, and what to say of its hits."""

    id: str
    title: str
    message: str
    level: Level
    where: Where
    on_by_default: bool
    check: Check
    once: bool = False  # one finding an article, whose notes show the other places

    @property
    def family(self) -> str:
        return self.id.partition(".")[0]

    def run(self, doc: Document) -> Iterator[Finding]:
        """What the rule finds in the article, without fingerprints."""
        hits = (hit for hit in self.check.run(doc) if self._counts(doc, hit))
        for hit in _gathered(list(hits)) if self.once else hits:
            yield self._finding(doc, hit)

    def _counts(self, doc: Document, hit: Hit) -> bool:
        return self.where.takes(doc, hit.span) and not (
            doc.accepted and _words(doc, hit).lower() in doc.accepted
        )

    def _finding(self, doc: Document, hit: Hit) -> Finding:
        message = self.message.format_map({"match": _shortened(_words(doc, hit)), **hit.values})
        span = doc.prose.span
        notes = tuple(Note(span(*note.span), note.label) for note in hit.notes)
        return Finding(self.id, self.level, message, span(*hit.span), notes, _in_source(doc, hit.fix))


def _gathered(hits: list[Hit]) -> list[Hit]:
    """All hits as one: the first, with the others as notes, and a fix that mends them all."""
    if not hits:
        return []
    first, *others = hits
    notes = (*first.notes, *(Note(hit.span, "also here") for hit in others))
    fixes = [hit.fix for hit in hits if hit.fix]
    edits = tuple(edit for fix in fixes for edit in fix.edits)
    fix = fixes[0]._replace(edits=edits, safe=all(fix.safe for fix in fixes)) if fixes else None
    return [Hit(first.span, {**first.values, "count": str(len(hits))}, notes, fix)]


def _words(doc: Document, hit: Hit) -> str:
    return " ".join(doc.text[slice(*hit.span)].split())


def _shortened(words: str, most: int = 80) -> str:
    return words if len(words) <= most else words[: most - 1].rsplit(" ", 1)[0] + " …"


def _in_source(doc: Document, fix: Fix | None) -> Fix | None:
    """The fix with its places in the source; none where markup stands within a place that it changes."""
    if fix is None or not all(doc.prose.is_plain(*edit.span) for edit in fix.edits):
        return None
    return fix._replace(edits=tuple(Edit(doc.prose.span(*edit.span), edit.text) for edit in fix.edits))


# The snapshot: a rule without what only `explain` and `test` need, as plain data.
PlainRule = dict[str, Any]


class Snapshot(NamedTuple):
    rules: list[PlainRule]
    words: str  # the first words of all phrases, a line each
    ends: list[int]  # where the trees of each word end in `trees`
    trees: bytes
    classes: list[bytes]

    @property
    def book(self) -> Rulebook:
        phrases = PhraseIndex(self.words.split("\n"), self.ends, self.trees, self.classes)
        return Rulebook({rule["id"]: rule for rule in self.rules}, phrases)


class Rulebook(NamedTuple):
    """All rules that were found, by id, as plain data; a rule's check is made when it is asked for."""

    plain: Mapping[str, PlainRule]
    phrases: PhraseIndex

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(self.plain)

    def can_find(self, id: str, doc: Document) -> bool:
        """False if the article has nothing that the rule needs, so that its check need not even be imported: a block of
        some kind, one of its signs, a phrase of one of its lists."""
        needed = self.plain[id]["needed"]
        if needed is None:
            return True
        blocks, signs, lists = needed
        if blocks and not any(block.kind in blocks for block in doc.blocks):
            return False
        if signs and len(doc.text) < _LONG and not has_one_of(doc, signs):
            return False
        return not lists or not self.phrases.matches(doc).keys().isdisjoint(lists)

    def rule(self, id: str, level: Level | None = None, options: Mapping[str, Any] | None = None) -> Rule:
        """The rule with this id, with another level or other numbers in its options if given."""
        plain = self.plain[id]
        check = _check(plain, self.phrases, options or {})
        blocks, quotations = plain["where"]
        return Rule(
            id=id,
            title=plain["title"],
            message=plain["message"],
            level=level or plain["level"],
            where=Where(tuple(blocks), quotations),
            on_by_default=plain["default"],
            check=check,
            once=plain["once"],
        )


def _check(plain: PlainRule, phrases: PhraseIndex, options: Mapping[str, Any]) -> Check:
    kind = check_class(plain["check"])
    values = {
        name: Phrases(value["owner"], value["groups"], phrases) if isinstance(value, dict) else value
        for name, value in plain["options"].items()
    }
    if options:
        from .rule_files import decoded_options  # only where a configuration changes a rule's numbers

        values.update(decoded_options(kind, options, f"options of {plain['id']}"))
    return kind(**values)


def our_rules() -> str:
    """The folder of the rules that come with editlint: beside the package in a checkout, in it when installed."""
    here = os.path.dirname(os.path.abspath(__file__))
    inside = os.path.join(here, "rules")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(here), "rules")


def load(own: Iterable[str] = ()) -> Rulebook:
    """The rules of editlint and those in the user's own folders, of which the last one wins.

    A snapshot holds what it was made from, every rule file byte by byte, and is used only if the files are still the
    same: it cannot be stale. Raises RuleError for a file that is not right.
    """
    folders = (our_rules(), *own)
    files = [file for folder in folders for file in rule_files(folder)]
    snapshot = None if own else _read(os.path.join(_HERE, SHIPPED), _origin(files, (__version__,)))
    if snapshot is None:
        origin, path = _origin(files, _code()), _snapshot_path(folders)
        snapshot = _read(path, origin)
        if snapshot is None:
            snapshot = _compiled(files)
            _write(path, origin, snapshot)
    return snapshot.book


def ship(path: str) -> None:
    """Write the snapshot of our own rules that travels in the wheel, so that the first run is as fast as the next."""
    files = rule_files(our_rules())
    _write(path, _origin(files, (__version__,)), _compiled(files))


def _compiled(files: list[RuleFile]) -> Snapshot:
    from .rule_files import compiled  # reads YAML, for which a run with a snapshot has no time

    return compiled(files)


RuleFile = tuple[str, str, bytes]  # the folder, the path, the content
Origin = tuple[tuple[Any, ...], list[tuple[str, bytes]]]  # what a snapshot is made from: code and rule files
SHIPPED = "rules.bin"
_HERE = os.path.dirname(os.path.abspath(__file__))


def rule_files(folder: str) -> list[RuleFile]:
    """All rule files below a folder, in order of path."""
    found: list[RuleFile] = []
    todo = [str(folder)]
    while todo:
        with os.scandir(todo.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    todo.append(entry.path)
                elif entry.name.endswith((".yml", ".yaml")) and not entry.name.startswith("."):
                    with open(entry.path, "rb") as file:
                        found.append((str(folder), entry.path, file.read()))
    return sorted(found)


def _origin(files: list[RuleFile], code: tuple[Any, ...]) -> Origin:
    """What a snapshot of the files is made from. Our own folder goes without its name: it may lie anywhere."""
    ours = our_rules()
    return code, [(path[len(ours) :] if folder == ours else path, data) for folder, path, data in files]


def _code() -> tuple[Any, ...]:
    """What a snapshot depends on besides the rules: the version, and every module that may have a part in making it."""
    stats = [
        (entry.name, entry.stat().st_size, entry.stat().st_mtime_ns)
        for folder in ("", "checks", "analysis", "english")
        for entry in sorted(os.scandir(os.path.join(_HERE, folder)), key=lambda entry: entry.name)
        if entry.name.endswith(".py")
    ]
    return __version__, stats


_SIZE = 8  # bytes at the start of a snapshot that tell how long it is


def _snapshot_path(folders: Iterable[str]) -> str:
    """One file for each set of rule folders."""
    return os.path.join(cache_folder(), f"rules-{crc32(repr(tuple(folders)).encode()):08x}.bin")


def cache_folder() -> str:
    """Where editlint may keep what it can make again; EDITLINT_CACHE names another place."""
    if "EDITLINT_CACHE" in os.environ:
        return os.environ["EDITLINT_CACHE"]
    if os.name == "nt":
        return os.path.join(os.environ.get("LOCALAPPDATA") or os.path.expanduser("~"), "editlint", "cache")
    return os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "editlint")


def _read(path: str, origin: Origin) -> Snapshot | None:
    """The snapshot in a file, if it is whole and made from exactly this."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return None
    if int.from_bytes(data[:_SIZE], "big") != len(data) or data[_SIZE : _SIZE + 1] != bytes(
        (marshal.version,)
    ):
        return None
    made_from, snapshot = marshal.loads(memoryview(data)[_SIZE + 1 :])
    return Snapshot(*snapshot) if made_from == origin else None


def _write(path: str, origin: Origin, snapshot: Snapshot) -> None:
    """Keep a snapshot for the next run; where nothing can be written the next run reads the YAML again."""
    body = bytes((marshal.version,)) + marshal.dumps((origin, tuple(snapshot)))
    part = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(part, "wb") as file:
            file.write((len(body) + _SIZE).to_bytes(_SIZE, "big") + body)
        os.replace(part, path)
    except OSError:
        return
