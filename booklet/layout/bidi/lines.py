"""What is done to each finished line: L1 and L2."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from booklet.layout.bidi.classes import REMOVED, bidi_classes

_SPACES = re.compile(f"[BSWijky{REMOVED}]+")
_SEEN = re.compile(f"[^{REMOVED}]")


def line_levels(text: str, levels: Sequence[int], base: int, start: int, end: int) -> tuple[int, ...]:
    """The levels of `text[start:end]`, a line of a paragraph with these `levels` (L1).

    Separators, and white space and isolate marks before them or at the end of the line, get the base level.
    What X9 removes keeps to the character before it, so that a joiner or soft hyphen stays with its word.
    """
    found = list(levels[start:end])
    if found.count(base) == len(found):
        return tuple(found)
    classes = bidi_classes(text[start:end])
    for spaces in _SPACES.finditer(classes):
        run, last = spaces[0], spaces.end()
        if last < len(classes):
            last = spaces.start() + max(run.rfind("B"), run.rfind("S")) + 1
        seen = _SEEN.search(classes, spaces.start(), last)
        if seen:
            found[seen.start() : last] = [base] * (last - seen.start())
    return tuple(found)


def visual_order(levels: Sequence[int]) -> list[int]:
    """The indexes of a line's characters from left to right (L2).

    A stretch is turned around once for each level that it stands above its surroundings, so that only the
    last bit of their distance matters. Below the lowest odd level that cancels out.
    """
    stretches: list[tuple[int, list[int]]] = [(0, [])]
    at = 0
    for level, group in groupby(levels):
        _lower(stretches, level)
        if stretches[-1][0] < level:
            stretches.append((level, []))
        end = at + len(list(group))
        stretches[-1][1].extend(range(at, end))
        at = end
    _lower(stretches, 0)
    return stretches[0][1]


def _lower(stretches: list[tuple[int, list[int]]], level: int) -> None:
    """Closes each open stretch above a level: it becomes a part of what is around it."""
    while stretches[-1][0] > level:
        height, stretch = stretches.pop()
        around, outer = stretches[-1]
        if (height - max(level, around)) & 1:
            stretch.reverse()
        if around >= level:
            outer += stretch
        else:
            stretches.append((level, stretch))
