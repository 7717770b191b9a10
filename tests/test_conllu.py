from __future__ import annotations

import subprocess
import sys
import types
from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

import editlint.english
from editlint.english.__main__ import main
from editlint.english.conllu import (
    Malformed,
    Row,
    Table,
    articles,
    complete,
    filled,
    paragraphs,
    tables,
    tables_of_text,
    text_of,
)
from editlint.english.sentences import sentence_starts
from editlint.english.tokens import words
from editlint.model.language import Grammar, Name, Words


def a_reading(found: Words, starts: Sequence[int]) -> Any:
    """What an engine could say: the first word of a sentence is its root; words with a capital are names."""
    count = len(found)
    firsts = [max(start for start in starts if start <= i) for i in range(count)]
    return SimpleNamespace(
        words=found,
        starts=list(starts),
        grammar=Grammar(
            ["NOUN"] * count,
            ["NN"] * count,
            ["Number=Sing" if i % 2 else "" for i in range(count)],
            [text.lower() for text in found.texts],
            [-1 if i == first else first for i, first in enumerate(firsts)],
            ["root" if i == first else "dep" for i, first in enumerate(firsts)],
        ),
        names=[Name(i, i + 1, "PERSON") for i, text in enumerate(found.texts) if text[0].isupper()],
    )


def read(text: str, breaks: frozenset[int] = frozenset()) -> Any:
    found = words(text)
    return a_reading(found, sentence_starts(found, breaks))


def read_words(sentences: Sequence[Sequence[str]]) -> Any:
    texts = [text for sentence in sentences for text in sentence]
    starts = [sum(map(len, sentences[:i])) for i in range(len(sentences))]
    return a_reading(Words(texts, texts, [], []), starts)


def from_text(text: str) -> list[Table]:
    begins = paragraphs(text, words(text))
    reading = read(text, begins)
    return list(filled(tables_of_text(text, reading, begins), reading))


def written(every: Sequence[Table]) -> str:
    return "".join(map(str, every))


def rows(*lines: str) -> str:
    """CoNLL-U written with blanks for tabs; columns left out are “_”."""
    padded = [
        line if line.startswith("#") or not line else "\t".join([*line.split(), *"_" * 10][:10])
        for line in lines
    ]
    return "\n".join(padded) + "\n\n"


def test_a_text_becomes_sentences_with_their_text_and_paragraphs() -> None:
    every = from_text("Anna’s dog barked.  It\nleft.\n\nNobody saw.")
    assert [table.comments for table in every] == [
        ["# newdoc", "# newpar", "# sent_id = 1", "# text = Anna’s dog barked."],
        ["# sent_id = 2", "# text = It left."],
        ["# newpar", "# sent_id = 3", "# text = Nobody saw."],
    ]
    assert every[0].rows[0] == Row(
        "1", "Anna", "anna", "NOUN", "NN", "_", "0", "root", "_", "Name=B-PERSON|SpaceAfter=No"
    )
    assert every[2].rows[1] == Row(
        "2", "saw", "saw", "NOUN", "NN", "Number=Sing", "1", "dep", "_", "SpaceAfter=No"
    )


def test_a_blank_line_ends_a_sentence_even_with_blanks_in_it() -> None:
    assert [table.forms for table in from_text("A headline\n \t\nand more")] == [
        ["A", "headline"],
        ["and", "more"],
    ]


def test_a_name_of_several_words_is_marked_from_its_beginning() -> None:
    found = words("Ana Lee left")
    reading = a_reading(found, [0])
    reading.names = [Name(0, 2, "PERSON")]
    (table,) = filled(tables_of_text("Ana Lee left", reading, ()), reading)
    assert [row.misc for row in table.rows] == ["Name=B-PERSON", "Name=I-PERSON", "_"]


def test_a_text_without_words_has_no_sentences() -> None:
    assert from_text(" \n\n ") == []


def test_comments_joined_words_and_misc_are_kept() -> None:
    text = rows(
        "# sent_id = s",
        "# text = don't go",
        "# own",
        "1-2 don't",
        "1 do",
        "2 n't",
        "3 go _ _ _ _ _ _ _ Z=1|Gloss=x",
    )
    (table,) = filled(tables(text), read_words([["do", "n't", "go"]]))
    assert str(table).split("\n")[:5] == [
        "# sent_id = s", "# text = don't go", "# own", "1-2\tdon't" + "\t_" * 8, "1\tdo\tdo\tNOUN\tNN\t_\t0\troot\t_\t_",
    ]  # fmt: skip
    assert table.rows[2].misc == "Gloss=x|Z=1"


