"""Labels: plates with words, placed together so that all find room, and their leaders.

The author's place is a wish. When the labels in the order of the scene don't all find room,
other orders are tried, then long lines are broken, then optional labels go, the last first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, permutations

from booklet.figure import marks
from booklet.figure.geometry import Box, Point
from booklet.figure.layers import LabelLayer
from booklet.figure.room import FAR, NEAR, Room, leader, places
from booklet.figure.stand import Stand

_LINE = 1.18  # line height of labels, in text sizes
_ASCENT = 0.80  # from a line's top to its baseline, in text sizes
_PADDING = 2.5
_OPTIONAL_SHARE = 0.4  # an optional label that is wider than this share of the picture stays away
_ORDERS = 24  # how many orders of the labels are tried

Line = tuple[str, bool]
"""A line of a label, and whether it is strong."""


@dataclass(slots=True)
class Wish:
    """A label with the forms that its text may take, each with the plate where the author wants it.
    The places that keep off the marks are found once, as far as they are asked for."""

    layer: LabelLayer
    target: Point | None
    forms: Sequence[tuple[tuple[Line, ...], Box]]
    room: Room
    _found: list[tuple[int, Box]] = field(default_factory=list)
    _source: Iterator[tuple[int, Box]] | None = None

    def places(self) -> Iterator[tuple[int, Box]]:
        """The number of a form and a place for it, the best first."""
        if self._source is None:
            self._source = self._search()
        yield from self._found
        for one in self._source:
            self._found.append(one)
            yield one

    def _search(self) -> Iterator[tuple[int, Box]]:
        rings = FAR if self.target else NEAR
        for number, (_, wanted) in enumerate(self.forms):
            for box in places(self.room, wanted, self.target, rings):
                yield number, box


Placed = dict[int, tuple[int, Box]]
"""Which form of which wish lies where."""


def wishes(stand: Stand, room: Room) -> list[Wish]:
    """The labels of the panel that have a text; optional ones that are too wide stay away."""
    found = []
    for layer in stand.panel.layers:
        text = stand.labels.get(layer.text) if isinstance(layer, LabelLayer) else None
        if not isinstance(layer, LabelLayer) or not text:
            continue
        forms = [(lines, _wanted(stand, layer, lines)) for lines in _forms(text)]
        if layer.optional:
            most = _OPTIONAL_SHARE * stand.width
            forms = [(lines, box) for lines, box in forms if box[2] - box[0] <= most]
        if forms:
            target = stand.point(layer.to) if layer.to is not None else None
            found.append(Wish(layer, target, forms, room))
    return found


def place_labels(wanted: Sequence[Wish], room: Room) -> Placed | LabelLayer:
    """Where each label lies, by its number in the list; the layer of a label that has no room."""
    shown = list(range(len(wanted)))
    while True:
        for order in islice(permutations(shown), _ORDERS):
            placed = _in_order(wanted, order, room, whole=True)
            if len(placed) == len(shown):
                return placed
        optional = [i for i in shown if wanted[i].layer.optional]
        if not optional:
            placed = _in_order(wanted, shown, room)
            return next(wanted[i].layer for i in shown if i not in placed)
        shown.remove(optional[-1])


def _in_order(wanted: Sequence[Wish], order: Sequence[int], room: Room, whole: bool = False) -> Placed:
    """Which labels find room in this order; with `whole`, none is looked at after one that does not."""
    placed: Placed = {}
    for i in order:
        target = wanted[i].target
        for number, box in wanted[i].places():
            if room.off_words(box) and room.open_to(box, target):
                placed[i] = (number, box)
                room = room.taken(box, target)
                break
        else:
            if whole:
                break
    return placed


def draw_label(stand: Stand, wish: Wish, form: int, box: Box) -> None:
    """A plate with its lines; its leader is drawn before."""
    marks.plate(stand.easel, box[0], box[1], box[2] - box[0], box[3] - box[1])
    x, top = (box[0] + box[2]) / 2, box[3] - _PADDING / 2
    for i, (line, strong) in enumerate(wish.forms[form][0]):
        baseline = top - stand.label_size * (_LINE * i + _ASCENT + (_LINE - 1) / 2)
        stand.write((x, baseline), line, strong=strong, color=stand.look.palette.text, anchor="middle")


def draw_leader(stand: Stand, wish: Wish, box: Box) -> None:
    """The line from a plate to what it names."""
    if wish.target is not None:
        marks.leader(stand.easel, *leader(box, wish.target))


def _forms(text: str) -> Iterator[tuple[Line, ...]]:
    """The text as it is written; a single line also broken where it is nearest to its middle."""
    lines = text.split("\n")
    yield tuple((line, i == 0) for i, line in enumerate(lines))
    gaps = [i for i, char in enumerate(text) if char == " "]
    if len(lines) == 1 and gaps:
        middle = min(gaps, key=lambda i: abs(2 * i - len(text)))
        yield (text[:middle], True), (text[middle + 1 :], True)


def _wanted(stand: Stand, layer: LabelLayer, lines: Sequence[Line]) -> Box:
    """The plate where the author wishes it: the wish shares out the room that the text leaves."""
    size = stand.label_size
    wide = max(stand.measure(line, strong, size) for line, strong in lines) + 2 * _PADDING
    high = size * _LINE * len(lines) + _PADDING
    margin = 2.5 * stand.weight
    left = margin + (stand.width - wide - 2 * margin) * layer.place[0]
    bottom = margin + (stand.height - high - 2 * margin) * layer.place[1]
    return left, bottom, left + wide, bottom + high
