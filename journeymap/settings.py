"""Settings -> text that shows each of them with its value and where it comes from."""

import json
from typing import Any

from journeymap.config import Config, Settings
from journeymap.finding import Place
from journeymap.model import Part


def shown_settings(settings: Settings, *, with_origin: bool) -> str:
    """Return one line a setting in the order of the format; with its origin: `jmap.yaml:3`, or `default`."""
    fields = {info.alias or field: field for field, info in Config.model_fields.items() if field != "own"}
    values = {key: getattr(settings.config, field) for key, field in fields.items()}
    lines = [(f"{key}: {_value(value)}", _origin(settings, key)) for key, value in values.items()]
    if not with_origin:
        return "".join(f"{line}\n" for line, _ in lines)
    width = max(len(line) for line, _ in lines)
    return "".join(f"{line.ljust(width)}  # {origin}\n" for line, origin in lines)


def _value(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=_plain)


def _plain(value: Any) -> Any:
    if isinstance(value, Part):
        return value.model_dump(mode="json", exclude_unset=True, by_alias=True)
    return str(value)


def _origin(settings: Settings, key: str) -> str:
    document = settings.document
    if document is None or not isinstance(document.value, dict) or key not in document.value:
        return "default"
    return f"{settings.name}:{document.span(Place((key,), 'key')).start.line}"
