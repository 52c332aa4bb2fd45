"""A title in ten languages -> whether its map shows how things are, shall be or would be at best; what makes it one."""

import re
from typing import Literal

State = Literal["current", "future", "ideal"]

_STATES: tuple[tuple[State, str], ...] = (
    ("ideal", r"ideal(?:zustand)?|idéale?|идеальн\w*|理想|이상적"),
    (
        "future",
        r"to[\s-]?be|future|target|desired|proposed|soll(?:-?zustand)?|zukünftig\w*|künftig\w*|zielzustand|futur\w*|"
        r"cible|deseado|desejado|propuesto|как будет|будущ\w*|целев\w*|将来|あるべき|目指す|改善後|미래|목표 상태|"
        r"개선 후|未来|未來|目标状态|目標狀態|改进后|改善後",
    ),
    (
        "current",
        r"as[\s-]?is|current|today|existing|present state|ist(?:-?zustand)|aktuell\w*|heute|bestehend\w*|actuel\w*|"
        r"aujourd'hui|existant|actual|situación actual|hoy|atual|hoje|как есть|текущ\w*|сейчас|現状|現在|현재|"
        r"현행|现状|当前|目前|現況|當前|改善前",
    ),
)
_PATTERNS = tuple(
    (state, re.compile(rf"(?<![^\W_a-z])(?<![a-z])(?:{words})(?![a-z])", re.IGNORECASE)) for state, words in _STATES
)
_JOURNEY = re.compile(
    r"journey|blueprint|experience map|cjm|customer experience|kundenreise|nutzerreise|parcours|carte d.expérience|"
    r"jornada|viaje|recorrido|путь (?:клиента|пользователя|покупателя)|путешествие|карта пути|клиентский путь|"
    r"ジャーニー|カスタマー体験|体験マップ|ブループリント|여정|저니|블루프린트|旅程|体验地图|體驗地圖|服务蓝图|服務藍圖|رحلة",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"\bwhat (?:is|are)\b|\bwhy\b|\bhow to\b|\bhow do\b|benefits? of|best practices|\btips\b|template|checklist|"
    r"\bguide to\b|was ist|warum|wie man|qu'est-ce|pourquoi|comment (?:créer|faire)|qué es|por qué|cómo|o que é|"
    r"por que|como (?:criar|fazer)|что такое|зачем|как (?:создать|составить)|とは|なぜ|方法|무엇인가|왜 |什么是|為什麼|"
    r"为什么|如何",
    re.IGNORECASE,
)

_PLAN = re.compile(
    r"\b(?:roadmap|(?:project|implementation|release|launch|action|migration|test|development)[\s_-]plan|sprint|backlog|"
    r"milestones?|work ?plan|feuille de route|plan de (?:projet|proyecto|projeto)|hoja de ruta|cronograma)\b|"
    r"projektplan|дорожная карта|план проекта|ロードマップ|プロジェクト計画|로드맵|路线图|路線圖|项目计划|專案計畫",
    re.IGNORECASE,
)


def state_of(title: str) -> State | None:
    """Return the state that a title names, if it names just one."""
    states = [state for state, pattern in _PATTERNS if pattern.search(title)]
    return states[0] if len(states) == 1 else None


def is_journey(title: str) -> bool:
    """Whether a title speaks of a journey, an experience map or a service blueprint."""
    return bool(_JOURNEY.search(title))


def is_of_article(title: str) -> bool:
    """Whether a title is one of an article about a subject."""
    return bool(_ARTICLE.search(title))


def is_plan(title: str) -> bool:
    """Whether a title speaks of a plan of work, whose phases are no stages of a journey."""
    return bool(_PLAN.search(title))
