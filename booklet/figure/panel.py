"""Panels: one picture each, with the layers that it shows."""

# ruff: noqa: RUF009 (an entry is a dataclass field)

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from booklet.diagnostics import Place, did_you_mean
from booklet.figure import art
from booklet.figure.anatomy import Anatomy, Position
from booklet.figure.form import Node, Wrong, entry, places, read_form
from booklet.figure.form import readers as read
from booklet.figure.geometry import Affine, Point
from booklet.figure.layers import LAYERS, CountLayer, HandLayer, HoldLayer, LabelLayer, Layer, NoteLayer
from booklet.figure.photo import image_name
from booklet.figure.verbs import TECHNIQUE, Technique, expand

WORDED = LabelLayer | NoteLayer | CountLayer | HoldLayer
"""The layers that carry a text by key."""

_LIFT = "_lift"
_MIDDLE = Position("T3")  # what a view shows in its middle unless told otherwise


def _layers(node: Node) -> tuple[Layer, ...]:
    found: list[Layer] = []
    for item in node.items():
        try:
            found += _layer(item)
        except Wrong:
            continue
    return tuple(found)


def _layer(node: Node) -> tuple[Layer, ...]:
    entries = node.entries()
    if len(entries) != 1:
        raise node.wrong("a layer is one kind with its keys", "write - hand: {art: heel_l, at: C7}")
    ((kind, inner),) = entries.items()
    place = node.sheet.key(inner.path)
    if kind == TECHNIQUE:
        found = expand(read_form(inner, Technique, source=place), inner)
        for one in found:
            if isinstance(one, HandLayer):
                _check_hand(inner, one)
        return found
    if kind not in LAYERS:
        hint = did_you_mean(kind, (*LAYERS, TECHNIQUE))
        raise node.problems.note(f"unknown kind of layer '{kind}'", place, hint)
    layer = read_form(inner, LAYERS[kind], source=place)
    if isinstance(layer, HandLayer):
        _check_hand(inner, layer)
    return (layer,)


def _check_hand(node: Node, layer: HandLayer) -> None:
    hand, entries = art.load_hand(layer.art), node.entries()
    if layer.anchor not in hand.anchors:
        hint = did_you_mean(layer.anchor, tuple(hand.anchors))
        at = entries.get("anchor", node)
        raise at.wrong(f"the hand '{layer.art}' has no anchor '{layer.anchor}'", hint)
    if layer.at is None and not hand.frame:
        raise node.wrong(f"the hand '{layer.art}' needs 'at'", "say where its anchor lies")
    view = node.anatomy.view if node.anatomy else ""
    if hand.frame and not _same_frame(hand.frame, view):
        shows = f"shows '{view}'" if view else "shows no view"
        message = f"the hand '{layer.art}' lies on the view '{hand.frame}', and the panel {shows}"
        hint = "take a hand that was laid on this view, or one that can lie anywhere"
        raise entries.get("art", node).wrong(message, hint)


def _same_frame(frame: str, view: str) -> bool:
    """Whether both stand in the millimetres of one camera; a lifted shoulder shares it."""
    return frame.removesuffix(_LIFT) == view.removesuffix(_LIFT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One picture of a scene. `size` is its base size in points: line weights and the marks'
    sizes hold there, and its proportions hold at every size. `mm` is the width of the window on
    the body; `center` is the position that lies at `focus` (shares of width and height).
    `sideways` lays the body down with its head to the right. `image` is a file that stands in the
    place of a view: positions are then shares of the panel, [0, 0] its lower left corner."""

    id: str
    source: Place
    size: Point = entry(read.dimensions)
    shape: str = entry(read.OneOf(("rect", "circle"), "shape"), "rect")
    view: str = entry(read.view, "")
    image: str = entry(image_name, "")
    center: Position = entry(places.anywhere, Position())
    focus: Point = entry(read.share, (0.5, 0.5))
    mm: float = entry(read.Within(10, 5000), 640.0)
    sideways: bool = entry(read.flag, False)
    table: tuple[float, float, float, float] | None = entry(read.box, None)
    headrest: tuple[float, float, float, float] | None = entry(read.box, None)
    muscles: tuple[str, ...] = entry(read.muscles, ())
    skip: tuple[str, ...] = entry(read.words, ())
    badge: str = entry(read.sign, "")
    forbidden: bool = entry(read.flag, False)
    layers: tuple[Layer, ...] = entry(_layers, ())
    file: Path | None = None

    @property
    def aspect(self) -> float:
        """Width by height."""
        return self.size[0] / self.size[1]

    @property
    def labels(self) -> tuple[str, ...]:
        """The keys of the texts that stand in the picture, in order; optional ones too."""
        return tuple(dict.fromkeys(layer.text for layer in self.worded))

    @property
    def worded(self) -> tuple[WORDED, ...]:
        """The layers that carry a text."""
        return tuple(layer for layer in self.layers if isinstance(layer, WORDED) and layer.text)

    def to_page(self, anatomy: Anatomy | None, width: float) -> Affine:
        """The map from the view's millimetres to a page picture `width` points wide."""
        if self.image:
            return Affine(a=width, d=width / self.aspect)
        focus = (width * self.focus[0], width / self.aspect * self.focus[1])
        asked = self.center if self.center != Position() or anatomy is None else _MIDDLE
        center = anatomy.point(asked) if anatomy else (asked.dx, asked.dy)
        return Affine.placed(center, focus, width / self.mm, -90.0 if self.sideways else 0.0)
