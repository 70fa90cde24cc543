"""Words in pictures, thumbnails, line widths."""

from __future__ import annotations

import pytest

from booklet.diagnostics import ContentError
from booklet.figure.anatomy import Position
from booklet.figure.art import load_body
from booklet.figure.easel import MIN_LINE
from booklet.figure.geometry import Box, apart
from booklet.figure.layers import BenchLayer
from booklet.figure.picture import Clip, Fill, Picture, PictureText, Restore, Stroke
from booklet.figure.room import Room, find_room
from booklet.figure.stage import stage
from booklet.figure.stand import Stand
from booklet.figure.style import look
from tests.figure.conftest import LABELS, LYING, SITTING, bundled, measure, panel_of, panels, staged

ALL = panels()


def box_of(text: PictureText) -> Box:
    width = measure(text.text, text.strong, text.size)
    left = {"start": text.x, "middle": text.x - width / 2, "end": text.x - width}[text.anchor]
    return left, text.y, left + width, text.y + text.size * 0.7


def collisions(picture: Picture) -> list[tuple[str, str]]:
    """Pairs of texts that cover each other, and texts beyond the edge."""
    boxes = [(text.text, box_of(text)) for text in picture.texts]
    found = [
        (name, other)
        for i, (name, box) in enumerate(boxes)
        for other, against in boxes[i + 1 :]
        if not apart(box, against)
    ]
    inside = (0.0, 0.0, picture.width, picture.height)
    return found + [
        (name, "edge")
        for name, box in boxes
        if box[0] < inside[0] or box[1] < inside[1] or box[2] > inside[2] or box[3] > inside[3]
    ]


@pytest.mark.parametrize("share", [0.64, 1.0, 1.25])
@pytest.mark.parametrize(("scene", "panel"), ALL)
def test_words_stay_inside_and_apart(scene: str, panel: str, share: float) -> None:
    base = bundled(scene).panels[panel].size[0]
    size = 11.0 if share < 1 else 12.0
    assert collisions(staged(scene, panel, base * share, label_size=size)) == []


def test_collisions_are_seen() -> None:
    text = PictureText(10, 10, "half-way", True, 12, "#000000")
    assert collisions(Picture(200, 100, (), (text, text))) == [("half-way", "half-way")]
    assert collisions(Picture(30, 100, (), (text,))) == [("half-way", "edge")]


@pytest.mark.parametrize(("scene", "panel"), ALL)
def test_words_have_the_size_asked_for(scene: str, panel: str) -> None:
    assert {text.size for text in staged(scene, panel, label_size=11.0).texts} <= {11.0}


@pytest.mark.parametrize("width", [60.0, 150.0, 480.0])
def test_lines_never_get_too_thin(width: float) -> None:
    for ink in ("color", "low"):
        picture = staged("back-circles", "main", width, ink=ink, notes=False)
        assert min(op.width for op in picture.ops if isinstance(op, Stroke)) >= MIN_LINE


@pytest.mark.parametrize(("scene", "panel"), ALL)
def test_thumbnails_have_no_words_and_less_ink(scene: str, panel: str) -> None:
    whole, small = staged(scene, panel), staged(scene, panel, notes=False)
    assert small.texts == ()
    assert len(small.ops) <= len(whole.ops)


@pytest.mark.parametrize(("scene", "panel"), ALL)
def test_clips_are_balanced(scene: str, panel: str) -> None:
    depth = 0
    for op in staged(scene, panel).ops:
        depth += isinstance(op, Clip) - isinstance(op, Restore)
        assert depth >= 0
    assert depth == 0


@pytest.mark.parametrize(("scene", "panel"), ALL)
def test_aspect_and_labels_tell_the_truth(scene: str, panel: str) -> None:
    shown, picture = bundled(scene).panels[panel], staged(scene, panel, 200.0)
    assert picture.width / picture.height == pytest.approx(shown.aspect)
    words = {word for key in shown.labels for word in LABELS[key].split()}
    assert {word for text in picture.texts if len(text.text) > 1 for word in text.text.split()} <= words


