"""What `rules:` in `jmap.yaml` says -> severity and options of a rule, or hits on what it may not say (JM920)."""

from collections.abc import Iterator, Sequence
from typing import Any

from journeymap.config import Config, Settings
from journeymap.finding import Hit, KeyPath, Place
from journeymap.rule import Rule
from journeymap.wording import near

SEVERITIES = ("error", "warning", "info", "off")


def severity_of(config: Config, rule: Rule) -> str | None:
    """Return the severity that is set for `rule`: error, warning, info or off; `None` if none is."""
    written = _written(config, rule)
    severity = written.get("severity") if isinstance(written, dict) else written
    return severity if severity in SEVERITIES else None


def options_of(config: Config, rule: Rule) -> dict[str, Any]:
    """Return the options that are set for `rule`, by the names its check takes."""
    written = _written(config, rule)
    if not isinstance(written, dict):
        return {}
    return {
        name.replace("-", "_"): tuple(value) if isinstance(value, list) else value
        for name, value in written.items()
        if name != "severity" and _fits(value, rule.options.get(name))
    }


def _written(config: Config, rule: Rule) -> Any:
    return config.rules.get(rule.code, config.rules.get(rule.name))


def mistakes(settings: Settings, rules: Sequence[Rule]) -> Iterator[Hit]:
    """Yield a hit for every rule, severity and option under `rules:` that jmap does not know."""
    by_word = {word: rule for rule in rules for word in (rule.code, rule.name)}
    for word, written in settings.config.rules.items():
        rule = by_word.get(word)
        if rule is None:
            yield _hit(("rules", word), word, near(word, by_word), part="key")
        elif isinstance(written, dict):
            yield from _in_mapping(rule, word, written)
        elif written not in SEVERITIES:
            yield _hit(("rules", word), word, near(str(written), SEVERITIES))


def _in_mapping(rule: Rule, word: str, written: dict[str, Any]) -> Iterator[Hit]:
    for name, value in written.items():
        path = ("rules", word, name)
        if name == "severity":
            if value not in SEVERITIES:
                yield _hit(path, name, near(str(value), SEVERITIES))
        elif name not in rule.options:
            yield _hit(path, name, near(name, ["severity", *rule.options]), part="key")
        elif not _fits(value, rule.options[name]):
            yield _hit(path, name, f"write it like {_example(rule.options[name])}")


def _fits(value: Any, default: Any) -> bool:
    """Whether `value` is of the same sort as the default of an option."""
    if isinstance(default, tuple):
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    if isinstance(default, bool) or isinstance(value, bool):
        return isinstance(value, bool) and isinstance(default, bool)
    if isinstance(default, int | float):
        return isinstance(value, int | float)
    return isinstance(value, type(default)) if default is not None else False


def _example(default: Any) -> str:
    return f"[{', '.join(default[:3])}]" if isinstance(default, tuple) else f'"{default}"'


def _hit(path: KeyPath, key: str, advice: str, part: Any = "auto") -> Hit:
    return Hit(f'setting "{key}" is not valid; {advice}', Place(path, part), code="JM920")
