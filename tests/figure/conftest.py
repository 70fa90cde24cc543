"""Scenes, texts and a font-free measure for the tests of pictures."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet.content.nodes import parse_sheet
from booklet.figure.picture import Picture
from booklet.figure.scene import Scene, load_scene, scene_of
from booklet.figure.stage import stage
from booklet.figure.style import look

ROOT = Path(__file__).parents[2]
SCENES = sorted((ROOT / "content").glob("*/scenes/*.yaml"))

LABELS = {
    "half_way": "Jianjing\nhalf-way",
    "shoulder_end": "End of shoulder",
    "neck_bump": "Neck bump",
    "palm": "1 palm\nwidth",
    "stop": "Stop above\nthe buttocks",
    "start": "Start below\nthe neck",
    "turn": "Turn above\nthe hips",
    "rounds": "2 ×",
    "count": "20 to 30 ×",
    "cm": "1 cm",
    "c7": "C7",
}

HEAD = "size: [236, 336], view: back, center: [0, 1300], mm: 600"
SITTING = (
    "[bench: {at: [0, 872], height: 80, legs: 130}]",
    "size: [200, 200], view: back, center: [0, 1220], mm: 1140",
)
LYING = (
    "[]",
    "size: [250, 176], view: back, center: [0, 1318], mm: 1036, sideways: true,"
    " table: [-330, 600, 330, 1606], headrest: [-118, 1568, 118, 1800]",
)
"""Layers and head of a panel in which somebody sits or lies."""


def measure(text: str, strong: bool, size: float) -> float:
    """About what a text face takes; no font file is needed."""
    return len(text) * size * (0.52 if strong else 0.5)


def panels() -> list[tuple[str, str]]:
    """The names of every bundled panel, and before them those of their scenes with the guide."""
    return [
        (f"{path.parents[1].name}/{path.stem}", panel) for path in SCENES for panel in load_scene(path).panels
    ]


def bundled(name: str) -> Scene:
    """A bundled scene: GUIDE/NAME, or a NAME of the first guide."""
    guide, _, scene = name.rpartition("/")
    return load_scene(ROOT / "content" / (guide or "back-massage") / f"scenes/{scene}.yaml")


def staged(name: str, panel: str, width: float = 0.0, ink: str = "color", **kwargs: object) -> Picture:
    """A bundled panel at its base size (or another width), labels at 12 pt."""
    scene = bundled(name)
    options: dict[str, object] = {"label_size": 12.0, "notes": True, **kwargs}
    return stage(
        scene,
        panel,
        width or scene.panels[panel].size[0],
        LABELS,
        look=look(ink),  # type: ignore[arg-type]
        measure=measure,
        **options,  # type: ignore[arg-type]
    )


def read(text: str) -> Scene:
    """A scene from YAML text."""
    return scene_of(parse_sheet(text.encode(), "scene.yaml"))


def panel_of(layers: str, head: str = HEAD) -> Scene:
    """A scene with one panel, `main`; `layers` is a YAML list between brackets."""
    return read(f"id: test\npanels:\n  main: {{{head}, layers: {layers}}}\n")


@pytest.fixture
def scene():
    """A scene from YAML text."""
    return read
