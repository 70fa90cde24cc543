"""Scenes: what pictures show, read from YAML without language and without colours."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

from booklet.diagnostics import ContentError, Diagnostic, did_you_mean
from booklet.figure import art
from booklet.figure.form import Node, Problems, Wrong, first_of, read_form
from booklet.figure.form import readers as read
from booklet.figure.framing import check_framing
from booklet.figure.layers import LAYERS, ON_IMAGES, Layer
from booklet.figure.limits import check_panel, check_scene
from booklet.figure.panel import Panel
from booklet.figure.photo import SCENES, find_image
from booklet.figure.views import anatomy_of

if TYPE_CHECKING:
    from booklet.content.sheet import Sheet


_NAME = re.compile(r"[a-z][a-z0-9_-]{0,39}")


@dataclass(frozen=True, slots=True)
class Scene:
    """The panels of one scene file, in order."""

    id: str
    panels: Mapping[str, Panel]

    @property
    def files(self) -> tuple[FilePath, ...]:
        """The users' own pictures that its panels show, each once, in order."""
        return tuple(dict.fromkeys(panel.file for panel in self.panels.values() if panel.file))


def load_scene(path: FilePath) -> Scene:
    """Read a scene file; raises `ContentError` with every problem in it, `FileError` without it.

    In a guide, where other files name it, the file bears the scene's own name.
    """
    from booklet.content.nodes import read_sheet

    sheet = read_sheet(path)
    scene = scene_of(sheet, path.parent)
    if path.parent.name == SCENES and scene.id != path.stem:
        message = f"the scene's id '{scene.id[:40]}' is not the name of its file"
        raise ContentError(Diagnostic(message, sheet.value(("id",)), f"write id: {path.stem}"))
    return scene


def scene_of(sheet: Sheet, folder: FilePath | None = None) -> Scene:
    """The scene in a sheet; `folder` is where it lies, for pictures that it names."""
    problems = Problems()
    scene = None
    with suppress(Wrong):
        scene = _scene(Node(sheet, (), sheet.data, problems), folder)
    if problems.found or scene is None:
        raise ContentError(first_of(problems.found))
    return scene


def _scene(root: Node, folder: FilePath | None) -> Scene:
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
            panels[_panel_name(name, node)] = _panel(name, node, folder)
        except Wrong:
            continue
    if not entries["panels"].data:
        raise entries["panels"].wrong("the scene has no panels", "a scene shows one picture at least")
    check_scene(panels.values(), entries["panels"])
    return Scene(read.word(entries["id"]), panels)


def _panel_name(name: str, node: Node) -> str:
    """The name of a panel: it is a key of the wording, and a part of file names."""
    if not _NAME.fullmatch(name):
        message = f"'{name[:40]}' can't be the name of a panel"
        hint = "use small letters, digits, '-' and '_', for example no-slide"
        raise node.problems.note(message, node.sheet.key(node.path), hint)
    return name


def _panel(name: str, node: Node, folder: FilePath | None) -> Panel:
    entries = node.entries()
    view = read.view(entries["view"]) if "view" in entries else ""
    anatomy = anatomy_of(view) if view else None
    known = Node(node.sheet, node.path, node.data, node.problems, anatomy)
    panel = read_form(known, Panel, id=name, source=node.sheet.key(node.path))
    if panel.shape == "circle" and panel.size[0] != panel.size[1]:
        raise entries["size"].wrong("a round panel is as wide as it is high")
    for muscle in panel.muscles:
        if not view:
            raise entries["muscles"].wrong("a panel without a view shows no muscles", "give it a view")
        if not art.load_body(view).muscles.get(muscle):
            place = entries["muscles"]
            raise place.wrong(f"the view '{view}' does not show the muscle '{muscle}'")
    if panel.image:
        panel = _with_image(panel, entries, folder)
    check_panel(panel, known)
    check_framing(panel, known)
    return panel


def _with_image(panel: Panel, entries: dict[str, Node], folder: FilePath | None) -> Panel:
    """The panel with its picture file; it has no body, and nothing in the body's millimetres."""
    for key in ("view", "center", "mm", "table", "headrest", "sideways", "muscles"):
        if key in entries:
            message = f"'{key}' has no meaning in a panel with a picture file"
            raise entries[key].wrong(message, "leave it out, or draw a view")
    for layer in panel.layers:
        if not isinstance(layer, ON_IMAGES):
            raise _off_body(entries, layer)
    return replace(panel, file=find_image(panel.image, folder, entries["image"]))


def _off_body(entries: dict[str, Node], layer: Layer) -> Wrong:
    """A layer that is measured on the body has no place on a picture file."""
    node, known = entries["layers"], [word for word, kind in LAYERS.items() if issubclass(kind, ON_IMAGES)]
    word = next(word for word, kind in LAYERS.items() if isinstance(layer, kind))
    message = f"the layer '{word}' is measured on a body, and the panel shows a picture file"
    return node.problems.note(message, layer.source, "on a picture file: " + ", ".join(known))
