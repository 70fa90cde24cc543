"""A handout in two languages is printed on both sides: technique in front, its safety page at the back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from booklet.cache import Cache
from booklet.cli.new import create, guide_files
from booklet.folders import Folders
from booklet.layout.page import TextBox
from booklet.pipeline import Order
from booklet.pipeline.setting import set_pages
from tests.whole.conftest import GUIDES, Edition

Make = Callable[..., Edition]


@pytest.mark.parametrize("guide", GUIDES)
def test_each_technique_is_on_a_front_and_safety_on_its_back(edition: Make, guide: str) -> None:
    pages = edition(guide=guide, format="handout", language="es", second_language="ar").setting.pages
    ids = [page.id for page in pages]
    fronts = ids[:-1:2]
    assert ids[1::2] == [f"{front}-back" for front in fronts]
    assert ids[-1] == "before-you-start-ar" and ids.count(ids[-1]) == 1
    plain = edition(guide=guide, format="handout", language="es").setting.pages
    assert ids[:-1] == [page.id for page in plain] != ids[1:]


def test_no_step_is_lost_where_one_language_has_more(tmp_path: Path) -> None:
    """In a guide of the user's own, whose translation has one step more and one less."""
    folder = tmp_path / "content/mine"
    create({folder / name: text for name, text in guide_files("mine").items()})
    own = (folder / "en.yaml").read_text("utf-8")
    last = "      - Stop above the buttocks.\n"
    assert last in own
    for more in (f"{last}      - Rest for a while.\n", ""):
        (folder / "es.yaml").write_text(
            own.replace("language: en", "language: es").replace("- Never", "- Nunca").replace(last, more),
            "utf-8",
        )
        order = Order("mine", "handout", second_language="es", clinic=None)
        pages = set_pages(order, Folders(tmp_path), Cache(None)).pages
        texts = [
            "".join(run.text for _, run in box.runs) for box in pages[0].boxes if isinstance(box, TextBox)
        ]
        assert sum("Stop above the buttocks." in text for text in texts) == (2 if more else 1)
        assert any("Rest for a while." in text for text in texts) == bool(more)
