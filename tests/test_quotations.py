"""Which parts of an article are quoted."""

import pytest
from articles import article

from editlint.analysis.quotations import quotation_at, quotations


def quoted(text: str) -> list[str]:
    doc = article(text)
    return [doc.text[slice(*span)] for span in quotations(doc)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said, “I’m fine.” Then he left.", ["“I’m fine.”"]),
        ('He said, "I\'m fine." Then he left.', ['"I\'m fine."']),
        ("‘Wait,’ she said. ‘It’s late.’", ["‘Wait,’", "‘It’s late.’"]),
        ("'Wait,' she said. 'It's late.'", ["'Wait,'", "'It's late.'"]),
        ("‘He said “no” to me,’ she said.", ["‘He said “no” to me,’"]),
        ("“He said ‘no’ to me,” she said.", ["“He said ‘no’ to me,”"]),
        ("\"'No,' she said,\" he told us.", ["\"'No,' she said,\""]),
        ("‘The soldiers’ pay was cut,’ he said.", ["‘The soldiers’ pay was cut,’"]),
        ("'Goin' home,' he said.", ["'Goin' home,'"]),
        ("'I love rock 'n' roll,' he said.", ["'I love rock 'n' roll,'"]),
        ("‘heroes’ of the soldiers’ union", ["‘heroes’"]),
        ("'20 people died,' he said.", ["'20 people died,'"]),
        ('"He is 6\'2" tall," she said.', ['"He is 6\'2" tall,"']),
        ('a 12" pipe and "a quote" here', ['"a quote"']),
        ('("See you," he said.)', ['"See you,"']),
        ("—“Yes,” she said", ["“Yes,”"]),
        ("He wrote “no “never” no” and left.", ["“no “never” no”"]),
        ("He wrote “no and “never” again.", ["“no and", "“never”"]),
        ("„Hallo“, he said and left", ["„Hallo“"]),
        ("It was «fini» and done", ["«fini»"]),
        ("“One.\n\n“Two.”\n\nThree.", ["“One.", "“Two.”"]),
        ("‘One.\n\n‘Two,’ he said.", ["‘One.", "‘Two,’"]),
        ("Before.\n\n> All of it counts.\n\nAfter.", ["All of it counts."]),
    ],
)
def test_a_quotation_is_found_with_its_marks(text: str, found: list[str]) -> None:
    assert quoted(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "the '90s and the class of '98",
        "the ‘90s and the ’90s",
        "rock 'n' roll and get 'em",
        "O’Neill and O'Neill don't, can’t",
        "the soldiers' pay and the workers’ rights",
        "He is 6'2\" tall and 5' 10\" wide.",
        'a 5"x7" print',
        "'Tis the season, 'twas ever so.",
        "the islands of ‘Utu Vava’u",
        "❝ and ′ and ″",
        "it's Anna's and the Joneses' own",
    ],
)
def test_an_apostrophe_or_a_measure_quotes_nothing(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    "text", ['"', "'", "“", "”", "‘", "’", "“”", '""', "''", "“ ”", "'\"'\"", '"\n\n"', "\ufffc"]
)
def test_a_lone_mark_does_no_harm(text: str) -> None:
    assert all(span.end <= len(text) for span in quotations(article(text)))


def test_a_place_is_in_a_quotation_only_as_a_whole() -> None:
    doc = article("He said “no” twice.")
    assert quotation_at(doc, 9, 11) == (8, 12)
    assert quotation_at(doc, 9, 15) is None
    assert quotation_at(doc, 0, 2) is None
