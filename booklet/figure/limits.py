"""What a scene may hold: more than any page needs, and never so much that it keeps a computer busy."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from booklet.diagnostics import Place, did_you_mean
from booklet.figure.anatomy import SPINE, Position
from booklet.figure.art import load_body
from booklet.figure.form import Node
from booklet.figure.geometry import distance
from booklet.figure.layer import Layer
from booklet.figure.layers import (
    ArrowLayer,
    CirclesLayer,
    DimLayer,
    DotsLayer,
    GhostLayer,
    GridLayer,
    LineLayer,
    NeverLayer,
    PeopleLayer,
    RuleLayer,
    SpineLayer,
    SpinLayer,
    StrokeLayer,
)
from booklet.figure.panel import Panel

MOST_PANELS = 40
MOST_LAYERS = 60
"""Of one panel. A hand takes a few ms to draw."""

MOST_IN_SCENE = 240
MOST_WORDS = 12
"""Texts in one panel: they find their places together."""

MOST_IN_ROW = 100
"""Circles or dots of one row."""

_LEAST_WAY = 0.5  # between two places that are not the same, pt
_LEAST_SWEEP = 20.0  # of a round arrow, degrees

_BEHIND = "such as view: back"


def check_panel(panel: Panel, node: Node) -> None:
    """Note what a panel holds too much of, and layers that have nothing to be drawn on."""
    place = node.entries().get("layers", node).place
    _check_count(node, place, "layers", len(panel.layers), MOST_LAYERS)
    _check_count(node, place, "texts", len(panel.worded), MOST_WORDS)
    known = {line.name for line in load_body(panel.view).lines if line.name} if panel.view else set()
    for name in panel.skip:
        if name not in known:
            message = f"there is no line '{name[:40]}' to skip"
            node.problems.note(message, node.entries()["skip"].place, did_you_mean(name, tuple(known)))
    people = [layer for layer in panel.layers if isinstance(layer, PeopleLayer)]
    if people and (panel.view or len(people) > 1):
        message = "a panel shows one picture of people, and no view with it"
        node.problems.note(message, people[-1].source, "give each a panel of its own")
    for layer in panel.layers:
        _check_layer(layer, node)
        _check_ways(layer, panel, node)


def check_scene(panels: Iterable[Panel], node: Node) -> None:
    """Note a scene that holds too much."""
    found = tuple(panels)
    _check_count(node, node.place, "panels", len(found), MOST_PANELS)
    _check_count(node, node.place, "layers", sum(len(panel.layers) for panel in found), MOST_IN_SCENE)


def _check_count(node: Node, place: Place, what: str, count: int, most: int) -> None:
    if count > most:
        message = f"{node.name} has {count} {what}; {most} are the most"
        node.problems.note(message, place, "make two pictures of it")


def _check_layer(layer: Layer, node: Node) -> None:
    if isinstance(layer, SpineLayer | NeverLayer | GridLayer):
        first, last = SPINE.index(layer.start), SPINE.index(layer.end)
        if first > last or (first == last and isinstance(layer, GridLayer)):
            hint = f"write from: {layer.end}, to: {layer.start}" if first > last else "take two of them"
            node.problems.note(f"'{layer.start}' does not lie above '{layer.end}'", layer.source, hint)
    if isinstance(layer, GridLayer) and not (node.anatomy and node.anatomy.straight):
        message = "a grid needs a view that shows the spine straight and from behind"
        node.problems.note(message, layer.source, _BEHIND)
    if isinstance(layer, SpinLayer) and abs(layer.sweep) < _LEAST_SWEEP:
        message = f"'sweep' must be at least {_LEAST_SWEEP:g} degrees one way or the other"
        node.problems.note(message, layer.source, "-290 turns clockwise")
    if isinstance(layer, GhostLayer) and node.anatomy is None:
        message = "a ghost needs a view: it shows where the body was before"
        node.problems.note(message, layer.source, _BEHIND)


def _check_ways(layer: Layer, panel: Panel, node: Node) -> None:
    """A way goes from one place to another. Measured on the first body, at the panel's base size."""
    to_page = panel.to_page(node.anatomy, panel.size[0])
    for one, other in pairwise(_way(layer)):
        places = (node.anatomy.point(at) if node.anatomy else (at.dx, at.dy) for at in (one, other))
        if distance(*(to_page.point(*place) for place in places)) < _LEAST_WAY:
            message = f"{one.name} and {other.name} are the same place"
            node.problems.note(message, layer.source, "the mark needs a length; move one of them")
            return
    if isinstance(layer, CirclesLayer | DotsLayer):
        start, end = (node.anatomy.point(at) if node.anatomy else (at.dx, at.dy) for at in _way(layer))
        count = distance(start, end) / layer.spacing
        if count > MOST_IN_ROW:
            message = f"the row has {count:.0f} places; {MOST_IN_ROW} are the most"
            node.problems.note(message, layer.source, "make 'spacing' larger, or the row shorter")


def _way(layer: Layer) -> tuple[Position, ...]:
    """The places that a layer goes through, in order."""
    if isinstance(layer, LineLayer):
        return layer.points
    if isinstance(layer, RuleLayer):
        return layer.start, layer.middle, layer.end
    if isinstance(layer, ArrowLayer | StrokeLayer | DimLayer | CirclesLayer | DotsLayer):
        return layer.start, layer.end
    return ()
