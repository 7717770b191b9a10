"""editlint reads an article, holds it against itself and says what an editor would change.

    import editlint
    for finding in editlint.lint_text("The end result was clear.\\n"):
        print(finding.rule, finding.message)

`lint_text` gives the findings on a text, `lint_path` the result for a file; `Document` and `Finding` are their types.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .linter import lint_path as lint_path
    from .linter import lint_text as lint_text
    from .model.document import Document as Document
    from .model.finding import Finding as Finding

__version__ = "0.1.0"
__all__ = ("Document", "Finding", "lint_path", "lint_text")

_HOMES = {
    "lint_text": "linter",
    "lint_path": "linter",
    "Document": "model.document",
    "Finding": "model.finding",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used, so that `editlint --help` need not."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
