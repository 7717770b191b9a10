"""What the user wants of a run: which rules, at which level, on which files.

Settings come in layers: the file, its `[[per-file]]` tables that match in their order, the command line. The
last layer that has something to say on a rule decides; within a layer the narrowest name does: `tone.hedges`
over `tone` over `all`. Naming a rule in `select` runs it even if it is off by default.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, Literal, NamedTuple, TypeVar, get_args

from .model.finding import LEVELS, Level

Dialect = Literal["american", "british", "auto"]
FailOn = Literal["error", "warning", "suggestion", "never"]
LevelOrOff = Literal["error", "warning", "suggestion", "off"]
DIALECTS: tuple[Dialect, ...] = get_args(Dialect)
FAIL_ON: tuple[FailOn, ...] = get_args(FailOn)
LEVELS_OR_OFF: tuple[LevelOrOff, ...] = (*LEVELS, "off")
PARSERS = ("editlint", "spacy")
FORMATS = ("full", "concise", "json", "github", "statistics")

T = TypeVar("T", bound=str)

NO_LEVELS: Mapping[str, LevelOrOff] = {}
NO_OPTIONS: Mapping[str, Mapping[str, Any]] = {}
CONFIG_NAMES = ("editlint.toml", "pyproject.toml")  # in a folder that has both the first one counts


class ConfigError(ValueError):
    """A mistake in the configuration: where, what is wrong, what would be right.

    `path` is a file as the user would name it, or an option of the command line such as `--select`.
    """

    def __init__(self, path: str, line: int | None, message: str) -> None:
        super().__init__(path, line, message)  # all three, so that the error can be pickled
        self.path, self.line, self.message = path, line, message

    def __str__(self) -> str:
        return (
            f"{self.path}: {self.message}"
            if self.line is None
            else f"{self.path}:{self.line}: {self.message}"
        )


class Choices(NamedTuple):
    """One layer's word on the rules. Names are rule ids, families or “all”; `select` None keeps the set."""

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    levels: Mapping[str, LevelOrOff] = NO_LEVELS

    def level(self, rule_id: str) -> LevelOrOff | None:
        """The level for a rule by its narrowest name; None where nothing is said."""
        name = self._level_name(rule_id)
        return None if name is None else self.levels[name]

    def selects(self, rule_id: str) -> bool | None:
        """Whether the rule is to run; None where nothing is said."""
        level_name = self._level_name(rule_id)
        for name in names_of(rule_id):
            if name in self.ignore or (name == level_name and self.levels[name] == "off"):
                return False
            if name in self.extend_select or name in (self.select or ()):
                return True
        return None if self.select is None else False

    def _level_name(self, rule_id: str) -> str | None:
        if not self.levels:
            return None
        return next((name for name in names_of(rule_id) if name in self.levels), None)


class PerFile(NamedTuple):
    """Choices for the files that match one of the globs, relative to the folder of the configuration."""

    files: tuple[str, ...]
    choices: Choices


