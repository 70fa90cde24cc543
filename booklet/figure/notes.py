"""Words in a picture: step discs, bare notes, counts and labels with leaders.

The paper under a word is graphics; the word itself is a `PictureText`. Counts and labels
are moved to the nearest free place when marks or other words are in their way.
"""

from __future__ import annotations

from booklet.diagnostics import ContentError, Diagnostic
from booklet.figure import marks
from booklet.figure.geometry import Box, Point
from booklet.figure.layers import CountLayer, LabelLayer, NoteLayer
from booklet.figure.picture import Anchor
from booklet.figure.room import FAR, NEAR, Room, find_room, leader_start, leader_way
from booklet.figure.stand import Stand

_LINE = 1.18  # line height of labels, in text sizes
_CAP_HALF = 0.33  # half the height of a capital or digit, in text sizes
_ASCENT = 0.80  # from a line's top to its baseline, in text sizes
_PADDING = 2.5
_OPTIONAL_SHARE = 0.4  # an optional label that is wider than this share of the picture stays away


def paint_sign(stand: Stand, at: Point, sign: str) -> None:
    """A step's disc with its digit or letter."""
    radius = stand.badge_radius
    marks.disc(stand.easel, at, radius, stand.look.palette.accent)
    stand.take(at, radius)
    _centred(stand, at, sign)


def paint_note(stand: Stand, layer: NoteLayer) -> None:
    """A short text beside a place."""
    text, (x, y) = stand.labels.get(layer.text, ""), stand.point(layer.at)
    wide = stand.measure(text, True, stand.label_size)
    half = stand.label_size * _CAP_HALF
    left = x - wide if layer.left else x
    box = (left, y - half, left + wide, y + half)
    if layer.optional and not (text and _room(stand, []).clear(box)):
        return
    anchor: Anchor = "end" if layer.left else "start"
    stand.write((x, y - half), text, strong=True, color=stand.look.palette.text, anchor=anchor)
    stand.taken.append(box)


def paint_labels(stand: Stand) -> None:
    """Counts first, then labels in the order of the scene."""
    words: list[Box] = []
    labels = [layer for layer in stand.panel.layers if isinstance(layer, LabelLayer)]
    for layer in stand.panel.layers:
        if isinstance(layer, CountLayer):
            words.append(_paint_count(stand, layer, words))
    for target in [stand.point(layer.to) for layer in labels if layer.to is not None]:
        stand.take(target, 2.0 * stand.weight)
    for layer in labels:
        if stand.labels.get(layer.text):
            words += _paint_label(stand, layer, words)


def _paint_count(stand: Stand, layer: CountLayer, words: list[Box]) -> Box:
    size, text = stand.label_size, stand.labels[layer.text]
    wide, high = stand.measure(text, True, size) + size * 1.2, size * 1.7
    x, y = stand.point(layer.at)
    margin = 3.0 * stand.weight
    x = min(max(x, wide / 2 + margin), stand.width - wide / 2 - margin)
    y = min(max(y, high / 2 + margin), stand.height - high / 2 - margin)
    box = find_room(_room(stand, words), (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2))
    if box is None:
        raise _no_room(layer.text, text, layer)
    at = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    marks.pill(stand.easel, at, wide, high)
    _centred(stand, at, text)
    return box


def _paint_label(stand: Stand, layer: LabelLayer, words: list[Box]) -> list[Box]:
    """Set a label where there is room; the rectangles that it and its leader take."""
    lines = stand.labels[layer.text].split("\n")
    target = stand.point(layer.to) if layer.to is not None else None
    wanted = _wanted(stand, layer, lines)
    if layer.optional and wanted[2] - wanted[0] > _OPTIONAL_SHARE * stand.width:
        return []
    box = find_room(_room(stand, words), wanted, target, FAR if target else NEAR)
    if box is None:
        if layer.optional:
            return []
        raise _no_room(layer.text, stand.labels[layer.text], layer)
    if target is not None:
        marks.leader(stand.easel, leader_start(box, target), target)
    marks.plate(stand.easel, box[0], box[1], box[2] - box[0], box[3] - box[1])
    x, top = (box[0] + box[2]) / 2, box[3] - _PADDING / 2
    for i, line in enumerate(lines):
        baseline = top - stand.label_size * (_LINE * i + _ASCENT + (_LINE - 1) / 2)
        stand.write((x, baseline), line, strong=i == 0, color=stand.look.palette.text, anchor="middle")
    return [box, *(leader_way(box, target) if target else ())]


def _wanted(stand: Stand, layer: LabelLayer, lines: list[str]) -> Box:
    """The plate where the author wishes it: the wish shares out the room that the text leaves."""
    size = stand.label_size
    wide = max(stand.measure(line, i == 0, size) for i, line in enumerate(lines)) + 2 * _PADDING
    high = size * _LINE * len(lines) + _PADDING
    margin = 2.5 * stand.weight
    left = margin + (stand.width - wide - 2 * margin) * layer.place[0]
    bottom = margin + (stand.height - high - 2 * margin) * layer.place[1]
    return left, bottom, left + wide, bottom + high


def _room(stand: Stand, words: list[Box]) -> Room:
    circle = stand.panel.shape == "circle"
    return Room(stand.width, stand.height, circle, tuple(stand.taken), tuple(words))


def _centred(stand: Stand, at: Point, text: str) -> None:
    baseline = at[1] - stand.label_size * _CAP_HALF
    color = stand.look.palette.on_accent
    stand.write((at[0], baseline), text, strong=True, color=color, anchor="middle")


def _no_room(key: str, text: str, layer: LabelLayer | CountLayer) -> ContentError:
    shown = text.replace("\n", " ")
    return ContentError(
        Diagnostic(
            f"the picture has no room for the text '{key}' ({shown!r})",
            layer.source,
            "shorten the text, break it into two lines, or make the picture wider",
        )
    )
