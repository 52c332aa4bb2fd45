"""Any three answers -> files that are valid, say what was answered, and hold nothing a team must clean up first."""

import json
import re
import tempfile
from datetime import date
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from journeymap import __version__
from journeymap.atlas import Project, load_atlas
from journeymap.cli.schema import schema_of_config
from journeymap.lint import configuration_report, lint, validate
from journeymap.rules.catalogue import RULES
from journeymap.schema import map_schema
from journeymap.starter import Answers, starter
from tests.conftest import ROOT
from tests.project import project
from tests.test_generated import plain

DAY = date(2026, 11, 21)
FILES = starter(Answers(), DAY, __version__)
MAPS = [name for name in FILES if name.startswith(("maps/", "personas/", "shared/"))]
ANSWER = st.text().filter(str.strip)


@given(ANSWER, ANSWER, ANSWER)
@example("yes", "null", "12:30")
@example('"', "'", "\\")
@example("a: b # c", "- [x", "{y}: |")
@example("one\ntwo\r\n\tthree", "\x00\x07\x7f\x85\u2028\u202e\ufeff", "$title ${owner} $$")
@example("😀", "…", "##[add-mask]x")
@example("İstanbul ΑΣ", "покупка", "購買 " * 300)
@example("..", "/etc/passwd", "../../x")
def test_any_answers_are_kept_and_valid(title: str, persona: str, owner: str) -> None:
    files = starter(Answers(title=title, persona=persona, owner=owner), DAY, __version__)
    with tempfile.TemporaryDirectory() as folder:
        atlas = load_atlas(Project(project(Path(folder).resolve(), {**files})))
        findings = [*configuration_report(atlas).findings, *validate(atlas).findings]

    assert [finding.message for finding in findings] == []
    (journey,) = atlas.maps
    people = [definition.name for definition in atlas.definitions if definition.kind == "persona"]
    assert (journey.model.title, journey.model.owner, people) == (title.strip(), owner.strip(), [persona.strip()])


def test_half_a_character_becomes_a_question_mark() -> None:
    assert 'title: "a?b"' in starter(Answers(title="a\udc80b"), DAY, __version__)["maps/a-b.yaml"]


def test_the_map_is_active_reviewed_today_and_without_a_finding(tmp_path: Path) -> None:
    atlas = load_atlas(Project(project(tmp_path, {**FILES})))

    assert [finding.message for finding in lint(atlas, RULES).findings] == []
    assert (atlas.maps[0].model.status, atlas.maps[0].model.reviewed) == ("active", DAY)


@pytest.mark.parametrize("name", [*MAPS, "jmap.yaml"])
def test_the_files_follow_the_schemas_that_they_name(name: str) -> None:
    schemas = {"jmap.schema.json": map_schema(), "jmap-config.schema.json": schema_of_config()}
    match = re.match(r"# yaml-language-server: \$schema=(?:\.\./)?schemas/(.+)\n", FILES[name])
    assert match

    jsonschema.validate(plain(FILES[name]), json.loads(schemas[match[1]]))


def test_what_is_commented_out_of_the_settings_is_valid(tmp_path: Path) -> None:
    config = re.sub(r"^# (?=\w+:| )", "", FILES["jmap.yaml"], flags=re.MULTILINE)
    atlas = load_atlas(Project(project(tmp_path, {**FILES, "jmap.yaml": config})))

    assert set(yaml.safe_load(config)) == {"edition", "profile", "exclude", "channels", "emotion_words", "rules"}
    assert configuration_report(atlas).findings == ()


def test_the_hook_is_the_one_that_this_package_offers() -> None:
    (local,) = yaml.safe_load(FILES[".pre-commit-config.yaml"])["repos"]
    (hook,) = local["hooks"]
    offered = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}

    assert hook.pop("additional_dependencies") == [f"journeymap=={__version__}"]
    assert hook.items() <= offered["jmap-lint"].items()


def test_the_editor_finds_a_schema_for_every_file() -> None:
    patterns = json.loads(FILES[".vscode/settings.json"])["yaml.schemas"]

    assert {Path(name).parts[0] for name in MAPS} < {Path(p).parts[0] for p in patterns["./schemas/jmap.schema.json"]}
    assert patterns["./schemas/jmap-config.schema.json"] == ["jmap.yaml"]
