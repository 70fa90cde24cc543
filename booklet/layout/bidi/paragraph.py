"""The levels of a paragraph."""

from __future__ import annotations

import re

from booklet.layout.bidi.classes import bidi_classes, plain
from booklet.layout.bidi.explicit import first_strong, run_sequences
from booklet.layout.bidi.implicit import resolved_levels

_PARAGRAPH = re.compile("[^B]*B|[^B]+")


def base_level(text: str) -> int:
    """The level of a paragraph by its first strong character outside isolates; without any, 0 (P2, P3)."""
    return 0 if plain(text) else _base(bidi_classes(text))


def levels(text: str, base: int | None = None) -> tuple[int, ...]:
    """The embedding level of each character of one paragraph; `base` 0 or 1, or None to find it (P2, P3).

    Characters that X9 removes get the level of the character before them (or the base). L1 belongs to lines
    and is not applied. Text behind a paragraph separator is one more paragraph with the base of the first.
    Raises ValueError for another base.
    """
    if base not in (None, 0, 1):
        raise ValueError(f"a paragraph's level is 0 or 1, not {base}")
    if base != 1 and plain(text):
        return (0,) * len(text)
    classes = bidi_classes(text)
    if base is None:
        base = _base(classes)
    if "B" not in classes:
        return tuple(_paragraph(text, classes, base))
    found: list[int] = []
    for part in _PARAGRAPH.finditer(classes):
        found += _paragraph(text[part.start() : part.end()], part[0], base)
    return tuple(found)


def _base(classes: str) -> int:
    first = first_strong(classes.partition("B")[0])
    return 0 if first.get(-1, "L") == "L" else 1


def _paragraph(text: str, classes: str, base: int) -> list[int]:
    found = [-1] * len(text)
    count = 0
    for run in run_sequences(text, classes.removesuffix("B"), base):
        parts, kinds = "".join(run.text), "".join(run.classes)
        resolved = resolved_levels(parts, kinds, run.level, run.before, run.after)
        for place, level in zip(run.places, resolved, strict=True):
            found[place] = level
        count += len(resolved)
    if classes.endswith("B"):
        found[-1] = base
    if count < len(text):
        before = base
        for place, level in enumerate(found):
            before = found[place] = before if level < 0 else level
    return found
