"""Teaching marks: drawn where they belong, true to scale, apart from each other, told in words."""

from __future__ import annotations

import itertools

import pytest

from booklet.figure.anatomy import FINGER_BREADTH
from booklet.figure.color import lightness
from booklet.figure.describe import describe
from booklet.figure.geometry import box_of, distance
from booklet.figure.layers import PressLayer
from booklet.figure.painters import press_radius
from booklet.figure.picture import Clip, Picture, Stroke
from booklet.figure.stage import stage
from booklet.figure.stand import Stand
from booklet.figure.style import INKS, SKINS, Ink, look
from tests.figure.conftest import HEAD, LABELS, measure, panel_of

TEXTS = LABELS | {"time": "5 s"}
ONE_EACH = {
    "never": "never: {from: T1, to: L5}",
    "stroke": "stroke: {from: erector.L@T2, to: erector.L@L4, order: 1}",
    "stroke back": "stroke: {from: erector.R@L4, to: erector.R@T2, order: 2, hollow: true}",
    "rub": "rub: {at: T7, gap: 1 palm, reach: 6 cm}",
    "grid": "grid: {from: T1, to: L5}",
    "finger": "measure: {of: finger, at: T7}",
    "palm": "measure: {of: palm, at: T7}",
    "cm": "measure: {of: cm, at: T7, count: 3}",
    "hold": "hold: {at: T7, text: time}",
    "fold": "fold: {at: erector.L@T9}",
    "fold across": "fold: {at: erector.L@T9, turn: 90}",
}


def drawn(layers: str, head: str = HEAD, *, notes: bool = True, ink: Ink = "color") -> Picture:
    shown = panel_of(layers, head)
    width = shown.panels["main"].size[0]
    return stage(shown, "main", width, TEXTS, 11.0, look(ink), measure, notes)


@pytest.mark.parametrize("ink", INKS)
@pytest.mark.parametrize("name", ONE_EACH)
def test_a_mark_adds_to_the_picture_in_every_ink(name: str, ink: Ink) -> None:
    bare, marked = drawn("[]", ink=ink), drawn(f"[{ONE_EACH[name]}]", ink=ink)
    assert len(marked.ops) > len(bare.ops)
    assert set(bare.ops) <= set(marked.ops)


@pytest.mark.parametrize("name", ONE_EACH)
def test_a_mark_is_told_in_words(name: str) -> None:
    told = describe(panel_of(f"[{ONE_EACH[name]}]"), "main", TEXTS, {})
    assert told.count(". ") >= 1
    assert "{" not in told and "_" not in told


@pytest.mark.parametrize("name", ["never", "grid", "finger", "hold"])
def test_thumbnails_leave_out_what_is_fine(name: str) -> None:
    bare, marked = drawn("[]", notes=False), drawn(f"[{ONE_EACH[name]}]", notes=False)
    assert marked.texts == ()
    assert len(marked.ops) - len(bare.ops) <= (8 if name == "hold" else 0)


def test_a_finger_is_as_wide_as_a_finger() -> None:
    bare, marked = drawn("[]"), drawn(f"[{ONE_EACH['finger']}]")
    new = [op for op in marked.ops if isinstance(op, Stroke) and op.dash and op not in bare.ops]
    (outline,) = new
    left, _, right, _ = box_of(outline.path.points)
    assert (right - left) / (236 / 600) == pytest.approx(FINGER_BREADTH, abs=0.2)


def test_the_never_band_lies_on_the_spine() -> None:
    marked = drawn(f"[{ONE_EACH['never']}]")
    band = next(op for op in reversed(marked.ops) if isinstance(op, Clip))
    left, bottom, right, top = box_of(band.paths[0].points)
    assert (left + right) / 2 == pytest.approx(118, abs=1)
    assert right - left < 10 and top - bottom > 150


@pytest.mark.parametrize("share", [0.4, 0.64, 1.0, 1.5])
@pytest.mark.parametrize("gap", [8, 20, 60])
def test_rings_never_run_into_each_other(gap: int, share: float) -> None:
    places = [[-gap, 0], [gap, 0], [0, 2 * gap]]
    shown = panel_of(f"[{_each(places)}]")
    stand = Stand(shown.panels["main"], 236 * share, {}, 11.0, look(), measure, True)
    rings = [
        (stand.point(layer.at), press_radius(stand, layer))
        for layer in stand.panel.layers
        if isinstance(layer, PressLayer)
    ]
    for (one, mine), (other, theirs) in itertools.combinations(rings, 2):
        least = mine + theirs <= 2 * 2.7 * stand.weight
        assert distance(one, other) > mine + theirs or least


def _each(places: list[list[int]]) -> str:
    return ", ".join(f"press: {{at: [T7, {x}, {y}], radius: 13}}" for x, y in places)


def test_a_stroke_begins_with_its_number() -> None:
    picture = drawn(f"[{ONE_EACH['stroke']}, {ONE_EACH['stroke back']}]")
    assert [text.text for text in picture.texts] == ["1", "2"]
    assert drawn(f"[{ONE_EACH['stroke']}]", notes=False).texts == ()


def test_the_time_stands_beside_its_clock() -> None:
    (text,) = drawn(f"[{ONE_EACH['hold']}]").texts
    assert text.text == "5 s" and text.x > 118


def test_what_must_not_be_done_has_a_bar_and_a_frame() -> None:
    forbidden = drawn("[]", HEAD + ", forbidden: true", ink="low")
    allowed = drawn("[]", ink="low")
    heavy = max(op.width for op in forbidden.ops[-8:] if isinstance(op, Stroke))
    assert heavy > max(op.width for op in allowed.ops if isinstance(op, Stroke))
    assert len(forbidden.ops) >= len(allowed.ops) + 5


PEOPLE = [name for name in SKINS if name not in ("white", "grey")]


@pytest.mark.parametrize("ink", INKS)
@pytest.mark.parametrize("patient", PEOPLE)
def test_marks_stand_out_from_their_ground(ink: Ink, patient: str) -> None:
    """In greys a mark's colour is far from its own paper halo and from the panel; the skin is the
    other side of the halo, and no darker or lighter than both."""
    giver = "cocoa" if lightness(SKINS[patient].base) > 60 else "porcelain"
    shown = look(ink, patient, giver)
    palette, skin = shown.palette, lightness(shown.patient.base)
    for mark in (palette.accent, palette.warning, palette.text):
        for ground in (palette.paper, palette.on_accent, palette.panel):
            assert abs(lightness(mark) - lightness(ground)) >= 40
        assert max(abs(lightness(mark) - skin), lightness(palette.paper) - skin) >= 30