class Config(NamedTuple):
    """All settings of a run for the files below one folder; simple data, equal if the settings are."""

    path: str = ""  # the absolute path of the file that they were read from, "" for none
    choices: Choices = Choices()
    per_file: tuple[PerFile, ...] = ()
    command_line: Choices = Choices()
    rules: tuple[str, ...] = ()  # absolute paths of folders
    accept: frozenset[str] = frozenset()  # in lower case
    dialect: Dialect = "auto"
    parser: str = "editlint"
    fast: bool = False  # leave out rules that read grammar
    fail_on: FailOn = "warning"
    format: str | None = None
    exclude: tuple[str, ...] = ()
    options: Mapping[str, Mapping[str, Any]] = NO_OPTIONS

    @property
    def folder(self) -> str:
        """The folder that globs are relative to."""
        return os.path.dirname(self.path) or os.getcwd()

    def is_selected(self, rule_id: str, path: str = "", on_by_default: bool = True) -> bool:
        """True if the rule runs on the file at `path`."""
        for choices in reversed(self._layers(path)):
            said = choices.selects(rule_id)
            if said is not None:
                return said
        return on_by_default

    def level_of(
        self, rule_id: str, default: Level, path: str = "", on_by_default: bool = True
    ) -> Level | None:
        """The level of the rule's findings in the file at `path`; None where the rule does not run."""
        if not self.is_selected(rule_id, path, on_by_default):
            return None
        for choices in reversed(self._layers(path)):
            level = choices.level(rule_id)
            if level is not None and level != "off":
                return level
        return default

    def excludes(self, path: str) -> bool:
        """True if a file or folder met while walking folders is not to be linted."""
        return bool(self.exclude) and _matches(os.path.abspath(path), self.folder, self.exclude)

    def with_overrides(
        self,
        *,
        select: Iterable[str] | None = None,
        extend_select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        levels: Mapping[str, str] | None = None,
        rules: Iterable[str] = (),
        dialect: str | None = None,
        parser: str | None = None,
        fast: bool = False,
        fail_on: str | None = None,
        format: str | None = None,
    ) -> Config:
        """These settings with those of the command line, which win; folders of rules are added.

        Raises ConfigError that names the option, such as `--fail-on`.
        """
        command_line = Choices(
            None if select is None else tuple(select),
            tuple(extend_select),
            tuple(ignore),
            {name: _choice("--level", level, LEVELS_OR_OFF) for name, level in (levels or {}).items()},
        )
        return self._replace(
            command_line=command_line,
            rules=(*self.rules, *(_rules_folder(path) for path in rules)),
            dialect=self.dialect if dialect is None else _choice("--dialect", dialect, DIALECTS),
            parser=self.parser if parser is None else checked_parser("--parser", parser),
            fast=self.fast or fast,
            fail_on=self.fail_on if fail_on is None else _choice("--fail-on", fail_on, FAIL_ON),
            format=self.format if format is None else _choice("--format", format, FORMATS),
        )

    def line_of(self, *keys: str | int) -> int | None:
        """The line of a key in the file, for a mistake that shows later: `line_of("options", rule_id)`."""
        if not self.path:
            return None
        from .config_files import line_in

        return line_in(self.path, keys)

    def _layers(self, path: str) -> list[Choices]:
        """The layers for a file, the strongest last."""
        layers = [self.choices, self.command_line]
        if self.per_file and path:
            place, folder = os.path.abspath(path), self.folder
            layers[1:1] = [table.choices for table in self.per_file if _matches(place, folder, table.files)]
        return layers


def names_of(rule_id: str) -> tuple[str, str, str]:
    """What a rule may be called by, the narrowest first: tone.hedges, tone, all."""
    return rule_id, rule_id.partition(".")[0], "all"


def shown(path: str) -> str:
    """A path as the user would write it: from the working folder if it is below it."""
    here = os.path.join(os.getcwd(), "")
    return path[len(here) :] if path.startswith(here) else path


def not_one_of(value: str, choices: Collection[str]) -> str:
    """What to tell of a value that is none of the choices."""
    from .nearest import did_you_mean

    meant = did_you_mean(value, choices)
    return f"“{value}” is not one of {', '.join(choices)}{meant}"


def one_of(value: object, choices: tuple[T, ...]) -> T | None:
    """The choice that a value is, if any."""
    return choices[choices.index(value)] if value in choices else None  # pyright: ignore[reportArgumentType]


def is_parser(value: str) -> bool:
    """True for “editlint”, “spacy” and “spacy:MODEL”."""
    return value in PARSERS or value.startswith("spacy:")


def checked_parser(option: str, value: str) -> str:
    if not is_parser(value):
        raise ConfigError(option, None, not_one_of(value, (*PARSERS, "spacy:MODEL")))
    return value


def _choice(option: str, value: str, choices: tuple[T, ...]) -> T:
    choice = one_of(value, choices)
    if choice is None:
        raise ConfigError(option, None, not_one_of(value, choices))
    return choice


def _rules_folder(path: str) -> str:
    if not os.path.isdir(path):
        raise ConfigError("--rules", None, f"there is no folder “{path}”")
    return os.path.abspath(path)


# Finding the file


class Configs:
    """The configuration of each file of a run: the nearest one upward. Remembers what it found."""

    def __init__(self) -> None:
        self._found: dict[str, Config] = {}

    def of(self, path: str) -> Config:
        """The configuration for a file, which need not be there. Raises ConfigError."""
        return self._in(os.path.dirname(os.path.abspath(path)))

    def _in(self, folder: str) -> Config:
        passed: list[str] = []
        config = None
        while config is None:
            config = self._found.get(folder) or _config_in(folder)
            passed.append(folder)
            above = os.path.dirname(folder)
            if above == folder:
                break
            folder = above
        config = config or Config()
        self._found.update(dict.fromkeys(passed, config))
        return config


def _config_in(folder: str) -> Config | None:
    for name in CONFIG_NAMES:
        path = os.path.join(folder, name)
        if os.path.isfile(path) and (name == "editlint.toml" or _may_be_ours(path)):
            from .config_files import read_config  # imports the TOML parser

            config = read_config(path)
            if config:
                return config
    return None


