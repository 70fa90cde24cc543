"""Scenes that ask for the impossible, or for far too much: told with their place, at once."""

from __future__ import annotations

import time

import pytest

from booklet.diagnostics import ContentError
from booklet.figure.stage import stage
from booklet.figure.style import look
from tests.figure.conftest import measure, panel_of

SIZE = "size: [236, 336], view: back"
WINDOW = f"{SIZE}, center: [0, 1300], mm: 600"
NOWHERE = "size: [100, 100]"

LAYERS = {
    "circles without a length": (
        "circles: {from: T5, to: T5}",
        "same place",
        "circles: {from: T5, to: L2}",
    ),
    "dots without a length": (
        "dots: {from: T5, to: [T5, 0, 0]}",
        "same place",
        "dots: {from: T5, to: L2}",
    ),
    "arrow without a length": (
        "arrow: {from: T5, to: T5, bend: 0.3}",
        "same place",
        "arrow: {from: T5, to: L2, bend: 0.3}",
    ),
    "stroke without a length": (
        "stroke: {from: T5, to: T5, order: 1}",
        "same place",
        "stroke: {from: T5, to: L2, order: 1}",
    ),
    "dimension without a length": (
        "dim: {from: T5, to: T5}",
        "same place",
        "dim: {from: T5, to: L2}",
    ),
    "rule with its middle at its end": (
        "rule: {from: C7, mid: C7, to: T9}",
        "same place",
        "rule: {from: C7, mid: T5, to: T9}",
    ),
    "line that stays": (
        "line: {points: [T5, T5]}",
        "same place",
        "line: {points: [T5, L2]}",
    ),
    "too many circles": (
        "circles: {from: T2, to: L5, spacing: 0.0001}",
        "places; 100 are the most",
        "circles: {from: T2, to: L5, spacing: 88}",
    ),
    "too many dots": (
        "dots: {from: T2, to: L5, spacing: 0.0001}",
        "places; 100 are the most",
        "dots: {from: T2, to: L5, spacing: 10}",
    ),
    "a row to the moon": (
        "dots: {from: T2, to: [0, -99999]}",
        "places; 100 are the most",
        "dots: {from: T2, to: [0, 900]}",
    ),
    "no turn": (
        "spin: {at: T5, sweep: 0}",
        "at least 20 degrees",
        "spin: {at: T5, sweep: 90}",
    ),
    "many turns": (
        "spin: {at: T5, sweep: 99999}",
        "from -360 to 360",
        "spin: {at: T5, sweep: 90}",
    ),
    "a wild bow": (
        "arrow: {from: T2, to: T9, bend: 99999}",
        "from -2 to 2",
        "arrow: {from: T2, to: T9, bend: 0.3}",
    ),
    "a huge ring": (
        "press: {at: T5, radius: 99999}",
        "at most 2000",
        "press: {at: T5, radius: 9}",
    ),
    "a huge fold": (
        "fold: {at: T5, length: 99999}",
        "at most 2000",
        "fold: {at: T5, length: 90}",
    ),
    "spine upside down": (
        "spine: {from: L5, to: C7}",
        "'L5' does not lie above 'C7'",
        "spine: {from: C7, to: L5}",
    ),
    "band upside down": (
        "never: {from: L5, to: C7}",
        "'L5' does not lie above 'C7'",
        "never: {from: C7, to: L5}",
    ),
    "grid upside down": (
        "grid: {from: L5, to: C7}",
        "'L5' does not lie above 'C7'",
        "grid: {from: C7, to: L5}",
    ),
    "flat grid": (
        "grid: {from: T5, to: T5}",
        "'T5' does not lie above 'T5'",
        "grid: {from: T4, to: T5}",
    ),
    "an endless grid": (
        "grid: {from: T2, to: T5, cun: 99999}",
        "from 1 to 12",
        "grid: {from: T2, to: T5, cun: 3}",
    ),
    "an endless measure": (
        "measure: {of: finger, at: T5, count: 99999}",
        "from 1 to 20",
        "measure: {of: finger, at: T5, count: 2}",
    ),
    "no measure": (
        "measure: {of: finger, at: T5, count: 0}",
        "from 1 to 20",
        "measure: {of: finger, at: T5, count: 2}",
    ),
    "endless fibres": (
        "section: {profile: [[-90, 1300], [90, 1300]], fibres: 99999}",
        "from 0 to 40",
        "section: {profile: [[-90, 1300], [90, 1300]], fibres: 4}",
    ),
    "profile on the spot": (
        "section: {profile: [[0, 1300], [0, 1300]]}",
        "from left to right",
        "section: {profile: [[0, 1300], [9, 1300]]}",
    ),
    "profile backwards": (
        "section: {profile: [[9, 1300], [0, 1300]]}",
        "from left to right",
        "section: {profile: [[9, 1300], [20, 1300]]}",
    ),
    "sign of two": (
        "badge: {sign: 12, at: T5}",
        "one digit or letter",
        "badge: {sign: 1, at: T5}",
    ),
    "sign without a glyph": (
        "badge: {sign: '\u0663', at: T5}",
        "one digit or letter",
        "badge: {sign: 1, at: T5}",
    ),
    "sides twice": (
        "technique: {move: circle, sides: [L, L]}",
        "names something twice",
        "technique: {move: circle, sides: [L, R]}",
    ),
    "technique upwards": (
        "technique: {move: circle, from: L5, to: T2}",
        "does not lie above",
        "technique: {from: T2, to: L5, move: circle}",
    ),
    "technique on the spot": (
        "technique: {move: lift, from: T5, to: T5}",
        "does not lie above",
        "technique: {from: T2, to: L5, move: lift}",
    ),
    "technique on the bone": (
        "technique: {move: press, along: middle}",
        "never works on the spine",
        "technique: {move: press, along: finger}",
    ),
    "endless steps": (
        "technique: {move: press, step: 0.0001}",
        "places; 100 are the most",
        "technique: {move: press, step: 20}",
    ),
    "lookalike letter": (
        "press: {at: \u04217}",
        "unknown landmark",
        "press: {at: C7}",
    ),
    "no landmark": (
        "press: {at: ''}",
        "unknown landmark",
        "press: {at: C7}",
    ),
    "people on a back": (
        "people: {art: sitting_alone}",
        "no view with it",
        "press: {at: T5}",
    ),
}
"""A layer that can't be, what is told, and its twin that is drawn."""


