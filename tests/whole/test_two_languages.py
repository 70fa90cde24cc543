"""Two languages side by side: every technique still has one page, line beside line.

The pages are set with the true texts and fonts; only the search for the loosest fit is left out, which
decides nothing about what fits. `BOOKLET_UPDATE_GOLDENS=1` writes the table of small paper anew.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import Any

import jinja2
import pytest

from booklet.cache import Cache
from booklet.content.load import load_guide
from booklet.diagnostics import ContentError
from booklet.folders import Folders
from booklet.layout import compose
from booklet.layout.document import Document
from booklet.layout.environment import render
from booklet.layout.markup import parse
from booklet.layout.page import Page, TextBox
from booklet.layout.paper import MM, paper_of
from booklet.layout.theme import build
from booklet.pipeline import Order
from booklet.pipeline.order import today
from booklet.pipeline.scene_check import panels_of
from booklet.pipeline.scenes import scene_paths
from booklet.pipeline.setting import Setting, set_pages
from tests.whole.conftest import GUIDES, ROOT, TRANSLATIONS

GOLDEN = Path(__file__).parent / "goldens" / "two-languages.txt"
PAIRS = list(permutations(("en", *TRANSLATIONS), 2))
BESIDE = 0.1
"""How far, in pt, two first lines of one row are apart at most: their letters differ in size."""
ROOMY, SMALL = ("a4", "letter"), ("a5", "half-letter")


@dataclass(frozen=True)
class Desk:
    """Sets pages of a guide in two languages."""

    settings: Mapping[str, Setting]
    guides: Callable[[str, str], Any]

    def set(
        self, guide: str, pair: tuple[str, str], format: str, paper: str, wanted: Callable[[str], bool]
    ) -> list[Page]:
        """The pages with these ids."""
        one, two = (self.guides(guide, language) for language in pair)
        setting = self.settings[guide]
        pictures = panels_of(scene_paths(setting.manuscript.folder), Cache(None))
        values = {
            "guide": one,
            "second": two,
            "paper": paper,
            "roomy": paper_of(paper).roomy,
            "paper_width": paper_of(paper).width / MM,
            "size": "standard",
            "dose": "printed",
            "pictures": pictures,
        }
        markup, _ = render(f"{format}.xml.j2", Folders(ROOT), values)
        document = parse(markup, format, one.language, one.numerals)
        pages = tuple(page for page in document.pages if wanted(page.get("id")))
        document = Document(replace(document.root, children=pages), one.numerals)
        theme = build(setting.manuscript.theme, paper_of(paper), "color", "")
        return compose.compose(document, theme, setting.fonts, setting.gallery)


@pytest.fixture
def desk(kept: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The same for all tests, without the search for the loosest fit."""
    monkeypatch.setattr(compose, "_STEPS", 0)
    monkeypatch.setattr(jinja2.Environment, "compile", _compiled)
    return kept


@pytest.fixture(scope="module")
def kept() -> Desk:
    settings = {guide: set_pages(Order(guide), Folders(ROOT), Cache(None)) for guide in GUIDES}

    @cache
    def guides(guide: str, language: str) -> Any:
        return load_guide(guide, language, "example", Folders(ROOT), today()).guide

    return Desk(settings, guides)


_compile = jinja2.Environment.compile
_CODE: dict[tuple[Any, ...], Any] = {}


def _compiled(self: jinja2.Environment, source: str, *args: Any, **kwargs: Any) -> Any:
    """A template is compiled once for all pairs."""
    key = (source, *args, *kwargs.values())
    if key not in _CODE:
        _CODE[key] = _compile(self, source, *args, **kwargs)
    return _CODE[key]


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_each_technique_has_one_page_on_large_paper(desk: Desk, pair: tuple[str, str]) -> None:
    for guide in GUIDES:
        names = [one.id for one in desk.guides(guide, "en").techniques]
        # a handout's page has a shorter heading and is else the same
        papers = (("booklet", "a4"), ("booklet", "letter"), ("handout", "letter"))
        for format, paper in papers if guide == GUIDES[0] else papers[:2]:
            pages = desk.set(guide, pair, format, paper, names.__contains__)
            assert [page.id for page in pages] == names
            assert misplaced(pages) == []
    assert misplaced([replace(pages[0], boxes=tuple(map(_lower, pages[0].boxes)))]), "the twin"


def rows(page: Page) -> Iterator[tuple[TextBox, TextBox]]:
    """The first lines of the two cells of each row of a table: the patient's and the other."""
    cells: dict[int, TextBox] = {}
    for box in page.boxes:
        if isinstance(box, TextBox) and box.owner.name in ("td", "th"):
            cells.setdefault(box.owner.number, box)
    ordered = [cells[number] for number in sorted(cells)]
    return zip(ordered[::2], ordered[1::2], strict=True)


def misplaced(pages: list[Page]) -> list[str]:
    """Rows whose two first lines do not stand side by side."""
    return [
        "".join(run.text for _, run in one.runs)
        for page in pages
        for one, other in rows(page)
        if abs(one.y - other.y) > BESIDE or one.runs[0][1].lang == other.runs[0][1].lang
    ]


def _lower(box: Any) -> Any:
    return replace(box, y=box.y + 9) if isinstance(box, TextBox) and box.owner.number % 2 else box


def verdict(desk: Desk, guide: str, pair: tuple[str, str], paper: str) -> str:
    """What does not fit of techniques, safety and preparation; of backs of handouts, which are alike, one."""
    names = [one.id for one in desk.guides(guide, "en").techniques]
    first = (*names, "before-you-start", "get-ready")
    found = {}
    for format, wanted in (("booklet", first), ("handout", (f"{names[0]}-back",))):
        ids = {*wanted, *(f"{name}-{pair[1]}" for name in wanted)}
        try:
            desk.set(guide, pair, format, paper, ids.__contains__)
        except ContentError as error:
            for one in error.diagnostics:
                name, _, amount = one.message.partition("' is ")
                found[f"{format} {name.partition(':')[0]}' is {amount.partition(',')[0]}"] = None
    return f"{guide} {'+'.join(pair)} {paper}: " + ("; ".join(found) or "fits")


@pytest.mark.slow
def test_small_paper_fits_or_says_what_is_too_long(desk: Desk) -> None:
    wanted = [*((GUIDES[0], paper) for paper in SMALL), (GUIDES[1], SMALL[1])]
    table = [verdict(desk, guide, pair, paper) for guide, paper in wanted for pair in PAIRS]
    found = "\n".join(table) + "\n"
    if os.environ.get("BOOKLET_UPDATE_GOLDENS"):
        GOLDEN.write_text(found, "utf-8")
    expected = GOLDEN.read_text("utf-8")
    assert found == expected
    assert found != expected.replace("fits", "is 9 pt too long", 1), "the comparison can fail"
    shown = {"a5": "A5", "half-letter": "half-letter"}
    for line in table:
        paper = shown[line.partition(":")[0].split()[-1]]
        told = line.partition(": ")[2]
        assert told == "fits" or all(f" pt too long for one {paper} page" in one for one in told.split("; "))
