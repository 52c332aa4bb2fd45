"""The keys of data of any shape -> what they are called in words, and which of them name, number or style a record."""

import re

from journeymap.formats.data.tree import Twig
from journeymap.formats.words.vocabulary import plain

_JOINT = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[_\-.\s]+")
_NAMES = (
    "name", "title", "label", "stage name", "phase name", "step name", "stage", "phase", "step", "moment", "heading",
    "headline", "display name", "touchpoint", "名称", "名稱", "名前", "标题", "標題", "タイトル", "段階", "阶段",
    "階段", "이름", "제목", "단계", "nombre", "título", "titulo", "etapa", "nom", "titre", "étape", "titel",
    "bezeichnung", "название", "имя", "этап", "nome", "fase", "action", "summary", "text",
)  # fmt: skip
_TEXTS = (
    "text", "description", "content", "title", "name", "label", "statement", "summary", "item", "action", "quote",
    "pain", "opportunity", "system", "value", "内容", "説明", "描述", "texto", "texte", "beschreibung",
)  # fmt: skip
_MACHINE = re.compile(
    r"(?:.* )?(?:id|ids|key|uuid|guid|slug|colou?r|icon|position|width|height|size|order|sequence|index|x|y|z|ref|"
    r"css|class|style|version|timestamp|created at|updated at|schema|image file|readonly|step position|kind)",
    re.IGNORECASE,
)


def spoken(key: str) -> str:
    """Return a key as words: `painPoints` and `pain_points` are "pain points"."""
    return " ".join(word if word.isupper() else word.lower() for word in _JOINT.split(key) if word)


def label_of(key: str) -> str:
    """Return a key as a label for people."""
    words = spoken(key)
    return words[:1].upper() + words[1:]


def is_machine(key: str) -> bool:
    """Whether what stands under a key is for programs: an id, a colour, a position."""
    return bool(_MACHINE.fullmatch(spoken(key)))


def name_key(record: Twig) -> str:
    """Return the key under which a record has its name; empty if it has none."""
    return _first(record, _NAMES)


def text_key(record: Twig) -> str:
    """Return the key under which a record has its main text; empty if it has none."""
    return _first(record, _TEXTS)


def _first(record: Twig, words: tuple[str, ...]) -> str:
    by_word = {spoken(key): key for key, twig in record.entries.items() if twig.is_leaf and twig.text.strip()}
    by_plain = {plain(word): key for word, key in by_word.items()}
    return next((by_word.get(word) or by_plain[word] for word in words if word in by_word or word in by_plain), "")
