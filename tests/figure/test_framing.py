"""A window shows the body and its marks, never the edge where the body is cut."""

from __future__ import annotations

import pytest

from booklet.diagnostics import ContentError
from tests.figure.conftest import LYING, SITTING, panel_of, panels

RIGHT = (
    "size: [236, 336], view: back, center: [0, 1300], mm: 600",
    "size: [100, 100], view: back",
    LYING[1],
)


def problems(layers: str, head: str) -> list[str]:
    try:
        panel_of(layers, head)
    except ContentError as error:
        assert all(one.place and one.place.line == 3 and one.place.column > 1 for one in error.diagnostics)
        assert all(one.hint for one in error.diagnostics)
        return [one.message for one in error.diagnostics]
    return []


@pytest.mark.parametrize("head", RIGHT)
def test_a_window_on_the_body_is_right(head: str) -> None:
    assert problems("[]", head) == []


def test_all_bundled_panels_are_right() -> None:
    assert panels()


def test_a_window_beside_the_body() -> None:
    head = "size: [100, 100], view: back, center: [900, 1300], mm: 200"
    assert problems("[]", head) == ["the window shows nothing of the view 'back'"]


@pytest.mark.parametrize(
    ("head", "edge"),
    [
        ("size: [236, 336], view: back, center: [0, 1180], mm: 600", "lower"),
        ("size: [100, 100], view: back, center: [0, 1000], mm: 480", "lower"),
        ("size: [100, 100], shape: circle, view: back, center: [0, 1000], mm: 480", "lower"),
        ("size: [200, 100], view: back, center: [0, 1180], mm: 1100, sideways: true", "lower"),
    ],
)
def test_a_window_over_the_cut(head: str, edge: str) -> None:
    (message,) = problems("[]", head)
    assert message == f"the window reaches beyond the {edge} edge of the view 'back', which cuts the body"


def test_a_bench_may_hide_the_cut() -> None:
    assert problems(*SITTING) == []
    assert len(problems("[]", SITTING[1])) == 1
    assert len(problems("[bench: {at: [0, 700]}]", SITTING[1])) == 1
    assert len(problems("[bench: {at: [0, 872], width: 200}]", SITTING[1])) == 1


@pytest.mark.parametrize(
    "layer",
    [
        "press: {at: [T7, 400, 0]}",
        "point: {at: GB21.L}",
        "badge: {sign: 1, at: [T7, 0, -500]}",
        "arrow: {from: T7, to: [T7, 400, 0]}",
        "label: {text: a, place: [0, 0], to: GB21.L}",
        "circles: {from: GB21.L, to: T7}",
    ],
)
def test_a_mark_outside_the_window(layer: str) -> None:
    (message,) = problems(f"[{layer}]", "size: [100, 100], view: back, center: T9, mm: 200")
    assert "lies outside the panel" in message


@pytest.mark.parametrize("layer", ["dots: {from: T7, to: L5}", "line: {points: [[-400, 1300], [400, 1300]]}"])
def test_rows_and_limits_may_run_out(layer: str) -> None:
    assert problems(f"[{layer}]", "size: [100, 100], view: back, center: T9, mm: 200") == []


def test_the_corner_of_a_round_panel_is_outside() -> None:
    head = "size: [100, 100], {}view: back, center: T9, mm: 200"
    layer = "[press: {at: [T9, 85, 85]}]"
    assert problems(layer, head.format("")) == []
    assert len(problems(layer, head.format("shape: circle, "))) == 1
