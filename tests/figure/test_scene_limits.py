"""Scenes that are far too much: told with their place, at once."""

from __future__ import annotations

import time

import pytest

from booklet.diagnostics import ContentError
from booklet.figure.form.node import MOST_PROBLEMS
from booklet.figure.limits import MOST_IN_ROW, MOST_LAYERS, MOST_PANELS, MOST_WORDS
from booklet.figure.stage import stage
from booklet.figure.style import look
from tests.figure.conftest import measure, panel_of, read

WINDOW = "size: [236, 336], view: back, center: [0, 1300], mm: 600"


def crowd(count: int, layer: str) -> str:
    return f"[{', '.join([layer] * count)}]"


@pytest.mark.parametrize(
    ("most", "layer", "what"),
    [
        (MOST_LAYERS, "press: {at: T5}", "layers"),
        (MOST_LAYERS, "hand: {art: heel_l, anchor: heel, at: T5}", "layers"),
        (MOST_WORDS, "label: {text: a, place: [0.5, 0.5], optional: true}", "texts"),
    ],
)
def test_a_crowd_is_told(most: int, layer: str, what: str) -> None:
    with pytest.raises(ContentError, match=f"{most + 1} {what}; {most} are the most"):
        panel_of(crowd(most + 1, layer), WINDOW)
    start = time.perf_counter()
    scene = panel_of(crowd(most, layer), WINDOW)
    assert stage(scene, "main", 236.0, {"a": "a few words"}, 12.0, look(), measure).ops
    assert time.perf_counter() - start < 2


def test_labels_that_find_no_room_are_told_soon() -> None:
    """An order of the labels is given up at the first that finds no room."""
    label = "label: {{text: a, place: [0.5, 0.5], to: T{}, optional: true}}"
    shown = ", ".join(label.format(5 + number % 3) for number in range(MOST_WORDS))
    scene = panel_of(f"[{shown}]", WINDOW)
    start = time.perf_counter()
    texts = stage(scene, "main", 236.0, {"a": "a b"}, 12.0, look(), measure).texts
    assert time.perf_counter() - start < 4  # about 1 s; 6 s with every order to its end
    assert 0 < len(texts) < MOST_WORDS


def pile(count: int, layers: str = "[]") -> str:
    lines = (
        f"  p{n}: {{size: [90, 90], view: back, center: T5, mm: 300, layers: {layers}}}" for n in range(count)
    )
    return "id: a\npanels:\n" + "\n".join(lines) + "\n"


def test_a_scene_has_room_for_so_much() -> None:
    with pytest.raises(ContentError, match=f"{MOST_PANELS + 1} panels; {MOST_PANELS} are the most"):
        read(pile(MOST_PANELS + 1))
    with pytest.raises(ContentError, match="240 are the most"):
        read(pile(10, crowd(25, "bone: {at: T5}")))
    assert len(read(pile(MOST_PANELS, crowd(6, "bone: {at: T5}"))).panels) == MOST_PANELS


def test_the_first_problems_are_enough() -> None:
    with pytest.raises(ContentError) as caught:
        panel_of(crowd(900, "press: {at: X}"), WINDOW)
    assert len(caught.value.diagnostics) == MOST_PROBLEMS + 1
    assert "more problems" in caught.value.diagnostics[-1].message


@pytest.mark.parametrize("name", ["../../x", "Main", "a b", "x" * 41, "a.svg", "1"])
def test_the_name_of_a_panel_may_be_a_part_of_a_file_name(name: str) -> None:
    with pytest.raises(ContentError, match="can't be the name of a panel"):
        read(f'id: a\npanels: {{"{name}": {{size: [9, 9]}}}}\n')
    assert list(read("id: a\npanels: {no-slide_2: {size: [9, 9]}}\n").panels) == ["no-slide_2"]


def test_a_scene_without_panels_is_told() -> None:
    with pytest.raises(ContentError, match="has no panels"):
        read("id: a\npanels: {}\n")


def test_a_row_of_the_most_places_is_read() -> None:
    far = MOST_IN_ROW - 1
    assert panel_of(f"[dots: {{from: T2, to: [T2, 0, -{far}], spacing: 1}}]", WINDOW)
    with pytest.raises(ContentError, match="are the most"):
        panel_of(f"[dots: {{from: T2, to: [T2, 0, -{far + 2}], spacing: 1}}]", WINDOW)
