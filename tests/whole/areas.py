"""Where each paragraph of an edition stands on paper, and what it says by the markup."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from booklet.layout.document import Element
from booklet.layout.markup import parse
from booklet.layout.page import Page, TextBox
from booklet.layout.vocabulary import INLINE
from booklet.numerals import digits
from booklet.pipeline.setting import Setting
from tests.whole.normal import normal


@dataclass(frozen=True)
class Area:
    """A paragraph: its page, left, top, right and bottom edge in pt from the page's top left corner.

    `text` is its text in normal form.
    """

    page: Page
    edges: tuple[float, float, float, float]
    name: str
    text: str


def areas(setting: Setting) -> list[Area]:
    """All paragraphs, headings, items and cells that hold text, page by page; markers of lists aside."""
    said = setting.manuscript
    document = parse(said.markup, said.template, said.language, said.numerals)
    elements = {one.owner: one for one in document.root.walk()}
    numbers = {page.id: page.number for page in reversed(setting.pages)}
    found = []
    for page in setting.pages:
        lines = (box for box in page.boxes if isinstance(box, TextBox) and box.owner in elements)
        for owner, group in groupby(lines, key=lambda box: box.owner):
            texts = _texts(elements[owner], page, numbers, len(setting.pages))
            numerals = said.numerals
            text = "".join(part if isinstance(part, str) else digits(part, numerals) for part in texts)
            found.append(Area(page, _edges(list(group)), owner.name, normal(text)))
    return found


def _edges(lines: list[TextBox]) -> tuple[float, float, float, float]:
    """The least rectangle that no other paragraph reaches into, and that all letters reach into."""
    first, last = (max(run.size for _, run in box.runs) for box in (lines[0], lines[-1]))
    left, right = min(box.x for box in lines), max(box.x + box.width for box in lines)
    low = 0.42 if any(run.mode == "rtl" for _, run in lines[-1].runs) else 0.3  # vowel signs below letters
    return left, lines[0].y - 0.8 * first, right, lines[-1].y + low * last


def _texts(element: Element, page: Page, numbers: dict[str, int], count: int) -> Iterator[str | int]:
    """Inline content, with the numbers of pages that the program puts in."""
    if "page-number" in element.classes or "page-count" in element.classes:
        yield page.number if "page-number" in element.classes else count
    if element.get("ref"):
        yield numbers[element.get("ref")]
    for child in element.children:
        if isinstance(child, str):
            yield child
        elif child.name in INLINE:
            yield from _texts(child, page, numbers, count)
