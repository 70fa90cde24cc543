"""`booklet draw --gallery`: everything that a scene can show, under the text that makes it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from booklet.content.nodes import parse_sheet
from booklet.diagnostics import ContentError
from booklet.figure import art
from booklet.figure.cast import BODIES, GIVERS, SKINS
from booklet.figure.layers import LAYERS
from booklet.figure.people import people
from booklet.figure.scene import scene_of
from booklet.figure.verbs import MOVES, TECHNIQUE
from booklet.folders import Folders
from booklet.pdf.fonts import FontSet
from booklet.pipeline import specimens
from booklet.pipeline.album import Album
from booklet.pipeline.studio import Studio
from tests.cli.conftest import Booklet


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Studio:
    return Studio(FontSet.open(Folders(tmp_path_factory.mktemp("desk"))))


def test_the_gallery_shows_everything_there_is(booklet: Booklet, desk: Path) -> None:
    pikepdf = pytest.importorskip("pikepdf", reason="pikepdf is not installed")
    pdfium = pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed")
    start = time.perf_counter()
    said = booklet("draw", "--gallery")
    assert said.code == 0, said.err
    assert time.perf_counter() - start < 10  # about 2 s alone
    with pikepdf.open(desk / "gallery.pdf") as pdf, pdf.open_outline() as outline:
        assert len(outline.root) >= 5
    document = pdfium.PdfDocument(desk / "gallery.pdf")
    words = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())
    for view in art.views():
        assert f"view: {view} --body" in words
    for hand in art.hands():
        assert f"art: {hand}" in words
    for pair in people():
        assert f"art: {pair}" in words
    for name in (*BODIES, *SKINS):
        assert name in words
    assert "booklet draw jianjing thumb" in words


def test_each_kind_of_layer_has_an_example(studio: Studio) -> None:
    shown = {cell.name.split(":")[0].removeprefix("- ") for cell in specimens.layers(studio).cells}
    assert shown == {*LAYERS, TECHNIQUE} - {"hand", "people"}
    moves = {
        cell.name.split("move: ")[1].split(",")[0].rstrip("}")
        for cell in specimens.layers(studio).cells
        if "move: " in cell.name
    }
    assert set(MOVES) - moves <= {"grip"}  # which needs hands on both shoulders


def copied(name: str, view: str) -> int:
    """How many layers a panel of this view has with what stands under a picture."""
    text = specimens.panel_text(view, specimens.frame(view), name.removeprefix("- "))
    return len(scene_of(parse_sheet(text.encode(), "x")).panels["main"].layers)


def test_names_under_hands_and_layers_can_be_copied(studio: Studio) -> None:
    for cell in specimens.hands(studio).cells:
        hand = cell.name.split("art: ")[1].split(",")[0].rstrip("}")
        at = "" if art.load_hand(hand).frame else "T8"
        name = cell.name.replace("[0, 0]", at)
        assert copied(name, art.load_hand(hand).frame or "back") == 1
    for cell in specimens.layers(studio).cells:
        if not cell.name.startswith(("- section", "- technique: {move: grip")):  # on no view, on another
            assert copied(cell.name, "back") >= 1


def test_a_name_that_can_t_be_copied_is_seen() -> None:
    with pytest.raises(ContentError, match="unknown kind of layer 'pres'"):
        copied("- pres: {at: T8}", "back")


def test_each_pair_of_complexions_is_shown_in_each_ink_with_colours(studio: Studio) -> None:
    scene = scene_of(parse_sheet(specimens.panel_text("back", specimens.frame("back")).encode(), "x"))
    names = [cell.name for cell in specimens.looks(studio, "x", scene, Album()).cells]
    pairs = sum(map(len, GIVERS.values()))
    assert len(names) == len(set(names)) == 2 * pairs + 1


def test_the_gallery_is_no_single_scene_and_a_pdf(booklet: Booklet) -> None:
    assert booklet("draw", "--gallery", "jianjing").code == 2
    assert booklet("draw", "--gallery", "-o", "gallery.svg").code == 2
