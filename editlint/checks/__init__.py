"""What to look for. A check is a small class: its fields are the options of a rule, `run` yields the places."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any, ClassVar, Protocol

from editlint.model.document import Document
from editlint.model.finding import Hit


class Check(Protocol):
    """`gives` are the names of the values of its hits, for use in messages. A check that finds nothing without a match
    of one of its lists names that field as `needs`."""

    gives: ClassVar[tuple[str, ...]]

    def run(self, doc: Document) -> Iterator[Hit]: ...


# Name in rule files → module and class; a module is imported when a rule of its kind is loaded.
CHECKS: dict[str, tuple[str, str]] = {
    "phrases": ("phrases", "PhraseCheck"),
    "swaps": ("swaps", "Swaps"),
    "patterns": ("patterns", "Patterns"),
    "density": ("density", "Density"),
    "limits": ("limits", "Limits"),
    "doubled": ("doubled", "Doubled"),
    "echoes": ("echoes", "Echoes"),
    "openings": ("openings", "Openings"),
    "repeated-phrases": ("repeated_phrases", "RepeatedPhrases"),
    "overused": ("overused", "Overused"),
    "similar-sentences": ("similar_sentences", "SimilarSentences"),
    "variants": ("variants", "Variants"),
    "pairs": ("pairs", "Pairs"),
    "order": ("order", "Order"),
    "balance": ("balance", "Balance"),
    "mixed-marks": ("mixed_marks", "MixedMarks"),
    "abbreviations": ("abbreviations", "Abbreviations"),
    "articles": ("articles", "Articles"),
    "quotations": ("quotations", "Quotations"),
    "quote-punctuation": ("quote_punctuation", "QuotePunctuation"),
    "blocks": ("blocks", "Blocks"),
}


def options_of(kind: Any) -> dict[str, str]:
    """The options of a check as rule files write them, with the field that each fills: `least-words`: least_words."""
    return {name.rstrip("_").replace("_", "-"): name for name in kind._fields}


def check_class(name: str) -> Any:
    """The class of a check by its name in rule files."""
    module, kind = CHECKS[name]
    return getattr(import_module(f"{__name__}.{module}"), kind)
