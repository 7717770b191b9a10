"""Work in a second process."""

import os
import sys

import pytest

from editlint.beside import beside
from editlint.config import Config
from editlint.linter import Linter
from editlint.readers import read_text

needs_fork = pytest.mark.skipif(sys.platform != "linux", reason="only Linux works in a copy of the process")


def one_core(_pid: int) -> set[int]:
    return {0}


def two_cores(_pid: int) -> set[int]:
    return {0, 1}


@needs_fork
def test_the_work_is_done_in_another_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", two_cores)
    assert beside(os.getpid)() != os.getpid()


def test_with_one_core_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", one_core, raising=False)
    assert beside(os.getpid)() == os.getpid()


@needs_fork
def test_a_copy_that_dies_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", two_cores)
    here = os.getpid()

    def work() -> int:
        if os.getpid() != here:
            os._exit(3)
        return 7

    assert beside(work)() == 7


@needs_fork
def test_an_article_alone_has_the_same_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", two_cores)
    filler = "Rain fell on the harbour and the ferry stayed at its berth until noon. " * 30
    doc = read_text(
        f"Marta Quill was not charged with theft. She said that she was relieved.\n\n{filler}\n\n"
        "Marta Quill was charged with theft. He said nothing more, in order to go home.\n",
        "draft.txt",
    )
    linter = Linter.of(Config())
    assert linter.lint(doc, is_alone=True) == linter.lint(doc)
    assert any(finding.rule == "contradiction.genders" for finding in linter.lint(doc)[0])
