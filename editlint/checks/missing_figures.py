"""The text points to a figure or table that the article does not have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.quotations import quotation_at
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.pattern import late
from editlint.model.text import Span

_KINDS = {
    "figure": "figure",
    "fig": "figure",
    "table": "table",
    "chart": "chart",
    "box": "box",
    "map": "map",
    "graph": "graph",
}
_LABELS = "|".join(way for kind in _KINDS for way in (kind, kind.capitalize(), kind.upper()))
_NAMED = late(rf"({_LABELS})\.? (\d{{1,2}})(?![\w%]|[.:,]\d)")
# “Figure 3 of the report”, “Table 2 in Smith (2019)”: somebody else's.
_ELSEWHERE = late(
    r"[a-z]?,? ?(?:\([^)]*\) ?)?(?:of|in|from|by) (?:the|its|his|her|their|this|that|[A-Z\[])|,? ?\["
)
_LABEL_END = late(r"\s?[.:–—|-]|\s*\Z|\s*\n|\s+[A-Z]")


class MissingFigures(NamedTuple):
    """References such as “Figure 3” and “Table 2”, held against the captions of the article; silent where it has no
    caption of that kind.
    """

    gives = ("match", "last")
    signs = tuple(f"{kind}{space}{one}" for kind in _KINDS for space in (" ", ". ") for one in ("1", "01"))

    def run(self, doc: Document) -> Iterator[Hit]:
        captions: dict[str, dict[int, Span]] = {}
        uses: list[tuple[str, int, Span]] = []
        for match in _NAMED.finditer(doc.text):
            kind, number, span = _KINDS[match[1].lower()], int(match[2]), Span(*match.span())
            block = doc.block_at(match.start())
            if block is None or doc.text[match.start() - 1 : match.start()].isalnum():
                continue
            if block.start == match.start() and _LABEL_END.match(doc.text, match.end(), block.end):
                captions.setdefault(kind, {}).setdefault(number, span)
            elif match[1][0].isupper() and not _ELSEWHERE.match(doc.text, match.end()):
                uses.append((kind, number, span))
        for kind, number, span in uses:
            own = captions.get(kind, {})
            if own and number not in own and 1 in own and not quotation_at(doc, *span):
                last = own[max(own)]
                yield Hit(span, {"last": doc.text[slice(*last)]}, (Note(last, "the last one"),))
