"""A text on one line, such as a label: stretches of one direction as they are seen, from left to right."""

from __future__ import annotations

from itertools import groupby

from booklet.directions import direction
from booklet.layout.bidi import levels, plain, visual_order
from booklet.layout.text import mode_of
from booklet.pdf.word import Mode


def stretches(text: str, language: str) -> list[tuple[str, Mode]]:
    """Each stretch in logical order, with how the text layer sets it."""
    leftward = direction(language) == "rtl"
    if not leftward and plain(text):
        return [(text, mode_of(language))]
    parts: list[tuple[str, Mode]] = []
    heights: list[int] = []
    start = 0
    for level, group in groupby(levels(text, int(leftward))):
        end = start + len(list(group))
        parts.append((text[start:end], mode_of(language, level)))
        heights.append(level)
        start = end
    return [parts[at] for at in visual_order(heights)]
