"""The sentences in the writer's own voice: those of the running text, without lists, headings and speech."""

from __future__ import annotations

from editlint.model.document import Document, layer
from editlint.model.language import Sentence

from .quotations import quotations
from .sentences import sentences


@layer
def own_sentences(doc: Document) -> tuple[Sentence, ...]:
    """The sentences of paragraphs that begin outside a quotation, in order."""
    found: list[Sentence] = []
    blocks = iter([block for block in doc.blocks if block.kind == "paragraph"])
    quoted = iter(quotations(doc))
    block, quote = next(blocks, None), next(quoted, None)
    for sentence in sentences(doc):
        while block and block.end <= sentence.start:
            block = next(blocks, None)
        while quote and quote.end <= sentence.start:
            quote = next(quoted, None)
        if block is None:
            break
        if block.start <= sentence.start and (quote is None or quote.start > sentence.start):
            found.append(sentence)
    return tuple(found)
