"""HTML: what is copy in a page, and where it stands."""

import pytest

from editlint.model.document import Document
from editlint.readers import read_text


def read(text: str) -> Document:
    return read_text(text, "a.html")


def blocks(text: str) -> list[tuple[str, str]]:
    doc = read(text)
    return [(block.kind, doc.text[block.start : block.end]) for block in doc.blocks]


@pytest.mark.parametrize(
    ("text", "prose", "source"),
    [
        ("<p>A <b>very</b> old bridge", "very old", "very</b> old"),
        ("<p>Smith &amp; Sons", "&", "&amp;"),
        ("<p>It&#8217;s", "It’s", "It&#8217;s"),
        ("<p>It&#x2019;s", "s", "s"),
        ("<p>one \n\t two", "one two", "one \n\t two"),
        ("<p>a\r\nb 𝒳 <i>c</i>", "c", "c"),
    ],
)
def test_places_are_exact(text: str, prose: str, source: str):
    doc = read(text)
    at = doc.text.index(prose)
    start, end = doc.prose.span(at, at + len(prose))
    assert text[start:end] == source


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<p>Text", "paragraph"),
        ("<div>Text</div>", "paragraph"),
        ("<h2>Text</h2>", "heading"),
        ("<h1>Text</h1>", "headline"),
        ("<ul><li>Text</ul>", "item"),
        ("<table><tr><td>Text</table>", "cell"),
        ("<blockquote><p>Text</blockquote>", "quote"),
        ("<figure><figcaption>Text</figcaption></figure>", "caption"),
        ("<dl><dt>Text</dl>", "item"),
        ("<p>Share this article</p>", "boilerplate"),
    ],
)
def test_elements_tell_the_kind(text: str, kind: str):
    assert [found for found, _ in blocks(text)] == [kind]


@pytest.mark.parametrize(
    "left_out",
    [
        "<script>if (a<b) '<p>x'</script>",
        "<style>p {}</style>",
        "<noscript>x</noscript>",
        "<template>x</template>",
        "<svg><text>x</text></svg>",
        "<nav>x</nav>",
        "<header>x</header>",
        "<footer>x</footer>",
        "<aside>x</aside>",
        "<pre>x</pre>",
        "<p hidden>",
        "<div hidden>x</div>",
        "<div style='display: none'>x</div>",
        "<!-- x -->",
        "<!doctype html>",
    ],
)
def test_what_is_no_copy_is_left_out(left_out: str):
    assert read(f"<p>One.</p>{left_out}<p>Two.</p>").text == "One.\n\nTwo."


def test_only_the_article_is_copy_where_there_is_one():
    assert read("<div>Site</div><main><p>Text.</main><p>More").text == "Text."


def test_a_headline_above_the_article_is_kept():
    assert blocks("<h1>Bridge</h1><p>Site</p><article><p>Text.</article>") == [
        ("headline", "Bridge"),
        ("paragraph", "Text."),
    ]


def test_a_headline_in_the_header_of_the_page_is_kept():
    text = "<header>Site<h1>Bridge</h1></header><main><p>Text.</main>"
    assert blocks(text) == [("headline", "Bridge"), ("paragraph", "Text.")]


def test_the_title_is_the_headline_where_there_is_no_heading():
    assert blocks("<head><title>Bridge &amp; barge</title></head><p>Text.")[0] == (
        "headline",
        "Bridge & barge",
    )


def test_the_title_is_left_out_where_there_is_a_heading():
    assert blocks("<title>Site</title><h1>Bridge</h1>") == [("headline", "Bridge")]


def test_a_class_tells_byline_and_standfirst():
    text = "<h1>Bridge</h1><p class='standfirst'>Shut again</p><p class='article-byline'>Jane Doe</p>"
    assert [kind for kind, _ in blocks(text)] == ["headline", "standfirst", "byline"]


def test_two_line_breaks_part_paragraphs():
    assert blocks("One<br>two<br><br/>three") == [("paragraph", "One\ntwo"), ("paragraph", "three")]


def test_code_is_a_placeholder():
    assert read("<p>Type <code>go <b>now</b></code>.").text == "Type \ufffc."


def test_raised_marks_of_notes_are_left_out():
    assert read("<p>A bridge.<sup><a href='#1'>[1]</a></sup> A barge.").text == "A bridge. A barge."


def test_a_power_is_not_read_as_part_of_the_number():
    assert read("<p>10<sup>6</sup> barges, the 1<sup>st</sup>").text == "10\ufffc barges, the 1st"


def test_a_comparison_is_text():
    assert read("<p>3 < 4 & 5 > 2, AT&T").text == "3 < 4 & 5 > 2, AT&T"


def test_an_apostrophe_in_an_attribute_swallows_nothing():
    assert read("<p title=don't>Shut</p><p>It's open").text == "Shut\n\nIt's open"


def test_an_unclosed_comment_is_told_and_swallows_nothing():
    doc = read("<p>One.\n<!-- two>\n<p>Three.")
    assert doc.text == "One.\n\nThree."
    assert doc.notices == ("line 2: this comment is never closed; add “-->” at its end",)


def test_deep_nesting_is_read():
    assert read("<div>" * 10_000 + "Deep" + "</p>" * 10_000).text == "Deep"


def test_nested_lists_tell_their_depth():
    doc = read("<ul><li>a<ol><li>b</ol><li>c</ul>")
    assert [block.level for block in doc.blocks] == [1, 2, 1]
