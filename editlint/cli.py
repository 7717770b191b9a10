"""The command line: arguments in, reports and exit codes out."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, NoReturn

import click

from . import __version__

if TYPE_CHECKING:
    from .config import Config
    from .linter import Linter
    from .model.result import FileResult, RunResult
    from .model.sheet import Sheet
    from .reporters import Look, Write
    from .rulebook import Rulebook

# Looking for garbage in cycles, of which there is hardly any, would take a third of the time of a short run.
gc.set_threshold(200_000)

CLEAN, FINDINGS, FAILED = 0, 1, 2
_FORMATS = ("full", "concise", "json", "github")
_SHEETS = ("table", "json", "markdown", "csv")
_LEVELS = ("error", "warning", "suggestion")


class DefaultToCheck(click.Group):
    """`editlint draft.txt` means `editlint check draft.txt`."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in self.commands:
            args = ["check", *args]
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        own = {"--help", "-h", "--version"}
        if args and args[0].startswith("-") and args[0] not in own:
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, "FILE… | COMMAND …")


@click.group(
    cls=DefaultToCheck,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="`editlint FILE…` is short for `editlint check FILE…`; `editlint COMMAND --help` tells more.",
)
@click.version_option(__version__, prog_name="editlint")
def main() -> None:
    """Reads drafts as an editor does and prints what to change.

    \b
    editlint draft.txt              the annotated report
    editlint drafts/ -q             only errors and warnings of a folder
    pbpaste | editlint -            what is on the clipboard
    editlint explain tone.cliches   why a rule says what it says

    Exit codes: 0 clean, 1 findings at or above --fail-on, 2 something could not be done.
    """


