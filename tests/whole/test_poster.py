"""The poster: read from 2 m by somebody whose sight is half the usual, with nothing of safety lost."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from copy import deepcopy
from math import radians, tan
from pathlib import Path

import pytest
import yaml

from booklet.cache import Cache
from booklet.content.load import load_guide
from booklet.diagnostics import ContentError
from booklet.directions import UNMARKED
from booklet.folders import Folders
from booklet.layout.page import FigureBox, Page, RectBox, TextBox
from booklet.layout.paper import BLEED, MM
from booklet.pipeline import Order
from booklet.pipeline.order import today
from booklet.pipeline.setting import Setting, set_pages
from tests.whole.conftest import GUIDES, ROOT, TRANSLATIONS, Edition

Make = Callable[..., Edition]
CAPITAL = 0.66
"""Height of a capital of the body face, em (Source Sans 3, table OS/2)."""
SAFETY = {"a3": 16.0, "a2": 25.0, "tabloid": 16.0}
"""Least type in the safety strip, pt."""
IMPRINT = 14.0


def height_for(metres: float) -> float:
    """The height of a capital in pt that is 10 minutes of arc: legible at an acuity of 6/12 (ISO 8596)."""
    return 2 * metres * 1000 * tan(radians(10 / 60 / 2)) * MM


def lines(page: Page) -> list[TextBox]:
    return [box for box in page.boxes if isinstance(box, TextBox)]


def sizes(boxes: list[TextBox]) -> list[float]:
    return [run.size for box in boxes for _, run in box.runs]


def bands(page: Page) -> tuple[RectBox, RectBox]:
    """The grounds that run off the page: title and safety."""
    first, last = (box for box in page.boxes if isinstance(box, RectBox) and box.x < 0)
    return first, last


def squeezed(text: str) -> str:
    """Without spaces, which Chinese does not have, and without marks."""
    return re.sub(r"\s|\*\*|·", "", text.translate(UNMARKED))


@pytest.mark.parametrize("paper", SAFETY)
def test_techniques_can_be_read_from_two_metres(edition: Make, paper: str) -> None:
    (page,) = edition(format="poster", paper=paper).setting.pages
    title, safety = bands(page)
    shown = [box for box in lines(page) if title.y + title.height < box.y < safety.y]
    assert min(sizes(shown)) * CAPITAL >= height_for(2) - 0.01
    assert min(sizes(shown)) * CAPITAL < height_for(2.5), "and not from farther: the comparison can fail"
    below = [box for box in lines(page) if box.y > safety.y]
    imprint = min(sizes(below))
    assert imprint >= IMPRINT
    assert min(size for size in sizes(below) if size > imprint) == SAFETY[paper]


@pytest.mark.parametrize(
    ("name", "language"), [*((GUIDES[0], one) for one in ("en", *TRANSLATIONS)), (GUIDES[1], "es")]
)
def test_one_page_tells_every_technique_and_all_of_safety(edition: Make, name: str, language: str) -> None:
    (page,) = edition(guide=name, format="poster", paper="a3", language=language).setting.pages
    guide = load_guide(name, language, "example", Folders(ROOT), today()).guide
    said = squeezed("".join(run.text for box in lines(page) for _, run in box.runs))
    safety = guide.safety
    wanted = [guide.title, safety.emergency.lead, *safety.emergency.signs]
    wanted += [*safety.do_not, *safety.stop_if, *safety.ask_first, guide.clinic.name if guide.clinic else ""]
    for one in guide.techniques:
        wanted += [one.name, one.glance, one.how_long, one.how_often, one.how_hard]
        wanted.append(guide.words["partner_needed" if one.partner == "needed" else "partner_optional"])
    plain = [re.sub(r"\[[\w-]+:(.*?)\]", r"\1", text) for text in wanted]
    assert [text for text in plain if squeezed(text) not in said] == []
    assert squeezed(guide.techniques[0].steps[0]) not in said, "which it does not tell"
    figures = [box.scene for box in page.boxes if isinstance(box, FigureBox)]
    assert figures == [one.scene for one in guide.techniques]
    notice = "not_reviewed" if language == "en" else "nothing_checked"
    assert squeezed(guide.words[notice]) in said


def test_colour_runs_off_the_page(edition: Make) -> None:
    (page,) = edition(format="poster", paper="a3").setting.pages
    title, safety = bands(page)
    assert (title.x, title.y) == (-BLEED, -BLEED)
    assert title.x + title.width == safety.x + safety.width == pytest.approx(page.width + BLEED)
    assert safety.y + safety.height == pytest.approx(page.height + BLEED)
    assert title.y + title.height < safety.y


@pytest.mark.parametrize("count", [1, 2, 3])
def test_fewer_techniques_have_larger_pictures(edition: Make, count: int) -> None:
    ids = ("press-beside-spine", "knead-back", "lift-spine")[:count]
    (few,) = edition(format="poster", paper="a3", only=ids).setting.pages
    (all_five,) = edition(format="poster", paper="a3").setting.pages
    least = min(box.height for box in few.boxes if isinstance(box, FigureBox))
    assert least > max(box.height for box in all_five.boxes if isinstance(box, FigureBox)) * 1.05
    steps = any(run.text.startswith("Press the muscle") for box in lines(few) for _, run in box.runs)
    assert steps == (count == 1)
    said = squeezed("".join(run.text for box in lines(few) for _, run in box.runs))
    safety = load_guide(GUIDES[0], "en", "example", Folders(ROOT), today()).guide.safety
    assert [text for text in (*safety.do_not, *safety.ask_first) if squeezed(text) not in said] == []


def many(folder: Path, count: int, paper: str) -> Setting:
    """The poster of a guide with this many techniques."""
    own = folder / "content/back-massage"
    shutil.copytree(ROOT / "content/back-massage", own, dirs_exist_ok=True)
    for file, keyed in (("guide.yaml", False), ("en.yaml", True)):
        data = yaml.safe_load((ROOT / "content/back-massage" / file).read_text("utf-8"))
        had = data["techniques"]
        for number in range(5, count):
            if keyed:
                had[f"more-{number}"] = deepcopy(had["rub-dazhui"])
            else:
                had.append(deepcopy(had[4]) | {"id": f"more-{number}"})
        (own / file).write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
    return set_pages(Order(format="poster", paper=paper), Folders(folder), Cache(None))


def test_too_many_techniques_are_refused_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"too long for one A3 page"):
        many(tmp_path, 8, "a3")
    assert len(many(tmp_path, 6, "a2").pages) == 1