def _may_be_ours(path: str) -> bool:
    """False for a pyproject.toml that surely has no table of ours, so that most are passed over unparsed."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return False  # somebody else's file, most likely
    # [tool.editlint…], or [tool] and the rest below it, or tool.editlint.select = …
    ours = rb"""(?m)^[ \t\["'\xef\xbb\xbf]*tool["' \t]*(?:\.["' \t]*editlint|[\]=])"""
    return b"editlint" in data and re.search(ours, data) is not None


def load(path: str) -> Config:
    """The configuration in a file that the user names. Raises ConfigError."""
    from .config_files import read_config

    config = read_config(os.path.abspath(path))
    if config is None:
        raise ConfigError(shown(os.path.abspath(path)), None, "there is no table [tool.editlint] in it")
    return config


# Names of rules


def check_rule_names(config: Config, known_ids: Collection[str], families: Collection[str]) -> None:
    """Raise ConfigError for the first name in the configuration or on the command line that no rule has."""
    known = frozenset(known_ids)
    for keys, name in _named(config):
        if name in known or (keys[0] != "options" and (name == "all" or name in families)):
            continue
        message = _unknown_name(name, known, () if keys[0] == "options" else families)
        if str(keys[0]).startswith("--"):
            raise ConfigError(str(keys[0]), None, message)
        raise ConfigError(shown(config.path), config.line_of(*keys, name), message)


def unknown_rule(name: str, known_ids: Collection[str], families: Collection[str]) -> str:
    """What to tell of a name that no rule or family has."""
    from .nearest import did_you_mean

    tails = [id for id in sorted(known_ids) if id.partition(".")[2] == name]  # “hedges” for tone.hedges
    meant = f"; did you mean “{tails[0]}”?" if tails else did_you_mean(name, [*families, *sorted(known_ids)])
    return f"there is no rule{' or family' if families else ''} “{name}”{meant}"


def _unknown_name(name: str, known_ids: Collection[str], families: Collection[str]) -> str:
    message = unknown_rule(name, known_ids, families)
    return message if message.endswith("?") else f"{message}; `editlint rules` lists them"


def _named(config: Config) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every name of a rule in the settings, with the keys that lead to it, or the option it was given to."""
    yield from _named_in(config.choices, ())
    for i, table in enumerate(config.per_file):
        yield from _named_in(table.choices, ("per-file", i))
    for name in config.options:
        yield ("options",), name
    for keys, name in _named_in(config.command_line, ()):
        yield ("--level" if keys[0] == "levels" else f"--{keys[0]}",), name


def _named_in(choices: Choices, above: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for key, names in (
        ("select", choices.select or ()),
        ("extend-select", choices.extend_select),
        ("ignore", choices.ignore),
        ("levels", choices.levels),
    ):
        for name in names:
            yield (*above, key), name


# Globs


@lru_cache(maxsize=1024)  # each rule asks for the same few files
def _matches(path: str, folder: str, globs: tuple[str, ...]) -> bool:
    """True if one of the globs names the file at an absolute path, or a folder above it.

    A glob without a slash, `*.md` or `drafts`, is looked for in every folder.
    """
    try:
        relative = os.path.relpath(path, folder).replace(os.sep, "/")
    except ValueError:  # on Windows there is no way from one drive to another
        relative = path.replace(os.sep, "/")
    return any(glob_pattern(glob).fullmatch(relative) for glob in globs)


@lru_cache(maxsize=256)
def glob_pattern(glob: str) -> re.Pattern[str]:
    """What matches the paths that a glob names. Raises re.error for a range such as `[z-a]`."""
    glob = glob.replace(os.sep, "/").removeprefix("./").rstrip("/")
    anywhere = "" if "/" in glob else "(?:.*/)?"
    pieces = re.split(r"(\*\*/|\*\*|\*|\?|\[!?\]?[^\]/]*\])", glob.lstrip("/"))
    return re.compile(anywhere + "".join(map(_piece, pieces)) + "(?:/.*)?", re.DOTALL)


def _piece(piece: str) -> str:
    match piece:
        case "**/":
            return "(?:.*/)?"
        case "**":
            return ".*"
        case "*":
            return "[^/]*"
        case "?":
            return "[^/]"
        case _ if len(piece) > 2 and piece[0] == "[" and piece[-1] == "]":
            inside = (
                piece[1:-1].replace("\\", r"\\").replace("[", r"\[").replace("&", r"\&").replace("~", r"\~")
            )
            return f"[^/{inside[1:]}]" if inside[0] == "!" else f"[{inside}]"
        case _:
            return re.escape(piece)
