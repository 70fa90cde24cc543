"""Whatever a scene of known words asks for: it is drawn well on every body, or told with its place."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import combinations

import pytest

pytest.importorskip("hypothesis", reason="hypothesis is not installed")

from hypothesis import given, settings
from hypothesis import strategies as st

from booklet.diagnostics import ContentError
from booklet.figure import art, people
from booklet.figure.anatomy import LANES, SPINE
from booklet.figure.easel import MIN_LINE
from booklet.figure.geometry import Box, apart
from booklet.figure.pens import pdf, svg
from booklet.figure.picture import Clip, Fill, Path, Picture, PictureText, Restore, Stroke
from booklet.figure.scene import Scene
from booklet.figure.stage import stage
from booklet.figure.style import look
from booklet.figure.verbs import MOVES
from tests.figure.conftest import measure, read

THINNEST = 0.25
"""No stroke is thinner, pt: a laser printer would lose it."""

SLACK = 0.6
"""A plate may touch the frame of its panel, pt."""

quick = settings(max_examples=120, derandomize=True, deadline=None)

WIDTHS = st.sampled_from(["finger", "palm", "cm"])
ANCHORS = st.sampled_from(["palm", "heel", "thumb_tip"])
HANDS = st.sampled_from(art.hands())

numbers = st.sampled_from(["0", "1", "-12.5", "40", "300", "2 cm", "finger", "1.5 cun"])
names = st.sampled_from(
    [*SPINE, "acromion.L", "acromion.R", "GB21.L", "GB21.R", "GV14", "BL13.R", "EX-B2.T3.L", "nape", "inion"]
    + [f"{lane}.{side}@T{level}" for lane in LANES for side, level in (("L", 5), ("R", 9))]
)
places = st.one_of(
    names,
    st.builds("[{}, {}, {}]".format, names, numbers, numbers),
    st.builds("[{}, {}]".format, st.integers(-150, 150), st.integers(1150, 1500)),
)
spine = st.sampled_from(SPINE)
flags = st.sampled_from(["true", "false"])
digits = st.sampled_from(["1", "2", "a"])
words = st.sampled_from(["short", "long", "two"])
shares = st.builds("[{}, {}]".format, *[st.sampled_from(["0", "0.3", "0.5", "0.9", "1"])] * 2)
TEXTS = {"short": "C7", "long": "Half-way to the end of the shoulder", "two": "Jianjing (GB21)\nhalf-way"}

layers = st.one_of(
    st.builds("press: {{at: {}, radius: {}}}".format, places, st.sampled_from([3, 9, 30])),
    st.builds("point: {{at: {}}}".format, places),
    st.builds("bone: {{at: {}}}".format, places),
    st.builds("clock: {{at: {}}}".format, places),
    st.builds("hold: {{at: {}, text: {}}}".format, places, words),
    st.builds("badge: {{sign: {}, at: {}}}".format, digits, places),
    st.builds("count: {{text: {}, at: {}}}".format, words, places),
    st.builds("note: {{text: {}, at: {}, left: {}, optional: {}}}".format, words, places, flags, flags),
    st.builds("label: {{text: {}, place: {}, to: {}, optional: {}}}".format, words, shares, places, flags),
    st.builds("label: {{text: {}, place: {}}}".format, words, shares),
    st.builds("arrow: {{from: {}, to: {}, both: {}, hollow: {}}}".format, places, places, flags, flags),
    st.builds("stroke: {{from: {}, to: {}, order: {}, bend: 0.3}}".format, places, places, digits),
    st.builds("circles: {{from: {}, to: {}, clockwise: {}}}".format, places, places, flags),
    st.builds("dots: {{from: {}, to: {}}}".format, places, places),
    st.builds("rub: {{at: {}, turn: {}}}".format, places, st.sampled_from([0, 45, 90])),
    st.builds("spin: {{at: {}, flat: {}}}".format, places, st.sampled_from([0.5, 9])),
    st.builds("rule: {{from: {}, mid: {}, to: {}}}".format, places, places, places),
    st.builds("line: {{points: [{}, {}, {}]}}".format, places, places, places),
    st.builds("dim: {{from: {}, to: {}}}".format, places, places),
    st.builds("fold: {{at: {}, turn: {}}}".format, places, st.sampled_from([0, 90])),
    st.builds("bench: {{at: {}}}".format, places),
    st.builds("spine: {{from: {}, to: {}}}".format, spine, spine),
    st.builds("never: {{from: {}, to: {}}}".format, spine, spine),
    st.builds("grid: {{from: {}, to: {}, cun: {}}}".format, spine, spine, st.integers(0, 5)),
    st.builds("measure: {{of: {}, at: {}, count: {}}}".format, WIDTHS, places, st.integers(0, 4)),
    st.builds("ghost: {{view: {}}}".format, st.sampled_from(art.views())),
    st.builds("hand: {{art: {}, anchor: {}, at: {}}}".format, HANDS, ANCHORS, places),
    st.builds("hand: {{art: {}}}".format, HANDS),
    st.builds("people: {{art: {}}}".format, st.sampled_from(people.people())),
    st.builds("technique: {{move: {}, from: {}, to: {}}}".format, st.sampled_from(MOVES), spine, spine),
)  # fmt: skip

panels = st.builds(
    "size: {}, view: {}, center: {}, mm: {}{}, layers: [{}]".format,
    st.sampled_from(["[236, 336]", "[364, 214]", "[100, 100], shape: circle", "[96, 96]"]),
    st.sampled_from(["back", "back", "back", *art.views()]),
    st.sampled_from(["[0, 1300]", "T5", "[GB21.R, -60, -10]", "C7"]),
    st.sampled_from(["160", "320", "600"]),
    st.sampled_from(["", ", forbidden: true", ", badge: 2", ", sideways: true"]),
    st.lists(layers, max_size=5).map(", ".join),
)


def answer(text: str) -> Scene | None:
    """The scene, or nothing where it is told what is wrong, each problem with its place."""
    try:
        return read(text)
    except ContentError as error:
        assert error.diagnostics
        for one in error.diagnostics:
            assert one.place is not None and one.place.line == 3 and one.place.column > 0
            assert "Traceback" not in str(error)
        return None


def staged(scene: Scene, body: str, width: float) -> Picture | None:
    """The picture, or nothing where a text has no room, told with its place."""
    try:
        return stage(scene, "main", width, TEXTS, 12.0, look(), measure, figure=body)
    except ContentError as error:
        assert all(one.place is not None and one.place.line == 3 for one in error.diagnostics)
        assert all("no room" in one.message for one in error.diagnostics)
        return None


def faults(picture: Picture) -> Iterator[str]:
    """What is wrong with a picture."""
    open_clips = 0
    for op in picture.ops:
        if isinstance(op, Clip):
            open_clips += 1
        elif isinstance(op, Restore):
            open_clips -= 1
        if isinstance(op, Stroke) and op.width < THINNEST:
            yield f"a stroke of {op.width} pt"
        paths = op.paths if isinstance(op, Fill | Clip) else (op.path,) if isinstance(op, Stroke) else ()
        if not all(math.isfinite(number) for path in paths for number in path.points):
            yield "a place that is no number"
        if open_clips < 0:
            yield "a restore without its clip"
            return
    if open_clips:
        yield "a clip that never ends"
    boxes = [box_of_text(text) for text in picture.texts]
    if not all(one[0] >= -SLACK and one[2] <= picture.width + SLACK for one in boxes):
        yield "a text beyond the side"
    if not all(one[1] >= -SLACK and one[3] <= picture.height + SLACK for one in boxes):
        yield "a text beyond the upper or lower edge"
    for (a, one), (b, other) in combinations(enumerate(boxes), 2):
        signs = min(len(picture.texts[a].text), len(picture.texts[b].text)) == 1  # two discs on one spot
        if not signs and not apart(one, other):
            yield f"{picture.texts[a].text!r} and {picture.texts[b].text!r} run into each other"


def box_of_text(text: PictureText) -> Box:
    """From the baseline to the height of a capital."""
    wide = measure(text.text, text.strong, text.size)
    left = text.x - {"start": 0.0, "middle": wide / 2, "end": wide}[text.anchor]
    return left, text.y, left + wide, text.y + 0.66 * text.size


@quick
@given(panels, st.sampled_from(art.BODIES), st.sampled_from([100.0, 236.0]))
def test_any_scene_is_drawn_or_told(panel: str, body: str, width: float) -> None:
    scene = answer(f"id: a\npanels:\n  main: {{{panel}}}\n")
    picture = scene and staged(scene, body, width)
    if picture:
        assert list(faults(picture)) == []
        assert pdf.draw(picture)
        assert svg.draw(picture).startswith("<svg")


@quick
@given(st.sampled_from(art.views()), st.sampled_from(art.BODIES), layers)
def test_any_layer_on_any_view(view: str, body: str, layer: str) -> None:
    head = f"size: [236, 236], view: {view}, center: C7, mm: 300"
    scene = answer(f"id: a\npanels:\n  main: {{{head}, layers: [{layer}]}}\n")
    picture = scene and staged(scene, body, 236.0)
    if picture:
        assert list(faults(picture)) == []


def test_scenes_of_both_kinds_are_met() -> None:
    """The twin: the vocabulary makes good scenes and bad ones, with texts and without."""
    met = {"drawn": 0, "told": 0, "texts": 0}

    @quick
    @given(panels)
    def meet(panel: str) -> None:
        scene = answer(f"id: a\npanels:\n  main: {{{panel}}}\n")
        picture = scene and staged(scene, "lean", 236.0)
        met["told" if picture is None else "drawn"] += 1
        met["texts"] += bool(picture and picture.texts)

    meet()
    assert min(met.values()) >= 10, met


def text(words: str, x: float, y: float = 50.0) -> PictureText:
    return PictureText(x, y, words, True, 12.0, "#000000")


LINE = Path((0.0, 0.0, 9.0, 9.0), straight=True)
FAULTY = {
    "a restore without its clip": ((Restore(),), ()),
    "a clip that never ends": ((Clip((LINE,)),), ()),
    "a stroke of 0.1 pt": ((Stroke(LINE, 0.1, "#000000"),), ()),
    "a place that is no number": ((Fill((Path((0.0, math.nan)),), "#000000"),), ()),
    "a text beyond the side": ((), (text("outside", 90),)),
    "a text beyond the upper or lower edge": ((), (text("high", 5, 95),)),
    "'one' and 'two' run into each other": ((), (text("one", 20), text("two", 30))),
}


@pytest.mark.parametrize("fault", FAULTY)
def test_a_fault_would_be_seen(fault: str) -> None:
    """The twin of all above."""
    ops, texts = FAULTY[fault]
    assert list(faults(Picture(100.0, 100.0, ops, texts))) == [fault]
    assert list(faults(Picture(100.0, 100.0, (Stroke(LINE, MIN_LINE, "#000000"),), (text("in", 5),)))) == []
