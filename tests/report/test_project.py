"""A project full of mistakes, read and checked for real, in every format."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from journeymap.atlas import Project, load_atlas
from journeymap.lint import validate
from journeymap.outcome import Report
from journeymap.report import REPORTERS
from tests.conftest import ROOT
from tests.report.test_safety import assert_harmless

FILES = {
    "maps/a.yaml": """\
jmap: 1
titel: 🎉 決める
personas: [anna]
stages:
  - name: &name "🎉 ::error::x\\e[31m"
    channel: websiet
    channel: phone
    demographics: NO
  - touchpoints:
      - name: *name
        emotion: {score: 99}
""",
    "maps/b.yaml": "jmap: 1\r\nid: same\r\ntitle: B\r\nstages:\r\n\t- name: C\r\n",
    "maps/c.yaml": "\ufeffjmap: 1\nid: same\ntitle: 決める\npersonas: [{id: ana, name: Ana}]\n",
    "maps/d.yaml": "jmap: 1\nid: same\ntitle: D # a note\u2028hidden: key\npersonas: [{id: ana, name: Ana}]\n",
    "maps/::error::\x1b[31m.yaml": "jmap: 1\nstages: [\n",
    "maps/empty.jmap.yaml": "",
}


@pytest.fixture
def report(tmp_path: Path) -> Report:
    (tmp_path / "jmap.yaml").write_text("", encoding="utf-8")
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(text.encode())
    return validate(load_atlas(Project(tmp_path)))


def test_every_mistake_is_reported(report: Report) -> None:
    codes = {finding.code for finding in report.findings}

    assert codes >= {"JM003", "JM005", "JM006", "JM007", "JM009", "JM101", "JM102", "JM201", "JM204"}
    assert {finding.file for finding in report.findings} >= FILES.keys() - {"maps/c.yaml"}


@pytest.mark.parametrize("name", REPORTERS)
def test_every_format_is_harmless(name: str, report: Report) -> None:
    assert_harmless(REPORTERS[name](report))


def test_json_follows_its_schema_and_agrees_with_the_lines(report: Report) -> None:
    schema = json.loads((ROOT / "schemas" / "report.schema.json").read_text(encoding="utf-8"))
    record = json.loads(REPORTERS["json"](report))
    places = [f":{item['start']['line']}:{item['start']['column']}: " for item in record["findings"]]
    lines = REPORTERS["concise"](report).splitlines()

    Draft202012Validator(schema).validate(record)
    assert [place in line for place, line in zip(places, lines, strict=True)] == [True] * len(lines)
