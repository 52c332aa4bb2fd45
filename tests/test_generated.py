"""What is generated and committed is fresh."""

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
import yaml

from journeymap.load import load
from journeymap.reference import format_reference
from journeymap.rules.catalogue import RULES
from journeymap.schema import map_schema
from tests.command import Jmap
from tests.conftest import ROOT

EXAMPLES = sorted(path for path in (ROOT / "examples").rglob("*.yaml") if path.name != "jmap.yaml")

SETTINGS = sorted((ROOT / "examples").rglob("jmap.yaml"))


def test_the_schema_is_fresh(fresh: Callable[[Path, str], None]) -> None:
    fresh(ROOT / "schemas" / "jmap.schema.json", map_schema())


def test_the_schema_of_the_settings_is_fresh(fresh: Callable[[Path, str], None], jmap: Jmap) -> None:
    fresh(ROOT / "schemas" / "config.schema.json", jmap("schema", "config", cwd=ROOT).out)


@pytest.mark.parametrize("path", SETTINGS, ids=lambda path: path.parent.name)
def test_the_settings_of_every_example_follow_their_schema(path: Path) -> None:
    schema = json.loads((ROOT / "schemas" / "config.schema.json").read_text("utf-8"))

    assert list(jsonschema.Draft202012Validator(schema).iter_errors(plain(path.read_text("utf-8")))) == []


def test_the_schema_of_the_settings_is_a_schema() -> None:
    schema = json.loads((ROOT / "schemas" / "config.schema.json").read_text("utf-8"))

    jsonschema.Draft202012Validator.check_schema(schema)


def test_the_rules_of_an_edition_never_change(golden: Callable[[Path, str], None]) -> None:
    """A rule that joins later carries a later edition; severities of an edition are frozen."""
    lines = [f"{rule.code} {rule.name} {rule.severities}\n" for rule in RULES if rule.edition == "2026"]

    golden(Path("edition-2026.txt"), "".join(lines))


def test_the_format_reference_is_fresh(fresh: Callable[[Path, str], None]) -> None:
    fresh(ROOT / "docs" / "format.md", format_reference())


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    schema = json.loads(map_schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def plain(text: str) -> object:
    """Values as an editor's YAML reader sees them: dates are text."""
    loader = type("Loader", (yaml.SafeLoader,), {"yaml_implicit_resolvers": {
        key: [pair for pair in pairs if "timestamp" not in pair[0]]
        for key, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }})  # fmt: skip
    return yaml.load(text, loader)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_example_follows_the_schema(path: Path, validator: jsonschema.Draft202012Validator) -> None:
    assert [error.message for error in validator.iter_errors(plain(path.read_text("utf-8")))] == []


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("channels: [{id: front_desk, name: Front desk}]", True),
        ("channels: [{id: front-desk, name: Front desk}]", True),
        ("personas: [{id: 1, name: Ana}]", True),
        ("personas: [{id: ana-2, name: Ana}]", True),
        ("personas: [{id: ana_2, name: Ana}]", False),
        ("personas: [{id: 60%, name: Ana}]", False),
        ("id: 2026", True),
    ],
)
def test_the_schema_allows_the_ids_that_the_loader_allows(
    text: str, allowed: bool, validator: jsonschema.Draft202012Validator
) -> None:
    text = f"jmap: 1\ntitle: T\n{text}\n"

    assert (not list(validator.iter_errors(plain(text)))) is allowed
    assert (not [hit for hit in load("a.yaml", text).hits if hit.code == "JM107"]) is allowed


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_example_names_the_schema_for_editors(path: Path) -> None:
    first = path.read_text("utf-8").splitlines()[0]

    assert first.startswith("# yaml-language-server: $schema=")
    assert (path.parent / first.partition("=")[2]).resolve() == (ROOT / "schemas" / "jmap.schema.json")


SEEN_BY_EDITORS = ("JM101", "JM102", "JM103", "JM104", "JM105", "JM106")


@pytest.mark.parametrize(
    "text",
    [pytest.param(text, id=f"{rule.code}-{number}") for rule in RULES if rule.code in SEEN_BY_EDITORS
     for number, text in enumerate(rule.bad) if "# file:" not in text],
)  # fmt: skip
def test_the_schema_refuses_what_the_loader_refuses(text: str, validator: jsonschema.Draft202012Validator) -> None:
    assert list(validator.iter_errors(plain(text)))
