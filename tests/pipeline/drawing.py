"""Small documents, set in the program's own theme and drawn with a square for every picture."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from booklet.folders import Folders
from booklet.layout.compose import compose
from booklet.layout.document import Document, Element
from booklet.layout.markup import parse
from booklet.layout.paper import PAPERS
from booklet.layout.roles import tag_tree
from booklet.layout.theme import Theme, build
from booklet.layout.theme_file import load_theme
from booklet.pdf.fonts import FontSet
from booklet.pdf.form import Form
from booklet.pdf.standards import STANDARDS
from booklet.pipeline.colors import Colors
from booklet.pipeline.draw import draw
from booklet.pipeline.gallery import Drawing
from booklet.pipeline.lettering import Label

Drawn = Callable[..., Any]
HERE = Folders(Path(__file__).parent)
OLD, NEW = "pdfua1+a2a", "pdfua2+a4"
BOTH = pytest.mark.parametrize("standard", [OLD, NEW])
SQUARE = Form(b"0 0 9 9 re f\n", 9, 9)
HEAD = '<page id="a" name="A"><h1>T</h1>'
SCENE = '<scene name="s" class="inset"/>'


class Squares:
    """Every picture is a square with a word in it."""

    def aspect(self, element: Element) -> float:
        return 1.0

    def description(self, element: Element) -> str:
        return element.get("alt") or "a square"

    def drawing(self, scene: str, panel: str, width: float, notes: bool) -> Drawing:
        word: Label = (2.0, 2.0, "half-way", "", "bold", 9.0, "#000000")
        return Drawing(width, width, zlib.compress(SQUARE.stream), (word,))

    def image(self, source: str) -> Form:
        return SQUARE

    def qr(self, value: str) -> Any:
        return SimpleNamespace(form=lambda: SQUARE)


SHOWN, SQUARES = Colors(), Squares()


@lru_cache
def theme() -> Theme:
    return build(load_theme("theme", HERE)[0], PAPERS["a5"])


@lru_cache
def fonts() -> FontSet:
    return FontSet.open(HERE)


@dataclass(frozen=True)
class Made:
    """A drawn document, and what it was made of."""

    document: Document
    data: bytes


def made(
    blocks: str, standard: str = OLD, colors: Colors = SHOWN, pictures: Any = SQUARES, bleed: float = 0.0
) -> Made:
    document = parse(f"<document>{blocks}</document>", "t.xml.j2")
    pages = compose(document, theme(), fonts(), pictures)
    setting: Any = SimpleNamespace(
        manuscript=SimpleNamespace(title="T", language="en", produced=date(2026, 11, 22), authors=("A",)),
        attributes={},
        pages=tuple(pages),
        tags=tag_tree(document, theme(), pictures),
        standard=STANDARDS[standard],
        fonts=fonts(),
        gallery=pictures,
        colors=colors,
    )
    return Made(document, draw(setting, bleed))
