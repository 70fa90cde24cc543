"""A small coarse bake comes out where the frozen art says; skipped without the extra `sculpt`."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from booklet.figure.sculpt.builds import BUILDS, Build
from booklet.figure.sculpt.manifest import ART
from booklet.figure.sculpt.views import VIEWS

for extra in ("numpy", "scipy", "numba", "contourpy"):
    pytest.importorskip(extra, reason="needs the extra [sculpt]")

WINDOW = (-150.0, 100.0, 150.0, 500.0)
"""Head, neck and the top of the shoulders, mm about the centre of the view."""

Point = tuple[float, float]


def coarse(build: Build) -> dict[str, Any]:
    from booklet.figure.sculpt.bake_body import bake_view

    return bake_view(build, replace(VIEWS["back"], window=WINDOW), (), 1.6)


def knots(paths: list[list[float]]) -> list[Point]:
    """The end points of a path's curves, away from the window's edge."""
    points = [(path[i], path[i + 1]) for path in paths for i in range(0, len(path), 6)]
    return [(x, y) for x, y in points if abs(x) < 140 and 1415 < y < 1790]


def dense(paths: list[list[float]]) -> list[Point]:
    """Points on a path's curves, two dozen on each."""
    shares = [k / 24 for k in range(24)]
    out = []
    for path in paths:
        for i in range(0, len(path) - 7, 6):
            xs, ys = path[i : i + 8 : 2], path[i + 1 : i + 8 : 2]
            out += [(on_curve(xs, t), on_curve(ys, t)) for t in shares]
    return out


def on_curve(c: list[float], t: float) -> float:
    return (1 - t) ** 3 * c[0] + 3 * t * (1 - t) ** 2 * c[1] + 3 * t * t * (1 - t) * c[2] + t**3 * c[3]


def apart(art: dict[str, Any]) -> float:
    """How far the frozen outline is from another one at worst, mm."""
    frozen = json.loads((ART / "lean" / "back.json").read_text("utf-8"))
    other = dense(art["fill"])
    return max(min(math.dist(p, q) for q in other) for p in knots(frozen["fill"]))


def test_a_coarse_bake_is_where_the_frozen_outline_is() -> None:
    assert apart(coarse(BUILDS["lean"])) < 3.0


def test_another_body_is_not() -> None:
    assert apart(coarse(BUILDS["older"])) > 10.0


def test_points_and_landmarks_agree_with_the_frozen_art() -> None:
    frozen = json.loads((ART / "lean" / "back.json").read_text("utf-8"))["landmarks"]
    fresh = coarse(BUILDS["lean"])["landmarks"]
    assert set(fresh) == set(frozen)
    assert all(math.dist(fresh[name], frozen[name]) < 0.5 for name in frozen)


def test_fitted_curves_stay_with_their_points() -> None:
    import numpy as np

    from booklet.figure.sculpt.bezier_fit import fit, segs_to_path

    angle = np.linspace(0, 2 * np.pi, 200, endpoint=False)
    circle = np.stack([50 * np.cos(angle), 50 * np.sin(angle)], 1)
    path = segs_to_path(fit(circle, 0.1, closed=True))
    assert len(path) < 120
    assert all(abs(math.hypot(x, y) - 50) < 0.15 for x, y in dense([path]))


def test_chains_of_cracks_end_where_pixels_meet() -> None:
    import numpy as np

    from booklet.figure.sculpt.cracks import cracks_to_chains

    mask = np.zeros((6, 8), bool)
    mask[2:4, 3:6] = True
    chains = cracks_to_chains(mask[:, 1:] != mask[:, :-1], mask[1:] != mask[:-1])
    (ring,) = chains
    assert ring["closed"]
    assert len(ring["pts"]) == 11
    open_ones = cracks_to_chains(mask[:, 1:] != mask[:, :-1], np.zeros((5, 8), bool))
    assert [chain["free"] for chain in open_ones] == [(True, True), (True, True)]
    assert all(math.dist(a, b) == 1 for chain in chains for a, b in pairwise(chain["pts"].tolist()))


def test_heights_of_a_stooped_body_go_both_ways() -> None:
    from booklet.figure.sculpt.body import posed_body
    from booklet.figure.sculpt.body_field import lean_height

    body = posed_body("older", "back")
    for y in (900.0, 1100.0, 1400.0, 1500.0, 1640.0):
        assert lean_height(body.height(y), body.numbers) == pytest.approx(y)
