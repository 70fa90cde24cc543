"""Staging: a panel of a scene becomes a picture, graphics and texts, at a width on the page."""

from __future__ import annotations

from collections.abc import Mapping

from booklet.diagnostics import ContentError, Diagnostic, UsageError, did_you_mean
from booklet.figure import marks
from booklet.figure.art import BODIES
from booklet.figure.body import paint_body, paint_body_lines
from booklet.figure.furniture import paint_table
from booklet.figure.geometry import circle, rounded_rectangle
from booklet.figure.layers import BadgeLayer, CountLayer, LabelLayer, NoteLayer
from booklet.figure.notes import paint_labels, paint_note, paint_sign
from booklet.figure.painters import PAINTERS
from booklet.figure.picture import Picture
from booklet.figure.scene import Panel, Scene
from booklet.figure.stand import Measure, Stand
from booklet.figure.style import Look

_CORNER = 7.0
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
        for layer in stand.panel.layers
        if isinstance(layer, LabelLayer | NoteLayer | CountLayer)
        and not (isinstance(layer, LabelLayer | NoteLayer) and layer.optional)
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
    paint_table(stand)
    if stand.body is not None:
        paint_body(easel, stand.body, stand.to_page, panel.muscles)
        paint_body_lines(easel, stand.body, stand.to_page, panel.skip)


def _paint_frame(stand: Stand) -> None:
    """The panel's edge, and its step or its cross."""
    panel, easel, palette = stand.panel, stand.easel, stand.look.palette
    round_panel = panel.shape == "circle"
    color = palette.accent if round_panel else palette.panel_line
    easel.stroke(_shape(stand), (1.3 if round_panel else 0.8) * stand.weight, color, closed=True)
    radius = stand.badge_radius if stand.notes else 6.6 * stand.weight
    near = max(radius + 1.4 * stand.weight, stand.width * _BADGE_PLACE if round_panel else 0.0)
    if panel.forbidden:
        at = (stand.width - near, stand.height - near)
        marks.cross(easel, at, radius)
        stand.take(at, radius)
    if panel.badge and stand.notes:
        paint_sign(stand, (near, stand.height - near), panel.badge)


def _paint_notes(stand: Stand) -> None:
    """Badges, bare notes and labels: the labels last, where the others leave room."""
    for layer in stand.panel.layers:
        if isinstance(layer, BadgeLayer):
            paint_sign(stand, stand.point(layer.at), layer.sign)
        elif isinstance(layer, NoteLayer):
            paint_note(stand, layer)
    paint_labels(stand)
