"""A page of placed boxes: what stands where, in reading order, before anything is drawn.

Coordinates are points from the page's top left corner, y down. Each box names the element it
belongs to, so that its role is known when it is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from booklet.layout.document import Owner
from booklet.pdf.word import Mode


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one face, size (pt), colour and language; `link` is an address or `#id`.

    `owner` is the inline element that it belongs to, where there is one. The text is in logical order;
    in the mode `rtl` it begins at the right.
    """

    text: str
    face: str
    size: float
    color: str
    lang: str = ""
    link: str = ""
    owner: Owner | None = None
    mode: Mode = ""


@dataclass(frozen=True, slots=True)
class TextBox:
    """One line of text: left edge, baseline, runs in logical order with their offsets from the left edge."""

    x: float
    y: float
    width: float
    runs: tuple[tuple[float, Run], ...]
    owner: Owner


@dataclass(frozen=True, slots=True)
class RectBox:
    """A filled or stroked rectangle; decoration, never content."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    stroke: str
    line_width: float
    radius: float
    owner: Owner


@dataclass(frozen=True, slots=True)
class RuleBox:
    """A straight line."""

    x: float
    y: float
    x2: float
    y2: float
    line_width: float
    color: str
    owner: Owner


@dataclass(frozen=True, slots=True)
class MarkBox:
    """A drawn list marker (`dot`, `check`, `cross`, `ask`, `disc`) centred on x, y."""

    kind: str
    x: float
    y: float
    size: float
    color: str
    owner: Owner


@dataclass(frozen=True, slots=True)
class FigureBox:
    """One panel of a scene at its final size."""

    x: float
    y: float
    width: float
    height: float
    scene: str
    panel: str
    notes: bool
    description: str
    owner: Owner


@dataclass(frozen=True, slots=True)
class ImageBox:
    """A picture file (`src`) or a QR code (`value`) at its final size."""

    x: float
    y: float
    width: float
    height: float
    kind: str
    source: str
    description: str
    owner: Owner


Box: TypeAlias = TextBox | RectBox | RuleBox | MarkBox | FigureBox | ImageBox


def mirrored(box: Box, width: float) -> Box:
    """The same box on a page of this width that runs from right to left; what is in it stays as it is."""
    if isinstance(box, RuleBox):
        return replace(box, x=width - box.x2, x2=width - box.x)
    if isinstance(box, MarkBox):
        return replace(box, x=width - box.x)
    return replace(box, x=width - box.x - box.width)


def moved(box: Box, dx: float, dy: float) -> Box:
    """The same box elsewhere."""
    if isinstance(box, RuleBox):
        return replace(box, x=box.x + dx, y=box.y + dy, x2=box.x2 + dx, y2=box.y2 + dy)
    return replace(box, x=box.x + dx, y=box.y + dy)


@dataclass(frozen=True, slots=True)
class Page:
    """One finished page; `title` is what an outline calls it.

    `fit` is 0 where figures and gaps are at their least, 1 at the theme's measures, up to 2 where
    gaps are wider still; `spare` is the height in pt that stays empty.
    """

    number: int
    width: float
    height: float
    boxes: tuple[Box, ...]
    id: str
    title: str
    fit: float
    spare: float

    def as_text(self) -> str:
        """One box a line, for goldens: kind, element, position and size in pt, text."""
        size = f"{self.width:.0f}x{self.height:.0f}"
        head = f"page {self.number} {self.id} {size} fit {self.fit:.2f} spare {self.spare:.0f}"
        return "\n".join([head, *(f"  {_line(box)}" for box in self.boxes)])


def _line(box: Box) -> str:
    at = f"<{box.owner.name}> {box.x:.1f},{box.y:.1f}"
    match box:
        case TextBox():
            return f"text {at} {box.width:.1f} {''.join(run.text for _, run in box.runs)!r}"
        case RectBox():
            return f"rect {at} {box.width:.1f}x{box.height:.1f} {box.fill or '-'} {box.stroke or '-'}"
        case RuleBox():
            return f"rule {at} to {box.x2:.1f},{box.y2:.1f} {box.line_width:g}"
        case MarkBox():
            return f"mark {at} {box.kind} {box.size:.1f}"
        case FigureBox():
            return f"figure {at} {box.width:.1f}x{box.height:.1f} {box.scene}/{box.panel}"
        case ImageBox():
            return f"image {at} {box.width:.1f}x{box.height:.1f} {box.kind}"
