"""A wrong scene is told with file, line, column and the nearest right word."""

from __future__ import annotations

import pytest

from booklet.diagnostics import ContentError

HEAD = """id: test
panels:
  main:
    size: [100, 100]
    view: back
"""

MISTAKES = {
    "landmark": ("    layers:\n      - press: {at: GB21.X}", 7, "unknown landmark 'GB21.X'", "GB21."),
    "lane": ("    layers:\n      - press: {at: finges.L@T3}", 7, "unknown lane 'finges'", "finger"),
    "side": ("    layers:\n      - press: {at: finger@T3}", 7, "needs a side", "finger.L"),
    "art": ("    layers:\n      - hand: {art: heal_l, at: T3}", 7, "unknown hand 'heal_l'", "heel_l"),
    "anchor": (
        "    layers:\n      - hand: {art: heel_l, anchor: hell, at: T3}",
        7,
        "the hand 'heel_l' has no anchor 'hell'",
        "heel",
    ),
    "kind": ("    layers:\n      - pres: {at: T3}", 7, "unknown kind of layer 'pres'", "press"),
    "key": ("    layers:\n      - press: {at: T3, radus: 4}", 7, "unknown key 'radus'", "radius"),
    "missing": ("    layers:\n      - press: {radius: 4}", 7, "'at' is missing", ""),
    "number": ("    layers:\n      - press: {at: T3, radius: 1:30}", 7, "'1:30' is not a number", "digits"),
    "zero": ("    layers:\n      - press: {at: T3, radius: 0}", 7, "must be more than 0", ""),
    "outside": ("    layers:\n      - label: {text: a, place: [0.5, 1.5]}", 7, "outside the panel", ""),
    "text": ("    layers:\n      - label: {text: Half way, place: [0, 0]}", 7, "a key of the wording", ""),
    "panel key": ("    centre: T3", 6, "unknown key 'centre'", "center"),
    "muscle": ("    muscles: [erector_spine.L]", 6, "unknown muscle", "erector_spinae.L"),
    "shape": ("    shape: round", 6, "unknown shape 'round'", "circle"),
    "flag": ("    forbidden: yes", 6, "unknown 'forbidden' 'yes'", "true"),
    "point": ("    layers:\n      - point: {at: BL26.L}", 7, "unknown landmark 'BL26.L'", "BL2"),
    "point side": ("    layers:\n      - point: {at: BL13}", 7, "'BL13' has two sides", "BL13.L"),
    "unit": ("    layers:\n      - point: {at: [T3, 1 fingr, 0]}", 7, "unknown unit 'fingr'", "finger"),
    "measure": ("    layers:\n      - measure: {of: thumb, at: T3}", 7, "unknown measure 'thumb'", "palm"),
    "hand on another view": (
        "    layers:\n      - hand: {art: grip_front}",
        7,
        "the hand 'grip_front' lies on the view 'front', and the panel shows 'back'",
        "laid on this view",
    ),
    "layers": ("    layers: {}", 6, "must be a list", ""),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_mistake(name: str, scene) -> None:
    lines, line, message, hint = MISTAKES[name]
    with pytest.raises(ContentError) as caught:
        scene(HEAD + lines + "\n")
    (problem,) = caught.value.diagnostics
    assert problem.place is not None
    assert (problem.place.file, problem.place.line) == ("scene.yaml", line)
    assert problem.place.column > 1
    assert message in problem.message
    assert hint in problem.hint


def test_the_column_is_the_words_own(scene) -> None:
    with pytest.raises(ContentError) as caught:
        scene(HEAD + "    layers:\n      - press: {at: GB21.X}\n")
    place = caught.value.diagnostics[0].place
    assert place is not None and place.source[place.column - 1 :].startswith("GB21.X")


def test_all_mistakes_are_told_at_once(scene) -> None:
    with pytest.raises(ContentError) as caught:
        scene(HEAD + "    layers:\n      - press: {at: T99}\n      - bone: {at: C77}\n      - pres: {}\n")
    assert len(caught.value.diagnostics) == 3


FRONT = "id: a\npanels:\n  main: {{size: [9, 9], view: front, center: [-128, 1424], mm: 100, layers: [{}]}}\n"


@pytest.mark.parametrize(
    ("layer", "message"),
    [
        ("press: {at: C7}", "'C7' can't be seen in the view 'front'"),
        ("press: {at: [T3, 1 cm, 0]}", "'T3' can't be seen in the view 'front'"),
        ("press: {at: BL13.L}", "the point 'BL13.L' has no place in the view 'front'"),
        ("press: {at: EX-B2.T3.L}", "the point 'EX-B2.T3.L' has no place in the view 'front'"),
        ("press: {at: erector.L@T3}", "the lane 'erector' has no place in the view 'front'"),
        ("press: {at: [acromion.R, 1 cun, 0]}", "a cun has no place in the view 'front'"),
        ("hand: {art: grip_shoulder}", "lies on the view 'shoulder', and the panel shows 'front'"),
    ],
)
def test_what_the_view_does_not_show(layer: str, message: str, scene) -> None:
    with pytest.raises(ContentError) as caught:
        scene(FRONT.format("{" + layer + "}"))
    assert message in caught.value.diagnostics[0].message


def test_measures_may_stand_in_positions(scene) -> None:
    read = scene(
        HEAD
        + "    layers:\n      - press: {at: [T3, -1 finger, 2 cm]}\n"
        + "      - dots: {from: [T3, 1.5 cun, 0], to: T7, spacing: palm}\n"
    )
    press, dots = read.panels["main"].layers
    assert (press.at.dx, press.at.dy) == (-20, 20)
    assert (dots.start.cun_x, dots.start.dx, dots.spacing) == (1.5, 0, 88)


def test_unknown_view(scene) -> None:
    with pytest.raises(ContentError, match="did you mean 'back'"):
        scene("id: a\npanels: {main: {size: [1, 1], view: bakc}}\n")


def test_landmarks_need_a_view(scene) -> None:
    with pytest.raises(ContentError, match="shows no view of the body"):
        scene("id: a\npanels: {main: {size: [9, 9], layers: [{press: {at: C7}}]}}\n")


def test_a_muscle_that_the_view_lacks(scene) -> None:
    with pytest.raises(ContentError, match="does not show the muscle"):
        scene(
            "id: a\npanels:\n  main: {size: [9, 9], view: front, center: [-128, 1424], mm: 100,"
            " muscles: [erector_spinae.L]}\n"
        )


def test_a_round_panel_is_round(scene) -> None:
    with pytest.raises(ContentError, match="as wide as it is high"):
        scene("id: a\npanels: {main: {size: [9, 8], shape: circle}}\n")


def test_a_hand_that_was_not_baked_in_place_needs_one(scene) -> None:
    with pytest.raises(ContentError, match="needs 'at'"):
        scene(HEAD + "    layers:\n      - hand: {art: heel_l}\n")


def test_a_right_scene_is_read(scene) -> None:
    read = scene(HEAD + "    layers:\n      - press: {at: [finger.L@GV14, 1, -2.5], radius: 4}\n")
    assert list(read.panels) == ["main"]
    assert read.panels["main"].aspect == 1
