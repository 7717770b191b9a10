"""Relations that cannot stand together."""

from __future__ import annotations

from editlint.english.mending import mend


def mended(*rows: str) -> list[tuple[int, str]]:
    """Rows of “upos lemma head relation”; heads count from 0, -1 is the root."""
    columns = [row.split() for row in rows]
    heads = [int(row[2]) for row in columns]
    relations = [row[3] for row in columns]
    mend([row[0] for row in columns], [row[1] for row in columns], heads, relations)
    return list(zip(heads, relations))


def test_the_first_of_two_objects_is_the_one_who_gets() -> None:
    found = mended("PRON they 1 nsubj", "VERB give -1 root", "PRON she 1 obj", "NOUN prize 1 obj")
    assert [relation for _, relation in found] == ["nsubj", "root", "iobj", "obj"]


def test_what_somebody_is_called_is_no_object() -> None:
    found = mended("PRON they 1 nsubj", "VERB call -1 root", "PRON he 1 obj", "NOUN liar 1 obj")
    assert [relation for _, relation in found] == ["nsubj", "root", "obj", "xcomp"]


def test_a_name_after_its_title_is_no_second_subject() -> None:
    found = mended("NOUN leader 2 nsubj", "PROPN Kos 2 nsubj", "VERB say -1 root")
    assert found == [(2, "nsubj"), (0, "appos"), (-1, "root")]


def test_who_is_the_subject_of_the_inner_verb() -> None:
    rows = (
        "PRON who 2 nsubj",
        "NOUN police 2 nsubj",
        "VERB say -1 root",
        "VERB steal 2 ccomp",
        "NOUN car 3 obj",
    )
    assert mended(*rows)[0] == (3, "nsubj")


def test_an_inner_verb_with_a_subject_keeps_it() -> None:
    rows = (
        "PRON who 2 nsubj",
        "NOUN police 2 nsubj",
        "VERB say -1 root",
        "PRON he 4 nsubj",
        "VERB steal 2 ccomp",
    )
    assert mended(*rows)[0] == (2, "nsubj")


def test_two_pronouns_stay_subjects() -> None:
    rows = ("PRON who 2 nsubj", "NOUN police 2 nsubj", "VERB say -1 root")
    assert mended(*rows) == [(2, "nsubj"), (2, "nsubj"), (-1, "root")]


def test_one_object_stays() -> None:
    found = mended("PRON they 1 nsubj", "VERB give -1 root", "NOUN money 1 obj", "PROPN Ben 1 obl")
    assert [relation for _, relation in found] == ["nsubj", "root", "obj", "obl"]
