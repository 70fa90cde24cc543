"""The baked art: views of bodies, hands and pairs of people as Bezier outlines in millimetres.

The JSON files in `art/` are our own: sculpted as distance fields, ray-cast and traced once
(`sculpt/`, a developer's tool that drawing never needs). One folder a body holds its views and
the hands that were laid on it; `hands/` holds hands that can be laid anywhere. x grows to the
right of the picture, y upwards.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal

from booklet.figure.geometry import Box, Numbers, Point, box_of

_FOLDER = Path(__file__).with_name("art")

BODIES = ("lean", "woman", "heavier", "older")
"""The bodies that pictures can show."""

Role = Literal["inner", "form", "faint", "hair", "face", "crease"]


@dataclass(frozen=True, slots=True)
class Shape:
    """One cubic outline with its bounding box."""

    points: Numbers
    box: Box


@dataclass(frozen=True, slots=True)
class Line:
    """A drawn line: its role decides weight and colour, `free` which ends taper."""

    shape: Shape
    role: Role
    name: str
    free: tuple[bool, bool]


@dataclass(frozen=True, slots=True)
class Rim:
    """A piece of a hand's contour; pieces `behind` something get no halo."""

    shape: Shape
    front: bool
    closed: bool
    area: float


@dataclass(frozen=True, slots=True)
class Body:
    """A view of the body. `landmarks` are camera millimetres by anatomical name, `hidden` those
    that the view can't show (None in art that is older than the list). Beyond `window` nothing was
    baked: where the outline meets its edge, the body is cut."""

    name: str
    window: Box
    outline: tuple[Shape, ...]
    hair: tuple[Shape, ...]
    towel: tuple[Shape, ...]
    shade: tuple[Shape, ...]
    hollows: tuple[Shape, ...]
    lines: tuple[Line, ...]
    muscles: Mapping[str, tuple[Shape, ...]]
    fibres: Mapping[str, tuple[Shape, ...]]
    landmarks: Mapping[str, Point]
    hidden: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Hand:
    """A hand with its sleeve. `frame` names the view whose millimetres it already stands in,
    `dents` are the hollows that it presses into the skin. An `own` hand is the patient's, and bare."""

    name: str
    outline: tuple[Shape, ...]
    skin: tuple[Shape, ...]
    shade: tuple[Shape, ...]
    sleeve: tuple[Shape, ...]
    sleeve_shade: tuple[Shape, ...]
    nails: tuple[Shape, ...]
    lines: tuple[Line, ...]
    rims: tuple[Rim, ...]
    anchors: Mapping[str, Point]
    frame: str
    dents: tuple[Shape, ...]
    own: bool


@lru_cache(maxsize=1)
def views() -> tuple[str, ...]:
    """The names of the views of a body, sorted; each body has all of them."""
    return tuple(path.stem for path in sorted((_FOLDER / BODIES[0]).glob("*.json")) if _is_body(path))


@lru_cache(maxsize=1)
def hands() -> tuple[str, ...]:
    """The names of the hands, sorted: those that lie on a body, and those that can lie anywhere."""
    settled = (path.stem for path in (_FOLDER / BODIES[0]).glob("*.json") if not _is_body(path))
    return tuple(sorted((*settled, *(path.stem for path in (_FOLDER / "hands").glob("*.json")))))


def _is_body(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(12).startswith(b'{"window"')


@cache
def load_body(view: str, body: str = BODIES[0]) -> Body:
    """A view of a body; the names must be among `views()` and `BODIES`."""
    data = _read(_FOLDER / body / f"{view}.json")
    return Body(
        name=view,
        outline=_shapes(data["fill"]),
        hair=_shapes(data["hair"]),
        towel=_shapes(data["towel"]),
        shade=_shapes(data["tone"]),
        hollows=_shapes(data["valley"]),
        lines=_lines(data["lines"]),
        muscles={name: _shapes(paths) for name, paths in data["muscle"].items()},
        fibres={name: _shapes(paths) for name, paths in data["fibres"].items()},
        landmarks={name: (point[0], point[1]) for name, point in data["landmarks"].items()},
        window=_window(data["window"]),
        hidden=tuple(data["hidden"]) if "hidden" in data else None,
    )


@cache
def load_hand(name: str, body: str = BODIES[0]) -> Hand:
    """A hand by its name, which must be among `hands()`; where it lies on a body, on this one."""
    free = _FOLDER / "hands" / f"{name}.json"
    data = _read(free if free.exists() else _FOLDER / body / f"{name}.json")
    rims = data.get("rim") or [{"kind": "front", "closed": True, "path": path} for path in data["outline"]]
    return Hand(
        name=name,
        outline=_shapes(data["outline"]),
        skin=_shapes(data["fill"]),
        shade=_shapes(path for level in data["tone"] for path in level),
        sleeve=_shapes(data["sleeve"]),
        sleeve_shade=_shapes(data["sleeve_tone"]),
        nails=_shapes(data["nails"]),
        lines=_lines(data["lines"]),
        rims=tuple(
            Rim(_shape(rim["path"]), rim["kind"] == "front", rim["closed"], _area(rim["path"]))
            for rim in rims
            if rim["kind"] != "joint"  # here the patient's own arm grows out of the body: no line
        ),
        anchors={name: (point[0], point[1]) for name, point in data["anchors"].items()},
        frame=data.get("frame", ""),
        dents=_shapes(data.get("dent", ())),
        own=bool(data.get("self", False)),
    )


def _read(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(path.read_bytes())
    return data


def _window(box: list[float]) -> Box:
    left, bottom, right, top = box
    return left, bottom, right, top


def _shape(path: list[float]) -> Shape:
    return Shape(tuple(path), box_of(path))


def _shapes(paths: Iterable[list[float]]) -> tuple[Shape, ...]:
    return tuple([_shape(path) for path in paths])


def _lines(lines: list[dict[str, Any]]) -> tuple[Line, ...]:
    return tuple(
        Line(_shape(line["path"]), line["role"], line.get("name") or "", (line["free"][0], line["free"][1]))
        for line in lines
    )


def _area(path: list[float]) -> float:
    """The area of the polygon through a path's knots (mm2)."""
    xs, ys = path[0::6], path[1::6]
    turned = zip(xs, ys, [*xs[1:], xs[0]], [*ys[1:], ys[0]], strict=True)
    return abs(sum(x0 * y1 - x1 * y0 for x0, y0, x1, y1 in turned)) / 2
