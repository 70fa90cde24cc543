"""A small picture of who sits or lies where stands beside the words that say so, where the paper has room."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from booklet.cache import Cache
from booklet.content.load import LoadedGuide
from booklet.diagnostics import ContentError
from booklet.folders import Folders
from booklet.pipeline.manuscript import Manuscript, write
from booklet.pipeline.order import Order, today
from tests.whole.conftest import ROOT

ROOMY, SMALL = ("a4", "letter"), ("a5", "half-letter")


def manuscript(paper: str, tmp_path: Path, folder: Path = ROOT) -> Manuscript:
    """The booklet's markup for a paper."""
    return write(Order(paper=paper, clinic="example"), Folders(folder), today(), Cache(tmp_path / "cache"))


def pages(markup: str, guide: LoadedGuide) -> dict[str, str]:
    """The markup of each technique's page."""
    return {
        one.id: re.findall(rf'<page[^>]* id="{one.id}".*?</page>', markup, re.DOTALL)[0]
        for one in guide.guide.techniques
    }


@pytest.mark.parametrize("paper", ROOMY)
def test_who_stands_once_under_get_ready(paper: str, guide: LoadedGuide, tmp_path: Path) -> None:
    made = manuscript(paper, tmp_path)
    ready, steps = (f">{guide.guide.words[word]}<" for word in ("get_ready", "steps"))
    for technique, page in pages(made.markup, guide).items():
        assert page.count('panel="who"') == 1, technique
        near = page[page.index(ready) :]
        assert near.index('panel="who"') < near.index("</columns>"), technique
        assert steps in near


@pytest.mark.parametrize("paper", SMALL)
def test_small_paper_does_without(paper: str, guide: LoadedGuide, tmp_path: Path) -> None:
    assert all(
        'panel="who"' not in page for page in pages(manuscript(paper, tmp_path).markup, guide).values()
    )


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the guide to change."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_who_is_no_inset_even_with_a_caption(desk: Path, guide: LoadedGuide) -> None:
    caption = "      main: Where Jianjing lies\n"
    change(desk / "content/back-massage/en.yaml", caption, caption + "      who: Stand behind\n")
    page = pages(manuscript("a4", desk, desk).markup, guide)["pinch-jianjing"]
    assert page.count('panel="who"') == 1
    assert page.count('panel="thumb"') == 1


def test_a_scene_without_who_still_works(desk: Path, guide: LoadedGuide) -> None:
    scene = desk / "content/back-massage/scenes/jianjing.yaml"
    scene.write_text(scene.read_text("utf-8").partition("  who:")[0], "utf-8")
    told = pages(manuscript("a4", desk, desk).markup, guide)
    assert 'panel="who"' not in told["pinch-jianjing"] and 'panel="who"' in told["rub-dazhui"]
    assert f">{guide.guide.words['get_ready']}<" in told["pinch-jianjing"]


def test_another_panel_still_needs_its_caption(desk: Path) -> None:
    change(desk / "content/back-massage/scenes/jianjing.yaml", "  who:", "  whom:")
    manuscript("a5", desk, desk)
    layer = "      - people: {art: sitting_behind}"
    change(desk / "content/back-massage/scenes/jianjing.yaml", layer, "      - point: {at: [0, 0]}")
    with pytest.raises(ContentError, match="panel 'whom'"):
        manuscript("a5", desk, desk)
