"""Plain values -> JSON text that any terminal and any build log can take."""

import json
from typing import Any


def json_text(value: Any) -> str:
    """Return `value` as indented JSON in ASCII, with a line end; a build server finds no `##[command]` in it."""
    return json.dumps(value, indent=2).replace("##", "#\\u0023") + "\n"
