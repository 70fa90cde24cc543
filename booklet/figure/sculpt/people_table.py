"""Who sits or lies where: the poses of the small pictures of receiver and giver, a few numbers each.

Millimetres and degrees. The floor is y = 0; a person at `yaw` 0 looks along +z with the left side at +x.
A hand is told by the spot that it lies on (`people_spots`) and the way that its fingers point, so that it
touches whatever the figures' sizes are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from booklet.figure.sculpt.piece import Piece

Vector = tuple[float, float, float]
Role = Literal["receiver", "giver"]
Clothes = Literal["tunic", "vest", "wrap", "towel"]


@dataclass(frozen=True, slots=True)
class Reach:
    """A hand: whose spot it lies on ("" is a spot in the room, `at`), where its fingers point and where its
    elbow goes (directions in the room), how far its fingers bend."""

    whose: Role
    spot: str
    fingers: Vector
    elbow: Vector
    bend: float = 15.0
    at: Vector = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Person:
    """A jointed figure of 1.75 m. `hips` is the middle between the hip joints; `lean` turns the pelvis
    forward, `bend` the chest on it, then `neck` and `head`. `feet` are the ankles, left and right: x and z
    from the hips in the person's own directions, y from the floor; `toes` turns the feet about x. Without a
    reach an arm hangs."""

    role: Role
    clothes: Clothes
    hips: Vector
    yaw: float = 0.0
    lean: float = 0.0
    bend: float = 0.0
    neck: float = 18.0
    head: float = -14.0
    feet: tuple[Vector, Vector] = ((110.0, 82.0, 0.0), (-110.0, 82.0, 0.0))
    toes: float = 0.0
    left: Reach | None = None
    right: Reach | None = None
    bun: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A box of furniture: its middle, its size and what it is made of."""

    middle: Vector
    size: Vector
    kind: Literal["frame", "pad"] = "frame"


@dataclass(frozen=True, slots=True)
class Group:
    """One picture: the people, what they sit or lie on, and the camera: `yaw` about the upright (0 looks at
    a face of yaw 0, 90 at the left side), `above` the horizon."""

    people: tuple[Person, ...]
    furniture: tuple[Block, ...]
    yaw: float
    above: float


_SEAT, _TABLE = 450.0, 640.0  # heights of the surfaces


def _chair(back: bool) -> tuple[Block, ...]:
    """A stool, or a chair whose back ends below the shoulder blades."""
    legs = tuple(
        Block((x, _SEAT / 2 - 25, z), (42, _SEAT - 50, 42)) for x in (-165, 165) for z in (-205, 125)
    )
    seat = Block((0, _SEAT - 25, -40), (400, 60, 400), "pad")
    if not back:
        return (seat, *legs)
    posts = tuple(Block((x, _SEAT + 90, -222), (36, 240, 28)) for x in (-150, 150))
    return (seat, *legs, *posts, Block((0, _SEAT + 290, -222), (380, 190, 36), "pad"))


def _table() -> tuple[Block, ...]:
    """A treatment table: the head lies towards +z on a rest with a gap for the face."""
    legs = tuple(
        Block((x, _TABLE / 2 - 30, z), (60, _TABLE - 60, 60)) for x in (-250, 250) for z in (-900, 300)
    )
    cheeks = tuple(Block((x, _TABLE - 18, 735), (80, 76, 250), "pad") for x in (-92, 92))
    brow = Block((0, _TABLE - 18, 850), (264, 76, 70), "pad")
    bracket = Block((0, _TABLE - 80, 640), (110, 40, 130))
    return (Block((0, _TABLE - 45, -250), (680, 90, 1700), "pad"), bracket, brow, *cheeks, *legs)


