"""People at a glance: every group is drawn inside its panel, tells itself, and suits its technique."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from booklet.content.nodes import read_sheet
from booklet.diagnostics import ContentError
from booklet.figure import people_painter
from booklet.figure.art import _FOLDER
from booklet.figure.describe import describe
from booklet.figure.geometry import Box, box_of
from booklet.figure.layers import PeopleLayer
from booklet.figure.people import load_people, people
from booklet.figure.picture import Fill, Picture, Stroke
from booklet.figure.scene import Scene
from booklet.figure.stage import stage
from booklet.figure.style import INKS, look
from booklet.figure.words import english
from tests.figure.conftest import ROOT, bundled, measure

Made = Callable[[str], Scene]

PANEL = "id: one\npanels:\n  who:\n    size: [100, {high}]\n    layers:\n      - people: {{art: {art}}}\n"
MOST_BYTES = 25_000


def drawn(made: Made, art: str, ink: str = "color", high: int = 100, width: float = 80.0) -> Picture:
    """A group in a panel of its own."""
    shown = made(PANEL.format(art=art, high=high))
    return stage(shown, "who", width, {}, 11.0, look(ink), measure)  # type: ignore[arg-type]


def line_box(picture: Picture) -> Box:
    """About all lines but the panel's frame, which is drawn last."""
    lines = [op.path.points for op in picture.ops if isinstance(op, Stroke)][:-1]
    return box_of([number for path in lines for number in path])


@pytest.mark.parametrize("name", people())
def test_every_group_is_small_and_whole(name: str) -> None:
    group = load_people(name)
    assert (_FOLDER / "people" / f"{name}.json").stat().st_size <= MOST_BYTES
    assert {one.role for one in group.figures} <= {"prop", "receiver", "giver"}
    assert set(group.heads) == {one.role for one in group.figures} - {"prop"}
    left, bottom, right, top = group.box
    assert all(left < x < right and bottom < y < top for x, y in group.heads.values())
    for one in group.figures:
        if one.role != "prop":
            assert {"skin", "hair"} <= set(one.parts)


@pytest.mark.parametrize("name", people())
@pytest.mark.parametrize("high", [40, 100, 250])
def test_people_fill_the_panel_and_stay_in_it(scene: Made, name: str, high: int) -> None:
    picture = drawn(scene, name, high=high)
    left, bottom, right, top = line_box(picture)
    assert left > 0 and bottom > 0 and right < picture.width and top < picture.height
    assert (right - left) > 0.7 * picture.width or (top - bottom) > 0.7 * picture.height


def test_people_that_are_drawn_too_large_are_found(scene: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people_painter, "_MARGIN", -5.0)
    assert line_box(drawn(scene, people()[0]))[0] < 0 or line_box(drawn(scene, people()[0]))[1] < 0


@pytest.mark.parametrize("ink", INKS)
def test_the_giver_wears_the_sleeves_of_the_hands(scene: Made, ink: str) -> None:
    palette = look(ink).palette
    both = drawn(scene, "sitting_behind", ink)
    alone = drawn(scene, "standing_alone", ink)
    assert palette.sleeve in colors(both)
    assert look(ink).operator.base in colors(both) and look(ink).patient.base in colors(both)
    assert look(ink).operator.base not in colors(alone)


def colors(picture: Picture) -> set[str]:
    """All that is filled."""
    return {op.color for op in picture.ops if isinstance(op, Fill)} | {
        op.fill for op in picture.ops if hasattr(op, "fill") and op.fill
    }


def test_grey_is_grey(scene: Made) -> None:
    def hues(picture: Picture) -> set[str]:
        return {one for one in colors(picture) if not one[1:3] == one[3:5] == one[5:7]}

    assert not hues(drawn(scene, "sitting_behind", "gray"))
    assert hues(drawn(scene, "sitting_behind"))


def test_lines_stand_when_printed_small(scene: Made) -> None:
    picture = drawn(scene, "lying_beside", width=57.0)  # 20 mm
    assert min(op.width for op in picture.ops if isinstance(op, Stroke)) >= 0.35
    assert max(op.width for op in picture.ops if isinstance(op, Stroke)) >= 0.6


def test_an_unknown_group_is_told_with_the_nearest(scene: Made) -> None:
    with pytest.raises(ContentError) as told:
        drawn(scene, "sitting_behnd")
    assert "sitting_behind" in (told.value.diagnostics[0].hint or "")


@pytest.mark.parametrize("name", people())
def test_every_group_says_what_it_shows(scene: Made, name: str) -> None:
    told = describe(scene(PANEL.format(art=name, high=100)), "who", {}, {})
    assert told == english()[f"people.{name}"] + "."
    assert ("person giving" in told) == (len(load_people(name).heads) == 2)


def test_a_language_has_its_own_words_for_people(scene: Made) -> None:
    shown = scene(PANEL.format(art="standing_alone", high=100))
    assert describe(shown, "who", {}, {"picture.people.standing_alone": "Jemand steht"}) == "Jemand steht."


def test_who_sits_or_lies_is_what_the_guide_says() -> None:
    facts: Any = read_sheet(ROOT / "content/back-massage/guide.yaml").data
    for one in facts["techniques"]:
        layer = bundled(one["scene"]).panels["who"].layers[0]
        assert isinstance(layer, PeopleLayer)
        receiver, giver = one["positions"]["receiver"], one["positions"]["giver"]
        assert layer.art.partition("_")[0] == receiver.partition("-")[0]
        assert layer.art in GIVERS[giver]


GIVERS = {
    "behind": ("sitting_behind", "sitting_neck"),
    "beside": ("lying_beside",),
    "beside-or-at-head": ("lying_beside", "lying_head"),
}
