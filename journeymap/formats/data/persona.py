"""A value of the source that tells of a persona -> a persona; what the format has no key for becomes facts."""

from collections.abc import Sequence
from typing import Any

from journeymap.formats.data.fit import fit_into
from journeymap.formats.data.item import item_of
from journeymap.formats.data.keys import is_machine, label_of, name_key, spoken
from journeymap.formats.data.tree import Twig
from journeymap.formats.items import is_blank
from journeymap.formats.persona_names import persona_of
from journeymap.formats.words.vocabulary import plain
from journeymap.model import Persona, slug

_WORDS = {
    "role": "role, job, job title, occupation, profession, position, rolle, beruf, rôle, métier, rol, profesión, "
    "cargo, profissão, роль, профессия, 役割, 職業, 直業, 职业, 角色, 職業, 직업, 역할",
    "quote": "quote, tagline, zitat, citation, cita, citação, цитата, 引用, 语录, 인용",
    "bio": "bio, biography, background, story, description, context, about, summary, narrative, hintergrund, "
    "beschreibung, contexte, historia, descripción, história, descrição, биография, описание, 背景, 説明, 描述, 배경",
    "goals": "goals, goal, objectives, ziele, objectifs, objetivos, цели, 目標, ゴール, 目标, 목표",
    "needs": "needs, need, bedürfnisse, besoins, necesidades, necessidades, потребности, ニーズ, 需求, 니즈",
    "pain_points": "pain points, pains, frustrations, frustration, challenges, problems, barriers, schmerzpunkte, "
    "probleme, irritants, frustraciones, dores, frustrações, боли, проблемы, 課題, 痛点, 痛點, 고충, 불편",
    "motivations": "motivations, motivation, drivers, "
    "motivationen, motivaciones, motivações, мотивация, 動機, 动机, 동기",
    "behaviors": "behaviors, behaviours, behavior, habits, verhalten, comportements, comportamientos, comportamentos, "
    "поведение, 行動, 行为, 행동",
    "fears": "fears, worries, anxieties, concerns, ängste, peurs, miedos, medos, страхи, 不安",
    "tools": "tools, devices, technology, "
    "werkzeuge, outils, herramientas, ferramentas, инструменты, ツール, 工具, 도구",
    "channels": "channels, kanäle, canaux, canales, canais, каналы, チャネル, 渠道, 채널",
    "jobs": "jobs, jobs to be done, jtbd",
    "quotes": "quotes",
    "accessibility": "accessibility, accessibility needs",
    "tags": "tags",
    "type": "type",
}
_ABOUT = frozenset(
    [
        "age",
        "gender",
        "occupation",
        "education",
        "income",
        "location",
        "family",
        "industry",
        "company_size",
        "alter",
        "geschlecht",
        "ort",
        "âge",
        "genre",
        "lieu",
        "edad",
        "género",
        "ubicación",
        "idade",
        "localização",
        "возраст",
        "пол",
        "город",
        "年齢",
        "性別",
        "年龄",
        "性别",
        "年齡",
        "나이",
        "성별",
    ]
)
_BY_WORD = {plain(word): key for key, words in _WORDS.items() for word in words.split(",")}
_SINGLE = ("role", "quote", "bio", "type")
_PROOF = frozenset(
    ("goals", "needs", "pain_points", "motivations", "behaviors", "fears", "quote", "bio", "role", "age", "tools")
)
_NAMES = (
    "name", "persona", "title", "label", "full name", "nom", "nombre", "nome", "имя", "名前", "姓名", "名称", "이름",
)  # fmt: skip


def is_persona(record: Twig) -> bool:
    """Whether a record tells of a person: it has a name and at least two things that only people have."""
    told = _keys_of(record)
    proof = told & _PROOF
    return bool(_name_key(record)) and len(proof) > 1 and bool(proof - {"bio", "role"})


def are_personas(records: Sequence[Twig]) -> bool:
    """Whether a list of records is one of people: half of them are surely, the others tell less."""
    return bool(records) and sum(map(is_persona, records)) * 2 >= len(records)


def _keys_of(record: Twig) -> set[str]:
    inner = [twig for twig in record.entries.values() if twig.entries]
    keys = [key for twig in (record, *inner) for key in twig.entries]
    return {_BY_WORD.get(plain(spoken(key)), spoken(key)) for key in keys}


def persona_value(twig: Twig) -> dict[str, Any]:
    """Return the persona that a text or a record tells of; empty if it names nobody."""
    if not twig.entries:
        return _named(twig.take())
    path = _name_path(twig)
    if path is None:
        return {}
    persona = _named(path.take())
    _tell(twig, persona, "")
    return persona


def _named(text: str) -> dict[str, Any]:
    persona = persona_of(text) if text.strip() and not is_blank(text) else {}
    # A persona that has no letter in its name could not be referred to.
    return persona if slug(persona.get("name", "")) else {"name": text} if slug(text) else {}


def _name_path(twig: Twig) -> Twig | None:
    for record in (twig, *(inner for inner in twig.entries.values() if inner.entries)):
        if key := _name_key(record):
            return record.entries[key]
    return None


def _name_key(record: Twig) -> str:
    by_word = {spoken(key): key for key, twig in record.entries.items() if twig.is_leaf and twig.text.strip()}
    return next((by_word[word] for word in _NAMES if word in by_word), "") or name_key(record)


def _tell(record: Twig, persona: dict[str, Any], before: str) -> None:
    for key, twig in record.entries.items():
        if is_machine(key) or (twig.is_leaf and (twig.used or not twig.text.strip())):
            continue
        label = f"{before}{label_of(key)}"
        known = _BY_WORD.get(plain(spoken(key)), "")
        if twig.entries and not known:
            _tell(twig, persona, f"{label}: " if before == "" and _is_own(spoken(key)) else before)
        elif not _known(persona, known, twig):
            about = "demographics" if spoken(key).replace(" ", "_") in _ABOUT else "facts"
            name = spoken(key).replace(" ", "_") if about == "demographics" else label
            texts = [text for entry in twig.each if (text := item_of("facts", entry))]
            persona.setdefault(about, {}).setdefault(name, []).extend(texts)


def _is_own(words: str) -> bool:
    return words not in ("profile", "persona", "demographics", "details", "info", "attributes")


def _known(persona: dict[str, Any], key: str, twig: Twig) -> bool:
    """Put a value where the format has a key for it; whether it has."""
    if not key:
        return False
    if key in _SINGLE:
        return fit_into(persona, key, Persona, twig)
    items = [item for entry in twig.each if (item := item_of(key, entry))]
    persona.setdefault(key, []).extend(items)
    return True
