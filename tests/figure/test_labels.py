"""Labels find room, in the lengths of four languages, or an error says which does not."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from booklet.diagnostics import ContentError
from booklet.figure.geometry import Box, Point, along
from booklet.figure.labels import place_labels, wishes
from booklet.figure.notes import paint_sign, plan_labels, room_of
from booklet.figure.painters import PAINTERS
from booklet.figure.room import Room, find_room, leader
from booklet.figure.scene import Scene
from booklet.figure.segments import crosses, meet
from booklet.figure.stage import stage
from booklet.figure.stand import Stand
from booklet.figure.style import INKS, look
from tests.figure.conftest import LABELS, bundled, measure, panel_of, panels

LANGUAGES = {
    "en": LABELS,
    # about a third longer
    "es": LABELS
    | {
        "half_way": "Jianjing (GB21)\na medio camino",
        "shoulder_end": "Extremo del hombro",
        "neck_bump": "Bulto grande",
        "palm": "1 ancho\nde palma",
        "stop": "Pare antes\nde los glúteos",
        "start": "Empiece bajo\nel cuello",
        "turn": "Vuelva antes\nde la cadera",
        "count": "20 a 30 veces",
    },
    # few signs, each as wide as it is high
    "zh": LABELS
    | {
        "half_way": "肩井 (GB21)\n正中",
        "shoulder_end": "肩峰外端",
        "neck_bump": "颈后隆起",
        "palm": "一掌\n宽",
        "stop": "臀部以上\n停止",
        "start": "颈下\n开始",
        "turn": "髋上\n折返",
        "count": "20 至 30 次",
    },
    "ar": LABELS
    | {
        "half_way": "جيانجينغ (GB21)\nمنتصف المسافة",
        "shoulder_end": "طرف الكتف",
        "palm": "عرض\nكف واحدة",
        "stop": "توقف فوق\nالأرداف",
        "start": "ابدأ أسفل\nالرقبة",
        "turn": "عد فوق\nالوركين",
        "count": "20 إلى 30 مرة",
    },
}


def wide(text: str, strong: bool, size: float) -> float:
    """Han signs take a full square."""
    return sum(size if ord(char) > 0x2E80 else size * (0.52 if strong else 0.5) for char in text)


def prepared(scene: Scene, panel: str, width: float, labels: dict[str, str]) -> Stand:
    """A panel with its marks, before its labels."""
    stand = Stand(scene.panels[panel], width, labels, 11.0, look(), wide, True)
    stand.easel.clip([])
    for layer in stand.panel.layers:
        painter = PAINTERS.get(type(layer))
        if painter is not None:
            painter(stand, layer)
    return stand


def faults(room: Room, plates: list[Box], targets: list[Point | None]) -> list[str]:
    """What a careful reader would object to; looked at place by place, not by the program's rules."""
    found = []
    ways = [leader(box, at) for box, at in zip(plates, targets, strict=True) if at is not None]
    for one, other in combinations(plates, 2):
        if not (one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1]):
            found.append("plates overlap")
    for box in plates:
        if box[0] < 0 or box[1] < 0 or box[2] > room.width or box[3] > room.height:
            found.append("a plate leaves the panel")
        for mark in room.marks:
            if not (box[2] < mark[0] or mark[2] < box[0] or box[3] < mark[1] or mark[3] < box[1]):
                found.append("a plate covers a mark")
    for start, end in ways:
        stops = [along(start, end, i / 60) for i in range(3, 61)]
        for box, own in zip(plates, targets, strict=True):
            seen = stops[-1:] if own == end else stops
            if any(box[0] < x < box[2] and box[1] < y < box[3] for x, y in seen):
                found.append("a leader crosses a plate")
        for kept in room.kept:
            inside = kept[0] - 1.5 <= end[0] <= kept[2] + 1.5 and kept[1] - 1.5 <= end[1] <= kept[3] + 1.5
            if not inside and any(kept[0] < x < kept[2] and kept[1] < y < kept[3] for x, y in stops):
                found.append("a leader crosses a point")
    found += [
        "leaders cross" for one, other in combinations(ways, 2) if one[1] != other[1] and meet(one, other)
    ]
    return found


