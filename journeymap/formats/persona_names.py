"""A label that names somebody (`P1 "Ana", 34, nurse`, `Persona 2: Ben (student)`) -> a persona."""

import re
from typing import Any

_PREFIX = re.compile(
    r"\A\s*(?:user\s+|buyer\s+|target\s+|customer\s+)?"
    r"(?:personas?|ペルソナ|페르소나|персон[аы]|用户画像|用戶畫像|人物画像|角色)"
    r"\s*(?:#|n[o°.]\s*|№\s*)?(?:\d{1,2}|[A-Z])?\s*(?:[:：.)\-–—|]\s*|(?<=\d)\s+|\Z)",
    re.IGNORECASE,
)
_RANK = re.compile(
    r"\A\s*(primary|secondary|anti|main|primaria|primario|secundaria|secundario|primária|secundária|primaire|"
    r"secondaire|primäre|sekundäre|основная|主要|次要)[\s-]+(?:user\s+)?(?:personas?|ペルソナ|페르소나|персон[аы]|角色|用户)\s*(?:\d{1,2})?\s*[:：.)\-–—]?\s*",
    re.IGNORECASE,
)
_SECONDARY = ("secondary", "secundaria", "secundario", "secundária", "secondaire", "sekundäre", "次要")
_NUMBER = re.compile(r"\A\s*(?:\d{1,2}(?:\.\d{1,2})+\.?\s|\d{1,2}\s*[.):、]|[①-⑳])\s*")
_CODE = re.compile(r"\A\s*[(\[]?([A-Z]{1,2}\d{1,2})[)\]]?(?:\s*[:：.·\-–—|]\s*|\s+)(?=\S)")
_CODE_BEHIND = re.compile(r"\s*[(（\[]\s*((?:user\s+)?(?:persona|p)\s*#?\d{1,2})\s*[)）\]]", re.IGNORECASE)
_ASIDE = re.compile(r"\A(.*?\S)\s*[(（\[]([^()（）\[\]]+)[)）\]]\s*(.*)\Z", re.DOTALL)
_APART = re.compile(r"\s+[-–—·|]+\s+|\s*[：:]\s+|\s*[—·|]\s*")
_COMMA = re.compile(r"\s*[,，、]\s*")
_LISTED = re.compile(r"\s*[,，、・]\s*")
_QUOTES = "\"'“”«»„‘’「」『』"
_AGE = re.compile(
    r"(?:age|aged|edad|idade|alter|âge|возраст|年龄|年齡|年齢|나이)?\s*:?\s*(\d{2})\s*"
    r"(?:years?(?: old)?|yo|y/o|ans|años|anos|Jahre(?: alt)?|лет|год|года|歳|岁|歲|세)?",
    re.IGNORECASE,
)
_MOST_WORDS = 4
_LONGEST_ROLE = 100
_JOINT = re.compile(r"\s*[,;/、，；]\s*|\s+(?:and|und|et|y|e|и|&|\+)\s+", re.IGNORECASE)


def persona_of(label: str) -> dict[str, Any]:
    """Return the persona that a label names: `name`, and `role`, `type`, `tags` and age as far as it tells them.

    Empty if there is no name in it.
    """
    persona: dict[str, Any] = {}
    text = _NUMBER.sub("", " ".join(label.split()))
    if rank := _RANK.match(text):
        word = rank[1].lower()
        persona["type"] = "anti" if word == "anti" else "secondary" if word in _SECONDARY else "primary"
        text = text[rank.end() :]
    text = _PREFIX.sub("", text, count=1)
    if code := _CODE.match(text) or _CODE_BEHIND.search(text):
        persona["tags"] = [code[1]]
        text = text[: code.start()] + " " + text[code.end() :]
    name, *rest = _divided(text.strip())
    if name:
        persona["name"] = name
        _describe(persona, [part for part in rest if part])
    return persona if name else {}


def is_age(text: str) -> bool:
    """Whether a text is an age with its unit: `34 years old`, `56歳`."""
    return bool(_AGE.fullmatch(text.strip())) and not text.strip().isdigit()


def names_in(text: str) -> list[str]:
    """Return the names that a short text lists (`Ana, Ben & Chris`); the text itself if it is no list of names."""
    parts = [part.strip() for part in _JOINT.split(text)]
    are_names = all(part and len(part.split()) <= _MOST_WORDS and part[0].isupper() for part in parts)
    return parts if len(parts) > 1 and are_names and not re.search(r"[(（.:]|\d", text) else [text.strip()]


def _divided(text: str) -> list[str]:
    """The name, and all that is said behind it."""
    if match := _ASIDE.match(text):
        head, *more = _divided(match[1])
        return [head, *more, match[2].strip(), match[3].strip(" -–—:·,.")]
    head, *rest = _APART.split(text, maxsplit=1)
    if not rest and len(_COMMA.split(text)[0].split()) <= _MOST_WORDS:
        head, *rest = _COMMA.split(text, maxsplit=1)
    return [head.strip(" *_" + _QUOTES), *(part.strip() for part in rest)]


def _describe(persona: dict[str, Any], parts: list[str]) -> None:
    """Put what is said behind a name where it belongs: an age, and what the person is."""
    said = [piece for part in parts for piece in _without_age(part, persona)]
    if said:
        text = ", ".join(said)
        persona["role" if len(text) <= _LONGEST_ROLE else "bio"] = text


def _without_age(text: str, persona: dict[str, Any]) -> list[str]:
    """What is said, without the age among it: a number that comes first, or one with its unit."""
    parts = _LISTED.split(text)
    for place, part in enumerate(parts):
        age = _AGE.fullmatch(part) if "demographics" not in persona else None
        if age and (not place or not part.isdigit()):
            persona["demographics"] = {"age": age[1]}
            rest = ", ".join(parts[:place] + parts[place + 1 :])
            return [rest] if rest else []
    return [text]
