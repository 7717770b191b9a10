"""A number written in words with another one in brackets: “twelve (21) months”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from editlint.analysis.figure_sentences import figure_sentences
from editlint.analysis.words import span_of, words
from editlint.model.document import Document
from editlint.model.finding import Hit, Note
from editlint.model.meaning import Quantity

_TWICE = r"(?P<one>#) \( (?P<two>#) \)(?= [a-z])"


class WordsAndFigures(NamedTuple):
    """Only where a word follows: a figure in brackets at the end of a clause may be a reference."""

    gives = ("match", "other")
    signs = ("(",)

    def run(self, doc: Document) -> Iterator[Hit]:
        if "(" not in doc.text:
            return
        for sentence in figure_sentences(doc):
            for match in re.finditer(_TWICE, sentence.text):
                one, two = (sentence.quantities[match.start(name)] for name in ("one", "two"))
                is_spelt = [_is_spelt(doc, quantity) for quantity in (one, two)]
                is_plain = one.kind == two.kind == "count" or (
                    one.kind != "share" and one.unit and one.unit == two.unit
                )
                if is_spelt[0] == is_spelt[1] or not is_plain or one.value == two.value or one.value < 2:
                    continue
                places = span_of(doc, one.first, one.last), span_of(doc, two.first, two.last)
                yield Hit(places[1], {"other": doc.text[slice(*places[0])]}, (Note(places[0], "in words"),))


def _is_spelt(doc: Document, quantity: Quantity) -> bool:
    return words(doc).keys[quantity.number][0].isalpha()
