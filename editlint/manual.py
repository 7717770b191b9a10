"""The rule reference, written from the rules."""

from __future__ import annotations

from collections.abc import Iterable

from .rule_files import Example, RuleSource, read_rule, unmarked
from .rulebook import our_rules, rule_files


def page(id: str, own: Iterable[str] = ()) -> str:
    """Everything about one rule in words, as Markdown. Raises KeyError for an unknown rule."""
    return as_markdown(_sources((our_rules(), *own))[id])


def as_markdown(source: RuleSource) -> str:
    data = source.data
    bad, good = [e for e in source.examples if e.is_bad], [e for e in source.examples if not e.is_bad]
    lines = [
        f"# {source.id}: {data['title']}",
        "",
        f"Level: {data['level']}{_off(source)}. Source: {data['source']}.",
    ]
    lines += ["", data["why"].strip(), "", "Found:", ""]
    lines += [f"- {_bad(example)}" for example in bad]
    lines += ["", "Left alone:", ""]
    lines += [f"- {_one_line(example.text)}" for example in good]
    lines += [
        "",
        f"To allow it in one place, put this before the paragraph: `<!-- editlint: allow {source.id} — why -->`.",
        "",
    ]
    lines += [
        f'To change its level: `[levels]` `"{source.id}" = "suggestion"` in editlint.toml; `"off"` silences it.'
    ]
    return "\n".join(lines)


def _off(source: RuleSource) -> str:
    return "" if source.data.get("default", True) else " (runs only when selected)"


def _bad(example: Example) -> str:
    shown = _one_line(example.text.replace("<<", "**").replace(">>", "**"))
    return f"{shown} → {_one_line(example.better)}" if example.better else shown


def _one_line(text: str) -> str:
    return " ".join(unmarked(text)[0].split())


def _sources(folders: Iterable[str]) -> dict[str, RuleSource]:
    return {
        source.id: source
        for folder in folders
        for source in (read_rule(*file) for file in rule_files(folder))
    }
