"""Abbreviations that are not explained, or explained twice, in two ways, too late or for nothing; slips in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from editlint.analysis.definitions import Definition, definitions
from editlint.analysis.quotations import quotation_at
from editlint.analysis.words import words
from editlint.english.spelling_distance import distance
from editlint.model.document import Document
from editlint.model.finding import Edit, Fix, Hit, Note
from editlint.model.text import Span

# Two to six capitals that stand by themselves: no part of an address, of “R-OH”, “A&E” or “U.S.”.
_USE = re.compile(r"\b[A-Z]{2,6}(?=s?(?![\w&@#/-]|\.\w))")
_JOINED = frozenset("&@#/.-_$£€")
_IN_BRACKETS = re.compile(r"[(\[][^()\[\]]{0,40}[)\]]")
_ROMAN = re.compile(r"[IVXLC]+")
# Signs and not words: currencies, units, clocks and eras, sizes. Nobody explains them.
_SIGNS = frozenset(
    """
    AUD BRL BTC CAD CHF CNY CZK DKK EUR GBP HKD HUF ILS INR JPY KRW MXN NOK NZD PLN RMB RUB SAR SEK SGD TRY
    USD ZAR AC BTU DC GB GHZ GW GWH HP HZ KB KG KM KW KWH MB MHZ MM MPG MPH MW MWH PB PPM PSI RPM TB TWH AD AM
    BC BCE BP CE EM PM AKST AST BST CEST CET CST CT EDT EET EST ET GMT HST IST JST MDT MSK MST NST MT PDT PST
    PT UTC WAT AA AAA BB BBB CCC OK OS SM XL XXL XXXL VS NB PS RE
    """.split()
)
_WORD = re.compile(r"[^\W_]+")
_STEM = 4  # letters by which words of a full form are held to be one
_USUAL = 3  # times: an abbreviation that is not explained is known by its use
_SHORTEST_SLIP = 3
_SMALL = {word: word[0].upper() for word in "of the and for in on to at with by de la".split()}
_MARKS = frozenset(", . ; : ( ) - – — ' \" “ ” ‘ ’ ? ! & / 's ’s".split())
_TEXT = ("paragraph", "item")


class Abbreviations(NamedTuple):
    """`undefined`: used at least `least_uses` times and its words are nowhere in the article.
    `defined-twice`: the same full form given twice. `clash`: two full forms. `unused`: explained and never used
    again. `late`: used in a paragraph before it is explained. `swapped`: two letters of an explained or usual one
    changed places.
    """

    gives = ("match", "full", "other", "count")
    fault: Literal["undefined", "defined-twice", "clash", "unused", "late", "swapped"]
    known: tuple[str, ...] = ()  # abbreviations that every reader knows
    least_uses: int = 2

    def run(self, doc: Document) -> Iterator[Hit]:
        if self.fault == "undefined":
            yield from self._undefined(doc)
            return
        if self.fault == "swapped":
            yield from self._swapped(doc)
            return
        explained: dict[str, list[Definition]] = {}
        for definition in definitions(doc):
            explained.setdefault(definition.short, []).append(definition)
        for found in explained.values():
            if self.fault == "defined-twice":
                yield from _twice(doc, found)
            elif self.fault == "clash":
                yield from _clash(doc, found)
            elif self.fault == "unused" and len(found) == 1:
                yield from _unused(doc, found[0])
            elif self.fault == "late" and found[0].short not in self.known:
                yield from _late(doc, found[0])

    def _undefined(self, doc: Document) -> Iterator[Hit]:
        passed = _SIGNS.union(self.known, (definition.short for definition in definitions(doc)))
        uses = {short: spans for short, spans in _all_uses(doc).items() if short not in passed}
        bracketed = " ".join(_IN_BRACKETS.findall(doc.text))
        open_ones: dict[str, list[Span]] = {}
        for short, spans in uses.items():
            if len(spans) < self.least_uses or _ROMAN.fullmatch(short) or short in bracketed:
                continue
            counted = [span for span in spans if _is_use(doc, span)]
            if len(counted) >= self.least_uses and not any(_is_name(doc.text, span) for span in spans):
                open_ones[short] = counted
        spelt = _initials(doc) if open_ones else ""
        for short, spans in open_ones.items():
            if short not in spelt:
                yield Hit(spans[0], {"full": "", "count": str(len(spans))})

    def _swapped(self, doc: Document) -> Iterator[Hit]:
        uses = _all_uses(doc)
        explained = {definition.short: definition for definition in definitions(doc)}
        usual = [short for short in {**explained, **uses} if short in explained or len(uses[short]) >= _USUAL]
        by_letters: dict[str, list[str]] = {}
        for short in usual:
            by_letters.setdefault("".join(sorted(short)), []).append(short)
        for short, spans in uses.items():
            if len(short) < _SHORTEST_SLIP or short in explained or short in self.known or short in _SIGNS:
                continue
            for other in by_letters.get("".join(sorted(short)), ()):
                is_usual = other in explained or len(uses.get(other, ())) >= _USUAL * len(spans)
                if is_usual and _is_swapped(short, other) and not _is_explained_otherwise(doc, short):
                    yield _slip(doc, spans, other, explained, uses)


def _is_explained_otherwise(doc: Document, short: str) -> bool:
    return f"({short})" in doc.text or f"{short} (" in doc.text


def _all_uses(doc: Document) -> dict[str, list[Span]]:
    """Every group of capitals that stands by itself, with its places."""
    uses: dict[str, list[Span]] = {}
    for match in _USE.finditer(doc.text):
        if doc.text[match.start() - 1 : match.start()] not in _JOINED:
            uses.setdefault(match.group(), []).append(Span(*match.span()))
    return uses


def _is_swapped(one: str, two: str) -> bool:
    """True for UNECE and UENCE."""
    differing = [i for i, (a, b) in enumerate(zip(one, two)) if a != b]
    return len(one) == len(two) and len(differing) == 2 and differing[1] == differing[0] + 1


def _slip(
    doc: Document,
    spans: list[Span],
    other: str,
    explained: dict[str, Definition],
    uses: dict[str, list[Span]],
) -> Hit:
    place = explained[other].place if other in explained else uses[other][0]
    full = explained[other].full if other in explained else ""
    fix = Fix(f"Write “{other}”", tuple(Edit(span, other) for span in spans))
    return Hit(
        spans[0],
        {"full": full, "other": other, "count": str(len(spans))},
        (Note(place, f"“{other}” here"),),
        fix,
    )


def _clash(doc: Document, found: list[Definition]) -> Iterator[Hit]:
    """The first explanation that says something else than the first of all."""
    told = [definition for definition in found if not quotation_at(doc, *definition.span)]
    for again in told[1:]:
        if not _is_one_form(told[0].full, again.full):
            note = Note(told[0].span, f"“{told[0].full}” here")
            values = {"full": again.full, "other": told[0].full, "count": "2"}
            yield Hit(again.span, values, (note,))
            return


def _is_one_form(one: str, two: str) -> bool:
    """True for two spellings, a plural, a part: “Centre for Pier Studies”, “Center for Pier Study”."""
    a, b = ([word[:_STEM].lower() for word in _WORD.findall(full)] for full in (one, two))
    return set(a) <= set(b) or set(b) <= set(a) or 5 * distance(one.lower(), two.lower()) < len(one)


def _twice(doc: Document, found: list[Definition]) -> Iterator[Hit]:
    told = [definition for definition in found if definition.kind in _TEXT]  # a caption stands alone
    for first, again in zip(told[:1] * len(told), told[1:]):
        if again.full.lower() == first.full.lower() and not quotation_at(doc, *again.span):
            note = Note(first.span, "explained here already")
            yield Hit(again.span, {"full": first.full, "count": "2"}, (note,))


def _unused(doc: Document, definition: Definition) -> Iterator[Hit]:
    if (
        definition.kind == "paragraph"
        and not quotation_at(doc, *definition.span)
        and not any(_uses(doc, definition))
    ):
        yield Hit(definition.place, {"full": definition.full, "count": "1"})


def _late(doc: Document, definition: Definition) -> Iterator[Hit]:
    for use in _uses(doc, definition):
        if use.start > definition.span.start:
            return
        if _kind(doc, use) == "paragraph":
            note = Note(definition.span, "explained only here")
            yield Hit(use, {"full": definition.full, "count": "1"}, (note,))
            return


def _uses(doc: Document, definition: Definition) -> Iterator[Span]:
    """Where the short form stands outside its definition, as “POCA”, “POCAs”, “POCA's” or in “POCA-based”."""
    text = doc.text
    for short in dict.fromkeys((definition.short, definition.short.replace(".", ""))):
        at = text.find(short)
        while at >= 0:
            end = at + len(short)
            after = text[end + 1 : end + 2] if text[end : end + 1] == "s" else text[end : end + 1]
            is_inside = definition.span.start <= at < definition.span.end
            if not is_inside and not after.isalnum() and not (at and text[at - 1].isalnum()):
                yield Span(at, end)
            at = text.find(short, end)