def test_faults_are_seen() -> None:
    room = Room(100, 100, False, ((40, 40, 60, 60),), (), ((40, 40, 60, 60),))
    assert faults(room, [(0, 0, 20, 10), (10, 5, 30, 15)], [None, None]) == ["plates overlap"]
    assert faults(room, [(50, 50, 70, 58)], [None]) == ["a plate covers a mark"]
    assert faults(room, [(90, 0, 110, 10)], [None]) == ["a plate leaves the panel"]
    assert faults(room, [(0, 45, 20, 55)], [(90, 50)]) == ["a leader crosses a point"]
    crossing = faults(room, [(0, 0, 20, 10), (80, 0, 100, 10)], [(95, 30), (5, 30)])
    assert "leaders cross" in crossing


WORDED = [(scene, panel) for scene, panel in panels() if bundled(scene).panels[panel].labels]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("share", [0.75, 1.0, 1.25])
@pytest.mark.parametrize(("scene", "panel"), WORDED)
def test_labels_have_room_in_every_language(scene: str, panel: str, share: float, language: str) -> None:
    shown = bundled(scene)
    width = shown.panels[panel].size[0] * share
    for ink in INKS if share == 1.0 else INKS[:1]:
        stage(shown, panel, width, LANGUAGES[language], 11.0, look(ink), wide)
    stand = prepared(shown, panel, width, LANGUAGES[language])
    wanted, placed = plan_labels(stand)
    plates = [placed[i][1] for i in sorted(placed)]
    assert faults(room_of(stand), plates, [wanted[i].target for i in sorted(placed)]) == []


@pytest.mark.parametrize("share", [0.5, 0.6])
@pytest.mark.parametrize(("scene", "panel"), WORDED)
def test_small_pictures_have_room_or_say_so(scene: str, panel: str, share: float) -> None:
    shown = bundled(scene)
    try:
        stage(shown, panel, shown.panels[panel].size[0] * share, LANGUAGES["es"], 11.0, look(), wide)
    except ContentError as error:
        assert "has no room for the text" in error.diagnostics[0].message
        assert error.diagnostics[0].place is not None


WORDS = st.text(alphabet="aeionrst ", min_size=1, max_size=26).map(str.strip).filter(bool)
PLACES = st.sampled_from(["BL13.L", "BL23.R", "GV14", "T7", "EX-B2.T5.L", "GB21.R", "L3"])
SHARES = st.floats(0, 1).map(lambda share: round(share, 2))
ONE = st.tuples(WORDS, PLACES, SHARES, SHARES, st.booleans())


@settings(max_examples=40, deadline=None)
@given(st.lists(ONE, min_size=1, max_size=5), st.sampled_from([150.0, 236.0, 300.0]))
def test_any_labels_stand_apart_or_an_error_is_raised(
    told: list[tuple[str, str, float, float, bool]], width: float
) -> None:
    labels = {f"text_{i}": text for i, (text, *_) in enumerate(told)}
    layers = "".join(
        f"{{point: {{at: {at}}}}}, {{label: {{text: text_{i}, place: [{x}, {y}], to: {at},"
        f" optional: {str(optional).lower()}}}}}, "
        for i, (_, at, x, y, optional) in enumerate(told)
    )
    stand = prepared(panel_of(f"[{layers}]"), "main", width, labels)
    try:
        wanted, placed = plan_labels(stand)
    except ContentError as error:
        assert "has no room" in error.diagnostics[0].message
        return
    plates = [placed[i][1] for i in sorted(placed)]
    assert faults(room_of(stand), plates, [wanted[i].target for i in sorted(placed)]) == []


