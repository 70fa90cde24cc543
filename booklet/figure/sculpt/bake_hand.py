"""A posed hand as flat outlines: cast by rays, then traced."""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy import ndimage as ndi

from booklet.figure.sculpt import bake, sdf, trace
from booklet.figure.sculpt.anchors import anchors
from booklet.figure.sculpt.bake import Buffers
from booklet.figure.sculpt.creases import crease_curves, sleeve_folds
from booklet.figure.sculpt.hand import CHAINS, SLEEVE, HandModel
from booklet.figure.sculpt.lying import Ground, close_slits, dents, depth_under, drop_strays, hide, rims
from booklet.figure.sculpt.nails import nail_masks
from booklet.figure.sculpt.rotation import Array, Mask, unit

PIXEL = 0.4  # side of a pixel at fineness 1, mm
_FIT = 0.33  # how far a fitted curve may leave the traced edge, mm
_CLOTH = 0.4
_TONE = 0.27  # light below which skin lies in shade
_SPECK = 190.0  # a smaller island of shade is left out, mm2
_OWN_SPECK = 500.0  # and on the patient's own arm
_JUMP = 2.6  # a depth jump that draws a line, mm
_SCRAP, _SHOULDER = 45.0, 170.0  # an own arm's line so short and so near to the joint means nothing, mm
_SHORTEST = {"crease": 3.0, "form": 8.0}


def bake_hand(
    hand: HandModel,
    turn: Array,
    shift: Array | None = None,
    size: float = 1.0,
    ground: Ground | None = None,
    fineness: float = 1.0,
) -> dict[str, Any]:
    """The art of a hand. `turn` and `shift` bring its frame to the camera (x right, y up, z to the viewer);
    for a left hand `turn` mirrors the right hand, so that the light stays where it is."""
    moved = np.zeros(3) if shift is None else shift
    own = np.array([0.0, 1, 1, 1, 1, 1, 0])
    rows = sdf.transform(hand.rows, turn, moved, size)
    melt = hand.melt * size
    buffers = Buffers(rows, melt, CHAINS, PIXEL * fineness, own)
    depth = np.full(buffers.hit.shape, -1e6) if ground is None else depth_under(buffers, ground)
    hidden = hide(buffers, depth)
    if ground is not None:
        close_slits(buffers, depth)
        if ground.joint is not None:
            drop_strays(buffers)
    skin, sleeve = buffers.hit & (buffers.part != SLEEVE), buffers.hit & (buffers.part == SLEEVE)
    loops = trace.mask_loops(buffers.hit)
    art: dict[str, Any] = {
        "fill": bake.loops_to_paths(buffers, trace.mask_loops(skin), _FIT),
        "outline": bake.loops_to_paths(buffers, loops, _FIT),
        "tone": _tone(buffers, skin, ground),
        "sleeve": bake.loops_to_paths(buffers, trace.mask_loops(sleeve), _CLOTH),
        "sleeve_tone": bake.tones(buffers, (_TONE,), 2.5, 60, None, sleeve)[0] if sleeve.any() else [],
        "nails": [],
    }
    if ground is not None:
        art["rim"] = rims(buffers, loops, hidden, depth, ground.joint, _FIT)
        palm = turn @ anchors(hand)["palm"] * size + moved
        art["dent"] = dents(buffers, depth, sdf.full_field(rows, melt, CHAINS), palm, _CLOTH)
    for mask in nail_masks(buffers, hand, turn / size, moved):
        art["nails"] += bake.loops_to_paths(buffers, trace.mask_loops(mask, 1.2, 5 / buffers.h**2), 0.13, 2.0)
    joint = None if ground is None else ground.joint
    art["lines"] = _prune(buffers, bake.chain_lines(buffers, *_edges(buffers), _FIT, 5.0), joint)
    for curve in crease_curves(hand):
        art["lines"] += _drawn(buffers, curve @ turn.T * size + moved, "crease", 1.3)
    for curve in sleeve_folds(hand, turn.T @ np.array([0.0, 0.0, 1.0])):
        art["lines"] += _drawn(buffers, curve @ turn.T * size + moved, "form", 2.5)
    named = {name: turn @ place * size + moved for name, place in anchors(hand).items()}
    art["anchors"] = {name: [float(v) for v in place] for name, place in named.items()}
    return art


