"""People at a glance: who sits or lies where, as baked outlines of whole persons.

`art/people/` holds one file a group: what a camera sees of receiver, giver and furniture, cut
into pieces by person and material, in millimetres of the picture plane.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from booklet.figure.art import Shape
from booklet.figure.geometry import Box, Numbers, Point, box_of

_FOLDER = Path(__file__).with_name("art") / "people"


@dataclass(frozen=True, slots=True)
class Figure:
    """What is seen of the `receiver`, the `giver` or the `prop` that they sit or lie on: pieces by
    what they are made of (skin, hair, top, trousers, towel, shoes, pad, frame), and the shade."""

    role: str
    parts: Mapping[str, tuple[Shape, ...]]
    shade: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """One picture of people. `contour` parts a person from the rest, `inner` lines lie within;
    `heads` are the middles of the heads by role."""

    name: str
    box: Box
    figures: tuple[Figure, ...]
    contour: tuple[Numbers, ...]
    inner: tuple[tuple[Numbers, tuple[bool, bool]], ...]
    heads: Mapping[str, Point]


@lru_cache(maxsize=1)
def people() -> tuple[str, ...]:
    """The names of the groups, sorted."""
    return tuple(path.stem for path in sorted(_FOLDER.glob("*.json")))


@cache
def load_people(name: str) -> Group:
    """A group by its name, which must be among `people()`."""
    data = json.loads((_FOLDER / f"{name}.json").read_bytes())
    left, bottom, right, top = data["box"]
    return Group(
        name=name,
        box=(left, bottom, right, top),
        figures=tuple(
            Figure(
                one["role"],
                {part: _shapes(paths) for part, paths in one["parts"].items()},
                _shapes(one["tone"]),
            )
            for one in data["people"]
        ),
        contour=tuple(tuple(path) for path in data["contour"]),
        inner=tuple((tuple(line["path"]), (line["free"][0], line["free"][1])) for line in data["inner"]),
        heads={role: (x, y) for role, (x, y) in data["heads"].items()},
    )


def _shapes(paths: list[list[float]]) -> tuple[Shape, ...]:
    return tuple(Shape(tuple(path), box_of(path)) for path in paths)
