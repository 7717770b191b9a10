"""The words of an article that say something, by their stems."""

from __future__ import annotations

from editlint.english.function_words import FUNCTION_WORDS
from editlint.english.stems import stem
from editlint.model.document import Document, layer

from .words import words


@layer
def content_stems(doc: Document) -> dict[str, str]:
    """Each content word and figure of the article, in lower case, with its stem."""
    return {key: stem(key) for key in set(words(doc).keys) if key[0].isalnum() and key not in FUNCTION_WORDS}