_SITTER = Person(
    role="receiver",
    clothes="wrap",
    hips=(0, _SEAT + 98, -60),
    lean=-8,
    bend=8,
    feet=((115, 82, 455), (-115, 82, 455)),
    left=Reach("receiver", "thigh.L", (-0.15, -0.2, 1), (1, -0.3, -0.6), 20),
    right=Reach("receiver", "thigh.R", (0.15, -0.2, 1), (-1, -0.3, -0.6), 20),
)
_ALONE = replace(_SITTER, clothes="vest", lean=-4, bend=6)
_BEHIND = Person(
    role="giver",
    clothes="tunic",
    hips=(0, 895, -560),
    lean=8,
    bend=10,
    neck=16,
    head=8,
    feet=((120, 82, 110), (-120, 82, -90)),
    left=Reach("receiver", "shoulder.L", (-0.1, 0, 1), (1, -0.8, -0.3), 40),
    right=Reach("receiver", "shoulder.R", (0.1, 0, 1), (-1, -0.8, -0.3), 40),
    bun=True,
)
_LYING = Person(
    role="receiver",
    clothes="towel",
    hips=(0, _TABLE + 100, 0),
    lean=90,
    neck=6,
    head=2,
    feet=((110, _TABLE + 125, -820), (-110, _TABLE + 125, -820)),
    toes=148,
    left=Reach("receiver", "", (0.1, 0, -1), (1, 0.6, 0), 12, (285, _TABLE, -20)),
    right=Reach("receiver", "", (-0.1, 0, -1), (-1, 0.6, 0), 12, (-285, _TABLE, -20)),
)
_BESIDE = Person(
    role="giver",
    clothes="tunic",
    hips=(520, 880, 170),
    yaw=-90,
    lean=24,
    bend=16,
    neck=10,
    head=14,
    feet=((130, 82, 60), (-130, 82, -110)),
    left=Reach("receiver", "upper_back.L", (-0.5, 0, 0.6), (0.5, 0.2, 1), 10),
    right=Reach("receiver", "lower_back.L", (-0.5, 0, 0.6), (0.5, 0.2, -1), 10),
    bun=True,
)
_AT_HEAD = replace(
    _BESIDE,
    hips=(0, 880, 1120),
    yaw=180,
    lean=30,
    bend=22,
    left=Reach("receiver", "upper_back.R", (0.15, 0, -1), (-1, -0.2, 0.3), 8),
    right=Reach("receiver", "upper_back.L", (-0.15, 0, -1), (1, -0.2, 0.3), 8),
)
_PALM_ON_NECK = Reach("receiver", "neck_base", (0.7, 0, 0.7), (-1, -0.6, -0.3), 8)
_OWN_SHOULDER = Reach("receiver", "shoulder.L", (0.35, -0.2, -1), (0.1, -0.8, 1), 35)
_OWN_NECK = Reach("receiver", "nape", (0.95, -0.1, -0.1), (-1, -0.2, 0.2), 20)
_BOWED = replace(_SITTER, lean=-2, bend=14, neck=34, head=2)
_BOWED_ALONE = replace(_ALONE, bend=14, neck=34, head=4, right=_OWN_NECK)
_STANDING = Person("receiver", "vest", (0, 914, 0), lean=3, bend=5, neck=16, head=-14)

GROUPS: Mapping[str, Group] = MappingProxyType(
    {
        "sitting_behind": Group((_SITTER, _BEHIND), _chair(True), -93, 24),
        "sitting_neck": Group((_BOWED, replace(_BEHIND, right=_PALM_ON_NECK)), _chair(False), -97, 24),
        "lying_beside": Group((_LYING, _BESIDE), _table(), -114, 28),
        "lying_head": Group((_LYING, _AT_HEAD), _table(), -100, 26),
        "sitting_rest": Group((_ALONE,), _chair(True), 70, 14),
        "sitting_alone": Group((replace(_ALONE, right=_OWN_SHOULDER),), _chair(True), 70, 14),
        "sitting_alone_neck": Group((_BOWED_ALONE,), _chair(True), 140, 18),
        "standing_alone": Group((_STANDING,), (), -62, 12),
    }
)
"""The groups by the name of their art."""


def pieces() -> tuple[Piece, ...]:
    """All groups."""
    rows = ((f"people/{name}", group) for name, group in GROUPS.items())
    return tuple(Piece(name, "people_bake:bake_group", (group,)) for name, group in rows)
