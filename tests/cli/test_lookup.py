"""`jmap explain`, `rules`, `schema` and the options of `jmap` itself."""

import json
from pathlib import Path

import pytest

from journeymap.rules.catalogue import RULES
from tests.command import Jmap
from tests.conftest import ROOT


@pytest.mark.parametrize("word", ["JM301", "jm301", "stage-without-touchpoints"])
def test_explain_takes_a_code_or_a_name(word: str, tmp_path: Path, jmap: Jmap) -> None:
    result = jmap("explain", word, cwd=tmp_path)

    assert result.code == 0
    assert result.out.startswith("JM301 stage-without-touchpoints\n")
    assert "How to fix:" in result.out
    assert "Found by: `jmap lint`\n\nFixes: by hand\n" in result.out
    assert "Severity: warning in draft, warning in active, error in strict" in result.out


def test_explain_says_which_rule_was_meant(tmp_path: Path, jmap: Jmap) -> None:
    result = jmap("explain", "stage-without-touchpoint", cwd=tmp_path)

    assert result.code == 2
    assert 'did you mean "stage-without-touchpoints"?' in result.stderr


def test_explain_shows_options(tmp_path: Path, jmap: Jmap) -> None:
    assert "max-age: 365 days" in jmap("explain", "JM911", cwd=tmp_path).out


def test_rules_lists_every_rule_once(tmp_path: Path, jmap: Jmap) -> None:
    lines = jmap("rules", cwd=tmp_path).out.splitlines()

    assert [line.split()[:2] for line in lines] == [[rule.code, rule.name] for rule in RULES]


def test_rules_come_as_json_and_markdown(tmp_path: Path, jmap: Jmap) -> None:
    listed = json.loads(jmap("rules", "--format", "json", cwd=tmp_path).out)
    table = jmap("rules", "--format", "markdown", cwd=tmp_path).out

    assert listed[0]["code"] == RULES[0].code
    assert set(listed[0]) == {"code", "name", "severity", "finds", "options", "fixes", "edition", "source"}
    assert len(table.splitlines()) == len(RULES) + 2


def test_schema_prints_and_writes_the_committed_schema(tmp_path: Path, jmap: Jmap) -> None:
    committed = (ROOT / "schemas" / "jmap.schema.json").read_text("utf-8")

    assert jmap("schema", cwd=tmp_path).out == committed
    assert jmap("schema", "-o", "here.json", cwd=tmp_path).code == 0
    assert (tmp_path / "here.json").read_text("utf-8") == committed


def test_version_and_help(tmp_path: Path, jmap: Jmap) -> None:
    assert jmap("--version", cwd=tmp_path).out.startswith("jmap 0.")
    help_text = jmap("--help", cwd=tmp_path).out
    assert all(verb in help_text for verb in ("validate", "lint", "render", "explain", "rules", "schema"))
    assert jmap(cwd=tmp_path).code in (0, 2)
