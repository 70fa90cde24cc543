"""Vectors and rotations of the model space (x to the patient's right, y up, z out of the back)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.float64]
Mask: TypeAlias = NDArray[np.bool_]

X, Y, Z = np.eye(3)


def vector(*values: float) -> Array:
    """Numbers as a vector."""
    return np.array(values, float)


def unit(v: Array) -> Array:
    """The vector with length 1."""
    out: Array = v / np.linalg.norm(v)
    return out


def rotation(axis: Sequence[float] | Array, degrees: float) -> Array:
    """The matrix that turns by `degrees` about an axis (right-hand rule, Rodrigues)."""
    a = unit(np.asarray(axis, float))
    t = np.radians(degrees)
    k = np.array([[0, -a[2], a[1]], [a[2], 0, -a[0]], [-a[1], a[0], 0]])
    out: Array = np.eye(3) + np.sin(t) * k + (1 - np.cos(t)) * k @ k
    return out


def turned(turns: Iterable[tuple[str, float]]) -> Array:
    """Several turns (axis letter, degrees) as one matrix; the first one is applied last."""
    out: Array = np.eye(3)
    for letter, degrees in turns:
        out = out @ rotation(np.eye(3)["xyz".index(letter)], degrees)
    return out
