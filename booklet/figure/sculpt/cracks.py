"""Edges between pixels ("cracks") joined to chains."""

from __future__ import annotations

from collections import defaultdict
from typing import TypedDict

import numpy as np

from booklet.figure.sculpt.rotation import Array, Mask

Corner = tuple[int, int]
Edge = tuple[Corner, Corner]


class Chain(TypedDict):
    """Points in pixel coordinates (column, row); `free` says which ends touch no other chain."""

    pts: Array
    closed: bool
    free: tuple[bool, bool]


def cracks_to_chains(hor: Mask, ver: Mask) -> list[Chain]:
    """Chains of cracks: `hor[r, c]` lies right of pixel (r, c), `ver[r, c]` below it."""
    near = _corners(hor, ver)
    used: set[Edge] = set()
    walks: list[tuple[list[Corner], bool]] = []
    for around in (True, False):
        # first the chains that begin at an end or a fork, then the rings
        for corner in list(near):
            if around and len(near[corner]) == 2:
                continue
            for other in near[corner]:
                if _edge(corner, other) not in used:
                    walks.append((_walk(near, used, corner, other), not around))
    out: list[Chain] = []
    for walk, ring in walks:
        points = np.array([(column - 0.5, row - 0.5) for row, column in walk], float)
        free = len(near[walk[0]]) == 1, len(near[walk[-1]]) == 1
        out.append({"pts": points, "closed": ring and walk[0] == walk[-1], "free": free})
    return out


def _corners(hor: Mask, ver: Mask) -> dict[Corner, list[Corner]]:
    """Pixel corners with the corners that a crack joins them to."""
    near: dict[Corner, list[Corner]] = defaultdict(list)
    for row, column in np.argwhere(hor).tolist():
        _join(near, (row, column + 1), (row + 1, column + 1))
    for row, column in np.argwhere(ver).tolist():
        _join(near, (row + 1, column), (row + 1, column + 1))
    return near


def _join(near: dict[Corner, list[Corner]], a: Corner, b: Corner) -> None:
    near[a].append(b)
    near[b].append(a)


def _walk(near: dict[Corner, list[Corner]], used: set[Edge], start: Corner, second: Corner) -> list[Corner]:
    """Follow cracks up to an end, a fork or the start."""
    walk = [start, second]
    used.add(_edge(start, second))
    while len(near[walk[-1]]) == 2:
        first, last = near[walk[-1]]
        following = first if first != walk[-2] else last
        edge = _edge(walk[-1], following)
        if edge in used:
            break
        used.add(edge)
        walk.append(following)
    return walk


def _edge(a: Corner, b: Corner) -> Edge:
    return (a, b) if a < b else (b, a)
