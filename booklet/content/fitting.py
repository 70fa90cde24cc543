"""A sheet fitted to a shape: pydantic's findings told in plain words, at the place they are about."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from booklet.content.hints import MAX_LENGTH, hint_for
from booklet.content.repair import repaired
from booklet.content.sheet import Path, Sheet
from booklet.diagnostics import ContentError, Diagnostic, Place, nearest

MAX_PROBLEMS = 100

S = TypeVar("S", bound=BaseModel)

_QUOTES = "put double quotes around a text that holds ': ' or starts with '{' or '['"
_KINDS: Mapping[type, str] = {dict: "a group of keys", list: "a list", str: "a text"}
_WANTED = {
    "string_type": "a text",
    "tuple_type": "a list",
    "dict_type": "a group of keys",
    "model_type": "a group of keys",
    "model_attributes_type": "a group of keys",
}


def fit(sheet: Sheet, shape: type[S]) -> S:
    """The sheet's data as a `shape`; raises ContentError with everything that does not fit."""
    try:
        return shape.model_validate(sheet.data)
    except ValidationError as wrong:
        found = list(islice(wrong.errors(include_url=False), MAX_PROBLEMS))
        unknown = {error["loc"] for error in found if error["type"] == "extra_forbidden"}
        problems = [
            _told(error, sheet, shape)
            for error in found
            if not _misspelt(error["loc"], error["type"], unknown)
        ]
        ordered = sorted(
            problems, key=lambda one: (one.place.line, one.place.column) if one.place else (0, 0)
        )
        raise Misfit(ordered, _told_apart(sheet, shape, found)) from None


class Misfit(ContentError):
    """What does not fit; `rest` is the data without its unknown keys, where that alone makes it fit."""

    def __init__(self, diagnostics: list[Diagnostic], rest: BaseModel | None) -> None:
        super().__init__(diagnostics)
        self.rest = rest


def _told_apart(sheet: Sheet, shape: type[S], found: list[ErrorDetails]) -> S | None:
    unknown = [error["loc"] for error in found if error["type"] == "extra_forbidden"]
    missing = [error["loc"] for error in found if error["type"] == "missing"]
    if not unknown or len(unknown) + len(missing) < len(found):
        return None
    try:
        return shape.model_validate(repaired(sheet.data, unknown, missing))
    except ValidationError:
        return None


def _misspelt(path: Path, kind: str, unknown: set[tuple[int | str, ...]]) -> bool:
    """Whether a missing key stands there under a name that is nearly right: one problem, told once."""
    if kind != "missing":
        return False
    beside = (str(other[-1]) for other in unknown if other[:-1] == path[:-1])
    return any(nearest(word[:MAX_LENGTH], [str(path[-1])]) for word in beside)


def _told(error: ErrorDetails, sheet: Sheet, shape: type[BaseModel]) -> Diagnostic:
    path, kind, context = error["loc"], error["type"], error.get("ctx", {})
    if path and path[-1] == "[key]":
        path = path[:-1]
        return Diagnostic(f"'{str(path[-1])[:80]}' can't be a key here", sheet.key(path), _key_hint(context))
    name = _name(path)
    if kind == "missing":
        hint = _description(shape, path)
        return Diagnostic(f"{name} is missing", sheet.key(path[:-1]), f"wanted: {hint}" if hint else "")
    if kind == "extra_forbidden":
        known = _known_keys(shape, path[:-1])
        return Diagnostic(
            f"unknown key '{str(path[-1])[:80]}'", sheet.key(path), hint_for(str(path[-1]), known)
        )
    place = sheet.value(path)
    if kind in _WANTED:
        return _wrong_kind(name, _WANTED[kind], error["input"], place)
    if kind == "string_too_short":
        return _empty(name, place)
    if kind == "too_short":
        least = context.get("min_length", 1)
        return Diagnostic(f"{name} needs at least {least} {'item' if least == 1 else 'items'}", place)
    if kind == "literal_error":
        known = re.findall(r"'([^']*)'", str(context.get("expected", "")))
        given = str(error["input"])[:80]
        return Diagnostic(f"{name} can't be '{given}'", place, hint_for(given, known))
    return Diagnostic(str(context.get("words", error["msg"])), place, str(context.get("hint", "")))


def _wrong_kind(name: str, wanted: str, given: object, at: Place) -> Diagnostic:
    if not given:
        return _empty(name, at)
    hint = "start each item with '- '" if wanted == "a list" else ""
    if wanted == "a text":
        hint = _QUOTES
    return Diagnostic(f"{name} must be {wanted}, not {_KINDS.get(type(given), 'a value')}", at, hint)


def _empty(name: str, at: Place) -> Diagnostic:
    hint = "write something, or leave an optional key out"
    if at.source[at.column - 1 :].lstrip().startswith("#"):
        hint = "what follows '#' is a comment; put a value that starts with '#' in quotes"
    return Diagnostic(f"{name} is empty", at, hint)


def _name(path: Path) -> str:
    """How a path is called in a message: its last key, and which item of a list."""
    keys = [part for part in path if isinstance(part, str)]
    if not path:
        return "the file"
    if isinstance(path[-1], int):
        return f"item {path[-1] + 1} of '{keys[-1]}'" if keys else f"item {path[-1] + 1}"
    return f"'{path[-1][:80]}'"


def _key_hint(context: Mapping[str, Any]) -> str:
    return str(context.get("hint", "")) or "use letters, digits, '-' and '_' only"


def _shape_at(shape: Any, path: Path) -> Any:
    """The annotation that validates what stands at `path`."""
    for part in path:
        shape = _core(shape)
        if isinstance(shape, type) and issubclass(shape, BaseModel):
            field = _field(shape, str(part))
            if field is None:
                return None
            shape = field.annotation
        else:
            inner = get_args(shape)
            shape = inner[1] if len(inner) == 2 and isinstance(part, str) else (inner[0] if inner else None)
    return _core(shape)


def _core(shape: Any) -> Any:
    """The shape without `| None`."""
    options = [one for one in get_args(shape) if one is not type(None)]
    return options[0] if len(options) == 1 and type(None) in get_args(shape) else shape


def _field(shape: type[BaseModel], key: str) -> Any:
    for name, field in shape.model_fields.items():
        if (field.alias or name) == key:
            return field
    return None


def _known_keys(root: type[BaseModel], path: Path) -> list[str]:
    shape = _shape_at(root, path)
    if not (isinstance(shape, type) and issubclass(shape, BaseModel)):
        return []
    return [field.alias or name for name, field in shape.model_fields.items()]


def _description(root: type[BaseModel], path: Path) -> str:
    shape = _shape_at(root, path[:-1])
    if not (isinstance(shape, type) and issubclass(shape, BaseModel)):
        return ""
    field = _field(shape, str(path[-1]))
    if field is None:
        return ""
    inner = _core(field.annotation)
    if not field.description and isinstance(inner, type) and issubclass(inner, BaseModel):
        return (inner.__doc__ or "").split("\n", 1)[0].rstrip(".").lower()
    return field.description or ""