@pytest.mark.parametrize("name", LAYERS)
def test_a_layer_that_can_not_be_is_told(name: str) -> None:
    layer, message, twin = LAYERS[name]
    start = time.perf_counter()
    with pytest.raises(ContentError) as caught:
        panel_of(f"[{layer}]", WINDOW)
    assert time.perf_counter() - start < 2
    (problem, *_) = caught.value.diagnostics
    assert message in problem.message
    assert problem.place is not None and problem.place.line == 3 and problem.place.column > 1
    scene = panel_of(f"[{twin}]", WINDOW)
    assert stage(scene, "main", 236.0, {}, 12.0, look(), measure).ops


PANELS = {
    "no width at all": ("size: [1, 1]", "from 8 to 2000 both ways"),
    "too wide": ("size: [99999, 99999]", "from 8 to 2000 both ways"),
    "a thread": ("size: [8, 900]", "too narrow"),
    "through a microscope": (f"{SIZE}, center: T5, mm: 0.0001", "from 10 to 5000"),
    "from the moon": (f"{SIZE}, center: T5, mm: 99999", "from 10 to 5000"),
    "not a number": (f"{SIZE}, mm: .nan", "is not a number"),
    "infinite": (f"{SIZE}, mm: .inf", "is not a number"),
    "an exponent": (f"{SIZE}, mm: 1e308", "is not a number"),
    "a table turned over": (f"{WINDOW}, table: [314, 1606, -314, 600]", "turned over"),
    "a flat headrest": (f"{WINDOW}, headrest: [0, 0, 0, 0]", "turned over"),
    "unknown line": (f"{WINDOW}, skip: [dimpel]", "no line 'dimpel' to skip"),
    "muscles of nobody": (f"{NOWHERE}, muscles: [trapezius.L]", "a panel without a view shows no muscles"),
}


@pytest.mark.parametrize("name", PANELS)
def test_a_panel_that_can_not_be_is_told(name: str) -> None:
    head, message = PANELS[name]
    with pytest.raises(ContentError) as caught:
        panel_of("[]", head)
    (problem,) = caught.value.diagnostics
    assert message in problem.message
    assert problem.place is not None and problem.place.line == 3 and problem.place.column > 1


def test_panels_at_the_edge_of_what_can_be_are_drawn() -> None:
    """The twin."""
    heads = ("size: [8, 8]", "size: [2000, 200]", f"{SIZE}, center: T5, mm: 10", f"{WINDOW}, skip: [dimple]")
    for head in heads:
        scene = panel_of("[]", head)
        assert stage(scene, "main", 100.0, {}, 12.0, look(), measure).ops


@pytest.mark.parametrize("layer", ["spine", "never", "grid"])
@pytest.mark.parametrize("head", [NOWHERE, "size: [9, 9], view: front, center: [-128, 1424], mm: 100"])
def test_vertebrae_need_a_view_that_shows_them(layer: str, head: str) -> None:
    with pytest.raises(ContentError) as caught:
        panel_of(f"[{layer}: {{from: C7, to: T5}}]", head)
    assert all(one.place and one.place.line == 3 for one in caught.value.diagnostics)
    assert panel_of(f"[{layer}: {{from: C7, to: T5}}]", WINDOW)


def test_a_ghost_needs_a_view() -> None:
    with pytest.raises(ContentError, match="a ghost needs a view"):
        panel_of("[ghost: {view: back}]", NOWHERE)
    assert panel_of("[ghost: {view: back}]", WINDOW)


def test_people_come_once() -> None:
    with pytest.raises(ContentError, match="one picture of people"):
        panel_of("[people: {art: sitting_alone}, people: {art: sitting_behind}]", NOWHERE)
    assert panel_of("[people: {art: sitting_alone}]", NOWHERE)