def test_columns_of_the_input_are_replaced_and_old_names_forgotten() -> None:
    text = rows("1 left go VERB VBD Mood=Ind 0 root 0:root Name=B-ORG")
    (table,) = filled(tables(text), read_words([["left"]]))
    assert table.rows == [Row("1", "left", "left", "NOUN", "NN", "_", "0", "root", "_", "_")]


def test_empty_nodes_are_left_out() -> None:
    (table,) = tables(rows("0.1 x", "1 he", "1.1 went", "1.2 x", "2 home"))
    assert table.forms == ["he", "home"]


def test_missing_comments_are_added_and_numbers_not_used_twice() -> None:
    every = list(
        tables(
            rows("# sent_id = 2", "1 Go", "2 . _ _ _ _ _ _ _ SpaceAfter=No") + rows("1 No") + rows("1 Yes")
        )
    )
    complete(every)
    assert [table.comment("sent_id") for table in every] == ["2", "3", "4"]
    assert [table.comment("text") for table in every] == ["Go .", "No", "Yes"]


def test_the_text_has_joined_words_as_they_are_written() -> None:
    (table,) = tables(rows("1-2 can't _ _ _ _ _ _ _ SpaceAfter=No", "1 ca", "2 n't", "3 ,", "4 no"))
    assert text_of(table) == "can't, no"


def test_articles_begin_at_newdoc() -> None:
    text = rows("1 a") + rows("# newdoc id = x", "1 b") + rows("1 c") + rows("#newdoc", "1 d")
    assert [[table.forms[0] for table in article] for article in articles(tables(text))] == [
        ["a"],
        ["b", "c"],
        ["d"],
    ]


def test_the_last_blank_line_may_be_missing_and_others_doubled() -> None:
    assert [table.forms for table in tables("\n\n" + rows("1 a") + "\n" + rows("1 b").rstrip("\n"))] == [
        ["a"],
        ["b"],
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Plain text.\n", "line 1: 1 column, CoNLL-U has 10, separated by tabs"),
        ("1\ta" + "\t_" * 7, "line 1: 9 columns, CoNLL-U has 10"),
        ("1\t" + "\t_" * 8, "line 1: the column FORM is empty; “_” stands for nothing"),
        (rows("1 a", "x b"), "line 2: “x” is not the number of a word"),
        (rows("1-x a"), "line 1: “1-x” is not the number of a word"),
        (rows("1 a", "3 b"), "line 2: word 3 where word 2 should be"),
        (rows("0 a"), "line 1: word 0 where word 1 should be"),
        (rows("1 a", "3.1 b"), "line 2: the empty node 3.1 does not stand after word 3"),
        (rows("1-1 a", "1 a"), "line 1: 1-1 does not join words that follow it"),
        (rows("1-2 ab", "1-2 ab", "1 a", "2 b"), "line 2: 1-2 does not join words that follow it"),
        (rows("1-2 ab", "1 a"), "line 3: 1-2 are joined, but the sentence ends with word 1"),
        (rows("1 a", "# sent_id = 1"), "line 2: a comment inside a sentence; comments stand before it"),
        (rows("# sent_id = 1"), "line 2: comments without a sentence"),
    ],
)
def test_what_is_not_conllu_is_told_with_its_line(text: str, message: str) -> None:
    with pytest.raises(Malformed) as caught:
        list(tables(text))
    assert str(caught.value) == message


_PROSE = st.lists(
    st.sampled_from(["Anna", "don’t", "left", ".", "?", '"', "“", "”", "U.S.", "_", "#", "a=b|c", " ", "\n", "\n\n", "\t", "\u2028", "1,200", "…"]),
    max_size=30,
).map("".join)  # fmt: skip


@given(_PROSE | st.text(max_size=40))
def test_what_is_written_is_valid_and_read_again_as_it_was(text: str) -> None:
    text = text.replace("\r", "\n")
    every = from_text(text)
    assert written(list(tables(written(every)))) == written(every)
    assert [form for table in every for form in table.forms] == words(text).texts
    for table in every:
        assert_valid(table)
        assert table.comment("text") == text_of(table)


@given(_PROSE)
def test_filling_what_is_filled_changes_nothing(text: str) -> None:
    every = from_text(text)
    again = list(tables(written(every)))
    assert written(list(filled(again, read_words([table.forms for table in again])))) == written(every)


