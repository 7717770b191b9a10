"""Reads rule files: YAML in, rules as plain data out, every mistake told with file, line and mend."""

# pyright: basic
# What comes out of YAML has no types until it has been checked here.
from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import Formatter
from typing import Any, get_args, get_type_hints

import yaml

from .analysis.anchors import anchors
from .analysis.phrase_grammar import PhraseError, add_exception, add_phrase, packed
from .analysis.phrase_index import Phrases
from .checks import CHECKS, check_class, options_of
from .model.document import BLOCK_KINDS
from .model.finding import LEVELS
from .model.text import Span
from .nearest import did_you_mean
from .rulebook import FAMILIES, PROSE_BLOCKS, SKIPS_QUOTATIONS, PlainRule, RuleError, Snapshot

Path_ = tuple[str | int, ...]  # the way to a value: ("options", "swaps", "end result")

KEYS = (
    "title",
    "message",
    "level",
    "source",
    "why",
    "check",
    "options",
    "where",
    "default",
    "once",
    "examples",
)
REQUIRED = ("title", "message", "level", "source", "why", "check", "examples")
EXAMPLE_KEYS = ("bad", "better", "good", "why", "as")
# Options of every check with a list of phrases; they are used up when the list is read.
LIST_OPTIONS = {"unless": "list", "classes": "mapping", "match": ("exact", "lemma"), "case": ("any", "exact")}
_MARK = re.compile(r"<<(.*?)>>", re.DOTALL)
MADE = ("anchors", "blocks")  # options of `patterns` that are worked out here
_ID_PART = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Example:
    """One example of a rule's contract: `text` with its marks, read as `kind`."""

    is_bad: bool
    text: str
    better: str | None
    kind: str
    line: int


@dataclass(frozen=True, slots=True)
class RuleSource:
    """A rule file as read: `data` checked, `lines` the line of each value."""

    id: str
    path: str
    data: Mapping[str, Any]
    lines: Mapping[Path_, int]

    def line(self, *path: str | int) -> int:
        """The line of a value, or of the nearest one around it."""
        while path not in self.lines and path:
            path = path[:-1]
        return self.lines.get(path, 1)

    def error(self, message: str, *path: str | int) -> RuleError:
        return RuleError(self.path, self.line(*path), message)

    @property
    def examples(self) -> list[Example]:
        return [
            Example("bad" in row, row.get("bad", row.get("good")), row.get("better"), row.get("as", "plain"),
                    self.line("examples", number))
            for number, row in enumerate(self.data["examples"])
        ]  # fmt: skip


def compiled(files: Sequence[tuple[str, str, bytes]]) -> Snapshot:
    """All rules as plain data and the one index of their phrases; of two with one id the later wins.

    Raises RuleError for the first mistake.
    """
    sources = {source.id: source for source in (read_rule(*file) for file in files)}
    starts: dict[str, list[Any]] = {}
    rules = [
        _plain(source, starts, owner)
        for owner, source in zip(range(0, 8 * len(sources), 8), sources.values())
    ]
    return Snapshot(sorted(rules, key=lambda rule: rule["id"]), *packed(starts))


def read_rule(folder: str, path: str, data: bytes) -> RuleSource:
    """One rule file. Raises RuleError."""
    lines: dict[Path_, int] = {}
    shown = os.path.relpath(path) if not os.path.relpath(path).startswith("..") else path
    try:
        node = yaml.compose(data.decode("utf-8"), Loader=_Loader)
    except UnicodeDecodeError as error:
        raise RuleError(shown, 1, "the file is not UTF-8; save it as UTF-8") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "cannot be read"
        hint = "; put a text that has “: ” or begins with a special sign into quotes"
        raise RuleError(shown, mark.line + 1 if mark else 1, f"broken YAML: {problem}{hint}") from error
    if node is None:
        raise RuleError(shown, 1, f"the file is empty; a rule needs {', '.join(REQUIRED)}")
    value = _value(node, (), lines, shown)
    id = ".".join(os.path.splitext(os.path.relpath(path, folder))[0].split(os.sep))
    source = RuleSource(id, shown, value if isinstance(value, dict) else {}, lines)
    if not isinstance(value, dict):
        raise source.error("a rule is a mapping: lines of the form `title: …`")
    _check_rule(source)
    return source


_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TEXT_TAG = "tag:yaml.org,2002:str"