def test_what_lies_outside_the_panel_is_left_out() -> None:
    wide, narrow = staged("jianjing", "main"), staged("jianjing", "thumb")
    assert len(narrow.ops) < len(wide.ops) / 1.5
    for op in narrow.ops:
        if isinstance(op, Fill):
            for path in op.paths:
                assert min(path.points[0::2]) < narrow.width + 10
                assert max(path.points[0::2]) > -10


def test_a_missing_text_is_told_with_its_place() -> None:
    labels = {key: text for key, text in LABELS.items() if key != "half_way"} | {"halfway": "x"}
    with pytest.raises(ContentError) as caught:
        stage(bundled("jianjing"), "main", 300, labels, 12, look(), measure)
    (problem,) = caught.value.diagnostics
    assert problem.place is not None and problem.place.line > 1
    assert problem.hint == "did you mean 'halfway'?"


def test_an_optional_text_may_be_missing() -> None:
    labels = {key: text for key, text in LABELS.items() if key != "shoulder_end"}
    picture = stage(bundled("jianjing"), "main", 364, labels, 12, look(), measure)
    assert "End of shoulder" not in {text.text for text in picture.texts}
    assert "End of shoulder" in {text.text for text in staged("jianjing", "main").texts}


@pytest.mark.parametrize(
    ("scene", "panel", "word", "wide", "narrow"),
    [("pinch-spine", "main", "Start below", 236.0, 130.0), ("press-points", "find", "C7", 96.0, 45.0)],
)
def test_an_optional_text_leaves_a_small_picture_alone(
    scene: str, panel: str, word: str, wide: float, narrow: float
) -> None:
    for width, shown in ((wide, True), (narrow, False)):
        texts = {text.text for text in staged(scene, panel, width, label_size=11.0).texts}
        assert (word in texts) is shown


def test_a_note_is_clear_only_inside_a_round_panel_and_off_its_marks() -> None:
    room = Room(100, 100, True, ((40, 40, 60, 60),), ())
    assert room.clear((20, 30, 36, 38))
    assert not room.clear((36, 30, 52, 38.6))
    assert not room.clear((2, 20, 18, 28))


def test_a_person_lies_with_the_head_to_the_right() -> None:
    for person, across in ((LYING, True), (SITTING, False)):
        shown = panel_of(*person).panels["main"]
        stand = Stand(shown, 100.0, {}, 12.0, look(), measure, False)
        neck, waist = stand.point(Position("C7")), stand.point(Position("L5"))
        assert (neck[0] - waist[0] > 20) is across
        assert (abs(neck[1] - waist[1]) < 1) is across
        assert stand.scale == pytest.approx(100 / shown.mm)


def test_a_bench_hides_where_the_body_ends() -> None:
    shown = panel_of(*SITTING).panels["main"]
    (bench,) = (layer for layer in shown.layers if isinstance(layer, BenchLayer))
    lowest = min(shape.box[1] for shape in load_body("back").outline)
    assert bench.at.dy - bench.height < lowest < bench.at.dy


def test_a_text_without_room_is_told() -> None:
    labels = LABELS | {"half_way": "far too many words for a picture of this width " * 2}
    with pytest.raises(ContentError, match="has no room for the text 'half_way'"):
        stage(bundled("jianjing"), "main", 300, labels, 12, look(), measure)


def test_an_unknown_panel_is_told() -> None:
    with pytest.raises(ContentError, match="has no panel 'mian'"):
        stage(bundled("jianjing"), "mian", 300, LABELS, 12, look(), measure)


def test_room_moves_a_plate_off_what_is_taken() -> None:
    taken = (40.0, 40.0, 60.0, 60.0)
    room = Room(100, 100, False, (taken,), ())
    found = find_room(room, (45.0, 45.0, 65.0, 55.0))
    assert found is not None and apart(found, taken)
    assert find_room(room, (1.0, 1.0, 21.0, 11.0)) == (1.0, 1.0, 21.0, 11.0)
    assert find_room(Room(100, 100, False, ((0.0, 0.0, 100.0, 100.0),), ()), taken) is None


def test_a_leader_does_not_cross_words() -> None:
    words = (40.0, 0.0, 45.0, 90.0)
    room = Room(100, 100, False, (), (words,))
    found = find_room(room, (60.0, 40.0, 80.0, 50.0), target=(10.0, 45.0))
    assert found is not None
    assert found[2] <= 40 or found[1] >= 85
