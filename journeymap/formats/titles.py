"""The title of a stage as people write it (`**Stage 4 — Waiting (3 days)**`) -> its name and how long it takes."""

import re
from dataclasses import dataclass

from journeymap.dates import days

_WORDS = (
    "stage|phase|step|phase|etappe|schritt|étape|etape|etapa|fase|estágio|paso|passo|этап|стадия|фаза|шаг|"
    "ステージ|フェーズ|フェイズ|ステップ|段階|단계|스텝|阶段|階段|步骤|步驟|المرحلة"
)
_COUNT = r"(?:\d{1,2}(?:\.\d{1,2})?|[IVX]{1,4}|[A-Z](?![^\W_])|[一二三四五六七八九十]{1,3})"
_SIGN = r"\s*(?:[:：.)．、|·\-–—]+\s*|(?<=\d)\s+|\Z)"
_BEFORE = re.compile(
    rf"\s*[\[(]?(?P<words>(?:{_WORDS})\s*[#№]?\s*{_COUNT})(?:\s*(?:of|/)\s*\d+)?[\])]?{_SIGN}", re.IGNORECASE
)
_BEHIND = re.compile(rf"\s*(?P<words>第?{_COUNT}\s*(?:단계|段階|阶段|階段|ステージ|步骤|步驟|этап)){_SIGN}")
_NAMED = re.compile(rf"\s*(?P<words>(?:{_WORDS}))\s*[:：]\s*", re.IGNORECASE)
_NUMBER = re.compile(
    rf"\s*(?:\d{{1,2}}(?:\.\d{{1,2}})+\.?\s+|[(（]?{_COUNT}[)）.．、:：](?!\d)\s*|\d{{1,2}}\s*[-–—]\s+|0\d\s+|[①-⑳❶-❿]\s*|\d\ufe0f?\u20e3\s*)(?=\S)"
)
_ASIDE = re.compile(r"\s*[(（\[]\s*(?:⏱\ufe0f?\s*)?([^()（）\[\]]{1,40}?)\s*[)）\]]\s*\Z")
_AHEAD = re.compile(r"\A[(（]([^()（）]{1,40})[)）]\s*[:：\-–—]+\s*(\S.*)\Z")
_UNITS = (
    r"sek(?:unden?)?|min(?:uten?)?|std|stunden?|tagen?|wochen?|monaten?|jahren?|secondes?|heures?|jours?|semaines?|mois|ans?|"
    r"années?|segundos?|minutos?|horas?|días?|dias?|semanas?|mes(?:es)?|mês|años?|anos?|сек\w*|мин\w*|час\w*|дн\w*|день|"
    r"недел\w*|месяц\w*|лет|год\w*|秒間?|分間?|分钟|分鐘|時間|小时|小時|日間?|天|週間?|周|[ヶか个個]月|月|年間?|초|분|시간|일|주|"
    r"개월|달|년"
)
_FOREIGN = re.compile(
    rf"\d+(?:[.,]\d+)?(?:\s*(?:-|–|~|〜|a|à|bis|до)\s*\d+(?:[.,]\d+)?)?\s*(?:{_UNITS})\.?", re.IGNORECASE
)
_ABOUT = re.compile(
    r"\A(?:[~≈<>≤]|ca\.?|about|approx\.?|around|under|up to|less than|etwa|env(?:iron)?\.?|unos|cerca de|около|"
    r"約|约|大约|약)\s*",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:before|after|during|first|vor|nach|während|avant|après|pendant|antes|después|depois|durante|до|после|"
    r"во время)\s|"
    r"(?:day|week|month|year|hour|minute|tag|woche|monat|jour|semaine|mois|día|dia|semana|mes|mês|день|неделя|"
    r"месяц)s?\s*\d|"
    r"\d+(?:\s*[-–]\s*\d+)?\s*(?:s|sec|min|minutes?|hours?|days?|weeks?|months?|years?)\b|"
    r"第?\d+\s*(?:日目|週目|か月目|天|周|月)|"
    r"(?:利用|購入|使用|购买|服务|사용|구매)\s?(?:前|中|後|后|전|중|후)",
    re.IGNORECASE,
)
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Title:
    """A name, the duration behind it, and the words that counted it (`Stage 4`; empty if a number did, or nothing)."""

    name: str
    duration: str = ""
    counted: str = ""
    is_numbered: bool = False


def title_of(text: str) -> Title:
    """Return a title taken apart; numbers before it go, brackets behind it only if they hold a length of time."""
    text = " ".join(text.split())
    if len(text) > _LONGEST:
        return Title(text)
    match = _BEFORE.match(text) or _BEHIND.match(text) or _NAMED.match(text)
    number = None if match else _NUMBER.match(text)
    name = text[match.end() if match else number.end() if number else 0 :]
    duration = ""
    if (aside := _ASIDE.search(name)) and is_duration(aside[1]) and aside.start():
        name, duration = name[: aside.start()], aside[1].strip()
    elif (aside := _AHEAD.match(name)) and not duration:
        is_length = is_duration(aside[1])
        name, duration = (aside[2], aside[1]) if is_length else (f"{aside[2]} ({aside[1]})", "")
    if not name.strip():
        return Title(text, is_numbered=True)
    return Title(name.strip(), duration, match["words"] if match else "", bool(match or number))


def is_duration(text: str) -> bool:
    """Whether a text is a length of time in one of the languages of maps, exact or about."""
    bare = _ABOUT.sub("", text.strip())
    return len(text) <= _LONGEST and (days(bare) is not None or bool(_FOREIGN.fullmatch(bare)))


def is_time(text: str) -> bool:
    """Whether a title begins with a time as stages have it: `First week`, `Before the visit`, `Day 3`."""
    return bool(_TIME.match(text))
