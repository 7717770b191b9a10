"""Tables: where each cell stands, what it says, totals, and what the text says of them."""

import pytest

from editlint.analysis.tables import Figure, tables
from editlint.checks import check_class
from editlint.linter import lint_text
from editlint.model.document import Document
from editlint.readers import read_text

MEALS = "| Kitchen | Meals |\n|---|--:|\n| Mill Lane | 1,240 |\n| Park Row | 2,310 |\n"


def grid(doc: Document) -> list[list[list[str]]]:
    return [[[cell.key if cell else "" for cell in row] for row in table.rows] for table in tables(doc)]


def figure(text: str) -> Figure | None:
    doc = read_text(f"| a | b |\n|---|---|\n| x | {text} |\n| y | 1 |\n", "a.md")
    cell = tables(doc)[0].rows[1][1]
    return cell.figure if cell else None


def found(text: str, name: str, path: str = "a.md") -> list[str]:
    """What a rule of the family finds."""
    return [text[slice(*f.span)] for f in lint_text(text, path) if f.rule == f"contradiction.{name}"]


def test_a_cell_of_markdown_has_its_row_and_column() -> None:
    doc = read_text(f"# Meals\n\n{MEALS}", "a.md")
    cells = [(block.level, block.column) for block in doc.blocks if block.kind == "cell"]
    assert cells == [(1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2)]


def test_an_empty_cell_keeps_its_place() -> None:
    doc = read_text("| | £ |\n|---|---|\n| Food | 12 |\n", "a.md")
    assert grid(doc) == [[["", "£"], ["food", "12"]]]


def test_cells_of_html_that_reach_over_columns_and_rows_take_their_places() -> None:
    page = "<table><tr><th rowspan=2>Ward<th colspan='2'>Votes<tr><th>For<th>Against<tr><td>Elm<td>3<td>4</table>"
    assert grid(read_text(page, "a.html")) == [
        [["ward", "votes", ""], ["", "for", "against"], ["elm", "3", "4"]]
    ]


def test_a_table_within_a_cell_does_not_disturb_the_outer_one() -> None:
    page = "<table><tr><td>a<td><table><tr><td>x<td>y</table><tr><td>c<td>d</table>"
    cells = [(block.level, block.column) for block in read_text(page, "a.html").blocks]
    assert cells == [(1, 1), (1, 1), (1, 2), (2, 1), (2, 2)]


@pytest.mark.parametrize("sign", ["\t", " | ", "|"])
def test_lines_of_cells_in_plain_text_are_a_table(sign: str) -> None:
    rows = "\n".join(sign.join(row) for row in (["Kitchen", "Meals"], ["Quay", "12"], ["Hill", "15"]))
    doc = read_text(
        f"Meals of the year\n\nThe kitchens were busy in May.\n\n{rows}\n\nThey were shut in June.\n", "a.txt"
    )
    assert grid(doc) == [[["kitchen", "meals"], ["quay", "12"], ["hill", "15"]]]
    assert [doc.source[slice(*doc.prose.span(b.start, b.end))] for b in doc.blocks if b.kind == "cell"][
        2
    ] == "Quay"


def test_a_stroke_in_prose_makes_no_table() -> None:
    doc = read_text("Home | News\nBy Ana Dorn | 3 May\nA line of text without one.\n", "a.txt")
    assert tables(doc) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,200", Figure(1200, 100)),
        ("£10,450", Figure(10450, 10, "£")),
        ("46%", Figure(46, 1, "%")),
        ("10 MB", Figure(10, 1, "megabyte")),
        ("−3.5", Figure(-3.5, 0.1)),
        ("**142**", Figure(142, 1)),
        ("–", Figure(0, 1)),
        ("2,100*", Figure(2100, 100)),
        ("3–1", None),
        ("no limit", None),
        ("5 of 7", None),
        ("Route 31 by bus", None),
    ],
)
def test_the_number_of_a_cell(text: str, expected: Figure | None) -> None:
    assert figure(text.replace("*", "\\*") if text.endswith("0*") else text) == expected


def test_the_unit_of_a_column_may_stand_in_its_heading() -> None:
    doc = read_text("| Item | Cost (£m) |\n|---|---|\n| Roof | 3 |\n", "a.md")
    assert tables(doc)[0].unit(1) == "£"


def test_tables_that_follow_each_other_are_two() -> None:
    doc = read_text(f"{MEALS}\n{MEALS.replace('Meals', 'Staff')}", "a.md")
    assert [table.header[1].key for table in tables(doc) if table.header[1]] == ["meals", "staff"]


def test_a_wrong_total_of_the_columns_is_found() -> None:
    assert found(f"{MEALS}| Total | 3,850 |\n", "table-totals") == ["3,850"]


def test_a_total_may_stand_at_the_top() -> None:
    text = "| Kitchen | Meals |\n|---|---|\n| Total | 91 |\n| Mill | 41 |\n| Quay | 32 |\n"
    assert found(text, "table-totals") == ["91"]


def test_the_total_of_a_group_is_held_against_its_group() -> None:
    text = "| Item | £ |\n|---|---|\n| Rent | 400 |\n| Heat | 90 |\n| Subtotal | 490 |\n| Food | 210 |\n| Total | 700 |\n"
    assert found(text, "table-totals") == []
    assert found(text.replace("700", "790"), "table-totals") == ["790"]


def test_a_hundred_per_cent_must_be_the_sum() -> None:
    text = "| Party | Share |\n|---|---|\n| Red | 44% |\n| Blue | 38% |\n| Others | 12% |\n| Total | 100% |\n"
    assert found(text, "table-totals") == ["100%"]


def test_the_headline_is_held_against_the_table() -> None:
    text = f"# Park Row serves 3,210 meals\n\nIt was a busy year.\n\n{MEALS}"
    assert found(text, "table-against-text") == ["3,210"]


@pytest.mark.parametrize(
    "claim",
    [
        "The busiest kitchen was Mill Lane.",
        "Mill Lane served the most meals.",
        "Mill Lane was the busiest kitchen.",
    ],
)
def test_a_row_that_is_not_the_highest_is_found(claim: str) -> None:
    assert len(found(f"# Meals\n\n{MEALS}\n{claim}\n", "table-against-text")) == 1


@pytest.mark.parametrize("name", ["table-totals", "table-claims"])
@pytest.mark.parametrize(
    "text", ["", "|a|\n|-|\n", "| | |\n|-|-|\n| | |\n", "| a | b |\n|-|-|\n| Total | 1 |\n"]
)
def test_hardly_a_table_does_no_harm(name: str, text: str) -> None:
    assert list(check_class(name)().run(read_text(text, "a.md"))) == []
