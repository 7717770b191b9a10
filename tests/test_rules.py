"""Every rule that comes with editlint keeps its contract."""

from pathlib import Path

import pytest

from editlint.rule_files import read_rule
from editlint.rulebook import our_rules, rule_files
from editlint.testing import contract

FILES = rule_files(our_rules())


def test_there_are_rules_in_all_families_that_need_no_grammar() -> None:
    families = {Path(path).parent.name for _, path, _ in FILES}
    assert families >= {"redundancy", "wordiness", "tone", "attribution", "reference", "consistency"}
    assert families >= {"spelling", "typography", "structure", "readability"}
    assert len(FILES) >= 60


@pytest.mark.parametrize("file", FILES, ids=lambda file: "/".join(file[1].split("/")[-2:]))
def test_rule_keeps_its_contract(file: tuple[str, str, bytes]) -> None:
    source = read_rule(*file)
    assert [str(failure) for failure in contract(source, file).failures()] == []
