"""What holds for any document read, whatever the source: an exact map and blocks in order."""

from itertools import chain

from hypothesis import example, given, settings
from hypothesis import strategies as st

from editlint.model.document import BLOCK_BREAK, Document
from editlint.readers import Kind, read_bytes, read_text
from editlint.readers.decoding import Unreadable

KINDS: tuple[Kind, ...] = ("plain", "markdown", "html")

WORDS = [
    "Bridge",
    "shuts",
    "again.",
    "naïve",
    "e\u0301tude",
    "𝒳",
    "👩\u200d👩",
    "“quoted”",
    "don't",
    "12",
    "By Jane Doe",
    "Comments",
    "\u00a0",
    "\u2028",
    "a" * 150,
]
SPACES = [
    " ",
    "  ",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\r\n\r\n",
    "\n \t\n",
    "\t",
    "  \n",
    "\\\n",
    "\f",
    "\v",
    "\x85",
]
MARKDOWN = [
    "*",
    "**",
    "_",
    "`",
    "``",
    "[a](b)",
    "[",
    "](u)",
    "![alt *x*](i)",
    "![",
    "&amp;",
    "&copy;",
    "&#10;",
    "&#13;",
    "&nbsp;",
    "&ngE;",
    "\\*",
    "\\&",
    "# ",
    "## ",
    "> ",
    "- ",
    "1. ",
    "    ",
    "| a | b |\n|---|---|\n| c \\| d | e |\n",
    "~~",
    "~~gone~~",
    "[^1]",
    "\n[^1]: note\n",
    "- [ ] ",
    "---\n",
    "---\ntitle: A\n---\n",
    "===\n",
    "```\n",
    "<b>",
    "</b>",
    "<br>",
    "<!-- x -->",
    "<!-- editlint: allow tone — why -->",
    "<!--",
    "-->",
    "<https://a.example/b>",
    "<div>\n",
    "> [!NOTE]\n",
    "\0",
]
HTML = [
    "<p>",
    "</p>",
    "<p class='byline'>",
    "<b>",
    "</b>",
    "<br>",
    "<h1>",
    "</h1>",
    "<h2>",
    "<ul>",
    "<li>",
    "</ul>",
    "<table>",
    "<td>",
    "</table>",
    "<blockquote>",
    "</blockquote>",
    "<article>",
    "</article>",
    "<nav>",
    "</nav>",
    "<div hidden>",
    "</div>",
    "<sup>",
    "1",
    "</sup>",
    "<code>",
    "</code>",
    "<pre>",
    "</pre>",
    "<script>",
    "</script>",
    "<title>",
    "</title>",
    "<!--",
    "-->",
    "<!-- editlint: off -->",
    "<!doctype html>",
    "<",
    ">",
    "</",
    "<a href='",
    '"',
    "'",
    "=",
    "&amp;",
    "&#x27;",
    "&#8217;",
    "&lt",
    "&bogus;",
    "&",
    "&#1;",
    "&#10;",
    "&nbsp;",
    "<svg/>",
    "\0",
]


def mixed(*pieces: list[str]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from([*chain(*pieces)]), max_size=40).map("".join)


def assert_sound(doc: Document) -> None:
    assert_map_is_exact(doc)
    assert_blocks_are_in_order(doc)


def assert_map_is_exact(doc: Document) -> None:
    text, at, source_at = doc.text, 0, 0
    for run in doc.prose.runs:
        assert at == run.start <= run.end
        assert source_at <= run.source_start <= run.source_end <= len(doc.source)
        if run.end - run.start == run.source_end - run.source_start:
            assert doc.source[run.source_start : run.source_end] == text[run.start : run.end]
        at, source_at = run.end, run.source_end
    assert at == len(text)


def assert_blocks_are_in_order(doc: Document) -> None:
    assert BLOCK_BREAK.join(doc.text[b.start : b.end] for b in doc.blocks) == doc.text
    at = 0
    for block in doc.blocks:
        assert block.start == (at + len(BLOCK_BREAK) if at else 0)
        prose = doc.text[block.start : block.end]
        assert prose
        assert prose.strip() == prose
        assert "\n\n" not in prose
        assert "\r" not in prose
        at = block.end


def assert_places_agree(doc: Document, start: int, end: int) -> None:
    span = doc.prose.span(start, end)
    assert 0 <= span.start <= span.end <= len(doc.source)
    if doc.prose.is_plain(start, end):
        assert doc.source[span.start : span.end] == doc.text[start:end]
        assert doc.prose.place(span.start) == start


@given(st.sampled_from(KINDS), st.text(max_size=80))
@settings(max_examples=150)
def test_any_text_is_read_soundly(kind: Kind, text: str) -> None:
    assert_sound(read_text(text, kind=kind))


@given(mixed(WORDS, SPACES, ["> ", "- ", "1. ", "<!-- editlint: on -->"]))
@settings(max_examples=150)
@example("Comments\r\rBy Jane Doe\r\n> a\r> b")
def test_plain_text_is_read_soundly(text: str) -> None:
    assert_sound(read_text(text))


@given(mixed(WORDS, SPACES, MARKDOWN))
@settings(max_examples=250)
@example("> é *a\r> b*\r\r- c &#10; d")
def test_markdown_is_read_soundly(text: str) -> None:
    assert_sound(read_text(text, kind="markdown"))


@given(mixed(WORDS, SPACES, HTML))
@settings(max_examples=250)
def test_html_is_read_soundly(text: str) -> None:
    assert_sound(read_text(text, kind="html"))


@given(st.sampled_from(KINDS), mixed(WORDS, SPACES, MARKDOWN, HTML), st.data())
@settings(max_examples=150)
def test_places_in_prose_and_source_agree(kind: Kind, text: str, data: st.DataObject) -> None:
    doc = read_text(text, kind=kind)
    if doc.text:
        start = data.draw(st.integers(0, len(doc.text) - 1))
        assert_places_agree(doc, start, data.draw(st.integers(start + 1, len(doc.text))))


@given(st.binary(max_size=60), st.sampled_from(["a.txt", "a.md", "a.html"]))
@settings(max_examples=100)
def test_any_bytes_are_read_or_refused(data: bytes, path: str) -> None:
    try:
        doc = read_bytes(data, path)
    except Unreadable as refused:
        message = str(refused)
    else:
        message = "read"
        assert_sound(doc)
    assert message
