"""A line's segments, which come in logical order, where they are seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from booklet.layout.bidi import visual_order
from booklet.layout.page import Run
from booklet.pdf.word import Mode


class Segment(NamedTuple):
    """A text of one run's style and one embedding level (UAX #9); width in pt."""

    text: str
    run: Run
    level: int
    mode: Mode
    width: float


def placed(segments: Sequence[Segment], leftward: bool) -> list[tuple[float, str, Run, Mode]]:
    """Offset from the line's left edge, text, style and mode, still in logical order.

    Neighbours of one style and direction are one. A space at the end hangs beyond the line: in a line
    that runs leftwards, to the left of its edge.
    """
    joined: list[Segment] = []
    for one in segments:
        last = joined[-1] if joined else None
        if last and last.level == one.level and last.mode == one.mode and alike(last.run, one.run):
            joined[-1] = last._replace(text=last.text + one.text, width=last.width + one.width)
        else:
            joined.append(one)
    lefts = [0.0] * len(joined)
    x = 0.0
    for at in visual_order([one.level for one in joined]):
        lefts[at] = x
        x += joined[at].width
    if leftward and segments[-1].text == " ":
        lefts = [left - segments[-1].width for left in lefts]
    return [(left, one.text, one.run, one.mode) for left, one in zip(lefts, joined, strict=True)]


def alike(a: Run, b: Run) -> bool:
    """Whether two runs differ in nothing but their text."""
    return a is b or (a.face, a.size, a.color, a.lang, a.link, a.owner) == (
        b.face,
        b.size,
        b.color,
        b.lang,
        b.link,
        b.owner,
    )
