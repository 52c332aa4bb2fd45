"""The front matter of a page (`---`, keys with colons, `---`) -> its texts by key, and the page without it."""

import re

_MARK = re.compile(r"---\s*\Z")
_ENTRY = re.compile(r"([A-Za-z_][\w -]{0,40}):\s+(.*\S)\s*")
_MOST_LINES = 200


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """Return the texts of the front matter by key, in lower case, and the page with blank lines in its place."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not _MARK.match(lines[0]):
        return {}, "\n".join(lines)
    end = next((place for place in range(1, min(len(lines), _MOST_LINES)) if _MARK.match(lines[place])), 0)
    entries = (match for line in lines[1:end] if (match := _ENTRY.fullmatch(line)))
    front = {match[1].strip().lower(): match[2].strip("\"'") for match in entries}
    return front, "\n".join([*[""] * (end + 1), *lines[end + 1 :]]) if end else "\n".join(lines)
