"""Typed scalars: what a text written in YAML may become, strictly.

The reader (`nodes`) hands every scalar over as the string that stands in the file, so nothing has
been guessed before these types look at it: `no` stays a text, `1:30` and `010` are no numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)
from pydantic import BaseModel as _PydanticModel
from pydantic_core import PydanticCustomError

_WHOLE = re.compile(r"0|[1-9][0-9]{0,8}")
_DECIMAL = re.compile(r"(?:0|[1-9][0-9]{0,8})(?:\.[0-9]{1,6})?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WORD = re.compile(r"[a-z][a-z0-9_]*")


class Shape(_PydanticModel):
    """A frozen mapping that refuses keys it doesn't know."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=False)


def problem(kind: str, message: str, hint: str = "") -> PydanticCustomError:
    """A validation error that already speaks plain words."""
    # The template's braces are pydantic's, so the words travel as context.
    return PydanticCustomError(kind, "{words}", {"words": message, "hint": hint})


def _number(value: object) -> int | float:
    written = str(value) if isinstance(value, str | int | float) else ""
    if _WHOLE.fullmatch(written):
        return int(written)
    if _DECIMAL.fullmatch(written):
        return float(written)
    raise problem("number", f"'{_short(value)}' is not a number", _number_hint(written))


def _whole(value: object) -> int:
    number = _number(value)
    if isinstance(number, float):
        raise problem("number", f"'{_short(value)}' is not a whole number", "write it without a point")
    return number


def _number_hint(written: str) -> str:
    if re.fullmatch(r"[0-9]+(?::[0-9]+)+", written):
        return "a time is a number and a unit: for 1:30 write value: 90, unit: second"
    if re.fullmatch(r"0[0-9_]+", written):
        return "leave out the leading zero"
    if re.fullmatch(r"0[xob][0-9a-fA-F_]+", written):
        return "write it in ordinary digits"
    return "write digits only, such as 10 or 2.5"


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 40 else text[:37] + "..."


def _fact_value(value: object) -> int | float | str | tuple[int | float, int | float]:
    if isinstance(value, Sequence) and not isinstance(value, str):
        if len(value) != 2:
            raise problem("range", "a range has two numbers", "write [20, 30]")
        low, high = _number(value[0]), _number(value[1])
        if not low < high:
            raise problem("range", f"the range {low} to {high} runs backwards", "the smaller number is first")
        return low, high
    if isinstance(value, str) and _WORD.fullmatch(value):
        return value
    return _number(value)


def _day(value: object) -> date:
    if isinstance(value, date):
        return value
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError as wrong:
            raise problem("day", f"'{value}' is not a day of the calendar") from wrong
    raise problem("day", f"'{_short(value)}' is not a date", "write it as 2026-11-22")


def _address(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+", value):
        raise problem("address", f"'{_short(value)}' is not a web address", "it starts with https://")
    return value


def _plain_name(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]*", value):
        raise problem("name", f"'{_short(value)}' is not a name", "use letters, digits, '-' and '_' only")
    return value


def _colour(value: str) -> str:
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", value):
        raise problem("colour", f"'{_short(value)}' is not a colour", 'write it as "#1F4E5F", with quotes')
    return value.upper()


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Words for people; never empty."""
Texts = Annotated[tuple[Text, ...], Field(min_length=1)]
"""A list with at least one text."""
Name = Annotated[Text, AfterValidator(_plain_name)]
"""An id: letters, digits, hyphen, underscore."""
WordKey = Annotated[Text, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")]
"""The key of a fixed word; dots group them."""
Version = Annotated[Text, WithJsonSchema({"type": ["string", "number"]})]
"""A version, kept as it is written."""
Whole = Annotated[int, BeforeValidator(_whole), WithJsonSchema({"type": "integer", "minimum": 0})]
"""A whole number from 0."""
FactValue = Annotated[
    int | float | str | tuple[int | float, int | float],
    PlainValidator(_fact_value),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "number"},
                {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
                {"type": "string", "pattern": "^[a-z][a-z0-9_]*$"},
            ]
        }
    ),
]
"""A number, a range of two, or the key of a word in the words file."""
Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
"""A calendar day, YYYY-MM-DD."""
Address = Annotated[Text, AfterValidator(_address)]
"""A web address."""
Colour = Annotated[
    Text,
    AfterValidator(_colour),
    WithJsonSchema({"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"}),
]
"""#RRGGBB."""
Grade = Literal["guideline", "limited", "traditional"]
"""How well a claim is supported."""
Partner = Literal["needed", "optional"]
"""Whether a second person is needed."""
Json = dict[str, Any]
