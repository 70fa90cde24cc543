"""Verbs: one line of a scene that stands for the layers of a whole technique.

    - technique: {move: circle, with: heel, along: erector, sides: [L, R], from: T2, to: L5, step: palm}

expands to the circles of both sides, the hand at work and the numbers of the sides. An author
who wants more than that writes the layers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from booklet.diagnostics import Place, did_you_mean
from booklet.figure import art, layers
from booklet.figure.anatomy import CENTIMETRE, COLUMN, PALM_WIDTH, SIDES, Position
from booklet.figure.form import Node, entry, keys_of, places
from booklet.figure.form import readers as read
from booklet.figure.views import shows

TECHNIQUE = "technique"
"""The word of a verb in a scene file."""


_SPINE_LANE = "middle"

MOVES = ("circle", "grip", "lift", "press", "rub")
"""The verbs by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Technique:
    """A technique in one line. `with` is a hand without its side (heel, fist, pinch, thumbs, flat),
    `along` a lane, `sides` the order of the sides, `step` how far the hand goes on each time.
    `at` is where the hand is shown: a level for circle and lift, a place for rub."""

    source: Place
    move: str = entry(read.OneOf(MOVES, "move"))
    hand: str = entry(read.word, "", key="with")
    lane: str = entry(places.lane, "", key="along")
    sides: tuple[str, ...] = entry(read.SomeOf(SIDES, "side"), SIDES)
    start: str = entry(places.landmark, "T2", key="from")
    end: str = entry(places.landmark, "L5", key="to")
    step: float = entry(places.length, 0.0)
    at: str = entry(places.landmark, "")


@dataclass(frozen=True, slots=True)
class _Move:
    """What a technique does where its author says nothing, and how it expands."""

    hand: str
    expand: Callable[[Technique], Iterator[layers.Layer]]
    lane: str = ""
    step: float = PALM_WIDTH
    at: str = ""


def expand(technique: Technique, node: Node) -> tuple[layers.Layer, ...]:
    """The layers of a technique, from the back to the front."""
    move = _MOVES[technique.move]
    told = replace(
        technique,
        hand=technique.hand or move.hand,
        lane=technique.lane or move.lane,
        step=technique.step or move.step,
        at=technique.at or move.at or _between(technique.start, technique.end),
    )
    _check(told, node, move)
    found = tuple(move.expand(told))
    for layer in found:
        _check_places(layer, node)
    return found


def _check_places(layer: layers.Layer, node: Node) -> None:
    """A technique puts its layers only where the view shows the body."""
    for key in keys_of(type(layer)).values():
        place = getattr(layer, key.name)
        if isinstance(place, Position) and node.anatomy is not None:
            known = place.landmark in node.anatomy.landmarks
            if not known or not shows(node.anatomy, place.landmark):
                message = f"the view '{node.anatomy.view}' does not show '{place.landmark}'"
                raise node.wrong(message, "the technique needs it; take another view")


def _check(told: Technique, node: Node, move: _Move) -> None:
    entries, known = node.entries(), art.hands()
    anatomy = node.anatomy
    if told.lane == _SPINE_LANE:
        hint = "take a lane beside it, such as erector"
        raise entries["along"].wrong("a technique never works on the spine itself", hint)
    if anatomy is None or (move.lane and not anatomy.straight):
        raise entries["move"].wrong(
            f"the move '{told.move}' needs a view that shows the spine from behind", "such as view: back"
        )
    if move.lane and anatomy.landmarks[told.start][1] <= anatomy.landmarks[told.end][1]:
        raise entries.get("from", entries.get("to", node)).wrong(
            f"'{told.start}' does not lie above '{told.end}'", "a technique goes down: write from: T2, to: L5"
        )
    for side in told.sides:
        name = _hand_name(told, side)
        if name not in known:
            stems = sorted({one[:-2] for one in known if one.endswith(("_l", "_r"))})
            raise entries.get("with", node).wrong(
                f"there is no hand '{name}'", did_you_mean(told.hand, stems)
            )