_WORD = st.text(st.characters(blacklist_categories=["Cc", "Cs", "Z"]), min_size=1, max_size=8)
_MISC = st.sets(st.sampled_from(["SpaceAfter=No", "Gloss=a", "Own", "Name=B-ORG", "align=3"])).map(
    lambda found: "|".join(sorted(found)) or "_"
)


@given(st.lists(st.lists(st.tuples(_WORD, _MISC), min_size=1, max_size=6), max_size=4))
def test_given_words_and_sentences_stay(sentences: list[list[tuple[str, str]]]) -> None:
    text = "".join(
        str(Table([], [Row(str(i), form, misc=misc) for i, (form, misc) in enumerate(sentence, 1)]))
        for sentence in sentences
    )
    every = list(tables(text))
    complete(every)
    found = list(filled(every, read_words([table.forms for table in every])))
    assert [table.forms for table in found] == [[form for form, _ in sentence] for sentence in sentences]
    for table, sentence in zip(found, sentences):
        assert_valid(table)
        for row, (_, misc) in zip(table.rows, sentence):
            assert ("SpaceAfter=No" in row.misc) == ("SpaceAfter=No" in misc)


def assert_valid(table: Table) -> None:
    """The rules of Universal Dependencies' validator for one sentence."""
    assert all(len(row) == 10 and all(column and "\t" not in column for column in row) for row in table.rows)
    assert [row.id for row in table.rows] == [str(i) for i in range(1, len(table.rows) + 1)]
    assert [row.relation for row in table.rows if row.head == "0"] == ["root"]
    assert all(0 <= int(row.head) <= len(table.rows) for row in table.rows)
    for line in table.comments:
        assert "\n" not in line
    for row in table.rows:
        for column in (row.features, row.misc):
            names = [pair.partition("=")[0].lower() for pair in column.split("|")]
            assert names == sorted(names)


@pytest.fixture(autouse=True)
def _engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command with an engine that needs no model."""
    engine = types.ModuleType("editlint.english.engine")
    engine.read, engine.read_words = read, read_words  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "editlint.english.engine", engine)
    monkeypatch.setattr(editlint.english, "engine", engine, raising=False)


def run(*arguments: str, input: str | bytes = "") -> Result:
    return CliRunner().invoke(main, arguments, input=input)


def test_the_command_reads_standard_input_and_files(tmp_path: Any) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes("\ufeffAnna left.\r\n\r\nThe end".encode())
    assert run(str(path)).stdout == run(input="Anna left.\n\nThe end").stdout
    assert run(str(path)).stdout.count("# newpar") == 2


def test_accents_of_a_text_become_one_with_their_letters() -> None:
    assert "\tCaf\u00e9\t" in run(input="Cafe\u0301").stdout


def test_the_command_fills_conllu_article_by_article(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[Sequence[Sequence[str]]] = []
    monkeypatch.setattr(
        sys.modules["editlint.english.engine"], "read_words", lambda s: (calls.append(s), read_words(s))[1]
    )
    result = run("--pretokenized", input=rows("1 a") + rows("# newdoc", "1 b") + rows("1 c"))
    assert calls == [[["a"]], [["b"], ["c"]]]
    assert result.exit_code == 0
    assert result.stdout.count("\troot\t") == 3


@pytest.mark.parametrize(
    ("arguments", "input", "message"),
    [
        (["--pretokenized"], b"1\ta\n", "standard input: line 1: 2 columns, CoNLL-U has 10"),
        ([], b"fine\n\xff", "standard input: line 2: this is not UTF-8; save the file as UTF-8"),
        (["nowhere.txt"], b"", "nowhere.txt: No such file or directory"),
        (["--parser", "stanza"], b"", "--parser is “editlint” or “spacy:MODEL”, not “stanza”"),
    ],
)
def test_bad_input_ends_with_exit_code_2_and_one_line(
    arguments: list[str], input: bytes, message: str
) -> None:
    result = run(*arguments, input=input)
    assert (result.exit_code, result.stderr) == (2, f"editlint.english: {message}\n")


def test_nothing_in_gives_nothing_out() -> None:
    for flags in ([], ["--pretokenized"]):
        result = run(*flags)
        assert (result.exit_code, result.output) == (0, "")


def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    table = rows(*(f"{i} word" for i in range(1, 20_000)))
    program = (
        "import sys; from editlint.english.__main__ import _print; from editlint.english.conllu import tables;"
        "_print(tables(sys.stdin.read() * 20))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdin and process.stdout and process.stderr
    process.stdout.close()
    process.stdin.write(table)
    process.stdin.close()
    with process.stderr as errors:
        assert errors.read() == ""
    assert process.wait() == 0
