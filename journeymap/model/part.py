"""The building blocks of the model: the base of every part of a map, and the kinds of text and number it holds."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from functools import cache
from types import UnionType
from typing import Annotated, Any, ClassVar, Union, get_args, get_origin

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")
_SAFE_SCHEMES = ("http", "https", "mailto")
_LONGEST_SCALE = 40
_SCALE = re.compile(r"\s*(-?\d+(?:\.\d+)?)\s*\.\.\s*(-?\d+(?:\.\d+)?)\s*")


class Part(BaseModel):
    """A part of a map. Unknown keys are refused; the user's own `x-` keys are kept in `own`.

    `shorthand` names the key that a plain text stands for, so that `Slow` can be written for `{text: Slow}`.
    """

    # Only whole files are ever validated; building a validator for every part would double the start-up time.
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False, defer_build=True)
    shorthand: ClassVar[str] = ""

    own: dict[str, Any] = Field(default_factory=dict, alias="x-", description="The user's own keys, kept untouched.")

    @classmethod
    def keys(cls) -> dict[str, FieldInfo]:
        """Return the fields by the keys that stand for them in a file."""
        return {info.alias or name: info for name, info in cls.model_fields.items() if name != "own"}


@cache
def slug(name: str) -> str:
    """Return the id that stands for `name`: its letters and digits in lower case, joined by hyphens, as NFC."""
    folded = unicodedata.normalize("NFC", name).lower().replace("'", "").replace("’", "")
    return re.sub(r"[\W_]+", "-", folded).strip("-")


def bare(annotation: Any) -> Any:
    """Return the type of a field without `| None`."""
    if get_origin(annotation) in (Union, UnionType):
        return next(item for item in get_args(annotation) if item is not type(None))
    return annotation


def _checked_id(separators: str) -> Callable[[str], str]:
    def check(value: str) -> str:
        allowed = all(character.isalnum() or character in separators for character in value)
        if not allowed or value != unicodedata.normalize("NFC", value).lower():
            raise PydanticCustomError("bad_id", "bad id", {"slug": slug(value) or "an-id"})
        return value

    return check


def _day(value: Any) -> date:
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    if isinstance(value, dict | list):
        raise PydanticCustomError("date_type", "a date is text")
    raise PydanticCustomError("bad_date", "not a date")


def _safe_link(value: str) -> str:
    # Browsers skip white space and control characters within an address.
    scheme = _SCHEME.match(re.sub(r"[\x00-\x20]", "", value))
    if scheme and scheme[1].lower() not in _SAFE_SCHEMES and not re.match(r"[A-Za-z]:\\", value):
        raise PydanticCustomError("unsafe_link", "unsafe link", {"scheme": scheme[1].lower()})
    return value


def _scale(value: str) -> str:
    match = _SCALE.fullmatch(value)
    if match is None or float(match[1]) >= float(match[2]) or len(value) > _LONGEST_SCALE:
        raise PydanticCustomError("bad_scale", "not a scale")
    return value


def bounds(scale: str) -> tuple[float, float]:
    """Return the low and the high end of a scale written as `low..high`; -2 and 2 if it is none."""
    try:
        _scale(scale)
    except PydanticCustomError:
        return (-2.0, 2.0)
    low, high = scale.split("..")
    return float(low), float(high)


def _version(value: Any) -> int:
    if value == 1 and isinstance(value, int) and not isinstance(value, bool):
        return 1
    raise PydanticCustomError("unsupported_version", "unsupported version")


Id = Annotated[str, AfterValidator(_checked_id("-"))]
ChannelId = Annotated[str, AfterValidator(_checked_id("-_"))]
Day = Annotated[date, BeforeValidator(_day)]
Link = Annotated[str, AfterValidator(_safe_link)]
Scale = Annotated[str, AfterValidator(_scale)]
Version = Annotated[int, BeforeValidator(_version)]
PERCENT = "may be written as a percentage"
TIME = "a length of time"

Share = Annotated[float, Field(ge=0, le=1), PERCENT]
Points = Annotated[int, Field(ge=1, le=5)]
Duration = Annotated[str, Field(json_schema_extra={"examples": ["30 seconds", "3 days", "2-3 weeks", "P3D"]}), TIME]
