"""Words in a picture: step discs, bare notes, counts, times and labels with leaders.

The paper under a word is graphics; the word itself is a `PictureText`. Counts and labels
are moved to the nearest free place when marks or other words are in their way.
"""

from __future__ import annotations

from dataclasses import replace

from booklet.diagnostics import ContentError, Diagnostic
from booklet.figure import marks
from booklet.figure.geometry import Box, Point
from booklet.figure.labels import Placed, Wish, draw_label, draw_leader, place_labels, wishes
from booklet.figure.layers import CountLayer, LabelLayer, NoteLayer
from booklet.figure.panel import WORDED
from booklet.figure.picture import Anchor
from booklet.figure.room import NEAR, Room, find_room
from booklet.figure.stand import Stand

_CAP_HALF = 0.33  # half the height of a capital or digit, in text sizes
_PLATE_HALF = 0.68  # half the height of a plate with one line, in text sizes
_BESIDE = 2.5  # between a mark and a word beside it, pt
_TOLD = 60  # so much of a text without room is told


def paint_sign(stand: Stand, at: Point, sign: str) -> None:
    """A step's disc with its digit or letter, inside the picture: it may stand on a round panel's rim."""
    radius = stand.badge_radius
    edge = radius + 1.4 * stand.weight
    at = _within(at[0], edge, stand.width), _within(at[1], edge, stand.height)
    marks.disc(stand.easel, at, radius, stand.look.palette.accent)
    stand.keep(at, radius)
    _centred(stand, at, sign)


def paint_note(stand: Stand, layer: NoteLayer) -> None:
    """A short text beside a place."""
    text, (x, y) = stand.labels.get(layer.text, ""), stand.point(layer.at)
    wide = stand.measure(text, True, stand.label_size)
    half = stand.label_size * _CAP_HALF
    left = x - wide if layer.left else x
    wanted = (left, y - half, left + wide, y + half)
    if layer.optional:
        if not (text and room_of(stand).clear(wanted)):
            return
        box: Box | None = wanted
    else:
        box = find_room(room_of(stand), wanted, rings=NEAR)
    if box is None:
        raise _no_room(stand, layer)
    anchor: Anchor = "end" if layer.left else "start"
    at = (box[2] if layer.left else box[0], box[1])
    if stand.look.dark:
        marks.plate(stand.easel, box[0] - 1.5, box[1] - 2.0, box[2] - box[0] + 3.0, box[3] - box[1] + 4.0)
    stand.write(at, text, strong=True, color=stand.look.palette.text, anchor=anchor)
    stand.words.append(box)


def paint_beside(stand: Stand, layer: WORDED, at: Point, radius: float) -> None:
    """A short text on a plate to the right of a mark, else on another side of it."""
    text, size = stand.labels[layer.text], stand.label_size
    wide, half = stand.measure(text, True, size) + 2 * _BESIDE, size * _PLATE_HALF
    reach, (x, y) = radius + _BESIDE, at
    centers = (
        (x + reach + wide / 2, y),
        (x - reach - wide / 2, y),
        (x, y - reach - half),
        (x, y + reach + half),
    )
    room = room_of(stand)
    for cx, cy in centers:
        box = (cx - wide / 2, cy - half, cx + wide / 2, cy + half)
        if room.free(box):
            marks.plate(stand.easel, box[0], box[1], wide, 2 * half)
            baseline = cy - size * _CAP_HALF
            color = stand.look.palette.text
            stand.write((cx, baseline), text, strong=True, color=color, anchor="middle")
            stand.words.append(box)
            return
    raise _no_room(stand, layer)


def paint_count(stand: Stand, layer: CountLayer) -> None:
    """A pill with how often."""
    size, text = stand.label_size, stand.labels[layer.text]
    wide, high = stand.measure(text, True, size) + size * 1.2, size * 1.7
    x, y = stand.point(layer.at)
    margin = 3.0 * stand.weight
    x = _within(x, wide / 2 + margin, stand.width)
    y = _within(y, high / 2 + margin, stand.height)
    room, wanted = room_of(stand), (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
    # A small picture may have no room off the hands; what is kept in sight stays in sight.
    box = find_room(room, wanted) or find_room(replace(room, marks=room.kept), wanted)
    if box is None:
        raise _no_room(stand, layer)
    at = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    marks.pill(stand.easel, at, wide, high)
    _centred(stand, at, text)
    stand.words.append(box)


def paint_labels(stand: Stand) -> None:
    """All labels, placed together: leaders under plates."""
    wanted, placed = plan_labels(stand)
    for i in sorted(placed):
        draw_leader(stand, wanted[i], placed[i][1])
    for i in sorted(placed):
        draw_label(stand, wanted[i], *placed[i])


def plan_labels(stand: Stand) -> tuple[list[Wish], Placed]:
    """The labels, and where each lies that is drawn; what they point at stays in sight."""
    for layer in stand.panel.layers:
        if isinstance(layer, LabelLayer) and layer.to is not None and stand.labels.get(layer.text):
            stand.keep(stand.point(layer.to), 2.0 * stand.weight)
    room = room_of(stand)
    wanted = wishes(stand, room)
    placed = place_labels(wanted, room)
    if isinstance(placed, LabelLayer):
        raise _no_room(stand, placed)
    return wanted, placed


def room_of(stand: Stand) -> Room:
    """The room that marks and words leave so far."""
    circle = stand.panel.shape == "circle"
    marked, words, kept = tuple(stand.taken), tuple(stand.words), tuple(stand.kept)
    return Room(stand.width, stand.height, circle, marked, words, kept)


def _within(value: float, edge: float, whole: float) -> float:
    return min(max(value, edge), max(edge, whole - edge))


def _centred(stand: Stand, at: Point, text: str) -> None:
    baseline = at[1] - stand.label_size * _CAP_HALF
    color = stand.look.palette.on_accent
    stand.write((at[0], baseline), text, strong=True, color=color, anchor="middle")


def _no_room(stand: Stand, layer: WORDED) -> ContentError:
    shown = stand.labels[layer.text].replace("\n", " ")
    shown = shown if len(shown) <= _TOLD else f"{shown[:_TOLD]}…"
    return ContentError(
        Diagnostic(
            f"the picture has no room for the text '{layer.text}' ({shown!r})",
            layer.source,
            "shorten the text, break it into two lines, or make the picture wider",
        )
    )
