"""The map from prose to source, and the index of lines."""

from editlint.model.text import LineIndex, Run, Span, TextMap

# Source: “A&amp;B *c* d” with prose “A&B c d”.
MAPPED = TextMap(
    "A&B c d", (Run(0, 1, 0, 1), Run(1, 2, 1, 6), Run(2, 4, 6, 8), Run(4, 5, 9, 10), Run(5, 7, 11, 13))
)
ENDS_IN_ENTITY = TextMap("A&", (Run(0, 1, 0, 1), Run(1, 2, 1, 6)))


def test_plain_prose_has_its_own_places():
    assert TextMap.of("some prose", 5).span(5, 10) == Span(10, 15)


def test_a_span_takes_in_markup_between_its_ends():
    assert MAPPED.span(2, 7) == Span(6, 13)


def test_a_span_leaves_out_markup_around_it():
    assert MAPPED.span(4, 5) == Span(9, 10)


def test_a_span_takes_an_entity_whole():
    assert MAPPED.span(1, 2) == Span(1, 6)


def test_an_empty_span_stays_empty():
    assert MAPPED.span(4, 4) == Span(9, 9)


def test_an_empty_span_at_the_end_stands_behind_a_last_entity():
    assert ENDS_IN_ENTITY.span(2, 2) == Span(6, 6)


def test_prose_within_one_run_is_plain():
    assert MAPPED.is_plain(2, 4)


def test_prose_with_an_entity_is_not_plain():
    assert not MAPPED.is_plain(0, 3)


def test_prose_over_markup_is_not_plain():
    assert not MAPPED.is_plain(2, 5)


def test_prose_over_adjoining_runs_is_plain():
    assert TextMap("abcd", (Run(0, 2, 3, 5), Run(2, 4, 5, 7))).is_plain(1, 4)


def test_a_source_offset_in_text_has_its_prose_offset():
    assert MAPPED.place(7) == 3


def test_a_source_offset_in_an_entity_goes_to_its_character():
    assert MAPPED.place(3) == 1


def test_a_source_offset_in_markup_goes_to_the_next_prose():
    assert MAPPED.place(8) == 4


def test_an_empty_map_has_empty_places():
    assert TextMap.of("").span(0, 0) == Span(0, 0)


def test_lines_end_with_any_line_ending():
    index = LineIndex.of("a\r\nb\rc\nd")
    assert [index.line_column(at)[0] for at in (0, 3, 5, 7)] == [1, 2, 3, 4]


def test_a_line_is_given_without_its_ending():
    assert LineIndex.of("a\r\nbc\r\n").line(2) == Span(3, 5)
