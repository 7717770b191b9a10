"""From bytes to text, and which reader takes it."""

import pytest

from editlint.readers import read_bytes, read_text
from editlint.readers.decoding import Unreadable


def test_utf_8_is_read_without_a_notice():
    doc = read_bytes("Café society".encode(), "a.txt")
    assert (doc.source, doc.notices) == ("Café society", ())


def test_a_byte_order_mark_is_dropped():
    assert read_bytes(b"\xef\xbb\xbfBridge shuts", "a.txt").source == "Bridge shuts"


def test_a_byte_order_mark_in_given_text_is_dropped():
    assert read_text("\ufeffBridge shuts").source == "Bridge shuts"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_with_a_mark_is_read(encoding: str):
    assert read_bytes("\ufeffCafé 𝒳".encode(encoding), "a.txt").source == "Café 𝒳"


def test_windows_1252_is_read_with_a_notice():
    doc = read_bytes("“Café” – £5".encode("cp1252"), "a.txt")
    assert doc.source == "“Café” – £5"
    assert len(doc.notices) == 1


def test_bytes_without_a_windows_character_keep_their_control_code():
    assert (
        read_bytes(b"a long line \x81\x8d\x8f\x90\x9d of text \xe9", "a.txt").source[12:17]
        == "\x81\x8d\x8f\x90\x9d"
    )


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0", b"%PDF-1.7\n", b"PK\x03\x04abc", b"{\\rtf1 a}", bytes(range(1, 256))]
)
def test_what_is_no_text_is_refused(data: bytes):
    with pytest.raises(Unreadable):
        read_bytes(data, "a.txt")


def test_an_empty_file_is_an_empty_document():
    doc = read_bytes(b"", "a.md")
    assert (doc.text, doc.blocks) == ("", ())


def test_line_endings_stay_in_the_source():
    assert read_bytes(b"a\r\n\r\nb\rc", "a.txt").source == "a\r\n\r\nb\rc"


@pytest.mark.parametrize(
    ("path", "text"),
    [("a.md", "a b"), ("a.MARKDOWN", "a b"), ("a.html", "*a* b"), ("a.txt", "*a* b"), ("md", "*a* b")],
)
def test_the_suffix_picks_the_reader(path: str, text: str):
    assert read_bytes(b"*a* b", path).text == text


def test_a_given_kind_goes_before_the_suffix():
    assert read_text("*a* b", "a.txt", "markdown").text == "a b"
