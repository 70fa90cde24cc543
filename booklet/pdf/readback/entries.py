"""Entries of PDF dictionaries, read so that a value of the wrong kind is as good as none."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from booklet.pdf.readback.library import pikepdf

Key = tuple[int, int]
"""Object and generation number; (0, 0) for an object that stands inside another."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points."""

UNREADABLE = "\N{REPLACEMENT CHARACTER}"
_DEEPEST = 50


def is_dictionary(value: object) -> bool:
    """A dictionary, or a stream (which has one)."""
    library = pikepdf()
    return isinstance(value, (library.Dictionary, library.Stream))


def is_array(value: object) -> bool:
    return isinstance(value, pikepdf().Array)


def is_stream(value: object) -> bool:
    return isinstance(value, pikepdf().Stream)


def key_of(value: Any) -> Key:
    """The number of an object."""
    number, generation = value.objgen
    return int(number), int(generation)


def dictionary(holder: Any, key: str) -> Any:
    """The dictionary or stream under `key`, or None."""
    value = holder.get(key)
    return value if is_dictionary(value) else None


def items(holder: Any, key: str) -> list[Any]:
    """The values of the array under `key`; one value that is no array counts as an array of one."""
    value = holder.get(key)
    if value is None:
        return []
    return list(value) if is_array(value) else [value]


def as_text(value: object) -> str | None:
    """The characters of a text string, or None."""
    if not isinstance(value, pikepdf().String):
        return None
    try:
        return str(value)
    except ValueError:  # it promises UTF-8 and isn't
        return UNREADABLE


def text(holder: Any, key: str) -> str | None:
    return as_text(holder.get(key))


def as_name(value: object) -> str:
    """A name without its slash, or an empty string."""
    if not isinstance(value, pikepdf().Name):
        return ""
    try:
        return str(value)[1:]
    except ValueError:  # bytes that are no UTF-8
        return UNREADABLE


def name(holder: Any, key: str) -> str:
    return as_name(holder.get(key))


def integer(holder: Any, key: str) -> int | None:
    value = holder.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def box(value: Any) -> Box | None:
    """A rectangle with its corners in order, or None where it is none."""
    values = list(value) if is_array(value) else []
    if len(values) != 4 or not all(isinstance(one, (int, float, Decimal)) for one in values):
        return None
    x0, y0, x1, y1 = (float(one) for one in values)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def within(inner: Box, outer: Box, slack: float) -> bool:
    """Whether a box lies in another one; it may go `slack` points beyond."""
    low = all(inner[at] >= outer[at] - slack for at in (0, 1))
    return low and all(inner[at] <= outer[at] + slack for at in (2, 3))


def inherited(page: Any, key: str) -> Any:
    """An entry of a page, or of the nearest group of pages above it that has one."""
    holder = page
    for _ in range(_DEEPEST):
        if holder is None:
            return None
        value = holder.get(key)
        if value is not None:
            return value
        holder = dictionary(holder, "/Parent")
    return None


def number_tree(root: Any) -> dict[int, Any]:
    """The values of a number tree (ISO 32000-1 7.9.7) by their numbers."""
    found: dict[int, Any] = {}
    seen: set[Key] = set()
    nodes = [root]
    while nodes:
        node = nodes.pop()
        key = key_of(node)
        if key in seen:
            continue
        if key != (0, 0):
            seen.add(key)
        found.update(_pairs(items(node, "/Nums")))
        nodes += [kid for kid in items(node, "/Kids") if is_dictionary(kid) and key_of(kid) != (0, 0)]
    return found


def _pairs(values: list[Any]) -> Iterator[tuple[int, Any]]:
    for number, value in zip(values[::2], values[1::2], strict=False):
        if isinstance(number, int):
            yield number, value