def _listed(values: Sequence[str]) -> tuple[str, ...]:
    """Names given with several options or with commas between them."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def _complete_rules(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    from .rulebook import FAMILIES, load

    return [name for name in (*FAMILIES, *load().ids) if name.startswith(incomplete)]


@main.command()
@click.argument("paths", nargs=-1, metavar="FILE…", type=click.Path())
@click.option(
    "--format", "format_", type=click.Choice(_FORMATS), help="Report to print; full is for reading."
)
@click.option("--select", multiple=True, metavar="RULES", shell_complete=_complete_rules,
              help="Run only these rules or families, separated by commas.")  # fmt: skip
@click.option("--ignore", multiple=True, metavar="RULES", shell_complete=_complete_rules,
              help="Leave these rules or families out.")  # fmt: skip
@click.option(
    "--level",
    multiple=True,
    metavar="RULE=LEVEL",
    help="Change a rule's level: error, warning, suggestion, off.",
)
@click.option(
    "--fail-on",
    type=click.Choice((*_LEVELS, "never")),
    help="Lowest level that makes the exit code 1  [warning]",
)
@click.option(
    "--config", "config_path", type=click.Path(), help="Settings to use instead of the nearest editlint.toml."
)
@click.option(
    "--dialect",
    type=click.Choice(("american", "british", "auto")),
    help="The English of the article; no rule asks for it yet.",
)
@click.option(
    "--parser",
    metavar="editlint|spacy[:MODEL]",
    help="What tells verbs from nouns: editlint's own engine, or a spaCy model that you have installed.",
)
@click.option(
    "--fast",
    is_flag=True,
    help="Leave out rules that read grammar, for hooks and editors; the report says how many.",
)
@click.option(
    "--stdin-filename",
    default="-",
    metavar="NAME",
    help="Name for standard input; its suffix tells how to read it.",
)
@click.option("--statistics", is_flag=True, help="Count findings by rule instead of showing them.")
@click.option("-q", "--quiet", is_flag=True, help="Leave suggestions out.")
def check(
    paths: tuple[str, ...],
    format_: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    level: tuple[str, ...],
    fail_on: str | None,
    config_path: str | None,
    dialect: str | None,
    parser: str | None,
    fast: bool,
    stdin_filename: str,
    statistics: bool,
    quiet: bool,
) -> None:
    """Reads articles and reports what to change. Folders are walked; `-` is standard input.

    \b
    editlint check draft.md
    editlint check --select contradiction,structure --format concise drafts/
    cat draft.html | editlint check --stdin-filename draft.html -
    """
    from .config import Config, ConfigError
    from .rulebook import RuleError

    if not paths:
        raise click.UsageError("name a file or a folder to read, or `-` for standard input")
    overrides: dict[str, Any] = {
        "select": _listed(select) if select else None,
        "ignore": _listed(ignore),
        "levels": _levels(level),
        "dialect": dialect,
        "parser": parser,
        "fast": fast,
        "fail_on": fail_on,
        "format": format_,
    }
    try:
        runs = _planned(paths, config_path, overrides, stdin_filename)
        result, fails = _run(runs, quiet)
    except (ConfigError, RuleError) as error:
        _fail(str(error))
    settings = runs[0][1].config if runs else Config().with_overrides(**overrides)
    _print(result, "statistics" if statistics else settings.format or "full")
    if result.unread or any(file.internal_errors for file in result.files):
        sys.exit(FAILED)
    sys.exit(FINDINGS if fails else CLEAN)


_Planned = tuple[str, "Linter", "bytes | None"]


def _planned(
    paths: Sequence[str], config_path: str | None, overrides: dict[str, Any], stdin_name: str
) -> list[_Planned]:
    """Every file to lint with the linter of its configuration, and its content if it comes from standard input."""
    from .config import Configs, load
    from .linter import Linter, files_below

    configs = Configs()
    linters: dict[int, Linter] = {}
    planned: list[_Planned] = []
    fixed = load(config_path) if config_path else None

    def config_of(path: str) -> Config:
        return fixed if fixed is not None else configs.of(path)

    def linter_of(path: str) -> Linter:
        config = config_of(path)
        if id(config) not in linters:
            linters[id(config)] = Linter.of(config.with_overrides(**overrides))
        return linters[id(config)]

    for path in paths:
        if path == "-":
            planned.append((stdin_name, linter_of(stdin_name), sys.stdin.buffer.read()))
        else:
            folder = path if not os.path.isdir(path) else os.path.join(path, "")
            planned += [(file, linter_of(file), None) for file in files_below([path], config_of(folder))]
    return planned


def _run(planned: Sequence[_Planned], quiet: bool) -> tuple[RunResult, bool]:
    """The result of all files, and whether a finding is bad enough for exit code 1."""
    from .filters.select import exceeds
    from .model.result import RunResult
    from .reporters.progress import progress

    files: list[FileResult] = []
    fails = False
    with progress(len(planned)) as bar:
        for path, linter, data in planned:
            file = linter.lint_file(path, data, is_alone=len(planned) == 1)
            fails = fails or exceeds(file.findings, linter.config.fail_on)
            if quiet:
                file = file._replace(findings=tuple(f for f in file.findings if f.level != "suggestion"))
            files.append(file)
            bar.advance()
    return RunResult(tuple(files)), fails


def _levels(given: Iterable[str]) -> dict[str, str]:
    levels: dict[str, str] = {}
    for pair in _listed(tuple(given)):
        name, equals, level = pair.partition("=")
        if not equals:
            raise click.BadParameter(f"“{pair}” is not of the form RULE=LEVEL", param_hint="--level")
        levels[name.strip()] = level.strip()
    return levels


def _print(result: RunResult, format_: str) -> None:
    from .reporters import reporter

    _write(result, lambda write, look: reporter(format_)(result, write, look))


def _write(result: RunResult, report: Callable[[Write, Look], None]) -> None:
    """Tell what went wrong in a run, then its report."""
    from .reporters import Look, remarks, writer

    for remark in remarks(result):
        writer(sys.stderr)(f"editlint: {remark}\n")
    try:
        report(writer(sys.stdout), Look.of(sys.stdout))
        sys.stdout.flush()
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _fail(message: str) -> NoReturn:
    """End with a message and exit code 2."""
    click.echo(f"editlint: {message}", err=True)
    sys.exit(FAILED)


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="FILE…", type=click.Path())
def stats(paths: tuple[str, ...]) -> None:
    """Prints the full readability table of articles."""
    from .linter import content, problem_of
    from .readers import Unreadable, read_bytes
    from .stats import table

    failed = False
    for number, path in enumerate(paths):
        if number:
            click.echo()
        try:
            data = sys.stdin.buffer.read() if path == "-" else content(path)
            doc = read_bytes(data, path)
        except (OSError, Unreadable) as error:
            click.echo(f"editlint: {path}: {problem_of(error)}", err=True)
            failed = True
            continue
        click.echo(table(doc))
    sys.exit(FAILED if failed else CLEAN)


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="FILE…", type=click.Path())
@click.option(
    "--format",
    "format_",
    type=click.Choice(_SHEETS),
    default="table",
    help="table is for reading; json and csv are for programs and spreadsheets.",
)
@click.option(
    "--stdin-filename",
    default="-",
    metavar="NAME",
    help="Name for standard input; its suffix tells how to read it.",
)
def facts(paths: tuple[str, ...], format_: str, stdin_filename: str) -> None:
    """Prints the fact-checker's sheet of articles: who, where, how many, when, who says so.

    \b
    editlint facts draft.txt                        every name, number, date and quotation, with its lines
    editlint facts --format csv drafts/ > facts.csv a row for each place, for a spreadsheet
    cat draft.md | editlint facts --stdin-filename draft.md -

    Values of one thing stand next to each other, so that those which differ are seen:

    \b
      workers
    !   1,200 workers  3  The plant has 1,200 workers.
                          contradiction.counts
    !   900 workers    9  All 900 workers went home.
                          contradiction.counts

    “!” marks what the rules on contradictions and consistency found, with the rule's name. It is a sheet and no
    gate: the exit code is 0, or 2 if something could not be read.
    """
    from .config import ConfigError
    from .facts import FAMILIES
    from .reporters.facts import reporter
    from .rulebook import RuleError

    try:
        result, sheets = _read(_planned(paths, None, {"select": FAMILIES}, stdin_filename))
    except (ConfigError, RuleError) as error:
        _fail(str(error))
    _write(result, lambda write, look: reporter(format_)(sheets, result, write, look))
    failed = result.unread or any(file.internal_errors for file in result.files)
    sys.exit(FAILED if failed else CLEAN)


def _read(planned: Sequence[_Planned]) -> tuple[RunResult, list[Sheet]]:
    """The result of all files, and the sheet of each that could be read."""
    from dataclasses import replace

    from .facts import sheet
    from .model.result import RunResult
    from .reporters.progress import progress

    files: list[FileResult] = []
    sheets: list[Sheet] = []
    with progress(len(planned)) as bar:
        for path, linter, data in planned:
            file = linter.lint_file(path, data, is_alone=len(planned) == 1)
            if file.doc:
                sheets.append(sheet(replace(file.doc, parser=linter.config.parser), file.findings))
                file = file._replace(doc=sheets[-1].doc)
            files.append(file)
            bar.advance()
    return RunResult(tuple(files)), sheets


@main.command()
@click.argument("rule", shell_complete=_complete_rules)
def explain(rule: str) -> None:
    """Says what a rule is for, with its examples."""
    from .manual import page

    book = _book()
    from .config import unknown_rule
    from .filters.suppress import ABOUT_COMMENTS
    from .rulebook import FAMILIES

    if rule in FAMILIES:
        click.echo("\n".join(_listing(book, [id for id in book.ids if id.startswith(f"{rule}.")])))
        return
    if rule in ABOUT_COMMENTS:
        click.echo(f"# {rule}\n\n{ABOUT_COMMENTS[rule]}")
        return
    if rule not in book.ids:
        _fail(unknown_rule(rule, [*book.ids, *ABOUT_COMMENTS], FAMILIES))
    click.echo(page(rule, _own_folders()))


@main.command()
@click.argument("names", nargs=-1, metavar="[FAMILY…]", shell_complete=_complete_rules)
def rules(names: tuple[str, ...]) -> None:
    """Lists the rules, or those of some families."""
    book = _book()
    wanted = [
        id for id in book.ids if not names or any(id == name or id.startswith(f"{name}.") for name in names)
    ]
    if not wanted:
        from .config import unknown_rule
        from .rulebook import FAMILIES

        _fail(unknown_rule(names[0], book.ids, FAMILIES))
    click.echo("\n".join(_listing(book, wanted)))


def _listing(book: Rulebook, ids: Sequence[str]) -> list[str]:
    wide = max(map(len, ids))
    return [
        f"{id:{wide}}  {book.plain[id]['level'] if book.plain[id]['default'] else 'off':10}  {book.plain[id]['title']}"
        for id in ids
    ]


@main.command()
@click.argument("folders", nargs=-1, required=True, metavar="FOLDER…", type=click.Path(exists=True))
def test(folders: tuple[str, ...]) -> None:
    """Holds rule files to their own examples: each mark found, each fix right, each good example clean."""
    from pathlib import Path

    from .testing import Failure, contracts

    count = failures = 0
    for folder in folders:
        for contract in contracts(Path(folder)):
            count += 1
            broken = [contract] if isinstance(contract, Failure) else list(contract.failures())
            failures += len(broken)
            for failure in broken:
                click.echo(str(failure))
    if not count:
        _fail(f"there are no rule files (FAMILY/NAME.yml) in {', '.join(folders)}")
    click.echo(f"{count} rule{'s' * (count != 1)}, {failures or 'no'} failure{'s' * (failures != 1)}")
    sys.exit(FINDINGS if failures else CLEAN)


def _book() -> Rulebook:
    """The rules that a run in the working folder has. Ends with exit code 2 if they cannot be read."""
    from .config import ConfigError
    from .rulebook import RuleError, load

    try:
        return load(_own_folders())
    except (ConfigError, RuleError) as error:
        _fail(str(error))


def _own_folders() -> list[str]:
    from .config import Configs

    return list(Configs().of(os.path.join(os.getcwd(), "")).rules)


def entry() -> NoReturn:
    """The command as it is installed: ends the process at once, since taking the rules apart would cost a tenth."""
    code: object = CLEAN
    try:
        main()
    except SystemExit as ended:
        code = ended.code
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        pass
    os._exit(code if isinstance(code, int) else FAILED if code else CLEAN)
