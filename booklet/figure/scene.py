"""Scenes: what pictures show, read from YAML without language and without colours."""

# ruff: noqa: RUF009 (an entry is a dataclass field)

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Literal

from booklet.diagnostics import ContentError, Place, did_you_mean
from booklet.figure import art
from booklet.figure.anatomy import Anatomy, Position
from booklet.figure.form import Node, Problems, Wrong, entry, read_form
from booklet.figure.form import readers as read
from booklet.figure.geometry import Point
from booklet.figure.layers import LAYERS, CountLayer, HandLayer, LabelLayer, Layer, NoteLayer

if TYPE_CHECKING:
    from booklet.content.sheet import Sheet

Frame = Literal["rect", "circle"]


def _layers(node: Node) -> tuple[Layer, ...]:
    found = []
    for item in node.items():
        try:
            found.append(_layer(item))
        except Wrong:
            continue
    return tuple(found)


def _layer(node: Node) -> Layer:
    entries = node.entries()
    if len(entries) != 1:
        raise node.wrong("a layer is one kind with its keys", "write - hand: {art: heel_l, at: C7}")
    ((kind, inner),) = entries.items()
    if kind not in LAYERS:
        place = node.sheet.key(inner.path)
        raise node.problems.note(f"unknown kind of layer '{kind}'", place, did_you_mean(kind, tuple(LAYERS)))
    layer = read_form(inner, LAYERS[kind], source=node.sheet.key(inner.path))
    if isinstance(layer, HandLayer):
        _check_hand(inner, layer)
    return layer


def _check_hand(node: Node, layer: HandLayer) -> None:
    hand, entries = art.load_hand(layer.art), node.entries()
    if layer.anchor not in hand.anchors:
        hint = did_you_mean(layer.anchor, tuple(hand.anchors))
        at = entries.get("anchor", node)
        raise at.wrong(f"the hand '{layer.art}' has no anchor '{layer.anchor}'", hint)
    if layer.at is None and not hand.frame:
        raise node.wrong(f"the hand '{layer.art}' needs 'at'", "say where its anchor lies")


def _frame(node: Node) -> str:
    return read.choice(node, ("rect", "circle"), "shape")


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One picture of a scene. `size` is its base size in points: line weights and the marks'
    sizes hold there, and its proportions hold at every size. `mm` is the width of the window on
    the body; `center` is the position that lies at `focus` (shares of width and height).
    `sideways` lays the body down with its head to the right."""

    id: str
    source: Place
    size: Point = entry(read.dimensions)
    shape: str = entry(_frame, "rect")
    view: str = entry(read.view, "")
    center: Position = entry(read.position, Position())
    focus: Point = entry(read.share, (0.5, 0.5))
    mm: float = entry(read.size, 640.0)
    sideways: bool = entry(read.flag, False)
    table: tuple[float, float, float, float] | None = entry(read.box, None)
    headrest: tuple[float, float, float, float] | None = entry(read.box, None)
    muscles: tuple[str, ...] = entry(read.muscles, ())
    skip: tuple[str, ...] = entry(read.words, ())
    badge: str = entry(read.sign, "")
    forbidden: bool = entry(read.flag, False)
    layers: tuple[Layer, ...] = entry(_layers, ())

    @property
    def aspect(self) -> float:
        """Width by height."""
        return self.size[0] / self.size[1]

    @property
    def labels(self) -> tuple[str, ...]:
        """The keys of the texts that stand in the picture, in order; optional ones too."""
        keyed = (layer for layer in self.layers if isinstance(layer, LabelLayer | NoteLayer | CountLayer))
        return tuple(dict.fromkeys(layer.text for layer in keyed))


@dataclass(frozen=True, slots=True)
class Scene:
    """The panels of one scene file, in order."""

    id: str
    panels: Mapping[str, Panel]


def load_scene(path: FilePath) -> Scene:
    """Read a scene file; raises `ContentError` with every problem in it, `FileError` without it."""
    from booklet.content.nodes import read_sheet

    return scene_of(read_sheet(path))


def scene_of(sheet: Sheet) -> Scene:
    """The scene in a sheet."""
    problems = Problems()
    scene = None
    with suppress(Wrong):
        scene = _scene(Node(sheet, (), sheet.data, problems))
    if problems.found or scene is None:
        raise ContentError(problems.found)
    return scene


def _scene(root: Node) -> Scene:
    entries = root.entries()
    for key in entries:
        if key not in ("id", "panels"):
            hint = did_you_mean(key, ("id", "panels"))
            root.problems.note(f"unknown key '{key}'", root.sheet.key((key,)), hint)
    for key in ("id", "panels"):
        if key not in entries:
            raise root.wrong(f"'{key}' is missing in the scene")
    panels = {}
    for name, node in entries["panels"].entries().items():
        try:
            panels[name] = _panel(name, node)
        except Wrong:
            continue
    return Scene(read.word(entries["id"]), panels)


def _panel(name: str, node: Node) -> Panel:
    entries = node.entries()
    view = read.view(entries["view"]) if "view" in entries else ""
    anatomy = Anatomy.of(art.load_body(view).landmarks) if view else None
    known = Node(node.sheet, node.path, node.data, node.problems, anatomy)
    panel = read_form(known, Panel, id=name, source=node.sheet.key(node.path))
    if panel.shape == "circle" and panel.size[0] != panel.size[1]:
        raise entries["size"].wrong("a round panel is as wide as it is high")
    for muscle in panel.muscles:
        if muscle not in art.load_body(view).muscles if view else True:
            place = entries["muscles"]
            raise place.wrong(f"the view '{view}' does not show the muscle '{muscle}'")
    return panel
