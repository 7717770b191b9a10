"""Text → words."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from editlint.analysis.words import words as words_of
from editlint.english.tokens import words
from editlint.model.document import BLOCK_BREAK, Block, Document
from editlint.model.text import TextMap

# Text, and its words with “|” between them.
CUT = [
    ("The mayor left.", "The|mayor|left|."),
    ("I don't know", "I|do|n't|know"),
    ("We can’t and won’t", "We|ca|n’t|and|wo|n’t"),
    ("DON'T PANIC", "DO|N'T|PANIC"),
    ("She cannot stay", "She|can|not|stay"),
    ("Cannon fire in Cannock", "Cannon|fire|in|Cannock"),
    ("It's what they'd've said", "It|'s|what|they|'d|'ve|said"),
    ("we’ll, I’m, you’re", "we|’ll|,|I|’m|,|you|’re"),
    ("Anna's dog, the boys' bikes", "Anna|'s|dog|,|the|boys|'|bikes"),
    ("THE MAYOR'S CAR", "THE|MAYOR|'S|CAR"),
    ("gonna, gotta", "gon|na|,|got|ta"),
    ("O'Neill's o’clock", "O'Neill|'s|o’clock"),
    ("a coup d'etat in Xi'an, Hawai'i", "a|coup|d'etat|in|Xi'an|,|Hawai'i"),
    ("rock'n'roll, rock 'n' roll", "rock'n'roll|,|rock|'n'|roll"),
    ("’Tis the ’90s", "’Tis|the|’90s"),
    ("the 1980s and the 1980's", "the|1980s|and|the|1980's"),
    ("2003's best", "2003|'s|best"),
    ("a six-member panel", "a|six|-|member|panel"),
    ("a ten-year-old", "a|ten|-|year|-|old"),
    ("e-mail, co-operate, non-fiction", "e-mail|,|co-operate|,|non-fiction"),
    ("mid-July in the mid-1990s", "mid-July|in|the|mid-1990s"),
    ("a UN-led force", "a|UN|-|led|force"),
    ("a T-shirt", "a|T|-|shirt"),
    ("worth $1,200.50 today", "worth|$|1,200.50|today"),
    ("£3.2bn, €5m, US$20", "£|3.2|bn|,|€|5|m|,|US$|20"),
    ("up 3.5% on 2019", "up|3.5|%|on|2019"),
    ("at 10:30, at 7.30pm, at 5pm", "at|10:30|,|at|7.30|pm|,|at|5|pm"),
    ("won 3-1, lost 0–2", "won|3|-|1|,|lost|0|–|2"),
    ("150-200 people", "150|-|200|people"),
    ("on 2024-03-01", "on|2024-03-01"),
    ("the 1st, 22nd and 20th-century", "the|1st|,|22nd|and|20th|-|century"),
    ("G20, 3D, 4x4", "G20|,|3D|,|4x4"),
    ("U.S. and U.K.", "U.S.|and|U.K."),
    ("the U.S.'s role", "the|U.S.|'s|role"),
    ("Mr. Ahmed met Dr. Lee", "Mr.|Ahmed|met|Dr.|Lee"),
    ("J. K. Abara", "J.|K.|Abara"),
    ("J.K. Abara", "J.K.|Abara"),
    ("a Ph.D. student", "a|Ph.D.|student"),
    ("at 5 p.m. on Monday", "at|5|p.m.|on|Monday"),
    ("No. 5, Fig. 3", "No.|5|,|Fig.|3"),
    ("He said no. Then", "He|said|no|.|Then"),
    ("He ate a fig.", "He|ate|a|fig|."),
    ("tea, coffee, etc. for all", "tea|,|coffee|,|etc.|for|all"),
    ("tea, coffee, etc.", "tea|,|coffee|,|etc|."),
    ("Well... no… yes", "Well|...|no|…|yes"),
    ("Well . . . no", "Well|.|.|.|no"),
    ("see http://a.example/b?c=d.", "see|http://a.example/b?c=d|."),
    ("www.a.example, news.example.co.uk/today", "www.a.example|,|news.example.co.uk/today"),
    ("Node.js runs", "Node.js|runs"),
    ("an end.The next", "an|end|.|The|next"),
    ("mail x.y@a.example now", "mail|x.y@a.example|now"),
    ("@handle on #topic is #1", "@handle|on|#topic|is|#|1"),
    ("an end -- or not", "an|end|--|or|not"),
    ("an end—or not", "an|end|—|or|not"),
    ("“Yes,” he said", "“|Yes|,|”|he|said"),
    ('"Yes," he said', '"|Yes|,|"|he|said'),
    ("the ‘new’ 'old' one", "the|‘|new|’|'|old|'|one"),
    ("Really?! No!!", "Really|?!|No|!!"),
    ("AT&T and R&D", "AT&T|and|R&D"),
    ("and/or", "and|/|or"),
    ("(see [3])", "(|see|[|3|]|)"),
    ("Zoë’s cafe\u0301", "Zoë|’s|cafe\u0301"),
    ("a line\nwrapped", "a|line|wrapped"),
    ("", ""),
    (" \n\u00a0", ""),
]


@pytest.mark.parametrize(("text", "cut"), CUT, ids=[text for text, _ in CUT])
def test_words_are_cut_as_in_the_treebanks(text: str, cut: str) -> None:
    assert words(text).texts == (cut.split("|") if cut else [])


def test_keys_are_small_and_straight() -> None:
    assert words("“DON’T!” ‘It’s’").keys == ['"', "do", "n't", "!", '"', "'", "it", "'s", "'"]


@given(st.text() | st.text("aA1 .,'’-“\"?!&@:/_\n\u0301İß", max_size=40))
@example("İstanbul’s ǅ ﬁ.")
@example("a\x1cb\x85c\u2028d")
@example("'S's''s.s.’’s-")
def test_words_cover_the_text_and_do_not_overlap(text: str) -> None:
    found = words(text)
    assert len(found.texts) == len(found.keys) == len(found.starts) == len(found.ends)
    at = 0
    for word, start, end in zip(found.texts, found.starts, found.ends):
        assert not text[at:start].strip()
        assert text[start:end] == word
        assert start < end
        at = end
    assert not text[at:].strip()


@given(st.text("ab1. ,’'-?!\n"))
def test_keys_have_no_curly_apostrophes(text: str) -> None:
    assert [word.replace("’", "'") for word in words(text).texts] == words(text).keys


@pytest.mark.parametrize(
    "piece", ["a-", "A.", "1,", "'", "a'", ". ", "etc. ", "www.", "a&", "http://", "@", "“("]
)
def test_long_rows_of_marks_are_cut_in_a_moment(piece: str) -> None:
    # With time that grows with the square of the text this test would take minutes.
    text = piece * (60_000 // len(piece))
    assert "".join(words(text).texts) == text.replace(" ", "")


def test_words_of_a_document_lie_in_its_prose() -> None:
    text = f"Bridge shuts{BLOCK_BREAK}It’s shut."
    doc = Document(
        "a.txt", text, TextMap.of(text), (Block("heading", 0, 12), Block("paragraph", 14, len(text)))
    )
    assert words_of(doc).texts == ["Bridge", "shuts", "It", "’s", "shut", "."]
    assert words_of(doc).starts[2] == 14
    assert words_of(doc) is words_of(doc)
