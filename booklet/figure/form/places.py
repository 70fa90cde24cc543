"""Readers of lengths and places on the body."""

from __future__ import annotations

import re

from booklet.diagnostics import did_you_mean
from booklet.figure.anatomy import CUN, LANES, MILLIMETRES, RULES, SIDES, Position
from booklet.figure.form.node import Node
from booklet.figure.form.readers import MOST, MOST_POINTS, number
from booklet.figure.views import shows

_LENGTH = re.compile(r"(-?(?:0|[1-9][0-9]{0,4})(?:\.[0-9]{1,4})?)? ?([a-z]+)")
_NUMBER = re.compile(r"-?[0-9.]+")
_BEHIND = "only views from behind, such as 'back', have lanes, a cun and the points beside the spine"


def length(node: Node) -> float:
    """A length above zero in mm, written as a number or with its unit: 12, 1 cm, finger, 2 palms."""
    millimetres, cun = _measured(node)
    if cun:
        raise node.wrong("a cun is no fixed length", f"write a number of mm, or {_units()}")
    if millimetres <= 0:
        raise node.wrong(f"{node.name} must be more than 0")
    if millimetres > MOST:
        raise node.wrong(f"{node.name} must be at most {MOST:g} mm")
    return millimetres


def position(node: Node) -> Position:
    """A place that the view shows: a landmark, a point or `lane@landmark`, with an offset or
    without, or the millimetres themselves."""
    place = anywhere(node)
    if node.anatomy is not None and not shows(node.anatomy, place.landmark):
        raise node.wrong(
            f"'{place.landmark}' can't be seen in the view '{node.anatomy.view}'",
            "take a landmark that it shows, or another view",
        )
    return place


def anywhere(node: Node) -> Position:
    """A place on the body, whether the view shows it or not."""
    if isinstance(node.data, str):
        return _named(node)
    items = list(node.items())
    if len(items) == 2 and _is_length(items[0]):
        return _moved(Position(), items[0], items[1])
    if len(items) != 3:
        hint = "write C7, [C7, dx, dy] or [x, y]; in mm, or with a unit such as 1.5 cun"
        raise node.wrong(f"{node.name} is no position", hint)
    return _moved(_named(items[0]), items[1], items[2])


def positions(node: Node) -> tuple[Position, ...]:
    """At least two positions."""
    places = tuple(position(item) for item in node.items())
    if len(places) < 2:
        raise node.wrong(f"{node.name} needs at least two positions")
    if len(places) > MOST_POINTS:
        raise node.wrong(f"{node.name} has {len(places)} positions; {MOST_POINTS} are the most")
    return places


def lane(node: Node) -> str:
    """The name of a lane, without its side."""
    written = node.text()
    if written not in LANES:
        raise node.wrong(f"unknown lane '{written[:40]}'", did_you_mean(written, tuple(LANES)))
    _behind(node, f"the lane '{written}'")
    return written


def landmark(node: Node) -> str:
    """The name of a landmark or a point that the view shows."""
    return position(node).landmark if isinstance(node.data, str) else node.text()


def _moved(base: Position, across: Node, up: Node) -> Position:
    (dx, cun_x), (dy, cun_y) = _measured(across), _measured(up)
    for node, cun in ((across, cun_x), (up, cun_y)):
        if cun:
            _behind(node, "a cun")
    return Position(base.landmark, base.lane, base.side, dx, dy, cun_x, cun_y)


def _measured(node: Node) -> tuple[float, float]:
    """Millimetres and cun of a length."""
    found = _LENGTH.fullmatch(node.text())
    if found is None:
        return number(node), 0.0
    count, unit = float(found[1] or 1.0), found[2]
    if unit == CUN:
        return 0.0, count
    if unit not in MILLIMETRES:
        units = (*MILLIMETRES, CUN)
        raise node.wrong(f"unknown unit '{unit[:40]}'", did_you_mean(unit, units) or f"write {_units()}")
    return count * MILLIMETRES[unit], 0.0


def _units() -> str:
    return "1 finger, 1 palm or 1 cm"


def _is_length(node: Node) -> bool:
    if not isinstance(node.data, str):
        return False
    found = _LENGTH.fullmatch(node.data)
    return bool(_NUMBER.match(node.data)) or (found is not None and found[2] in (*MILLIMETRES, CUN))


def _named(node: Node) -> Position:
    written = node.text()
    if node.anatomy is None:
        raise node.wrong(
            f"'{written[:40]}' has no place here: the panel shows no view of the body",
            "write [x, y] in mm, or give the panel a view",
        )
    name, found, level = written.rpartition("@")
    if not found:
        return Position(_landmark(node, written))
    name, _, side = name.partition(".")
    if name not in LANES:
        raise node.wrong(f"unknown lane '{name[:40]}'", did_you_mean(name, tuple(LANES)))
    _behind(node, f"the lane '{name}'")
    if side not in ((*SIDES,) if name != "middle" else ("", *SIDES)):
        raise node.wrong(f"the lane '{name}' needs a side", f"write {name}.L or {name}.R")
    return Position(_landmark(node, level), name, side)


def _landmark(node: Node, name: str) -> str:
    assert node.anatomy is not None  # the caller has asked
    if name in node.anatomy.landmarks:
        return name
    if name in RULES and any(one in node.anatomy.landmarks for one in RULES[name].names):
        raise node.wrong(f"the point '{name}' has two sides", f"write {name}.L or {name}.R")
    if name.rpartition(".")[0] in RULES or name in RULES:
        _behind(node, f"the point '{name}'")
    odd = next((char for char in name if not char.isascii()), "")
    if odd:
        hint = f"'{odd}' (U+{ord(odd):04X}) only looks like a letter of the name; type the name again"
    else:
        hint = did_you_mean(name, node.anatomy.names()) or "such as C7, T5, GB21.L or acromion.R"
    raise node.wrong(f"unknown landmark '{name[:40]}'", hint)


def _behind(node: Node, what: str) -> None:
    if node.anatomy is None or not node.anatomy.straight:
        shown = f"the view '{node.anatomy.view}'" if node.anatomy else "a panel without a view"
        raise node.wrong(f"{what} has no place in {shown}", _BEHIND)
