"""A small theme, even-width fonts and plain pictures, so that layout tests count in round numbers."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from booklet.layout.compose import compose
from booklet.layout.document import Element
from booklet.layout.markup import parse
from booklet.layout.page import Page
from booklet.layout.paper import Paper
from booklet.layout.theme import Theme
from booklet.pdf.word import Mode


class EvenFonts:
    """Every character is half an em wide."""

    def width(self, text: str, role: str, size: float, mode: Mode = "") -> float:
        return len(text) * size / 2

    def ascent(self, role: str) -> float:
        return 0.8

    def descent(self, role: str) -> float:
        return 0.2


class Squares:
    """Every picture is as high as it is wide."""

    def aspect(self, element: Element) -> float:
        return 1.0

    def description(self, element: Element) -> str:
        return "a square"


STYLES = {
    "p": {"line": 1.0, "after": 1.0},
    "li": {"line": 1.0},
    "ul": {"marker": "dot", "indent": 1.0, "between": 0.0, "after": 1.0},
    "ol": {"marker": "disc", "indent": 2.0, "between": 0.0, "after": 1.0},
    "h1": {"face": "bold", "type": "h1", "line": 1.0, "after": 1.0},
    "scene": {"least": 0.2, "most": 0.5},
    "qr": {"least": 4.0, "most": 4.0},
    "figcaption": {"line": 1.0, "after": 0.0},
    "footer": {"before": 1.0},
    "columns": {"gap": 1.0},
    "td": {"line": 1.0},
    "th": {"line": 1.0},
    "strong": {"face": "bold"},
    ".card": {"fill": "accent", "pad": (1.0, 1.0)},
    ".middle": {"valign": "middle"},
}


@pytest.fixture
def theme() -> Theme:
    """200 x 300 pt with margins of 10; body 10 pt."""
    styles = {name: dict(fields) for name, fields in STYLES.items()}
    palette = {"ink": "#000000", "paper": "#FFFFFF", "accent": "#336699", "rule": "#999999"}
    sizes = {"body": 10.0, "label": 10.0, "h1": 20.0}
    return Theme(Paper("a5", 200.0, 300.0, "A5"), (10.0, 10.0, 10.0, 10.0), sizes, palette, styles, "color")


@dataclass(frozen=True)
class Setter:
    theme: Theme

    def __call__(self, blocks: str, language: str = "", numerals: str = "latn") -> list[Page]:
        """The pages of these page elements."""
        document = parse(f"<document>{blocks}</document>", "t.xml.j2", language, numerals)
        return compose(document, self.theme, EvenFonts(), Squares())


@pytest.fixture
def pages(theme: Theme) -> Setter:
    return Setter(theme)
