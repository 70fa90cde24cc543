"""Every placed box of the bundled guide, as text: a change in layout shows as a change in these files.

`BOOKLET_UPDATE_GOLDENS=1` writes them anew; look at the pages before you keep them.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from booklet.cache import Cache
from booklet.folders import Folders
from booklet.pipeline import Order
from booklet.pipeline.setting import set_pages
from tests.whole.conftest import ROOT

GOLDENS = Path(__file__).parent / "goldens"


@pytest.mark.parametrize(
    ("format", "paper"),
    [("booklet", "a4"), ("booklet", "half-letter"), ("handout", "a5"), ("poster", "a3"), ("sheet", "a4")],
)
def test_boxes_stand_where_they_stood(tmp_path: Path, format: str, paper: str) -> None:
    setting = set_pages(Order(format=format, paper=paper), Folders(ROOT), Cache(tmp_path))
    found = "\n".join(page.as_text() for page in setting.pages) + "\n"
    found = found.replace(ROOT.as_posix(), "")
    golden = GOLDENS / f"{format}-{paper}.txt"
    if os.environ.get("BOOKLET_UPDATE_GOLDENS"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(found, "utf-8")
    assert found == golden.read_text("utf-8")
    assert found != golden.read_text("utf-8").replace("Stop", "Stp", 1), "the comparison can fail"
