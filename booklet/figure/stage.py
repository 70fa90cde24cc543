"""Staging: a panel of a scene becomes a picture, graphics and texts, at a width on the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from booklet.diagnostics import ContentError, Diagnostic, UsageError, did_you_mean
from booklet.figure import marks
from booklet.figure.art import BODIES
from booklet.figure.body import paint_body, paint_body_lines
from booklet.figure.furniture import paint_table
from booklet.figure.geometry import along, circle, rounded_rectangle
from booklet.figure.layer import Layer
from booklet.figure.layers import BadgeLayer, CountLayer, HoldLayer, LabelLayer, NoteLayer, StrokeLayer
from booklet.figure.motion_painters import paint_order
from booklet.figure.notes import paint_count, paint_labels, paint_note, paint_sign
from booklet.figure.painters import PAINTERS
from booklet.figure.panel import Panel
from booklet.figure.photo import image_ops
from booklet.figure.picture import Picture
from booklet.figure.scene import Scene
from booklet.figure.stand import Measure, Stand
from booklet.figure.style import Look
from booklet.figure.teaching_painters import paint_time

_CORNER = 7.0
_STOPS = 16  # into so many pieces the bar of a forbidden picture is cut, for labels beside it
_BADGE_PLACE = 0.146  # the point of a round panel's rim half-way between its top and its side


def stage(
    scene: Scene,
    panel: str,
    width: float,
    labels: Mapping[str, str],
    label_size: float,
    look: Look,
    measure: Measure,
    notes: bool = True,
    figure: str = BODIES[0],
) -> Picture:
    """One panel as a picture `width` points wide.

    `labels` gives the texts by key, `measure` their widths. Without `notes` the picture
    has no words, numbers, measures or finest lines: a thumbnail. `figure` is the body that
    it shows. Raises `ContentError`
    where a text is missing or has no room.
    """
    shown = _panel(scene, panel)
    stand = Stand(shown, width, labels, label_size, look, measure, notes, figure)
    if notes:
        _check_labels(stand)
    _paint_ground(stand)
    for layer in shown.layers:
        painter = PAINTERS.get(type(layer))
        if painter is not None:
            painter(stand, layer)
    stand.easel.restore()
    _paint_frame(stand)
    if notes:
        _paint_notes(stand)
    return Picture(width, stand.height, tuple(stand.easel.ops), tuple(stand.texts))


def _panel(scene: Scene, name: str) -> Panel:
    if name not in scene.panels:
        hint = did_you_mean(name, tuple(scene.panels))
        raise ContentError(Diagnostic(f"the scene '{scene.id}' has no panel '{name}'", hint=hint))
    return scene.panels[name]


def _check_labels(stand: Stand) -> None:
    if stand.label_size <= 0 or stand.width <= 0:
        raise UsageError(Diagnostic("a picture's width and label size must be more than 0"))
    missing = [
        Diagnostic(
            f"the picture's text '{layer.text}' is missing in the wording",
            layer.source,
            did_you_mean(layer.text, tuple(stand.labels)) or "write it under 'labels' of the technique",
        )
        for layer in stand.panel.worded
        if not (isinstance(layer, LabelLayer | NoteLayer) and layer.optional)
        and not stand.labels.get(layer.text)
    ]
    if missing:
        raise ContentError(missing)


def _shape(stand: Stand) -> tuple[float, ...]:
    width, height = stand.width, stand.height
    if stand.panel.shape == "circle":
        return circle(width / 2, height / 2, width / 2)
    return rounded_rectangle(0, 0, width, height, _CORNER * width / stand.panel.size[0])


def _paint_ground(stand: Stand) -> None:
    """Background, treatment table, body."""
    panel, easel, palette = stand.panel, stand.easel, stand.look.palette
    easel.clip([_shape(stand)], palette.panel)
    if panel.file is not None:
        easel.ops += image_ops(panel.file, panel.source, stand.width, stand.height)
    paint_table(stand)
    if stand.body is not None:
        paint_body(easel, stand.body, stand.to_page, panel.muscles)
        paint_body_lines(easel, stand.body, stand.to_page, panel.skip)


def _paint_frame(stand: Stand) -> None:
    """The panel's edge, and its step or its cross."""
    panel, easel, palette = stand.panel, stand.easel, stand.look.palette
    round_panel = panel.shape == "circle"
    color, wide = (palette.accent, 1.3) if round_panel else (palette.panel_line, 0.8)
    if panel.forbidden:
        color, wide = palette.warning, 2.2
    easel.stroke(_shape(stand), wide * stand.weight, color, closed=True)
    radius = stand.badge_radius if stand.notes else 6.6 * stand.weight
    near = max(radius + 1.4 * stand.weight, stand.width * _BADGE_PLACE if round_panel else 0.0)
    if panel.forbidden:
        at = (stand.width - near, stand.height - near)
        marks.bar(easel, at, (near, near))
        stand.take_way([along(at, (near, near), i / _STOPS) for i in range(_STOPS + 1)], stand.weight)
        marks.cross(easel, at, radius)
        stand.keep(at, radius)
    if panel.badge and stand.notes:
        paint_sign(stand, (near, stand.height - near), panel.badge)


def _paint_notes(stand: Stand) -> None:
    """Numbers, bare notes, times, counts and labels: each where those before leave room."""
    for kind, painter in _NOTES:
        for layer in stand.panel.layers:
            if isinstance(layer, kind):
                painter(stand, layer)
    paint_labels(stand)


def _paint_badge(stand: Stand, layer: BadgeLayer) -> None:
    paint_sign(stand, stand.point(layer.at), layer.sign)


_NOTES: tuple[tuple[type[Layer], Callable[[Stand, Any], None]], ...] = (
    (BadgeLayer, _paint_badge),
    (StrokeLayer, paint_order),
    (NoteLayer, paint_note),
    (HoldLayer, paint_time),
    (CountLayer, paint_count),
)
"""What is painted over the picture, in this order."""
