"""The words of messages: other tools' words for our keys, what we call parts and kinds of value, and how they look."""

import math
import re
from collections.abc import Container, Sequence
from typing import Any

from journeymap.wording import nearest

# Other tools' words for our keys, in the singular; the first that the model has at that place is suggested.
_SYNONYMS: dict[str, tuple[str, ...]] = {
    "stage": ("stages", "name"), "phase": ("stages", "name"), "milestone": ("stages",), "chapter": ("stages",),
    "section": ("stages",), "touchpoint": ("touchpoints", "name"), "step": ("touchpoints", "stages", "name"),
    "interaction": ("touchpoints", "name"), "moment": ("touchpoints", "name"),
    "contact_point": ("touchpoints", "name"), "event": ("touchpoints",), "task": ("touchpoints", "actions", "jobs"),
    "pain_point": ("pain_points", "addresses", "text"), "pain": ("pain_points", "pains", "text"),
    "friction": ("pain_points",), "frustration": ("pain_points", "pains"), "problem": ("pain_points", "text"),
    "issue": ("pain_points", "text"), "challenge": ("pain_points",), "blocker": ("pain_points",),
    "worry": ("doubts", "fears"), "barrier": ("barriers", "pain_points", "text"),
    "obstacle": ("barriers", "pain_points"), "concern": ("doubts", "fears"), "weakness": ("pain_points",),
    "feeling": ("emotion", "words"), "mood": ("emotion", "words"), "sentiment": ("emotion", "score"),
    "feel": ("emotion", "feels", "words"), "emotional_state": ("emotion", "words"),
    "satisfaction": ("emotion", "score"), "rating": ("emotion", "score"), "score": ("emotion",),
    "emotion": ("words",), "value": ("score",), "kpi": ("metrics", "metric", "name"),
    "measure": ("metrics", "metric"), "metric": ("metrics", "name"), "actor": ("actors", "personas"),
    "role": ("actors", "personas"), "user": ("personas", "actors"), "customer": ("personas", "actors"),
    "persona": ("personas", "actors", "name"), "segment": ("personas",), "audience": ("personas",),
    "archetype": ("personas",), "people": ("personas", "actors"), "media": ("channel",),
    "participant": ("participants", "actors", "personas"), "who": ("actors", "personas"),
    "opportunity": ("opportunities", "text"), "idea": ("opportunities", "solutions", "text"),
    "improvement": ("opportunities", "solutions"), "recommendation": ("opportunities", "solutions"),
    "solution": ("solutions", "opportunities", "text"), "thought": ("thoughts", "text"),
    "question": ("questions", "text"), "action": ("actions", "text"), "thinking": ("thoughts",),
    "think": ("thoughts", "thinks"), "say": ("quotes",), "quote": ("quotes", "text"), "verbatim": ("quotes",),
    "activity": ("actions", "behaviors"), "do": ("actions", "behaviors"), "doing": ("actions", "behaviors"),
    "behaviour": ("behaviors", "actions"), "behavior": ("actions",), "user_action": ("actions",),
    "customer_action": ("actions",), "need": ("needs", "goals"), "want": ("goals", "desires"),
    "objective": ("goal", "goals"), "goal": ("goals",), "user_goal": ("goal", "goals"),
    "customer_goal": ("goal", "goals"), "job_to_be_done": ("jobs", "goals"), "jtbd": ("jobs", "goals"),
    "motivation": ("motivations",), "delight": ("gains",), "benefit": ("gains",), "positive": ("gains",),
    "hope": ("gains", "desires"), "medium": ("channel",), "platform": ("channel", "channels"),
    "device": ("channel", "tools"), "place": ("channel",), "channel": ("channels", "name"),
    "technology": ("systems", "tools"), "software": ("systems", "tools"), "tool": ("systems", "tools"),
    "process": ("support",), "support_process": ("support",), "backstage_action": ("backstage",),
    "frontstage_action": ("frontstage",), "onstage": ("frontstage",), "proof": ("evidence",),
    "research": ("evidence",), "source": ("evidence",), "team": ("teams", "owner", "name"), "department": ("owner",),
    "responsible": ("owner",), "author": ("owner",), "stakeholder": ("owner",), "assignee": ("owner",),
    "label": ("name", "title", "text", "words"), "title": ("name", "text"), "name": ("title", "text"),
    "journey": ("title",), "map": ("title",), "heading": ("title", "name"), "description": ("text", "note"),
    "summary": ("description", "bio"), "note": ("description",), "comment": ("description", "note"),
    "about": ("description", "bio"), "biography": ("bio",), "background": ("bio",), "story": ("bio", "scenario"),
    "context": ("scenario",), "situation": ("scenario",), "job_title": ("role",), "picture": ("photo", "image"),
    "avatar": ("photo",), "image": ("photo",), "photo": ("image",), "screenshot": ("image",), "url": ("link",),
    "href": ("link",), "website": ("link",), "version": ("jmap",), "type": ("kind", "state", "method"),
    "kind": ("state",), "category": ("tags", "kind"), "start": ("starts",), "begin": ("starts",), "from": ("starts",),
    "until": ("ends",), "trigger": ("starts", "entry"), "end": ("ends",), "finish": ("ends",),
    "time": ("duration", "timeframe"), "length": ("duration", "timeframe"), "duration": ("timeframe",),
    "waiting_time": ("wait",), "priority": ("importance", "severity", "impact"), "importance": ("severity", "impact"),
    "impact": ("severity", "importance"), "deadline": ("due",), "due_date": ("due",), "updated": ("reviewed",),
    "last_reviewed": ("reviewed",), "last_updated": ("reviewed",), "date": ("reviewed", "as_of", "due"),
    "condition": ("when",), "probability": ("share",), "target": ("to",), "goto": ("to",), "if": ("when",),
    "solve": ("addresses",), "fix": ("addresses",), "percentage": ("share",), "scale": ("emotion_scale",),
    "competitor": ("alternatives",), "expectation": ("expectations",), "unmet_need": ("pain_points",),
    "moment_that_matters": ("moment_of_truth",), "mot": ("moment_of_truth",),
}  # fmt: skip
_SINGLE = ("jmap", "name", "title", "text")
# Words people have for those of our closed lists; the first that is allowed at that place is suggested.
_CHOICES: dict[str, tuple[str, ...]] = {
    "as_is": ("current",), "today": ("current",), "now": ("current",), "present": ("current",), "actual": ("current",),
    "to_be": ("future",), "target": ("future",), "planned": ("future",), "vision": ("ideal",),
    "final": ("active",), "published": ("active",), "live": ("active", "shipped"), "approved": ("active", "planned"),
    "done": ("active", "shipped", "resolved"), "released": ("shipped",), "completed": ("shipped", "resolved"),
    "fixed": ("resolved", "shipped"), "closed": ("resolved", "dropped"), "solved": ("resolved",),
    "wip": ("draft", "in_progress"), "in_progress": ("draft",), "started": ("in_progress",), "doing": ("in_progress",),
    "todo": ("planned",), "backlog": ("planned", "idea"), "new": ("draft", "idea", "open"), "proposed": ("idea",),
    "cancelled": ("dropped",), "rejected": ("dropped",), "retired": ("archived",), "old": ("archived",),
    "critical": ("blocker",), "severe": ("high",), "major": ("high",), "moderate": ("medium",), "mid": ("medium",),
    "minor": ("low",), "rarely": ("rare",), "seldom": ("rare",), "frequently": ("often",), "every_time": ("always",),
    "assumed": ("assumption",), "hypothesis": ("assumption", "assumed", "proto"), "guess": ("assumption", "assumed"),
    "assumption": ("assumed", "proto"), "data": ("research", "observed", "statistical"), "validated": ("research",),
    "research": ("observed", "qualitative"), "interview": ("reported",), "ai": ("ai_generated",),
    "yes": ("true",), "1": ("true",), "x": ("true",), "fmot": ("first",), "zmot": ("zero",), "smot": ("second",),
    "higher": ("up",), "increase": ("up",), "more": ("up",), "lower": ("down",), "decrease": ("down",),
    "less": ("down",), "percent": ("rate",), "percentage": ("rate",), "money": ("revenue",), "number": ("count",),
    "time": ("duration",), "observation": ("field_observation",), "questionnaire": ("survey",),
    "tickets": ("support_tickets",), "desk_research": ("desk",), "main": ("primary",), "negative": ("anti",),
    "decision_maker": ("decider",), "champion": ("influencer",), "purchaser": ("buyer",),
}  # fmt: skip
_NOUNS = {
    "stages": "a stage", "touchpoints": "a touchpoint", "personas": "a persona", "pain_points": "a pain point",
    "opportunities": "an opportunity", "solutions": "a solution", "barriers": "a barrier", "metrics": "a metric",
    "metric": "a metric", "sources": "a source", "channels": "a channel", "teams": "a team",
}  # fmt: skip
_WANTED = {
    "string_type": "text", "date_type": "a date", "list_type": "a list", "dict_type": "a mapping",
    "model_type": "a mapping", "float_type": "a number", "finite_number": "a number", "int_type": "a whole number",
    "int_from_float": "a whole number", "bool_type": "true or false", "bad_scale": 'a scale "low..high"',
}  # fmt: skip