def _value(node: yaml.Node, path: Path_, lines: dict[Path_, int], file: str) -> Any:
    """The value of a YAML node; the line of each value goes into `lines`."""
    lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if key_node.tag != _TEXT_TAG and not isinstance(key_node, yaml.ScalarNode):
                raise RuleError(file, line, "a key must be a text; put it into quotes")
            if key_node.tag == "tag:yaml.org,2002:bool":
                raise RuleError(file, line, f"YAML reads “{key_node.value}” as yes or no; put it into quotes")
            key = str(key_node.value)
            if key in found:
                raise RuleError(file, line, f"“{key}” is there twice; delete one")
            found[key] = _value(value_node, (*path, key), lines, file)
            lines[(*path, key)] = line
        return found
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*path, number), lines, file) for number, item in enumerate(node.value)]
    return _scalar(node)


def _scalar(node: yaml.Node) -> Any:
    kind = node.tag.rpartition(":")[2]
    if kind == "bool":
        return str(node.value).lower() in ("true", "yes", "on")
    if kind == "int" and re.fullmatch(r"-?\d+", node.value):
        return int(node.value)
    if kind == "float" and re.fullmatch(r"-?\d*\.\d+", node.value):
        return float(node.value)
    return None if kind == "null" else str(node.value)


def _check_rule(source: RuleSource) -> None:
    data = source.data
    parts = source.id.split(".")
    if len(parts) != 2 or not all(_ID_PART.fullmatch(part) for part in parts):
        raise source.error(
            f"a rule lies in the folder of its family, named in small letters: not “{source.id}”"
        )
    if parts[0] not in FAMILIES:
        meant = did_you_mean(parts[0], FAMILIES)
        raise source.error(f"there is no family “{parts[0]}”; it is one of {', '.join(FAMILIES)}{meant}")
    _only(source, KEYS, data)
    for key in REQUIRED:
        if key not in data:
            raise source.error(f"“{key}” is missing")
    for key in ("title", "message", "source", "why", "check"):
        if not isinstance(data[key], str) or not data[key].strip():
            raise source.error(f"“{key}” must be a text", key)
    _one_of(source, data["level"], LEVELS, "level")
    _one_of(source, data["check"], tuple(CHECKS), "check")
    for key in ("default", "once"):
        if not isinstance(data.get(key, True), bool):
            raise source.error(f"“{key}” is on or off", key)
    _check_where(source)
    _check_examples(source)


def _only(source: RuleSource, known: Sequence[str], data: Mapping[str, Any], *path: str | int) -> None:
    for key in data:
        if key not in known:
            raise source.error(f"unknown key “{key}”{did_you_mean(key, known)}", *path, key)


def _one_of(source: RuleSource, value: Any, choices: Sequence[str], *path: str | int) -> None:
    if value not in choices:
        listed = ", ".join(choices)
        meant = did_you_mean(str(value), choices)
        raise source.error(f"“{path[-1]}” cannot be “{value}”; it is one of {listed}{meant}", *path)


def _check_where(source: RuleSource) -> None:
    where = source.data.get("where", {})
    if not isinstance(where, dict):
        raise source.error("“where” holds `blocks:` or `quotations:`", "where")
    _only(source, ("blocks", "quotations"), where, "where")
    blocks = where.get("blocks", [])
    if not isinstance(blocks, list):
        raise source.error("“blocks” is a list: [headline, heading]", "where", "blocks")
    for number, kind in enumerate(blocks):
        _one_of(source, kind, BLOCK_KINDS, "where", "blocks", number)
    _one_of(source, where.get("quotations", "skip"), ("skip", "include", "only"), "where", "quotations")


def _check_examples(source: RuleSource) -> None:
    examples = source.data["examples"]
    if not isinstance(examples, list):
        raise source.error("“examples” is a list of `- bad: …` and `- good: …`", "examples")
    for number, row in enumerate(examples):
        if not isinstance(row, dict) or ("bad" in row) == ("good" in row):
            raise source.error("an example is `bad:` or `good:`, one of them", "examples", number)
        _only(source, EXAMPLE_KEYS, row, "examples", number)
        for key, value in row.items():
            if not isinstance(value, str):
                raise source.error(f"“{key}” must be a text; put it into quotes", "examples", number, key)
        _one_of(source, row.get("as", "plain"), ("plain", "markdown", "html"), "examples", number, "as")


