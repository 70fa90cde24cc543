"""Descriptions say what a picture shows, in plain words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from booklet.figure.describe import _without_notes, describe
from booklet.figure.layers import ArrowLayer, HandLayer, SpinLayer
from booklet.figure.stage import stage
from booklet.figure.style import look
from booklet.figure.words import english, missing_phrases
from tests.figure.conftest import LABELS, LYING, SITTING, bundled, measure, panel_of, panels, staged


@pytest.mark.parametrize(("scene", "panel"), panels())
def test_every_panel_is_told_in_at_most_three_sentences(scene: str, panel: str) -> None:
    told = describe(bundled(scene), panel, LABELS, {})
    assert 1 <= told.count(". ") + 1 <= 3
    assert told.endswith(".") and told[0].isupper()
    assert "{" not in told and "_" not in told
    assert 20 < len(told) < 600


@pytest.mark.parametrize(("scene", "panel"), panels())
def test_every_arrow_says_something_known(scene: str, panel: str) -> None:
    for layer in bundled(scene).panels[panel].layers:
        if isinstance(layer, ArrowLayer | SpinLayer) or (isinstance(layer, HandLayer) and layer.says):
            assert f"says.{layer.says}" in english()


def test_what_is_told() -> None:
    told = describe(bundled("jianjing"), "main", LABELS, {})
    for part in (
        "seen from behind",
        "whole palm",
        "on Jianjing",
        "Jianjing half-way",
        "half-way along a dashed line",
    ):
        assert part in told
    assert "do not do this" in describe(bundled("back-circles"), "no-slide", {}, {})


def test_both_sides_are_told_once() -> None:
    told = describe(bundled("press-points"), "find", {}, {})
    assert told.count("rings show where to press") + told.count("Rings show where to press") == 1
    assert "on both sides" in told


def test_a_place_is_told_in_full_once() -> None:
    told = describe(bundled("press-points"), "main", {}, {})
    assert told.count("one finger width") == 1
    assert "the thumb of each hand presses there" in told


def test_a_hand_may_do_something_else() -> None:
    assert "Two hands rest flat" in describe(bundled("cover"), "main", {}, {})
    assert "presses" not in describe(bundled("cover"), "main", {}, {})


def test_a_bench_and_a_table_tell_the_position() -> None:
    assert "sits on a bench" in describe(panel_of(*SITTING), "main", {}, {})
    assert "lies face down" in describe(panel_of(*LYING), "main", {}, {})


def test_a_whole_scene_is_all_its_panels() -> None:
    scene = bundled("rub-dazhui")
    assert describe(scene, None, LABELS, {}) == " ".join(
        describe(scene, panel, LABELS, {}) for panel in scene.panels
    )


def test_another_language_replaces_the_phrases() -> None:
    words = {f"picture.{key}": f"<{key}>" for key in english()}
    words |= {"picture.joint.clause": "；", "picture.joint.sentence_end": "!"}
    told = describe(bundled("back-circles"), "no-slide", {}, words)
    assert told == "<view.section>! <mark.forbidden>；<hand.heel_side>；<says.slide>!"
    assert missing_phrases(words) == ()
    assert missing_phrases({}) == tuple(english())


def test_optional_texts_are_told_only_where_they_are_drawn() -> None:
    scene = bundled("jianjing")
    assert "End of shoulder" not in describe(scene, "main", LABELS, {})
    drawn = [text.text for text in staged("jianjing", "main").texts]
    assert "End of shoulder" in describe(scene, "main", LABELS, {}, drawn)
    assert "End of shoulder" not in describe(scene, "main", LABELS, {}, ["Neck bump"])


def test_points_are_told_by_their_names() -> None:
    told = describe(
        panel_of("[point: {at: BL13.L}, point: {at: BL13.R}, point: {at: BL23.R}]"), "main", {}, {}
    )
    assert "on BL13, on both sides of the spine and on BL23, to the right of the spine" in told


def test_a_fold_between_fingers_is_told_once() -> None:
    pinched = "[fold: {at: erector.L@T9}, hand: {art: pinch_l, anchor: pinch, at: erector.L@T9}]"
    told = describe(panel_of(pinched), "main", {}, {})
    assert told.count("fold") == 1
    assert "is lifted on the muscle to the left" in describe(
        panel_of("[fold: {at: erector.L@T9}]"), "main", {}, {}
    )


@pytest.mark.parametrize(("sides", "wanted", "other"), [("L", "left", "right"), ("R", "right", "left")])
def test_a_measured_line_tells_the_side_that_it_is_on(sides: str, wanted: str, other: str) -> None:
    told = describe(
        panel_of(f"[rule: {{from: C7, mid: GB21.{sides}, to: acromion.{sides}}}]"), "main", {}, {}
    )
    assert f"{wanted} shoulder" in told and f"{other} shoulder" not in told


def test_two_measured_lines_tell_both_sides() -> None:
    lines = ", ".join(f"rule: {{from: C7, mid: GB21.{side}, to: acromion.{side}}}" for side in "LR")
    told = describe(panel_of(f"[{lines}]"), "main", {}, {})
    assert "both shoulders" in told and told.count("dashed line") == 1


@pytest.mark.parametrize(("scene", "panel"), panels())
def test_what_is_not_told_without_notes_is_not_drawn_either(scene: str, panel: str) -> None:
    whole = bundled(scene)
    bare = _without_notes(whole.panels[panel])
    less = replace(whole, panels={**whole.panels, panel: bare})
    width = bare.size[0]
    drawn, left = (
        stage(one, panel, width, LABELS, 12.0, look("color"), measure, False) for one in (whole, less)
    )
    assert drawn.ops == left.ops


def test_a_layer_that_is_drawn_would_be_missed() -> None:
    """The twin."""
    whole = bundled("jianjing")
    less = replace(whole, panels={"main": replace(whole.panels["main"], layers=())})
    one, two = (stage(s, "main", 200.0, LABELS, 12.0, look("color"), measure, False) for s in (whole, less))
    assert one.ops != two.ops


def test_without_notes_no_words_are_told() -> None:
    scene = bundled("jianjing")
    assert "Jianjing half-way" not in describe(scene, "main", LABELS, {}, notes=False)
    assert "whole palm" in describe(scene, "main", LABELS, {}, notes=False)