def _tone(buffers: Buffers, skin: Mask, ground: Ground | None) -> list[list[list[float]]]:
    """Shade: a hand's own, or as the body has it where a patient's own arm grows out of it."""
    if ground is None or ground.joint is None:
        levels = bake.tones(buffers, (_TONE,), 1.3, 70, None, skin, _FIT)
    else:
        levels = bake.tones(buffers, (ground.shade,), 3.0, 400, unit(np.array(ground.light)), skin, _FIT)
    inside = ndi.distance_transform_edt(skin) * buffers.h
    least = _SPECK if ground is None or ground.joint is None else _OWN_SPECK
    return [[path for path in paths if not _is_speck(buffers, inside, path, least)] for paths in levels]


def _is_speck(buffers: Buffers, inside: Array, path: list[float], least: float) -> bool:
    """Whether a shape of shade is a small island in the light: no shadow of anything."""
    knots = np.array(path).reshape(-1, 2)[::3]
    area = 0.5 * abs(float(np.sum(knots[:-1, 0] * knots[1:, 1] - knots[1:, 0] * knots[:-1, 1])))
    pixels = np.clip(np.round(buffers.rc(knots)).astype(int), 0, [buffers.W - 1, buffers.H - 1])
    return bool(area < least and inside[pixels[:, 1], pixels[:, 0]].min() > 2.5)


def _edges(buffers: Buffers) -> tuple[Mask, Mask]:
    """Cracks between neighbouring pixels: depth jumps, digit against digit, the sleeve's edge."""
    across, down = bake.discontinuities(buffers, _JUMP)
    part, hit = buffers.part, buffers.hit
    digit, cloth = (part >= 1) & (part <= 5), part == SLEEVE
    for cracks, a, b in (
        (across, np.s_[:, 1:], np.s_[:, :-1]),
        (down, np.s_[1:, :], np.s_[:-1, :]),
    ):
        cracks |= (part[a] != part[b]) & digit[a] & digit[b]
        cracks |= (cloth[a] != cloth[b]) & hit[a] & hit[b]
    return across, down


def _prune(buffers: Buffers, lines: list[dict[str, Any]], joint: Array | None) -> list[dict[str, Any]]:
    """Without the flicker that depth thresholds leave along grazing silhouettes, and where the patient's
    own arm grows out of its shoulder joint."""
    inside = ndi.distance_transform_edt(buffers.hit) * buffers.h
    kept = []
    for line in lines:
        pixels = np.round(buffers.rc(np.array(line["path"]).reshape(-1, 2))).astype(int)
        place = np.clip(pixels, 0, [buffers.W - 1, buffers.H - 1])
        depth = float(np.median(inside[place[:, 1], place[:, 0]]))
        loose = line["free"][0] and line["free"][1]
        if (loose and (line["len"] < 9 or depth < 1.8)) or (any(line["free"]) and depth < 1.2):
            continue
        middle = np.array(line["path"]).reshape(-1, 2).mean(0)
        if joint is not None and line["len"] < _SCRAP and np.hypot(*(middle - joint[:2])) < _SHOULDER:
            continue
        kept.append({"role": line["role"], "path": line["path"], "free": line["free"]})
    return kept


def _drawn(buffers: Buffers, curve: Array, role: str, slack: float) -> list[dict[str, Any]]:
    """The visible runs of a curve that lies on the surface."""
    lines = []
    for run in visible_runs(buffers, curve, slack):
        if float(np.hypot(*np.diff(run, axis=0).T).sum()) >= _SHORTEST[role]:
            path = trace.segs_to_path(trace.fit(run, 0.15))
            lines.append({"role": role, "path": path, "free": [True, True]})
    return lines


def visible_runs(buffers: Buffers, curve: Array, slack: float) -> list[Array]:
    """The pieces of a curve (camera space) no deeper than `slack` mm under the surface that is seen."""
    place = np.clip(np.round(buffers.rc(curve[:, :2])).astype(int), 0, [buffers.W - 1, buffers.H - 1])
    seen = buffers.hit[place[:, 1], place[:, 0]] & (curve[:, 2] > buffers.z[place[:, 1], place[:, 0]] - slack)
    edges = np.flatnonzero(np.diff(np.r_[False, seen, False].astype(int)))
    return [curve[a:b, :2] for a, b in edges.reshape(-1, 2) if b - a > 3]