def _plain(source: RuleSource, starts: dict[str, list[Any]], owner: int) -> PlainRule:
    """The rule as plain data; its phrases go into the index. Raises RuleError."""
    data, kind = source.data, check_class(source.data["check"])
    given = dict(data.get("options") or {})
    known = {name: field for name, field in options_of(kind).items() if name not in MADE}
    hints = get_type_hints(kind)
    lists = [name for name, field in known.items() if _holds_phrases(hints[field])]
    _only(source, [*known, *(LIST_OPTIONS if lists else ())], given, "options")
    options: dict[str, Any] = {}
    for number, name in enumerate(lists):
        if name in given:
            groups = _add_list(source, name, starts, owner + number)
            options[known[name]] = {"owner": owner + number, "groups": groups}
    for name in [name for name in given if name in known and name not in lists]:
        try:
            options[known[name]] = _decoded(given[name], hints[known[name]])
        except ValueError as error:
            raise source.error(str(error), "options", name) from error
    for name, field in known.items():
        if field not in options and field not in kind._field_defaults:
            raise source.error(f"the check {data['check']} needs the option “{name}”", "options")
    _check_message(source, kind, options)
    if data["check"] == "patterns":
        is_any = options.get("case") == "any"
        options["anchors"] = tuple(anchors(pattern, is_any) for pattern in options["patterns"])
        few = data.get("where", {}).get("blocks", ())
        options["blocks"] = () if "paragraph" in few else tuple(few)
    where = data.get("where", {})
    default = "skip" if source.id.partition(".")[0] in SKIPS_QUOTATIONS else "include"
    return {
        "id": source.id,
        "title": data["title"],
        "message": data["message"].strip(),
        "level": data["level"],
        "check": data["check"],
        "options": options,
        "where": (tuple(where.get("blocks", PROSE_BLOCKS)), where.get("quotations", default)),
        "default": data.get("default", True),
        "once": data.get("once", False),
        "cost": getattr(kind, "cost", "text"),
        "needed": _needed(kind, options),
    }


def _needed(kind: Any, options: Mapping[str, Any]) -> tuple[tuple[str, ...], ...] | None:
    """The blocks, the signs and the lists of which an article must have one each; none if the check needs nothing."""
    signs = options.get("signs", ()) if "signs" in kind._fields else getattr(kind, "signs", ())
    blocks = () if "blocks" in kind._fields else getattr(kind, "blocks", ())
    fields = getattr(kind, "needs", ())
    lists = tuple(
        options[field]["owner"]
        for field in ((fields,) if isinstance(fields, str) else fields)
        if options.get(field)
    )
    return (blocks, signs, lists) if blocks or signs or lists else None


def phrase_lists(source: RuleSource) -> Iterator[tuple[str, Path_, int, str | None]]:
    """Every entry of a rule's lists of phrases: text, place in the file, number of its list of lists, better text."""
    options = source.data.get("options") or {}
    kind = check_class(source.data["check"])
    hints = get_type_hints(kind)
    for name, field in options_of(kind).items():
        if not _holds_phrases(hints[field]) or name not in options:
            continue
        value, path = options[name], ("options", name)
        if isinstance(value, dict):
            for phrase, better in value.items():
                yield phrase, (*path, phrase), 0, _better(source, better, *path, phrase)
        elif isinstance(value, list) and value:
            for number, item in enumerate(value):
                for place, phrase in _members(item, (*path, number)):
                    if not isinstance(phrase, str):
                        raise source.error(f"“{phrase}” must be a text; put it into quotes", *place)
                    yield phrase, place, number, None
        else:
            raise source.error(f"“{name}” is a list with at least one phrase", *path)


def _members(item: Any, path: Path_) -> list[tuple[Path_, Any]]:
    return (
        [((*path, i), phrase) for i, phrase in enumerate(item)] if isinstance(item, list) else [(path, item)]
    )


def _better(source: RuleSource, better: Any, *path: str | int) -> str:
    """The better text of a swap; several are joined by line breaks, the first is the fix."""
    several = better if isinstance(better, list) else [better]
    if not several or not all(isinstance(text, str) for text in several):
        raise source.error("the better text must be a text or a list of texts; put it into quotes", *path)
    return "\n".join(several)


def _add_list(source: RuleSource, name: str, starts: dict[str, list[Any]], owner: int) -> tuple[int, ...]:
    """Put one list into the index; for a list of lists return the list that each entry is in."""
    options = source.data["options"]
    classes = phrase_classes(source)
    match, case = options.get("match", "exact"), options.get("case", "any")
    _one_of(source, match, LIST_OPTIONS["match"], "options", "match")
    _one_of(source, case, LIST_OPTIONS["case"], "options", "case")
    groups: list[int] = []
    seen: set[str] = set()
    entries = [entry for entry in phrase_lists(source) if entry[1][1] == name]
    for phrase, path, group, better in entries:
        spelt = " ".join(phrase.split()) if case == "exact" else " ".join(phrase.lower().split())
        if spelt in seen:
            raise source.error(f"“{phrase}” is there twice; delete one", *path)
        seen.add(spelt)
        try:
            add_phrase(starts, owner, len(groups), phrase, better, classes=classes, match=match, case=case)
        except PhraseError as error:
            raise source.error(str(error), *path) from error
        groups.append(group)
    for number, phrase in enumerate(options.get("unless") or ()):
        try:
            add_exception(starts, owner, str(phrase), classes=classes)
        except PhraseError as error:
            raise source.error(str(error), "options", "unless", number) from error
    return tuple(groups) if _is_nested(options[name]) else ()


