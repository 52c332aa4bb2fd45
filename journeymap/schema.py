"""The model and the settings -> JSON Schema 2020-12 text: editors complete and check files by it as they are typed."""

import json
from collections.abc import Iterable
from functools import cache
from typing import Any

from journeymap.config import Config, ImportSettings, Override, OwnTheme
from journeymap.model import Channel, File, Part
from journeymap.model import __all__ as _names
from journeymap.theme import ROLES, THEMES

Schema = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: Schema = {"type": ["string", "number", "boolean"]}
_PERCENTAGE: Schema = {"type": "string", "pattern": r"^\s*(100|\d{1,2}([.,]\d+)?)\s*%\s*$"}
_SCALE = r"^\s*-?\d+(\.\d+)?\s*\.\.\s*-?\d+(\.\d+)?\s*$"
_COLOUR: Schema = {"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"}
# All but white space, capital letters and signs; `-` and in ids of channels `_` may stand in them.
_ID = r"^[^\sA-Z!-,./:-@\[-`{-~]+$"
_CHANNEL_ID = r"^[^\sA-Z!-,./:-@\[-^`{-~]+$"
# What may stand for an object, by the name of its class: a word, a text or a score.
_WORDS: dict[str, Schema] = {"Emotion": {"type": ["number", "string"]}, "PersonaUse": _TEXT, "MetricUse": _TEXT}
_STANDS_FOR = {"PersonaUse": "Persona", "MetricUse": "Metric"}


def map_schema() -> str:
    """Return the schema of map files as JSON text; it allows every shorter form that the loader allows."""
    return _text("jmap: a customer-journey map", _schema(File) | {"dependentRequired": {"stages": ["title"]}})


def config_schema(rules: Iterable[tuple[str, str]]) -> str:
    """Return the schema of `jmap.yaml` as JSON text; `rules` are the names that `rules:` knows, with a description."""
    schema = _schema(Config)
    severity = {"enum": ["error", "warning", "info", "off", False]}
    setting = {"anyOf": [severity, {"type": "object", "properties": {"severity": severity}}]}
    known = {name: {"description": description} | setting for name, description in rules}
    for part in (schema, schema["$defs"]["Override"]):
        part["properties"]["rules"] |= {"properties": known, "additionalProperties": False}
    own_theme = schema["$defs"]["OwnTheme"]["properties"]
    own_theme["colors"] |= {"properties": dict.fromkeys(ROLES, _COLOUR), "additionalProperties": False}
    schema["properties"]["theme"]["anyOf"][0] = {"enum": list(THEMES)}
    return _text("jmap.yaml: the settings of a map project", schema)


def _text(title: str, schema: Schema) -> str:
    return json.dumps({"$schema": _DIALECT, "title": title} | schema, indent=2, ensure_ascii=False) + "\n"


def _schema(model: type[Part]) -> Schema:
    schema = model.model_json_schema(by_alias=True)
    definitions = {
        name: _object(definition, _parts()[name])
        for name, definition in schema.pop("$defs").items()
        if name not in _STANDS_FOR
    }
    return _object(schema, model) | {"$defs": definitions}


@cache
def _parts() -> dict[str, type[Part]]:
    from journeymap import model

    found = [getattr(model, name) for name in _names]
    return {
        part.__name__: part
        for part in (*found, ImportSettings, Override, OwnTheme)
        if isinstance(part, type) and issubclass(part, Part)
    }


def _object(definition: Schema, part: type[Part]) -> Schema:
    properties = {key: _property(key, value, part) for key, value in definition["properties"].items() if key != "x-"}
    required = {"required": definition["required"]} if definition.get("required") else {}
    return {
        "type": "object",
        "description": " ".join((part.__doc__ or "").split("\n\n")[0].split()),
        "properties": properties,
        **required,
        "patternProperties": {"^x-": {}},
        "additionalProperties": False,
    }


def _property(key: str, value: Schema, part: type[Part]) -> Schema:
    description = value["description"]
    optional = not part.keys()[key].is_required()
    if key == "id":
        value = {"type": ["string", "integer"], "pattern": _CHANNEL_ID if part is Channel else _ID}
    elif key == "emotion_scale":
        value = {"type": "string", "pattern": _SCALE}
    elif key == "jmap":
        value = {"const": 1}
    elif key == "share":
        value = {"anyOf": [_bare(value), _PERCENTAGE]}
    elif key == "moment_of_truth":
        value = {"enum": [True, False, *_bare(value)["enum"]]}
    else:
        value = _widened(_bare(value))
    return {"description": description} | (_or_nothing(value) if optional else value)


def _bare(value: Schema) -> Schema:
    """The schema of a value without "or null", and without what only pydantic needs."""
    choices = [choice for choice in value.get("anyOf", []) if choice.get("type") != "null"]
    value = choices[0] if len(choices) == 1 else value
    return {key: item for key, item in value.items() if key not in ("title", "default", "description")}


def _widened(value: Schema) -> Schema:
    """Allow the shorter forms: a text for an object, one value for a list, a number where text is meant."""
    if "$ref" in value:
        return _part_or_text(value["$ref"].rpartition("/")[2])
    if value.get("type") == "array":
        item = _widened(value["items"])
        return {"anyOf": [{"type": "array", "items": _or_nothing(item)}, *_choices(item)]}
    if value.get("type") == "object" and isinstance(value.get("additionalProperties"), dict):
        return {"type": "object", "additionalProperties": _or_nothing(_widened(_bare(value["additionalProperties"])))}
    if value.get("type") == "string" and not value.keys() & {"enum", "const", "format"}:
        return _TEXT | {key: item for key, item in value.items() if key == "examples"}
    return value


def _part_or_text(name: str) -> Schema:
    reference = {"$ref": f"#/$defs/{_STANDS_FOR.get(name, name)}"}
    part = _parts().get(name)
    if name in _WORDS:
        return {"anyOf": [_WORDS[name], reference]}
    if name == "ThinkFeel":
        return {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}, reference]}
    return {"anyOf": [_TEXT, reference]} if part is not None and part.shorthand else reference


def _choices(value: Schema) -> list[Schema]:
    return value["anyOf"] if set(value) == {"anyOf"} else [value]


def _or_nothing(value: Schema) -> Schema:
    """An empty key or item is no error: it counts as absent."""
    if isinstance(value.get("type"), str) and not value.keys() & {"enum"}:
        return value | {"type": [value["type"], "null"]}
    if isinstance(value.get("type"), list):
        return value | {"type": [*value["type"], "null"]}
    if "enum" in value:
        return {key: item for key, item in value.items() if key != "type"} | {"enum": [*value["enum"], None]}
    return {"anyOf": [*_choices(value), {"type": "null"}]}
