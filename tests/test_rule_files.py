"""Every mistake in a rule file is told with file, line and mend."""

import pytest
from rule_making import EXAMPLES, HEAD, error

BODY = "check: phrases\noptions:\n  phrases: [one thing]\n"
RULE = HEAD + BODY + EXAMPLES


def test_a_sound_rule_has_no_error() -> None:
    assert error(RULE) == "no error"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "rules/tone/tried.yml:1: the file is empty; a rule needs title, message, level, source, why, check, examples"),
        (RULE.replace("level: warning", "levle: warning"), 'rules/tone/tried.yml:3: unknown key “levle”; did you mean “level”?'),
        (RULE.replace("level: warning\n", ""), "rules/tone/tried.yml:1: “level” is missing"),
        (RULE.replace("level: warning", "level: warn"),
         "rules/tone/tried.yml:3: “level” cannot be “warn”; it is one of error, warning, suggestion; did you mean “warning”?"),
        (RULE.replace("check: phrases", "check: phrase"), "rules/tone/tried.yml:6: “check” cannot be “phrase”"),
        (RULE.replace("{match}", "{mach}"), "rules/tone/tried.yml:2: the message cannot say {mach}; the check phrases gives {match}"),
        (RULE.replace("[one thing]", "[one thing, One  thing]"), "rules/tone/tried.yml:8: “One  thing” is there twice; delete one"),
        (RULE.replace("[one thing]", "[a <blue> thing]"), "rules/tone/tried.yml:8: “a <blue> thing” names the class blue"),
        (RULE.replace("[one thing]", "['one) thing']"), "rules/tone/tried.yml:8: “one) thing”: a bracket has no partner"),
        (RULE.replace("[one thing]", "['<any> thing']"), "rules/tone/tried.yml:8: “<any> thing” can begin with <any>"),
        (RULE.replace("[one thing]", "[one thing]\n  pharses: [x]"), "rules/tone/tried.yml:9: unknown key “pharses”; did you mean “phrases”?"),
        (RULE.replace("[one thing]", "[one thing]\n  at: top"), "rules/tone/tried.yml:9: cannot be “top”; it is one of"),
        (RULE.replace("title: A rule", "title: A: rule"), "rules/tone/tried.yml:1: broken YAML"),
        (RULE.replace("title: A rule", "title: A rule\nno: x"), "rules/tone/tried.yml:2: YAML reads “no” as yes or no; put it into quotes"),
        (RULE.replace("- good: One.", "- god: One."), "an example is `bad:` or `good:`, one of them"),
        (HEAD + "check: patterns\noptions:\n  patterns: ['a(b']\n" + EXAMPLES, "the regular expression “a(b” is broken"),
    ],
)  # fmt: skip
def test_mistake(text: str, told: str) -> None:
    assert told in error(text)


def test_an_unknown_family_is_told() -> None:
    assert "did you mean “tone”?" in error(RULE, "rules/tome/tried.yml")


def test_a_file_that_is_not_utf8_is_told() -> None:
    from editlint.rule_files import read_rule
    from editlint.rulebook import RuleError

    with pytest.raises(RuleError, match="not UTF-8"):
        read_rule("rules", "rules/tone/tried.yml", RULE.encode("utf-16"))
