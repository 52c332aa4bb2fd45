"""Plain values in the keys of the format -> YAML text as a person would write it."""

import re
from typing import Any

import yaml

from journeymap.document.scalars import resolve
from journeymap.model import (
    Barrier,
    Emotion,
    File,
    Moment,
    Opportunity,
    PainPoint,
    Persona,
    Stage,
    Touchpoint,
)

_WIDTH = 110
# Emotions and ways on stand on one line where they say little.
_SMALL = frozenset(("score", "words", "to", "share"))
_ID = re.compile(r"[^\W_]+(?:[-_][^\W_]+)*")
# Keys that are read first stand first; all others follow in the order of the model.
_ORDER = tuple(
    dict.fromkeys(
        key
        for part in (File, Moment, Stage, Touchpoint, Persona, PainPoint, Opportunity, Barrier, Emotion)
        for key in [*part.keys()]
    )
)
_LABELLED = ("lanes", "facts", "demographics", "skills", "emotions")
_FIRST = ("jmap", "id", "title", "name", "text")
# Without `next` another touchpoint follows, and without `stages` a file is no map.
_MAY_BE_EMPTY = ("next", "stages")


class _Dumper(yaml.SafeDumper):
    """Block style, lists indented below their key, texts of several lines as blocks, a few ids on one line."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        """Indent lists too; PyYAML would set their dashes under the key."""
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        """Write everything out: PyYAML would name a value that stands in two places, and refer to it."""
        return True


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    style = "|" if "\n" in text and not any(line != line.rstrip() for line in text.split("\n")) else None
    # An unquoted " #" would begin a comment and a leading dash a list; PyYAML quotes these and all YAML 1.1 words, but
    # not what only YAML 1.2 takes for a number.
    if style is None and resolve(text) != text:
        style = "'"
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _represent_list(dumper: yaml.SafeDumper, items: list[Any]) -> yaml.Node:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=_is_small(items))


def _represent_mapping(dumper: yaml.SafeDumper, value: dict[str, Any]) -> yaml.Node:
    in_braces = value.keys() <= _SMALL and all(_is_small(item) for item in value.values())
    return dumper.represent_mapping("tag:yaml.org,2002:map", value, flow_style=in_braces)


def _is_small(value: Any) -> bool:
    """Whether a value is a number, an id or a few ids."""
    if isinstance(value, list):
        return all(isinstance(item, str) and _ID.fullmatch(item) for item in value) and len(str(value)) < _WIDTH // 2
    return not isinstance(value, str | dict) or (isinstance(value, str) and bool(_ID.fullmatch(value)))


_Dumper.add_representer(str, _represent_text)
_Dumper.add_representer(list, _represent_list)
_Dumper.add_representer(dict, _represent_mapping)


def dump(value: dict[str, Any], *, comment: str = "", schema: str = "") -> str:
    """Return a file of the format as YAML text; reading it gives the same values again.

    Args:
        value: plain values (mappings, lists, texts, numbers, true and false) in the keys of the format.
        comment: lines to stand above the map, without `#`.
        schema: the address of the JSON Schema for editors, relative to the file.
    """
    head = [f"# yaml-language-server: $schema={schema}"] if schema else []
    head += [f"# {line}".rstrip() for line in comment.splitlines()]
    body = yaml.dump(ordered(value), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
    return "".join(f"{line}\n" for line in head) + body


def ordered(value: Any, *, labels: bool = False) -> Any:
    """Return `value` with the keys of its mappings in the order of the format and without what is empty.

    Mappings of `labels` that people chose keep their own order, and what stands under their own keys (`x-`) all of it.
    """
    if isinstance(value, dict):
        keys = [key for key in value if _says_something(key, value[key])]
        kept = keys if labels else sorted(keys, key=_place)
        return {key: value[key] if _is_own(key) else ordered(value[key], labels=key in _LABELLED) for key in kept}
    if isinstance(value, list):
        return [ordered(item) for item in value]
    return value


def _says_something(key: str, value: Any) -> bool:
    return _is_own(key) or (value not in (None, "", {}) and (value != [] or key in _MAY_BE_EMPTY))


def _is_own(key: str) -> bool:
    return key.startswith("x-")


def _place(key: str) -> tuple[int, int]:
    first = _FIRST.index(key) if key in _FIRST else len(_FIRST)
    return first, _ORDER.index(key) if key in _ORDER else len(_ORDER)
