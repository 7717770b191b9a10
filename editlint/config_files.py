"""editlint.toml or [tool.editlint] in pyproject.toml → Config; each mistake told with file, line and mend."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn, TypeVar, cast

from .config import (
    DIALECTS,
    FAIL_ON,
    FORMATS,
    LEVELS_OR_OFF,
    PARSERS,
    Choices,
    Config,
    ConfigError,
    Dialect,
    FailOn,
    LevelOrOff,
    PerFile,
    glob_pattern,
    is_parser,
    not_one_of,
    one_of,
    shown,
)
from .nearest import did_you_mean

T = TypeVar("T", bound=str)
Keys = tuple[str | int, ...]  # the way to a value: ("per-file", 0, "files")
Table = Mapping[str, Any]

CHOICE_KEYS = ("select", "extend-select", "ignore", "levels")
PER_FILE_KEYS = ("files", *CHOICE_KEYS)
CONFIG_KEYS = (
    *CHOICE_KEYS, "rules", "accept", "dialect", "english", "fail-on", "format", "exclude", "options", "per-file",
)  # fmt: skip

# What to do about a mistake in the TOML itself, by words of the parser's own message.
MENDS = (
    (
        "Expected '=' after a key",
        "write `key = value`, and a key with a dot or a space between quotation marks",
    ),
    ("Invalid value", "write text between quotation marks"),
    (
        "Cannot overwrite a value",
        'this key is there twice; keep one, and write names of rules as "tone.hedges"',
    ),
    ("Cannot declare", "this table is there twice; make it one"),
    ("Duplicate inline table key", "this key is there twice; keep one"),
    ("Unclosed array", "end the list with `]`, and part its items by commas"),
    ("Expected ']'", "end the heading of the table with `]`"),
    ("Illegal character '\\n'", "end the text with a quotation mark on the same line"),
    ("Unterminated string", "end the text with a quotation mark"),
    ("Unescaped '\\'", "write single quotation marks around a text with a backslash"),
    ("Expected newline or end of document", "begin each key on a line of its own"),
)


@dataclass(frozen=True, slots=True)
class ConfigText:
    """A configuration file as written. `above` is the way to our table in it, as in pyproject.toml."""

    path: str
    text: str
    above: Keys

    @classmethod
    def read(cls, path: str) -> ConfigText:
        try:
            with open(path, "rb") as file:
                text = file.read().decode("utf-8-sig")
        except OSError as error:
            raise ConfigError(shown(path), None, f"cannot be read: {_reason(error)}") from None
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            raise ConfigError(shown(path), line, "is not in UTF-8; save it so") from None
        return cls(path, text, ("tool", "editlint") if os.path.basename(path) == "pyproject.toml" else ())

    def fail(self, message: str, *keys: str | int) -> NoReturn:
        raise ConfigError(shown(self.path), self.line(*keys), message)

    def line(self, *keys: str | int) -> int:
        """The line of a key, or of an item or key within its value; of the nearest above that is found."""
        places: dict[Keys, int] = {}
        for place, at in _places(self.text):
            places.setdefault(_joined(place), at)
        way = (*self.above, *keys)
        known = next((way[:n] for n in range(len(way), 0, -1) if way[:n] in places), None)
        if known is None:
            return 1
        begin = places[known]
        end = min((at for at in places.values() if at > begin), default=len(self.text))
        return self.text.count("\n", 0, self._within(begin, end, way[len(known) :])) + 1

    def _within(self, begin: int, end: int, words: Keys) -> int:
        """Where the innermost of the words stands in the value of the key at `begin`, else `begin`."""
        value = self.text.find("=", begin, end) + 1 or begin
        for word in reversed(words):
            quoted = re.escape(str(word))
            found = re.compile(rf"""(["']){quoted}\1|(?<![\w.-]){quoted}(?=\s*=)""").search(
                self.text, value, end
            )
            if found:
                return found.start()
        return begin


def read_config(path: str) -> Config | None:
    """The configuration in a file; None for a pyproject.toml that has none of ours. Raises ConfigError."""
    source = ConfigText.read(path)
    data: Any = _parsed(source)
    for key in source.above:
        data = (_table(data) or {}).get(str(key))
    if data is None:
        return None
    table = _table(data)
    if table is None:
        source.fail("“editlint” must be a table; begin it with [tool.editlint]")
    return _decoded(source, table)


def _table(value: object) -> Table | None:
    return cast(Table, value) if isinstance(value, dict) else None


def line_in(path: str, keys: Keys) -> int | None:
    """The line of a key in a file that was read before; None if it cannot be read any more."""
    try:
        return ConfigText.read(path).line(*keys)
    except ConfigError:
        return None


def _parsed(source: ConfigText) -> Any:
    try:
        return tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as error:
        if source.above and not re.search(r"(?m)^\s*\[+\s*tool\s*\.\s*[\"']?editlint", source.text):
            return {}  # not ours to complain of
        message = str(error)
        at = re.search(r" \(at (?:line (\d+), column \d+|end of document)\)$", message)
        line = int(at[1]) if at and at[1] else source.text.rstrip().count("\n") + 1
        said = message[: at.start()] if at else message
        mend = next((mend for words, mend in MENDS if words in said), f"the parser says: {said}")
        raise ConfigError(shown(source.path), line, f"is not valid TOML; {mend}") from None


def _decoded(source: ConfigText, data: Table) -> Config:
    if not source.above and "tool" in data:
        source.fail(
            "in editlint.toml the settings stand alone; write `select = …` without [tool.editlint]", "tool"
        )
    _only(source, data, CONFIG_KEYS)
    dialect: Dialect | None = _one_of(source, data, "dialect", DIALECTS)
    fail_on: FailOn | None = _one_of(source, data, "fail-on", FAIL_ON)
    return Config(
        path=source.path,
        choices=_choices(source, data),
        per_file=tuple(_per_file(source, data)),
        rules=tuple(_rules_folders(source, data)),
        accept=_accepted(source, data),
        dialect=dialect or "auto",
        parser=_parser(source, data),
        fail_on=fail_on or "warning",
        format=_one_of(source, data, "format", FORMATS),
        exclude=_globs(source, data, "exclude"),
        options=_options(source, data),
    )


def _only(source: ConfigText, data: Table, known: Sequence[str], *above: str | int) -> None:
    for key in data:
        if key not in known:
            meant = did_you_mean(key, known) or f"; there are {', '.join(known)}"
            source.fail(f"unknown key “{key}”{meant}", *above, key)


def _choices(source: ConfigText, data: Table, *above: str | int) -> Choices:
    return Choices(
        _texts(source, data, "select", '["tone", "wordiness"]', *above) if "select" in data else None,
        _texts(source, data, "extend-select", '["tone.hedges"]', *above),
        _texts(source, data, "ignore", '["tone.hedges"]', *above),
        _levels(source, data, *above),
    )


def _texts(source: ConfigText, data: Table, key: str, such_as: str, *above: str | int) -> tuple[str, ...]:
    values = data.get(key, [])
    if not isinstance(values, list) or not all(isinstance(value, str) for value in cast(list[Any], values)):
        written = f'["{values}"]' if isinstance(values, str) else such_as
        source.fail(f"“{key}” must be a list of texts; write `{key} = {written}`", *above, key)
    return tuple(cast(list[str], values))


def _levels(source: ConfigText, data: Table, *above: str | int) -> Mapping[str, LevelOrOff]:
    table = _table(data.get("levels", {}))
    if table is None:
        source.fail('“levels” must be a table; write `levels = { "tone.hedges" = "off" }`', *above, "levels")
    levels: dict[str, LevelOrOff] = {}
    for name, value in _flat(table):
        level: LevelOrOff | None = one_of(value, LEVELS_OR_OFF)
        if level is None:
            source.fail(f"level of “{name}”: {_wrong(value, LEVELS_OR_OFF)}", *above, "levels", name)
        levels[name] = level
    return levels


def _flat(table: Table) -> Iterator[tuple[str, Any]]:
    """The entries of a table by rule: TOML reads an unquoted `tone.hedges = "off"` as nested tables."""
    for name, value in table.items():
        inner = _table(value)
        if inner is None:
            yield name, value
        else:
            yield from ((f"{name}.{rest}", value) for rest, value in inner.items())


def _parser(source: ConfigText, data: Table) -> str:
    table = _table(data.get("english", {}))
    if table is None:
        source.fail('“english” must be a table; write `[english]` and below it `parser = "spacy"`', "english")
    _only(source, table, ("parser",), "english")
    value = table.get("parser", "editlint")
    if not isinstance(value, str) or not is_parser(value):
        source.fail(f"“parser”: {_wrong(value, (*PARSERS, 'spacy:MODEL'))}", "english", "parser")
    return value


def _options(source: ConfigText, data: Table) -> Mapping[str, Table]:
    given = _table(data.get("options", {}))
    if given is None:
        source.fail('“options” must be a table; write [options."readability.long-sentences"]', "options")
    options: dict[str, Table] = {}
    for name, value in given.items():
        whole = _table(value) if "." in name else None
        by_rule = {name: whole} if whole is not None else _parted_options(name, value)
        if not by_rule:
            rule = name if "." in name else f"{name}.long-sentences"
            source.fail(
                f'“{name}”: options belong to one rule; begin them with [options."{rule}"]', "options", name
            )
        options.update(by_rule)
    return options


def _parted_options(family: str, value: object) -> dict[str, Table]:
    """Options by rule where the rule's name was not quoted: [options.readability.long-sentences]."""
    tables = {f"{family}.{rest}": _table(inner) for rest, inner in (_table(value) or {}).items()}
    return {
        rule: table for rule, table in tables.items() if table is not None and None not in tables.values()
    }


def _per_file(source: ConfigText, data: Table) -> Iterator[PerFile]:
    tables = data.get("per-file", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in cast(list[Any], tables)):
        source.fail("“per-file” must be a list of tables; begin each with [[per-file]]", "per-file")
    for i, table in enumerate(cast(list[Table], tables)):
        _only(source, table, PER_FILE_KEYS, "per-file", i)
        if not table.get("files"):
            source.fail('“files” is missing; write `files = ["press/**/*.md"]`', "per-file", i)
        yield PerFile(_globs(source, table, "files", "per-file", i), _choices(source, table, "per-file", i))


def _globs(source: ConfigText, data: Table, key: str, *above: str | int) -> tuple[str, ...]:
    globs = _texts(source, data, key, '["drafts/**/*.md"]', *above)
    for glob in globs:
        try:
            glob_pattern(glob)
        except re.error as error:
            source.fail(f"“{glob}” in “{key}” is not a pattern for paths: {error.msg}", *above, key, glob)
    return globs


def _rules_folders(source: ConfigText, data: Table) -> Iterator[str]:
    for name in _texts(source, data, "rules", '["house-rules"]'):
        path = os.path.normpath(os.path.join(os.path.dirname(source.path), name))
        if not os.path.isdir(path):
            wrong = "is a file, not a folder" if os.path.exists(path) else "is not there"
            source.fail(
                f"the folder of rules “{name}” {wrong}; paths begin at the folder of this file", "rules", name
            )
        yield path


def _accepted(source: ConfigText, data: Table) -> frozenset[str]:
    """Accepted words in lower case: listed, or one a line in a text file, where `#` begins a comment line."""
    given = data.get("accept", [])
    words = (
        _word_file(source, given) if isinstance(given, str) else _texts(source, data, "accept", '["Kyiv"]')
    )
    return frozenset(" ".join(word.lower().split()) for word in words) - {""}


def _word_file(source: ConfigText, name: str) -> list[str]:
    path = os.path.join(os.path.dirname(source.path), name)
    try:
        with open(path, encoding="utf-8-sig") as file:
            lines = file.read().splitlines()
    except (OSError, UnicodeDecodeError) as error:
        wrong = _reason(error) if isinstance(error, OSError) else "it is not in UTF-8"
        mend = f'for a word write `accept = ["{name}"]`'
        source.fail(f"the file of accepted words “{name}” cannot be read: {wrong}; {mend}", "accept")
    return [line for line in lines if not line.lstrip().startswith("#")]


def _one_of(source: ConfigText, data: Table, key: str, choices: tuple[T, ...]) -> T | None:
    if key not in data:
        return None
    choice = one_of(data[key], choices)
    if choice is None:
        source.fail(f"“{key}”: {_wrong(data[key], choices)}", key)
    return choice


def _wrong(value: object, choices: Sequence[str]) -> str:
    if isinstance(value, str):
        return not_one_of(value, choices)
    return f"must be a text, one of {', '.join(choices)}"


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


# Where keys stand


def _places(text: str) -> Iterator[tuple[Keys, int]]:
    """Every key and heading at the beginning of a line with its offset; not in texts of several lines."""
    key = r"""(?:"[^"\n]*"|'[^'\n]*'|[\w-]+)"""
    dotted = rf"{key}(?:[ \t]*\.[ \t]*{key})*"
    entry = re.compile(
        rf"""(?m)^[ \t]*(?:(?P<list>\[\[)[ \t]*(?P<item>{dotted})|\[[ \t]*(?P<table>{dotted})[ \t]*\]"""
        rf"""|(?P<key>{dotted})[ \t]*=|#[^\n]*)|(?s:\"{{3}}.*?\"{{3}}|'{{3}}.*?'{{3}})"""
    )
    heading: Keys = ()
    counts: dict[Keys, int] = {}
    for found in entry.finditer(text):
        group = found.lastgroup
        if group is None:
            continue
        if group == "item":
            way = _resolved(_split(key, found["item"]), counts)
            counts[way] = counts.get(way, -1) + 1
            heading = (*way, counts[way])
            yield way, found.start("item")
            yield heading, found.start("item")
        elif group == "table":
            heading = _resolved(_split(key, found["table"]), counts)
            yield heading, found.start("table")
        else:
            yield (*heading, *_split(key, found["key"])), found.start("key")


def _split(key: str, dotted: str) -> Keys:
    return tuple(part.strip("\"'") for part in re.findall(key, dotted))


def _joined(way: Keys) -> Keys:
    """The way with unquoted names of rules as one: levels, tone, hedges → levels, tone.hedges."""
    for i, key in enumerate(way[:-2]):
        if key in ("levels", "options") and "." not in str(way[i + 1]):
            return (*way[: i + 1], f"{way[i + 1]}.{way[i + 2]}", *way[i + 3 :])
    return way


def _resolved(way: Keys, counts: Mapping[Keys, int]) -> Keys:
    """The way with the numbers of list items: [per-file.levels] is in the last [[per-file]]."""
    whole: Keys = ()
    for i, part in enumerate(way):
        whole = (*whole, part)
        if whole in counts and i < len(way) - 1:
            whole = (*whole, counts[whole])
    return whole
