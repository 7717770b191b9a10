"""Words → sentences."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from editlint.analysis.sentences import sentence_of, sentences
from editlint.analysis.words import words as words_of
from editlint.english.sentences import sentence_starts
from editlint.english.tokens import words
from editlint.model.document import BLOCK_BREAK, Block, Document
from editlint.model.text import TextMap

# Text with “|” where a sentence ends within it.
BROKEN = [
    # plain ends
    "The mayor left. |Nobody saw her.",
    "Did she leave? |She did! |So they say.",
    "The mayor\nleft. |Nobody\nsaw her.",
    "Sales fell 3.5%. |Profits rose.",
    "It sold for $1,200.50 at noon. |Nobody bid more.",
    "He won; nobody cared: it rained.",
    "It grew by 12. |12 more came in 2019.",
    "They sold the brand. |iPhone cases did better.",
    # titles, initials, names
    "Mr. Ahmed met Dr. Lee and Gen. Park. |They spoke.",
    "J. K. Abara wrote it. |J. May sang.",
    "George W. Stone and A.B. Moss left.",
    "They chose plan B. |The rest is known.",
    "Sammy Stone Jr. spoke. |He met Tom Stone Jr. |They left.",
    "Yahoo! shares rose. |Yahoo! News said so.",
    "The Jeopardy! host left.",
    "What is Anthropology? sold well.",
    # places and firms
    "The U.S. troops left. |He lives in the U.S. |The troops stayed.",
    "The U.S. Army stayed in the U.K. |It rained.",
    "She moved to St. Louis. |The shop on Main St. |The shop on Main St. closed.",
    "Acme Inc. shares fell. |He works for Acme Inc. |The firm closed.",
    "Beck, Moss & Co. lost. |Acme Corp. and Moss Ltd. won.",
    "He visited the Museum of Modern Art. |It was shut.",
    "Workers in Austin, Tex. |They struck.",
    # dates and times
    "On Jan. 5 it snowed. |It thawed in Feb. |Then came March.",
    "It opens at 10 a.m. Monday and shuts at 5 p.m. on Friday.",
    "It shut at 5 p.m. |The vote began at 6 p.m. |Nobody came.",
    "At 9 p.m. EST it was over.",
    # Latin, units, figures
    "Fruit, e.g. Apples, i.e. Bramleys, and nuts, etc. were sold.",
    "They sold tea, coffee, etc. |Nobody came.",
    "Moss v. Stone was heard. |Stone et al. appealed.",
    "It was 5 ft. tall and 3 in. wide.",
    "See No. 5 and Fig. 3. |There is no. |No. |Really.",
    "He was born c. 1230 (d. 1290).",
    "Read pp. 5 and p. 7. |Then stop.",
    # ellipses
    "The rest … is silence. |Well... |Nobody came.",
    "So . . . he left. |Well . . . |He came back.",
    "Wait... what? |No.",
    # quotations and brackets
    "“It is over.” |The crowd left. |“It’s over.” |Then they left.",
    '"It is over." |The crowd left.',
    "“It is over,” she said. |“We won. |We did.” |They left.",
    "“Why?” he asked. |“Stop!” she cried. |They stopped.",
    '"Why now?" Ms Lee asked. |Nobody knew.',
    "“Why now?” Anna Lee, the mayor, asked. |Nobody knew.",
    "“Is it over?” |The mayor said yes.",
    "“Is it?” |“It is.” |‘Is it?’ |‘It is.’",
    "Why now? he asked. |Nobody knew.",
    "(They left.) |He stayed (by car). |He (a U.S. envoy) slept.",
    "It was a draw. [17] |The town cheered.",
    "“Huh?” – so he said – is a word. |Stop! |– Anna Lee",
    "It was a “draw”. |The town cheered.",
    # lists
    "1. Wash the rice. |2. Boil it.",
    # spaces missing, addresses
    "It came to an end.|The next day it rained.",
    "“It came to an end.”|Then it rained.",
    "It runs on Node.js and on news.example.com today.",
    "See www.a.example/b?c. |Then write.",
]


def broken(text: str) -> str:
    """The text with “|” before each sentence but the first."""
    found = words(text)
    for start in reversed(sentence_starts(found)[1:]):
        at = found.starts[start]
        text = text[:at] + "|" + text[at:]
    return text


@pytest.mark.parametrize("text", BROKEN)
def test_sentences_end_where_an_editor_would_say(text: str) -> None:
    assert broken(text.replace("|", "")) == text


def test_a_text_without_words_has_no_sentences() -> None:
    assert sentence_starts(words(" ")) == []


def test_no_sentence_runs_from_one_block_into_the_next() -> None:
    doc = document("Bridge shuts", "It is old. It fell", "Nobody knows")
    assert [doc.text[s.start : s.end] for s in sentences(doc)] == [
        "Bridge shuts",
        "It is old.",
        "It fell",
        "Nobody knows",
    ]


def test_a_block_without_words_has_no_sentence() -> None:
    doc = document("Bridge shuts.", "", "It fell.")
    assert len(sentences(doc)) == 2


def test_a_sentence_is_found_by_any_of_its_words() -> None:
    doc = document("One. Two words.", "Three")
    first, second, third = sentences(doc)
    assert [sentence_of(doc, i) for i in range(6)] == [first, first, second, second, second, third]


@given(st.lists(st.text() | st.text('aB.?!…’”“"() 1\n', max_size=30), max_size=4))
@example([".", "“", "a. b"])
@example([". . . A", "?” A. 5"])
def test_every_word_is_in_exactly_one_sentence_of_one_block(paragraphs: list[str]) -> None:
    doc = document(*paragraphs)
    found = words_of(doc)
    at = 0
    for sentence in sentences(doc):
        assert sentence.first == at < sentence.last
        assert sentence.start == found.starts[sentence.first]
        assert sentence.end == found.ends[sentence.last - 1]
        assert any(block.start <= sentence.start and sentence.end <= block.end for block in doc.blocks)
        at = sentence.last
    assert at == len(found)


def document(*paragraphs: str) -> Document:
    text = BLOCK_BREAK.join(paragraphs)
    blocks: list[Block] = []
    at = 0
    for paragraph in paragraphs:
        blocks.append(Block("paragraph", at, at + len(paragraph)))
        at += len(paragraph) + len(BLOCK_BREAK)
    return Document("a.txt", text, TextMap.of(text), tuple(blocks))