def _initials(doc: Document) -> str:
    """The initials of all words, and of all but the small ones; what stands in it may be read from a name."""
    texts = [text for text in words(doc).texts if text not in _MARKS]
    few = [text[0] for text in texts if text not in _SMALL]
    every = [_SMALL[text] if text in _SMALL else text[0] for text in texts]
    return f"{''.join(few)} {''.join(every)}"


def _is_use(doc: Document, span: Span) -> bool:
    """True in running text for what is no label of a speaker, no credit and no word that is shouted."""
    text = doc.text
    if text[span.start - 1 : span.start] in ("(", "[") or text[span.end : span.end + 1] in (")", "]", ":"):
        return False
    return _kind(doc, span) in _TEXT and not _is_shouted(text, span)


def _is_name(text: str, span: Span) -> bool:
    """True for a product or a state: before a figure, “MIG 29”, and after a comma, “Boston, MA”."""
    is_state = span.end - span.start == 2 and text[max(0, span.start - 2) : span.start] == ", "
    return is_state or text[span.end : span.end + 2].strip().isdigit()


def _is_shouted(text: str, span: Span) -> bool:
    """True beside a word in capitals and among capitals: “BREAKING NEWS”, “JOHN SMITH”."""
    before, after = text[max(0, span.start - 30) : span.start], text[span.end : span.end + 30]
    beside = before.split()[-1:] + after.split()[:1]
    letters = [c for c in before + after if c.isalpha()]
    return any(len(word.strip(".,:;!?")) > 2 and word.isupper() for word in beside) or (
        len(letters) > 4 and sum(map(str.isupper, letters)) > len(letters) * 2 / 3
    )


def _kind(doc: Document, span: Span) -> str:
    block = doc.block_at(span.start)
    return block.kind if block else ""