def test_another_order_is_tried_before_a_label_fails() -> None:
    """In the order of the scene the first label would take the only place that the second has."""
    scene = panel_of("[{label: {text: a, place: [0, 0]}}, {label: {text: b, place: [0, 0]}}]")
    stand = Stand(scene.panels["main"], 236.0, {"a": "one", "b": "no"}, 11.0, look(), wide, True)
    first, second = wishes(stand, Room(100, 100, False, (), ()))
    narrow = Room(60, 16.5, False, (), ())
    places = [(0, (1.0, 0.5, 21.0, 15.5)), (0, (25.0, 0.5, 45.0, 15.5))]
    for wish, mine in ((first, places), (second, places[:1])):
        wish._found, wish._source = list(mine), iter(())
    assert place_labels([first, second], narrow) == {1: places[0], 0: places[1]}
    second._found = []
    assert place_labels([first, second], narrow) is second.layer


def test_a_long_line_is_broken_where_it_has_no_room() -> None:
    label = "[{label: {text: a, place: [0, 0.5]}}]"
    head = "size: [90, 120], view: back, center: T7, mm: 200"
    picture = stage(
        panel_of(label, head), "main", 90.0, {"a": "Stop above the buttocks"}, 11.0, look(), measure
    )
    assert [text.text for text in picture.texts] == ["Stop above", "the buttocks"]
    assert all(text.strong for text in picture.texts)


def test_optional_labels_go_before_others_fail() -> None:
    layers = "[{label: {text: a, place: [0.5, 0.5], optional: true}}, {label: {text: b, place: [0.5, 0.5]}}]"
    head = "size: [60, 20], view: back, center: T7, mm: 60"
    picture = stage(panel_of(layers, head), "main", 60.0, {"a": "no", "b": "yes yes"}, 11.0, look(), measure)
    assert [text.text for text in picture.texts] == ["yes yes"]


def test_labels_keep_off_the_place_where_a_hand_works() -> None:
    layers = "[{hand: {art: heel_l, anchor: heel, at: T7}}, {label: {text: a, place: [0.5, 0.5], to: T7}}]"
    stand = prepared(panel_of(layers), "main", 236.0, {"a": "heel"})
    x, y = stand.point(stand.panel.layers[0].at)  # type: ignore[attr-defined]
    _, placed = plan_labels(stand)
    (_, box) = placed[0]
    assert not (box[0] < x < box[2] and box[1] < y < box[3])


def test_a_leader_does_not_cross_a_number() -> None:
    stand = prepared(panel_of("[{badge: {sign: 1, at: T7}}]"), "main", 236.0, {})
    paint_sign(stand, (50.0, 50.0), "1")
    box = find_room(room_of(stand), (80.0, 45.0, 100.0, 55.0), target=(20.0, 50.0))
    assert box is not None
    assert not crosses(leader(box, (20.0, 50.0)), stand.kept[-1])


def test_of_optional_labels_the_last_goes_first() -> None:
    """The first are the most wanted; where there is room for both, both stay."""
    shown = "label: {{text: {}, place: [0.5, {}], optional: true}}"
    pair = f"[{shown.format('dazhui', 0.2)}, {shown.format('half_way', 0.8)}]"
    for high, wanted in ((20, ["First"]), (200, ["First", "Second"])):
        scene = panel_of(pair, f"size: [120, {high}], view: back, center: T5, mm: 120")
        texts = {"dazhui": "First", "half_way": "Second"}
        picture = stage(scene, "main", 120.0, texts, 12.0, look(), measure)
        assert [text.text for text in picture.texts] == wanted


def test_notes_that_may_go_do_not_run_into_each_other() -> None:
    note = "note: {{text: c7, at: [T5, 0, {}], optional: true}}"
    for apart_by, wanted in ((0, 1), (60, 2)):
        shown = f"[{note.format(0)}, {note.format(apart_by)}]"
        scene = panel_of(shown, "size: [236, 336], view: back, center: T5, mm: 160")
        picture = stage(scene, "main", 100.0, LABELS, 12.0, look(), measure)
        assert len(picture.texts) == wanted


@pytest.mark.parametrize("shape", ["rect", "circle"])
def test_a_number_stays_in_the_picture(shape: str) -> None:
    head = f"size: [100, 100], shape: {shape}, view: back, center: [GB21.R, -60, -10], mm: 600"
    picture = stage(
        panel_of("[badge: {sign: 1, at: [0, 1170]}]", head), "main", 100.0, {}, 12.0, look(), measure
    )
    assert picture.texts[0].y >= 0
