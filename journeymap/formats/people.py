"""The name of somebody who acts on a map -> whether that is a person: a system acts, too, but makes no journey."""

import re

_BY_LANGUAGE = {
    "en": "system, systems, subsystem, bot, bots, chatbot, voicebot, robot, app, apps, application, ai, llm, gpt, "
    "chatgpt, copilot, api, apis, platform, server, servers, backend, frontend, database, db, website, webapp, web, "
    "site, portal, software, algorithm, engine, gateway, scheduler, cron, crm, erp, sms, email, browser, cli, webhook, "
    "microservice, automation, kiosk, machine, saas",
    "de": "plattform, anwendung, datenbank, webseite, automat, ki, maschine, roboter",
    "fr": "système, systèmes, plateforme, serveur, logiciel, ia",
    "es": "sistema, sistemas, plataforma, servidor, aplicación, máquina",
    "pt": "aplicativo, aplicação, robô",
    "ru": "система, сервер, бот, чат-бот, чатбот, приложение, сайт, платформа, бэкенд, робот, ии",
    "he": "מערכת, שרת, אפליקציה, בוט",
    "ar": "النظام, نظام, تطبيق, التطبيق, روبوت",
}
_THINGS = frozenset(word.strip() for words in _BY_LANGUAGE.values() for word in words.split(","))
_THINGS_IN_TWO_WORDS = ("external service", "web service", "ai agent", "ai assistant", "ai tool", "base de datos")
# In these languages the head of a name stands first: "sistema de pagos".
_HEADS = frozenset(
    ("système", "plateforme", "logiciel", "sistema", "plataforma", "servidor", "aplicación", "aplicativo", "система")
)
# Words written together: "Buchungssystem", "決済システム".
_ENDINGS = (
    "system", "plattform", "software", "datenbank",
    "システム", "サーバー", "サーバ", "ボット", "アプリ", "プラットフォーム", "サイト",
    "系统", "平台", "服务器", "机器人", "后台", "后端", "应用", "程序", "智能体",
    "系統", "伺服器", "機器人", "後台", "後端", "應用", "程式",
    "시스템", "서버", "봇", "앱", "플랫폼", "사이트",
)  # fmt: skip
_CAMEL = re.compile(r"(?<=[a-zа-я])(?=[A-ZА-Я])|(?<=[A-Z])(?=[A-Z][a-z])")


def is_person(name: str) -> bool:
    """Return whether `name` may be that of a person or a role: whether it is not known as the name of a thing."""
    words = re.findall(r"[^\W_]+(?:-[^\W_]+)*", _CAMEL.sub(" ", name).lower())
    if not words:
        return False
    is_thing = words[-1] in _THINGS or words[0] in _HEADS or words[-1].endswith(_ENDINGS)
    return not (is_thing or " ".join(words).endswith(_THINGS_IN_TWO_WORDS))