def _hand_name(told: Technique, side: str) -> str:
    if told.move == "grip":
        return told.hand if side == "R" else f"{told.hand}_left"
    return f"{told.hand}_{side.lower()}"


def _between(start: str, end: str) -> str:
    """The vertebra half-way between two."""
    if start not in COLUMN or end not in COLUMN:
        return start
    return COLUMN[(COLUMN.index(start) + COLUMN.index(end)) // 2]


def _hand(told: Technique, side: str, anchor: str, at: Position | None, says: str = "") -> layers.HandLayer:
    name = _hand_name(told, side)
    return layers.HandLayer(source=told.source, art=name, anchor=anchor, at=at, says=says)


def _on(told: Technique, side: str, level: str, dx: float = 0.0, dy: float = 0.0) -> Position:
    """A place on the technique's lane; `dx` counts away from the spine."""
    return Position(level, told.lane, side, -dx if side == "L" else dx, dy)


def _circle(told: Technique) -> Iterator[layers.Layer]:
    source = told.source
    for order, side in enumerate(told.sides):
        yield layers.CirclesLayer(
            source=source,
            start=_on(told, side, told.start),
            end=_on(told, side, told.end),
            clockwise=side == "R",
            hollow=order > 0,
            spacing=told.step,
        )
    first = told.sides[0]
    yield _hand(told, first, "heel", _on(told, first, told.start, dy=-2 * told.step))
    for order, side in enumerate(told.sides, start=1):
        at = _on(told, side, told.start, dx=12, dy=72)
        yield layers.BadgeLayer(source=source, sign=str(order), at=at)


def _lift(told: Technique) -> Iterator[layers.Layer]:
    source, out = told.source, replace(told, lane="outer")
    for side in told.sides:
        yield layers.StrokeLayer(
            source=source,
            start=_on(told, side, told.start, dy=14),
            end=_on(told, side, told.end),
            order="1",
            says="down_beside_spine",
        )
    for side in told.sides:
        yield layers.StrokeLayer(
            source=source,
            start=_on(out, side, told.end, dy=-22),
            end=_on(out, side, told.start, dy=-10),
            order="2",
            hollow=True,
            says="back_up",
        )
    for side in told.sides:
        yield layers.FoldLayer(source=source, at=_on(told, side, told.at))
    for side in told.sides:
        yield _hand(told, side, "pinch", _on(told, side, told.at, dx=2))


def _press(told: Technique) -> Iterator[layers.Layer]:
    source = told.source
    for side in told.sides:
        start, end = _on(told, side, told.start, dy=-30), _on(told, side, told.end, dy=-20)
        yield layers.DotsLayer(source=source, start=start, end=end, spacing=told.step)
    for side in told.sides:
        yield _hand(told, side, "thumb_tip", _on(told, side, told.start, dx=-3, dy=1))
    for side in told.sides:
        yield layers.PressLayer(source=source, at=_on(told, side, told.start), radius=6.4)


def _rub(told: Technique) -> Iterator[layers.Layer]:
    at = Position(told.at)
    yield _hand(told, told.sides[-1], "palm", at)
    yield layers.RubLayer(source=told.source, at=at)


def _grip(told: Technique) -> Iterator[layers.Layer]:
    for side in told.sides:
        way, name = -1 if side == "L" else 1, f"{told.at}.{side}"
        yield layers.PressLayer(source=told.source, at=Position(name), radius=13.0)
        yield _hand(told, side, "thumb_pad", None)
        for dx, low, high, says in ((70, 84, 140, "lift"), (104, 140, 84, "release")):
            yield layers.ArrowLayer(
                source=told.source,
                start=Position(name, dx=way * dx, dy=low),
                end=Position(name, dx=way * dx, dy=high),
                width=5.0,
                hollow=says == "release",
                says=says,
            )


_MOVES: Mapping[str, _Move] = {
    "circle": _Move("heel", _circle, "erector"),
    "grip": _Move("grip_shoulder", _grip, at="GB21"),
    "lift": _Move("pinch", _lift, "erector"),
    "press": _Move("thumbs", _press, "finger", CENTIMETRE),
    "rub": _Move("flat", _rub, at="GV14"),
}