def _is_nested(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(item, list) for item in value)


def phrase_classes(source: RuleSource) -> Mapping[str, Sequence[str]]:
    classes = (source.data.get("options") or {}).get("classes") or {}
    if not isinstance(classes, dict):
        raise source.error("“classes” holds lists of words: `colour: [red, blue]`", "options", "classes")
    for name, members in classes.items():
        if not isinstance(members, list) or not all(isinstance(word, str) for word in members) or not members:
            raise source.error(f"the class “{name}” must be a list of words", "options", "classes", name)
    return classes


def _holds_phrases(hint: Any) -> bool:
    return hint is Phrases or Phrases in get_args(hint)


def _check_message(source: RuleSource, kind: Any, options: Mapping[str, Any]) -> None:
    """Each placeholder of the message must be a value that the check gives."""
    gives = {"match", *kind.gives} | ({"count"} if source.data.get("once") else set())
    for pattern in options.get("patterns", ()):
        regex = _regex(pattern, lambda m: source.error(m, "options", "patterns"))
        gives |= set(regex.groupindex)
        try:
            regex.sub(options.get("better") or "", "")
        except (re.error, IndexError) as problem:
            told = f"“better” names a group that the pattern “{pattern}” does not have: {problem}"
            raise source.error(told, "options", "better") from problem
    for _, name, _, _ in Formatter().parse(source.data["message"]):
        if name is not None and name not in gives:
            listed = ", ".join(f"{{{given}}}" for given in sorted(gives))
            raise source.error(f"the message cannot say {{{name}}}; the check {source.data['check']} gives {listed}",
                               "message")  # fmt: skip


def unmarked(text: str) -> tuple[str, list[Span]]:
    """An example's text without its `<<…>>`, and where they stood."""
    spans: list[Span] = []
    plain, at = "", 0
    for mark in _MARK.finditer(text):
        plain += text[at : mark.start()]
        spans.append(Span(len(plain), len(plain) + len(mark[1])))
        plain += mark[1]
        at = mark.end()
    return plain + text[at:], sorted(spans)


def _regex(pattern: str, error: Any) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as problem:
        raise error(f"the regular expression “{pattern}” is broken: {problem}") from problem


def decoded_options(kind: Any, given: Mapping[str, Any], where: str) -> dict[str, Any]:
    """Options from a configuration file for a rule's check. Raises ValueError in words for the user."""
    known, hints = options_of(kind), get_type_hints(kind)
    found: dict[str, Any] = {}
    for name, value in given.items():
        if name not in known or _holds_phrases(hints[known[name]]):
            choices = [n for n in known if not _holds_phrases(hints[known[n]])]
            lists = "lists of phrases are changed in a rule file of your own"
            raise ValueError(f"{where}: unknown option “{name}”{did_you_mean(name, choices)}; {lists}")
        try:
            found[known[name]] = _decoded(value, hints[known[name]])
        except ValueError as error:
            raise ValueError(f"{where}, {name}: {error}") from error
    return found


def _decoded(value: Any, hint: Any) -> Any:
    """A value of an option as the field's type. Raises ValueError that says what it must be."""
    kinds = get_args(hint) if get_args(hint) and type(None) in get_args(hint) else (hint,)
    for kind in kinds:
        choices = get_args(kind)
        if kind in (int, float, bool, str):
            if type(value) is kind or (kind is float and type(value) is int):
                return value
        elif getattr(kind, "__origin__", None) is tuple:
            if isinstance(value, (list, tuple)):
                return tuple(_decoded(item, choices[0]) for item in value)
        elif choices and value in choices:
            return value
        elif choices and all(isinstance(choice, str) for choice in choices):
            raise ValueError(f"cannot be “{value}”; it is one of {', '.join(choices)}")
    names = {int: "a whole number", float: "a number", bool: "true or false", str: "a text in quotes"}
    raise ValueError(f"“{value}” must be {names.get(kinds[0], 'a list')}")