def suggestion(key: str, known: Sequence[str], taken: Container[str] = ()) -> str | None:
    """Return the key of the model that was meant: the same but for case and signs, another tool's word, or alike.

    A key that everything has only one of is not suggested where it is `taken`, nor for a word in the plural.
    """
    plain = re.sub(r"[\s-]+", "_", key.strip().lower())
    if plain in known:
        return plain
    for form in _forms(plain):
        single = _SINGLE if form == plain else ()
        words = [word for word in (form, *_SYNONYMS.get(form, ())) if word in known]
        if meant := next((word for word in words if word not in _SINGLE or (single and word not in taken)), None):
            return meant
    return nearest(key, [word for word in known if word != "jmap" or word not in taken])


def _forms(word: str) -> list[str]:
    """A word, and what may be its singular."""
    endings = (("ies", "y"), ("ses", "s"), ("s", ""))
    return [word, *(word.removesuffix(old) + new for old, new in endings if word.endswith(old))]


def choice(value: str, choices: Sequence[str]) -> str | None:
    """Return the word of a closed list that was meant by a word of people's own."""
    return next(
        (word for word in _CHOICES.get(re.sub(r"[\s-]+", "_", value.strip().lower()), ()) if word in choices), None
    )


def wanted(kind: str) -> str:
    """Return what is called for by an error of pydantic; empty where nothing in the model calls for it."""
    return _WANTED.get(kind, "")


def found(value: Any) -> str:
    """Return what kind of value this is."""
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, float) and not math.isfinite(value):
        return f"{value}".replace("inf", ".inf").replace("nan", ".nan")
    kinds = ((int, "a number"), (float, "a fraction"), (str, "text"), (list, "a list"), (dict, "a mapping"))
    return next((name for kind, name in kinds if isinstance(value, kind)), "nothing")


def noun(key: str, name: str) -> str:
    """Return what people call an item of the list at `key`: `a stage`, or `stage "Pay"` if it has a name."""
    if key not in _NOUNS:
        return f'"{key}"'
    return f'{_NOUNS[key].removeprefix("an ").removeprefix("a ")} "{name}"' if name else _NOUNS[key]
