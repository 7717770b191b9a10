"""Rules for tests, made from a few lines of YAML."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from editlint.model.finding import Finding
from editlint.readers import read_text
from editlint.rule_files import compiled
from editlint.rulebook import Rule

RULES = Path(__file__).parent.parent / "rules"
HEAD = """\
title: A rule
message: "“{match}” is found."
level: warning
source: this test
why: To try it.
"""
EXAMPLES = """
examples:
  - bad: One <<fault>>.
  - bad: Another <<fault>>.
  - good: One.
  - good: Another.
"""


def rule(body: str, id: str = "tone.tried", head: str = HEAD) -> Rule:
    """The rule with this check, options and where."""
    family, name = id.split(".")
    file = ("rules", f"rules/{family}/{name}.yml", (head + body + EXAMPLES).encode())
    return compiled([file]).book.rule(id)


@cache
def shipped(id: str) -> Rule:
    """A rule of the project."""
    family, _, name = id.partition(".")
    path = RULES / family / f"{name}.yml"
    return compiled([(str(RULES), str(path), path.read_bytes())]).book.rule(id)


def found_by(id: str, text: str) -> list[str]:
    """The texts that a rule of the project finds in a plain text."""
    return found(shipped(id), text)


def error(text: str, path: str = "rules/tone/tried.yml") -> str:
    """What is told of a rule file with this text."""
    from editlint.rulebook import RuleError

    try:
        compiled([("rules", path, text.encode())])
    except RuleError as problem:
        return str(problem)
    return "no error"


def found(made: Rule, text: str) -> list[str]:
    """The texts that a rule finds in a plain text."""
    doc = read_text(text, kind="plain")
    return [doc.source[slice(*finding.span)] for finding in made.run(doc)]


def findings(made: Rule, text: str) -> list[Finding]:
    return list(made.run(read_text(text, kind="plain")))
